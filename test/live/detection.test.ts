import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { detectionFolder, openDetector, type Detector } from '../../app/detection/detector.ts';
import { openDoors, type Doors } from './host-doors.ts';
import { tinyDetector, type Spot } from './tiny-detector.ts';

const open: Detector[] = [];
afterAll(() => Promise.all(open.map((each) => each.close())));

function detector(folder: string): Detector {
  const opened = openDetector(folder);
  if (!opened.ok) throw new Error(opened.code);
  open.push(opened.detector);
  return opened.detector;
}

const face: Spot = { label: 'Human face', middle: [0.5, 0.25], width: 0.1, height: 0.2 };
const car: Spot = { label: 'car', middle: [0.25, 0.75], width: 0.3, height: 0.2 };
const photo = (background = '#ffffff', format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> => sharp({ create: { width: 320, height: 240, channels: 3, background } }).toFormat(format).toBuffer();
const near = (share: number): number => expect.closeTo(share, 5) as number;

describe('a model that finds faces, from a folder', () => {
  test('looks at the pixels of a photo in this computer, and says where its spots are in shares of it', async () => {
    const { find } = detector(tinyDetector([face, { ...car, label: 'license_plate' }]));
    expect(await find(await photo())).toEqual({
      ok: true, blind: [],
      found: [
        { kind: 'face', left: near(0.45), top: near(0.15), width: near(0.1), height: near(0.2), rough: false },
        { kind: 'plate', left: near(0.1), top: near(0.65), width: near(0.3), height: near(0.2), rough: false },
      ],
    });
    expect(await find(await photo('#000000'))).toEqual({ ok: true, found: [], blind: [] });
  });

  test('finds faces where they are all that a model knows, or the last thing', async () => {
    for (const spots of [[face], [{ ...car, label: 'plaque' }, face]]) {
      const { find } = detector(tinyDetector(spots, [], 'rt_detr'));
      expect(await find(await photo())).toMatchObject({ ok: true, found: spots.map(({ width, height }) => ({ width: near(width), height: near(height) })) });
      expect(await find(await photo('#000000'))).toMatchObject({ ok: true, found: [] });
    }
  });

  test('looks at grey photos and at those with holes as well', async () => {
    const { find } = detector(tinyDetector([face]));
    const grey = await sharp(await photo()).toColourspace('b-w').jpeg().toBuffer();
    const holed = await sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    for (const each of [grey, holed]) expect(await find(each)).toMatchObject({ ok: true, found: [{ kind: 'face' }], blind: ['plate'] });
  });

  test('says that a model which cannot be read has failed', async () => {
    const folder = tinyDetector([face]);
    writeFileSync(join(folder, 'onnx', 'model_quantized.onnx'), 'not a model');
    expect(await detector(folder).find(await photo())).toEqual({ ok: false, code: 'detector-failed' });
  });

  test('is refused where there is none, none in this form, or one that looks for other things', () => {
    expect(openDetector(join(tmpdir(), 'parvis-nowhere'))).toEqual({ ok: false, code: 'detector-no-folder' });
    const other = mkdtempSync(join(tmpdir(), 'parvis-detector-'));
    writeFileSync(join(other, 'pytorch_model.bin'), '');
    expect(openDetector(other)).toEqual({ ok: false, code: 'detector-not-onnx' });
    expect(openDetector(tinyDetector([{ ...face, label: 'teapot' }]))).toEqual({ ok: false, code: 'detector-other-things' });
  });
});

test('the folder is the one that is set, else one of the usual name in the data folder', () => {
  const data = mkdtempSync(join(tmpdir(), 'parvis-data-'));
  expect(detectionFolder(data, {})).toBeNull();
  mkdirSync(join(data, 'face-detection'));
  expect(detectionFolder(data, {})).toBe(join(data, 'face-detection'));
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ translation: 'nonsense', detection: { folder: 'models/faces' } }));
  expect(detectionFolder(data, {})).toBe(join(data, 'models', 'faces'));
  expect(detectionFolder(data, { PARVIS_DETECTION: '/other' })).toBe('/other');
});

