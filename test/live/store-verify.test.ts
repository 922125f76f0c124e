import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from '../../app/store/index.ts';
import { emptyHead, openEvents, openLog, pathsOf, verifyLog } from '../../app/store/index.ts';
import { hashOfRow } from '../../app/store/events.ts';
import { clock, newFolder, open, sealed } from './store-places.ts';

/** A closed workshop of ten events, then changed by hand with the triggers gone. */
function tampered(sql: string): { folder: string; head: Head } {
  const folder = newFolder();
  const log = openLog(folder, { clock });
  log.append(Array.from({ length: 10 }, (_, nth) => (nth % 2 === 0 ? open({ nth }) : sealed('p1', { nth }))));
  const head = log.head();
  log.close();
  byHand(folder, (file) => file.exec(sql));
  return { folder, head };
}

function byHand(folder: string, change: (file: Database.Database) => void): void {
  const file = new Database(pathsOf(folder).log);
  file.unsafeMode();
  file.exec('DROP TRIGGER events_follow_each_other; DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;');
  change(file);
  file.close();
}

const swap = (a: number, b: number) => `UPDATE events SET seq = -1 WHERE seq = ${a}; UPDATE events SET seq = ${a} WHERE seq = ${b};
  UPDATE events SET seq = ${b} WHERE seq = -1`;

describe('verifying the chain', () => {
  it('passes a log that nobody touched, with or without its head', () => {
    const { folder, head } = tampered('');
    expect(verifyLog(folder)).toEqual({ ok: true, length: 10, head, problems: [] });
    expect(verifyLog(folder, { head }).ok).toBe(true);
    expect(verifyLog(folder, { head: emptyHead }).ok).toBe(true);
  });

  it.each([
    ['a changed body', `UPDATE events SET body = '{"command":null,"data":{"nth":99}}' WHERE seq = 5`, 5, 'hash'],
    ['a changed actor', "UPDATE events SET actor = 'p2' WHERE seq = 6", 6, 'hash'],
    ['a changed time', "UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", 1, 'hash'],
    ['a changed room', "UPDATE events SET room = 'annex' WHERE seq = 10", 10, 'hash'],
    ['a changed version', 'UPDATE events SET version = 2 WHERE seq = 2', 2, 'hash'],
    ['a deleted middle row', 'DELETE FROM events WHERE seq = 4', 5, 'gap'],
    ['a deleted first row', 'DELETE FROM events WHERE seq = 1', 2, 'gap'],
    ['a row closed up after a deletion', 'DELETE FROM events WHERE seq = 4; UPDATE events SET seq = seq - 1 WHERE seq > 4', 4, 'prev'],
  ])('finds %s', (_name, sql, seq, reason) => {
    const report = verifyLog(tampered(`PRAGMA ignore_check_constraints = ON; ${sql}`).folder);
    expect(report.ok).toBe(false);
    expect(report.problems[0]).toMatchObject({ seq, reason });
  });

  it('finds any two swapped rows, at the first of them', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, gap) => {
      const b = Math.min(10, a + gap);
      const { folder } = tampered(`PRAGMA ignore_check_constraints = ON; ${swap(a, b)}`);
      expect(verifyLog(folder).problems[0]).toMatchObject({ seq: a, reason: 'prev' });
    }), { numRuns: 8 });
  });

  it('finds an event that it was told is not known, sealed or open', () => {
    const { folder } = tampered('SELECT 1');
    expect(verifyLog(folder, { knows: ({ type }) => type !== 'rated' }).problems[0]).toMatchObject({ seq: 2, reason: 'unknown-event' });
    expect(verifyLog(folder, { knows: ({ type, version }) => type !== 'sung' && version === 1 }).ok).toBe(true);
  });

  it('finds a cut tail by the head, and only by it', () => {
    const { folder, head } = tampered('DELETE FROM events WHERE seq > 7');
    expect(verifyLog(folder).ok).toBe(true);
    expect(verifyLog(folder, { head })).toMatchObject({
      ok: false, length: 7, problems: [{ seq: 8, reason: 'cut-tail', params: { expected: 10, found: 7 } }],
    });
  });

  it('finds a chain rewritten from some row on by the head, and names the row of the head', () => {
    const { folder, head } = tampered('');
    byHandAgain(folder, (file) => {
      let prev = file.prepare('SELECT hash FROM events WHERE seq = 5').pluck().get() as string;
      for (const row of file.prepare('SELECT * FROM events WHERE seq > 5 ORDER BY seq').all() as Parameters<typeof hashOfRow>[0][]) {
        const hash = hashOfRow({ ...row, actor: 'mallory', prev });
        file.prepare("UPDATE events SET actor = 'mallory', prev = ?, hash = ? WHERE seq = ?").run(prev, hash, row.seq);
        prev = hash;
      }
    });
    expect(verifyLog(folder).ok).toBe(true);
    expect(verifyLog(folder, { head }).problems).toEqual([{ seq: 10, reason: 'other-head', params: {} }]);
  });

  it('finds a body that is hashed right but is no body', () => {
    const { folder } = tampered('');
    byHandAgain(folder, (file) => {
      const row = file.prepare('SELECT * FROM events WHERE seq = 10').get() as Parameters<typeof hashOfRow>[0];
      file.prepare('UPDATE events SET body = ?, hash = ? WHERE seq = 10').run('[]', hashOfRow({ ...row, body: '[]' }));
    });
    expect(verifyLog(folder).problems).toEqual([{ seq: 10, reason: 'body', params: {} }]);
  });

  it('needs no keys', () => {
    const { folder } = tampered('');
    writeFileSync(pathsOf(folder).keys, 'gone');
    expect(verifyLog(folder).ok).toBe(true);
  });

  it('does not change a byte of the log', () => {
    const { folder } = tampered('');
    const before = statSync(pathsOf(folder).log);
    verifyLog(folder);
    expect(statSync(pathsOf(folder).log)).toMatchObject({ mtimeMs: before.mtimeMs, size: before.size });
  });
});

