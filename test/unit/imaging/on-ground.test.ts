import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawOnto, type GeneratedImage, sketchEngine, SOURCE_TYPES, sourceTypeOf } from '../../../app/imaging/index.ts';
import { setOnGround } from '../../../app/imaging/onto/on-ground.ts';
import type { Set, Stood } from '../../../app/imaging/onto/placing.ts';
import { viewOf } from '../../../app/imaging/onto/view.ts';
import { CATALOGUE } from '../../../app/imaging/sketch/index.ts';
import { random } from '../../../app/imaging/sketch/random.ts';
import { groundPlane, type Ground, type SitePhoto } from '../../../app/workshop/index.ts';

const size = { width: 640, height: 480 };
/** Four metres and forty by ten, seen by a level camera 1.6 m above it. */
const ground: Ground = { corners: [{ x: 0.0875, y: 0.9 }, { x: 0.9125, y: 0.9 }, { x: 0.6375, y: 0.63333333 }, { x: 0.3625, y: 0.63333333 }], width: 4.4, depth: 10 };
const common = { lang: 'en', negative: '', seed: 3, steps: 1, strength: 1, site: null } as const;
const plain = (background = '#808890'): Promise<Buffer> => sharp({ create: { ...size, channels: 3, background } }).png().toBuffer();

const draw = async (prompt: string, more: { init?: Buffer; mask?: Buffer; ground?: Ground } = {}): Promise<GeneratedImage> =>
  sketchEngine.generate({ ...common, prompt, ...size, init: await plain(), ground, photo: { en: 'Our street.', fr: 'Notre rue.' }, ...more });

const set = (ids: readonly string[], on: Ground = ground): Set[] =>
  setOnGround(ids.map((id) => ({ id, place: null, asked: true })), { plane: groundPlane(on, size), view: viewOf(size, on), random: random('1') });
const standing = (items: readonly Set[]): Stood[] => items.filter((item) => item.kind === 'standing');

describe('the sketch engine, drawing along the ground of a photo', () => {
  test('tells what is drawn onto which photo, and says in the file that it is a composite', async () => {
    const image = await draw('two benches and a tree');
    expect(image.description).toEqual({ en: 'Our street. Drawn onto this photo: Two benches and a tree.', fr: 'Notre rue. Dessiné sur cette photo\u00a0: Deux bancs et un arbre.' });
    expect(image.provenance.digitalSourceType).toBe(SOURCE_TYPES.composite);
    expect(await sourceTypeOf(image.png)).toBe(SOURCE_TYPES.composite);
    expect(await sharp(image.png).metadata()).toMatchObject({ format: 'png', ...size });
  });

  test('draws the same bytes for the same words and seed, and leaves the photo as it is where nothing is drawn', async () => {
    const [once, again, other] = [await draw('a bench'), await draw('a bench'), await draw('a fountain')];
    expect(once.png.equals(again.png)).toBe(true);
    expect(once.png.equals(other.png)).toBe(false);
    const pixels = await sharp(once.png).removeAlpha().raw().toBuffer();
    const untouched = [...pixels.keys()].filter((at) => at % 3 === 0 && pixels[at] === 0x80 && pixels[at + 1] === 0x88 && pixels[at + 2] === 0x90);
    expect(untouched.length).toBeGreaterThan(size.width * size.height * 0.7);
  });

  test('draws in the light of the photo', async () => {
    const light = async (background: string): Promise<number> => {
      const init = await plain(background);
      const [before, after] = await Promise.all([init, (await draw('a tree', { init })).png].map((file) => sharp(file).removeAlpha().raw().toBuffer()));
      const changed = [...(after ?? []).keys()].filter((at) => after?.[at] !== before?.[at]);
      return changed.reduce((sum, at) => sum + (after?.[at] ?? 0), 0) / changed.length;
    };
    expect(await light('#2a2a30')).toBeLessThan((await light('#8a8a90')) * 0.75);
  });

  test('says so when the words name nothing to draw', async () => {
    await expect(draw('something nicer')).rejects.toMatchObject({ fault: { code: 'nothing-to-draw' } });
  });

  test('with a mask too, stands things where the ground is, and as large as it has them there', async () => {
    const mask = await sharp({ create: { ...size, channels: 3, background: '#000' } }).composite([{ input: { create: { width: 200, height: 300, channels: 3, background: '#fff' } }, left: 200, top: 140 }]).png().toBuffer();
    const { png } = await draw('a person', { mask });
    const before = await sharp(await plain()).raw().toBuffer();
    const after = await sharp(png).removeAlpha().raw().toBuffer();
    const rows = [...after.keys()].filter((at) => after[at] !== before[at]).map((at) => Math.floor(at / 3 / size.width));
    // The eye is 1.6 m up: whoever is 1.7 m tall reaches a little above the horizon, wherever they stand.
    const horizon = groundPlane(ground, size).horizonAt(300);
    expect(Math.min(...rows)).toBeGreaterThan(horizon - 40);
    expect(Math.min(...rows)).toBeLessThan(horizon + 40);
  });
});

