import type { CodeEvent } from './codes.ts';
import { own } from './own.ts';
import type { State } from './types.ts';

/** Codes that were made are asked for, unless the facilitator says otherwise afterwards. */
export function applyToCodes(state: State, event: CodeEvent): State {
  const { codes } = state;
  switch (event.type) {
    case 'codes-made': return { ...state, codes: { asked: true, newest: event.codes.length, made: { ...codes.made, ...Object.fromEntries(event.codes.map((code) => [code, 'free' as const])) } } };
    case 'codes-asked': return { ...state, codes: { ...codes, asked: event.asked } };
    case 'code-spent': return spend(state, event.code);
  }
}

/** Nobody joins with a code twice. */
export const spend = (state: State, code: string | null): State =>
  (code === null || own(state.codes.made, code) === undefined ? state : { ...state, codes: { ...state.codes, made: { ...state.codes.made, [code]: 'used' } } });
