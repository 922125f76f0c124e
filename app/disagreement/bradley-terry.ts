import { solvePositive } from './linear.ts';
import { unbounded } from './never-beaten.ts';
import type { Unbounded } from './never-beaten.ts';
import type { PairCounts } from './pair-counts.ts';

/**
 * `worth`: positive strengths that sum to 1. `tie`: Davidson's ν, 0 where nobody put two items level. Item i is put ahead of j with
 * probability worth i ÷ (worth i + worth j + ν √(worth i · worth j)), level with ν √(…) ÷ the same. `steps` of Newton's method.
 */
export type BradleyTerry =
  | { readonly ok: true; readonly worth: readonly number[]; readonly tie: number; readonly logLikelihood: number; readonly steps: number }
  | ({ readonly ok: false } & (Unbounded | { readonly why: 'notConverged'; readonly items: readonly number[] }));

/**
 * The most likely strengths of items compared two by two. Assumes that comparisons do not depend on each other (one person's do, so
 * no standard error is told) and that one scale holds for all persons. Where strengths would be infinite, the reason and the items
 * that it is about. 'notConverged' after 200 steps.
 * Source: R. Bradley and M. Terry, Rank analysis of incomplete block designs, Biometrika 39, 1952; ties: R. Davidson, On extending
 * the Bradley–Terry model to accommodate ties in paired comparison experiments, JASA 65, 1970.
 */
export function bradleyTerry(counts: PairCounts): BradleyTerry {
  const why = unbounded(counts);
  if (why) return { ok: false, ...why };
  const pairs = pairsMet(counts);
  const ties = pairs.reduce((sum, { level }) => sum + level, 0);
  const total = pairs.reduce((sum, pair) => sum + pair.won + pair.lost + pair.level, 0);
  const start = new Float64Array(counts.items + (ties > 0 ? 1 : 0));
  let at: At = { point: start, ...derivatives(pairs, start, counts.items) };
  for (let steps = 0; steps < 200; steps++) {
    if (at.slope.every((by) => Math.abs(by) <= 1e-11 * total)) return { ok: true, ...strengths(at.point, counts.items), logLikelihood: at.likelihood, steps };
    const toward = solvePositive(at.bend, at.slope);
    const next = toward && climbed(pairs, at, toward, counts.items);
    if (next === null) {
      if (at.slope.every((by) => Math.abs(by) <= 1e-8 * total)) return { ok: true, ...strengths(at.point, counts.items), logLikelihood: at.likelihood, steps };
      break;
    }
    at = next;
  }
  return { ok: false, why: 'notConverged', items: [] };
}

interface Met { readonly one: number; readonly other: number; readonly won: number; readonly lost: number; readonly level: number }
interface Derivatives { readonly likelihood: number; readonly slope: Float64Array; readonly bend: Float64Array }
interface At extends Derivatives { readonly point: Float64Array }

function pairsMet({ items, ahead, tied }: PairCounts): Met[] {
  const pairs: Met[] = [];
  for (let one = 0; one < items; one++) for (let other = one + 1; other < items; other++) {
    const [won, lost, level] = [ahead[one * items + other] ?? 0, ahead[other * items + one] ?? 0, tied[one * items + other] ?? 0];
    if (won + lost + level > 0) pairs.push({ one, other, won, lost, level });
  }
  return pairs;
}

/**
 * Log-likelihood, its slope and its bend (minus the second derivatives) at `point`: the logarithms of worth, then of ν where there
 * are ties. Worth is determined up to a factor: a bend toward a mean of 0, which changes no probability, makes it unique.
 */
function derivatives(pairs: readonly Met[], point: Float64Array, items: number): Derivatives {
  const n = point.length;
  const slope = new Float64Array(n);
  const bend = new Float64Array(n * n);
  let likelihood = 0;
  const add = (where: Float64Array, at: number, by: number): void => { where[at] = (where[at] ?? 0) + by; };
  for (const { one, other, won, lost, level } of pairs) {
    const [a, b] = [point[one] ?? 0, point[other] ?? 0];
    const c = n > items ? (point[items] ?? 0) + (a + b) / 2 : -Infinity;
    const most = Math.max(a, b, c);
    const whole = most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
    const [first, second, none] = [Math.exp(a - whole), Math.exp(b - whole), Math.exp(c - whole)];
    const met = won + lost + level;
    likelihood += won * a + lost * b + (level > 0 ? level * c : 0) - met * whole;
    // What a comparison adds to each parameter's sum: 1 to who is ahead, ½ to both and 1 to ν where they are level.
    const means = [first + none / 2, second + none / 2, none];
    const seen = [won + level / 2, lost + level / 2, level];
    const squares = [first + none / 4, none / 4, none / 2, none / 4, second + none / 4, none / 2, none / 2, none / 2, none];
    const places = n > items ? [one, other, items] : [one, other];
    places.forEach((row, i) => {
      add(slope, row, (seen[i] ?? 0) - met * (means[i] ?? 0));
      places.forEach((column, j) => add(bend, row * n + column, met * ((squares[i * 3 + j] ?? 0) - (means[i] ?? 0) * (means[j] ?? 0))));
    });
  }
  for (let row = 0; row < items; row++) for (let column = 0; column < items; column++) add(bend, row * n + column, 1 / items);
  return { likelihood, slope, bend };
}

/** A step of Newton's, halved until likelihood does not fall; null where no step helps. */
function climbed(pairs: readonly Met[], from: At, toward: Float64Array, items: number): At | null {
  for (let share = 1; share > 1e-9; share /= 2) {
    const point = from.point.map((value, at) => value + share * (toward[at] ?? 0));
    const there = derivatives(pairs, point, items);
    if (there.likelihood >= from.likelihood) return { point, ...there };
  }
  return null;
}

function strengths(point: Float64Array, items: number): { worth: number[]; tie: number } {
  const logs = [...point.subarray(0, items)];
  const most = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - most));
  const sum = raw.reduce((total, value) => total + value, 0);
  return { worth: raw.map((value) => value / sum), tie: point.length > items ? Math.exp(point[items] ?? 0) : 0 };
}
