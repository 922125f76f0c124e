import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type GenerateRequest, inpaint, type Inpainted, type InpaintRequest, sketchEngine, SOURCE_TYPES, sourceTypeOf } from '../../../app/imaging/index.ts';
import { setInto } from '../../../app/imaging/onto/placing.ts';
import { viewOf } from '../../../app/imaging/onto/view.ts';
import { CATALOGUE } from '../../../app/imaging/sketch/index.ts';

const size = { width: 320, height: 240 };
const common = { lang: 'en', negative: '', seed: 3, steps: 1, strength: 1, site: null } as const;

const photo = (): Promise<Buffer> => sharp({ create: { ...size, channels: 3, background: '#808890' } }).jpeg({ quality: 95 }).toBuffer();
const maskOf = (left: number, top: number, width: number, height: number): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background: '#000' } }).composite([{ input: { create: { width, height, channels: 3, background: '#fff' } }, left, top }]).png().toBuffer();
const pixels = (file: Buffer): Promise<Buffer> => sharp(file).removeAlpha().raw().toBuffer();

async function painted(prompt: string, mask: Buffer, more: Partial<InpaintRequest['wish']> = {}, picture?: Buffer): Promise<Inpainted> {
  const result = await inpaint(sketchEngine, { picture: picture ?? (await photo()), mask, description: { en: 'A street.', fr: 'Une rue.' }, wish: { ...common, prompt, ...more } });
  if (!result.ok) throw new Error(result.code);
  return result;
}

describe('the sketch engine, drawing onto a picture', () => {
  test('sets what the words name into the part that was painted over, and leaves the rest of the photo as it was', async () => {
    const before = await pixels(await photo());
    const { image } = await painted('two benches and a tree', await maskOf(60, 90, 180, 130));
    const after = await pixels(image.png);
    const changed = [...after.keys()].filter((at) => after[at] !== before[at]).map((at) => [Math.floor(at / 3) % size.width, Math.floor(at / 3 / size.width)]);
    expect(changed.length).toBeGreaterThan(2_000);
    for (const [x = 0, y = 0] of changed) expect(x > 47 && x < 253 && y > 77 && y < 233, `${x},${y}`).toBe(true);
    expect(image.provenance.drawn).toEqual([{ id: 'bench', drawn: 2, asked: true, capped: false }, { id: 'tree', drawn: 1, asked: true, capped: false }]);
    expect(image.description).toEqual({ en: 'A street. In the part painted anew: Two benches and a tree.', fr: 'Une rue. Dans la partie repeinte\u00a0: Deux bancs et un arbre.' });
    expect(await sourceTypeOf(image.png)).toBe(SOURCE_TYPES.composite);
  });

  test('draws the same bytes for the same words and seed, and stays a sketch when drawn onto a sketch', async () => {
    const { png: street } = await sketchEngine.generate({ ...common, prompt: 'a street', ...size });
    const mask = await maskOf(60, 90, 180, 130);
    const [once, again, other] = [await painted('a fountain', mask, {}, street), await painted('a fountain', mask, {}, street), await painted('a car', mask, {}, street)];
    expect(once.image.png.equals(again.image.png)).toBe(true);
    expect(once.image.png.equals(other.image.png)).toBe(false);
    expect(await sourceTypeOf(once.image.png)).toBe(SOURCE_TYPES.sketch);
  });

  test('takes the light and the season of the whole picture, unless the words say otherwise', async () => {
    const mask = await maskOf(60, 90, 180, 130);
    const drawn = (prompt: string, whole?: GenerateRequest['whole']): Promise<Inpainted> => painted(prompt, mask, whole === undefined ? {} : { whole });
    const [day, night] = [await drawn('a bench'), await drawn('a bench', { prompt: 'une rue la nuit', lang: 'fr' })];
    expect(night.image.png.equals(day.image.png)).toBe(false);
    const light = async ({ image }: Inpainted): Promise<number> => (await sharp(image.png).extract({ left: 60, top: 90, width: 180, height: 130 }).stats()).channels.reduce((sum, { mean }) => sum + mean, 0);
    expect(await light(night)).toBeLessThan(await light(day));
  });

  test('says so when nothing can be drawn there', async () => {
    const asked = async (prompt: string, mask: Buffer): Promise<unknown> => inpaint(sketchEngine, { picture: await photo(), mask, description: null, wish: { ...common, prompt } });
    expect(await asked('something nicer', await maskOf(60, 90, 180, 130))).toMatchObject({ ok: false, code: 'nothing-to-draw' });
    expect(await asked('no cars', await maskOf(60, 90, 180, 130))).toMatchObject({ ok: false, code: 'nothing-to-draw' });
    // Nobody sits in the sky; birds fly there.
    expect(await asked('a bench', await maskOf(60, 5, 180, 50))).toMatchObject({ ok: false, code: 'nothing-to-draw' });
    expect(await asked('birds', await maskOf(60, 5, 180, 50))).toMatchObject({ ok: true });
  });

  test('keeps every thing within the opening, whatever the thing and wherever the opening', () => {
    const ids = Object.keys(CATALOGUE);
    const openings = fc.record({ left: fc.nat(900), top: fc.nat(700), wide: fc.integer({ min: 4, max: 900 }), high: fc.integer({ min: 4, max: 700 }) });
    fc.assert(fc.property(openings, fc.array(fc.constantFrom('bird', 'flag', ...ids), { minLength: 1, maxLength: 6 }), ({ left, top, wide, high }, wanted) => {
      const view = viewOf({ width: 1024, height: 768 });
      const column = { top, bottom: top + high };
      for (const item of setInto({ left, right: left + wide, ...column, column: () => column }, wanted, view)) {
        if (item.kind === 'lying') {
          for (const edge of Object.values(item.area)) expect(Number.isFinite(edge)).toBe(true);
          expect(item.area.z1).toBeGreaterThanOrEqual(item.area.z0);
          continue;
        }
        const { x, y, scale, drawing } = item;
        expect(scale).toBeGreaterThan(0);
        expect(y).toBeLessThanOrEqual(column.bottom + 0.01);
        expect(y - scale * drawing.height).toBeGreaterThanOrEqual(top - 1.01);
        expect(x - (scale * drawing.width) / 2).toBeGreaterThanOrEqual(left - 0.01);
        expect(x + (scale * drawing.width) / 2).toBeLessThanOrEqual(left + wide + 0.01);
      }
    }), { numRuns: 400 });
  });
});
