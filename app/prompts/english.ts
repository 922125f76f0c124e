import { describe, describeElements } from './describe.ts';
import { type ChipEdits, takenAway, withEdits } from './edits.ts';
import { CONDITION_TEXT } from './lexicon/conditions.ts';
import { lexiconEntry } from './lexicon/index.ts';
import type { Lang, Scene, Understood } from './types.ts';
import { understand, untoldWords } from './understand.ts';

/**
 * What an engine that reads English would get of a wish, for its author to see and mend.
 * `by`: whose English it is. `written`: the wish is in English already; `translator`: a translation of all its words;
 * `lexicon`: only what the lexicon understood, and then `left` are the words that are not said in it.
 * `negative`: what must not be there, as a list of nouns; empty where nothing is refused.
 */
export type EnglishWish = { text: string; negative: string; by: 'written' | 'translator' | 'lexicon'; left: readonly string[] };

/** `scene`: that of the site, for a wish that names none. `part`: the words are for a part of a picture, of which no scene is told. */
export type WishedWords = { text: string; lang: Lang; edits: ChipEdits; scene?: Scene | null; part?: boolean };

/**
 * The English of a wish. `translated`: all its words in English, where a translator could be asked.
 *
 * What was put in by hand is said after the words. Where the words still name what was taken out or changed by hand, they are
 * left aside, and what is understood is said instead. What is refused goes to `negative`: models draw what is named, 'no' or not.
 */
export function englishOf({ text, lang, edits, scene = null, part = false }: WishedWords, translated: string | null = null): EnglishWish {
  const named = understand(text, lang);
  const said = withEdits(named, edits);
  const negative = nouns([...said.elements.filter(({ negated }) => negated).map(({ id }) => id), ...takenAway(named, edits)]);
  const words = lang === 'en' ? text : translated;
  if (words === null || contradict(named, said)) {
    const whole = { ...said, scene: said.scene ?? scene, elements: said.elements.filter(({ negated }) => !negated) };
    return { text: part ? describeElements(whole, []).en : describe(whole).en, negative, by: 'lexicon', left: untoldWords(text, lang) };
  }
  const more = addedTo(named, said);
  return { text: more === '' ? words : `${words.replace(/[\s.,;]+$/, '')}, ${more}`, negative, by: lang === 'en' ? 'written' : 'translator', left: [] };
}

const SETTINGS = ['scene', 'season', 'timeOfDay', 'weather'] as const;

/** Whether what was done by hand takes back something that the words say. */
function contradict(named: Understood, said: Understood): boolean {
  const kept = new Set(said.elements.map(({ id, negated }) => `${id} ${negated}`));
  return named.elements.some(({ id, negated }) => !kept.has(`${id} ${negated}`)) || SETTINGS.some((kind) => named[kind] !== null && named[kind] !== said[kind]);
}

function addedTo(named: Understood, said: Understood): string {
  const before = new Set(named.elements.map(({ id }) => id));
  const elements = describeElements({ ...said, elements: said.elements.filter(({ id }) => !before.has(id)) }, []).en;
  const settings = SETTINGS.flatMap((kind) => {
    const value = said[kind];
    return value === null || value === named[kind] ? [] : [(CONDITION_TEXT[kind][value]?.en ?? '').toLowerCase()];
  });
  return [elements, ...settings].filter((part) => part !== '').join(', ');
}

const nouns = (ids: readonly string[]): string => [...new Set(ids.map((id) => lexiconEntry(id)?.en.many ?? id))].join(', ');
