import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copyPictures, copyRecord, listEarlier, openImages, openLog, pathsOf, readBackupHead, setAside, verifyLog } from '../../app/store/index.ts';
import { clock, inAnotherProcess, killedAfter, newFolder, open, sealed } from './store-places.ts';

const now = clock();

async function workshop(folder: string): Promise<string> {
  const log = openLog(folder, { clock });
  log.append([open('agenda'), sealed('p1', 'un banc')]);
  log.close();
  writeFileSync(join(pathsOf(folder).restricted, 'answers.csv'), 'a;b');
  return openImages(folder).put(Buffer.from('picture'), 'png');
}

async function expectWhole(folder: string, image: string): Promise<void> {
  const log = openLog(folder, { clock, readOnly: true });
  expect([...log.read()].map(({ data }) => data)).toEqual(['agenda', 'un banc']);
  log.close();
  expect(await openImages(folder, { readOnly: true }).read(image)).toEqual(Buffer.from('picture'));
  expect(readFileSync(join(pathsOf(folder).restricted, 'answers.csv'), 'utf8')).toBe('a;b');
}

describe('setting a workshop aside', () => {
  it('moves all of it, so that the next one starts empty', async () => {
    const folder = newFolder();
    const image = await workshop(folder);
    const aside = setAside(folder, now);
    expect(aside).toBe(join(folder, 'earlier', '2026-11-23T14-05-09Z'));
    await expectWhole(aside ?? '', image);
    expect(readdirSync(folder).sort()).toEqual(['earlier', 'lock.sqlite']);

    const log = openLog(folder, { clock });
    expect([...log.read()]).toEqual([]);
    expect(await openImages(folder).list()).toEqual([]);
    log.close();
    expect(listEarlier(folder)).toEqual([{ name: '2026-11-23T14-05-09Z', folder: aside }]);
  });

  it('keeps several, the latest first, even within one second', async () => {
    const folder = newFolder();
    for (const time of [now, now, new Date('2026-11-22T08:00:00Z'), ...Array.from({ length: 9 }, () => now)]) {
      await workshop(folder);
      setAside(folder, time);
    }
    const names = listEarlier(folder).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['2026-11-23T14-05-09Z-11', '2026-11-23T14-05-09Z-10', '2026-11-23T14-05-09Z-9']);
    expect(names.slice(-2)).toEqual(['2026-11-23T14-05-09Z', '2026-11-22T08-00-00Z']);
  });

  it('does nothing where there is no workshop, and refuses one that is open', () => {
    const folder = newFolder();
    expect(setAside(folder, now)).toBeNull();
    expect(listEarlier(folder)).toEqual([]);
    const log = openLog(folder, { clock });
    expect(() => setAside(folder, now)).toThrow(expect.objectContaining({ code: 'folder-in-use' }));
    log.close();
  });

  it('takes what a crash had left in the write-ahead log along', async () => {
    const folder = newFolder();
    await killedAfter(3, 'append', folder);
    const { head, length } = verifyLog(folder);
    expect(verifyLog(setAside(folder, now) ?? '', { head })).toMatchObject({ ok: true, length });
  });

  it('moves a damaged log as it is', () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(pathsOf(folder).log, 'broken '.repeat(1000));
    const aside = setAside(folder, now) ?? '';
    expect(readFileSync(pathsOf(aside).log, 'utf8')).toBe('broken '.repeat(1000));
    openLog(folder, { clock }).close();
  });

  it.each([0, 1, 2, 3, 4])('cut off after %i parts is completed when the folder is opened next', async (done) => {
    const folder = newFolder();
    const image = await workshop(folder);
    const target = join(folder, 'earlier', '2026-11-23T14-05-09Z.moving');
    mkdirSync(target, { recursive: true });
    for (const part of ['keys.sqlite', 'images', 'exports', 'workshop.sqlite'].slice(0, done)) renameSync(join(folder, part), join(target, part));
    expect(listEarlier(folder)).toEqual([]);

    const log = openLog(folder, { clock });
    expect(log.head().seq).toBe(0);
    log.close();
    expect(listEarlier(folder)).toHaveLength(1);
    await expectWhole(join(folder, 'earlier', '2026-11-23T14-05-09Z'), image);
  });
});

