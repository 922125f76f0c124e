import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import type { Bilingual } from '../prompts/index.ts';
import type { Capabilities, GenerateRequest, ImageEngine } from './engine.ts';
import { type EnginePorts, type EngineSettings, openEngine } from './engines.ts';
import { EngineFailure, type Fault, faultWords, filled } from './fault.ts';
import { decodePixels, maskPng, opaquePng, type Pixels, resized } from './pixels.ts';

/**
 * What testing an engine came to, with words for the facilitator in both languages. `seconds`: how long the small test picture
 * took; `masks`: whether the engine left alone what it was told to (it need not: the compositor does), where that was tried.
 */
export type EngineChecked =
  | { ok: true; capabilities: Capabilities; model: string | null; seconds: number; masks: 'kept' | 'painted-over' | 'not-tried'; words: Bilingual }
  | ({ ok: false; words: Bilingual } & Fault);

/** A test is waited for no longer than this, whatever the settings allow a picture. */
const MOST_SECONDS = 120;

type CheckOptions = { signal?: AbortSignal; now?: () => number };

/**
 * 'Test this engine': connects, has a small picture painted, and where the engine claims to take masks has a part of it
 * painted anew. What goes wrong comes back as a code with plain words; rejects with an AbortError when told to stop.
 */
export function engineCheck(settings: EngineSettings, ports: EnginePorts, options: CheckOptions = {}): Promise<EngineChecked> {
  return checkedEngine(() => openEngine(patientFor(settings), ports), options);
}

/** The same of an engine that is opened in another way, such as a server that has to be started first. */
export async function checkedEngine(open: () => Promise<ImageEngine>, { signal, now = () => performance.now() }: CheckOptions = {}): Promise<EngineChecked> {
  const options = signal === undefined ? {} : { signal };
  try {
    const engine = await open();
    const capabilities = engine.capabilities();
    const began = now();
    const made = await engine.generate(testWish(capabilities), options);
    const seconds = Math.max(1, Math.round((now() - began) / 1_000));
    const masks = capabilities.nativeMask ? await masksOf(engine, testWish(capabilities), options) : 'not-tried';
    return { ok: true, capabilities: { ...engine.capabilities(), nativeMask: masks === 'kept' }, model: made.provenance.model, seconds, masks, words: goodNews(made.provenance.model, seconds, masks) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    return { ok: false, ...error.fault, words: faultWords(error.fault) };
  }
}

function patientFor(settings: EngineSettings): EngineSettings {
  switch (settings.engine) {
    case 'sketch':
      return settings;
    case 'sd-server':
      return { ...settings, server: { ...settings.server, mostSeconds: Math.min(MOST_SECONDS, settings.server.mostSeconds) } };
    case 'hugging-face':
      return { ...settings, service: { ...settings.service, mostSeconds: Math.min(MOST_SECONDS, settings.service.mostSeconds) } };
  }
}

/** Small and quick; nobody looks at it. */
function testWish({ sizes, offline }: Capabilities): GenerateRequest {
  const side = Math.min(sizes.max, Math.max(sizes.min, offline ? 256 : 512));
  return { prompt: 'a bench under a tree', lang: 'en', negative: '', width: side, height: side, seed: 1, steps: 4, strength: 0.9, site: null };
}

/** Broad stripes, which no model paints of itself. */
const stripe = (x: number): number => (x % 64 < 32 ? 70 : 180);
/** By more than this a pixel counts as changed: encoders blur. */
const SLACK = 24;

async function masksOf(engine: ImageEngine, wish: GenerateRequest, options: { signal?: AbortSignal }): Promise<'kept' | 'painted-over'> {
  const { width, height } = wish;
  const striped: Pixels = { width, height, data: new Uint8Array(width * height * 4).map((_, at) => (at % 4 === 3 ? 255 : stripe((at >> 2) % width))) };
  const right = new Uint8Array(width * height).map((_, at) => (at % width >= (width * 3) / 4 ? 255 : 0));
  const [init, mask] = await Promise.all([opaquePng(striped), maskPng(right, wish, wish)]);
  const made = await engine.generate({ ...wish, init, mask }, options);
  const pixels = await decodePixels(made.png);
  if (pixels === null) throw new EngineFailure('not-a-picture');
  return leftHalfKept(await resized(pixels, width, height)) ? 'kept' : 'painted-over';
}

function leftHalfKept({ width, height, data }: Pixels): boolean {
  let changed = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width >> 1; x += 1) if (Math.abs((data[(y * width + x) * 4] ?? 0) - stripe(x)) > SLACK) changed += 1;
  return changed < (width * height) / 8;
}

function goodNews(model: string | null, seconds: number, masks: 'kept' | 'painted-over' | 'not-tried'): Bilingual {
  const told = ({ check }: typeof en, lang: string): string => {
    const took = new Intl.NumberFormat(lang, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(seconds);
    const works = filled(model === null ? check.works : check.worksWithModel, { model: model ?? '', took });
    return masks === 'painted-over' ? `${works} ${check.paintsOver}` : works;
  };
  return { en: told(en, 'en-CA'), fr: told(fr, 'fr-CA') };
}
