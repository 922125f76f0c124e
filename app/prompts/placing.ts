import { placesElement, startsLandmark } from './lookahead.ts';
import type { Meaning } from './phrases.ts';
import type { Piece } from './pieces.ts';
import { endList, type State } from './state.ts';
import type { Place } from './types.ts';

const PARTS = new Set(['armrest', 'handrail']);
const NOTHING = new Set(['nothing', 'rien', 'none', 'nobody']);
const AS_MANY = new Set(['autant', 'same']);
const TOGETHER: ReadonlySet<Place> = new Set(['left', 'right', 'front', 'back']);

/** Reads a place: of what was named before it, or of what follows. */
export function place(state: State, meaning: Extract<Meaning, { kind: 'place' }>, at: number, pieces: readonly Piece[]): void {
  const list = state.mentions.slice(state.listStart).filter((mention) => mention.place === null);
  const before = pieces[at - 1]?.meaning.kind;
  // 'Not in the middle': a place refused is no place given.
  if (before === 'no') return void (state.negation = null);
  if (NOTHING.has(pieces[at - 1]?.words.at(-1)?.norm ?? '') && pieces[at + 1]?.meaning.kind !== 'want') return;
  if (repeatsLast(state, meaning.value, pieces[at - 1])) return;
  if (state.negation !== null && state.negation.met === 0 && state.negation.content) state.negation = null;
  if (before === 'element' && ownPlace(state, meaning, at, pieces)) return;
  const opens =
    before === undefined ||
    before === 'and' ||
    before === 'comma' ||
    before === 'end' ||
    before === 'one' ||
    before === 'some' ||
    before === 'want' ||
    before === 'count' ||
    (before === 'the' && pieces[at + 1]?.meaning.kind === 'element');
  if ((opens || list.length === 0 || !state.linked) && placesElement(pieces, at)) {
    const skip = meaning.relational || startsLandmark(pieces, at) ? 1 : 0;
    // 'Une place devant l'église, des lampadaires': the square stands there, and not what is named later.
    state.ahead = { place: meaning.value, skip, met: 0, only: before === 'condition' && skip === 1 };
    if (state.negation !== null && state.negation.met > 0) state.negation = null;
    return;
  }
  // 'A ramp, in the corner': a place after a comma, with nothing of its own to place.
  // 'Hammocks and a fire pit in the middle': one spot holds the last thing named, a side holds the whole list.
  const meant =
    list.length > 0
      ? TOGETHER.has(meaning.value)
        ? list
        : list.slice(-1)
      : state.mentions
          .slice(state.clauseStart)
          .filter((mention) => mention.place === null && !mention.negated)
          .slice(-1);
  for (const mention of meant) mention.place = meaning.value;
  placeWhole(state, meaning.value);
  if (startsLandmark(pieces, at)) state.ahead = { place: meaning.value, skip: 1, met: 0, only: true };
  if (state.negation !== null && state.negation.met > 0 && before !== 'and') state.negation.link = null;
  state.linked = false;
}

// 'À gauche, des bancs et une fontaine au milieu': a place of its own for the last of a list that had one already.
function ownPlace(
  state: State,
  { value, relational }: Extract<Meaning, { kind: 'place' }>,
  at: number,
  pieces: readonly Piece[],
): boolean {
  const last = state.mentions.at(-1);
  if (state.ahead === null || state.ahead.met < 2 || relational || last === undefined || placesElement(pieces, at)) return false;
  last.place = value;
  endList(state);
  return true;
}

// 'Three benches with armrests on the left': the place of a part is that of the whole.
function placeWhole({ mentions }: State, value: Exclude<Place, null>): void {
  const [whole, part] = mentions.slice(-2);
  if (part !== undefined && PARTS.has(part.id) && part.place === value && whole !== undefined && !whole.negated) whole.place ??= value;
}

// 'Five trees on the left, three on the right', 'six tilleuls à droite et autant à gauche'.
function repeatsLast(state: State, value: Exclude<Place, null>, before: Piece | undefined): boolean {
  const last = state.mentions.at(-1);
  const count =
    before?.meaning.kind === 'count'
      ? before.meaning.value
      : before?.meaning.kind === 'digits'
        ? Number(before.words[0]?.raw)
        : AS_MANY.has(before?.words.at(-1)?.norm ?? '')
          ? (last?.count ?? null)
          : null;
  if (last === undefined || last.place === null || count === null || !(typeof count === 'string' || count > 0)) return false;
  state.mentions.push({ ...last, count, place: value });
  endList(state);
  return true;
}
