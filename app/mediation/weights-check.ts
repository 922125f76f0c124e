import type { SeatWeights, Weighed, Weighing, WeightsCheck, WeightsRecord } from '../workshop/index.ts';
import { byCodePoint } from './exact.ts';
import { parseProblem } from './problem.ts';
import type { ProblemInput } from './problem-schema.ts';
import type { Proposal } from './proposal.ts';
import type { Problem } from './types.ts';
import { evaluatePackage } from './utility.ts';
import { ownWeights } from './weights.ts';

/** The leximin package of a problem with the floor of the baseline. */
type Solve = (problem: Problem) => Promise<Pick<Proposal, 'status' | 'design' | 'measures' | 'cost'>>;

/**
 * What to put on record beside a package of a room that gave weights of its own: under each seat's own weights (the rubric's where
 * it has none) what this package would give, and which package would be the best. `check` is null where own weights made the
 * package, no seat has any, or there is no package. What is best is searched, never certified.
 */
export async function weightsRecord(input: ProblemInput, weighing: Weighing, seats: readonly SeatWeights[], tabled: Pick<Proposal, 'design' | 'measures'>, solve: Solve): Promise<WeightsRecord> {
  const own = parseProblem(underOwnWeights(input, seats));
  if (weighing === 'groups' || !own.ok || tabled.design === null || seats.every(({ points }) => points === null)) return { weighing, seats, check: null };
  const best = await solve(own.problem);
  return { weighing, seats, check: best.design === null || best.cost === null ? null : checkOf(own.problem, { ...tabled, design: tabled.design }, { ...best, design: best.design, cost: best.cost }) };
}

/** The same problem with the weights that seats give themselves; a seat without keeps the rubric. */
export const underOwnWeights = <Input extends Pick<ProblemInput, 'groups'>>(input: Input, seats: readonly SeatWeights[]): Input =>
  ({ ...input, groups: input.groups.map(({ weights: _rubric, ...group }) => ({ ...group, ...ownWeights(seats, group.id) })) });

type Chosen = { design: string; measures: readonly string[] };
function checkOf(problem: Problem, tabled: Chosen, { status, cost, design, measures }: Chosen & { status: string; cost: number }): WeightsCheck {
  const sorted = ({ measures: ids }: Chosen): string => [...ids].sort(byCodePoint).join();
  return {
    tabled: weighed(problem, tabled), best: { ...weighed(problem, { design, measures }), design, measures, cost },
    same: design === tabled.design && sorted({ design, measures }) === sorted(tabled), proved: status === 'optimal',
  };
}

/** What a package gives every group of a problem, in rating points with 6 decimals. */
export function weighed(problem: Problem, chosen: Chosen): Weighed {
  const utilities = evaluatePackage(problem, chosen);
  return {
    utilities: Object.fromEntries(problem.groups.map(({ id }, g) => [id, (utilities[g] ?? 0) / 1e6])),
    worst: Math.min(...utilities) / 1e6, total: utilities.reduce((sum, value) => sum + value, 0) / 1e6,
  };
}
