import { expect, it } from 'vitest';
import { expectHonest, expectWhole, luck, openHall, receivedIn, underLoad, untilReceived } from './hall.ts';

/** `PARVIS_FAULTS=full` kills at 20 moments, `npm test` at 4; `PARVIS_LUCK` chooses others. */
const moments = process.env['PARVIS_FAULTS'] === 'full' ? 20 : 4;

it(`a host killed (SIGKILL) at ${moments} random moments under load has lost nothing it acknowledged and doubled nothing`, async () => {
  const draw = luck(Number(process.env['PARVIS_LUCK'] ?? 1));
  const hall = await openHall();
  for (let nth = 0; nth < moments; nth += 1) {
    await underLoad(hall, async () => {
      await untilReceived(hall, 1 + Math.floor(draw() * 120));
      await hall.kill();
    });
    expectHonest(hall);
    await hall.start();
  }
  expect(receivedIn(hall)).toBeGreaterThan(moments);
  await expectWhole(hall);
}, 240_000);
