import { existsSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { SOURCE_TYPES, sourceTypeOf } from '../../app/imaging/index.ts';
import type { Ground, SitePhoto } from '../../app/workshop/index.ts';
import { codeOf, openDoors, wish, type Doors } from './host-doors.ts';
import { animatedPng, bomb, exifOf, jpegClaiming } from './nasty-files.ts';

type Answer = { ok: boolean; code?: string; params?: unknown; image: string; width: number; height: number };

async function sent(doors: Doors, path: string, bytes: Uint8Array, name: string, type = ''): Promise<Answer> {
  const form = new FormData();
  form.append('photo', new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await doors.send(path, form, { cookie: await doors.leader(), base: doors.home(), type: null });
  expect(answer.status).toBe(200);
  return await answer.json() as Answer;
}
const upload = (doors: Doors, bytes: Uint8Array, name = 'photo.jpg', type = ''): Promise<Answer> => sent(doors, '/api/photos', bytes, name, type);
const kept = (doors: Doors, { image }: Answer): Promise<Buffer> => doors.host().workplace().images.read(image);
const seen = async (doors: Doors, image: string, who: 'facilitator' | 'tablet'): Promise<Response> =>
  fetch(`${who === 'tablet' ? doors.tablets() : doors.home()}/images/${image}`, who === 'tablet' ? {} : { headers: { cookie: await doors.leader() } });

const plain = (width: number, height: number, background = '#a05040'): Sharp => sharp({ create: { width, height, channels: 3, background } });
const jpeg = (width = 64, height = 48): Promise<Buffer> => plain(width, height).jpeg().toBuffer();

async function affirmed(doors: Doors, photos: SitePhoto[]): Promise<string> {
  const plan = doors.state().plan ?? expect.fail('no plan');
  return codeOf(await doors.lead({ id: `c-${Math.random()}`, type: 'prepare', plan: { ...plan, site: { ...plan.site, photos } }, reason: null }));
}
const described = { en: 'The corner', fr: 'Le coin' };
const ground: Ground = { corners: [{ x: 0.1, y: 0.95 }, { x: 0.9, y: 0.95 }, { x: 0.62, y: 0.62 }, { x: 0.38, y: 0.62 }], width: 5, depth: 8 };

describe('a photo that comes through the facilitator’s door', () => {
  test('is taken by what it is, whatever its name and its type say, and kept as a plain picture of one frame', async () => {
    const doors = await openDoors();
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((background) => plain(40, 30, background).png().toBuffer()));
    const files: readonly (readonly [string, Uint8Array, string])[] = [
      ['../../../../etc/passwd.svg', await jpeg(), 'jpeg'],
      ['a\u0000b.php%00.jpg', await plain(40, 30).png().toBuffer(), 'jpeg'],
      [`${'long'.repeat(400)}.exe`, await plain(40, 30).webp().toBuffer(), 'jpeg'],
      ['animated.webp', await sharp(frames, { join: { animated: true } }).webp({ lossless: true }).toBuffer(), 'jpeg'],
      ['animated.png', animatedPng(await plain(40, 30, '#ff0000').png().toBuffer()), 'jpeg'],
      ['print.jpg', await plain(40, 30).toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
      ['deep.png', await plain(40, 30).toColourspace('rgb16').png().toBuffer(), 'jpeg'],
      ['grey.png', await plain(40, 30).toColourspace('b-w').png().toBuffer(), 'jpeg'],
      ['cut-out.png', await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } }).png({ palette: true }).toBuffer(), 'png'],
      ['one.png', await plain(1, 1).png().toBuffer(), 'jpeg'],
      ['thin.png', await plain(1, 20_000).png().toBuffer(), 'jpeg'],
    ];
    for (const [name, bytes, format] of files) {
      const answer = await upload(doors, bytes, name, 'image/svg+xml');
      expect(answer, name).toMatchObject({ ok: true, image: expect.stringMatching(/^[0-9a-f]{64}\.(jpg|png)$/) });
      const about = await sharp(await kept(doors, answer)).metadata();
      expect(about, name).toMatchObject({ format, depth: 'uchar', width: answer.width, height: answer.height });
      expect([about.pages ?? 1, ['srgb', 'b-w'].includes(about.space)], name).toEqual([1, true]);
    }
    // Of two frames the first one is kept.
    const first = await upload(doors, await sharp(frames, { join: { animated: true } }).webp({ lossless: true }).toBuffer());
    expect(first).toMatchObject({ width: 40, height: 30 });
    expect((await sharp(await kept(doors, first)).stats()).dominant).toMatchObject({ r: expect.toSatisfy((red: number) => red > 200), b: expect.toSatisfy((blue: number) => blue < 60) });
  });

  test('leaves place, camera, words and whatever hangs behind it outside', async () => {
    const doors = await openDoors();
    const secret = Buffer.from('<script>alert("Rosemont 45.55 N")</script>PK\u0003\u0004');
    const photo = await plain(80, 40).withExif(exifOf({ latitude: '45/1 32/1 0/1', copyright: 'Rosemont' })).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Rosemont</x:xmpmeta>').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(photo.toString('latin1')).toContain('Rosemont');
    const answer = await upload(doors, Buffer.concat([photo, secret]), 'holiday.jpg');
    expect(answer).toMatchObject({ ok: true, width: 40, height: 80 });
    const file = await kept(doors, answer);
    expect(file.toString('latin1')).not.toMatch(/Rosemont|script|Exif|xmpmeta/);
    expect(await sharp(file).metadata()).toMatchObject({ width: 40, height: 80 });
    expect((await sharp(file).metadata()).orientation ?? 1).toBe(1);
  });

  test('is refused with its reason where it is no picture, cut off, of another kind, or larger than it looks', async () => {
    const doors = await openDoors();
    const [whole, png, webp] = await Promise.all([jpeg(600, 400), sharp(Buffer.alloc(600 * 400 * 3, 'noise of a street'), { raw: { width: 600, height: 400, channels: 3 } }).png().toBuffer(), plain(600, 400).webp({ lossless: true }).toBuffer()]);
    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['nothing', Buffer.alloc(0), 'not-an-image'],
      ['two bytes', Buffer.from('\u00ff\u00d8', 'latin1'), 'not-an-image'],
      ['words', Buffer.from('hello'), 'not-an-image'],
      ['a picture cut off', whole.subarray(0, whole.length - 200), 'not-an-image'],
      ['half a png', png.subarray(0, Math.floor(png.length / 2)), 'not-an-image'],
      ['half a webp', webp.subarray(0, Math.floor(webp.length / 2)), 'not-an-image'],
      ['a head alone', whole.subarray(0, 20), 'not-an-image'],
      ['a page with the head of a png', Buffer.concat([png.subarray(0, 8), Buffer.from('<html><script>1</script></html>'.repeat(4))]), 'not-an-image'],
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'), 'format-not-allowed'],
      ['svg after a mark and a comment', Buffer.from(`\ufeff<?xml version="1.0"?><!-- ${'x'.repeat(500)} --><!DOCTYPE svg><SVG width="9"/>`), 'format-not-allowed'],
      ['gif', await plain(9, 9).gif().toBuffer(), 'format-not-allowed'],
      ['tiff', await plain(9, 9).tiff().toBuffer(), 'format-not-allowed'],
      ['avif', await plain(64, 64).avif().toBuffer(), 'format-not-allowed'],
      ['heic', Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(400)]), 'format-not-allowed'],
      ['pdf', Buffer.from('%PDF-1.7 ...'), 'format-not-allowed'],
    ];
    for (const [what, bytes, code] of refused) expect(await upload(doors, bytes, 'photo.jpg', 'image/jpeg'), what).toMatchObject({ ok: false, code });
    for (const file of [bomb(), jpegClaiming(whole, 65_500, 65_500)]) {
      const began = process.memoryUsage().rss;
      expect(await upload(doors, file)).toMatchObject({ ok: false, code: 'too-many-pixels', params: { mostMegapixels: 40 } });
      expect(process.memoryUsage().rss - began).toBeLessThan(300e6);
    }
    await doors.host().workplace().idle();
    expect(await doors.host().workplace().images.list()).toHaveLength(doors.state().plan?.designs.length ?? -1);
  });
});

