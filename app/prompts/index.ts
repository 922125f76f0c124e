export { scrub, takeOut, type TakenOut, type TakenOutKind } from './scrub.ts';
export { quotesPublished, quotesToLook, type Giveaway, type QuoteToLook, type Standing } from './quotes.ts';
export { NO_EDITS, takenAway, withEdits, type ChipEdits } from './edits.ts';
export { englishOf, type EnglishWish, type WishedWords } from './english.ts';
export { describe, describeElements } from './describe.ts';
export { lexiconEntry, LEXICON, listedElements, type ListedElement, type Theme } from './lexicon/index.ts';
export type { LexiconEntry } from './lexicon/types.ts';
export type { Bilingual, Count, Lang, Place, Scene, Season, TimeOfDay, Understood, Weather, WishedElement } from './types.ts';
export { labels, readWish, understand } from './understand.ts';
