import { effectIn, labelIn, latestEffects, recordedProblem, recordedProposal, type RecordedProblem, type ToldLine } from '../mediation/index.ts';
import type { EffectCell, Round, State, WeightsCheck, WeightsRecord } from '../workshop/index.ts';
import { protectedCount } from './people.ts';
import { hiddenSeats } from './hidden-seats.ts';
import type { SaidEffect, SaidEntry, SaidWeights } from './types.ts';

/**
 * What residents said of effects and weights and what was used, as it was recorded with the last package; null where neither was
 * asked. Of the seats that may be told of alone, and of one whose answers were not used, not even how many they were.
 */
export function saidEntry(state: State, lines: readonly ToldLine[]): SaidEntry | null {
  const last = state.rounds.at(-1);
  const read = recordedProblem.safeParse(last?.problem);
  if (!last || !read.success || (!last.effects?.length && !last.weights)) return null;
  const hidden = hiddenSeats(state, lines, read.data, last);
  const told = read.data.groups.filter(({ id }) => !hidden.has(id)).map(({ id }) => id);
  return { effects: effectsOf(state, last, read.data, told), weights: last.weights ? weightsOf(state, last, last.weights, { problem: read.data, told }) : null };
}

function effectsOf(state: State, round: Round, problem: RecordedProblem, told: readonly string[]): SaidEffect[] {
  const latest = latestEffects(state);
  const cells = [...new Map((round.effects ?? []).map((cell) => [`${cell.measure} ${cell.criterion}`, cell])).values()];
  return cells.map(({ measure, criterion }) => ({
    measure: labelIn(problem.measures, measure), criterion: labelIn(problem.criteria, criterion),
    answered: protectedCount(state, [...latest.values()].filter((said) => said.has(`${measure} ${criterion}`)).length),
    seats: told.flatMap((group) => {
      const cell = effectIn(round, { group, measure, criterion });
      return cell ? [seatOf(cell, problem)] : [];
    }),
  }));
}

const seatOf = ({ group, catalogue, n, corrected, mark }: EffectCell, problem: RecordedProblem): SaidEffect['seats'][number] =>
  ({ label: labelIn(problem.groups, group), catalogue, used: corrected, n: mark === 'corrected' ? n : null });

function weightsOf({ plan }: State, round: Round, { weighing, seats, check }: WeightsRecord, { problem, told }: { problem: RecordedProblem; told: readonly string[] }): SaidWeights {
  const criteria = (plan?.criteria ?? []).filter(({ weight }) => weight > 0);
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const over = (utilities: Readonly<Record<string, number>>) => {
    const values = told.flatMap((id) => utilities[id] ?? []);
    return values.length === 0 ? null : { worst: Math.min(...values), total: values.reduce((sum, value) => sum + value, 0) };
  };
  return {
    counted: weighing === 'groups', criteria: criteria.map(({ label }) => label), rubric: criteria.map(({ weight }) => weight / whole),
    seats: seats.filter(({ group }) => told.includes(group)).map(({ group, n, points, mark }) => {
      const sum = Object.values(points ?? {}).reduce((total, each) => total + each, 0);
      return { label: labelIn(problem.groups, group), n: points ? n : null, shares: points && criteria.map(({ id }) => (points[id] ?? 0) / sum), mark };
    }),
    check: check && {
      tabled: over(check.tabled.utilities), same: check.same, proved: check.proved,
      best: { ...differenceOf(round, check.best, problem), cost: check.best.cost, figures: over(check.best.utilities) },
    },
  };
}

function differenceOf({ proposal }: Round, best: WeightsCheck['best'], { designs, measures }: RecordedProblem) {
  const tabled = recordedProposal.safeParse(proposal).data;
  const named = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id)).map((id) => labelIn(measures, id));
  return {
    design: tabled?.design === best.design ? null : labelIn(designs, best.design),
    added: named(best.measures, tabled?.measures ?? []), removed: named(tabled?.measures ?? [], best.measures),
  };
}
