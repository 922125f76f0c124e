import { z } from 'zod';
import type { Capabilities, GenerateOptions, GenerateRequest } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { outgoing } from '../outgoing.ts';
import { fromBase64 } from '../remote/answered-picture.ts';
import { despiteBusy } from '../remote/backoff.ts';
import { jsonOf } from '../remote/status.ts';
import type { Connection } from './connection.ts';
import type { Dialect } from './dialect.ts';

const flag = z.boolean().optional();
const side = z.number().int().positive();

/** `GET /sdcpp/v1/capabilities`, as far as it is used here. */
const capabilitiesShape = z.object({
  model: z.object({ stem: z.string().optional() }),
  supported_modes: z.array(z.string()).optional(),
  features_by_mode: z.object({ img_gen: z.object({ mask_image: flag, cancel_queued: flag, cancel_generating: flag }).optional() }).optional(),
  defaults_by_mode: z.object({ img_gen: z.object({ width: side.optional(), height: side.optional() }).optional() }).optional(),
  limits: z.object({ min_width: side, max_width: side, min_height: side, max_height: side }).optional(),
});
type Told = z.output<typeof capabilitiesShape>;

const acceptedShape = z.object({ id: z.string().regex(/^[\w-]{1,200}$/), poll_url: z.string().max(500) });
const jobShape = z.object({
  status: z.enum(['queued', 'generating', 'completed', 'failed', 'cancelled']),
  queue_position: z.number().int().nonnegative().optional(),
  result: z.object({ images: z.array(z.object({ b64_json: z.string() })) }).nullish(),
  error: z.object({ message: z.string().optional() }).nullish(),
});

const POLL_MS = 500;
const CANCEL_MS = 2_000;

/**
 * stable-diffusion.cpp's own API (examples/server/api.md there): a job is handed in, asked after at its poll URL, and may be
 * cancelled while it waits; once it paints, cancelling is answered with 409 and the server paints on for nobody. It tells its
 * place in the queue and no steps.
 *
 * @returns null where the server does not speak it
 */
export async function sdcppDialect(connection: Connection): Promise<Dialect | null> {
  const answer = await connection.raw('sdcpp/v1/capabilities');
  if (answer.status === 401 || answer.status === 403) throw new EngineFailure('access-refused', { address: connection.host });
  // Something else may answer every path, with a page of its own.
  const told = answer.status === 200 ? capabilitiesShape.safeParse(jsonOf(answer.body)).data : undefined;
  if (told === undefined) return null;
  if (told.supported_modes !== undefined && !told.supported_modes.includes('img_gen')) throw new EngineFailure('no-image-model');
  return {
    name: 'sdcpp',
    model: told.model.stem === undefined || told.model.stem === '' ? null : told.model.stem,
    capabilities: () => capabilities(told, connection.here),
    paint: (request, options) => paint(connection, request, options),
  };
}

function capabilities(told: Told, offline: boolean): Capabilities {
  const features = told.features_by_mode?.img_gen ?? {};
  const { min_width = 64, max_width = 2048, min_height = 64, max_height = 2048 } = told.limits ?? {};
  const { width = 512, height = 512 } = told.defaults_by_mode?.img_gen ?? {};
  return {
    offline,
    nativeMask: features.mask_image === true,
    progress: false,
    cancel: features.cancel_generating === true ? 'hard' : features.cancel_queued === true ? 'queue' : 'none',
    variants: 1,
    sizes: { min: Math.max(min_width, min_height), max: Math.min(max_width, max_height), multiple: 64, best: Math.round(Math.sqrt(width * height)) },
  };
}

async function paint(connection: Connection, request: GenerateRequest, options: GenerateOptions): Promise<Buffer> {
  const { signal } = options;
  const late = AbortSignal.timeout(connection.settings.mostSeconds * 1_000);
  const either = signal === undefined ? late : AbortSignal.any([signal, late]);
  const job = await despiteBusy(() => connection.post('sdcpp/v1/img_gen', body(connection, request), acceptedShape, { signal, withinMs: 60_000 }), connection.pause, signal);
  try {
    return await followed(connection, pollPath(job.poll_url, job.id), request.steps, { ...options, signal: either });
  } catch (error) {
    if (either.aborted) await cancelled(connection, job.id);
    signal?.throwIfAborted();
    throw late.aborted ? new EngineFailure('too-slow', { seconds: connection.settings.mostSeconds }) : error;
  }
}

/** Every field that has to do with pictures is said, so that nothing which the server was started with slips in. */
function body({ settings, names }: Connection, request: GenerateRequest): unknown {
  const { prompt, negative } = outgoing(request, names());
  const { width, height, seed, steps, strength, init, mask } = request;
  return {
    prompt, negative_prompt: negative, width, height, seed: seed % 2 ** 31, strength, batch_count: 1,
    init_image: init?.toString('base64') ?? null, mask_image: mask?.toString('base64') ?? null,
    ref_images: [], control_image: null, lora: [], hires: { enabled: false },
    sample_params: {
      sample_steps: steps,
      ...(settings.sampler === null ? {} : { sample_method: settings.sampler }),
      ...(settings.cfgScale === null ? {} : { guidance: { txt_cfg: settings.cfgScale } }),
    },
    embed_image_metadata: false, output_format: 'png', output_compression: 100,
  };
}

/** The poll URL where it is a path of this API, for a server may not send what it was told elsewhere; else the path as documented. */
function pollPath(url: string, id: string): string {
  return /^\/sdcpp\/v1\/[\w/-]+$/.test(url) ? url.slice(1) : `sdcpp/v1/jobs/${id}`;
}

/** A server that paints on every core may be late with an answer now and then. */
const MOST_MISSED = 5;

async function followed(connection: Connection, path: string, steps: number, { signal, onProgress }: GenerateOptions): Promise<Buffer> {
  for (let missed = 0; ; ) {
    const job = await connection.get(path, jobShape, { signal }).catch((error: unknown) => unlessPassing(error, (missed += 1)));
    if (job !== null) missed = 0;
    if (job?.status === 'queued') onProgress?.({ phase: 'waiting', step: job.queue_position ?? 1, steps });
    if (job?.status === 'generating') onProgress?.({ phase: 'painting', step: 0, steps });
    if (job?.status === 'completed') return finished(job.result?.images[0]?.b64_json);
    if (job?.status === 'failed' || job?.status === 'cancelled') throw failure(job.error?.message ?? '');
    await connection.pause(POLL_MS, signal);
  }
}

function unlessPassing(error: unknown, missed: number): null {
  const passing = error instanceof EngineFailure && ['busy', 'too-slow', 'connection-lost'].includes(error.fault.code);
  if (passing && missed <= MOST_MISSED) return null;
  // 404 and 410: the server was started anew, or has forgotten the job.
  throw error instanceof EngineFailure && error.fault.code === 'not-an-image-server' ? new EngineFailure('connection-lost', { ...error.fault.params }) : error;
}

function finished(picture: string | undefined): Buffer {
  if (picture === undefined) throw new EngineFailure('bad-answer');
  return fromBase64(picture);
}

function failure(said: string): EngineFailure {
  return /memory|alloc/i.test(said) ? new EngineFailure('out-of-memory') : new EngineFailure('could-not-paint', { said: said.slice(0, 200) || '…' });
}

/** 409, or no answer at all, changes nothing: what was asked for is not wanted any more. */
async function cancelled(connection: Connection, id: string): Promise<void> {
  await connection.raw(`sdcpp/v1/jobs/${id}/cancel`, { json: {}, withinMs: CANCEL_MS }).catch(() => undefined);
}