describe('a backup', () => {
  it('is a workshop of its own with its head beside it, taken while work goes on', async () => {
    const [folder, target] = [newFolder(), join(newFolder(), 'stick')];
    const log = openLog(folder, { clock });
    log.append([open('a'), sealed('p1', 'b')]);
    const pending = copyRecord(folder, target, now);
    log.append([sealed('p2', 'c')]);
    const head = await pending;
    log.append([open('d')]);

    expect(readdirSync(target).sort()).toEqual(['head.json', 'keys.sqlite', 'workshop.sqlite']);
    expect(readBackupHead(target)).toEqual({ ...head, at: now.toISOString(), from: folder });
    expect(verifyLog(target, { head }).ok).toBe(true);
    expect(verifyLog(folder, { head }).ok).toBe(true);
    const copy = openLog(target, { clock, readOnly: true });
    expect([...copy.read()].map(({ data }) => data)).toEqual(['a', 'b', 'c'].slice(0, head.seq));
    copy.close();
    log.close();
  });

  it('replaces the one before, without the keys of those who withdrew since', async () => {
    const [folder, target] = [newFolder(), newFolder()];
    const log = openLog(folder, { clock });
    log.append([sealed('p1', 'a'), sealed('p2', 'b')]);
    await copyRecord(folder, target, now);
    const keyOf = (place: string): string => {
      const keys = new Database(pathsOf(place).keys, { readonly: true });
      const key = keys.prepare<[], Buffer | null>("SELECT key FROM keys WHERE person = 'p1'").pluck().get();
      keys.close();
      return key?.toString('hex') ?? 'none';
    };
    const key = keyOf(target);
    expect(inAnotherProcess('search', target, key)).toEqual(['keys.sqlite']);
    log.append([open('p1', 'withdrawn')]);
    log.destroyKey('p1');
    const head = await copyRecord(folder, target, now);
    expect(head.seq).toBe(3);
    expect([keyOf(target), inAnotherProcess('search', target, key)]).toEqual(['none', []]);
    const copy = openLog(target, { clock, readOnly: true });
    expect([...copy.read()].map(({ data }) => data)).toEqual([null, 'b', 'p1']);
    copy.close();
    log.close();
  });

  it('has the pictures that the workshop has: those that came since, and none that went', async () => {
    const [folder, target] = [newFolder(), newFolder()];
    const log = openLog(folder, { clock });
    log.append([open('a')]);
    const images = openImages(folder);
    const [gone, stays] = [await images.put(Buffer.from('one'), 'png'), await images.put(Buffer.from('two'), 'png')];
    await copyRecord(folder, target, now);
    expect(copyPictures(folder, target)).toBe(2);
    await images.delete(gone);
    const came = await images.put(Buffer.from('three'), 'png');
    expect(copyPictures(folder, target)).toBe(1);
    const copies = openImages(target, { readOnly: true });
    expect(await copies.list()).toEqual([stays, came].sort());
    expect(await copies.verify()).toMatchObject({ ok: true, count: 2 });
    log.close();
  });

  it('never writes over a workshop, its own or another, nor over the backup of another', async () => {
    const [folder, other, target] = [newFolder(), newFolder(), newFolder()];
    const log = openLog(folder, { clock });
    log.append([open('mine')]);
    await workshop(other);
    await copyRecord(other, target, now);
    const aside = setAside(other, now) ?? '';
    for (const taken of [folder, other, aside, target]) {
      await expect(copyRecord(folder, taken, now)).rejects.toMatchObject({ code: 'holds-a-workshop' });
    }
    expect(existsSync(join(aside, 'head.json'))).toBe(false);
    log.close();
  });

  it('says that the place cannot be written', async () => {
    const folder = newFolder();
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    const log = openLog(folder, { clock });
    await expect(copyRecord(folder, join(file, 'inside'), now)).rejects.toMatchObject({ name: 'StoreError', code: 'cannot-open' });
    log.close();
  });
});
