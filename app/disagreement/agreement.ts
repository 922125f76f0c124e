import { allEqual, meanOf, midranks, squaresAround } from './moments.ts';
import type { CompleteRatings } from './scores.ts';
import { missing, statistic } from './types.ts';
import type { Statistic, WhyMissing } from './types.ts';

/**
 * Kendall's coefficient of concordance, corrected for ties: W = 12 S / (m²(n³ − n) − m ΣT), for m raters and n items.
 * 0 no agreement, 1 the same ranking by all. Missing when every rater scored all items alike.
 * Source: M. Kendall and J. D. Gibbons, Rank Correlation Methods, 5th ed. 1990, ch. 6.
 */
export function kendallW(complete: CompleteRatings): Statistic {
  const why = tooSmall(complete);
  if (why !== null) return missing(why);
  const { raters, items, values } = complete;
  const rankSums = new Float64Array(items);
  let ties = 0;
  for (let rater = 0; rater < raters; rater++) {
    const ranked = midranks(values.subarray(rater * items, (rater + 1) * items));
    ties += ranked.ties;
    for (let item = 0; item < items; item++) rankSums[item] = (rankSums[item] ?? 0) + (ranked.ranks[item] ?? 0);
  }
  const spread = squaresAround(rankSums, (raters * (items + 1)) / 2);
  const most = raters ** 2 * (items ** 3 - items) - raters * ties;
  return most === 0 ? missing('noRanking') : statistic((12 * spread) / most);
}

/**
 * Intraclass correlation, two-way random effects, absolute agreement: ICC(2,1) of one rater and ICC(2,k) of the mean of all.
 * May be negative, without a lower limit. Missing when all scores are equal, or where its variances add up to 0.
 * Source: P. E. Shrout and J. L. Fleiss, Intraclass correlations, Psychological Bulletin 86, 1979, p. 420–428.
 */
export function intraclass(complete: CompleteRatings): { readonly single: Statistic; readonly average: Statistic } {
  const why = tooSmall(complete) ?? (allEqual(complete.values) ? 'noVariation' : null);
  if (why !== null) return { single: missing(why), average: missing(why) };
  const { raters: k, items: n } = complete;
  const { betweenItems, betweenRaters, rest } = meanSquares(complete);
  return {
    single: ratio(betweenItems - rest, betweenItems + (k - 1) * rest + (k * (betweenRaters - rest)) / n, betweenItems + k * rest + betweenRaters),
    average: ratio(betweenItems - rest, betweenItems + (betweenRaters - rest) / n, betweenItems + rest + betweenRaters),
  };
}

function tooSmall({ raters, items }: CompleteRatings): WhyMissing | null {
  if (raters === 0) return 'noScores';
  if (raters === 1) return 'oneRater';
  return items < 2 ? 'tooFewCompleteItems' : null;
}

/** The three mean squares of the two-way table without replication. */
function meanSquares({ raters, items, values }: CompleteRatings): { betweenItems: number; betweenRaters: number; rest: number } {
  const byRater = Float64Array.from({ length: raters }, (_, r) => meanOf(values.subarray(r * items, (r + 1) * items)));
  const column = new Float64Array(raters);
  const byItem = Float64Array.from({ length: items }, (_, i) => meanOf(column.map((_zero, r) => values[r * items + i] ?? 0)));
  const all = meanOf(byRater);
  let rest = 0;
  values.forEach((value, index) => {
    rest += (value - (byRater[Math.floor(index / items)] ?? 0) - (byItem[index % items] ?? 0) + all) ** 2;
  });
  return {
    betweenItems: (raters * squaresAround(byItem, all)) / (items - 1),
    betweenRaters: (items * squaresAround(byRater, all)) / (raters - 1),
    rest: rest / ((items - 1) * (raters - 1)),
  };
}

/** `size` is what `below` is made of: beside it, rounding is 0. */
function ratio(above: number, below: number, size: number): Statistic {
  return Math.abs(below) <= 1e-12 * size ? missing('dividesByZero') : statistic(above / below);
}
