import type { TFunction } from 'i18next';
import type { Language } from '../app/workshop/types.ts';
import type { Asked, PublicDemand, PublicRound } from '../app/workshop/round-views.ts';
import { list, money, points, say } from './texts.ts';

/** Who asked for what, and what became of it, in sentences for a resident. `by`: null where it was neither me nor my group. */
export function demandText(demand: PublicDemand, by: Asked['by'] | null, round: PublicRound, t: TFunction, language: Language): { asked: string; answer: string } {
  const who = by ?? (demand.people === null ? 'someone' : 'many');
  const words = wordsOf(round, language);
  return {
    asked: t(`common:demand.asked.${demand.kind}.${who}`, { measure: words.measure(demand.measure), count: demand.people ?? 1 }),
    answer: answerOf(demand, words, t).join(' '),
  };
}

/** Those who would lose most, and how many others would. */
function lossesOf(losing: Extract<PublicDemand, { verdict: 'refused' }>['losing'], words: Words, t: TFunction): string[] {
  const most = losing.toSorted((a, b) => (b.from - b.to) - (a.from - a.to)).slice(0, mostNamed);
  const others = losing.length - most.length;
  return [
    ...most.map(({ seat, from, to }) => t('common:demand.loss', { group: words.seat(seat), from: words.points(from), to: words.points(to) })),
    ...(others > 0 ? [t('common:demand.lossOthers', { count: others })] : []),
  ];
}
const mostNamed = 2;

type Words = ReturnType<typeof wordsOf>;
function wordsOf({ measures, package: found }: PublicRound, language: Language) {
  const measure = (id: string) => measures.find((one) => one.id === id);
  return {
    measure: (id: string): string => { const known = measure(id); return known ? say(known.label, language) : id; },
    cost: (id: string): string => money(measure(id)?.cost ?? 0, language),
    seat: (id: string): string => say(found?.seats.find((one) => one.id === id)?.label ?? { en: id, fr: id }, language),
    points: (value: number): string => points(value, language),
    list: (names: readonly string[]): string => list(names, language),
  };
}

function answerOf(demand: PublicDemand, words: Words, t: TFunction): string[] {
  const { kind } = demand;
  switch (demand.verdict) {
    case 'granted': return [t(`common:demand.granted.${kind}`)];
    case 'impossible': return [t(`common:demand.impossible.${kind}`), ...(demand.conflict.length === 0 ? [] : [t('common:demand.conflict', {
      list: words.list(demand.conflict.map(({ kind: what, measure }) => t(`common:demand.with.${what}`, { measure: words.measure(measure ?? '') }))),
    })])];
    case 'refused': {
      const { losing, dropped, because } = demand;
      return [
        t(`common:demand.refused.${kind}`, { cost: words.cost(demand.measure) }),
        ...(dropped.length === 0 ? [] : [t(`common:demand.dropped.${kind}`, { list: words.list(dropped.map(words.measure)) })]),
        ...(losing.length === 0 ? [] : [t(`common:demand.then.${kind}`, { list: words.list(lossesOf(losing, words, t)) })]),
        ...(because === null || losing.length === 0 ? [t('common:demand.lessFair')] : because === 'below-base' ? [t('common:demand.belowBase')] : []),
      ];
    }
  }
}
