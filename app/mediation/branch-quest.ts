import { coinOf } from './branch-tree.ts';
import type { Aim, Region, Tree } from './branch-tree.ts';
import type { Branch } from './branch-choice.ts';
import type { Field } from './field.ts';
import type { Outcome, Preference } from './outcome.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';

/**
 * A search under way: the best package so far, which keeps the task's floor if there is one. `mostTies`: so many packages that are as
 * good under an aim are looked at one by one; where there are more, they are left to the next aim. `steps`: so many are gone depth first
 * before anything else is tried.
 */
export type Chase = { task: Task; prefer: Preference; control: SearchControl; best: Outcome; nodes: number; mostTies: number; steps: number };

/**
 * `ties`: whether packages that are as good under the aim are looked at too, so that the best of them by all that comes after is
 * found. `patience`: nodes after which it is given up. `enough`: that nothing can be better under the aim than this. `onBound`
 * hears, now and then, what the aim cannot exceed.
 */
export type Quest = { aim: Aim; region: Region; ties: boolean; patience: number; enough?: (best: Outcome) => boolean; onBound?: (bound: number) => void };

/** What was put off: the packages of the tree with these sides, of which none exceeds `bound`; `branch`: how to go on, null where it is still to be relaxed. */
export type OpenNode = { tree: Tree; bound: number; sides: Uint8Array; branch: Branch | null };

/**
 * A quest under way. `ties`: packages in turn that were as good; `until`: the node at which patience ends; `open`: what was put off,
 * the highest bound on top. A node whose bound is below `shelf` is put off, and so is all that comes after node `pause`. After node
 * `next` there is a `rest`, which sets the next.
 */
export type Run = {
  of: Chase; quest: Quest; ties: number; until: number; halt: 'stopped' | 'too-many' | null;
  open: OpenNode[]; shelf: number; pause: number; next: number; rest: (run: Run, tree: Tree) => void;
};

export function runOf(of: Chase, quest: Quest): Run {
  return { of, quest, ties: 0, until: of.nodes + quest.patience, halt: null, open: [], shelf: -Infinity, pause: Infinity, next: Infinity, rest: () => {} };
}

/** What rounding in doubles can do to a bound is far below this; all that is compared is at least a millionth. */
const MARGIN = 1e-8;

/** What a package must reach under the aim, in points (or coins, negative), to be of interest. */
export function cutoffOf({ of: { best, task }, quest: { aim, region, ties } }: Run, field: Field): number {
  const more = ties ? 0 : 1;
  if (aim.kind === 'cost') return (task.problem.budget - field.room - best.cost + more - 0.5) / coinOf(field);
  const count = aim.kind === 'total' ? task.reckoner.groups : aim.k;
  const value = aim.kind === 'total' ? best.total : region.levels.slice(0, count - 1).reduce((sum, level) => sum + level, best.ascending[count - 1] ?? 0);
  return (value + more - count / 2) / 1e6 - MARGIN;
}

/** Puts a node off: nothing of it is left open in any other way. */
export function putOff({ open }: Run, node: OpenNode): number {
  let place = open.push(node) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = open[above];
    if (!other || other.bound >= node.bound) break;
    open[place] = other;
    place = above;
  }
  open[place] = node;
  return -Infinity;
}

/** Takes the node with the highest bound of those that were put off. */
export function takeHighest({ open }: Run): OpenNode | null {
  const [top, last] = [open[0], open.pop()];
  if (!top || !last) return null;
  if (open.length === 0) return top;
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    const below = (open[left + 1]?.bound ?? -Infinity) > (open[left]?.bound ?? -Infinity) ? left + 1 : left;
    const other = open[below];
    if (!other || other.bound <= last.bound) break;
    open[place] = other;
    place = below;
  }
  open[place] = last;
  return top;
}

/** How the columns of the measures stand: 0 either way, 1 out, 2 in. */
export function sidesOf({ field, simplex: { lower, upper } }: Tree): Uint8Array {
  return Uint8Array.from(field.measures, (_, j) => (lower[j] === 1 ? 2 : upper[j] === 0 ? 1 : 0));
}

export function standAt({ simplex: { lower, upper } }: Tree, sides: Uint8Array): void {
  sides.forEach((side, j) => {
    lower[j] = side === 2 ? 1 : 0;
    upper[j] = side === 1 ? 0 : 1;
  });
}
