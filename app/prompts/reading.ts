import { countValue, leadsTo, placesElement, startsLandmark } from './lookahead.ts';
import {
  apart,
  byFollows,
  closingOrs,
  isBy,
  isForbidden,
  link,
  negate,
  negateLast,
  negateList,
  preposition,
  rules,
  want,
} from './negation.ts';
import type { Meaning } from './phrases.ts';
import type { Piece } from './pieces.ts';
import { clearCount, type Conditions, endList, type Mention, type State } from './state.ts';
import type { Place, Scene, Season, TimeOfDay, Weather } from './types.ts';

/** Reads the pieces of a wish from left to right: scope of negations, reach of numbers and of places. */
export function read(pieces: readonly Piece[]): { mentions: Mention[]; conditions: Conditions } {
  const state: State = {
    mentions: [],
    conditions: { scene: null, season: null, weather: null, timeOfDay: null },
    nearScene: null,
    negation: null,
    count: null,
    countLang: null,
    determiner: 'bare',
    ahead: null,
    listStart: 0,
    clauseStart: 0,
    linked: false,
    near: false,
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
    case 'element':
      return element(state, piece, meaning, at, pieces);
    case 'condition':
      return condition(state, meaning);
    case 'place':
      return place(state, meaning, at, pieces);
    case 'count':
    case 'digits':
      return quantity(state, piece, at, pieces);
    case 'one':
      state.count ??= 1;
      state.countLang = piece.langs[0] ?? null;
      state.determiner = 'some';
      return;
    case 'the':
    case 'some':
      state.determiner = meaning.kind;
      return;
    case 'no':
      return negate(state, 'no', meaning.bare, null);
    case 'without':
      return negate(state, 'without', false, null);
    case 'replace':
      if (meaning.by.has('with') || byFollows(pieces, at, meaning.by)) negate(state, 'replace', false, meaning.by);
      return;
    case 'remove':
      if (isForbidden(pieces, at)) return want(state, at, pieces);
      if (leadsTo(pieces, at)) return negate(state, 'remove', false, null);
      return negateList(state);
    case 'apart':
      return apart(state, at, pieces);
    case 'no-thanks':
      return negateLast(state);
    case 'after-no':
      return state.linked || state.mentions.length > state.listStart ? negateList(state) : negate(state, 'no', false, null);
    case 'replaced-by':
      negateList(state);
      return endList(state);
    case 'want':
      return want(state, at, pieces);
    case 'and':
    case 'or':
    case 'comma':
      return link(state, meaning.kind, closingOr[at] === true);
    case 'end':
      return endClause(state);
    case 'everywhere':
      for (const mention of state.mentions.slice(state.listStart)) mention.count ??= 'many';
      return;
    case 'preposition':
      return preposition(state, meaning.near, at, pieces);
    case 'unknown':
    case 'life':
      if (state.negation !== null) state.negation.content = true;
      return;
    case 'quality':
    case 'stop':
    case 'harmless':
      return;
  }
}

function element(
  state: State,
  piece: Piece,
  meaning: Extract<Meaning, { kind: 'element' }>,
  at: number,
  pieces: readonly Piece[],
): void {
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
  state.mentions.push({
    id: meaning.id,
    unwanted: meaning.unwanted,
    count,
    place: null,
    negated: rules(state, meaning.unwanted),
  });
  state.listStart = state.mentions.length;
  state.linked = false;
  clearCount(state);
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
    case 'season':
      conditions.season ??= meaning.value as Season;
      return;
    case 'weather':
      conditions.weather ??= meaning.value as Weather;
      return;
    case 'timeOfDay':
      conditions.timeOfDay ??= meaning.value as TimeOfDay;
      return;
  }
}

function place(state: State, meaning: Extract<Meaning, { kind: 'place' }>, at: number, pieces: readonly Piece[]): void {
  const list = state.mentions.slice(state.listStart).filter((mention) => mention.place === null);
  const before = pieces[at - 1]?.meaning.kind;
  if (repeatsLast(state, meaning.value, pieces[at - 1])) return;
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
    state.ahead = { place: meaning.value, skip, met: 0 };
    if (state.negation !== null && state.negation.met > 0) state.negation = null;
    return;
  }
  // 'A ramp, in the corner': a place after a comma, with nothing of its own to place.
  const meant =
    list.length > 0
      ? list
      : state.mentions
          .slice(state.clauseStart)
          .filter((mention) => mention.place === null && !mention.negated)
          .slice(-1);
  for (const mention of meant) mention.place = meaning.value;
  if (state.negation !== null && state.negation.met > 0 && before !== 'and') state.negation.link = null;
  state.linked = false;
}

// 'Five trees on the left, three on the right.'
function repeatsLast(state: State, value: Exclude<Place, null>, before: Piece | undefined): boolean {
  const last = state.mentions.at(-1);
  const count =
    before?.meaning.kind === 'count'
      ? before.meaning.value
      : before?.meaning.kind === 'digits'
        ? Number(before.words[0]?.raw)
        : null;
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

function endClause(state: State): void {
  state.negation = null;
  state.ahead = null;
  state.near = false;
  state.clauseStart = state.mentions.length;
  clearCount(state);
  endList(state);
}
