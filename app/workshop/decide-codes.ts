import { asksCode, type CodeCommand } from './codes.ts';
import { refuse, type Chance, type Decision } from './decision.ts';
import { own } from './own.ts';
import { readSlipCode, slipCode } from './slip-code.ts';
import type { Refusal, State } from './types.ts';

/** Most codes that one workshop has. */
export const mostCodes = 2_000;

/** Making one-time codes, and whether joining asks for one. */
export function decideCodes(state: State, command: CodeCommand, chance: Chance): Decision {
  switch (command.type) {
    case 'make-codes': return make(state, command.count, chance);
    case 'ask-codes':
      if (command.asked && Object.keys(state.codes.made).length === 0) return refuse('no-codes');
      return command.asked === state.codes.asked ? [] : [{ type: 'codes-asked', asked: command.asked }];
  }
}

function make({ codes }: State, count: number, { seed }: Chance): Decision {
  if (Object.keys(codes.made).length + count > mostCodes) return refuse('too-many-codes', { most: mostCodes });
  const fresh = new Set<string>();
  for (let draws = 0; fresh.size < count && draws < count * 4; draws += 1) {
    const code = slipCode(seed);
    // One of digits alone would not keep its place among the others, and might be taken for a number.
    if (/\D/.test(code) && own(codes.made, code) === undefined) fresh.add(code);
  }
  return fresh.size < count ? refuse('try-again') : [{ type: 'codes-made', codes: [...fresh] }];
}

/**
 * The code that somebody joins with, as it was typed; null where they join without one, which they may only where none is asked for. A slip
 * counts also where none is asked for: it keeps this person from being taken for two.
 */
export function codeTaken(state: State, typed: string | null): { code: string | null } | { refusal: Refusal } {
  const code = readSlipCode(typed ?? '');
  const standing = own(state.codes.made, code);
  if (standing === 'free') return { code };
  if (!asksCode(state)) return { code: null };
  return refuse(code === '' ? 'code-needed' : standing === 'used' ? 'code-used' : 'code-unknown');
}
