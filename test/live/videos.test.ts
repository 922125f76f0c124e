import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mostVideoBytes, rangeOf } from '../../app/lan/videos.ts';
import { codeOf, openDoors, type Doors } from './host-doors.ts';
import { tinyMp4, tinyWebm } from './tiny-videos.ts';

type Answer = { ok: boolean; code?: string; video?: string };

async function upload(doors: Doors, bytes: Uint8Array, cookie?: string): Promise<{ status: number; said: Answer }> {
  const form = new FormData();
  form.append('video', new Blob([new Uint8Array(bytes)], { type: 'video/mp4' }), '../../signed.mp4');
  const answer = await doors.send('/api/videos', form, { cookie: cookie ?? await doors.leader(), base: doors.home(), type: null });
  return { status: answer.status, said: await answer.json() as Answer };
}
const nameOf = (bytes: Buffer, kind: string): string => `${createHash('sha256').update(bytes).digest('hex')}.${kind}`;
const saves = async (doors: Doors, video: string): Promise<string> => {
  const plan = doors.state().plan ?? expect.fail('no plan');
  const videos = [{ about: 'consent', sign: 'lsq', video, label: { en: '', fr: '' }, transcript: { en: 'Do you agree?', fr: 'Êtes-vous d’accord?' } }];
  return codeOf(await doors.lead({ id: `c-${createHash('sha256').update(video).digest('hex').slice(0, 8)}`, type: 'prepare', plan: { ...plan, videos }, reason: null }));
};
const seen = (doors: Doors, video: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${doors.tablets()}/videos/${video}`, { headers });

test('a video is taken by what it is, kept by its bytes, and shown to tablets once the plan names it', async () => {
  const doors = await openDoors();
  const { said } = await upload(doors, tinyWebm);
  expect(said).toEqual({ ok: true, video: nameOf(tinyWebm, 'webm') });
  expect((await upload(doors, tinyMp4)).said).toEqual({ ok: true, video: nameOf(tinyMp4, 'mp4') });
  const video = said.video ?? '';
  expect((await seen(doors, video)).status).toBe(404);
  expect(await saves(doors, video)).toBe('ok');
  const whole = await seen(doors, video);
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([200, 'video/webm', 'bytes']);
  expect(whole.headers.get('content-security-policy')).toContain("media-src 'self'");
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(tinyWebm);
  await doors.restart();
  expect((await seen(doors, video)).status).toBe(200);
});

test('a player gets the piece that it asks for', async () => {
  const doors = await openDoors();
  const video = (await upload(doors, tinyMp4)).said.video ?? '';
  await saves(doors, video);
  const piece = await seen(doors, video, { range: 'bytes=0-1' });
  expect([piece.status, piece.headers.get('content-range'), (await piece.arrayBuffer()).byteLength]).toEqual([206, `bytes 0-1/${tinyMp4.length}`, 2]);
  expect((await seen(doors, video, { range: `bytes=${tinyMp4.length}-` })).status).toBe(416);
  expect([rangeOf('bytes=5-', 10), rangeOf('bytes=-3', 10), rangeOf('bytes=2-99', 10), rangeOf('bytes=0-1,4-5', 10), rangeOf(undefined, 10), rangeOf('bytes=9-3', 10)])
    .toEqual([{ start: 5, end: 9 }, { start: 7, end: 9 }, { start: 2, end: 9 }, null, null, 'bad']);
});

test('what is no video, what is too large, and a tablet that sends one are refused; a plan names no video that is not here', async () => {
  const doors = await openDoors();
  expect(await upload(doors, Buffer.from('<html>'))).toMatchObject({ status: 422, said: { ok: false, code: 'not-a-video' } });
  expect(await upload(doors, Buffer.concat([tinyMp4, Buffer.alloc(mostVideoBytes)]))).toMatchObject({ status: 413, said: { ok: false, code: 'video-too-large' } });
  expect((await upload(doors, tinyMp4, '')).status).toBe(403);
  expect(await saves(doors, `${'0'.repeat(64)}.mp4`)).toBe('bad-plan');
  expect(await saves(doors, '../../etc/passwd')).toBe('bad-plan');
  expect((await fetch(`${doors.tablets()}/videos/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404);
});
