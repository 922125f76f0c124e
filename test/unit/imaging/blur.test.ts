import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { blurMarked, SOURCE_TYPES, sourceTypeOf, type AcceptedPhoto } from '../../../app/imaging/index.ts';

const size = { width: 240, height: 180 };
type Box = { left: number; top: number; width: number; height: number };

async function maskOf(...boxes: Box[]): Promise<Buffer> {
  const white = boxes.map(({ left, top, width, height }) => ({ input: { create: { width, height, channels: 3 as const, background: '#fff' } }, left, top }));
  return sharp({ create: { ...size, channels: 3, background: '#000' } }).composite(white).png().toBuffer();
}

/** Noise in shades, by a seed: as much detail as a picture can have. */
function noise(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: size.width * size.height * 3 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24);
}
const png = (data: Uint8Array): Promise<Buffer> => sharp(data, { raw: { ...size, channels: 3 } }).png().toBuffer();
const pixels = (file: Uint8Array): Promise<Buffer> => sharp(file).removeAlpha().raw().toBuffer();

async function blurred(photo: Uint8Array, mask: Uint8Array): Promise<AcceptedPhoto> {
  const answer = await blurMarked(photo, mask);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

describe('a face that is blurred', () => {
  test('leaves nothing of itself but a few means: whoever has the same means gives the same bytes', async () => {
    const face = { left: 80, top: 60, width: 60, height: 60 };
    const one = noise(7);
    // The same photo with other features in the face: within squares of 2 pixels, which no square of the blur cuts, all are turned by a half.
    const other = Uint8Array.from(one);
    for (let y = 0; y < 60; y += 1) for (let x = 0; x < 60; x += 1) for (let channel = 0; channel < 3; channel += 1) {
      const from = ((60 + (y - (y % 2)) + 1 - (y % 2)) * size.width + 80 + (x - (x % 2)) + 1 - (x % 2)) * 3 + channel;
      other[((60 + y) * size.width + 80 + x) * 3 + channel] = one[from] ?? 0;
    }
    const [mask, a, b] = await Promise.all([maskOf(face), png(one), png(other)]);
    expect(a.equals(b)).toBe(false);
    expect((await blurred(a, mask)).bytes.equals((await blurred(b, mask)).bytes)).toBe(true);
  });

  test('has no detail left in it, nor just around it, and what is elsewhere stays as it was', async () => {
    const face = { left: 80, top: 60, width: 60, height: 60 };
    const before = noise(3);
    const photo = await png(before);
    const { bytes, format } = await blurred(photo, await maskOf(face));
    const after = await pixels(bytes);
    const steps = (from: number, to: number): number => {
      let most = 0;
      for (let y = from; y < to; y += 1) for (let x = 78; x < 141; x += 1) most = Math.max(most, Math.abs((after[(y * size.width + x) * 3] ?? 0) - (after[(y * size.width + x + 1) * 3] ?? 0)));
      return most;
    };
    expect(format).toBe('png');
    expect(steps(57, 123)).toBeLessThan(24);
    for (const [x, y] of [[40, 90], [200, 90], [110, 20], [110, 160]] as const) for (let channel = 0; channel < 3; channel += 1) expect(after[(y * size.width + x) * 3 + channel]).toBe(before[(y * size.width + x) * 3 + channel]);
    expect(await sourceTypeOf(bytes)).toBe(SOURCE_TYPES['human-edited']);
  });

  test('is coarse enough whatever its size: at most some six squares across', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 8, max: 200 }), fc.integer({ min: 8, max: 150 }), fc.nat(30), fc.nat(20), async (width, height, left, top) => {
      const after = await pixels((await blurred(await png(noise(width * 31 + height)), await maskOf({ left, top, width, height }))).bytes);
      const row = Math.floor(top + height / 2);
      const turns = Array.from({ length: width - 2 }, (_, x) => [0, 1, 2].map((at) => after[(row * size.width + left + x + at) * 3] ?? 0)).filter(([a = 0, b = 0, c = 0]) => (b - a) * (c - b) < 0).length;
      expect(turns).toBeLessThanOrEqual(14);
    }), { numRuns: 25 });
  });
});

test('every mark is blurred, each by itself, also at the border, and none is told in the answer when there is none', async () => {
  const photo = await sharp(noise(9), { raw: { ...size, channels: 3 } }).jpeg().toBuffer();
  const before = await pixels(photo);
  const { bytes, format, width, height } = await blurred(photo, await maskOf({ left: 0, top: 0, width: 20, height: 20 }, { left: 220, top: 160, width: 20, height: 20 }, { left: 100, top: 80, width: 1, height: 1 }));
  expect({ format, width, height }).toEqual({ format: 'jpeg', ...size });
  const after = await pixels(bytes);
  const spread = (data: Buffer, left: number, top: number): number => {
    const shades = Array.from({ length: 36 }, (_, at) => data[((top + Math.floor(at / 6)) * size.width + left + (at % 6)) * 3] ?? 0);
    return Math.max(...shades) - Math.min(...shades);
  };
  for (const [left, top] of [[4, 4], [228, 168], [98, 78]] as const) {
    expect(spread(before, left, top)).toBeGreaterThan(60);
    expect(spread(after, left, top)).toBeLessThan(50);
  }
  expect(await blurMarked(photo, await maskOf())).toMatchObject({ ok: false, code: 'mask-empty' });
  expect(await blurMarked(photo, await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).png().toBuffer())).toMatchObject({ ok: false, code: 'mask-wrong-size' });
});

test('a see-through photo keeps what shows through', async () => {
  const photo = await sharp({ create: { ...size, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } }).png().toBuffer();
  const { bytes } = await blurred(photo, await maskOf({ left: 10, top: 10, width: 50, height: 50 }));
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.channels, data[3], data[(30 * size.width + 30) * 4 + 3]]).toEqual([4, 128, 128]);
});
