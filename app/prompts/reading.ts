import type { Piece } from './pieces.ts';
import type { Meaning } from './phrases.ts';
import { placesElement, countValue, leadsTo, startsLandmark } from './lookahead.ts';
import type { Count, Place, Scene, Season, TimeOfDay, Understood, Weather } from './types.ts';

/** One naming of a thing, in the order of the text. */
export type Mention = { id: string; unwanted: boolean; count: Count; place: Place; negated: boolean };

type Conditions = Pick<Understood, 'scene' | 'season' | 'weather' | 'timeOfDay'>;

/**
 * A negation under way. `met` counts the nouns it has ruled, `determiner` how the first was introduced, `link` what stands
 * between the last noun and the next.
 */
type Negation = {
  type: 'no' | 'without' | 'remove' | 'replace';
  bare: boolean;
  by: ReadonlySet<string> | null;
  met: number;
  content: boolean;
  determiner: 'bare' | 'the' | 'some';
  unwantedLast: boolean;
  link: 'and' | 'or' | 'comma' | null;
  listEndsInOr: boolean;
};

type State = {
  mentions: Mention[];
  conditions: Conditions;
  nearScene: Scene | null;
  negation: Negation | null;
  count: Count;
  countLang: 'en' | 'fr' | null;
  determiner: 'bare' | 'the' | 'some';
  ahead: { place: Exclude<Place, null>; skip: number; met: number } | null;
  /** Index of the first mention of the list ('benches and trees') that runs up to here. */
  listStart: number;
  clauseStart: number;
  linked: boolean;
  near: boolean;
};

/** Reads the pieces of a wish from left to right: scope of negations, reach of numbers and of places. */
export function read(pieces: readonly Piece[]): { mentions: Mention[]; conditions: Conditions } {
  const state: State = {
    mentions: [], conditions: { scene: null, season: null, weather: null, timeOfDay: null }, nearScene: null, negation: null,
    count: null, countLang: null, determiner: 'bare', ahead: null, listStart: 0, clauseStart: 0, linked: false, near: false,
  };
  const or = closingOrs(pieces);
  for (const [at, piece] of pieces.entries()) step(state, piece, at, pieces, or);
  state.conditions.scene ??= state.nearScene;
  return { mentions: state.mentions, conditions: state.conditions };
}

function step(state: State, piece: Piece, at: number, pieces: readonly Piece[], closingOr: readonly boolean[]): void {
  const { meaning } = piece;
  if (state.negation?.type === 'replace' && isBy(piece, state.negation)) {
    state.negation = null;
    endList(state);
    return;
  }
  switch (meaning.kind) {
    case 'element': return element(state, piece, meaning, at, pieces);
    case 'condition': return condition(state, meaning);
    case 'place': return place(state, meaning, at, pieces);
    case 'count': case 'digits': return quantity(state, piece, at, pieces);
    case 'one':
      state.count ??= 1;
      state.countLang = piece.langs[0] ?? null;
      state.determiner = 'some';
      return;
    case 'the': case 'some':
      state.determiner = meaning.kind;
      return;
    case 'no': return negate(state, 'no', meaning.bare, null);
    case 'without': return negate(state, 'without', false, null);
    case 'replace':
      if (meaning.by.has('with') || byFollows(pieces, at, meaning.by)) negate(state, 'replace', false, meaning.by);
      return;
    case 'remove':
      if (isForbidden(pieces, at)) return want(state, at, pieces);
      if (leadsTo(pieces, at)) return negate(state, 'remove', false, null);
      return negateList(state);
    case 'apart': return apart(state, at, pieces);
    case 'no-thanks': return negateLast(state);
    case 'after-no': return state.linked || state.mentions.length > state.listStart ? negateList(state) : negate(state, 'no', false, null);
    case 'replaced-by':
      negateList(state);
      return endList(state);
    case 'want': return want(state, at, pieces);
    case 'and': case 'or': case 'comma': return link(state, meaning.kind, closingOr[at] === true);
    case 'end': return endClause(state);
    case 'everywhere':
      for (const mention of state.mentions.slice(state.listStart)) mention.count ??= 'many';
      return;
    case 'preposition': return preposition(state, meaning.near, at, pieces);
    case 'unknown': case 'life':
      if (state.negation !== null) state.negation.content = true;
      return;
    case 'quality': case 'stop': case 'harmless':
      return;
  }
}

