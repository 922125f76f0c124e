import type { Event, Refusal, RefusalCode } from './types.ts';

/** Ids, codes, seeds and the host's time (ISO 8601, UTC), brought from outside. `hash` is of a canonical JSON of its argument. */
export type Chance = { id: (prefix: string) => string; code: () => string; seed: () => number; hash: (value: unknown) => string; now: () => string };
export type Decision = readonly Event[] | { refusal: Refusal };

/** Whether nothing of a text can be seen: spaces, control characters and zero-width ones say nothing. */
export const blank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*$/u.test(text);

/** Longest reason, in characters. */
const longestReason = 4_000;

/** Why a reason does not serve; null when it does. */
export function reasonFault(reason: string): { refusal: Refusal } | null {
  if (blank(reason)) return refuse('reason-needed');
  return reason.length > longestReason ? refuse('text-too-long', { most: longestReason }) : null;
}

/** A refusal with its message key and what the message names. */
export const refuse = (code: RefusalCode, params: Refusal['params'] = {}): { refusal: Refusal } => ({ refusal: { code, params } });
