import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JsonValue } from '../../app/store/index.ts';
import { emptyHead, openLog, pathsOf, verifyLog } from '../../app/store/index.ts';
import { alive, clock, inAnotherProcess, killedAfter, newFolder, open, sealed } from './store-places.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'StoreError', code });

describe('the log', () => {
  it('gives back after a restart what was appended, in order', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock, room: 'annex' });
    expect(log.head()).toEqual(emptyHead);
    const appended = [...log.append([open({ a: 1 }), sealed('p1', [2])]), ...log.append([sealed('p2', 'trois')])];
    expect(log.append([])).toEqual([]);
    log.close();

    const again = openLog(folder, { clock });
    expect([...again.read()]).toEqual(appended);
    expect(appended.map(({ seq, sealed: state, sealedFor }) => [seq, state, sealedFor])).toEqual([[1, 'open', null], [2, 'opened', 'p1'], [3, 'opened', 'p2']]);
    expect(again.head()).toEqual({ seq: 3, hash: appended[2]?.hash });
    expect(again.room).toBe('annex');
    expect(appended[0]).toMatchObject({ room: 'annex', at: '2026-11-23T14:05:09.250Z', actor: 'facilitator', command: null });
    again.close();
  });

  it('keeps any JSON, open and sealed', () => {
    const log = openLog(newFolder(), { clock });
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
    fc.assert(fc.property(fc.array(json, { maxLength: 5 }), (values) => {
      const before = log.head().seq;
      log.append(values.flatMap((value) => [open(value), sealed('p1', value)]));
      const back = [...log.read()].slice(before).map(({ data }) => data);
      expect(back).toEqual(values.flatMap((value) => [value, value]));
    }), { numRuns: 40 });
    log.close();
  });

  it('writes the table of the format, hashed as anyone can reckon it', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([open({ été: '€' }), sealed('p1', 2), open(null)]);
    log.close();
    const file = new Database(pathsOf(folder).log, { readonly: true });
    const columns = file.pragma('table_info(events)') as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['seq', 'room', 'at', 'actor', 'type', 'version', 'body', 'prev', 'hash']);
    let prev = '0'.repeat(64);
    for (const row of file.prepare('SELECT * FROM events ORDER BY seq').all() as Record<string, string | number>[]) {
      expect(row.prev).toBe(prev);
      const named = Object.entries(row).filter(([name]) => name !== 'hash').sort(([a], [b]) => (a < b ? -1 : 1));
      prev = createHash('sha256').update(JSON.stringify(Object.fromEntries(named))).digest('hex');
      expect(row.hash).toBe(prev);
    }
    expect(file.prepare('SELECT body FROM events WHERE seq = 1').pluck().get()).toBe('{"command":null,"data":{"été":"€"}}');
    file.close();
  });

  it('adds all entries of a batch or none', () => {
    const log = openLog(newFolder(), { clock });
    log.append([open(1)]);
    expect(() => log.append([open(2), { ...open(3), type: '' }])).toThrow(refusal('bad-entry'));
    expect(() => log.append([open(2), open({ deep: [NaN] })])).toThrow(refusal('bad-entry'));
    expect(log.head().seq).toBe(1);
    expect(log.append([open(4)])[0]?.seq).toBe(2);
    log.close();
  });

  it('lets events be appended while they are read', () => {
    const log = openLog(newFolder(), { clock });
    log.append(Array.from({ length: 600 }, (_, nth) => open(nth)));
    let count = 0;
    for (const event of log.read()) {
      count += 1;
      if (event.seq === 1) log.append([open('late')]);
    }
    expect(count).toBe(601);
    log.close();
  });

  it('refuses to change, delete, replace or skip a row', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([open(1), open(2)]);
    log.close();
    const file = new Database(pathsOf(folder).log);
    const insert = (verb: string, seq: number) => `${verb} INTO events SELECT ${seq}, room, at, actor, type, version, body, prev, hash FROM events LIMIT 1`;
    expect(() => file.exec("UPDATE events SET actor = 'x'")).toThrow('never changed');
    expect(() => file.exec('DELETE FROM events')).toThrow('never deleted');
    expect(() => file.exec(insert('INSERT OR REPLACE', 1))).toThrow('without gaps');
    expect(() => file.exec(insert('INSERT', 4))).toThrow('without gaps');
    file.close();
  });

  it('writes ahead, so that a batch of events costs one sync', () => {
    const folder = newFolder();
    openLog(folder, { clock }).close();
    const file = new Database(pathsOf(folder).log);
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    file.close();
  });

  it.runIf(process.platform !== 'win32')('leaves nothing that other users of the machine can read', () => {
    const folder = join(newFolder(), 'made');
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 1)]);
    const shown = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => {
      return (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0;
    });
    expect(shown.map(({ name }) => name)).toEqual([]);
    expect(statSync(folder).mode & 0o077).toBe(0);
    log.close();
  });
});

