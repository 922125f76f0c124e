import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  EngineFailure,
  type GeneratedImage,
  type GenerateRequest,
  type ImageEngine,
  inpaint,
  type InpaintRequest,
  SOURCE_TYPES,
  sourceTypeOf,
  stampOrigin,
} from '../../../app/imaging/index.ts';
import { FEATHER, GROW, REACH } from '../../../app/imaging/feather.ts';
import { MOST_MASK_BYTES } from '../../../app/imaging/mask.ts';
import en from '../../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../../locales/fr/imaging.json' with { type: 'json' };

type Picture = { width: number; height: number; data: Uint8Array };
type Answer = (request: GenerateRequest) => Promise<Buffer>;

const png = ({ width, height, data }: Picture): Promise<Buffer> => sharp(data, { raw: { width, height, channels: 4 } }).png().toBuffer();
const pixelsOf = async (file: Buffer): Promise<Picture> => {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};
const greyPng = (width: number, height: number, shades: Uint8Array): Promise<Buffer> =>
  sharp(shades, { raw: { width, height, channels: 1 } }).png().toBuffer();

/** A plain congruential generator: the examples are fast-check's, the pixels follow from one number. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed >>> 0;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24);
}

function engineThat(answer: Answer, sizes: ReturnType<ImageEngine['capabilities']>['sizes'] = { min: 16, max: 512, multiple: 8, best: 64 }): ImageEngine & { asked: GenerateRequest[] } {
  const asked: GenerateRequest[] = [];
  return {
    id: 'stand-in',
    asked,
    capabilities: () => ({ offline: true, nativeMask: true, progress: false, cancel: 'none', variants: 1, sizes }),
    generate: async (request) => {
      asked.push(request);
      return generated(request, await answer(request));
    },
  };
}

const generated = ({ prompt, lang, seed, width, height }: GenerateRequest, file: Buffer): GeneratedImage => ({
  png: file, width, height,
  description: { en: 'A fountain.', fr: 'Une fontaine.' },
  provenance: { engine: 'stand-in', version: '1', model: 'm', prompt, lang, seed, width, height, digitalSourceType: SOURCE_TYPES.ai, understood: null, drawn: [] },
});

/** What engines do, well and badly. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'gives back what it was shown': async ({ init }) => Buffer.from(init ?? ''),
  'paints noise everywhere': ({ width, height }) => png({ width, height, data: noise(5, width * height * 4).map((byte, at) => (at % 4 === 3 ? 255 : byte)) }),
  'changes every pixel of what it should leave alone': async ({ init }) => sharp(init).negate().png().toBuffer(),
  'answers in a size of its own': ({ width, height }) => sharp({ create: { width: width * 2 + 7, height: Math.ceil(height / 3), channels: 3, background: '#c03020' } }).png().toBuffer(),
  'answers with one pixel': () => sharp({ create: { width: 1, height: 1, channels: 3, background: '#10f020' } }).png().toBuffer(),
  'answers with holes': ({ width, height }) => png({ width, height, data: noise(9, width * height * 4) }),
  'answers with nothing to see': ({ width, height }) => png({ width, height, data: new Uint8Array(width * height * 4) }),
  'answers in shades of grey': async ({ init }) => sharp(init).greyscale().toColourspace('b-w').png().toBuffer(),
  'answers with sixteen bits': async ({ init }) => sharp(init).toColourspace('rgb16').png().toBuffer(),
  'answers with a JPEG': ({ init }) => sharp(init).jpeg({ quality: 40 }).toBuffer(),
};

const masks = (width: number, height: number): fc.Arbitrary<Uint8Array> => {
  const at = (x: number, y: number): Uint8Array => new Uint8Array(width * height).fill(255, y * width + x, y * width + x + 1);
  return fc.oneof(
    fc.constant(new Uint8Array(width * height).fill(255)),
    fc.tuple(fc.nat(width - 1), fc.nat(height - 1)).map(([x, y]) => at(x, y)),
    fc.constantFrom(at(0, 0), at(width - 1, height - 1), at(0, height - 1)),
    fc.tuple(fc.nat(width - 1), fc.nat(height - 1), fc.integer({ min: 1, max: width }), fc.integer({ min: 1, max: height })).map(([x, y, w, h]) =>
      Uint8Array.from({ length: width * height }, (_, index) => (index % width >= x && index % width < x + w && index >= y * width && index < (y + h) * width ? 200 : 90))),
    fc.nat().map((seed) => noise(seed, width * height).map((shade) => (shade > 250 ? shade : shade >> 1))),
  );
};

const examples = fc.record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 70 }) }).chain(({ width, height }) =>
  fc.record({ width: fc.constant(width), height: fc.constant(height), seed: fc.nat(), alpha: fc.constantFrom('opaque', 'any'), mask: masks(width, height), engine: fc.constantFrom(...Object.keys(ANSWERS)) }));

const wish: InpaintRequest['wish'] = { prompt: 'une fontaine', lang: 'fr', negative: '', seed: 1, steps: 4, strength: 0.8, site: null };

/** By the definition, without any of the compositor's shortcuts. */
function farFromMask(mask: Uint8Array, { width, height }: { width: number; height: number }): boolean[] {
  const painted = [...mask.keys()].filter((at) => (mask[at] ?? 0) >= 128);
  return Array.from({ length: width * height }, (_, at) =>
    painted.every((one) => ((one % width) - (at % width)) ** 2 + (Math.floor(one / width) - Math.floor(at / width)) ** 2 >= REACH ** 2));
}

