import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { z } from 'zod';
import { EngineFailure, type FaultCode } from '../fault.ts';

/** One question to a server; `body` is JSON. It waits `withinMs` milliseconds at most for the last byte, and takes `mostBytes` at most. */
export type Ask = {
  url: URL;
  body?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  withinMs: number;
  mostBytes: number;
  signal?: AbortSignal | undefined;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * Asks a server: POST where there is something to send, else GET. Answers whatever the status; follows no redirection, for
 * what a resident wrote goes to the address that the facilitator gave and to no other.
 *
 * Not `fetch`: it gives up after five minutes without a header (undici's headersTimeout), and a server that paints on a
 * processor sends its first byte when the picture is done.
 *
 * @throws EngineFailure when there is no whole answer; an AbortError when told to stop
 */
export async function ask({ url, body: text, headers = {}, withinMs, mostBytes, signal }: Ask): Promise<Answer> {
  const limit = AbortSignal.timeout(withinMs);
  const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const body = text === undefined ? null : Buffer.from(text);
  try {
    const response = await send(url, { headers, body, signal: stop });
    return { status: response.statusCode ?? 0, headers: response.headers, body: await whole(response, mostBytes) };
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) throw new EngineFailure('too-slow', { seconds: Math.max(1, Math.round(withinMs / 1000)) });
    if (error instanceof EngineFailure) throw error;
    throw new EngineFailure(faultOf(error), { address: url.host });
  }
}

function send(url: URL, { headers, body, signal }: { headers: Readonly<Record<string, string>>; body: Buffer | null; signal: AbortSignal }): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sending = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = sending(url, {
      method: body === null ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...headers, ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': body.length }) },
      // A connection of its own, so that none that the server has closed meanwhile is used again.
      agent: false,
      signal,
    });
    request.on('response', resolve).on('error', reject);
    request.end(body);
  });
}

async function whole(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes: Buffer = Buffer.from(chunk);
    length += bytes.length;
    if (length > mostBytes) throw new EngineFailure('answer-too-large', { mostMegabytes: Math.round(mostBytes / 1e6) });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const coded = z.object({ code: z.string() });

function faultOf(error: unknown): FaultCode {
  const code = coded.safeParse(error).data?.code ?? '';
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EADDRNOTAVAIL)$/.test(code)) return 'not-reachable';
  if (code.startsWith('HPE_')) return 'not-an-image-server';
  if (/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(code)) return 'no-secure-connection';
  return 'connection-lost';
}
