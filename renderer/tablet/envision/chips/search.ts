import type { ListedElement } from '../../../../app/protocol/index.ts';
import type { Language } from '../../../../app/workshop/types.ts';

/**
 * Things whose name, or another word for it in either language, begins a word with what was typed: those by their name in the
 * reader's language first. Accents and capitals do not matter.
 */
export function found(elements: readonly ListedElement[], typed: string, language: Language): ListedElement[] {
  const asked = bare(typed);
  if (asked === '') return [];
  const rank = ({ label, words }: ListedElement): number => {
    if (begins(label[language], asked)) return 0;
    return begins(label.fr, asked) || begins(label.en, asked) ? 1 : words.some((word) => begins(word, asked)) ? 2 : 3;
  };
  return elements.map((element) => ({ element, at: rank(element) })).filter(({ at }) => at < 3).toSorted((left, right) => left.at - right.at).map(({ element }) => element);
}

const begins = (name: string, asked: string): boolean => ` ${bare(name)}`.includes(` ${asked}`);
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();
