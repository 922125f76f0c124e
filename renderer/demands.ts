import type { TFunction } from 'i18next';
import type { Language } from '../app/workshop/types.ts';
import type { PublicConsent } from '../app/workshop/consent-views.ts';
import type { Asked, PublicDemand, PublicRound } from '../app/workshop/round-views.ts';
import { list, money, points, say } from './texts.ts';

/** Who asked for what, and what became of it, in sentences for a resident. `by`: null where it was neither me nor my group. */
export function demandText(demand: PublicDemand, by: Asked['by'] | null, round: PublicRound, t: TFunction, language: Language): { asked: string; answer: string } {
  const words = wordsOf(round, language);
  return { asked: askedOf(demand, by, words, t), answer: answerOf(demand, words, t).join(' ') };
}

function askedOf({ kind, measure, people, criterion }: PublicDemand, by: Asked['by'] | null, words: Words, t: TFunction): string {
  const who = by === 'me' || by === 'group' ? by : people === null ? 'someone' : 'many';
  if (criterion && who !== 'me' && who !== 'group') return t(`common:demand.tried.${by === 'finding' ? 'group' : 'others'}`, { criterion: words.say(criterion), measure: words.measure(measure) });
  return t(`common:demand.asked.${kind}.${who}`, { measure: words.measure(measure), count: people ?? 1 });
}

/** The consents that bear on this package and stand with no demand granted in it: of the package itself, or of a demand of rounds before. */
export function otherConsents({ consents = [], demands }: PublicRound, t: TFunction, language: Language): string[] {
  const told = new Set(demands.flatMap(({ verdict, kind, measure }) => (verdict === 'granted' ? [`${kind}:${measure}`] : [])));
  return consents.filter(({ of }) => !told.has(of)).map((consent) => consentText(consent, t, language));
}

const consentText = ({ seat, yes, members }: PublicConsent, t: TFunction, language: Language): string => t('consent:shown', { seat: say(seat, language), yes, members });

/** Those who would lose most, and how many others would. */
function lossesOf(moves: Refused['moves'], words: Words, t: TFunction): string[] {
  const losing = moves.filter(({ from, to }) => to < from).toSorted((a, b) => (b.from - b.to) - (a.from - a.to));
  const others = losing.length - mostNamed;
  return [
    ...losing.slice(0, mostNamed).map(({ seat, from, to }) => t('common:demand.loss', { group: words.seat(seat), from: words.points(from), to: words.points(to) })),
    ...(others > 0 ? [t('common:demand.lossOthers', { count: others })] : []),
  ];
}
const mostNamed = 2;

type Refused = Extract<PublicDemand, { verdict: 'refused' }>;
type Words = ReturnType<typeof wordsOf>;
function wordsOf({ measures, package: found, consents = [] }: PublicRound, language: Language) {
  const measure = (id: string) => measures.find((one) => one.id === id);
  return {
    say: (text: { en: string; fr: string }): string => say(text, language),
    measure: (id: string): string => { const known = measure(id); return known ? say(known.label, language) : id; },
    cost: (id: string): string => money(measure(id)?.cost ?? 0, language),
    /** Whether the measure's own price alone is that much above the budget; else something has to go with it. */
    isAlone: (id: string, short: number): boolean => found === null || (measure(id)?.cost ?? 0) - (found.cost + found.left) === short,
    money: (cents: number): string => money(cents, language),
    seat: (id: string): string => say(found?.seats.find((one) => one.id === id)?.label ?? { en: id, fr: id }, language),
    points: (value: number): string => points(value, language),
    list: (names: readonly string[]): string => list(names, language),
    consents: (of: PublicDemand, t: TFunction): string[] => consents.filter((one) => one.of === `${of.kind}:${of.measure}`)
      .map((consent) => consentText(consent, t, language)),
  };
}

function answerOf(demand: PublicDemand, words: Words, t: TFunction): string[] {
  const { kind } = demand;
  switch (demand.verdict) {
    case 'granted': return [t(`common:demand.granted.${kind}`), ...words.consents(demand, t)];
    case 'impossible': return [
      t(`common:demand.impossible.${kind}`, { cost: words.cost(demand.measure) }),
      ...(demand.conflict.length === 0 ? [] : [t('common:demand.conflict', {
        list: words.list(demand.conflict.map(({ kind: what, measure }) => t(`common:demand.with.${what}`, { measure: words.measure(measure ?? '') }))),
      })]),
      ...(demand.short === null ? [] : [t(`common:demand.${demand.conflict.some(({ measure }) => measure !== null) || words.isAlone(demand.measure, demand.short) ? 'short' : 'shortWith'}`, { amount: words.money(demand.short) })]),
    ];
    case 'refused': return refusedText(demand, words, t);
  }
}

function refusedText(demand: Refused, words: Words, t: TFunction): string[] {
  const { kind, moves, dropped, added, because, design } = demand;
  const losses = lossesOf(moves, words, t);
  return [
    t(`common:demand.refused.${kind}`, { cost: words.cost(demand.measure) }),
    ...(dropped.length === 0 ? [] : [t(`common:demand.dropped.${kind}`, { list: words.list(dropped.map(words.measure)) })]),
    ...(added.length === 0 ? [] : [t('common:demand.added', { list: words.list(added.map(words.measure)) })]),
    ...(design ? [t('common:demand.design', { name: words.say(design) })] : []),
    ...(losses.length === 0 ? [] : [t(`common:demand.then.${kind}`, { list: words.list(losses) })]),
    ...(because === null || losses.length === 0 ? [t('common:demand.lessFair')] : because === 'below-base' ? [t('common:demand.belowBase')] : []),
  ];
}