describe('the facilitator’s door to it', () => {
  const puts = (doors: Doors, folder: string): Promise<void> => doors.restart(() => cpSync(folder, join(doors.folder, 'face-detection'), { recursive: true }));
  const asks = async (doors: Doors, image: string): Promise<{ status: number; said: unknown }> => {
    const answer = await doors.send(`/api/photos/${image}/faces`, {}, { cookie: await doors.leader(), base: doors.home() });
    return { status: answer.status, said: await answer.json() };
  };
  const now = async (doors: Doors): Promise<unknown> => (await fetch(`${doors.home()}/api/detection`, { headers: { cookie: await doors.leader() } })).json();
  const taken = async (doors: Doors): Promise<string> => {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await photo())]), 'photo.jpg');
    return (await (await doors.send('/api/photos', form, { cookie: await doors.leader(), base: doors.home(), type: null })).json() as { image: string }).image;
  };

  test('finds what is in a photo, roughly where the model knows people and cars alone, and changes nothing', async () => {
    const doors = await openDoors();
    await puts(doors, tinyDetector([{ ...face, label: 'person', height: 0.3 }, car], ['bus']));
    const image = await taken(doors);
    expect(await now(doors)).toEqual({ folder: join(doors.folder, 'face-detection'), fault: null });
    await doors.host().workplace().idle();
    const before = await doors.host().workplace().images.list();
    expect(await asks(doors, image)).toEqual({ status: 200, said: {
      ok: true, blind: [],
      found: [
        { kind: 'face', left: near(0.45), top: near(0.1), width: near(0.1), height: near(0.1), rough: true },
        { kind: 'plate', left: near(0.1), top: near(0.75), width: near(0.3), height: near(0.1), rough: true },
      ],
    } });
    expect(await doors.host().workplace().images.list()).toEqual(before);
  });

  test('is shut to tablets, and to pictures that are not the facilitator’s', async () => {
    const doors = await openDoors();
    await puts(doors, tinyDetector([face]));
    const [image, tablet] = [await taken(doors), await doors.join('c-join')];
    expect((await doors.send(`/api/photos/${image}/faces`, '', { cookie: tablet, base: doors.home(), type: null })).status).toBe(403);
    // At the tablets' listener there is no such door, whoever knocks.
    expect((await doors.send(`/api/photos/${image}/faces`, '', { cookie: await doors.leader(), type: null })).status).toBe(404);
    expect((await fetch(`${doors.home()}/api/detection`, { headers: { cookie: tablet } })).status).toBe(403);
    await doors.host().workplace().idle();
    for (const other of [`${'0'.repeat(64)}.png`, doors.state().plan?.designs[0]?.image ?? '']) expect(await asks(doors, other)).toEqual({ status: 404, said: { ok: false, code: 'unknown-photo' } });
  });

  test('tells in a word why it cannot look', async () => {
    const doors = await openDoors();
    const folder = join(doors.folder, 'face-detection');
    expect(await now(doors)).toEqual({ folder: null, fault: null });
    expect((await asks(doors, await taken(doors))).said).toEqual({ ok: false, code: 'detector-no-folder' });
    const broken = tinyDetector([face]);
    writeFileSync(join(broken, 'preprocessor_config.json'), 'not read before it is needed');
    await puts(doors, broken);
    expect((await asks(doors, await taken(doors))).said).toEqual({ ok: false, code: 'detector-failed' });
    await doors.restart(() => writeFileSync(join(folder, 'config.json'), '{}'));
    expect(await now(doors)).toEqual({ folder, fault: 'detector-not-onnx' });
    await doors.restart(() => writeFileSync(join(doors.folder, 'settings.json'), JSON.stringify({ detection: { folder: `${doors.folder}-gone` } })));
    expect(await now(doors)).toEqual({ folder: `${doors.folder}-gone`, fault: 'detector-no-folder' });
  });
});
