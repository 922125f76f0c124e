import { EngineFailure } from '../fault.ts';
import { type Answer, ask } from '../remote/http.ts';
import { statusFailure } from '../remote/status.ts';

const MOST_BYTES = 64_000_000;

/**
 * A `fetch` for the library that goes nowhere but where it may. `outcome`: what came back for what was sent last, the answer
 * or the failure; null before anything was sent.
 */
export type Exchange = { fetch: typeof fetch; outcome: () => Buffer | EngineFailure | null };

/**
 * Hands the library's requests to `ask`, which follows no redirection and takes no endless answer. What the library makes of
 * an answer is not looked at: its errors hold the request with its token, it follows links, it calls a PNG a JPEG, and of a
 * file that is asked for as JSON it leaves nothing.
 *
 * @param hosts the hosts that may be asked
 * @param reach where a host is really reached: for tests, which answer in the place of Hugging Face
 */
export function exchangeWith(hosts: readonly string[], { withinMs, reach }: { withinMs: number; reach: (url: URL) => URL }): Exchange {
  let outcome: Buffer | EngineFailure | null = null;
  const exchange: typeof fetch = async (input, init) => {
    outcome = null;
    const url = new URL(input instanceof Request ? input.url : input);
    try {
      const answer = await asked(url, init, { hosts, withinMs, reach });
      const good = answer.status >= 200 && answer.status <= 299;
      if (!good) outcome = failureOf(answer, url);
      else if (init?.method === 'POST') outcome = answer.body;
      return new Response(new Uint8Array(answer.body), { status: answer.status, headers: { 'content-type': answer.headers['content-type'] ?? '' } });
    } catch (error) {
      if (error instanceof EngineFailure) outcome = error;
      throw error;
    }
  };
  return { fetch: exchange, outcome: () => outcome };
}

type Limits = { hosts: readonly string[]; withinMs: number; reach: (url: URL) => URL };

function asked(url: URL, init: RequestInit | undefined, { hosts, withinMs, reach }: Limits): Promise<Answer> {
  if (!hosts.includes(url.host)) throw new EngineFailure('bad-answer');
  const body = init?.body;
  if (body !== undefined && body !== null && typeof body !== 'string') throw new TypeError('only JSON is sent');
  const headers = { ...Object.fromEntries(new Headers(init?.headers).entries()), accept: acceptedFrom(url, body) };
  return ask({ url: reach(url), body: body ?? undefined, headers, withinMs, mostBytes: MOST_BYTES, signal: init?.signal ?? undefined });
}

/** The toolkit behind endpoints and hf-inference answers in the one type that is named, and with JSON where none is. */
function acceptedFrom(url: URL, body: unknown): string {
  const asJson = body === undefined || body === null || (url.host === 'router.huggingface.co' && !url.pathname.startsWith('/hf-inference/'));
  return asJson ? 'application/json' : 'image/png';
}

/** A model that is still being loaded answers 503 and says for how long. */
function failureOf(answer: Answer, url: URL): EngineFailure {
  if (answer.status === 404 || url.pathname.startsWith('/api/models/')) {
    if (![401, 403, 429, 503].includes(answer.status)) return new EngineFailure('model-unknown');
  }
  return statusFailure(answer, url.host);
}