describe('painting a part of a picture anew', () => {
  test('changes no byte outside the feathered mask, keeps the size, and makes no hole, for any picture, mask and engine', async () => {
    const seen = new Set<string>();
    await fc.assert(fc.asyncProperty(examples, async ({ width, height, seed, alpha, mask, engine }) => {
      const data = noise(seed, width * height * 4).map((byte, at) => (at % 4 === 3 && alpha === 'opaque' ? 255 : byte));
      const painted = await inpaint(engineThat(ANSWERS[engine] ?? ANSWERS['paints noise everywhere'] ?? (() => Promise.reject(new Error()))),
        { picture: await png({ width, height, data }), mask: await greyPng(width, height, mask), description: null, wish });
      if (mask.every((shade) => shade < 128)) {
        expect(painted).toMatchObject({ ok: false, code: 'mask-empty' });
        return;
      }
      if (!painted.ok) throw new Error(painted.code);
      seen.add(engine);
      const after = await pixelsOf(painted.image.png);
      expect([after.width, after.height, painted.image.width, painted.image.height]).toEqual([width, height, width, height]);
      expect(after.data.length).toBe(data.length);
      const far = farFromMask(mask, { width, height });
      for (const [at, away] of far.entries()) {
        const [was, is] = [data.subarray(at * 4, at * 4 + 4), after.data.subarray(at * 4, at * 4 + 4)];
        if (away && Buffer.compare(was, is) !== 0) throw new Error(`pixel ${at} was ${was.join()} and is ${is.join()}`);
        if ((is[3] ?? 0) < (was[3] ?? 0)) throw new Error(`pixel ${at} became more transparent`);
      }
    }), { numRuns: 150 });
    expect(seen).toEqual(new Set(Object.keys(ANSWERS)));
  });

  test('shows what the engine painted under the mask and grown by 4 pixels, and fades it out over 8', async () => {
    const grey = { width: 120, height: 100, data: new Uint8Array(120 * 100 * 4).fill(128).map((byte, at) => (at % 4 === 3 ? 255 : byte)) };
    const mask = new Uint8Array(120 * 100);
    for (let y = 40; y < 60; y += 1) mask.fill(255, y * 120 + 50, y * 120 + 70);
    // Red where it was asked to paint, as it was elsewhere.
    const obeys = engineThat(async ({ init, mask: where, width, height }) => {
      const [shown, asked] = [await pixelsOf(Buffer.from(init ?? '')), await pixelsOf(Buffer.from(where ?? ''))];
      return png({ width, height, data: shown.data.map((byte, at) => (asked.data[at - (at % 4)] === 255 ? [255, 0, 0, 255][at % 4] ?? 0 : byte)) });
    }, { min: 16, max: 512 });
    const painted = await inpaint(obeys, { picture: await png(grey), mask: await greyPng(120, 100, mask), description: null, wish });
    if (!painted.ok) throw new Error(painted.code);
    const { data } = await pixelsOf(painted.image.png);
    const red = (x: number): number => data[(50 * 120 + x) * 4] ?? 0;
    expect([red(60), red(50), red(50 - GROW)]).toEqual([255, 255, 255]);
    const ramp = Array.from({ length: FEATHER }, (_, step) => red(50 - GROW - step));
    expect(ramp).toEqual([...ramp].sort((a, b) => b - a));
    expect(new Set(ramp).size).toBe(FEATHER);
    expect(red(50 - REACH)).toBe(128);
    expect(painted.share).toBeCloseTo(400 / 12_000);
  });

  test('brings what the engine painted to the light of what is around it', async () => {
    const size = { width: 160, height: 120 };
    const ramp = (x: number): number => 60 + (x % 100);
    const picture = { ...size, data: Uint8Array.from({ length: 160 * 120 * 4 }, (_, at) => (at % 4 === 3 ? 255 : ramp((at >> 2) % 160))) };
    const mask = new Uint8Array(160 * 120);
    for (let y = 50; y < 70; y += 1) mask.fill(255, y * 160 + 70, y * 160 + 90);
    // An engine that gives back what it saw, darker and flatter, as they do.
    const dull = engineThat(({ init }) => sharp(init).linear(0.7, 10).png().toBuffer(), { min: 16, max: 512 });
    const painted = await inpaint(dull, { picture: await png(picture), mask: await greyPng(160, 120, mask), description: null, wish });
    if (!painted.ok) throw new Error(painted.code);
    const { data } = await pixelsOf(painted.image.png);
    const off = [...mask.keys()].filter((at) => mask[at] === 255).map((at) => Math.abs((data[at * 4] ?? 0) - (picture.data[at * 4] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(6);
  });

  test('shows the engine the mask with what is around it, in the sizes that the engine paints', async () => {
    const engine = engineThat(ANSWERS['gives back what it was shown'] ?? (() => Promise.reject(new Error())), { min: 256, max: 768, multiple: 64, best: 512 });
    const mask = new Uint8Array(1000 * 700);
    for (let y = 300; y < 400; y += 1) mask.fill(255, y * 1000 + 500, y * 1000 + 700);
    const picture = await sharp({ create: { width: 1000, height: 700, channels: 3, background: '#789' } }).png().toBuffer();
    await inpaint(engine, { picture, mask: await greyPng(1000, 700, mask), description: null, wish: { ...wish, author: 'Érable bleu' } });
    const [asked] = engine.asked;
    expect(asked?.within).toEqual({ left: 400, top: 200, width: 400, height: 300, of: { width: 1000, height: 700 } });
    expect([asked?.width, asked?.height]).toEqual([576, 448]);
    for (const file of [asked?.init, asked?.mask]) expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 576, height: 448, hasAlpha: false });
    const { data } = await pixelsOf(Buffer.from(asked?.mask ?? ''));
    expect(new Set(data.filter((_, at) => at % 4 === 0))).toEqual(new Set([0, 255]));
  });

  test('takes a mask painted on a transparent canvas', async () => {
    const canvas = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } })
      .composite([{ input: { create: { width: 8, height: 6, channels: 4, background: '#ffffffff' } }, left: 10, top: 10 }]).png().toBuffer();
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } }).png().toBuffer();
    const painted = await inpaint(engineThat(ANSWERS['paints noise everywhere'] ?? (() => Promise.reject(new Error()))), { picture, mask: canvas, description: null, wish });
    expect(painted).toMatchObject({ ok: true, share: 48 / 1200 });
  });

  test('refuses what is no mask for this picture, each with its words', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } }).png().toBuffer();
    const white = sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } });
    const whole = await white.clone().png().toBuffer();
    const refused = async (mask: Uint8Array, of: Uint8Array = picture): Promise<string> => {
      const result = await inpaint(engineThat(() => Promise.reject(new Error('was asked'))), { picture: of, mask, description: null, wish });
      if (result.ok) throw new Error('taken');
      expect(Object.keys(en.inpaint)).toContain(result.code);
      expect(Object.keys(fr.inpaint)).toContain(result.code);
      return result.code;
    };
    expect(await refused(await white.clone().jpeg().toBuffer())).toBe('mask-not-png');
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('mask-not-png');
    expect(await refused(Buffer.alloc(0))).toBe('mask-not-png');
    expect(await refused(whole.subarray(0, 50))).toBe('mask-not-png');
    expect(await refused(Buffer.alloc(MOST_MASK_BYTES + 1))).toBe('mask-too-large');
    expect(await refused(await white.clone().resize(41, 30).png().toBuffer())).toBe('mask-wrong-size');
    expect(await refused(await white.clone().negate().png().toBuffer())).toBe('mask-empty');
    expect(await refused(whole, picture.subarray(0, picture.length - 20))).toBe('picture-unreadable');
  });

  test('tells an engine’s fault by its code, and lets an engine that is told to stop stop', async () => {
    const request = { picture: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } }).png().toBuffer(), mask: await greyPng(40, 30, new Uint8Array(1200).fill(255)), description: null, wish };
    expect(await inpaint(engineThat(() => Promise.resolve(Buffer.from('no picture'))), request)).toMatchObject({ ok: false, code: 'not-a-picture' });
    expect(await inpaint(engineThat(() => Promise.reject(new EngineFailure('not-a-picture'))), request)).toMatchObject({ ok: false, code: 'not-a-picture' });
    const stop = new AbortController();
    stop.abort();
    await expect(inpaint(engineThat(() => { stop.signal.throwIfAborted(); return Promise.reject(new Error()); }), request, { signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  test('writes into the file that a part of it was made by a model, by whom it was asked for, and never the words', async () => {
    const sketch = await stampOrigin(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } }).png().toBuffer(), { sourceType: SOURCE_TYPES.sketch });
    const engine = engineThat(ANSWERS['gives back what it was shown'] ?? (() => Promise.reject(new Error())));
    const painted = await inpaint(engine, { picture: sketch, mask: await greyPng(40, 30, new Uint8Array(1200).fill(255)), description: { en: 'A street.', fr: 'Une rue.' }, wish: { ...wish, author: 'Érable <bleu> & cie' } });
    if (!painted.ok) throw new Error(painted.code);
    expect(await sourceTypeOf(painted.image.png)).toBe(SOURCE_TYPES['ai-edited']);
    const packet = (await sharp(painted.image.png).metadata()).xmp?.toString('utf8') ?? '';
    expect(packet).toContain('<Iptc4xmpExt:AIPromptWriterName>Érable &lt;bleu&gt; &amp; cie</Iptc4xmpExt:AIPromptWriterName>');
    expect(packet).toContain('<Iptc4xmpExt:AISystemUsed>stand-in: m</Iptc4xmpExt:AISystemUsed>');
    expect(packet).not.toContain('fontaine');
    expect(painted.image.description).toEqual({ en: 'A street. In the part painted anew: A fountain.', fr: 'Une rue. Dans la partie repeinte\u00a0: Une fontaine.' });
  });
});
