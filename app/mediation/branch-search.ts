import { propagate } from './branch-choice.ts';
import { dive, divide, mayCount } from './branch-dive.ts';
import { learn, nearbyOf, neighbourhood } from './branch-nearby.ts';
import { cutoffOf, putOff, runOf, sidesOf, standAt, takeHighest } from './branch-quest.ts';
import type { Chase, OpenNode, Quest, Run } from './branch-quest.ts';
import { relax, treeOf } from './branch-tree.ts';
import type { Tree } from './branch-tree.ts';
import { fieldOf } from './field.ts';
import { climb, roundedPackage } from './local-search.ts';
import type { Outcome } from './outcome.ts';

/** `open`: what the aim cannot exceed where nothing was looked at, in its own unit; −Infinity when all was. */
export type Found = { kind: 'complete' } | { kind: 'too-many' } | { kind: 'stopped'; open: number };

/**
 * Looks through every design for what is better than the best under the aim, by branch and bound over relaxed models that are never
 * solved from the start again: always on where most may still be had, so that the bound falls as long as it goes on.
 */
export function chase(of: Chase, quest: Quest): Found {
  const run = runOf(of, quest);
  const { trees, left } = plant(run);
  if (quest.enough?.(of.best)) return { kind: 'too-many' };
  trees.sort((a, b) => (a.bound === b.bound ? a.field.design - b.field.design : b.bound - a.bound));
  quest.onBound?.(Math.max(left, trees[0]?.bound ?? -Infinity));
  for (const tree of trees) putOff(run, { tree, bound: tree.bound, sides: sidesOf(tree), branch: null });
  const open = Math.max(left, search(run));
  if (run.halt === 'too-many') return { kind: 'too-many' };
  return run.halt === 'stopped' && open > -Infinity ? { kind: 'stopped', open } : { kind: 'complete' };
}

/** A tree for each design that may hold something better. `left`: Infinity where there was no time for all, else −Infinity. */
function plant(run: Run): { trees: Tree[]; left: number } {
  const { of, quest } = run;
  const trees: Tree[] = [];
  for (const design of of.task.problem.designs.keys()) {
    if (of.control.stopped()) run.halt ??= 'stopped';
    if (run.halt) return { trees, left: Infinity };
    const field = fieldOf(of.task, design);
    if (!field) continue;
    const tree = treeOf(of.task, field, quest.aim, quest.region);
    const bound = propagate(field, tree.simplex) ? relax(tree, cutoffOf(run, field), () => of.control.stopped()) : 'empty';
    if (bound === 'empty') continue;
    trees.push(tree);
    if (bound === 'stopped') run.halt ??= 'stopped';
    else {
      tree.bound = bound;
      tree.nearby = nearbyOf(design + 1);
      climbFrom(of, tree);
      quest.onBound?.(Infinity);
      if (quest.enough?.(of.best)) break;
    }
  }
  return { trees, left: -Infinity };
}

/**
 * By turns depth first, where neighbours are solved soonest and packages are found, and always on where the bound is highest, so
 * that it falls; each turn as long as the one before or twice as long. Gives what the aim cannot exceed in what is left when it halts.
 */
function search(run: Run): number {
  const { of, quest } = run;
  const size = 1 + (run.open[0]?.tree.field.measures.length ?? 0);
  rests(run, STRETCH / size);
  let [left, told, deep, turn, end] = [-Infinity, Infinity, false, Math.max(1, of.steps / size ** 2) / 2, of.nodes];
  const begun = new Set<Tree>();
  for (let node = takeHighest(run); node; node = takeHighest(run)) {
    const { tree, bound } = node;
    // What is found near one design's best may spare the others.
    if (!begun.has(tree) && bound >= cutoffOf(run, tree.field)) lookNearby(run, tree);
    begun.add(tree);
    const cutoff = cutoffOf(run, tree.field);
    if (bound < cutoff) continue;
    if (!run.halt && bound < told - TELL) quest.onBound?.(told = bound);
    if (of.nodes >= end) {
      deep = !deep;
      if (deep) turn *= 2;
      end = of.nodes + turn;
    }
    const full = run.open.length >= MOST_OPEN;
    run.pause = full ? Infinity : end;
    run.shelf = full || deep || bound === Infinity ? -Infinity : bound - BAND * (bound - cutoff);
    left = Math.max(left, run.halt ? bound : Math.min(bound, goOn(run, node)));
  }
  return left;
}

function goOn(run: Run, { tree, bound, sides, branch }: OpenNode): number {
  standAt(tree, sides);
  if (!branch) return dive(run, tree, bound);
  return propagate(tree.field, tree.simplex) ? divide(run, tree, branch, bound) : -Infinity;
}

/** Looks nearby after so many nodes, then after twice as many each time. */
function rests(run: Run, stretch: number): void {
  run.next = run.of.nodes + stretch;
  run.rest = (_, tree) => {
    lookNearby(run, tree);
    rests(run, 2 * stretch);
  };
}

/** So much of the gap is gone through depth first before it is seen again where the bound is highest. */
const BAND = 0.1;
/** With so many nodes put off, which take about a byte a measure, the next are gone through to the end. */
const MOST_OPEN = 60_000;
/** By how much a bound falls before it is told again. */
const TELL = 1e-5;

function climbFrom(of: Chase, tree: Tree): void {
  const { task, prefer, control } = of;
  const { field, point } = tree;
  const shares = task.problem.measures.map(() => 0);
  field.measures.forEach((m, j) => { shares[m] = point.x[j] ?? 0; });
  const found = climb(task, field.design, roundedPackage(task, field.design, shares), prefer, control, 3, true);
  if (!mayCount(of, found)) return;
  tree.home = found;
  if (prefer(found, of.best) < 0) of.best = found;
}

/**
 * Searches neighbourhoods of the design's best package until several in turn hold nothing better; each is a small search of its own.
 */
function lookNearby(run: Run, tree: Tree): void {
  const { of, quest } = run;
  const { nearby } = tree;
  const size = tree.field.measures.length;
  if (!nearby || size < LEAST_MEASURES) return;
  for (let misses = 0; misses < size * MISSES && !run.halt; misses += 1) {
    const home: Outcome | null = of.best.design === tree.field.design ? of.best : tree.home;
    const field = home && neighbourhood(tree, nearby, home);
    if (!field) continue;
    const small = runOf(of, { ...quest, ties: false, patience: size * NEARBY_NODES });
    const last = of.best;
    dive(small, treeOf(of.task, field, quest.aim, quest.region));
    learn(nearby, small.halt === null);
    if (small.halt === 'stopped') run.halt ??= 'stopped';
    if (quest.enough?.(of.best)) run.halt ??= 'too-many';
    if (of.best !== last) misses = -1;
  }
}

/** Below this the design itself is as small as a neighbourhood. */
const LEAST_MEASURES = 50;
/** For each measure: neighbourhoods in turn that may hold nothing better, and nodes that each may take. */
const [MISSES, NEARBY_NODES] = [0.04, 8];
/** A design of n measures is looked nearby again after STRETCH / n nodes. */
const STRETCH = 200_000;
