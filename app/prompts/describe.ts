import { CONDITION_TEXT, type Condition } from './lexicon/conditions.ts';
import { lexiconEntry } from './lexicon/index.ts';
import { englishNumber, frenchNumber } from './lexicon/numbers.ts';
import type { LexiconEntry } from './lexicon/types.ts';
import type { Bilingual, Count, Lang, Place, Understood, WishedElement } from './types.ts';

/** `some`: several, in a number that nobody asked for. */
type Told = { id: string; count: Count | 'some'; place: Place };

type Wording = {
  nothing: string;
  with: string;
  and: string;
  without: string;
  besides: string;
  place: Readonly<Record<Exclude<Place, null>, string>>;
  noun: (entry: LexiconEntry, count: Told['count']) => string;
  absent: (entry: LexiconEntry) => string;
};

const WORDINGS: Readonly<Record<Lang, Wording>> = {
  en: {
    nothing: 'A public place',
    with: 'with',
    and: 'and',
    without: 'No',
    besides: 'Around:',
    place: {
      left: 'on the left',
      right: 'on the right',
      middle: 'in the middle',
      front: 'in front',
      back: 'at the back',
      corner: 'in the corner',
    },
    noun: englishNoun,
    absent: ({ en }) => en.many,
  },
  fr: {
    nothing: 'Un lieu public',
    with: 'avec',
    and: 'et',
    without: 'Sans',
    besides: 'Autour\u00a0:',
    place: {
      left: 'à gauche',
      right: 'à droite',
      middle: 'au milieu',
      front: 'à l’avant',
      back: 'au fond',
      corner: 'dans le coin',
    },
    noun: frenchNoun,
    absent: ({ fr }) => fr.many,
  },
};

/** French nouns that begin with a vowel or a mute h take d'; these begin with an aspirated one. */
const ASPIRATED = /^(?:haie|hamac|hangar|handrail|haut|héros|hockey)/;

/**
 * A text description of a picture drawn from a wish, in both languages: what a screen reader says in its place.
 * Elements are told in the order in which they were named, then what was refused, then what the picture shows besides.
 * `shown` tells how many of each are drawn, in the same order: no more than that is claimed.
 */
export function describe(understood: Understood, shown: readonly Shown[] = []): Bilingual {
  return { en: told(understood, shown, 'en'), fr: told(understood, shown, 'fr') };
}

/** The elements alone, as `describe` tells them, without where they are: 'three benches and a fountain'. */
export function describeElements(understood: Understood, shown: readonly Shown[]): Bilingual {
  const told = (lang: Lang): string => list(shownPhrases(understood, shown, WORDINGS[lang]), WORDINGS[lang].and);
  return { en: told('en'), fr: told('fr') };
}

/** `asked`: named in the wish; else the picture shows it of itself. */
export type Shown = { id: string; count: number; asked?: boolean };

/** Fewer than this can be counted at a glance, and are told by their number. */
const FEW = 4;

// One is 'a hammock', two are 'hammocks', and what could not all be drawn is told as it is there.
function asShown(elements: readonly WishedElement[], shown: readonly Shown[]): Told[] {
  const left = shown.filter(({ asked }) => asked === true);
  return elements.map((element) => {
    const at = left.findIndex(({ id }) => id === element.id);
    const [drawn] = at < 0 ? [] : left.splice(at, 1);
    if (drawn === undefined) return element;
    if (element.count === null || (element.count === 1 && drawn.count > 1))
      return { ...element, count: drawn.count === 1 ? 1 : 'some' };
    return typeof element.count === 'number' && drawn.count < element.count ? { ...element, count: drawn.count < FEW ? drawn.count : 'many' } : element;
  });
}

function told(understood: Understood, drawn: readonly Shown[], lang: Lang): string {
  const wording = WORDINGS[lang];
  const kinds: readonly Condition['kind'][] = ['season', 'timeOfDay', 'weather'];
  const setting = [
    conditionText(understood, 'scene', lang) ?? wording.nothing,
    ...kinds.map((kind) => conditionText(understood, kind, lang) ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const shown = shownPhrases(understood, drawn, wording);
  const besides = drawn.filter(({ asked }) => asked !== true);
  const absent = understood.elements
    .filter((element) => element.negated)
    .flatMap(({ id }) => lexiconEntry(id) ?? [])
    .map((entry) => wording.absent(entry));
  const first = shown.length === 0 ? `${setting}.` : `${setting}, ${wording.with} ${list(shown, wording.and)}.`;
  const second = absent.length === 0 ? '' : ` ${wording.without} ${refused(absent, lang)}.`;
  const around = besides.flatMap(({ id, count }) =>
    lexiconEntry(id) === undefined ? [] : [phrase({ id, count, place: null }, wording)],
  );
  return first + second + (around.length === 0 ? '' : ` ${wording.besides} ${list(around, wording.and)}.`);
}

function shownPhrases({ elements }: Understood, drawn: readonly Shown[], wording: Wording): string[] {
  return asShown(
    elements.filter((element) => !element.negated),
    drawn,
  ).map((element) => phrase(element, wording));
}

function conditionText(understood: Understood, kind: Condition['kind'], lang: Lang): string | null {
  const value = understood[kind];
  return value === null ? null : (CONDITION_TEXT[kind][value]?.[lang] ?? null);
}

function phrase(element: Told, wording: Wording): string {
  const entry = lexiconEntry(element.id);
  const noun = entry === undefined ? element.id : wording.noun(entry, element.count);
  return element.place === null ? noun : `${noun} ${wording.place[element.place]}`;
}

function englishNoun({ en, usual }: LexiconEntry, count: Told['count']): string {
  if (count === 'many') return `${en.mass ? 'plenty of' : 'many'} ${en.many}`;
  if (count === 'few') return `${en.mass ? 'some' : 'a few'} ${en.many}`;
  if (en.mass) return `some ${en.one}`;
  if (count === 1 || (count === null && usual === 1)) {
    if (en.one === en.many) return en.one;
    return `${/^(?:[aeio]|u(?!s|ni))/i.test(en.one) ? 'an' : 'a'} ${en.one}`;
  }
  return count === null || count === 'some' ? en.many : `${count <= 20 ? englishNumber(count) : String(count)} ${en.many}`;
}

function frenchNoun({ fr, usual }: LexiconEntry, count: Told['count']): string {
  const vowel = /^[aeiouyhàâéèêîôûœ]/i.test(fr.many) && !ASPIRATED.test(fr.many);
  if (count === 'many') return `beaucoup ${vowel ? 'd’' : 'de '}${fr.many}`;
  if (fr.mass) return vowel ? `de l’${fr.one}` : fr.gender === 'f' ? `de la ${fr.one}` : `du ${fr.one}`;
  if (count === 'few') return `quelques ${fr.many}`;
  if (count === 1 || (count === null && usual === 1)) return `${fr.gender === 'f' ? 'une' : 'un'} ${fr.one}`;
  return count === null || count === 'some'
    ? `des ${fr.many}`
    : `${count <= 20 ? frenchNumber(count, fr.gender) : String(count)} ${fr.many}`;
}

function list(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}

function refused(nouns: readonly string[], lang: Lang): string {
  const unique = [...new Set(nouns)];
  if (lang === 'fr') return unique.join(' ni ');
  return list(unique, 'or');
}
