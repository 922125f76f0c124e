import jStat from 'jstat';
import { kendallW } from './agreement.ts';
import type { CompleteRatings } from './scores.ts';
import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/**
 * Friedman's test that people put no item above another: χ² = m (n − 1) W for m raters and n items, W corrected for ties, and the
 * p of χ² with n − 1 degrees of freedom. The approximation is rough for few raters and items (m n < 30 or so). Missing as W is.
 * Source: M. Friedman, The use of ranks to avoid the assumption of normality implicit in the analysis of variance, JASA 32, 1937.
 */
export function friedman(complete: CompleteRatings): { readonly chiSquared: Statistic; readonly freedom: number; readonly p: Statistic } {
  const w = kendallW(complete);
  const freedom = Math.max(0, complete.items - 1);
  if (!w.ok) return { chiSquared: missing(w.why), freedom, p: missing(w.why) };
  const chiSquared = complete.raters * freedom * w.value;
  return { chiSquared: statistic(chiSquared), freedom, p: statistic(Math.max(0, 1 - jStat.chisquare.cdf(chiSquared, freedom))) };
}
