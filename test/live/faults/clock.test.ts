import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openLog } from '../../../app/store/index.ts';
import { expectHonest, expectWhole, openHall, ownFolder, underLoad, untilReceived } from './hall.ts';

const program = [process.execPath, fileURLToPath(new URL('./jumping-host.ts', import.meta.url))];

it('a clock that jumps an hour ahead and two back under load loses nothing, doubles nothing, and leaves the order as it was', async () => {
  const hall = await openHall({ folder: ownFolder(), program });
  const jump = async (hours: number): Promise<void> => {
    const before = hall.host().said().split('now ').length;
    hall.host().child.stdin?.write(`${hours}\n`);
    await vi.waitFor(() => expect(hall.host().said().split('now ').length).toBe(before + 1), { timeout: 10_000, interval: 5 });
  };
  await underLoad(hall, async () => {
    for (const hours of [1, -2, 1, -1, 2]) {
      await untilReceived(hall, 20);
      await jump(hours);
      await untilReceived(hall, 20);
    }
    await hall.kill();
  });
  expectHonest(hall);
  const log = openLog(hall.folder, { clock: () => new Date(), readOnly: true });
  const times = [...log.read()].map(({ at }) => Date.parse(at));
  log.close();
  // It did jump, both ways; the order of entries is theirs, not the clock's.
  const steps = times.slice(1).map((at, place) => at - (times[place] ?? at));
  expect([Math.max(...steps) > 3_000_000, Math.min(...steps) < -3_000_000]).toEqual([true, true]);
  await hall.start();
  await expectWhole(hall);
}, 180_000);
