import { alike, meanOf, midranks, rounding } from './moments.ts';
import type { Places } from './pair-counts.ts';
import { kendallTauB } from './tau-b.ts';
import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/** One person's scores and order of the same items, by the items' numbers; null is what the person did not say. */
export interface ScoredAndOrdered { readonly scores: readonly (number | null)[]; readonly places: Places }

/** Ranks from 1 (the most liked), equal means sharing theirs; over the persons who did both. Null where nobody did for this item. */
export interface ItemTwice { readonly n: number; readonly mean: number | null; readonly place: number | null; readonly byScore: number | null; readonly byOrder: number | null }

/** More people score `rated` above `ordered` on average, yet more place `ordered` ahead. `by`: the two means apart; `ahead` of `n` people. */
export interface Reversal { readonly rated: number; readonly ordered: number; readonly by: number; readonly ahead: number; readonly behind: number }

/**
 * Where how much people like things and how they order them disagree. `people`: each person's tau-b of scores with order (1 they say
 * the same, −1 the reverse; missing where one of the two ties all), and `tau` the mean of those that there are. `items`: each item's
 * rank by mean score and by mean place, over persons who gave both for it. `reversals`: pairs that means of scores put one way and the
 * majority of orders the other, over persons who gave both for both, the widest first. Scores are taken as equally spaced in means and
 * as an order in tau-b. 'nobodyBoth' where nobody gave both.
 * Source: M. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945; Condorcet, Essai, 1785, for majorities.
 */
export function orderAndIntensity(items: number, people: readonly ScoredAndOrdered[]): {
  readonly people: readonly Statistic[]; readonly tau: Statistic; readonly items: readonly ItemTwice[]; readonly reversals: readonly Reversal[];
} {
  const taus = people.map(ownTau);
  const known = taus.flatMap((tau) => (tau.ok ? [tau.value] : []));
  const whys = taus.flatMap((tau) => (tau.ok ? [] : [tau.why]));
  return {
    people: taus, tau: known.length === 0 ? missing(whys.find((why) => why !== 'nobodyBoth') ?? 'nobodyBoth') : statistic(meanOf(known)),
    items: itemsTwice(items, people), reversals: reversalsAmong(items, people),
  };
}

interface Cell { readonly score: number; readonly place: number }

function cellOf({ scores, places }: ScoredAndOrdered, item: number): Cell | null {
  const [score, place] = [scores[item] ?? null, places[item] ?? null];
  return score === null || place === null ? null : { score, place };
}

function ownTau(person: ScoredAndOrdered): Statistic {
  const cells = person.scores.flatMap((_, item) => cellOf(person, item) ?? []);
  if (cells.length === 0) return missing('nobodyBoth');
  return kendallTauB(cells.map(({ score }) => score), cells.map(({ place }) => -place));
}

function itemsTwice(items: number, people: readonly ScoredAndOrdered[]): ItemTwice[] {
  const said = Array.from({ length: items }, (_, item) => people.flatMap((person) => cellOf(person, item) ?? []));
  const means = said.map((cells) => (cells.length === 0 ? null : { mean: meanOf(cells.map(({ score }) => score)), place: meanOf(cells.map(({ place }) => place)) }));
  const known = [...means.keys()].filter((item) => means[item] !== null);
  const ranked = (values: readonly number[]): Float64Array => midranks(alike(values, rounding(values))).ranks;
  const byScore = ranked(known.map((item) => -(means[item]?.mean ?? 0)));
  const byOrder = ranked(known.map((item) => means[item]?.place ?? 0));
  return means.map((both, item) => {
    const at = known.indexOf(item);
    return { n: said[item]?.length ?? 0, mean: both?.mean ?? null, place: both?.place ?? null, byScore: at < 0 ? null : (byScore[at] ?? null), byOrder: at < 0 ? null : (byOrder[at] ?? null) };
  });
}

function reversalsAmong(items: number, people: readonly ScoredAndOrdered[]): Reversal[] {
  const found: Reversal[] = [];
  for (let i = 0; i < items; i++) for (let j = 0; j < i; j++) {
    const pairs = people.flatMap((person) => {
      const [one, other] = [cellOf(person, i), cellOf(person, j)];
      return one && other ? [{ one, other }] : [];
    });
    if (pairs.length === 0) continue;
    const by = meanOf(pairs.map(({ one, other }) => one.score - other.score));
    const first = pairs.filter(({ one, other }) => one.place < other.place).length;
    const second = pairs.filter(({ one, other }) => one.place > other.place).length;
    if (by > 1e-9 && second > first) found.push({ rated: i, ordered: j, by, ahead: second, behind: first });
    if (by < -1e-9 && first > second) found.push({ rated: j, ordered: i, by: -by, ahead: first, behind: second });
  }
  return found.sort((a, b) => b.by - a.by || a.rated - b.rated || a.ordered - b.ordered);
}
