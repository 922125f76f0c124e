export type Lang = 'fr' | 'en';
export type Bilingual = { en: string; fr: string };

/** A noun as it is written for one and for several; `mass` nouns take no number ("some greenery"). */
export type EnglishNoun = { one: string; many: string; mass: boolean };
export type FrenchNoun = EnglishNoun & { gender: 'm' | 'f' };

/**
 * One thing that residents name and that a picture can show.
 * `usual` is how many stand in a picture when no number was said; `unwanted` marks what people mostly name to be rid of
 * (cars, parking), which settles sentences such as 'no cars and trees'.
 */
export type LexiconEntry = {
  id: string;
  usual: number;
  unwanted: boolean;
  en: EnglishNoun;
  fr: FrenchNoun;
  words: { en: readonly string[]; fr: readonly string[] };
};

/**
 * Writes one entry on a line of the lexicon.
 *
 * `en` is `one/many`, `fr` is `m|f one/many`; an equal sign instead of a slash (`greenery=`) marks a mass noun.
 * `enWords` and `frWords` are further ways to say it, split at commas. Matching ignores case, accents, hyphens, plural
 * endings and the form of de/du/des/d' and à/au/aux; a word after `=` matches in that very form only.
 */
export function thing(id: string, usual: number, en: string, fr: string, enWords = '', frWords = ''): LexiconEntry {
  const english = noun(en);
  const french = noun(fr.slice(2));
  return {
    id,
    usual,
    unwanted: false,
    en: english,
    fr: { ...french, gender: fr.startsWith('f') ? 'f' : 'm' },
    words: { en: phrases(english, enWords), fr: phrases(french, frWords) },
  };
}

/** The same, for what people mostly name to be rid of. */
export function unwanted(...parts: Parameters<typeof thing>): LexiconEntry {
  return { ...thing(...parts), unwanted: true };
}

function noun(written: string): EnglishNoun {
  if (written.endsWith('=')) return { one: written.slice(0, -1), many: written.slice(0, -1), mass: true };
  const [one = written, many = one] = written.split('/');
  return { one, many, mass: false };
}

function phrases(label: EnglishNoun, words: string): string[] {
  const more = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set([label.one, label.many, ...more])].filter((word) => word !== '!');
}
