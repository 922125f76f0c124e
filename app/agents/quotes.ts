/** So many words in a row, the same as a resident wrote them, are a quotation; a shorter text as a whole, from three words. */
const longRun = 5;
const shortest = 3;

type Word = { word: string; from: number; to: number };

const wordsIn = (text: string): Word[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length }));

/** Whether a text holds what one of the residents wrote, word for word. */
export const quotesAny = (text: string, residents: readonly string[]): boolean => runsOf(text, residents).length > 0;

/**
 * A text without what residents wrote: they may withdraw, and then nothing of theirs may be left in a record that keeps the text
 * (DESIGN §3.3). What a model says in words of its own stays.
 */
export function withoutQuotes(text: string, residents: readonly string[]): string {
  let clean = '';
  let at = 0;
  for (const { from, to } of runsOf(text, residents)) {
    if (from < at) continue;
    clean += `${text.slice(at, from)}[…]`;
    at = to;
  }
  return clean + text.slice(at);
}

function runsOf(text: string, residents: readonly string[]): { from: number; to: number }[] {
  const said = wordsIn(text);
  const runs = residents.flatMap((resident) => {
    const words = wordsIn(resident).map(({ word }) => word);
    const length = Math.min(longRun, words.length);
    if (length < shortest) return [];
    const quoted = new Set(words.slice(0, words.length - length + 1).map((_, place) => words.slice(place, place + length).join(' ')));
    return said.flatMap(({ from }, place) => {
      const run = said.slice(place, place + length);
      return quoted.has(run.map(({ word }) => word).join(' ')) ? [{ from, to: run.at(-1)?.to ?? from }] : [];
    });
  }).sort((a, b) => a.from - b.from);
  return joined(runs);
}

function joined(runs: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else all.push({ ...run });
  }
  return all;
}
