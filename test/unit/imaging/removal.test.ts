import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type GeneratedImage, inpaint, type Inpainted, type InpaintRefusal, type InpaintRequest, sketchEngine, SOURCE_TYPES, sourceTypeOf } from '../../../app/imaging/index.ts';
import { filledFromAround } from '../../../app/imaging/onto/fill.ts';
import { sceneAsked, sketchScene } from '../../../app/imaging/sketch/index.ts';

const size = { width: 480, height: 360 };
const common = { negative: '', steps: 1, strength: 1, site: null } as const;
const asked = { ...common, prompt: 'a park with a fountain in the middle and a bench on the left', lang: 'en', seed: 5 } as const;
const park = (): Promise<GeneratedImage> => sketchEngine.generate({ ...asked, ...size });
type Box = { left: number; top: number; width: number; height: number };

/** The box of the first thing of a kind in that park, a little larger. */
function around(id: string): Box {
  const { placed, camera } = sketchScene(sceneAsked({ ...asked, ...size }).asked);
  const item = placed.find((one) => one.id === id);
  if (item?.kind !== 'standing') throw new Error(`no ${id}`);
  const [x, bottom] = camera.project(item.x, 0, item.z);
  const scale = camera.scale(item.z);
  const left = Math.max(0, Math.round(x - item.drawing.width * 0.55 * scale) - 8);
  const top = Math.max(0, Math.round(bottom - item.drawing.height * scale) - 8);
  return { left, top, width: Math.min(size.width - left, Math.round(item.drawing.width * 1.1 * scale) + 16), height: Math.min(size.height - top, Math.round(bottom - top) + 12) };
}

const maskOf = ({ left, top, width, height }: Box, of = size): Promise<Buffer> =>
  sharp({ create: { ...of, channels: 3, background: '#000' } }).composite([{ input: { create: { width, height, channels: 3, background: '#fff' } }, left, top }]).png().toBuffer();
const pixels = (file: Uint8Array, box: Box = { left: 0, top: 0, ...size }): Promise<Buffer> => sharp(file).extract(box).removeAlpha().raw().toBuffer();
const unlike = (a: Uint8Array, b: Uint8Array): number => a.reduce((sum, one, at) => sum + Math.abs(one - (b[at] ?? 0)), 0) / a.length;

async function tried(picture: Buffer, mask: Buffer, wish: Partial<InpaintRequest['wish']>): Promise<Inpainted | InpaintRefusal> {
  return inpaint(sketchEngine, { picture, mask, description: { en: 'A park.', fr: 'Un parc.' }, wish: { ...common, prompt: '', lang: 'en', seed: 9, ...wish } });
}
async function done(...given: Parameters<typeof tried>): Promise<Inpainted> {
  const result = await tried(...given);
  if (!result.ok) throw new Error(result.code);
  return result;
}
const whole = { prompt: asked.prompt, lang: asked.lang, seed: asked.seed };

describe('removing a part of a sketch', () => {
  test('takes out the thing that is painted over, shows what stands behind it, and says what went', async () => {
    const box = around('fountain');
    const { png } = await park();
    const { image } = await done(png, await maskOf(box), { verb: 'remove', whole });
    expect(image.description.en).toMatch(/^A park\. In the part painted anew: No longer there: .*a fountain/);
    expect(image.description.fr).toMatch(/On a enlevé .*une fontaine/);
    expect(unlike(await pixels(image.png, box), await pixels(png, box))).toBeGreaterThan(3);
    expect(await sourceTypeOf(image.png)).toBe(SOURCE_TYPES.sketch);
  });

  test('gives the same bytes again', async () => {
    const [{ png }, mask] = [await park(), await maskOf(around('fountain'))];
    const [once, again] = [await done(png, mask, { verb: 'remove', whole }), await done(png, mask, { verb: 'remove', whole })];
    expect(once.image.png.equals(again.image.png)).toBe(true);
  });

  test('leaves whole what sticks out of what is painted, and says so', async () => {
    const { left, top, width, height } = around('fountain');
    const half = await maskOf({ left, top: top + Math.round(height / 2), width, height: Math.round(height / 2) });
    const { png } = await park();
    expect(await tried(png, half, { verb: 'remove', whole })).toMatchObject({ ok: false, code: 'not-whole' });
    const { image } = await done(png, half, { verb: 'replace', prompt: 'a tree', whole });
    expect(image.description.en).toBe('A park. In the part painted anew: A tree.');
  });

  test('puts one thing in the place of another, and tells both', async () => {
    const { png } = await park();
    const { image } = await done(png, await maskOf(around('fountain')), { verb: 'replace', prompt: 'a flower bed', whole });
    expect(image.description.en).toMatch(/No longer there: .*a fountain.*\. Instead: .*\.$/);
    expect(image.provenance.drawn.some(({ drawn }) => drawn > 0)).toBe(true);
    expect(await tried(png, await maskOf(around('fountain')), { verb: 'replace', prompt: 'something nicer', whole })).toMatchObject({ code: 'nothing-to-draw' });
  });

  test('takes out again what had been painted in', async () => {
    const { png } = await park();
    const ground = { left: 300, top: 250, width: 150, height: 90 };
    const mask = await maskOf(ground);
    const { image: added } = await done(png, mask, { prompt: 'a table', whole });
    const before = unlike(await pixels(added.png, ground), await pixels(png, ground));
    const { image } = await done(added.png, mask, { verb: 'remove', whole });
    expect(image.description.en).toContain('What had been added there is gone.');
    expect(unlike(await pixels(image.png, ground), await pixels(added.png, ground))).toBeGreaterThan(before / 2);
  });
});