function element(state: State, piece: Piece, meaning: Extract<Meaning, { kind: 'element' }>, at: number, pieces: readonly Piece[]): void {
  const { ahead } = state;
  if (ahead !== null && ahead.skip > 0) {
    ahead.skip -= 1;
    return keepLandmark(state, meaning, piece);
  }
  const negated = meaning.freeOf || rules(state, meaning.unwanted);
  const count = state.countLang !== null && !piece.langs.includes(state.countLang) ? null : state.count;
  if (!state.linked) state.listStart = state.mentions.length;
  state.mentions.push({ id: meaning.id, unwanted: meaning.unwanted, count, place: ahead?.place ?? null, negated });
  if (ahead !== null) ahead.met += 1;
  if (negated && state.negation !== null) {
    const { negation } = state;
    if (negation.met === 0) negation.determiner = state.determiner;
    Object.assign(negation, { met: negation.met + 1, unwantedLast: meaning.unwanted, link: null });
  }
  state.linked = true;
  clearCount(state);
  if (pieces[at + 1]?.meaning.kind === 'element') state.linked = false;
}

// 'Devant l'école, une traverse': the school is named, and stands, but not at the front.
function keepLandmark(state: State, meaning: Extract<Meaning, { kind: 'element' }>, piece: Piece): void {
  const count = state.countLang !== null && !piece.langs.includes(state.countLang) ? null : state.count;
  state.mentions.push({ id: meaning.id, unwanted: meaning.unwanted, count, place: null, negated: rules(state, meaning.unwanted) });
  state.listStart = state.mentions.length;
  state.linked = false;
  clearCount(state);
}

// Does the negation under way reach this noun? See the table in test/unit/prompts/negation.test.ts.
function rules(state: State, unwanted: boolean): boolean {
  const { negation } = state;
  if (negation === null) return false;
  if (negation.met === 0) return true;
  const newWish = state.determiner === 'some' && negation.determiner !== 'some';
  const asBefore = negation.unwantedLast === unwanted;
  const theBoth = negation.determiner === 'the' && state.determiner === 'the';
  const reaches = negation.link === 'or' ? true
    : negation.link === null ? false
    : newWish ? false
    : negation.link === 'and' ? asBefore || theBoth || negation.type === 'remove' || !negation.unwantedLast
    : negation.listEndsInOr || theBoth || (asBefore && unwanted);
  if (!reaches) state.negation = null;
  return reaches;
}

function condition(state: State, meaning: Extract<Meaning, { kind: 'condition' }>): void {
  const { negation, conditions } = state;
  const refused = negation !== null && negation.met === 0 && !negation.content;
  if (negation !== null) Object.assign(negation, { met: negation.met + 1, link: null });
  clearCount(state);
  if (refused) return;
  switch (meaning.of) {
    case 'scene':
      if (state.near) state.nearScene ??= meaning.value as Scene;
      else conditions.scene ??= meaning.value as Scene;
      state.near = false;
      return;
    case 'season': conditions.season ??= meaning.value as Season; return;
    case 'weather': conditions.weather ??= meaning.value as Weather; return;
    case 'timeOfDay': conditions.timeOfDay ??= meaning.value as TimeOfDay; return;
  }
}

function place(state: State, meaning: Extract<Meaning, { kind: 'place' }>, at: number, pieces: readonly Piece[]): void {
  const list = state.mentions.slice(state.listStart).filter((mention) => mention.place === null);
  const before = pieces[at - 1]?.meaning.kind;
  if (repeatsLast(state, meaning.value, pieces[at - 1])) return;
  const opens = before === undefined || before === 'and' || before === 'comma' || before === 'end' || before === 'one' || before === 'some' || before === 'want'
    || before === 'count' || (before === 'the' && pieces[at + 1]?.meaning.kind === 'element');
  if ((opens || list.length === 0 || !state.linked) && placesElement(pieces, at)) {
    const skip = meaning.relational || startsLandmark(pieces, at) ? 1 : 0;
    state.ahead = { place: meaning.value, skip, met: 0 };
    if (state.negation !== null && state.negation.met > 0) state.negation = null;
    return;
  }
  // 'A ramp, in the corner': a place after a comma, with nothing of its own to place.
  const meant = list.length > 0 ? list : state.mentions.slice(state.clauseStart).filter((mention) => mention.place === null && !mention.negated).slice(-1);
  for (const mention of meant) mention.place = meaning.value;
  if (state.negation !== null && state.negation.met > 0 && before !== 'and') state.negation.link = null;
  state.linked = false;
}

// 'Five trees on the left, three on the right.'
function repeatsLast(state: State, value: Exclude<Place, null>, before: Piece | undefined): boolean {
  const last = state.mentions.at(-1);
  const count = before?.meaning.kind === 'count' ? before.meaning.value : before?.meaning.kind === 'digits' ? Number(before.words[0]?.raw) : null;
  if (last === undefined || last.place === null || count === null || !(typeof count === 'string' || count > 0)) return false;
  state.mentions.push({ ...last, count, place: value });
  endList(state);
  return true;
}