describe('a photo whose rights nobody has affirmed', () => {
  test('is seen by the facilitator alone, is kept by no browser, and goes onto no tablet before the plan says that it may', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg());
    expect((await seen(doors, image, 'tablet')).status).toBe(404);
    const shown = await seen(doors, image, 'facilitator');
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('content-type')]).toEqual([200, 'no-store', 'image/jpeg']);
    expect(await affirmed(doors, [{ image, description: described, rightsAffirmed: false }])).toBe('bad-plan');
    expect((await seen(doors, image, 'tablet')).status).toBe(404);
    expect(await affirmed(doors, [{ image, description: described, rightsAffirmed: true }])).toBe('ok');
    expect((await seen(doors, image, 'tablet')).status).toBe(200);
  });

  test('shows no design either', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg());
    const plan = doors.state().plan ?? expect.fail('no plan');
    const designs = (over: object): object[] => plan.designs.map((design, at) => (at === 0 ? { ...design, sketch: null, image, description: described, ...over } : design));
    expect(await doors.lead({ id: 'c-1', type: 'prepare', plan: { ...plan, designs: designs({}) }, reason: null })).toMatchObject({ ok: false, refusal: { params: { path: `designs.${plan.designs[0]?.id}`, reason: 'rights-missing' } } });
    expect(codeOf(await doors.lead({ id: 'c-2', type: 'prepare', plan: { ...plan, designs: designs({ rightsAffirmed: true }) }, reason: null }))).toBe('ok');
  });

  test('leaves the disk when it leaves the plan', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg());
    await affirmed(doors, [{ image, description: described, rightsAffirmed: true }]);
    expect(await affirmed(doors, [])).toBe('ok');
    await expect.poll(() => doors.host().workplace().images.holds(image)).toBe(false);
    expect((await seen(doors, image, 'tablet')).status).toBe(404);
  });
});

