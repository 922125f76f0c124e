import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Bilingual } from '../../app/workshop/index.ts';
import { openDoors, type Doors } from './host-doors.ts';

const things = async (doors: Doors, cookie: string, picture: string): Promise<{ status: number; cells: Bilingual[][] | null | undefined }> => {
  const response = await fetch(`${doors.tablets()}/api/things?picture=${picture}`, { headers: { cookie } });
  return { status: response.status, cells: (await response.json() as { cells?: Bilingual[][] | null }).cells };
};
const named = (cells: Bilingual[][] | null | undefined): string[] => (cells ?? []).flat().map(({ fr }) => fr);

test('who may see a picture is told what it shows, cell by cell, also of what was painted in since', async () => {
  const doors = await openDoors();
  await doors.lead({ id: 'm', type: 'move', to: 'envision' });
  const [mine, other] = [await doors.join('j1'), await doors.join('j2')];
  await doors.say(mine, { id: 'w', type: 'wish', wish: 'w', text: 'Un parc avec trois bancs', language: 'fr', table: null, parent: null });
  await doors.host().workplace().idle();
  const picture = doors.state().wishes['w']?.drawing?.image ?? expect.fail('no picture');
  const before = await things(doors, mine, picture);
  expect(before.cells).toHaveLength(12);
  expect(named(before.cells)).toContain('banc');
  expect(named(before.cells)).not.toContain('fontaine');
  expect((await things(doors, other, picture)).cells).toBeNull();
  expect((await things(doors, '', picture)).status).toBe(403);
  expect((await things(doors, mine, 'x.png')).status).toBe(400);

  const corner = await sharp({ create: { width: 1_024, height: 768, channels: 3, background: '#000' } }).composite([{ input: { create: { width: 256, height: 256, channels: 3, background: '#fff' } }, left: 0, top: 512 }]).png().toBuffer();
  const kept = await fetch(`${doors.tablets()}/api/masks?picture=${picture}`, { method: 'POST', headers: { 'content-type': 'image/png', cookie: mine }, body: new Uint8Array(corner) });
  const { mask } = await kept.json() as { mask: string };
  const ask = { job: 'j', task: { kind: 'paint', picture, mask, verb: 'add', words: 'une fontaine' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sketch', onto: null };
  expect(await doors.say(mine, { id: 'a', type: 'ask-picture', wish: 'w', ask })).toMatchObject([{ ok: true }]);
  const staged = await new Promise<string>((resolve) => {
    const look = (): void => { const image = doors.state().wishes['w']?.jobs[0]?.pictures[0]?.image; if (image) { stop(); resolve(image); } };
    const stop = doors.host().workplace().room.onCommit(look);
    look();
  });
  await doors.say(mine, { id: 'k', type: 'choose-picture', wish: 'w', job: 'j', image: staged });
  const { cells } = await things(doors, mine, staged);
  expect(cells?.map((cell) => cell.some(({ fr }) => fr === 'fontaine'))).toEqual(Array.from({ length: 12 }, (_, nth) => nth === 8));
});
