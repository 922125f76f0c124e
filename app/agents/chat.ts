import { z } from 'zod';
import type { AgentFault } from '../workshop/index.ts';
import type { Message } from './prompt.ts';
import type { ChatSettings } from './settings.ts';

export type ChatPorts = {
  /** Default: the system's. */
  fetch?: typeof fetch;
  /** Resolves after so many ms, or rejects when the signal says so. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
/** `host`: whom the last request went to; null where none was made. */
/** `seed`: for servers that sample by one. */
type Asking = ChatSettings & { seed: number };
export type ChatAnswer = { host: string | null } & ({ ok: true; text: string } | { ok: false; fault: AgentFault; text: string | null });

/** Most bytes of one answer that are read. */
const mostBytes = 64 << 10;
/** Most tokens of one answer, with what a reasoning model thinks before it. */
const mostTokens = 2_000;
/** ms before each further try of what a server may do better a moment later. */
const patience = [500, 2_000] as const;
const mayPass = new Set([408, 429, 500, 502, 503, 504]);

/**
 * One chat completion of a hosted provider or a server with the OpenAI chat shape, through `@huggingface/inference`. Structured
 * output is asked for; a server that refuses that is asked without. The library's own retries come without a pause and are off.
 * A redirect is not followed: the token would go along. Rejects only with the signal's reason.
 */
export async function askModel(settings: Asking, messages: readonly Message[], schema: Record<string, unknown>, signal: AbortSignal, ports: ChatPorts = {}): Promise<ChatAnswer> {
  const late = AbortSignal.timeout(settings.timeoutSeconds * 1_000);
  const either = AbortSignal.any([signal, late]);
  const seen: Seen = { host: null, status: null, tooLong: false };
  let structured = true;
  for (let tries = 0; ;) {
    const said = await once(settings, messages, structured ? schema : null, either, seen, ports.fetch ?? fetch);
    signal.throwIfAborted();
    if (said !== null) return { host: seen.host, ...textOf(said, settings.token) };
    if (late.aborted) return failed(seen, 'timed-out');
    const pause = patience[tries];
    if (structured && (seen.status === 400 || seen.status === 422)) structured = false;
    else if (pause !== undefined && !seen.tooLong && (seen.status === null ? seen.host !== null : mayPass.has(seen.status))) {
      tries += 1;
      await (ports.wait ?? waitFor)(pause, either).catch(() => undefined);
    } else return failed(seen, faultOf(seen));
  }
}

type Seen = { host: string | null; status: number | null; tooLong: boolean };

const failed = ({ host }: Seen, fault: AgentFault): ChatAnswer => ({ ok: false, host, fault, text: null });

function faultOf({ host, status, tooLong }: Seen): AgentFault {
  if (tooLong) return 'too-long';
  if (host === null) return 'no-model';
  if (status === null) return 'unreachable';
  return status < 400 ? 'not-json' : status < 500 ? 'refused-by-server' : 'server-failed';
}

/** The answer as it came, or null where none came; what is known of why is in `seen`. The library's errors are read for nothing: they may hold a request. */
async function once(settings: Asking, messages: readonly Message[], schema: Record<string, unknown> | null, signal: AbortSignal, seen: Seen, get: typeof fetch): Promise<unknown> {
  const { model, endpointUrl, provider, token, seed } = settings;
  try {
    // Loaded only once a model is asked: a workshop without one starts no slower.
    const { chatCompletion } = await import('@huggingface/inference');
    return await chatCompletion({
      model, messages: [...messages], max_tokens: mostTokens, temperature: 0, seed,
      ...(schema && { response_format: { type: 'json_schema', json_schema: { name: 'turn', strict: true, schema } } }),
      ...(token !== null && { accessToken: token }),
      // Refused together by the library.
      ...(endpointUrl === null ? { provider } : { endpointUrl }),
    }, { retry_on_error: false, signal, fetch: bounded(get, seen) });
  } catch {
    return null;
  }
}

/** Keeps what the library does not tell, reads no more than it must, and follows no redirect. */
function bounded(get: typeof fetch, seen: Seen): typeof fetch {
  return async (input, init) => {
    Object.assign(seen, { host: new URL(input instanceof Request ? input.url : input).host, status: null, tooLong: false });
    const response = await get(input, { ...init, redirect: 'error' });
    const body = await readUpTo(response, mostBytes);
    if (body === null) seen.tooLong = true;
    // Only now: a connection cut within an answer is no answer.
    seen.status = response.status;
    if (body === null) throw new RangeError('the answer is too long');
    return new Response([204, 205, 304].includes(response.status) ? null : body, { status: response.status, headers: { 'content-type': response.headers.get('content-type') ?? '' } });
  };
}

async function readUpTo(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop cancels the stream.
    if (size > most) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const completion = z.object({
  choices: z.array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) })).min(1),
});

/** The words of the first choice. A server may send back what it was sent: the token goes before anything else is done with it. */
function textOf(said: unknown, token: string | null): { ok: true; text: string } | { ok: false; fault: AgentFault; text: string | null } {
  const read = completion.safeParse(said);
  const choice = read.data?.choices[0];
  if (!choice) return { ok: false, fault: 'not-json', text: null };
  const clean = (text: string): string => (token === null ? text : text.replaceAll(token, '[…]'));
  const { finish_reason: ended, message: { content, refusal } } = choice;
  const text = clean(content ?? refusal ?? '');
  if (refusal || ended === 'content_filter' || text.trim() === '') return { ok: false, fault: 'declined', text };
  return ended === 'length' ? { ok: false, fault: 'too-long', text } : { ok: true, text };
}

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});
