import { baselineOf } from './outcome.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

/** Down to which utility (rating points) groups agreed to fall, by id. */
export type Falls = Readonly<Record<string, number>>;

/**
 * The utilities (millionths, in the order of the groups) that a package must leave each group: those of the baseline, but for groups
 * that agreed to fall, which must be left what they agreed to. Nobody else's floor moves, and none is raised. Null where no design
 * fits the budget. Every search takes its floor from here.
 */
export function floorOf(problem: Problem, reckoner: Reckoner, falls: Falls = {}): Float64Array | null {
  const base = baselineOf(problem, reckoner)?.utilities;
  if (!base) return null;
  return base.map((utility, g) => {
    const id = problem.groups[g]?.id ?? '';
    return Object.hasOwn(falls, id) ? Math.min(utility, Math.round((falls[id] ?? 0) * 1e6)) : utility;
  });
}
