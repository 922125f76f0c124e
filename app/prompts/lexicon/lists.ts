import { COURTESY, LIFE, QUALITIES, STOP_WORDS } from './ambience.ts';
import { AND, DEFINITE, EVERYWHERE, INDEFINITE, NEAR, ONE, OR, PREPOSITIONS, QUANTITIES, WANT } from './grammar.ts';
import { HARMLESS, LIKENED } from './idioms.ts';
import { numberWords } from './numbers.ts';
import {
  AFTER_NO,
  APART,
  CHANGE_BY,
  COMPLAINTS,
  LACK,
  NO,
  NO_THANKS,
  REMOVE,
  REPLACE,
  REPLACE_BY,
  REPLACED_BY,
  TURN_BY,
  WITHOUT,
} from './refusing.ts';
import { ADDING_VERBS, CHANGING_VERBS, REMOVING_VERBS, REPLACING_VERBS, TURNING_VERBS } from './verbs.ts';
import { PLACES } from './places.ts';
import type { Meaning } from '../phrases.ts';
import type { Lang } from './types.ts';

type WordList = { words: string; meaning: Meaning; lang: Lang };

const BARE_NO = 'not, pas';
const RELATIONAL = new Set(['in front of', 'behind', 'devant', 'derriere', 'en avant de', 'en arriere de']);

/** The steering words, strongest first where two lists share a phrase. */
export const GRAMMAR_LISTS: readonly WordList[] = [
  { words: HARMLESS, meaning: { kind: 'harmless' }, lang: 'en' },
  ...PLACES.flatMap(({ value, words }) =>
    words.split(',').map((phrase): WordList => ({
      words: phrase,
      meaning: { kind: 'place', value, relational: RELATIONAL.has(phrase.trim()) },
      lang: 'en',
    })),
  ),
  { words: REPLACED_BY, meaning: { kind: 'replaced-by' }, lang: 'en' },
  ...[...REPLACE, { words: REPLACING_VERBS, by: REPLACE_BY }, { words: TURNING_VERBS, by: TURN_BY }, { words: CHANGING_VERBS, by: CHANGE_BY }].map(({ words, by }): WordList => ({
    words,
    meaning: { kind: 'replace', by: new Set(by.split(',').map((word) => word.trim())) },
    lang: 'en',
  })),
  { words: LACK, meaning: { kind: 'lack' }, lang: 'en' },
  { words: NO_THANKS, meaning: { kind: 'no-thanks' }, lang: 'en' },
  { words: APART, meaning: { kind: 'apart' }, lang: 'en' },
  { words: LIKENED, meaning: { kind: 'likened' }, lang: 'en' },
  { words: COMPLAINTS, meaning: { kind: 'complaint' }, lang: 'en' },
  { words: AFTER_NO, meaning: { kind: 'after-no' }, lang: 'en' },
  { words: REMOVE, meaning: { kind: 'remove' }, lang: 'en' },
  { words: REMOVING_VERBS, meaning: { kind: 'remove' }, lang: 'fr' },
  { words: WITHOUT, meaning: { kind: 'without' }, lang: 'en' },
  { words: BARE_NO, meaning: { kind: 'no', bare: true }, lang: 'en' },
  { words: NO, meaning: { kind: 'no', bare: false }, lang: 'en' },
  ...QUANTITIES.map(({ value, words }): WordList => ({ words, meaning: { kind: 'count', value }, lang: 'en' })),
  ...numberWords().map(({ value, words }): WordList => ({ words, meaning: { kind: 'count', value }, lang: 'en' })),
  { words: EVERYWHERE, meaning: { kind: 'everywhere' }, lang: 'en' },
  { words: AND, meaning: { kind: 'and' }, lang: 'en' },
  { words: OR, meaning: { kind: 'or' }, lang: 'en' },
  { words: WANT, meaning: { kind: 'want' }, lang: 'en' },
  { words: ADDING_VERBS, meaning: { kind: 'want' }, lang: 'fr' },
  { words: ONE.en, meaning: { kind: 'one' }, lang: 'en' },
  { words: ONE.fr, meaning: { kind: 'one' }, lang: 'fr' },
  { words: INDEFINITE, meaning: { kind: 'some' }, lang: 'en' },
  { words: DEFINITE, meaning: { kind: 'the' }, lang: 'en' },
  { words: NEAR, meaning: { kind: 'preposition', near: true }, lang: 'en' },
  { words: PREPOSITIONS, meaning: { kind: 'preposition', near: false }, lang: 'en' },
];

/** The words that are known and steer nothing. */
export const AMBIENCE_LISTS: readonly Omit<WordList, 'lang'>[] = [
  { words: QUALITIES, meaning: { kind: 'quality' } },
  { words: COURTESY, meaning: { kind: 'stop' } },
  { words: LIFE, meaning: { kind: 'life' } },
  { words: STOP_WORDS, meaning: { kind: 'stop' } },
];
