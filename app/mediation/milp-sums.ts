import { sweep } from './milp-hunt.ts';
import type { Hunt } from './milp-hunt.ts';
import { addColumn, addRow, copyOf } from './milp-model.ts';
import type { DesignModel, Draft, Term } from './milp-model.ts';
import { provesTies } from './milp-ties.ts';
import { greatestCommonDivisor } from './exact.ts';
import { nashOf } from './outcome.ts';
import { ceilings, meant } from './search.ts';
import type { Search } from './search.ts';

type Region = (model: DesignModel) => Draft;
const whole: Region = (model) => copyOf(model.draft);

/** Greatest Σ u in the region: nothing reaches one millionth more; then the ties. */
export async function huntTotal(hunt: Hunt, region: Region = whole): Promise<Search> {
  const slack = roundingSlack(hunt);
  let bound = -Infinity;
  const atLeast = (model: DesignModel, millionths: number) => {
    const draft = region(model);
    for (const column of model.u) draft.cost[column] = 1;
    addRow(
      draft,
      (millionths - slack) / 1000,
      model.u.map((column): Term => [column, 1]),
      Infinity,
    );
    return draft;
  };
  for (const ground of hunt.grounds) {
    const beat = await sweep(hunt, ground, (model) => atLeast(model, hunt.best.total + 1));
    if (beat.kind === 'open') bound = Math.max(bound, beat.bound === null ? totalCeiling(hunt) : beat.bound * 1000 + slack);
  }
  const settled = bound === -Infinity && (await provesTies(hunt, (model) => atLeast(model, hunt.best.total)));
  return { rule: 'total', outcome: hunt.best, proved: settled, proof: [], bound: Math.max(hunt.best.total, Math.floor(bound)) };
}

/**
 * Greatest Σ ln u. The logarithm is drawn from above by tangents, more of them at the utilities of each package that was
 * looked at; every package whose drawn value reaches the best's is looked at and reckoned exactly.
 */
export async function huntNash(hunt: Hunt): Promise<Search> {
  let bound = -Infinity;
  for (const ground of hunt.grounds) {
    const beat = await sweep(hunt, ground, (model) => tangents(hunt, model), MOST_LOOKS);
    if (beat.kind === 'open')
      bound = Math.max(bound, beat.bound === null ? logCeiling(hunt) : beat.bound / 1000 + logSlack(hunt));
  }
  const value = nashOf(hunt.best);
  return {
    rule: 'nash',
    outcome: meant('nash', hunt.best),
    proved: bound === -Infinity,
    proof: [],
    bound: Math.max(value, bound),
  };
}

/** Packages that the tangents may let through before the proof is given up. */
const MOST_LOOKS = 150;

function tangents(hunt: Hunt, model: DesignModel): Draft {
  const draft = copyOf(model.draft);
  const zs = model.u.map((u, g) => {
    const most = Math.max(1e-6, (draft.upper[u] ?? 0) / 1000);
    if ((draft.upper[u] ?? 0) < 0.0005) addRow(draft, 1, [], Infinity);
    else draft.lower[u] = Math.max(draft.lower[u] ?? 0, 0.0005);
    const z = addColumn(draft, -20_000, 1000 * Math.log(most) + 1, false, 1);
    const spread = Array.from({ length: 10 }, (_, i) => most * 0.8 ** i);
    const points = new Set([...spread, ...hunt.looked.slice(-40).map((utilities) => Math.max(1, utilities[g] ?? 1) / 1e6)]);
    for (const point of points)
      addRow(
        draft,
        -Infinity,
        [
          [z, 1],
          [u, -1 / point],
        ],
        1000 * (Math.log(point) - 1),
      );
    return z;
  });
  const value = nashOf(hunt.best);
  if (value > -Infinity)
    addRow(
      draft,
      1000 * (value - logSlack(hunt)),
      zs.map((z): Term => [z, 1]),
      Infinity,
    );
  return draft;
}

/** How far, in millionths, Σ of rounded utilities can stand above Σ of unrounded ones, and a hair for the solver. */
function roundingSlack({ task }: Hunt): number {
  return task.problem.groups.reduce((sum, _, g) => sum + roundingOf(task.reckoner.divisors[g] ?? 1), 0.001);
}

/** The largest step of rounding a multiple of 100/divisor to a whole number. */
function roundingOf(divisor: number): number {
  const parts = divisor / greatestCommonDivisor(100, divisor);
  return Math.floor(parts / 2) / parts;
}

/** The same for Σ ln u, where no group of a package as good as the best can be below what the others' ceilings leave it. */
function logSlack(hunt: Hunt): number {
  const { task } = hunt;
  const ceiling = logCeiling(hunt);
  const highest = Math.log(Math.max(...ceilings(task), 1) / 1e6);
  const least = Math.max(1e-6, Math.exp(Math.min(0, nashOf(hunt.best) - ceiling) - 1e-6 + Math.min(0, highest)));
  return 1e-8 + task.problem.groups.reduce((sum, _, g) => sum + (1e-6 * roundingOf(task.reckoner.divisors[g] ?? 1)) / least, 0);
}

function totalCeiling({ task }: Hunt): number {
  return ceilings(task).reduce((sum, value) => sum + value, 0);
}

function logCeiling({ task }: Hunt): number {
  return ceilings(task).reduce((sum, value) => sum + Math.log(Math.max(value, 1) / 1e6), 0);
}
