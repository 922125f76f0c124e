import { LOOK_ALIKES } from './lexicon/look-alikes.ts';
import { phrases } from './phrases.ts';
import { fold, normalize, type Token } from './tokens.ts';

const SHORTEST = 5;
const MOST_LETTERS = 30;

const REAL_WORDS = new Set(LOOK_ALIKES.split(/\s+/).flatMap((word) => [normalize(word), fold(normalize(word))]));
/** Made with the first word that nobody knows, like the phrases that it is made from. */
const byDeletion = (): ReadonlyMap<string, readonly string[]> => (indexed ??= indexDeletions());
let indexed: ReadonlyMap<string, readonly string[]> | null = null;

const ELIDED = /^(l|d|qu|j|n|s|m)([aeiouyh].{2,})$/;

/** 'Lhiver' and 'deau', written without their apostrophe, are two words; any other is the one that it was. */
export function unglue(token: Token): readonly Token[] {
  const { known } = phrases();
  if (token.kind !== 'word' || known.has(token.fold) || known.has(token.norm) || REAL_WORDS.has(token.norm))
    return [token];
  const [, first, rest] = ELIDED.exec(token.norm) ?? [];
  if (first === undefined || rest === undefined || !known.has(fold(rest))) return [token];
  const at = first.length;
  return [
    { ...token, raw: token.raw.slice(0, at), norm: first, fold: fold(first) },
    { ...token, raw: token.raw.slice(at), norm: rest, fold: fold(rest) },
  ];
}

/**
 * The known word that a misspelt one was most likely meant to be, in folded form, or null.
 *
 * One letter added, dropped, changed or two swapped, the first letter kept; words of the dictionary that merely look alike
 * ('beach' is no misspelt 'bench') are left alone, and so is a word that could be two things. Deletions are indexed
 * beforehand (Garbe's symmetric delete), so that the time does not depend on the size of the lexicon.
 */
export function mend({ norm, fold: word }: Token): string | null {
  if (
    norm.length < SHORTEST ||
    norm.length > MOST_LETTERS ||
    [norm, word].some((form) => phrases().known.has(form) || REAL_WORDS.has(form))
  )
    return null;
  const candidates = new Set<string>();
  for (const shorter of [word, ...deletions(word)]) {
    for (const known of byDeletion().get(shorter) ?? [])
      if (known[0] === word[0] && oneEditApart(word, known)) candidates.add(known);
  }
  return agreed([...candidates]);
}

// Several candidates will do if they help to name one same thing ('fountain' and 'fontaine').
function agreed([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  const { naming } = phrases();
  const named = [...(naming.get(first) ?? [])];
  return named.some((name) => others.every((other) => naming.get(other)?.has(name) === true)) ? first : null;
}

function indexDeletions(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const known of phrases().naming.keys()) {
    if (known.length < SHORTEST) continue;
    for (const shorter of new Set([known, ...deletions(known)])) index.set(shorter, [...(index.get(shorter) ?? []), known]);
  }
  return index;
}

function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
