import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { newStick, whyNoDisks } from '../backups/sticks.ts';
import { expectHonest, expectWhole, giveOne, openHall, ownFolder, receivedIn, underLoad, untilReceived, type Hall } from './hall.ts';

const noDisks = whyNoDisks();
const noLimits = spawnSync('prlimit', ['--version']).status === 0 ? null : 'there is no prlimit here';

/** Writes a file for as long as there is room. */
function fill(path: string): void {
  for (;;) {
    try {
      appendFileSync(path, new Uint8Array(1 << 16));
    } catch {
      return;
    }
  }
}

/** While nothing can be written: the desk says so, tablets keep what they are given, and nothing is shown as received. */
async function expectKept(hall: Hall, code: string): Promise<void> {
  await vi.waitFor(async () => expect((await hall.desk()).disk.fault).toMatchObject({ code }), { timeout: 20_000, interval: 50 });
  const before = receivedIn(hall);
  for (const tablet of hall.tablets) await giveOne(hall, tablet);
  await vi.waitFor(() => expect(hall.tablets.map(({ room }) => room()?.notTaking)).toEqual(hall.tablets.map(() => 'disk')), { timeout: 20_000, interval: 50 });
  expect(hall.tablets.every(({ outbox }) => outbox.waiting().length > 0)).toBe(true);
  expect(receivedIn(hall)).toBe(before);
  expect(hall.host().child.exitCode).toBeNull();
  expectHonest(hall);
}

async function expectOver(hall: Hall): Promise<void> {
  await vi.waitFor(async () => expect((await hall.desk()).disk.fault).toBeNull(), { timeout: 20_000, interval: 50 });
  await vi.waitFor(() => expect(hall.tablets.map(({ room }) => room()?.notTaking)).toEqual(hall.tablets.map(() => undefined)), { timeout: 20_000, interval: 50 });
}

it.skipIf(noDisks !== null)(`a full disk stops nothing but the saving: tablets keep their answers, the desk says why, and all goes on when there is room${noDisks ? ` (${noDisks})` : ''}`, async () => {
  const disk = newStick();
  disk.plugIn('24m');
  const hall = await openHall({ folder: join(disk.path, 'workshop') });
  const filler = join(disk.path, 'films');
  await underLoad(hall, async () => {
    await untilReceived(hall, 40);
    fill(filler);
    await vi.waitFor(async () => expect((await hall.desk()).disk.fault).not.toBeNull(), { timeout: 60_000, interval: 50 });
  });
  await expectKept(hall, 'disk-full');
  rmSync(filler);
  await expectOver(hall);
  await expectWhole(hall);
}, 180_000);

it.skipIf(noLimits !== null)(`a file that may grow no more is told like a disk that fails, and all goes on when it may${noLimits ? ` (${noLimits})` : ''}`, async () => {
  const hall = await openHall();
  const limit = (most: number | 'unlimited'): void => {
    const set = spawnSync('prlimit', ['--pid', String(hall.host().child.pid), `--fsize=${most}:unlimited`], { encoding: 'utf8' });
    expect(set.status, set.stderr).toBe(0);
  };
  await underLoad(hall, async () => {
    await untilReceived(hall, 40);
    limit(statSync(join(hall.folder, 'workshop.sqlite-wal')).size + 40_000);
    await vi.waitFor(async () => expect((await hall.desk()).disk.fault).not.toBeNull(), { timeout: 60_000, interval: 50 });
  });
  await expectKept(hall, 'disk-failure');
  limit('unlimited');
  await expectOver(hall);
  await expectWhole(hall);
}, 180_000);

/** Root may write what others may not: the host then runs as nobody. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const noReadOnly = process.platform === 'win32' ? 'files are not read-only in this way on Windows' : null;

it.skipIf(noReadOnly !== null)(`a record that is read-only is not opened and not touched, in words; once it may be written all is there${noReadOnly ? ` (${noReadOnly})` : ''}`, async () => {
  const folder = ownFolder();
  if (nobody !== undefined) spawnSync('chown', ['-R', String(nobody), folder]);
  const starting = nobody === undefined ? {} : { uid: nobody };
  const hall = await openHall({ folder, ...starting });
  await underLoad(hall, async () => untilReceived(hall, 40));
  await hall.stop();
  const log = join(folder, 'workshop.sqlite');
  const before = readFileSync(log);
  spawnSync('chmod', ['0444', log]);
  await expect(hall.start(starting)).rejects.toThrow(/cannot be written to/);
  expect(readFileSync(log)).toEqual(before);
  expectHonest(hall);
  // Whoever looked at it since left files of their own beside it.
  for (const part of ['', '-wal', '-shm']) spawnSync('sh', ['-c', 'chmod 0644 "$1"; [ -z "$2" ] || chown "$2" "$1"', 'sh', log + part, String(nobody ?? '')]);
  await hall.start(starting);
  await expectWhole(hall);
}, 180_000);
