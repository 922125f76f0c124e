import { drawsFrom } from '../workshop/index.ts';
import type { Evidence } from '../workshop/index.ts';
import { withRatings } from './ballot-table.ts';
import type { BallotTable } from './ballot-table.ts';
import type { Problem } from './types.ts';

/** How far, as a share of the number, an effect may lie from what the plan says, by what it rests on. */
export type Spreads = { effects: Readonly<Record<Evidence['grade'], number>>; costs: number };

/**
 * The plan gives one number an effect: it is the likely one, and low and high lie this far to either side. There is no rule for
 * how far: these say that a measurement made elsewhere may be a fifth off here, a judgement a third, and a first guess half.
 * Costs before a call for tenders are commonly estimated within 30 %.
 */
export const spreads: Spreads = { effects: { measured: 0.2, expert: 0.35, assumed: 0.5 }, costs: 0.3 };

/** What the effects of each measure rest on, by id; a measure not named counts as assumed. */
export type Grades = Readonly<Record<string, Evidence['grade']>>;

/**
 * One draw of what the numbers might have been:
 *
 * - residents: each seat's members drawn again from themselves with replacement, as many as there are (the bootstrap within
 *   strata: B. Efron, 'Bootstrap methods: another look at the jackknife', Annals of Statistics 7(1), 1979). The mean of the room,
 *   which seats with few answers lean on, stays as it is.
 * - effects: all those of a measure times one factor, since they rest on one piece of evidence; costs of measures and designs
 *   times one factor each. Factors are triangular around 1 (low, likely, high).
 *
 * Each number has its own stream of chance, named by the seed, the draw and the id: the order of the input changes nothing.
 */
export function drawnProblem(problem: Problem, table: BallotTable, grades: Grades, { seed, draw }: { seed: string; draw: number }): Problem {
  const chance = (what: string, id: string) => drawsFrom(`${seed}|${draw}|${what}|${id}`);
  const members = table.seats.map((seat, g) => {
    const next = chance('seat', problem.groups[g]?.id ?? '');
    return seat.map(() => seat[Math.floor(next() * seat.length)] ?? 0);
  });
  const rated = withRatings(problem, table.scores, members, [...table.scores.keys()]);
  const priced = <T extends { id: string; cost: number }>(one: T): T => ({ ...one, cost: Math.round(one.cost * triangular(chance('cost', one.id)(), spreads.costs)) });
  return {
    ...rated,
    designs: rated.designs.map(priced),
    measures: problem.measures.map((measure) => {
      const factor = triangular(chance('effect', measure.id)(), spreads.effects[grades[measure.id] ?? 'assumed']);
      const effects = measure.effects.map((effect) => ({ ...effect, amount: Math.round(effect.amount * factor) as typeof effect.amount }));
      return priced({ ...measure, effects });
    }),
  };
}

/** A factor around 1 with the symmetric triangular distribution on 1 ± `spread`, from a number between 0 and 1. */
export function triangular(chance: number, spread: number): number {
  return chance < 0.5 ? 1 - spread + spread * Math.sqrt(2 * chance) : 1 + spread - spread * Math.sqrt(2 * (1 - chance));
}

/** The problem as it would be with one ballot taken out; a seat that only this person sits in leans on the room. */
export function withoutBallot(problem: Problem, { scores, seats }: BallotTable, person: number): Problem {
  const others = (people: readonly number[]) => people.filter((one) => one !== person);
  return withRatings(problem, scores, seats.map(others), others([...scores.keys()]));
}

/** The problem as it would be if one person had given the lowest, or the highest, score to all that they rated. */
export function withExtremeBallot(problem: Problem, { scores, seats }: BallotTable, person: number, end: 'min' | 'max'): Problem {
  const changed = scores.map((row, p) => (p === person ? row.map((score) => (score === null ? null : problem.scale[end])) : row));
  return withRatings(problem, changed, seats, [...scores.keys()]);
}

/** The problem without one of its groups; the others keep their ratings. */
export function withoutSeat(problem: Problem, group: number): Problem {
  const kept = <T extends { effects: Problem['measures'][number]['effects'] }>(one: T): T => ({
    ...one, effects: one.effects.flatMap((effect) => (effect.group === group ? [] : [{ ...effect, group: effect.group - (effect.group > group ? 1 : 0) }])),
  });
  return {
    ...problem,
    groups: problem.groups.filter((_, g) => g !== group),
    designs: problem.designs.map((design) => ({ ...design, ratings: design.ratings.filter((_, g) => g !== group) })),
    measures: problem.measures.map(kept), synergies: problem.synergies.map(kept),
  };
}
