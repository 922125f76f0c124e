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
  /** More ways to say it, which are met as they are written only: nothing is taken for a misspelling of them. */
  further: { en: readonly string[]; fr: readonly string[] };
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
    further: { en: [], fr: [] },
  };
}

/** The same, for what people mostly name to be rid of. */
export function unwanted(...parts: Parameters<typeof thing>): LexiconEntry {
  return { ...thing(...parts), unwanted: true };
}

/** Further ways to name a thing, by id, split at commas as in {@link thing}. */
export type Names = Readonly<Record<string, { en: string; fr: string }>>;

/** The entries with their further names; an id without any stays as it is. */
export function furtherNames(entries: readonly LexiconEntry[], names: Names): LexiconEntry[] {
  return entries.map((entry) => {
    const { en, fr } = names[entry.id] ?? { en: '', fr: '' };
    const { further } = entry;
    return { ...entry, further: { en: [...further.en, ...parts(en)], fr: [...further.fr, ...parts(fr)] } };
  });
}

function noun(written: string): EnglishNoun {
  if (written.endsWith('=')) return { one: written.slice(0, -1), many: written.slice(0, -1), mass: true };
  const [one = written, many = one] = written.split('/');
  return { one, many, mass: false };
}

function phrases(label: EnglishNoun, words: string): string[] {
  return [...new Set([label.one, label.many, ...parts(words)])].filter((word) => word !== '!');
}

const parts = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
