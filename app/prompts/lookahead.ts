import type { Piece } from './pieces.ts';
import type { Count } from './types.ts';

const LETS_PASS = new Set([
  'the',
  'some',
  'one',
  'count',
  'digits',
  'quality',
  'stop',
  'life',
  'unknown',
  'harmless',
  'complaint',
  'condition',
]);
const UNITS = new Set(
  `m km cm metre metres meter meters metres foot feet pied pieds ft h heure heures hour hours am pm an ans year years old
  min minutes minute e eme er th st nd rd jours days mois months semaines weeks fois times etages floors km/h kmh mph %
  $ dollars storey storeys`.split(/\s+/),
);
const NEGATING_FRENCH = new Set(['ne', 'n', 'pus']);

/** Does a noun follow before the clause turns? Then 'removed' rules over it and not over what came before. */
export function leadsTo(pieces: readonly Piece[], at: number): boolean {
  let named = false;
  for (const { meaning } of pieces.slice(at + 1, at + 12)) {
    if (meaning.kind === 'element') return true;
    if (meaning.kind === 'condition') return true;
    if (meaning.kind === 'unknown') named = true;
    // 'Remove the gizmos and the fence': a noun that is not known heads the list as well.
    else if (named && (meaning.kind === 'and' || meaning.kind === 'or')) continue;
    else if (!LETS_PASS.has(meaning.kind)) return false;
  }
  return false;
}

/** 'Less asphalt more birds': a wish for more ends what was refused before it. */
export const MORE: ReadonlySet<string> = new Set(['plus', 'more', 'davantage', 'plein', 'lots']);

export const PRONOUNS: ReadonlySet<string> = new Set(['l', 'la', 'le', 'les', 'ca', 'it', 'them']);

/** 'The planters are broken: replace them with hedges': what was named before is what goes. */
export function replacesNamed(pieces: readonly Piece[], at: number, by: ReadonlySet<string>): boolean {
  const word = (index: number): string => pieces[index]?.words.map(({ norm }) => norm).join(' ') ?? '';
  return PRONOUNS.has(word(at + 1)) && by.has(word(at + 2));
}

/** 'A less steep ramp', 'la rampe soit moins raide et …': less of a quality, and not fewer of a thing. */
export function compares(pieces: readonly Piece[], at: number): boolean {
  const said = pieces[at]?.words.map(({ norm }) => norm).join(' ') ?? '';
  const [next, after] = [pieces[at + 1]?.meaning.kind, pieces[at + 2]?.meaning.kind];
  return LESS.has(said) && next === 'quality' && after !== 'element' && after !== 'quality' && after !== 'unknown';
}

const LESS = new Set(['less', 'much less', 'a lot less', 'way less', 'moins', 'trop', 'too much', 'beaucoup moins', 'bien moins']);
const DESCRIBING = new Set(['where', 'ou', 'que', 'qui', 'that', 'which', 'so', 'when', 'should', 'must', 'dont']);

/** 'There is no bench' misses a bench; 'a street where there are no dogs' and 'there are no cars' do not miss them. */
export function isMissed(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.words.at(-1)?.norm ?? '';
  const named = pieces.slice(at + 1, at + 6).find(({ meaning }) => meaning.kind === 'element')?.meaning;
  return named?.kind === 'element' && !named.unwanted && !DESCRIBING.has(before);
}

/** 'A statue? No.' */
export function isBareAnswer(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.words.map(({ norm }) => norm).join(' ') ?? '';
  const ends = (index: number): boolean => ['end', undefined].includes(pieces[index]?.meaning.kind);
  return (
    (word === 'no' || word === 'non' || word === 'nope') && at > 0 && pieces[at - 1]?.meaning.kind === 'end' && ends(at + 1)
  );
}

/** 'Plus de bancs, moins de boomers': what there is to be less of need not be known. */
export function lessensUnknown(pieces: readonly Piece[], at: number): boolean {
  const said = pieces[at]?.words.at(-1)?.norm ?? '';
  const next = pieces[at + 1]?.meaning.kind;
  return LESSENING.has(said) && (next === 'unknown' || next === 'life' || next === 'quality');
}

const LESSENING = new Set(['de', 'd', 'des', 'du', 'fewer', 'less', 'many', 'much']);

const SO_MANY = new Set(['so', 'tant', 'tellement']);

/** 'Our street is a parking lot', 'so many cars', said of what people mostly want rid of, is a complaint. */
export function isCalled(pieces: readonly Piece[], at: number): boolean {
  const said = (index: number): string => pieces[index]?.words.at(-1)?.norm ?? '';
  if (pieces[at - 1]?.meaning.kind === 'count' && SO_MANY.has(pieces[at - 1]?.words[0]?.norm ?? '')) return true;
  return pieces[at - 1]?.meaning.kind === 'one' && ['is', 'est', 'was', 'became', 'become'].includes(said(at - 2)) && said(at - 3) !== 'there';
}