describe('what is set onto a ground', () => {
  test('is as large as a metre is where it stands: heads of the same height reach the same share above the eye', () => {
    const { horizonAt, eye } = groundPlane(ground, size);
    for (const { x, y, scale } of standing(set(['person', 'bench', 'tree', 'child', 'bin', 'bench']))) expect((y - horizonAt(x)) / scale).toBeCloseTo(eye, 4);
  });

  test('stands in the rectangle where there is room, and nothing stands in another', () => {
    const plane = groundPlane(ground, size);
    const feet = standing(set(['bench', 'bench', 'bin', 'person', 'planter'])).map(({ x, y, drawing }) => ({ at: plane.toGround(x, y) ?? [NaN, NaN], drawing }));
    expect(feet).toHaveLength(5);
    for (const { at: [x = NaN, z = NaN] } of feet) expect(Math.abs(x) < 2.4 && z >= plane.near && z <= plane.near + 10, `${x}, ${z}`).toBe(true);
    for (const [one, a] of feet.entries()) for (const b of feet.slice(one + 1)) {
      const apart = Math.abs(a.at[0] - b.at[0]) > (a.drawing.width + b.drawing.width) / 2 || Math.abs(a.at[1] - b.at[1]) > (a.drawing.depth + b.drawing.depth) / 2;
      expect(apart).toBe(true);
    }
  });

  test('leaves out what finds no room, but never all of its kind', () => {
    const small: Ground = { ...ground, width: 1.2, depth: 2 };
    const ids = set([...Array.from({ length: 12 }, () => 'bench'), 'tree', 'bus'], small).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(['bench', 'tree', 'bus']));
    expect(ids.length).toBeLessThan(14);
  });

  test('crosses from side to side, and runs along: a lane goes through the rectangle at its side', () => {
    const plane = groundPlane(ground, size);
    const [lane, crossing] = ['bike-lane', 'crossing'].map((id) => set([id])[0]);
    expect(crossing).toMatchObject({ kind: 'lying', area: { x0: -2.2, x1: 2.2 } });
    expect(lane?.kind === 'lying' && lane.area.z0 < plane.near && lane.area.z1 > plane.near + 10 && lane.area.x1 === 2.2).toBe(true);
  });

  test('whatever is asked for and whatever the ground, is somewhere, with a finite place and size', () => {
    const share = (from: number, to: number): fc.Arbitrary<number> => fc.double({ min: from, max: to, noNaN: true });
    const grounds = fc.record({ left: share(0, 0.35), right: share(0.6, 1), near: share(0.75, 1), far: share(0.45, 0.65), narrow: share(0.2, 0.8), shift: share(-0.1, 0.1), width: share(1, 30), depth: share(1, 40) }).map(({ left, right, near, far, narrow, shift, width, depth }): Ground => {
      const [half, middle] = [((right - left) / 2) * narrow, (left + right) / 2 + shift];
      return { corners: [{ x: left, y: near }, { x: right, y: near }, { x: middle + half, y: far }, { x: middle - half, y: far }], width, depth };
    });
    fc.assert(fc.property(grounds, fc.array(fc.constantFrom(...Object.keys(CATALOGUE)), { minLength: 1, maxLength: 8 }), (on, ids) => {
      for (const item of set(ids, on)) {
        if (item.kind === 'lying') for (const edge of Object.values(item.area)) expect(Number.isFinite(edge)).toBe(true);
        else expect([item.x, item.y, item.scale].every(Number.isFinite) && item.scale > 0).toBe(true);
      }
    }), { numRuns: 60 });
  });
});

test('a photo is given to an engine only when its rights are affirmed and its ground is set', async () => {
  const file = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#777' } }).jpeg().toBuffer();
  const photo: SitePhoto = { image: 'x.jpg', description: { en: 'Our street.', fr: 'Notre rue.' }, rightsAffirmed: true, ground };
  const wish = { ...common, prompt: 'a bench' };
  const request = await drawOnto(photo, file, wish, { min: 64, max: 2_560 });
  expect(request).toMatchObject({ prompt: 'a bench', width: 1_280, height: 640, ground, photo: photo.description });
  expect(await sharp(request?.init).metadata()).toMatchObject({ format: 'png', width: 1_280, height: 640, hasAlpha: false });
  expect(await drawOnto(photo, file, wish, { min: 64, max: 1_024, multiple: 64, best: 512 })).toMatchObject({ width: 704, height: 384 });
  expect(await drawOnto({ ...photo, rightsAffirmed: false }, file, wish, { min: 64, max: 2_560 })).toBeNull();
  expect(await drawOnto({ image: 'x.jpg', description: photo.description, rightsAffirmed: true }, file, wish, { min: 64, max: 2_560 })).toBeNull();
});
