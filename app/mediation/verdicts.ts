import type { Demand, DemandPrice, DemandVerdict } from '../workshop/index.ts';
import { bySupport, demandKey } from './demands.ts';
import type { Demand as Condition } from './package.ts';
import type { ProblemInput } from './problem-schema.ts';
import type { Proposal } from './proposal.ts';

/**
 * Utilities this close count as equal, in rating points. A twentieth of a point is less than what one answer moves a seat of
 * twenty, and packages this close are listed as equals beside the proposal: so a seat may have its wish at the cost of a
 * difference that the numbers do not carry, and of no more.
 */
export const tolerance = 0.05;

/** The leximin package of the room's problem with the floor of the baseline (`floor: 'baseline'`), under these conditions. */
export type Solve = (demands: readonly Condition[]) => Promise<Proposal>;

/**
 * Tests the demands in order of support (people, seats, kind, code point), whatever the order they come in. A demand is granted
 * if the best package under it, and under those granted before, leaves no seat below its utility in the baseline that was not
 * so anyway, and the smallest utility at most the tolerance below that of the package without any demand. So all that is
 * granted together never costs the worst-off more than the tolerance. Else it is refused with its price, the best package
 * under it and all that was granted (where those cannot be met together, under those granted before it); or impossible, with
 * the fewest entries it clashes with.
 */
export async function testDemands(
  { measures }: Pick<ProblemInput, 'measures'>, demands: readonly Demand[], solve: Solve,
): Promise<DemandVerdict[]> {
  if (demands.length === 0) return [];
  const free = await solve([]);
  const known = new Set(measures.map(({ id }) => id));
  const granted: Demand[] = [];
  const tested: { verdict: DemandVerdict; before: number }[] = [];
  for (const demand of demands.toSorted(bySupport)) {
    const verdict = known.has(demand.measure)
      ? judge(demand, await solve(conditions([...granted, demand])), free) : absent(demand);
    tested.push({ verdict, before: granted.length });
    if (verdict.verdict === 'granted' && known.has(demand.measure)) granted.push(demand);
  }
  const priced: DemandVerdict[] = [];
  for (const { verdict, before } of tested) {
    const now = verdict.verdict === 'refused' && before < granted.length
      ? judge(verdict, await solve(conditions([...granted, verdict])), free) : verdict;
    priced.push(now.verdict === 'refused' ? now : verdict);
  }
  return priced;
}

/** The problem with what was granted in `required` and `forbidden`, so that it tells alone which packages were looked at. */
export function underGranted(input: ProblemInput, verdicts: readonly DemandVerdict[]): ProblemInput {
  const known = new Set(input.measures.map(({ id }) => id));
  const added = (kind: Demand['kind']): string[] =>
    verdicts.flatMap((each) => (each.verdict === 'granted' && each.kind === kind && known.has(each.measure) ? [each.measure] : []));
  return {
    ...input,
    required: [...new Set([...(input.required ?? []), ...added('must-have')])],
    forbidden: [...new Set([...(input.forbidden ?? []), ...added('cannot-accept')])],
  };
}

function judge(demand: Demand, under: Proposal, free: Proposal): DemandVerdict {
  const { kind, measure, seats, people } = demand;
  const asked = { kind, measure, seats, people };
  const price = priceOf(under);
  if (!price) return { ...asked, verdict: 'impossible', conflict: under.conflict };
  if (under.belowBase.some((seat) => !free.belowBase.includes(seat))) return { ...asked, verdict: 'refused', because: 'below-base', price };
  const lost = millionths(free.metrics?.worst ?? 0) - millionths(price.worst);
  return lost > millionths(tolerance) ? { ...asked, verdict: 'refused', because: 'worst-off', price } : { ...asked, verdict: 'granted' };
}

/** What is no longer in the catalogue cannot be had, and is not in any package. */
function absent(demand: Demand): DemandVerdict {
  return demand.kind === 'must-have'
    ? { ...demand, verdict: 'impossible', conflict: [`demand:${demandKey(demand)}`] } : { ...demand, verdict: 'granted' };
}

function priceOf({ design, measures, cost, utilities, metrics, status }: Proposal): DemandPrice | null {
  if (design === null || cost === null || !metrics) return null;
  const { worst, total, worstGroups } = metrics;
  return { design, measures, cost, utilities, worst, total, worstSeats: worstGroups, proved: status === 'optimal' };
}

function conditions(demands: readonly Demand[]): Condition[] {
  return demands.map((demand) => ({
    id: demandKey(demand), measure: demand.measure, kind: demand.kind === 'must-have' ? 'include' : 'exclude',
  }));
}

const millionths = (points: number): number => Math.round(points * 1e6);
