import { countValue, MORE } from './lookahead.ts';
import { negate } from './negation.ts';
import type { Piece } from './pieces.ts';
import type { State } from './state.ts';
import type { Count } from './types.ts';

const COUNTING = new Set(['count', 'digits']);
const MULTIPLES = new Set<Count>([10, 12, 100]);

/** Reads a number or a quantity: of the noun that follows or, in 'on en veut trois', of the one before. */
export function quantity(state: State, piece: Piece, at: number, pieces: readonly Piece[]): void {
  if (countsLast(state, piece, at, pieces)) return;
  const value = countValue(piece, at, pieces, state.mentions.at(-1)?.negated === true && state.linked);
  const { negation } = state;
  if (negation !== null && value !== 'removed' && (negation.met > 0 || negation.content) && MORE.has(piece.words[0]?.norm ?? '')) state.negation = null;
  if (value === 'none') return negate(state, 'no', false, null);
  if (value === 'removed') return negate(state, 'remove', false, null);
  if (value === null) return;
  // 'Three more crossings'.
  if (value === 'many' && typeof state.count === 'number' && COUNTING.has(pieces[at - 1]?.meaning.kind ?? '')) return;
  // 'Five hundred', 'deux douzaines'.
  const times = MULTIPLES.has(value) && pieces[at - 1]?.meaning.kind === 'count' ? state.count : null;
  state.count = typeof times === 'number' && typeof value === 'number' ? times * value : value;
  state.countLang = null;
  state.determiner = 'some';
}

// 'Des poubelles, on en veut plusieurs'; 'benches: we need three of them'.
function countsLast(state: State, piece: Piece, at: number, pieces: readonly Piece[]): boolean {
  const last = state.mentions.at(-1);
  const norm = (index: number): string => pieces[index]?.words[0]?.norm ?? '';
  const pronoun =
    [at - 1, at - 2, at - 3].some((index) => norm(index) === 'en') ||
    ['of them', 'of those', 'of these'].includes(`${norm(at + 1)} ${norm(at + 2)}`);
  const times = norm(at - 1) === 'x';
  // 'Picnic tables, a dozen, and an oven', 'trees, very many'.
  const apposed = piece.meaning.kind === 'count' && pieces.slice(0, at).findLast(({ meaning }) => meaning.kind !== 'quality')?.meaning.kind === 'comma';
  const ends = ['end', 'comma', 'and', 'want', undefined].includes(pieces[at + 1]?.meaning.kind) || norm(at + 1) === 'of' || `${norm(at + 1)} ${norm(at + 2)}` === 'de plus' || norm(at + 1) === 'more';
  if (last === undefined || last.count !== null || !(pronoun || times || apposed) || !ends) return false;
  const value = piece.meaning.kind === 'count' ? piece.meaning.value : Number(piece.words[0]?.raw);
  if (typeof value === 'number' && !(Number.isSafeInteger(value) && value > 0)) return false;
  last.count = value;
  return true;
}
