import type { Demand, DemandPrice, DemandVerdict } from '../workshop/index.ts';
import { bySupport, demandKey } from './demands.ts';
import type { Falls } from './floor.ts';
import type { Demand as Condition } from './package.ts';
import type { ProblemInput } from './problem-schema.ts';
import type { Proposal } from './proposal.ts';

/**
 * Utilities this close count as equal, in rating points. A twentieth of a point is less than what one answer moves a seat of
 * twenty, and packages this close are listed as equals beside the proposal: so a seat may have its wish at the cost of a
 * difference that the numbers do not carry, and of no more.
 */
export const tolerance = 0.05;

/** A loss that is felt, in rating points: below a tenth, the screens say 'about the same'. */
export const felt = 0.1;

/**
 * The leximin package of the room's problem with the floor of the baseline (`floor: 'baseline'`), under these conditions.
 * `rest`: how many calls there will be at most, this one among them.
 */
export type Solve = (demands: readonly Condition[], rest: number) => Promise<Proposal>;

/**
 * Tests the demands in order of support (people, seats, kind, code point), whatever the order they come in. A demand is granted
 * if the best package under it, and under those granted before, leaves no seat below its utility in the baseline that was not
 * so anyway, the smallest utility at most the tolerance below that of the package without any demand, and no felt loss to a
 * seat that did not ask for it. So all that is granted together never costs the worst-off more than the tolerance, and a seat
 * pays noticeably only for what it asked itself. Else it is refused with its price, the best package
 * under it and all that was granted (where those cannot be met together, under those granted before it); or impossible, with
 * the fewest entries it clashes with.
 *
 * A seat whose members agreed to it may fall below the baseline for a demand's sake, as far as they agreed: `falls` tells by the keys
 * of the demands in play, and `solve` must search with the same. What it agreed to is not held against the demand; every other
 * seat is protected as before.
 */
export async function testDemands(
  { measures }: Pick<ProblemInput, 'measures'>, demands: readonly Demand[], solve: Solve, falls: (keys: readonly string[]) => Falls = () => ({}),
): Promise<DemandVerdict[]> {
  if (demands.length === 0) return [];
  const free = await solve([], 1 + 2 * demands.length);
  const known = new Set(measures.map(({ id }) => id));
  const tested: Tested[] = [];
  // The best package under all that is granted so far: what it meets anyway needs no search.
  let best = free;
  for (const [place, demand] of demands.toSorted(bySupport).entries()) {
    const granted = grantedIn(tested, known);
    const rest = 2 * (demands.length - place) + tested.filter(({ verdict }) => verdict.verdict === 'refused').length;
    const under = !known.has(demand.measure) || meets(best, demand) ? best : await solve(conditions([...granted, demand]), rest);
    const verdict = known.has(demand.measure) ? judge(demand, under, { free, best, granted, falls: falls([...granted, demand].map(demandKey)) }) : absent(demand);
    if (verdict.verdict === 'granted') best = under;
    tested.push({ verdict, before: granted.length });
  }
  return priced(tested, grantedIn(tested, known), free, solve, falls);
}

/** A verdict, and how many demands had been granted before it. */
type Tested = { verdict: DemandVerdict; before: number };

const grantedIn = (tested: readonly Tested[], known: ReadonlySet<string>): DemandVerdict[] =>
  tested.flatMap(({ verdict }) => (verdict.verdict === 'granted' && known.has(verdict.measure) ? [verdict] : []));

const meets = ({ design, measures }: Proposal, { kind, measure }: Demand): boolean =>
  design !== null && measures.includes(measure) === (kind === 'must-have');

/** What was refused before the last demand was granted, priced under all that was granted. */
async function priced(tested: readonly Tested[], granted: readonly Demand[], free: Proposal, solve: Solve, falls: (keys: readonly string[]) => Falls): Promise<DemandVerdict[]> {
  const stale = tested.filter(({ verdict, before }) => verdict.verdict === 'refused' && before < granted.length);
  const fresh = new Map<DemandVerdict, DemandVerdict>();
  for (const [place, { verdict }] of stale.entries()) {
    fresh.set(verdict, judge(verdict, await solve(conditions([...granted, verdict]), stale.length - place), { free, best: free, granted: [], falls: falls([...granted, verdict].map(demandKey)) }));
  }
  return tested.map(({ verdict }) => {
    const now = fresh.get(verdict);
    return now?.verdict === 'refused' ? now : verdict;
  });
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

/** `best`: under what was `granted` so far; `free`: under no demand; `falls`: what seats agreed to under these demands. */
type Beside = { free: Proposal; best: Proposal; granted: readonly Demand[]; falls: Falls };

function judge(demand: Demand, under: Proposal, beside: Beside): DemandVerdict {
  const { free, falls } = beside;
  const { kind, measure, seats, people, criterion } = demand;
  const asked = { kind, measure, seats, people, ...(criterion !== undefined && { criterion }) };
  const price = priceOf(under);
  if (!price) return { ...asked, verdict: 'impossible', conflict: under.conflict };
  const agreed = (seat: string): boolean => Object.hasOwn(falls, seat) && (under.utilities[seat] ?? 0) >= (falls[seat] ?? 0);
  if (under.belowBase.some((seat) => !free.belowBase.includes(seat) && !agreed(seat))) return { ...asked, verdict: 'refused', because: 'below-base', price };
  const lost = millionths(worstOf(free, agreed)) - millionths(worstOf(under, agreed));
  if (lost > millionths(tolerance)) return { ...asked, verdict: 'refused', because: 'worst-off', price };
  return someoneElsePays(demand, under, beside, agreed) ? { ...asked, verdict: 'refused', because: 'others', price } : { ...asked, verdict: 'granted' };
}

/** The smallest utility of those who did not agree to fall; of all where everyone did. */
function worstOf({ utilities }: Proposal, agreed: (seat: string) => boolean): number {
  const all = Object.entries(utilities);
  const others = all.filter(([seat]) => !agreed(seat));
  return Math.min(...(others.length > 0 ? others : all).map(([, utility]) => utility));
}

/** A seat whose own requests were granted is held against what they brought it, every other against the package without demands. */
function someoneElsePays({ seats }: Demand, under: Proposal, { free, best, granted }: Beside, agreed: (seat: string) => boolean): boolean {
  const asking = new Set(granted.flatMap((demand) => demand.seats));
  return Object.entries(under.utilities).some(([seat, utility]) => {
    const before = (asking.has(seat) ? best : free).utilities[seat] ?? utility;
    return !seats.includes(seat) && !agreed(seat) && millionths(before) - millionths(utility) >= millionths(felt);
  });
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
