import { z } from 'zod';
import { EngineFailure } from '../fault.ts';
import type { Answer } from './http.ts';

/**
 * What a status other than success means, with the server's own words where nothing plainer can be said. `retryAfter`:
 * seconds that a busy server asks for, 0 where it names none.
 */
export function statusFailure({ status, headers, body }: Answer, address: string): EngineFailure {
  const said = saidIn(body);
  if (status === 401 || status === 403) return new EngineFailure('access-refused', { address });
  if (status === 402) return new EngineFailure('no-credit', {});
  if (status === 429 || status === 503) return new EngineFailure('busy', { retryAfter: seconds(headers['retry-after']) });
  if (status === 408 || status === 504) return new EngineFailure('too-slow', { seconds: 0 });
  if (/out ?of ?memory|failed to allocate|alloc\w* (?:buffer )?failed|insufficient memory/i.test(said)) return new EngineFailure('out-of-memory');
  if (/does not support (?:img_gen|requested mode)/i.test(said)) return new EngineFailure('no-image-model');
  if (/no (?:checkpoint|model|base model)|model (?:is )?not loaded|'NoneType' object has no attribute 'sd_/i.test(said)) return new EngineFailure('no-model', { address });
  if (status === 400 || status === 422 || status === 413 || (status === 404 && /sampler|scheduler|model|script/i.test(said))) return new EngineFailure('request-refused', { said });
  if (status >= 500) return new EngineFailure('could-not-paint', { said });
  return new EngineFailure('not-an-image-server', { address });
}

/** The body as JSON of a shape. @throws EngineFailure where it is something else */
export function parsed<T>(shape: z.ZodType<T>, body: Buffer): T {
  const result = shape.safeParse(jsonOf(body));
  if (!result.success) throw new EngineFailure('bad-answer');
  return result.data;
}

/** The body as JSON; undefined where it is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const told = z.union([
  z.object({ errors: z.string().min(1) }).transform(({ errors }) => errors),
  z.object({ message: z.string().min(1) }).transform(({ message }) => message),
  z.object({ detail: z.string().min(1) }).transform(({ detail }) => detail),
  z.object({ detail: z.object({ msg: z.string() }) }).transform(({ detail }) => detail.msg),
  z.object({ error: z.string().min(1) }).transform(({ error }) => error),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
]);
const LONGEST_SAID = 200;

function saidIn(body: Buffer): string {
  const words = told.safeParse(jsonOf(body)).data ?? '';
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SAID) || '…';
}

function seconds(retryAfter: string | undefined): number {
  return /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : 0;
}
