import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { openLog, pathsOf, readBackupHead, readKnownHead, verifyLog } from '../../../app/store/index.ts';
import { cli } from './process.ts';
import { expectWhole, giveOne, http, openHall, ownFolder, receivedIn, recorded, underLoad, untilDrained, untilReceived, type Hall } from './hall.ts';

const verified = (folder: string, ...more: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', '--data', folder, ...more], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_CA.UTF-8' } });
  return { status, output: stdout + stderr };
};

async function ask(hall: Hall, path: string, content: object): Promise<unknown> {
  const { home } = hall.host();
  const { cookie } = await http(home, home, { method: 'GET' });
  return (await http(new URL(home).origin + path, home, { cookie, content })).body;
}

/** Changes one entry behind Parvis's back, as a disk that rots does: past the triggers that refuse it. */
function corrupt(folder: string, seq: number): void {
  const file = new Database(pathsOf(folder).log);
  const triggers = file.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`);
  file.prepare("UPDATE events SET actor = actor || 'x' WHERE seq = ?").run(seq);
  for (const { sql } of triggers) file.exec(sql);
  file.close();
}

/** The host is up, reads what is sound, says what is wrong, takes nothing; tablets say so and keep what they are given. */
async function expectOnlyRead(hall: Hall, damage: object): Promise<void> {
  const before = receivedIn(hall);
  for (const tablet of hall.tablets) await giveOne(hall, tablet);
  expect((await hall.desk()).disk.damage).toMatchObject(damage);
  await vi.waitFor(() => expect(hall.tablets.map(({ room }) => room()?.notTaking)).toEqual(hall.tablets.map(() => 'damaged')), { timeout: 20_000, interval: 50 });
  expect(await hall.lead({ id: 'c-lock', type: 'move', to: 'discuss' })).toMatchObject({ ok: false, refusal: { code: 'try-again' } });
  expect(receivedIn(hall)).toBe(before);
  expect(hall.tablets.every(({ outbox }) => outbox.waiting().length > 0)).toBe(true);
}

/** Sound entries stay readable: a report can be written of them, which says that it is partial, and after what. */
async function expectReport(hall: Hall, after: number | null): Promise<void> {
  expect(await ask(hall, '/api/report', { languages: ['fr'] })).toMatchObject({ ok: true });
  const report = readFileSync(join(pathsOf(hall.folder).exports, 'report-fr.html'), 'utf8').replaceAll(/<!--.*?-->/g, '');
  expect(/Ce rapport est partiel[^.]* l’entrée (\d+)/.exec(report)?.[1] ?? null).toBe(after === null ? null : String(after));
}

it('a corrupted entry is named by verify; the app opens what is sound before it, only to be read, and goes on from the last backup', async () => {
  const stick = join(ownFolder(), 'stick');
  mkdirSync(stick);
  const hall = await openHall({ tablets: 4 });
  await underLoad(hall, async () => untilReceived(hall, 30));
  await untilDrained(hall);
  expect(await ask(hall, '/api/backup', { folder: stick })).toEqual({ ok: true });
  const target = (await hall.desk()).backup.target ?? expect.fail('no backup');
  const head = readBackupHead(target) ?? expect.fail('no head');
  await hall.kill();
  // The host may have drawn a design since.
  const { length } = verifyLog(hall.folder);
  const sound = Math.floor(head.seq / 2);
  corrupt(hall.folder, sound + 1);
  const said = verified(hall.folder);
  expect(said.status).toBe(1);
  expect(said.output).toMatch(new RegExp(`\\b${sound + 1}\\b`));

  await hall.start();
  expect(hall.host().said()).toMatch(new RegExp(`damaged from entry ${sound + 1} on`));
  await expectOnlyRead(hall, { kind: 'damaged', sound, lost: length - sound, backup: { entries: head.seq, target } });
  await expectReport(hall, sound);
  // Nothing was written, neither here nor over the backup.
  expect(readBackupHead(target)).toEqual(head);
  expect(verifyLog(hall.folder)).toMatchObject({ ok: false, length });

  expect(await ask(hall, '/api/record/mend', { from: 'backup' })).toEqual({ ok: true });
  expect((await hall.desk()).disk.damage).toBeNull();
  await expectWhole(hall);
  const log = openLog(hall.folder, { clock: () => new Date(), readOnly: true });
  expect([...log.read()].find(({ type }) => type === 'record-mended')?.data).toEqual({ from: 'backup', entries: head.seq, sound, lost: length - sound });
  log.close();
}, 180_000);

it('a corrupted entry without a backup costs what comes after it and no more: the app goes on from what is sound, on the record', async () => {
  const hall = await openHall({ tablets: 4 });
  await underLoad(hall, async () => untilReceived(hall, 30));
  await untilDrained(hall);
  await hall.stop();
  const { seq } = readKnownHead(hall.folder) ?? expect.fail('no head');
  corrupt(hall.folder, seq - 4);
  await hall.start();
  await expectOnlyRead(hall, { kind: 'damaged', sound: seq - 5, lost: 5, backup: null });
  expect(await ask(hall, '/api/record/mend', { from: 'own' })).toEqual({ ok: true });
  await expectReport(hall, seq - 5);
  await untilDrained(hall);
  await hall.stop();
  expect(verifyLog(hall.folder)).toMatchObject({ ok: true });
  const { times } = recorded(hall.folder);
  const lost = hall.tablets.flatMap(({ given }) => given.filter(({ id }) => times.get(id) !== 1));
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThanOrEqual(5);
}, 180_000);

it('a truncated WAL is told against the last known head, at the start and by verify; what is there can be read', async () => {
  const hall = await openHall({ tablets: 4 });
  await underLoad(hall, async () => {
    await untilReceived(hall, 60);
  });
  await untilDrained(hall);
  const seq = recorded(hall.folder).times.size;
  await vi.waitFor(() => expect(readKnownHead(hall.folder)?.seq).toBeGreaterThanOrEqual(seq), { timeout: 10_000, interval: 50 });
  await hall.kill();
  const known = readKnownHead(hall.folder) ?? expect.fail('no head');
  const wal = `${pathsOf(hall.folder).log}-wal`;
  truncateSync(wal, statSync(wal).size - 60_000);

  const said = verified(hall.folder, '--head', `${known.seq}:${known.hash}`);
  expect(said.status).toBe(1);
  expect(said.output).toMatch(new RegExp(`\\b${known.seq}\\b`));
  expect(verified(hall.folder)).toEqual(said);
  await hall.start();
  expect(hall.host().said()).toMatch(/ends too early/);
  const { damage } = (await hall.desk()).disk;
  expect(damage).toMatchObject({ kind: 'cut', lost: known.seq - (damage?.sound ?? 0) });
  expect(damage?.lost).toBeGreaterThan(0);
  await expectOnlyRead(hall, { kind: 'cut' });
  await expectReport(hall, damage?.sound ?? null);
  expect(await ask(hall, '/api/record/mend', { from: 'own' })).toEqual({ ok: true });
  await untilDrained(hall);
  await hall.stop();
  expect(verified(hall.folder).status).toBe(0);
}, 180_000);
