import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup, listEarlier, openImages, openLog, pathsOf, setAside, verifyLog } from '../../app/store/index.ts';
import { clock, killedAfter, newFolder, open, sealed } from './store-places.ts';

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
    const pending = backup(log, target, now);
    log.append([sealed('p2', 'c')]);
    const head = await pending;
    log.append([open('d')]);

    expect(readdirSync(target).sort()).toEqual(['head.json', 'keys.sqlite', 'workshop.sqlite']);
    expect(JSON.parse(readFileSync(join(target, 'head.json'), 'utf8'))).toEqual({ ...head, at: now.toISOString() });
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
    await backup(log, target, now);
    log.append([open('p1', 'withdrawn')]);
    log.destroyKey('p1');
    const head = await backup(log, target, now);
    expect(head.seq).toBe(3);
    const copy = openLog(target, { clock, readOnly: true });
    expect([...copy.read()].map(({ data }) => data)).toEqual([null, 'b', 'p1']);
    copy.close();
    log.close();
  });

  it('never writes over a workshop, its own or another', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    const log = openLog(folder, { clock });
    await workshop(other);
    const aside = setAside(other, now) ?? '';
    for (const target of [folder, other, aside]) {
      await expect(backup(log, target, now)).rejects.toMatchObject({ code: 'holds-a-workshop' });
    }
    expect(existsSync(join(aside, 'head.json'))).toBe(false);
    log.close();
  });

  it('says that the place cannot be written', async () => {
    const folder = newFolder();
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    const log = openLog(folder, { clock });
    await expect(backup(log, join(file, 'inside'), now)).rejects.toMatchObject({ name: 'StoreError', code: 'cannot-open' });
    log.close();
  });
});
