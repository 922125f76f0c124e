import { compare } from '../unit/prompts/compare-wish.ts';
import { WISHES } from '../unit/prompts/wishes.ts';

/** Recall and precision of the elements that are read in 150 wishes, half of them French, with what was missed or made up. */
export async function lexicon(): Promise<string> {
  const read = WISHES.map(([lang, text, written]) => ({ lang, text, ...compare(lang, text, written) }));
  const line = (name: string, of: typeof read): string => {
    const sum = (count: (one: (typeof read)[number]) => number): number => of.reduce((total, one) => total + count(one), 0);
    const [found, missed, extra] = [sum((one) => one.found), sum((one) => one.missed.length), sum((one) => one.extra.length)];
    return `${name}: ${of.length} wishes, ${found + missed} elements, recall ${(found / (found + missed)).toFixed(3)}, precision ${(found / (found + extra)).toFixed(3)}`;
  };
  return [
    line('lexicon, all', read),
    line('lexicon, French', read.filter(({ lang }) => lang === 'fr')),
    line('lexicon, English', read.filter(({ lang }) => lang === 'en')),
    ...read.flatMap(({ text, missed, extra }) => [
      ...missed.map((id) => `  missed ${id} in "${text}"`),
      ...extra.map((id) => `  read ${id} in "${text}"`),
    ]),
  ].join('\n');
}
