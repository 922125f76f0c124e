import { quantity } from './counting.ts';
import { compares, isBareAnswer, isCalled, isMissed, leadsTo, opensAnother, PRONOUNS, replacesNamed, takenOut } from './lookahead.ts';
import {
  apart,
  byFollows,
  closingOrs,
  complain,
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
import { place } from './placing.ts';
import { clearCount, type Conditions, endList, type Mention, type State } from './state.ts';
import type { Scene, Season, TimeOfDay, Weather } from './types.ts';

const OWN = new Set(['my', 'our', 'mon', 'ma', 'mes', 'notre', 'nos']);
const STREET = new Set(['rue', 'rues', 'street', 'streets', 'velorue']);
const CROWDS = new Set(['crowd', 'foule']);
/** One word for many of a kind. */
const GATHERINGS = new Set(['market', 'marche', 'forest', 'foret', 'woods', 'grove', 'bosquet', 'boise', 'orchard', 'verger']);
const INVARIABLE = new Set('abribus autobus otobus bus minibus parcours bois dos lilas tennis cours relais'.split(' '));
const MATERIALS = new Set(
  'gravel asphalt concrete sand gravier asphalte beton sable plastic plastique cobblestone paves'.split(' '),
);
const PREFERRING = new Set(['mieux', 'plutot', 'prefere', 'preferes', 'preferent', 'preferons', 'prefererais', 'prefererait', 'rather', 'sooner', 'better', 'prefer']);
const THAN = new Set(['que', 'qu', 'than']);
const SEASONAL = new Set(['noel', 'christmas']);

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
    preferred: null,
  };
  const or = closingOrs(pieces);
  for (const [at, piece] of pieces.entries()) step(state, piece, at, pieces, or);
  state.conditions.scene ??= state.nearScene;
  return { mentions: state.mentions, conditions: state.conditions };
}

function step(state: State, piece: Piece, at: number, pieces: readonly Piece[], closingOr: readonly boolean[]): void {
  const { meaning } = piece;
  if (piece.words.some(({ norm }) => PREFERRING.has(norm))) state.preferred = state.mentions.length;
  if (state.negation?.type === 'replace' && isBy(piece, state.negation)) {
    state.negation = null;
    endList(state);
    return;
  }
  if (isBareAnswer(pieces, at)) return negateLast(state);
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
      return negate(state, 'no', meaning.bare, null);
    case 'lack':
      if (state.negation?.type === 'replace' && state.negation.by !== null && byFollows(pieces, at, state.negation.by)) return;
      return isMissed(pieces, at) ? want(state, at, pieces) : negate(state, 'no', false, null);
    case 'without':
      return negate(state, 'without', false, null);
    case 'replace':
      if (replacesNamed(pieces, at, meaning.by)) return negateList(state, true);
      if (meaning.by.has('with') || byFollows(pieces, at, meaning.by)) negate(state, 'replace', false, meaning.by);
      return;
    case 'remove':
      if (isForbidden(pieces, at)) return want(state, at, pieces);
      if (compares(pieces, at)) return;
      if (leadsTo(pieces, at)) return negate(state, 'remove', false, null);
      return negateList(
        state,
        PRONOUNS.has(pieces[at - 1]?.words.at(-1)?.norm ?? '') || PRONOUNS.has(pieces[at + 1]?.words[0]?.norm ?? ''),
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
      return endClause(state);
    case 'everywhere':
      for (const mention of lastList(state)) mention.count ??= 'many';
      return;
    case 'preposition':
      if (isLesser(state, piece)) return negate(state, 'without', false, null);
      state.where = true;
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

function element(
  state: State,
  piece: Piece,
  meaning: Extract<Meaning, { kind: 'element' }>,
  at: number,
  pieces: readonly Piece[],
): void {
  if (decorates(state, piece, meaning.id) || namesAgain(meaning.id, pieces[at - 1])) return;
  if (countsTables(state, meaning.id)) return;
  if (state.likened) return void (state.likened = false);
  const { ahead } = state;
  if (ahead !== null && ahead.skip > 0) {
    ahead.skip -= 1;
    if (ahead.only) state.ahead = null;
    return keepLandmark(state, meaning, piece);
  }
  const negated = meaning.freeOf || (meaning.unwanted && isCalled(pieces, at)) || rules(state, meaning.unwanted, meaning.id);
  const said = state.countLang !== null && !piece.langs.includes(state.countLang) ? null : state.count;
  const count = said === 1 && names(piece, CROWDS) ? 'many' : said;
  // So does 'a Christmas market' of the season.
  if (!negated && piece.words.some(({ norm }) => SEASONAL.has(norm))) state.conditions.season ??= 'winter';
  // 'A pedestrian street', 'fermer la rue aux autos' say what scene it is.
  if ((meaning.freeOf || (!negated && meaning.id === 'pedestrian-street')) && piece.words.some(({ norm }) => STREET.has(norm)))
    state.nearScene ??= 'street';
  if (!state.linked) state.listStart = state.mentions.length;
  state.mentions.push({
    id: meaning.id,
    unwanted: meaning.unwanted,
    count,
    place: ahead?.place ?? null,
    negated,
    plural: saidInPlural(piece),
    where: state.where,
  });
  state.where = false;
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

// 'J'aime mieux des vivaces que du gazon', 'rather grass than gravel': what stands after is what is not wanted.
function isLesser({ preferred, mentions }: State, { words }: Piece): boolean {
  return preferred !== null && mentions.length > preferred && words.length === 1 && THAN.has(words[0]?.norm ?? '');
}

// 'Outdoor ping-pong, maybe three tables': the tables are those of the game.
function countsTables(state: State, id: string): boolean {
  const last = state.mentions.at(-1);
  if (id !== 'table' || last === undefined || !last.id.endsWith('-table') || last.count !== null || typeof state.count !== 'number') return false;
  last.count = state.count;
  clearCount(state);
  return true;
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

// 'Hammocks', and not 'hammock' or 'skate park'; 'a market' is more than one stall.
function saidInPlural(piece: Piece): boolean {
  const word = piece.langs.includes('en') ? piece.words.at(-1) : piece.words[0];
  return (
    names(piece, GATHERINGS) ||
    (word !== undefined && word.norm !== word.fold && /[^s]s$|x$/.test(word.norm) && !INVARIABLE.has(word.norm))
  );
}

const names = ({ words }: Piece, nouns: ReadonlySet<string>): boolean =>
  [words[0], words.at(-1)].some((word) => nouns.has(word?.norm ?? ''));

// 'No cars 🚗': a pictograph after the word that it pictures says nothing more.
function decorates(state: State, piece: Piece, id: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(piece.words[0]?.raw ?? '') && state.mentions.some((mention) => mention.id === id);
}

// 'Chain link fence': two names of one thing side by side are one naming.
const namesAgain = (id: string, before: Piece | undefined): boolean =>
  before?.meaning.kind === 'element' && before.meaning.id === id && before.words[0]?.kind === 'word';

// 'Devant l'école, une traverse': the school is named, and stands, but not at the front.
function keepLandmark(state: State, meaning: Extract<Meaning, { kind: 'element' }>, piece: Piece): void {
  const count = state.countLang !== null && !piece.langs.includes(state.countLang) ? null : state.count;
  state.mentions.push({
    id: meaning.id,
    unwanted: meaning.unwanted,
    count,
    place: null,
    negated: rules(state, meaning.unwanted, meaning.id),
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
