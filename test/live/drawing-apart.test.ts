import { afterEach, expect, test } from 'vitest';
import { EngineFailure, engineApart, sketchEngine, type ApartEngine, type GenerateRequest } from '../../app/imaging/index.ts';

const wish: GenerateRequest = { prompt: 'two benches under a tree', lang: 'en', negative: '', width: 256, height: 192, seed: 7, steps: 1, strength: 1, site: 'park' };
let engine: ApartEngine;
afterEach(() => engine.close());

test('a picture drawn in a process of its own is the one that would be drawn here', async () => {
  engine = engineApart();
  const phases: string[] = [];
  const apart = await engine.generate(wish, { onProgress: ({ phase }) => phases.push(phase) });
  const here = await sketchEngine.generate(wish);
  expect(apart.png.equals(here.png)).toBe(true);
  expect({ ...apart, png: null }).toEqual({ ...here, png: null });
  expect(phases).toEqual(['drawing', 'painting']);
});

test('a thing is drawn onto a picture, and what the engine cannot draw is told with its code', async () => {
  engine = engineApart();
  const { png: init } = await engine.generate(wish);
  const ground = { corners: [{ x: 0.1, y: 0.95 }, { x: 0.9, y: 0.95 }, { x: 0.7, y: 0.6 }, { x: 0.3, y: 0.6 }], width: 8, depth: 12 } as const;
  await expect(engine.generate({ ...wish, init, ground })).resolves.toMatchObject({ width: 256, height: 192 });
  await expect(engine.generate({ ...wish, prompt: 'qqq', init, ground }))
    .rejects.toEqual(new EngineFailure('nothing-to-draw'));
});

test('a process that rests has ended, and the next picture starts another', async () => {
  engine = engineApart(0);
  const [first, second] = [await engine.generate(wish), await engine.generate(wish)];
  expect(second.png.equals(first.png)).toBe(true);
});

test('many pictures asked for at once are all drawn, and one that is stopped rejects at once', async () => {
  engine = engineApart();
  const stop = new AbortController();
  const stopped = engine.generate(wish, { signal: stop.signal });
  const rest = Promise.all([1, 2, 3, 4].map((seed) => engine.generate({ ...wish, seed })));
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(new Set((await rest).map(({ png }) => png.toString('base64'))).size).toBe(4);
});
