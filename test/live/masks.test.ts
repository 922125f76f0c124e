import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openDoors, type Doors } from './host-doors.ts';

/** A host that imagines, with one resident whose wish has its sketch. */
async function drawn(): Promise<{ doors: Doors; cookie: string; picture: string }> {
  const doors = await openDoors();
  await doors.lead({ id: 'm', type: 'move', to: 'envision' });
  const cookie = await doors.join('j1');
  await doors.say(cookie, { id: 'w', type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  await doors.host().workplace().idle();
  return { doors, cookie, picture: doors.state().wishes['w']?.drawing?.image ?? expect.fail('no picture') };
}

const mask = (width: number, height: number, background = '#ffffff'): Promise<Buffer> => sharp({ create: { width, height, channels: 3, background } }).png().toBuffer();
const send = (doors: Doors, cookie: string, picture: string, body: Buffer): Promise<Response> =>
  fetch(`${doors.tablets()}/api/masks?picture=${picture}`, { method: 'POST', headers: { 'content-type': 'image/png', cookie }, body: new Uint8Array(body) });

test('a mask that fits is kept, and a repeat has the same name', async () => {
  const { doors, cookie, picture } = await drawn();
  const fitting = await mask(1_024, 768);
  const [once, twice] = [await (await send(doors, cookie, picture, fitting)).json(), await (await send(doors, cookie, picture, fitting)).json()];
  expect(once).toEqual({ ok: true, mask: expect.stringMatching(/^[0-9a-f]{64}\.png$/) });
  expect(twice).toEqual(once);
});

test.each([
  ['of another size', () => mask(640, 480), 'mask-wrong-size'],
  ['with nothing to paint', () => mask(1_024, 768, '#000000'), 'mask-empty'],
  ['that is no picture', async () => Buffer.from('<svg/>'), 'mask-not-png'],
])('a mask %s is refused with its reason', async (_name, make, code) => {
  const { doors, cookie, picture } = await drawn();
  const answer = await send(doors, cookie, picture, await make());
  expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ ok: false, code })]);
});

test('a mask is taken from those in the room alone, and for pictures of the room', async () => {
  const { doors, cookie, picture } = await drawn();
  const fitting = await mask(1_024, 768);
  expect((await send(doors, '', picture, fitting)).status).toBe(403);
  expect((await send(doors, cookie, '../../etc/passwd', fitting)).status).toBe(400);
  expect(await (await send(doors, cookie, `${'0'.repeat(64)}.png`, fitting)).json()).toMatchObject({ ok: false, code: 'picture-unreadable' });
  expect((await send(doors, cookie, picture, Buffer.alloc(4_100_000))).status).toBe(413);
});

test('asking for a part by a mask that never arrived is refused, and nothing waits', async () => {
  const { doors, cookie, picture } = await drawn();
  const ask = { job: 'j', task: { kind: 'paint', picture, mask: `${'0'.repeat(64)}.png`, verb: 'add', words: 'une fontaine' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sketch', onto: null };
  expect(await doors.say(cookie, { id: 'a', type: 'ask-picture', wish: 'w', ask })).toMatchObject([{ ok: false, refusal: { code: 'unknown-picture' } }]);
  expect(doors.state().wishes['w']?.jobs).toEqual([]);
});
