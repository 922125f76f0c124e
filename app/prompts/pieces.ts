import { phrases, type Meaning, type Node, type Phrase } from './phrases.ts';
import { mend, unglue } from './spelling.ts';
import { ABSTRACT_NOUNS, DOING } from './lexicon/idioms.ts';
import { fold, normalize, type Token } from './tokens.ts';
import type { Lang } from './types.ts';

/** A run of tokens with one meaning; `langs` are the languages that write it so. */
export type Piece = {
  meaning: Meaning | { kind: 'comma' | 'end' | 'unknown' | 'digits' };
  words: readonly Token[];
  langs: readonly Lang[];
};

const LONGEST_PHRASE = 9;
const ARTICLES = new Set('la le les l the my our your their mon ma mes nos notre vos votre leur leurs un une'.split(' '));
const EN_MARKERS = new Set(
  'the and with of no for to without are is i we there more would like want please my by at'.split(' '),
);
const FR_MARKERS = new Set(
  'le la les de des du et avec sans un une pas dans sur pour au aux l d je il y que qu on veux plus est'.split(' '),
);

const ABSTRACT = new Set(ABSTRACT_NOUNS.split(/\s+/).map((word) => fold(normalize(word))));
const HOW = new Set('friendly sized shaped themed'.split(' '));

/** Cuts the tokens into pieces: the longest phrase first, in either language, from left to right. */
export function cut(written: readonly Token[], lang: Lang): Piece[] {
  const tokens = written.flatMap(unglue);
  const mended = tokens.map((token) => (token.kind !== 'word' || isAcronym(token, tokens) ? token.fold : (mend(token) ?? token.fold)));
  const spoken = spokenIn(tokens, lang);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const match = token.kind === 'comma' || token.kind === 'end' ? null : longest(tokens, mended, at, spoken);
    if (match !== null) {
      pieces.push({ meaning: match.phrase.meaning, words: tokens.slice(at, match.end), langs: match.langs });
      at = match.end;
    } else {
      const kind = token.kind === 'word' ? 'unknown' : token.kind === 'number' ? 'digits' : token.kind;
      pieces.push({ meaning: { kind }, words: [token], langs: [] });
      at += 1;
    }
  }
  return pieces;
}

// 'CHSLD' is no misspelt 'child', unless everything is written in capitals.
function isAcronym({ raw }: Token, all: readonly Token[]): boolean {
  return raw === raw.toUpperCase() && all.some((other) => other.raw !== other.raw.toUpperCase());
}

/** The language a prompt is written in, by its small words; the one given where they do not say. */
function spokenIn(tokens: readonly Token[], lang: Lang): Lang {
  let english = 0;
  let french = 0;
  for (const { norm } of tokens.slice(0, 400)) {
    if (EN_MARKERS.has(norm)) english += 1;
    if (FR_MARKERS.has(norm)) french += 1;
  }
  if (english >= 2 * french + 1) return 'en';
  if (french >= 2 * english + 1) return 'fr';
  return lang;
}

type Match = { phrase: Phrase; end: number; langs: Lang[] };

function longest(tokens: readonly Token[], mended: readonly string[], start: number, spoken: Lang): Match | null {
  let best: Match | null = null;
  const visit = (node: Node, at: number): void => {
    if (node.ends.length > 0 && (best === null || at > best.end)) {
      const allowed = node.ends.filter((phrase) => passes(phrase, tokens, start, at, spoken));
      const phrase = allowed[0];
      if (phrase !== undefined)
        best = {
          phrase,
          end: at,
          langs: allowed.filter(({ meaning }) => meaning.kind === phrase.meaning.kind).map((end) => end.lang),
        };
    }
    const token = tokens[at];
    if (token === undefined || at - start >= LONGEST_PHRASE || token.kind === 'comma' || token.kind === 'end') return;
    for (const key of new Set([`=${token.norm}`, token.norm, token.fold, mended[at] ?? token.fold])) {
      const next = node.next.get(key);
      if (next !== undefined) visit(next, at + 1);
    }
    if (at > start && ARTICLES.has(token.norm)) skipArticle(node, at);
  };
  // 'le support pour les vélos' is the phrase 'support pour vélos': an article inside a phrase may be passed over once,
  // and so may the owner ('un abri pour nos vélos').
  const skipArticle = (node: Node, at: number): void => {
    const token = tokens[at + 1];
    const next = token === undefined || token.kind !== 'word' ? undefined : node.next.get(mended[at + 1] ?? token.fold);
    if (next !== undefined) visit(next, at + 2);
  };
  visit(phrases().root, start);
  return best;
}

function passes({ guard, meaning }: Phrase, tokens: readonly Token[], start: number, end: number, spoken: Lang): boolean {
  if (meaning.kind === 'element' && isFigurative(tokens, end)) return false;
  if (meaning.kind === 'element' && meaning.id === 'person' && DOING.has(neighbour(tokens[end]))) return false;
  if (guard === null) return true;
  const before = neighbour(tokens[start - 1]);
  const after = neighbour(tokens[end]);
  if (guard.notAfter?.includes(before) === true || guard.notBefore?.includes(after) === true) return false;
  if (guard.onlyAfter !== undefined && !guard.onlyAfter.includes(before)) return false;
  if (guard.onlyBefore !== undefined && !guard.onlyBefore.includes(after)) return false;
  return guard.notIn !== spoken;
}

// 'A fountain of ideas', 'a house-sized hole': a noun that only serves to say how much or how.
function isFigurative(tokens: readonly Token[], end: number): boolean {
  const next = neighbour(tokens[end]);
  return (HOW.has(next) && !['like', 'as', 'de', 'en'].includes(neighbour(tokens[end + 1]))) || (['of', 'de', 'd'].includes(next) && ABSTRACT.has(tokens[end + 1]?.fold ?? ''));
}

function neighbour(token: Token | undefined): string {
  return token === undefined || token.kind === 'comma' || token.kind === 'end' ? '$' : token.norm;
}
