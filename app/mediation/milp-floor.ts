import { holdsAny } from './milp-hunt.ts';
import type { Ground, Hunt } from './milp-hunt.ts';
import { copyOf } from './milp-model.ts';
import { keepsFloor } from './outcome.ts';

/** Packages that keep the floor only but for rounding are rare; after so many it stays unknown whether one keeps it. */
const MOST_LOOKS = 60;

/**
 * Sees to it that the best of the hunt keeps the task's floor (which the models of its grounds hold already), so that the
 * levels can be proved from there. `out-of-reach` is proved; `unknown`: the time or the patience ended first.
 */
export async function reachFloor(hunt: Hunt): Promise<'reached' | 'out-of-reach' | 'unknown'> {
  for (const ground of hunt.grounds) {
    const left = reached(hunt) ? 'empty' : await lookIn(hunt, ground);
    if (left === 'unknown') return 'unknown';
  }
  return reached(hunt) ? 'reached' : 'out-of-reach';
}

async function lookIn(hunt: Hunt, ground: Ground): Promise<'empty' | 'unknown'> {
  for (let look = 0; look < MOST_LOOKS && !hunt.control.stopped(); look += 1) {
    if (!(await holdsAny(hunt, ground, copyOf(ground.model.draft))) || reached(hunt)) return 'empty';
  }
  return 'unknown';
}

function reached({ task, best }: Hunt): boolean {
  return !task.floor || keepsFloor(best, task.floor);
}
