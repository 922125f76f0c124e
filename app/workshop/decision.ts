import type { Event, Refusal, RefusalCode } from './types.ts';

/** Ids, codes and seeds, brought from outside. `hash` is of a canonical JSON of its argument. */
export type Chance = { id: (prefix: string) => string; code: () => string; seed: () => number; hash: (value: unknown) => string };
export type Decision = readonly Event[] | { refusal: Refusal };

/** A refusal with its message key and what the message names. */
export const refuse = (code: RefusalCode, params: Refusal['params'] = {}): { refusal: Refusal } => ({ refusal: { code, params } });
