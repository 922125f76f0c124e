import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/**
 * Stands in for a server with the OpenAI chat shape, over a real socket. As strict as the real ones are: what they reject is
 * rejected here, and what nobody sends to them is rejected too, so that a request that only works here fails the test.
 */
export type StandIn = {
  port: number;
  /** What came, in order, requests that were rejected too. */
  asked: Asked[];
  /** How the next requests are answered, one after another; the last again and again. */
  plays: (...plays: readonly Play[]) => void;
  /** `fetch` that reaches this server in place of a hosted one, over a real socket all the same. */
  instead: typeof fetch;
};
export type Asked = { method: string; path: string; authorization: string | undefined; body: z.infer<typeof chat> | null; status: number };
/** `says`: a completion with this content. `completion`: the message and why it ended. The others are what may go wrong. */
export type Play =
  | { says: string } | { completion: { content: string | null; refusal?: string; ended?: string } } | { status: number; json?: unknown; headers?: Record<string, string> }
  | { body: string; type?: string } | 'cut' | 'silence' | { endless: true } | { redirect: string } | 'no-structure';

const schema = z.object({ type: z.literal('object'), additionalProperties: z.literal(false), required: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const chat = z.strictObject({
  model: z.string(), messages: z.array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) })).min(1),
  max_tokens: z.int().min(1).max(8_192), temperature: z.number().min(0).max(2), seed: z.int(), stream: z.literal(false).optional(),
  response_format: z.strictObject({ type: z.literal('json_schema'), json_schema: z.strictObject({ name: z.string().regex(/^[\w-]{1,64}$/), strict: z.literal(true), schema }) }).optional(),
});

/** A provider behind the router: its name there, and what it calls the model. */
type Behind = { provider: string; providerId: string };

export async function standIn({ model, token = null, hosted = false, behind }: { model: string; token?: string | null; hosted?: boolean; behind?: Behind }): Promise<StandIn> {
  const route = `${behind ? `/${behind.provider}` : ''}/v1/chat/completions`;
  const asked: Asked[] = [];
  let queue: Play[] = [{ says: '{}' }];
  const server = createServer((request, response) => void answer(request, response));
  const error = (response: ServerResponse, status: number, message: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: hosted ? message : { message, type: 'invalid_request_error', code: null } }));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const seen: Asked = { method: request.method ?? '', path: request.url ?? '', authorization: request.headers.authorization, body: null, status: 200 };
    asked.push(seen);
    const reject = (status: number, message: string): void => {
      seen.status = status;
      error(response, status, message);
    };
    if (behind && seen.method === 'GET' && seen.path === `/api/models/${model}?expand[]=inferenceProviderMapping`) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: model, inferenceProviderMapping: { [behind.provider]: { status: 'live', providerId: behind.providerId, task: 'conversational' } } }));
      return;
    }
    if (seen.path !== route) return reject(404, `no such route: ${seen.path}`);
    if (seen.method !== 'POST') return reject(405, 'method not allowed');
    if (seen.authorization !== (token === null ? undefined : `Bearer ${token}`)) return reject(401, 'Invalid username or password.');
    if (request.headers['content-type'] !== 'application/json') return reject(415, 'expected application/json');
    const body = chat.safeParse(jsonIn(text));
    if (!body.success) return reject(hosted ? 422 : 400, z.prettifyError(body.error));
    seen.body = body.data;
    if (body.data.model !== (behind?.providerId ?? model)) return reject(404, `The model ${body.data.model} does not exist.`);
    const play = (queue.length > 1 ? queue.shift() : queue[0]) ?? 'silence';
    if (play === 'no-structure' && body.data.response_format) return reject(400, 'response_format is not supported');
    perform(play, response, (status) => { seen.status = status; });
  }

  function perform(play: Play, response: ServerResponse, told: (status: number) => void): void {
    const json = (value: unknown): void => void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
    const complete = (content: string | null, refusal?: string, ended = 'stop'): void => json({
      id: 'chatcmpl-1', object: 'chat.completion', created: 1_764_000_000, model, choices: [{ index: 0, finish_reason: ended, message: { role: 'assistant', content, ...(refusal && { refusal }) } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
    if (play === 'silence') return;
    if (play === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"choices": [');
      setImmediate(() => response.destroy());
    } else if (play === 'no-structure') complete('{}');
    else if ('says' in play) complete(play.says);
    else if ('completion' in play) complete(play.completion.content, play.completion.refusal, play.completion.ended);
    else if ('status' in play) {
      told(play.status);
      response.writeHead(play.status, { 'content-type': 'application/json', ...play.headers }).end(JSON.stringify(play.json ?? { error: 'failed' }));
    } else if ('body' in play) response.writeHead(200, { 'content-type': play.type ?? 'application/json' }).end(play.body);
    else if ('redirect' in play) response.writeHead(307, { location: play.redirect }).end();
    else {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => { while (!response.destroyed && response.write('x'.repeat(16_384))); };
      response.on('drain', more);
      more();
    }
  }

  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => { server.close(resolve); });
  });
  const { port } = server.address() as AddressInfo;
  return {
    port, asked, plays: (...plays) => { queue = [...plays]; },
    instead: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.origin !== 'https://router.huggingface.co' && !(behind && url.origin === 'https://huggingface.co')) throw new TypeError(`nothing stands in for ${url.origin}`);
      return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
