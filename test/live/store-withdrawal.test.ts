import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLog, pathsOf, verifyLog } from '../../app/store/index.ts';
import { openKeys } from '../../app/store/keys.ts';
import { clock, inAnotherProcess, newFolder, open, sealed } from './store-places.ts';

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');

/** The key as it lies in the file, by SQLite. */
function keyOf(folder: string, person: string): Buffer {
  const file = new Database(pathsOf(folder).keys, { readonly: true });
  const key: unknown = file.prepare('SELECT key FROM keys WHERE person = ?').pluck().get(person);
  file.close();
  if (!Buffer.isBuffer(key)) throw new Error('no key');
  return key;
}

describe('withdrawing', () => {
  it('leaves neither the words nor the key in any byte of the folder, and the chain verifies', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 'une rampe chez ma mère'), sealed('p2', 'plus de bancs'), open('welcome')]);
    const key = keyOf(folder, 'p1').toString('hex');
    expect(inAnotherProcess('search', folder, key)).toEqual(['keys.sqlite']);

    log.append([open('p1', 'withdrawn')]);
    log.destroyKey('p1');
    const wanted = [key, hex('une rampe chez ma mère'), hex('rampe')];
    expect(inAnotherProcess('search', folder, ...wanted)).toEqual([]);
    expect([...log.read()].map(({ data, sealed: state }) => [data, state])).toEqual([
      [null, 'key-destroyed'], ['plus de bancs', 'opened'], ['welcome', 'open'], ['p1', 'open'],
    ]);
    const head = log.head();
    log.close();
    expect(inAnotherProcess('search', folder, ...wanted)).toEqual([]);
    expect(verifyLog(folder, { head })).toMatchObject({ ok: true, length: 4 });
    const again = openLog(folder, { clock });
    expect([...again.read()][0]).toMatchObject({ data: null, sealedFor: 'p1', sealed: 'key-destroyed' });
    again.close();
  });

  it('never writes sealed words in clear, not even before anyone withdraws', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 'une rampe chez ma mère')]);
    expect(inAnotherProcess('search', folder, hex('rampe'), hex(Buffer.from('"une rampe chez ma mère"').toString('base64')))).toEqual([]);
    log.close();
  });

  it('refuses to seal anything more for that person, and keeps nothing of such a batch', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 1)]);
    log.destroyKey('p1');
    log.destroyKey('p7');
    const refusal = expect.objectContaining({ code: 'key-destroyed' });
    expect(() => log.append([open(2), sealed('p1', 2)])).toThrow(refusal);
    log.close();
    const again = openLog(folder, { clock });
    expect(() => again.append([sealed('p7', 2)])).toThrow(refusal);
    expect(again.head().seq).toBe(1);
    again.close();
  });

  it('is finished at the next start when a crash came between the event and the key', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 'a'), sealed('p2', 'b'), open('p1', 'withdrawn')]);
    const key = keyOf(folder, 'p1').toString('hex');
    log.close();
    const again = openLog(folder, { clock });
    again.finishWithdrawals([]);
    again.finishWithdrawals(['p1']);
    again.finishWithdrawals(['p1']);
    expect([...again.read()].map(({ data }) => data)).toEqual([null, 'b', 'p1']);
    expect(inAnotherProcess('search', folder, key)).toEqual([]);
    again.close();
  });

  it('leaves no remnant of a key whatever the order of joining and leaving', () => {
    const person = fc.integer({ min: 0, max: 400 }).map((nth) => `participant-${nth}`);
    fc.assert(fc.property(fc.uniqueArray(person, { minLength: 200 }), fc.array(fc.nat(), { minLength: 10, maxLength: 25 }), (joined, picks) => {
      const folder = newFolder();
      const { keys: path } = pathsOf(folder);
      const ring = openKeys(path, { clock, readOnly: false });
      for (let at = 0; at < joined.length; at += 40) ring.ensure(new Set(joined.slice(at, at + 40)));
      const leaving = [...new Set(picks.map((pick) => joined[pick % joined.length] ?? ''))];
      const gone = leaving.map((name) => ring.keyOf(name)?.export().toString('hex') ?? '');
      for (const name of leaving) ring.destroy([name]);
      ring.close();
      expect(existsSync(`${path}-journal`)).toBe(false);
      expect(inAnotherProcess('search', folder, ...gone)).toEqual([]);
      const again = openKeys(path, { clock, readOnly: false });
      for (const name of joined) expect(again.keyOf(name) === null).toBe(leaving.includes(name));
      again.close();
    }), { numRuns: 4, endOnFailure: true });
  });

  it('reads a log whose keys are lost as withdrawn by everyone', () => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 'a'), open('b')]);
    log.close();
    rmSync(pathsOf(folder).keys);
    const reader = openLog(folder, { clock, readOnly: true });
    expect([...reader.read()].map(({ sealed: state }) => state)).toEqual(['key-destroyed', 'open']);
    reader.close();
    const again = openLog(folder, { clock });
    again.append([sealed('p1', 'c')]);
    expect([...again.read()].map(({ data }) => data)).toEqual([null, 'b', 'c']);
    again.close();
  });
});