/** 'Take the parking out', 'rip those planters out': how many nouns the parted verb
 * ('take … out') holds. 0 if there is none. */
export function takenOut(pieces: readonly Piece[], at: number): number {
  if (!PARTICLES.has(pieces[at]?.words[0]?.norm ?? '') || pieces[at - 1]?.meaning.kind !== 'element') return 0;
  const clause = pieces.slice(Math.max(0, at - 7), at);
  const from = clause.findLastIndex(({ meaning, words }) => meaning.kind === 'end' || TAKING.has(words[0]?.norm ?? ''));
  const verb = clause[from]?.words[0]?.norm ?? '';
  return TAKING.has(verb) ? clause.slice(from + 1).filter(({ meaning }) => meaning.kind === 'element').length : 0;
}

const PARTICLES = new Set(['out', 'away', 'down', 'off', 'elsewhere', 'ailleurs', 'dehors']);
const TAKING = new Set(
  'take taking get getting throw throwing rip tear pull pulling cut knock move moving kick chop dig clear haul send push pave envoyer envoyez mettez sortez'.split(' '),
);

/** 'In place of the gas station a café': the noun that is given up was not known, and another follows. */
export function opensAnother(pieces: readonly Piece[], at: number): boolean {
  const before = pieces.slice(0, at).findLastIndex(({ meaning }) => !NOUNS.has(meaning.kind));
  return before < at - 1 && pieces[before]?.meaning.kind === 'the';
}

const NOUNS = new Set(['unknown', 'life', 'quality']);

/** Does a place said first ('à gauche, des bancs') have a noun to place before the next turn? */
export function placesElement(pieces: readonly Piece[], at: number): boolean {
  let commas = 0;
  for (const { meaning, words } of pieces.slice(at + 1, at + 14)) {
    if (meaning.kind === 'element') return true;
    if (words[0]?.raw === ':') continue;
    if (meaning.kind === 'comma' && commas === 0) commas += 1;
    else if (meaning.kind !== 'preposition' && meaning.kind !== 'want' && meaning.kind !== 'no' && !LETS_PASS.has(meaning.kind))
      return false;
  }
  return false;
}

/** 'À gauche de la fontaine, …': the first noun after the place says where, and is not itself put there. */
export function startsLandmark(pieces: readonly Piece[], at: number): boolean {
  const words = pieces.slice(at + 1, at + 4).flatMap((piece) => piece.words.map((word) => word.norm));
  const [first, second] = words;
  const named = pieces
    .slice(at + 1, at + 6)
    .find(({ meaning }) => ['element', 'condition', 'comma', 'end', 'and'].includes(meaning.kind));
  if (named?.meaning.kind !== 'element') return false;
  return (
    first === 'du' ||
    ((first === 'de' || first === 'of') &&
      ['la', 'l', 'the', 'cette', 'ce', 'ma', 'mon', 'notre', 'my', 'our'].includes(second ?? ''))
  );
}

/**
 * What a number or a quantity says of the noun after it: how many, 'none' for zero, 'removed' for the French 'ne … plus de',
 * or null if it counts something else (metres, years).
 */
export function countValue(
  piece: Piece,
  at: number,
  pieces: readonly Piece[],
  afterNegated: boolean,
): Count | 'none' | 'removed' {
  const next = pieces[at + 1]?.words[0]?.norm ?? '';
  if (piece.meaning.kind === 'digits') {
    const value = Number(piece.words[0]?.raw);
    if (!Number.isSafeInteger(value) || UNITS.has(next) || !counts(pieces, at)) return null;
    return value === 0 ? 'none' : value;
  }
  if (piece.meaning.kind !== 'count') return null;
  const said = piece.words.map((word) => word.norm);
  if (
    said[0] === 'plus' &&
    !afterNegated &&
    pieces.slice(Math.max(0, at - 4), at).some(({ words }) => NEGATING_FRENCH.has(words[0]?.norm ?? ''))
  )
    return 'removed';
  if (UNITS.has(next) || !counts(pieces, at)) return null;
  return piece.meaning.value;
}

function counts(pieces: readonly Piece[], at: number): boolean {
  for (const { meaning } of pieces.slice(at + 1, at + 7)) {
    if (meaning.kind === 'element') return true;
    if (!['quality', 'stop', 'life', 'unknown', 'some', 'the', 'place', 'one', 'count', 'harmless', 'complaint'].includes(meaning.kind))
      return false;
  }
  return false;
}

const WHY = new Set(['pourquoi', 'pkoi', 'why']);

/** 'Pourquoi on met pas …', 'why not take out …': asked why it is not done, so it is wanted. */
export function asksWhy(pieces: readonly Piece[], at: number): boolean {
  for (const { meaning, words } of pieces.slice(Math.max(0, at - 6), at).reverse()) {
    if (meaning.kind === 'end' || meaning.kind === 'comma') return false;
    if (WHY.has(words[0]?.norm ?? '')) return true;
  }
  return false;
}
