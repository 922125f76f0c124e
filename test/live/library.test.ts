import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { SOURCE_TYPES, sourceTypeOf } from '../../app/imaging/index.ts';
import type { Library, LibraryWritten } from '../../app/workshop/index.ts';
import { openDoors, wish, type Doors } from './host-doors.ts';

/** Two residents, of whom the second does not let pictures be published; three wishes of the first, one of the second, one private. */
async function roomWithPictures(): Promise<Doors> {
  const doors = await openDoors();
  const ann = await doors.join('ann');
  const bob = await doors.join('bob', { consents: { takePart: true, groupData: false, publishWords: false, publishPictures: false, cloud: false } });
  await doors.lead({ id: 'move', type: 'move', to: 'envision' });
  await doors.say(ann, wish('a', '=cmd|bancs et fontaine'), wish('b', 'Une rampe'), wish('c', 'Des arbres'), wish('hidden', 'Un secret'));
  await doors.say(bob, wish('d', 'Un mur peint'));
  await doors.host().workplace().idle();
  const propose = (id: string): object => ({ id: `p-${id}`, type: 'propose', wish: id });
  await doors.say(ann, propose('a'), propose('b'), propose('c'), { id: 'r-a', type: 'choose-rights', wish: 'a', rights: 'open' }, { id: 'r-b', type: 'choose-rights', wish: 'b', rights: 'city' });
  await doors.say(bob, propose('d'), { id: 'r-d', type: 'choose-rights', wish: 'd', rights: 'open' });
  return doors;
}
const library = async (doors: Doors, cookie: string): Promise<Response> => fetch(`${doors.home()}/api/library`, { headers: { cookie } });
const write = async (doors: Doors, audience: string): Promise<LibraryWritten> =>
  (await doors.send('/api/library/export', { wishes: ['a', 'b', 'c', 'd', 'hidden', 'nobody'], language: 'both', audience }, { cookie: await doors.leader(), base: doors.home() })).json() as Promise<LibraryWritten>;

test('the library is the facilitator’s alone and holds nothing private', async () => {
  const doors = await roomWithPictures();
  expect((await library(doors, '')).status).toBe(403);
  expect((await fetch(`${doors.tablets()}/api/library`)).status).toBe(404);
  const said = await (await library(doors, await doors.leader())).text();
  expect((JSON.parse(said) as { library: Library }).library.entries.map(({ wish: id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(said).not.toContain('secret');
});

test('a public export holds what its authors gave beyond the workshop, and says what it leaves out and why', async () => {
  const doors = await roomWithPictures();
  const { files, left } = await write(doors, 'public');
  expect(left).toEqual([{ wish: 'c', why: 'workshop-only' }]);
  const folder = join(doors.folder, 'exports', 'pictures');
  expect((await readdir(folder)).sort()).toEqual(['captions-both.html', 'captions.csv', 'picture-001.png', 'picture-002.png', 'picture-004.png']);
  expect(files.map((name) => name.split('/').at(-1)).sort()).toEqual((await readdir(folder)).sort());
  expect(await readFile(join(folder, 'captions.csv'), 'utf8')).toContain("'=cmd|bancs");
  const page = await readFile(join(folder, 'captions-both.html'), 'utf8');
  expect(page).toContain('Sketch, not a plan');
  expect(page).toContain('Croquis, pas un plan');
  expect((await fetch(`${doors.home()}/exports/pictures/captions-both.html`, { headers: { cookie: await doors.leader() } })).status).toBe(200);
});

test('each file says its origin, its author’s pseudonym and who may use it, and its pixels are those that the room saw', async () => {
  const doors = await roomWithPictures();
  await write(doors, 'public');
  const file = await readFile(join(doors.folder, 'exports', 'pictures', 'picture-001.png'));
  expect(await sourceTypeOf(file)).toBe(SOURCE_TYPES.sketch);
  const xmp = (await sharp(file).metadata()).xmp?.toString('utf8') ?? '';
  expect(xmp).toContain('Blue maple');
  expect(xmp).toContain('CC BY 4.0');
  const shown = await doors.host().workplace().images.read(doors.state().wishes['a']?.drawing?.image ?? '');
  expect((await sharp(file).raw().toBuffer()).equals(await sharp(shown).raw().toBuffer())).toBe(true);
});

test('what may not be published goes to the restricted folder alone, and an export leaves nothing of the one before', async () => {
  const doors = await roomWithPictures();
  const { files, left } = await write(doors, 'restricted');
  expect(left).toEqual([]);
  expect(files.every((name) => name.startsWith('restricted/pictures/'))).toBe(true);
  const folder = join(doors.folder, 'exports', 'restricted', 'pictures');
  expect((await readdir(folder)).filter((name) => name.endsWith('.png')).length).toBe(4);
  expect((await stat(folder)).mode & 0o077).toBe(0);
  await write(doors, 'public');
  const cookie = await doors.leader();
  await doors.send('/api/library/export', { wishes: ['b'], language: 'fr', audience: 'public' }, { cookie, base: doors.home() });
  expect((await readdir(join(doors.folder, 'exports', 'pictures'))).sort()).toEqual(['captions-fr.html', 'captions.csv', 'picture-002.png']);
});

test('what is not an order is refused in words that have a text', async () => {
  const doors = await openDoors();
  const answer = await doors.send('/api/library/export', { wishes: [], language: 'both', audience: 'public' }, { cookie: await doors.leader(), base: doors.home() });
  expect([answer.status, await answer.json()]).toEqual([400, { ok: false, code: 'malformed', params: {} }]);
});
