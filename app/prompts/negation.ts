import { PEOPLE } from './lexicon/people.ts';
import type { Piece } from './pieces.ts';
import { clearCount, endList, type Mention, type State } from './state.ts';

const PEOPLE_IDS: ReadonlySet<string> = new Set(PEOPLE.map(({ id }) => id));

const WHAT_PEOPLE_DO = new Set(['cyclist', 'musician', 'dancer']);

/**
 * A negation under way. `met` counts the nouns it has ruled, `determiner` how the first was introduced, `link` what stands
 * between the last noun and the next.
 */
export type Negation = {
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

// Does the negation under way reach this noun? See the table in test/unit/prompts/negation.test.ts.
export function rules(state: State, unwanted: boolean, id: string): boolean {
  const { negation } = state;
  if (negation === null) return false;
  if (negation.met === 0) return true;
  // 'Enlevez les autos, les enfants jouent ici': people are not refused along with a thing.
  if (negation.link === 'comma' && !unwanted && PEOPLE_IDS.has(id)) {
    state.negation = null;
    return false;
  }
  const newWish = state.determiner === 'some' && negation.determiner !== 'some';
  const asBefore = negation.unwantedLast === unwanted;
  const theBoth = negation.determiner === 'the' && state.determiner === 'the';
  const reaches =
    negation.link === 'or'
      ? true
      : negation.link === null
        ? false
        : newWish
          ? false
          : negation.link === 'and'
            ? asBefore || theBoth || negation.type === 'remove' || !negation.unwantedLast
            : negation.listEndsInOr || theBoth || (asBefore && unwanted);
  if (!reaches) state.negation = null;
  return reaches;
}

export function negate(state: State, type: Negation['type'], bare: boolean, by: ReadonlySet<string> | null): void {
  state.negation = {
    type,
    bare,
    by,
    met: 0,
    content: false,
    determiner: 'bare',
    unwantedLast: false,
    link: null,
    listEndsInOr: false,
  };
  clearCount(state);
  endList(state);
  if (state.ahead !== null && state.ahead.met > 0) state.ahead = null;
}

// 'Les bancs de neige bloquent tout, il faut les enlever': with no list before it, the verb means what was complained of.
export function negateList(state: State, pronoun = false): void {
  // 'Ma tante est aveugle et elle a peur de traverser': people are not what a verb with no noun after it refuses.
  const list = state.mentions.slice(state.listStart).filter(({ id }) => !PEOPLE_IDS.has(id) || WHAT_PEOPLE_DO.has(id));
  const unwanted = state.mentions.filter((mention) => mention.unwanted);
  const meant = list.length > 0 ? list : pronoun ? topic(state) : unwanted.slice(-1);
  for (const mention of meant) mention.negated = true;
}

// 'Les trottinettes traînent sur le trottoir, enlevez-les': a pronoun means what was spoken of, and not where it is.
function topic({ mentions }: State): Mention[] {
  const unwanted = mentions.filter((mention) => mention.unwanted && !mention.negated);
  const spokenOf = mentions.filter(({ where }) => where !== true);
  return (unwanted.length > 0 ? unwanted : spokenOf.length > 0 ? spokenOf : mentions).slice(-1);
}

/** 'Snowbanks block the way': what people mostly want rid of, complained of in this clause. */
export function complain({ mentions, clauseStart }: State): void {
  const meant = mentions.slice(clauseStart).findLast(({ unwanted, where }) => unwanted && where !== true);
  if (meant !== undefined) meant.negated = true;
}

/** 'No bench without a back', 'pas de place sans repères tactiles': what is refused is the lack, and so it is wanted. */
export function isDoubleNegation(state: State, { words }: Piece): boolean {
  const { negation } = state;
  if (negation?.type !== 'no' || negation.link !== null || !(negation.met > 0 || negation.content)) return false;
  if (!['sans', 'without'].includes(words[0]?.norm ?? '')) return false;
  const last = state.mentions.at(-1);
  if (negation.met > 0 && last !== undefined) last.negated = false;
  state.negation = null;
  endList(state);
  return true;
}

export function negateLast(state: State): void {
  const last = state.mentions.at(-1);
  if (last !== undefined) last.negated = true;
}

export function apart(state: State, at: number, pieces: readonly Piece[]): void {
  const next = pieces.slice(at + 1, at + 5).find(({ meaning }) => meaning.kind === 'element')?.meaning;
  preposition(state, true, at, pieces);
  if (next?.kind === 'element' && next.unwanted) negate(state, 'without', false, null);
}

// 'Don't cut the trees', 'ne coupez pas les arbres'.
export function isForbidden(pieces: readonly Piece[], at: number): boolean {
  const word = (index: number): string => pieces[index]?.words[0]?.norm ?? '';
  return (
    ['dont', 'not', 'never', 'pas'].includes(word(at - 1)) || (['n', 'ne'].includes(word(at - 1)) && word(at + 1) === 'pas')
  );
}

export function want(state: State, at: number, pieces: readonly Piece[]): void {
  const before = pieces[at - 1]?.meaning;
  // 'Je passe pas avec ma marchette' does not refuse the walker.
  if (before?.kind === 'no' && before.bare && !['avec', 'with'].includes(pieces[at]?.words[0]?.norm ?? '')) return;
  state.negation = null;
  clearCount(state);
  endList(state);
}

export function link(state: State, kind: 'and' | 'or' | 'comma', listEndsInOr: boolean): void {
  const { negation } = state;
  if (negation !== null) {
    if (negation.met === 0 && negation.content)
      Object.assign(negation, { met: 1, unwantedLast: true, determiner: state.determiner });
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

export function preposition(state: State, near: boolean, at: number, pieces: readonly Piece[]): void {
  const { negation } = state;
  if (negation !== null && (negation.met > 0 || negation.content || negation.bare) && pieces[at - 1]?.meaning.kind !== 'remove')
    state.negation = null;
  state.near = near;
  clearCount(state);
  if (state.mentions.length > state.listStart) state.linked = state.linked && !near;
}

export function isBy(piece: Piece, negation: Negation): boolean {
  return negation.by?.has(piece.words.map((word) => word.norm).join(' ')) === true;
}

export function byFollows(pieces: readonly Piece[], at: number, by: ReadonlySet<string>): boolean {
  for (const piece of pieces.slice(at + 1, at + 16)) {
    if (piece.meaning.kind === 'end') return false;
    if (piece.words.length === 1 && by.has(piece.words[0]?.norm ?? '')) return true;
  }
  return false;
}

// For every piece: does the list that it stands in close with 'or'/'ni' ('no cars, trucks or buses')? One pass from the end.
export function closingOrs(pieces: readonly Piece[]): boolean[] {
  const closing: boolean[] = [];
  let or = false;
  for (const [back, { meaning }] of [...pieces].reverse().entries()) {
    if (
      meaning.kind === 'or' ||
      (meaning.kind === 'no' && !meaning.bare && pieces[pieces.length - 1 - back]?.words[0]?.norm === 'ni')
    )
      or = true;
    else if (
      ['and', 'end', 'want', 'no', 'without', 'remove', 'replace', 'preposition', 'count', 'some', 'one'].includes(meaning.kind)
    )
      or = false;
    closing.push(or);
  }
  return closing.reverse();
}
