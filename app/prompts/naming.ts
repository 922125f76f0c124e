import { isCalled, MORE } from './lookahead.ts';
import { rules } from './negation.ts';
import type { Meaning } from './phrases.ts';
import type { Piece } from './pieces.ts';
import { clearCount, type State } from './state.ts';

const STREET = new Set(['rue', 'rues', 'street', 'streets', 'velorue']);
const CROWDS = new Set(['crowd', 'foule']);
/** One word for many of a kind. */
const GATHERINGS = new Set(['market', 'marche', 'forest', 'foret', 'woods', 'grove', 'bosquet', 'boise', 'orchard', 'verger']);
const INVARIABLE = new Set('abribus autobus otobus bus minibus parcours bois dos lilas tennis cours relais'.split(' '));
const VEHICLE_NOUNS = new Set(['bus', 'car', 'truck', 'tram', 'train', 'metro']);
const SEASONAL = new Set(['noel', 'christmas']);

/** Reads a noun that names a thing: whether it is wanted or refused, how many, where. */
export function name(
  state: State,
  piece: Piece,
  meaning: Extract<Meaning, { kind: 'element' }>,
  at: number,
  pieces: readonly Piece[],
): void {
  if (decorates(state, piece, meaning.id) || namesAgain(meaning.id, pieces[at - 1])) return;
  if (parksBikes(state, meaning.id, at, pieces)) return;
  if (countsTables(state, meaning.id) || modifies(piece, meaning.id, pieces[at + 1])) return;
  if (state.likened) return void (state.likened = false);
  const { ahead } = state;
  if (ahead !== null && ahead.skip > 0) {
    ahead.skip -= 1;
    if (ahead.only) state.ahead = null;
    return keepLandmark(state, meaning, piece);
  }
  const negated = meaning.freeOf || (meaning.unwanted && isCalled(pieces, at)) || rules(state, meaning.unwanted, meaning.id);
  const said = state.countLang !== null && !piece.langs.includes(state.countLang) ? null : state.count;
  // 'More light' is one phrase of the lexicon, and says how much as well.
  const count = (said === 1 && names(piece, CROWDS)) || (said === null && MORE.has(piece.words[0]?.norm ?? '')) ? 'many' : said;
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

// 'The bus bench faces the wrong way': a bench, and no bus.
function modifies(piece: Piece, id: string, next: Piece | undefined): boolean {
  return VEHICLE_NOUNS.has(id) && piece.langs.includes('en') && !saidInPlural(piece) && next?.meaning.kind === 'element' && next.meaning.id !== id;
}

// 'A parking for fifteen bikes' is a rack.
function parksBikes({ mentions }: State, id: string, at: number, pieces: readonly Piece[]): boolean {
  const last = mentions.at(-1);
  const since = pieces.slice(0, at).findLastIndex(({ meaning }) => meaning.kind === 'element');
  const between = pieces.slice(since + 1, at).map(({ words }) => words[0]?.norm ?? '');
  if (id !== 'bicycle' || last?.id !== 'parking' || !['for', 'pour', 'de', 'd', 'a'].includes(between[0] ?? '') || between.length > 3) return false;
  Object.assign(last, { id: 'bike-rack', unwanted: false });
  return true;
}

// 'Outdoor ping-pong, maybe three tables': the tables are those of the game.
function countsTables(state: State, id: string): boolean {
  const last = state.mentions.at(-1);
  if (id !== 'table' || last === undefined || !last.id.endsWith('-table') || last.count !== null || typeof state.count !== 'number') return false;
  last.count = state.count;
  clearCount(state);
  return true;
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
    where: true,
  });
  state.listStart = state.mentions.length;
  state.linked = false;
  clearCount(state);
}