describe('a folder that cannot be opened', () => {
  it('is refused while another process has it, and free once that is killed', async () => {
    const folder = newFolder();
    const other = await alive('open', folder);
    expect(other.said).toBe('open');
    expect(() => openLog(folder, { clock })).toThrow(refusal('folder-in-use'));
    await other.kill();
    const log = openLog(folder, { clock });
    expect(inAnotherProcess('open', folder)).toEqual(['folder-in-use']);
    expect(() => openLog(folder, { clock })).toThrow(refusal('folder-in-use'));
    expect(verifyLog(folder).ok).toBe(true);
    expect(inAnotherProcess('set-aside', folder)).toEqual(['folder-in-use']);
    log.close();
    openLog(folder, { clock }).close();
  });

  it('is refused when it comes from a newer app, and left as it was', () => {
    const folder = newFolder();
    openLog(folder, { clock }).close();
    for (const path of [pathsOf(folder).log, pathsOf(folder).keys]) {
      const file = new Database(path);
      file.pragma('user_version = 99');
      file.close();
      expect(() => openLog(folder, { clock })).toThrow(refusal('newer-file'));
      const after = new Database(path);
      expect(after.pragma('user_version', { simple: true })).toBe(99);
      after.pragma('user_version = 1');
      after.close();
    }
    openLog(folder, { clock }).close();
  });

  it('is refused when the file is no database, or that of another program', () => {
    const folder = newFolder();
    writeFileSync(pathsOf(folder).log, 'this is a letter to the city council, not a database, and long enough to be one. '.repeat(20));
    expect(() => openLog(folder, { clock })).toThrow(refusal('not-a-database'));
    const other = newFolder();
    new Database(pathsOf(other).log).exec('CREATE TABLE recipes (title)').close();
    expect(() => openLog(other, { clock })).toThrow(refusal('not-a-workshop'));
  });

  it('is refused read-only when there is nothing to read', () => {
    expect(() => openLog(newFolder(), { clock, readOnly: true })).toThrow(refusal('missing'));
    expect(() => openLog('/nowhere/at/all', { clock, readOnly: true })).toThrow(refusal('missing'));
  });
});

describe('a read-only log', () => {
  it('reads beside a running host and writes nothing', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([open(1), sealed('p1', 2), sealed('p2', 3)]);
    const reader = openLog(folder, { clock, readOnly: true });
    expect([...reader.read()].map(({ data }) => data)).toEqual([1, 2, 3]);
    expect(() => reader.append([open(2)])).toThrow(refusal('read-only'));
    expect(() => reader.destroyKey('p1')).toThrow(refusal('read-only'));
    reader.finishWithdrawals(['p2']);
    expect([...reader.read()].map(({ data }) => data)).toEqual([1, 2, null]);
    reader.close();
    expect([...log.read()].map(({ data }) => data)).toEqual([1, 2, 3]);
    log.close();
  });

  it('reads the sound rows before a broken one', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([open(1), open(2), open(3)]);
    log.close();
    new Database(pathsOf(folder).log).exec("DROP TRIGGER events_never_change; UPDATE events SET body = '{' WHERE seq = 3").close();
    const reader = openLog(folder, { clock, readOnly: true });
    const read: JsonValue[] = [];
    expect(() => { for (const { data } of reader.read()) read.push(data); }).toThrow(refusal('damaged'));
    expect(read).toEqual([1, 2]);
    reader.close();
  });
});

describe('a crash', () => {
  it('loses nothing acknowledged, at whatever moment it comes', async () => {
    const folder = newFolder();
    let acknowledged = 0;
    for (const lines of [1, 2, 7, 20, 45, 3]) {
      const said = await killedAfter(lines, 'append', folder);
      expect(said.length).toBeGreaterThanOrEqual(lines);
      const last = Number(said.at(-1));
      const report = verifyLog(folder);
      expect(report).toMatchObject({ ok: true, problems: [] });
      expect(report.length).toBeGreaterThanOrEqual(last);
      expect(report.length % 10).toBe(0);
      acknowledged += said.length * 10;
      expect(report.length).toBeGreaterThanOrEqual(acknowledged);
    }
    const log = openLog(folder, { clock });
    const events = [...log.read()];
    expect(events.every(({ seq, command, data, sealed: state }) => {
      return state !== 'key-destroyed' && command === `c${seq}` && data !== null && typeof data === 'object' && 'answer' in data && data.answer === seq;
    })).toBe(true);
    expect(log.append([open('after')])[0]?.seq).toBe(events.length + 1);
    log.close();
  });

  it('that cut the WAL shows against the head known before', async () => {
    const folder = newFolder();
    await killedAfter(5, 'append', folder);
    const { head } = verifyLog(folder);
    const wal = `${pathsOf(folder).log}-wal`;
    expect(existsSync(wal)).toBe(true);
    truncateSync(wal, Math.floor(statSync(wal).size / 2));
    const report = verifyLog(folder, { head });
    expect(report.ok).toBe(false);
    expect(report.problems).toEqual([{ seq: report.length + 1, reason: 'cut-tail', params: { expected: head.seq, found: report.length } }]);
    const log = openLog(folder, { clock });
    expect([...log.read()].length).toBe(report.length);
    log.close();
  });
});

describe('a full disk', () => {
  it('refuses the batch, keeps what was acknowledged, and goes on once there is room', ({ skip }) => {
    const folder = newFolder();
    if (!mountedSmallDisk(folder)) skip('needs the right to mount a tmpfs');
    const log = openLog(folder, { clock });
    const ballast = join(folder, 'ballast');
    log.append([sealed('p1', 'first')]);
    writeFileSync(ballast, Buffer.alloc(600_000));
    let accepted = 1;
    const fill = () => { for (;;) { log.append([open('x'.repeat(20_000))]); accepted += 1; } };
    expect(fill).toThrow(refusal('disk-full'));
    expect(() => log.append([sealed('p9', 'x'.repeat(20_000))])).toThrow(refusal('disk-full'));
    expect(log.head().seq).toBe(accepted);
    truncateSync(ballast, 0);
    log.append([sealed('p2', 'room again')]);
    log.close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, length: accepted + 1 });
  });
});

/** Puts a disk of 1 MB under the folder until the test ends; false where this user may not. */
function mountedSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return true;
}
