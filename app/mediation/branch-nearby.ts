import { propagate } from './branch-choice.ts';
import type { Tree } from './branch-tree.ts';
import { narrowed } from './field.ts';
import type { Field } from './field.ts';
import type { Outcome } from './outcome.ts';

/**
 * Where to look near a package for a better one: most measures stay as they are, some are free, and what is left is small enough to
 * be searched whole (relaxation-induced neighbourhoods: E. Danna, E. Rothberg and C. Le Pape, Mathematical Programming 102, 2005).
 * `reach`: how many measures are free.
 */
export type Nearby = { reach: number; seed: number };

const LEAST_REACH = 12;

export function nearbyOf(seed: number): Nearby {
  return { reach: 36, seed };
}

/**
 * The packages of the tree that differ from this one in what its relaxed model, as it was solved last, would have otherwise, and in some more measures, drawn
 * from those that matter least to its bound. The same draws in the same order, whatever the machine.
 */
export function neighbourhood({ field, point, simplex: { reduced } }: Tree, nearby: Nearby, { measures }: Outcome): Field | null {
  const inside = new Set(measures);
  const sides = field.measures.map((m) => (inside.has(m) ? 1 : 0));
  const off = (j: number): number => Math.abs((point.x[j] ?? 0) - (sides[j] ?? 0));
  const cheap = [...sides.keys()].sort((a, b) => Math.abs(reduced[a] ?? 0) - Math.abs(reduced[b] ?? 0) || a - b).slice(0, 4 * nearby.reach);
  const disputed = [...sides.keys()].filter((j) => off(j) > 0.01).map((j) => ({ j, place: drawn(nearby) }))
    .sort((a, b) => a.place - b.place).slice(0, Math.floor(0.7 * nearby.reach)).map(({ j }) => j);
  const free = new Set(disputed);
  for (let draws = 0; free.size < nearby.reach && draws < 8 * nearby.reach; draws += 1) free.add(cheap[Math.floor(drawn(nearby) * cheap.length)] ?? 0);
  const bounds = { lower: new Float64Array(field.columns), upper: new Float64Array(field.columns).fill(1) };
  sides.forEach((side, j) => { if (!free.has(j)) { bounds.lower[j] = side; bounds.upper[j] = side; } });
  return propagate(field, bounds) ? narrowed(field, bounds) : null;
}

/** Searched whole: look further next time; given up: nearer. */
export function learn(nearby: Nearby, whole: boolean): void {
  nearby.reach = Math.max(LEAST_REACH, Math.round(nearby.reach * (whole ? 1.15 : 0.87)));
}

/** The next number of a linear congruential generator (Knuth, The Art of Computer Programming 2, §3.3.4), in [0, 1). */
function drawn(nearby: Nearby): number {
  nearby.seed = (Math.imul(nearby.seed, 1_664_525) + 1_013_904_223) >>> 0;
  return nearby.seed / 2 ** 32;
}