describe('removing a part of a photo', () => {
  /** Grey slabs, lighter to the right, with a red thing on them. */
  const photo = (): Promise<Buffer> => {
    const slabs = Array.from({ length: 24 }, (_, x) => `<rect x="${x * 20}" width="19" height="360" fill="rgb(${100 + x * 3},${104 + x * 3},${108 + x * 3})"/>`).join('');
    return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#555"/>${slabs}<circle cx="240" cy="180" r="40" fill="#d01010"/></svg>`)).removeAlpha().png().toBuffer();
  };
  const thing = { left: 192, top: 132, width: 96, height: 96 };

  test('fills it from what is around it, and says so', async () => {
    const picture = await photo();
    const { image } = await done(picture, await maskOf(thing), { verb: 'remove' });
    const inside = await pixels(image.png, thing);
    const reddest = Math.max(...Array.from({ length: inside.length / 3 }, (_, at) => (inside[at * 3] ?? 0) - (inside[at * 3 + 1] ?? 0)));
    expect(reddest).toBeLessThan(24);
    expect(image.description).toEqual({ en: 'A park. In the part painted anew: What was there has been filled in from what is around it.', fr: 'Un parc. Dans la partie repeinte\u00a0: Ce qui s’y trouvait a été remplacé par ce qui l’entoure.' });
    expect((await done(picture, await maskOf(thing), { verb: 'remove' })).image.png.equals(image.png)).toBe(true);
  });

  test('carries a texture on, rather than a blur', async () => {
    const noisy = new Uint8Array(160 * 120 * 4).map((_, at) => (at % 4 === 3 ? 255 : ((at >> 2) % 4 < 2) === (Math.floor((at >> 2) / 160) % 4 < 2) ? 220 : 30));
    const hole = new Uint8Array(160 * 120).map((_, at) => (Math.hypot((at % 160) - 80, Math.floor(at / 160) - 60) < 20 ? 1 : 0));
    const filled = await filledFromAround({ width: 160, height: 120, data: noisy }, hole);
    const shades = [...hole.keys()].filter((at) => hole[at] === 1).map((at) => filled.data[at * 4] ?? 0);
    const grey = shades.filter((shade) => shade > 80 && shade < 170).length / shades.length;
    expect(grey).toBeLessThan(0.15);
  });

  test('ends where there is little or nothing around to fill from', async () => {
    for (const [width, height] of [[1, 1], [5, 5], [9, 200], [64, 64]] as const) {
      const picture = { width, height, data: new Uint8Array(width * height * 4).fill(90) };
      for (const share of [0.5, 1]) {
        const hole = new Uint8Array(width * height).map((_, at) => (at < width * height * share ? 1 : 0));
        const filled = await filledFromAround(picture, hole);
        expect(filled.data.length).toBe(picture.data.length);
      }
    }
  });
});

test('whatever is to become of a part, nothing farther than the feather from it changes by one byte', async () => {
  const { png } = await park();
  const before = await pixels(png);
  const boxes = fc.record({ left: fc.nat(470), top: fc.nat(350), width: fc.integer({ min: 1, max: 240 }), height: fc.integer({ min: 1, max: 200 }) });
  await fc.assert(fc.asyncProperty(boxes, fc.constantFrom('replace' as const, 'remove' as const), fc.boolean(), async (given, verb, known) => {
    const box = { ...given, width: Math.min(given.width, size.width - given.left), height: Math.min(given.height, size.height - given.top) };
    const result = await tried(png, await maskOf(box), { verb, prompt: 'flowers', whole: known ? whole : { prompt: asked.prompt, lang: asked.lang } });
    if (!result.ok) return void expect(['nothing-to-draw', 'not-whole']).toContain(result.code);
    const after = await pixels(result.image.png);
    const [near, right, bottom] = [12, box.left + box.width + 12, box.top + box.height + 12];
    const changed = after.findIndex((one, at) => {
      const [x, y] = [Math.floor(at / 3) % size.width, Math.floor(at / 3 / size.width)];
      return one !== before[at] && (x < box.left - near || y < box.top - near || x >= right || y >= bottom);
    });
    expect(changed).toBe(-1);
  }), { numRuns: 8 });
});
