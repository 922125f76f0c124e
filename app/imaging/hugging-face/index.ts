import { z } from 'zod';
import type { GenerateOptions, GeneratedImage, GenerateRequest, ImageEngine } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { readAddress, readUrl } from '../remote/address.ts';
import { answeredPicture, fromBase64 } from '../remote/answered-picture.ts';
import { despiteBusy, type Pause, realPause } from '../remote/backoff.ts';
import { jsonOf } from '../remote/status.ts';
import { exchangeWith } from './exchange.ts';
import { type Sending, sendingOf, takesPictures } from './sending.ts';
import type { HuggingFaceSettings, TokenKeeper } from './settings.ts';
import type { imageProviders } from '../../protocol/index.ts';

export { sendingOf, takesPictures, type Sending } from './sending.ts';
export { huggingFaceSettings, type HuggingFaceSettings, tokenInMemory, type TokenKeeper } from './settings.ts';

/** `reach`: where a host is really reached, as it is named unless a test says otherwise. */
export type HuggingFacePorts = { token: TokenKeeper; names?: () => readonly string[]; pause?: Pause; reach?: (url: URL) => URL };

/**
 * An engine that has its pictures painted by a model on Hugging Face, or by an endpoint that one runs oneself, through
 * `@huggingface/inference`. Words leave only once the workshop has agreed, pictures only once that was agreed too, and
 * nothing but what `sendingOf` tells. It takes no mask: the compositor keeps what was not to change.
 */
export function huggingFaceEngine(settings: HuggingFaceSettings, ports: HuggingFacePorts): ImageEngine {
  const { where } = settings;
  return {
    id: 'hugging-face',
    capabilities: () => ({
      offline: where.kind === 'endpoint' && onThisMachine(where.url),
      nativeMask: false,
      progress: false,
      cancel: 'none',
      variants: 1,
      sizes: { min: 256, max: 1536, multiple: 64, best: 1024 },
    }),
    generate: (request, options = {}) => generate(settings, ports, request, options),
  };
}

async function generate(settings: HuggingFaceSettings, ports: HuggingFacePorts, request: GenerateRequest, { signal, onProgress }: GenerateOptions): Promise<GeneratedImage> {
  signal?.throwIfAborted();
  const token = await ports.token.read();
  const sending = allowed(settings, request, ports.names?.() ?? [], token);
  onProgress?.({ phase: 'painting', step: 0, steps: request.steps });
  const file = await despiteBusy(() => painted(settings, ports, { request, sending, token, signal }), ports.pause ?? realPause, signal);
  signal?.throwIfAborted();
  const { where } = settings;
  const version = where.kind === 'hosted' ? where.provider : 'endpoint';
  return answeredPicture(file, request, { engine: 'hugging-face', version, model: sending.model, sent: sending.prompt });
}

/** What will be sent, when all of it may be. @throws EngineFailure otherwise, before anything leaves */
function allowed(settings: HuggingFaceSettings, request: GenerateRequest, names: readonly string[], token: string | null): Sending {
  const { where, agreed, pictures } = settings;
  if (!agreed) throw new EngineFailure('not-agreed');
  if (request.init !== undefined && !takesPictures(where)) throw new EngineFailure('words-only');
  if (request.init !== undefined && !pictures) throw new EngineFailure('pictures-not-agreed');
  if (where.kind === 'hosted' && token?.startsWith('hf_') !== true) throw new EngineFailure('no-token');
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) throw new EngineFailure('no-token');
  if (where.kind === 'endpoint' && token !== null && readAddress(where.url).base.protocol !== 'https:' && !onThisMachine(where.url)) throw new EngineFailure('token-unsafe');
  const sending = sendingOf(settings, request, names);
  if (sending.prompt === '') throw new EngineFailure('nothing-to-send');
  return sending;
}

function onThisMachine(url: string): boolean {
  try {
    return readAddress(url).here;
  } catch {
    return false;
  }
}

type Painting = { request: GenerateRequest; sending: Sending; token: string | null; signal: AbortSignal | undefined };

async function painted({ where, mostSeconds }: HuggingFaceSettings, { reach = (url) => url }: HuggingFacePorts, painting: Painting): Promise<Buffer> {
  const { sending, token, signal } = painting;
  const exchange = exchangeWith(sending.hosts, { withinMs: mostSeconds * 1_000, reach });
  const to = {
    ...(token === null ? {} : { accessToken: token }),
    // Together the library refuses them.
    ...(where.kind === 'hosted' ? { provider: where.provider, model: where.model } : { endpointUrl: readUrl(where.url).href }),
  };
  const asked = await askedOf(painting, to, exchange.fetch);
  signal?.throwIfAborted();
  const outcome = exchange.outcome();
  if (outcome instanceof EngineFailure) throw outcome;
  if (outcome === null) throw new EngineFailure(asked === 'not-asked' ? 'model-unknown' : 'bad-answer');
  return pictureIn(outcome);
}

type To = { accessToken?: string; endpointUrl: string } | { accessToken?: string; provider: (typeof imageProviders)[number]; model: string };

/** Asks through the library, for what comes back to be read from the exchange. `not-asked`: it knows of nobody to ask. */
async function askedOf({ request, sending, signal }: Painting, to: To, through: typeof fetch): Promise<'asked' | 'not-asked'> {
  // Loaded only once it is asked: a workshop without it starts no slower.
  const { imageToImage, InferenceClientInputError, textToImage } = await import('@huggingface/inference');
  // The library's own retries come without a pause.
  const options = { retry_on_error: false, fetch: through, ...(signal === undefined ? {} : { signal }) };
  const { prompt, negative, steps, seed, width, height } = sending;
  const words = { ...(negative === null ? {} : { negative_prompt: negative }), ...(steps === null ? {} : { num_inference_steps: steps }) };
  try {
    if (sending.picture && request.init !== undefined)
      await imageToImage({ ...to, inputs: new Blob([new Uint8Array(request.init)], { type: 'image/png' }), parameters: { ...words, prompt, target_size: { width, height } } }, options);
    else await textToImage({ ...to, inputs: prompt, parameters: { ...words, width, height, ...(seed === null ? {} : { seed }) } }, { ...options, outputType: 'json' });
    return 'asked';
  } catch (error) {
    return error instanceof InferenceClientInputError ? 'not-asked' : 'asked';
  }
}

/** The answer of those providers that do not send the file itself. */
const inJson = z.object({ data: z.tuple([z.object({ b64_json: z.string() })], z.unknown()) });

/** Files are told from JSON by their first bytes; links are not followed. */
function pictureIn(answer: Buffer): Buffer {
  const json = jsonOf(answer);
  if (json === undefined) return answer;
  const picture = inJson.safeParse(json).data?.data[0].b64_json;
  if (picture === undefined) throw new EngineFailure('bad-answer');
  return fromBase64(picture);
}