/** As `byHand`, for a log whose triggers are gone already. */
function byHandAgain(folder: string, change: (file: Database.Database) => void): void {
  const file = new Database(pathsOf(folder).log);
  change(file);
  file.close();
}

describe('verifying what is not a log', () => {
  it.each([
    ['nothing', () => {}, 'missing'],
    ['text', (path: string) => writeFileSync(path, 'not a database at all '.repeat(100)), 'not-a-database'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'no-log'],
    ['another program\'s database', (path: string) => void new Database(path).exec('CREATE TABLE recipes (title)').close(), 'not-a-workshop'],
    ['a newer log', (path: string) => void new Database(path).exec('PRAGMA user_version = 99; CREATE TABLE events (seq)').close(), 'newer-file'],
    ['a table without the columns', (path: string) => void new Database(path).exec('PRAGMA user_version = 1; CREATE TABLE events (title)').close(), 'no-log'],
    ['a table of nonsense', (path: string) => void new Database(path).exec("PRAGMA user_version = 1; CREATE TABLE events (seq); INSERT INTO events VALUES ('x')").close(), 'malformed-row'],
  ])('says so of %s', (_name, make, reason) => {
    const folder = newFolder();
    make(pathsOf(folder).log);
    const report = verifyLog(folder, { head: { seq: 0, hash: emptyHead.hash } });
    expect(report.ok).toBe(false);
    expect(report.problems[0]?.reason).toBe(reason);
  });

  it('says so of a folder that is not there', () => {
    expect(verifyLog('/nowhere/at/all').problems).toEqual([expect.objectContaining({ seq: null, reason: 'missing' })]);
  });

  it('never throws and never passes when bytes were overwritten or the file was cut', () => {
    const { folder, head } = manyPages();
    const path = pathsOf(folder).log;
    const size = statSync(path).size;
    fc.assert(fc.property(fc.integer({ min: 1, max: Math.floor(size / 4096) - 1 }), fc.boolean(), (page, cut) => {
      const copy = newFolder();
      const bytes = new Database(path, { readonly: true });
      writeFileSync(pathsOf(copy).log, bytes.serialize());
      bytes.close();
      if (cut) truncateSync(pathsOf(copy).log, page * 4096 + 100);
      else scribble(pathsOf(copy).log, page * 4096);
      expect(verifyLog(copy, { head }).ok).toBe(false);
      // What is left open can still be read, up to where the file cannot.
      expect(openEvents(copy).length).toBeLessThanOrEqual(300);
    }), { numRuns: 30 });
  });
});

function manyPages(): { folder: string; head: Head } {
  const folder = newFolder();
  const log = openLog(folder, { clock });
  log.append(Array.from({ length: 300 }, (_, nth) => open({ nth, said: 'mot '.repeat(100) })));
  const head = log.head();
  log.close();
  return { folder, head };
}

function scribble(path: string, offset: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, offset);
  closeSync(file);
}