function quantity(state: State, piece: Piece, at: number, pieces: readonly Piece[]): void {
  const value = countValue(piece, at, pieces, state.mentions.at(-1)?.negated === true && state.linked);
  if (value === 'none') return negate(state, 'no', false, null);
  if (value === 'removed') return negate(state, 'remove', false, null);
  if (value === null) return;
  state.count = value;
  state.countLang = null;
  state.determiner = 'some';
}

function negate(state: State, type: Negation['type'], bare: boolean, by: ReadonlySet<string> | null): void {
  state.negation = { type, bare, by, met: 0, content: false, determiner: 'bare', unwantedLast: false, link: null, listEndsInOr: false };
  clearCount(state);
  endList(state);
  if (state.ahead !== null && state.ahead.met > 0) state.ahead = null;
}

// 'Les bancs de neige bloquent tout, il faut les enlever': with no list before it, the verb means what was complained of.
function negateList(state: State): void {
  const list = state.mentions.slice(state.listStart);
  const meant = list.length > 0 ? list : state.mentions.filter((mention) => mention.unwanted).slice(-1);
  for (const mention of meant) mention.negated = true;
}

function negateLast(state: State): void {
  const last = state.mentions.at(-1);
  if (last !== undefined) last.negated = true;
}

function apart(state: State, at: number, pieces: readonly Piece[]): void {
  const next = pieces.slice(at + 1, at + 5).find(({ meaning }) => meaning.kind === 'element')?.meaning;
  preposition(state, true, at, pieces);
  if (next?.kind === 'element' && next.unwanted) negate(state, 'without', false, null);
}

// 'Don't cut the trees', 'ne coupez pas les arbres'.
function isForbidden(pieces: readonly Piece[], at: number): boolean {
  const word = (index: number): string => pieces[index]?.words[0]?.norm ?? '';
  return ['dont', 'not', 'never', 'pas'].includes(word(at - 1)) || (['n', 'ne'].includes(word(at - 1)) && word(at + 1) === 'pas');
}

function want(state: State, at: number, pieces: readonly Piece[]): void {
  const before = pieces[at - 1]?.meaning;
  if (before?.kind === 'no' && before.bare) return;
  state.negation = null;
  clearCount(state);
  endList(state);
}

function link(state: State, kind: 'and' | 'or' | 'comma', listEndsInOr: boolean): void {
  const { negation } = state;
  if (negation !== null) {
    if (negation.met === 0 && negation.content) Object.assign(negation, { met: 1, unwantedLast: true });
    if (negation.met > 0) {
      negation.link = kind === 'comma' || negation.link === null ? kind : negation.link === 'comma' ? kind : negation.link;
      negation.listEndsInOr = listEndsInOr;
    }
  }
  if (kind === 'comma') {
    endList(state);
    if (state.ahead !== null && state.ahead.met > 0) state.ahead = null;
  }
  clearCount(state);
}

function endClause(state: State): void {
  state.negation = null;
  state.ahead = null;
  state.near = false;
  state.clauseStart = state.mentions.length;
  clearCount(state);
  endList(state);
}

function preposition(state: State, near: boolean, at: number, pieces: readonly Piece[]): void {
  const { negation } = state;
  if (negation !== null && (negation.met > 0 || negation.content || negation.bare) && pieces[at - 1]?.meaning.kind !== 'remove') state.negation = null;
  state.near = near;
  clearCount(state);
  if (state.mentions.length > state.listStart) state.linked = state.linked && !near;
}

function endList(state: State): void {
  state.linked = false;
  state.listStart = state.mentions.length;
}

function clearCount(state: State): void {
  state.count = null;
  state.countLang = null;
  state.determiner = 'bare';
}

function isBy(piece: Piece, negation: Negation): boolean {
  return negation.by?.has(piece.words.map((word) => word.norm).join(' ')) === true;
}

function byFollows(pieces: readonly Piece[], at: number, by: ReadonlySet<string>): boolean {
  for (const piece of pieces.slice(at + 1, at + 16)) {
    if (piece.meaning.kind === 'end') return false;
    if (piece.words.length === 1 && by.has(piece.words[0]?.norm ?? '')) return true;
  }
  return false;
}

// For every piece: does the list that it stands in close with 'or'/'ni' ('no cars, trucks or buses')? One pass from the end.
function closingOrs(pieces: readonly Piece[]): boolean[] {
  const closing: boolean[] = [];
  let or = false;
  for (const [back, { meaning }] of [...pieces].reverse().entries()) {
    if (meaning.kind === 'or' || (meaning.kind === 'no' && !meaning.bare && pieces[pieces.length - 1 - back]?.words[0]?.norm === 'ni')) or = true;
    else if (['and', 'end', 'want', 'no', 'without', 'remove', 'replace', 'preposition', 'count', 'some', 'one'].includes(meaning.kind)) or = false;
    closing.push(or);
  }
  return closing.reverse();
}
