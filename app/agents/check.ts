import { understand } from '../prompts/index.ts';
import type { AgentFault, Bilingual, Language } from '../workshop/index.ts';
import { saysOnlyNumbersOf } from './numbers-said.ts';
import { longestWords } from './prompt.ts';
import { quotesAny } from './quotes.ts';
import type { Turn } from './types.ts';

/**
 * What a model wrote, with each `[measure-id]` in the words of the catalogue; or why it is not said: it names a measure or a
 * thing that is not in the catalogue, a number that it was not given, speaks for people, quotes a resident, or is no plain text.
 * Strict rather than clever: what is turned down in error costs a sentence, and the rule-based voice speaks.
 */
export function checkedWords(words: Bilingual, turn: Turn): { ok: true; words: Bilingual } | { ok: false; fault: AgentFault } {
  const en = checked(words.en, 'en', turn);
  const fr = checked(words.fr, 'fr', turn);
  if (!en.ok) return en;
  if (!fr.ok) return fr;
  return { ok: true, words: { en: en.text, fr: fr.text } };
}

function checked(written: string, language: Language, turn: Turn): { ok: true; text: string } | { ok: false; fault: AgentFault } {
  const flat = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const named = [...flat.matchAll(/\[([^[\]]*)\]/gu)].map(([, id]) => turn.catalogue.find((measure) => measure.id === id));
  const bare = flat.replace(/\[[^[\]]*\]/gu, ' ');
  const fault = faultIn(flat, bare, language, turn) ?? (named.includes(undefined) ? 'invented-measure' : null);
  if (fault) return { ok: false, fault };
  const quoted = language === 'fr' ? (name: string) => `«\u00a0${name}\u00a0»` : (name: string) => `“${name}”`;
  return { ok: true, text: flat.replace(/\[([^[\]]*)\]/gu, (_, id: string) => quoted(turn.catalogue.find((measure) => measure.id === id)?.label[language] ?? id)) };
}

function faultIn(flat: string, bare: string, language: Language, turn: Turn): AgentFault | null {
  if (flat === '') return 'wrong-shape';
  if ([...flat].length > longestWords) return 'too-long';
  if (/[<>{}|\\`*_#[\]]|https?:|www\.|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/iu.test(bare)) return 'not-plain-text';
  if (seemsOf(bare, language === 'fr' ? 'en' : 'fr') > seemsOf(bare, language)) return 'wrong-language';
  if (speaking[language].test(bare)) return 'speaks-for-people';
  if (!saysOnlyNumbersOf(bare, numbersGiven(turn))) return 'invented-number';
  if (quotesAny(flat, turn.residents)) return 'quotes-a-resident';
  return thingsIn(bare, language).some((thing) => !thingsKnown(turn).has(thing)) ? 'invented-measure' : null;
}

/** How many of the smallest words of a language stand in a text: those that the other one does not have. */
const seemsOf = (text: string, language: Language): number => (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => smallWords[language].has(word)).length;

const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'is', 'it', 'its', 'for', 'with', 'this', 'that', 'would', 'which', 'not', 'be', 'what', 'are', 'to', 'by', 'from', 'we', 'them']),
  fr: new Set(['le', 'la', 'les', 'des', 'du', 'est', 'et', 'une', 'un', 'pour', 'avec', 'ce', 'cette', 'que', 'qui', 'ne', 'pas', 'son', 'sa', 'ses', 'au', 'aux', 'il', 'elle', 'lui', 'nous', 'dans']),
};

/** A machine that says 'we', or that somebody accepts, would consent for people. */
const speaking: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}])(?:i|we|our|ours|us|my|me|mine)(?![\p{L}])|(?<![\p{L}])(?:accept|agree|consent|approv|endors|vote|voting|sign)/iu,
  fr: /(?<![\p{L}])(?:j['’]|(?:je|nous|notre|nos|moi|mon|ma|mes)(?![\p{L}]))|(?<![\p{L}])(?:accept|consent|approuv|vot(?:e|er|ent|ons)(?![\p{L}])|sign(?:e|er|ent)(?![\p{L}]))|d['’]accord/iu,
};

/** Prices, and the numbers that stand in the names that may be said ('20 km/h'). */
const numbersGiven = ({ catalogue, standing, named }: Turn): string[] => [
  ...catalogue.flatMap(({ cost, label }) => [String(cost), label.en, label.fr]), ...standing.offers.map(({ cost }) => String(cost)), ...named.flatMap(({ en, fr }) => [en, fr]),
];

/** What the lexicon of wishes finds in a text: things that can be drawn, and people. */
const thingsIn = (text: string, language: Language): string[] => understand(text, language).elements.map(({ id }) => id);

function thingsKnown({ catalogue, named }: Turn): ReadonlySet<string> {
  const texts = [...named, ...catalogue.flatMap(({ label, description }) => [label, description])];
  return new Set(['person', ...texts.flatMap(({ en, fr }) => [...thingsIn(en, 'en'), ...thingsIn(fr, 'fr')])]);
}
