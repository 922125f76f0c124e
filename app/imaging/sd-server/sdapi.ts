import { z } from 'zod';
import type { Capabilities, GenerateOptions, GenerateRequest } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { outgoing } from '../outgoing.ts';
import { fromBase64 } from '../remote/answered-picture.ts';
import { despiteBusy } from '../remote/backoff.ts';
import { jsonOf, statusFailure } from '../remote/status.ts';
import type { Connection } from './connection.ts';
import type { Dialect } from './dialect.ts';

const optionsShape = z.object({ sd_model_checkpoint: z.string().nullish() });
const modelsShape = z.array(z.object({ model_name: z.string().optional(), title: z.string().optional() }));
const picturesShape = z.object({ images: z.array(z.string()).nullable() });
const progressShape = z.object({
  progress: z.number(),
  state: z.object({ sampling_step: z.number().int().nonnegative().optional(), sampling_steps: z.number().int().nonnegative().optional() }).optional(),
});

const PROGRESS = 'sdapi/v1/progress?skip_current_image=true';
const POLL_MS = 1_000;
const INTERRUPT_MS = 2_000;

/**
 * The API of AUTOMATIC1111's web UI (modules/api/api.py there), which Forge and SD.Next keep and KoboldCpp and
 * stable-diffusion.cpp speak in part: one request, answered when the picture is done. Those that tell progress can be
 * interrupted as well; the others answer both with 404. Progress and interruption are of the server's present job, whosever
 * it is, so it should serve Parvis alone.
 *
 * @returns null where the server does not speak it
 */
export async function sdapiDialect(connection: Connection): Promise<Dialect | null> {
  const answer = await connection.raw('sdapi/v1/options');
  if (answer.status === 401 || answer.status === 403 || answer.status >= 500) throw statusFailure(answer, connection.host);
  const told = answer.status === 200 ? optionsShape.safeParse(jsonOf(answer.body)).data : undefined;
  if (told === undefined) return null;
  const model = await modelOf(connection, told.sd_model_checkpoint ?? '');
  if (model === null) throw new EngineFailure('no-model', { address: connection.host });
  const progress = await connection.get(PROGRESS, progressShape).then(() => true, () => false);
  let cancel: Capabilities['cancel'] = progress ? 'hard' : 'none';
  return {
    name: 'sdapi',
    model,
    capabilities: () => ({ offline: connection.here, nativeMask: true, progress, cancel, variants: 1, sizes: { min: 256, max: 2048, multiple: 64, best: bestSide(model) } }),
    paint: (request, options) =>
      paint(connection, request, options, {
        progress,
        interrupt: async () => {
          if (cancel === 'hard' && (await interrupted(connection)) === 'unknown') cancel = 'none';
        },
      }),
  };
}

/** The model that is loaded; null where there is none ("inactive" is KoboldCpp's word for it). */
async function modelOf(connection: Connection, loaded: string): Promise<string | null> {
  if (loaded !== '' && loaded !== 'inactive' && loaded !== 'None') return loaded;
  const [first] = await connection.get('sdapi/v1/sd-models', modelsShape).catch(() => []);
  return first?.model_name ?? first?.title ?? null;
}

/** Models say nothing of the size that they were trained on but by their names. */
function bestSide(model: string): number {
  return /xl|pony|illustrious|flux|sd[_-]?3|3\.5|qwen|z[_-]?image|chroma|lumina/i.test(model) ? 1024 : 512;
}

type Control = { progress: boolean; interrupt: () => Promise<void> };

async function paint(connection: Connection, request: GenerateRequest, { signal, onProgress }: GenerateOptions, control: Control): Promise<Buffer> {
  const done = new AbortController();
  const watching = control.progress && onProgress !== undefined ? watched(connection, onProgress, done.signal) : Promise.resolve();
  const path = request.init === undefined ? 'sdapi/v1/txt2img' : 'sdapi/v1/img2img';
  const withinMs = connection.settings.mostSeconds * 1_000;
  try {
    const { images } = await despiteBusy(() => connection.post(path, body(connection, request), picturesShape, { withinMs, signal }), connection.pause, signal);
    const [picture] = images ?? [];
    if (picture === undefined) throw new EngineFailure('bad-answer');
    return fromBase64(picture);
  } catch (error) {
    if (signal?.aborted === true || (error instanceof EngineFailure && error.fault.code === 'too-slow')) await control.interrupt();
    throw error;
  } finally {
    done.abort();
    await watching;
  }
}

function body({ settings, names }: Connection, { init, mask, strength, width, height, seed, steps, ...words }: GenerateRequest): unknown {
  const { prompt, negative } = outgoing(words, names());
  const common = {
    prompt, negative_prompt: negative, width, height, seed: seed % 2 ** 31, steps, batch_size: 1, n_iter: 1, send_images: true, save_images: false,
    ...(settings.cfgScale === null ? {} : { cfg_scale: settings.cfgScale }),
    ...(settings.sampler === null ? {} : { sampler_name: settings.sampler }),
  };
  if (init === undefined) return { ...common, enable_hr: false };
  const painting = { ...common, init_images: [init.toString('base64')], include_init_images: false, denoising_strength: strength, resize_mode: 0 };
  return mask === undefined ? painting : { ...painting, ...maskFields(mask) };
}

/** Every one, for servers differ in what they take a missing one for. White is repainted, from what was there, at the size sent. */
function maskFields(mask: Buffer): Record<string, string | number | boolean> {
  return {
    mask: mask.toString('base64'), mask_blur: 0, inpainting_fill: 1, inpainting_mask_invert: 0, inpaint_full_res: false, inpaint_full_res_padding: 0,
  };
}

async function watched(connection: Connection, onProgress: NonNullable<GenerateOptions['onProgress']>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const told = await connection.get(PROGRESS, progressShape, { signal }).catch(() => null);
    const { sampling_step: step = 0, sampling_steps: steps = 0 } = told?.state ?? {};
    if (steps > 0 && step <= steps && !signal.aborted) onProgress({ phase: 'painting', step, steps });
    await connection.pause(POLL_MS, signal).catch(() => undefined);
  }
}

async function interrupted(connection: Connection): Promise<'done' | 'unknown'> {
  const answer = await connection.raw('sdapi/v1/interrupt', { json: {}, withinMs: INTERRUPT_MS }).catch(() => null);
  return answer?.status === 404 ? 'unknown' : 'done';
}
