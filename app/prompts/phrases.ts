import { AMBIENCE_LISTS, GRAMMAR_LISTS } from './lexicon/lists.ts';
import { CONDITIONS, type Condition } from './lexicon/conditions.ts';
import { FREE_OF } from './lexicon/refusing.ts';
import { GUARDS, STEERING_GUARDS, type Guard } from './lexicon/guards.ts';
import { LEXICON } from './lexicon/index.ts';
import { fold, normalize, tokenize, type Token } from './tokens.ts';
import type { Count, Lang, Place } from './types.ts';

/** What a phrase does in a sentence. */
export type Meaning =
  | { kind: 'element'; id: string; unwanted: boolean; freeOf: boolean }
  | { kind: 'condition'; of: Condition['kind']; value: string }
  | { kind: 'place'; value: Exclude<Place, null>; relational: boolean }
  | { kind: 'count'; value: Exclude<Count, null> }
  | { kind: 'one' }
  | { kind: 'no'; bare: boolean }
  | {
      kind:
        | 'without'
        | 'remove'
        | 'lack'
        | 'after-no'
        | 'no-thanks'
        | 'apart'
        | 'replaced-by'
        | 'want'
        | 'everywhere'
        | 'and'
        | 'or'
        | 'the'
        | 'some'
        | 'harmless'
        | 'likened'
        | 'complaint';
    }
  | { kind: 'replace'; by: ReadonlySet<string> }
  | { kind: 'preposition'; near: boolean }
  | { kind: 'quality' | 'stop' | 'life' };

export type Phrase = { meaning: Meaning; lang: Lang; guard: Guard | null };

/** A node of the trie of all phrases: the next words, and what ends here. */
export type Node = { next: Map<string, Node>; ends: Phrase[] };

/**
 * All phrases from their `root`; every word form that some phrase `known`; and the `naming` ones, that a misspelling may be
 * mended to, with what they help to name.
 */
export type Phrases = { root: Node; known: ReadonlySet<string>; naming: ReadonlyMap<string, ReadonlySet<string>> };

/** Made when the first wish is read: they are large, and neither the start of a host nor a workshop without wishes needs them. */
export const phrases = (): Phrases => (filled ??= fill());
let filled: Phrases | null = null;

/** Splits a comma list of the lexicon into phrases. */
export function split(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

// The order settles a tie between phrases of one length: what names a thing first, small words last.
function fill(): Phrases {
  const all: Filling = { root: { next: new Map(), ends: [] }, known: new Set(), naming: new Map(), namingGuards: byFold(GUARDS), otherGuards: byFold(STEERING_GUARDS) };
  const add = (written: string, meaning: Meaning, lang: Lang, naming: boolean, mended = naming): void => addTo(all, written, { meaning, lang, naming, mended });
  for (const entry of LEXICON) {
    const meaning: Meaning = { kind: 'element', id: entry.id, unwanted: entry.unwanted, freeOf: false };
    for (const lang of ['en', 'fr'] as const) {
      for (const phrase of entry.words[lang]) add(phrase, meaning, lang, true);
      for (const phrase of entry.further[lang]) add(phrase, meaning, lang, true, false);
      for (const phrase of lang === 'fr' ? feminine([...entry.words.fr, ...entry.further.fr]) : []) add(phrase, meaning, lang, true, false);
    }
  }
  for (const [phrase, id] of Object.entries(FREE_OF)) {
    add(phrase, { kind: 'element', id, unwanted: true, freeOf: true }, 'en', true);
  }
  for (const { kind, value, words } of CONDITIONS) {
    for (const lang of ['en', 'fr'] as const)
      for (const phrase of split(words[lang])) add(phrase, { kind: 'condition', of: kind, value }, lang, true);
  }
  for (const { words, meaning, lang } of GRAMMAR_LISTS) for (const phrase of split(words)) add(phrase, meaning, lang, false);
  for (const { words, meaning } of AMBIENCE_LISTS) for (const phrase of split(words)) add(phrase, meaning, 'en', false);
  return all;
}

type Filling = {
  root: Node; known: Set<string>; naming: Map<string, Set<string>>;
  namingGuards: ReadonlyMap<string, Guard>; otherGuards: ReadonlyMap<string, Guard>;
};

// 'Clôturé' and 'fleuri' are said of a thing of either gender: 'clôturée', 'fleurie'.
function feminine(phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => /[éi]$/.test(phrase) && !phrase.startsWith('=')).map((phrase) => `${phrase}e`);
}

// `mended`: may a misspelt word be taken for one of its words?
function addTo({ root, known, naming: namingWords, namingGuards, otherGuards }: Filling, written: string, { meaning, lang, naming, mended }: { meaning: Meaning; lang: Lang; naming: boolean; mended: boolean }): void {
  const exact = written.startsWith('=');
  const tokens = tokenize(exact ? written.slice(1) : written);
  let node = root;
  for (const token of tokens) {
    const key = exact ? `=${token.norm}` : token.fold;
    known.add(token.fold).add(token.norm);
    if (mended) namingWords.set(token.fold, (namingWords.get(token.fold) ?? new Set()).add(nameOf(meaning)));
    const next: Node = node.next.get(key) ?? { next: new Map(), ends: [] };
    node.next.set(key, next);
    node = next;
  }
  if (node.ends.some((end) => end.lang === lang && end.meaning.kind === meaning.kind)) return;
  const guards = naming
    ? namingGuards
    : meaning.kind === 'quality' || meaning.kind === 'life' || meaning.kind === 'stop'
      ? null
      : otherGuards;
  node.ends.push({
    meaning,
    lang,
    guard: guards?.get(exact ? written : tokens.map((token: Token) => token.fold).join(' ')) ?? null,
  });
}

function nameOf(meaning: Meaning): string {
  return meaning.kind === 'element'
    ? meaning.id
    : meaning.kind === 'condition'
      ? `${meaning.of} ${meaning.value}`
      : meaning.kind;
}

function byFold(guards: Readonly<Record<string, Guard>>): ReadonlyMap<string, Guard> {
  return new Map(
    Object.entries(guards).map(([phrase, guard]) => [
      phrase.startsWith('=')
        ? phrase
        : phrase
            .split(' ')
            .map((word) => fold(normalize(word)))
            .join(' '),
      guard,
    ]),
  );
}
