import { isDeepStrictEqual } from 'node:util';
import { major } from './package.ts';
import { reckonedAgain, sameUtilities } from './recorded.ts';
import type { RecordedDemand, RecordedProposal, TabledFault } from './recorded.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

type Refused = Extract<RecordedDemand, { verdict: 'refused' }>;

/**
 * That the package meets every demand that was granted, and that the price of a refused one is a package that meets it and
 * does what it says. Such a price was sought before later demands were granted: it need not meet those.
 */
export function demandFaults(problem: Problem, reckoner: Reckoner, demands: readonly RecordedDemand[], proposal: RecordedProposal): TabledFault[] {
  const granted = demands.filter(({ verdict }) => verdict === 'granted');
  const before = without(problem, granted);
  return demands.flatMap((demand): TabledFault[] => {
    const of = `${demand.kind}:${demand.measure}`;
    if (demand.verdict === 'granted') return proposal.design === null || met(demand, proposal.measures) ? [] : [{ code: 'demand-not-met', of }];
    const code = demand.verdict === 'refused' ? priceFault(before, reckoner, demand) : null;
    return code ? [{ code, of }] : [];
  });
}

function priceFault(problem: Problem, reckoner: Reckoner, { price, ...demand }: Refused): TabledFault['code'] | null {
  const outcome = reckonedAgain(problem, reckoner, price.design, price.measures);
  if (!outcome || !met(demand, price.measures)) return 'price-not-a-package';
  const worst = outcome.ascending[0] ?? 0;
  const worstSeats = problem.groups.filter((_, g) => outcome.utilities[g] === worst).map(({ id }) => id);
  const same = price.cost === major(problem, outcome.cost) && price.worst === worst / 1e6 && price.total === outcome.total / 1e6
    && isDeepStrictEqual(price.worstSeats, worstSeats) && sameUtilities(problem, price.utilities, outcome.utilities);
  return same ? null : 'price-differs';
}

const met = ({ kind, measure }: Pick<RecordedDemand, 'kind' | 'measure'>, measures: readonly string[]): boolean =>
  measures.includes(measure) === (kind === 'must-have');

/** The problem as it was before these demands were written into it. */
export function without(problem: Problem, granted: readonly Pick<RecordedDemand, 'measure'>[]): Problem {
  const asked = new Set(granted.map(({ measure }) => measure));
  const kept = (m: number): boolean => !asked.has(problem.measures[m]?.id ?? '');
  return { ...problem, required: problem.required.filter(kept), forbidden: problem.forbidden.filter(kept) };
}