describe('blurring', () => {
  const marked = (left: number, top: number, width: number, height: number): Promise<Buffer> =>
    plain(200, 150, '#000').composite([{ input: { create: { width, height, channels: 3, background: '#fff' } }, left, top }]).png().toBuffer();
  const blur = (doors: Doors, image: string, mask: Uint8Array): Promise<Answer> => sent(doors, `/api/photos/${image}/blur`, mask, 'mask.png', 'image/png');

  test('a photo just taken is replaced on disk at once, and says that a person altered it', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg(200, 150));
    const answer = await blur(doors, image, await marked(40, 40, 60, 50));
    expect(answer).toMatchObject({ ok: true, width: 200, height: 150 });
    expect(answer.image).not.toBe(image);
    expect(await doors.host().workplace().images.list()).not.toContain(image);
    expect(await sourceTypeOf(await kept(doors, answer))).toBe(SOURCE_TYPES['human-edited']);
    expect((await seen(doors, image, 'facilitator')).status).toBe(404);
    // The draft of a blurred photo is as little a tablet's to see.
    expect((await seen(doors, answer.image, 'tablet')).status).toBe(404);
  });

  test('a photo of the plan stays until the plan has the blurred one, and then goes', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg(200, 150));
    await affirmed(doors, [{ image, description: described, rightsAffirmed: true }]);
    const answer = await blur(doors, image, await marked(40, 40, 60, 50));
    const path = doors.host().workplace().images.path(image);
    expect(existsSync(path)).toBe(true);
    expect(await affirmed(doors, [{ image: answer.image, description: described, rightsAffirmed: true, blurred: true }])).toBe('ok');
    await expect.poll(() => existsSync(path)).toBe(false);
    await doors.restart();
    expect(await doors.host().workplace().images.list()).toContain(answer.image);
  });

  test('is refused where nothing is marked, the mask is of another size, or the photo is not the facilitator’s', async () => {
    const doors = await openDoors();
    const { image } = await upload(doors, await jpeg(200, 150));
    expect(await blur(doors, image, await plain(200, 150, '#000').png().toBuffer())).toMatchObject({ ok: false, code: 'mask-empty' });
    expect(await blur(doors, image, await plain(20, 15, '#fff').png().toBuffer())).toMatchObject({ ok: false, code: 'mask-wrong-size' });
    expect(await blur(doors, image, Buffer.from('no'))).toMatchObject({ ok: false, code: 'mask-not-png' });
    expect(await blur(doors, `${'0'.repeat(64)}.png`, await plain(9, 9).png().toBuffer())).toMatchObject({ ok: false, code: 'unknown-photo' });
    await doors.host().workplace().idle();
    const drawn = doors.state().plan?.designs[0]?.image ?? '';
    expect(await blur(doors, drawn, await plain(9, 9).png().toBuffer())).toMatchObject({ ok: false, code: 'unknown-photo' });
    expect(await doors.host().workplace().images.holds(image)).toBe(true);
  });
});

test('a wish is drawn onto a photo whose ground is set, and onto no other', async () => {
  const doors = await openDoors();
  const [onto, flat] = [await upload(doors, await jpeg(640, 480)), await upload(doors, await plain(640, 480, '#506070').jpeg().toBuffer())];
  expect(await affirmed(doors, [{ image: onto.image, description: described, rightsAffirmed: true, ground }, { image: flat.image, description: described, rightsAffirmed: true }])).toBe('ok');
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  const answers = await doors.say(cookie, wish('w1', 'Deux bancs et un arbre', { onto: onto.image }), wish('w2', 'Un banc', { onto: flat.image }), wish('w3', 'Quelque chose de mieux', { onto: onto.image }));
  expect(answers.map(codeOf)).toEqual(['ok', 'bad-photo', 'ok']);
  await doors.host().workplace().idle();
  const { w1, w3 } = doors.state().wishes;
  expect(w1?.drawing).toMatchObject({ onto: onto.image, sourceType: 'composite', description: { fr: 'Le coin. Dessiné sur cette photo\u00a0: Deux bancs et un arbre.' } });
  const file = await doors.host().workplace().images.read(w1?.drawing?.image ?? '');
  expect([await sourceTypeOf(file), (await sharp(file).metadata()).width]).toEqual([SOURCE_TYPES.composite, 640]);
  // Where the words name nothing, there is a scene to look at all the same.
  expect(w3?.drawing).toMatchObject({ sourceType: 'sketch' });
  expect(w3?.drawing).not.toHaveProperty('onto');
});
