import { quantity } from './counting.ts';
import { asksWhy, compares, isBareAnswer, isMissed, leadsTo, lessensUnknown, opensAnother, PRONOUNS, replacesNamed, takenOut } from './lookahead.ts';
import {
  apart,
  byFollows,
  closingOrs,
  complain,
  isBy,
  isDoubleNegation,
  isForbidden,
  link,
  negate,
  negateLast,
  negateList,
  preposition,
  want,
} from './negation.ts';
import { name } from './naming.ts';
import type { Meaning } from './phrases.ts';
import type { Piece } from './pieces.ts';
import { place } from './placing.ts';
import { clearCount, type Conditions, endList, type Mention, type State } from './state.ts';
import type { Scene, Season, TimeOfDay, Weather } from './types.ts';

const OWN = new Set(['my', 'our', 'mon', 'ma', 'mes', 'notre', 'nos']);
const MATERIALS = new Set(
  'gravel asphalt concrete sand gravier asphalte beton sable plastic plastique cobblestone paves'.split(' '),
);
const PREFERRING = new Set(['mieux', 'plutot', 'prefere', 'preferes', 'preferent', 'preferons', 'prefererais', 'prefererait', 'rather', 'sooner', 'better', 'prefer']);
const THAN = new Set(['que', 'qu', 'than']);

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
    likened: false,
    where: false,
    lacking: false,
    preferred: null,
  };
  const or = closingOrs(pieces);
  for (const [at, piece] of pieces.entries()) step(state, piece, at, pieces, or);
  state.conditions.scene ??= state.nearScene;
  return { mentions: state.mentions, conditions: state.conditions };
}

function step(state: State, piece: Piece, at: number, pieces: readonly Piece[], closingOr: readonly boolean[]): void {
  const { meaning } = piece;
  if (piece.words.some(({ norm }) => norm === 'nowhere')) state.lacking = true;
  if (piece.words.some(({ norm }) => PREFERRING.has(norm))) state.preferred ??= state.mentions.length;
  if (state.negation?.type === 'replace' && isBy(piece, state.negation)) {
    state.negation = null;
    endList(state);
    return;
  }
  if (isBareAnswer(pieces, at)) return negateLast(state);
  switch (meaning.kind) {
    case 'element':
      return name(state, piece, meaning, at, pieces);
    case 'condition':
      return condition(state, meaning);
    case 'place':
      return place(state, meaning, at, pieces);
    case 'count':
    case 'digits':
      return quantity(state, piece, at, pieces);
    case 'one':
      if (state.negation?.type === 'without' && opensAnother(pieces, at)) state.negation = null;
      state.count ??= 1;
      state.countLang = piece.langs[0] ?? null;
      state.determiner = 'some';
      return;
    case 'the':
      state.determiner = opensOwnClause(state, piece) ? 'some' : 'the';
      return;
    case 'some':
      state.determiner = 'some';
      return;
    case 'no':
      // 'Pourquoi vous mettez pas un banc?', 'why don't you put a bench?'
      if (asksWhy(pieces, at)) return;
      // 'Ne coupez pas les arbres'.
      if (meaning.bare && pieces[at - 1]?.meaning.kind === 'remove' && isForbidden(pieces, at - 1)) return;
      // 'The stop has no bench, no light', 'nowhere to go: no grass, no bin'.
      if (state.lacking && !meaning.bare && isMissed(pieces, at)) return want(state, at, pieces);
      return negate(state, 'no', meaning.bare, null);
    case 'lack':
      if (state.negation?.type === 'replace' && state.negation.by !== null && byFollows(pieces, at, state.negation.by)) return;
      if (!isMissed(pieces, at)) return negate(state, 'no', false, null);
      state.lacking = true;
      return want(state, at, pieces);
    case 'without':
      if (isDoubleNegation(state, piece)) return;
      return negate(state, 'without', false, null);
    case 'replace':
      if (replacesNamed(pieces, at, meaning.by)) return negateList(state, true);
      if (meaning.by.has('with') || byFollows(pieces, at, meaning.by)) negate(state, 'replace', false, meaning.by);
      return;
    case 'remove':
      if (asksWhy(pieces, at) && piece.words.some(({ norm }) => norm === 'pas')) return;
      if (isForbidden(pieces, at) && !asksWhy(pieces, at)) return want(state, at, pieces);
      if (compares(pieces, at)) return;
      if (leadsTo(pieces, at) || lessensUnknown(pieces, at)) return negate(state, 'remove', false, null);
      return negateList(
        state,
        piece.words.some(({ norm }) => norm === 'them') ||
          PRONOUNS.has(pieces[at - 1]?.words.at(-1)?.norm ?? '') ||
          PRONOUNS.has(pieces[at + 1]?.words[0]?.norm ?? ''),
      );
    case 'apart':
      if (isLesser(state, piece)) return negate(state, 'without', false, null);
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
      state.likened = false;
      return link(state, meaning.kind, closingOr[at] === true);
    case 'end':
      return piece.words[0]?.raw === ':' ? announce(state) : endSentence(state);
    case 'everywhere':
      for (const mention of lastList(state)) mention.count ??= 'many';
      return;
    case 'preposition':
      if (isLesser(state, piece)) return negate(state, 'without', false, null);
      state.where = true;
      state.likened = false;
      // 'Swap the sandbox, which is dirty, for a trampoline.'
      if (state.negation?.type === 'replace' && state.negation.by !== null && byFollows(pieces, at, state.negation.by)) return;
      return preposition(state, meaning.near, at, pieces);
    case 'likened':
      state.likened = true;
      return;
    case 'complaint':
      return complain(state);
    case 'unknown':
    case 'life':
    case 'stop':
      for (const mention of state.mentions.slice(state.mentions.length - takenOut(pieces, at))) mention.negated = true;
      if (meaning.kind === 'stop') return;
      if (state.negation !== null) state.negation.content = true;
      return;
    case 'quality':
      // 'Instead of asphalt, grass': what is given up need not be a thing that is drawn.
      if (state.negation !== null && (state.negation.type === 'without' || MATERIALS.has(piece.words[0]?.norm ?? '')))
        state.negation.content = true;
      return;
    case 'harmless':
      return;
  }
}

