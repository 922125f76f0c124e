import type { z } from 'zod';
import { EngineFailure } from '../fault.ts';
import { readAddress } from '../remote/address.ts';
import { type Pause, realPause } from '../remote/backoff.ts';
import { type Answer, ask } from '../remote/http.ts';
import { parsed, statusFailure } from '../remote/status.ts';
import type { SdServerSettings } from './settings.ts';

/** Names that must not leave, and how time passes; tests pass their own clock. */
export type RemotePorts = { names?: () => readonly string[]; pause?: Pause };

/** A server and how it is spoken to. `post` and `get` answer only with success; `raw` answers with any status. */
export type Connection = {
  settings: SdServerSettings;
  host: string;
  here: boolean;
  pause: Pause;
  names: () => readonly string[];
  raw: (path: string, options?: Options) => Promise<Answer>;
  get: <T>(path: string, shape: z.ZodType<T>, options?: Options) => Promise<T>;
  post: <T>(path: string, json: unknown, shape: z.ZodType<T>, options?: Options) => Promise<T>;
};

export type Options = { json?: unknown; withinMs?: number; signal?: AbortSignal | undefined };

const SHORT_MS = 8_000;
/** A picture of 2,048 × 2,048 in base64 takes some 22 MB; lists of models and samplers far less. */
const MOST_BYTES = 64_000_000;

/** @throws EngineFailure `address-unreadable` */
export function connectionTo(settings: SdServerSettings, { names = () => [], pause = realPause }: RemotePorts): Connection {
  const { base, host, here } = readAddress(settings.address);
  const headers = authorization(settings.access);
  const raw: Connection['raw'] = (path, { json, withinMs = SHORT_MS, signal } = {}) =>
    ask({ url: new URL(path, base), body: json === undefined ? undefined : JSON.stringify(json), headers, withinMs, mostBytes: MOST_BYTES, signal });
  const successful = async (path: string, options?: Options): Promise<Buffer> => {
    const answer = await raw(path, options);
    if (answer.status < 200 || answer.status > 299) throw statusFailure(answer, host);
    return answer.body;
  };
  return {
    settings, host, here, pause, names, raw,
    get: async (path, shape, options) => parsed(shape, await successful(path, options)),
    post: async (path, json, shape, options) => parsed(shape, await successful(path, { ...options, json })),
  };
}

function authorization(access: SdServerSettings['access']): Record<string, string> {
  switch (access.kind) {
    case 'none':
      return {};
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${access.user}:${access.password}`).toString('base64')}` };
    case 'bearer':
      // A header holds visible ASCII only; anything else was mistyped.
      if (!/^[\x21-\x7e]+$/.test(access.token)) throw new EngineFailure('access-refused', { address: '' });
      return { authorization: `Bearer ${access.token}` };
  }
}
