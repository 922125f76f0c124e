import type { Compared, Comparison } from '../workshop/index.ts';
import { giniOf, sixDecimals } from './metrics.ts';
import { felt } from './verdicts.ts';

type Utilities = Readonly<Record<string, number>>;
type Option = { rule: string; status: string; design: string | null; utilities: Utilities };
/** What of a `parvis-proposal/1` is compared; utilities in rating points with six decimals. */
type Comparable = Option & { baseline: { utilities: Utilities } | null; alternatives: readonly Option[] };
/** Who is compared; `people` null where nobody knows how many they are. */
type Party = { id: string; people: number | null };

/**
 * The package on the table beside the best base design alone and the best under other rules, by the same numbers. Sums,
 * smallest values, Gini, gains and losses are over `groups` and nobody else: give only those that may be told of. All is
 * reckoned in whole millionths. `price` is the price of fairness (Bertsimas, Farias, Trichakis 2011, 'The price of
 * fairness', Operations Research 59(1)): the share of the greatest total that a package gives up; null where no
 * greatest total is known or it is not above 0, and for the base design where that alone exceeds it.
 */
export function comparisonOf(groups: readonly Party[], { baseline, alternatives, ...chosen }: Comparable): Comparison {
  const base = baseline && inMillionths(groups, baseline.utilities);
  const best = [chosen, ...alternatives].find(({ rule, design }) => rule === 'total' && design !== null);
  const greatest = best ? sum(inMillionths(groups, best.utilities)) : null;
  const options = [
    ...(chosen.design === null ? [] : [{ key: 'package', utilities: chosen.utilities }]),
    ...(baseline ? [{ key: 'base', utilities: baseline.utilities }] : []),
    ...alternatives.flatMap(({ rule, design, utilities }) => (design === null ? [] : [{ key: rule, utilities }])),
  ];
  return {
    rows: groups.length === 0 ? [] : options.map(({ key, utilities }) => figuresOf(key, groups, inMillionths(groups, utilities), { base, greatest })),
    greatestProved: best?.status === 'optimal',
  };
}

function figuresOf(
  key: string, groups: readonly Party[], values: readonly number[], { base, greatest }: { base: readonly number[] | null; greatest: number | null },
): Compared {
  const total = sum(values);
  const moved = (sign: 1 | -1): string[] =>
    groups.filter((_, g) => base !== null && sign * ((values[g] ?? 0) - (base[g] ?? 0)) >= feltMillionths).map(({ id }) => id);
  return {
    key, total: total / 1e6, worst: Math.min(...values) / 1e6, gini: giniOf(values),
    byPeople: weighted(groups, values), price: priceOf(total, greatest), gains: moved(1), loses: moved(-1),
  };
}

function weighted(groups: readonly Party[], values: readonly number[]): number | null {
  if (groups.some(({ people }) => people === null)) return null;
  return sum(groups.map(({ people }, g) => (people ?? 0) * (values[g] ?? 0))) / 1e6;
}

function priceOf(total: number, greatest: number | null): number | null {
  return greatest === null || greatest <= 0 || total > greatest ? null : sixDecimals((greatest - total) / greatest);
}

const inMillionths = (groups: readonly Party[], utilities: Utilities): number[] =>
  groups.map(({ id }) => (Object.hasOwn(utilities, id) ? Math.round((utilities[id] ?? 0) * 1e6) : 0));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const feltMillionths = Math.round(felt * 1e6);