// 'J'aime mieux des vivaces que du gazon', 'rather grass than gravel': what stands after is what is not wanted.
function isLesser({ preferred, mentions }: State, { words }: Piece): boolean {
  return preferred !== null && mentions.length > preferred && words.length === 1 && THAN.has(words[0]?.norm ?? '');
}

// 'Benches with a back everywhere': the list, or the last thing named in the clause.
function lastList(state: State): Mention[] {
  const list = state.mentions.slice(state.listStart);
  return list.length > 0 ? list : state.mentions.slice(state.clauseStart).slice(-1);
}

// 'Remove the posts, my walker gets stuck': what is the speaker's own is not refused with the list before the comma.
function opensOwnClause(state: State, piece: Piece): boolean {
  return state.negation?.link === 'comma' && OWN.has(piece.words[0]?.norm ?? '');
}

function condition(state: State, meaning: Extract<Meaning, { kind: 'condition' }>): void {
  const { negation, conditions } = state;
  const refused = negation !== null && negation.met === 0 && !negation.content;
  if (negation !== null) Object.assign(negation, { met: negation.met + 1, link: null });
  clearCount(state);
  if (refused) {
    // 'Transformer la cour d'école en jardin': it is still the schoolyard.
    if (negation.type === 'replace' && meaning.of === 'scene') state.nearScene ??= meaning.value as Scene;
    return;
  }
  if (state.likened) return void (state.likened = false);
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

// 'Au fond de la cour : un panier de basket', 'nowhere to go: no grass': what was said before a colon holds after it.
function announce(state: State): void {
  const { ahead } = state;
  endClause(state);
  if (ahead !== null && ahead.met === 0) state.ahead = ahead;
}

function endSentence(state: State): void {
  state.lacking = false;
  endClause(state);
}

function endClause(state: State): void {
  state.negation = null;
  state.ahead = null;
  state.near = false;
  state.likened = false;
  state.where = false;
  state.preferred = null;
  state.clauseStart = state.mentions.length;
  clearCount(state);
  endList(state);
}
