import type { Walk } from './enumerate.ts';
import type { Problem } from './types.ts';
import type { CellEffect, Reckoner } from './utility.ts';

/**
 * What the rest of a budget could give at most, when measures may be bought in part and exclusions and prerequisites are
 * forgotten (G. Dantzig, 'Discrete-variable extremum problems', Operations Research 5(2), 1957). In millionths, never below
 * what any package reaches from where the walk stands. `depth`: how many measures of the walk's order are decided; `left`: money.
 */
export type Relaxation = {
  /** Of each group alone; one array that is written anew with each call. */
  most: (depth: number, left: number) => Float64Array;
  /** Of the smallest utility: no package lifts it above the mean of all under any weights, and these are good ones for the design. */
  weighted: (depth: number, left: number) => number;
  /** The free measures, those that give most for their cost first. */
  ranked: number[];
  decideInOrder: (order: readonly number[]) => void;
};

/** Rounding to millionths and sums of fractions never amount to more. */
const slip = 2;
/** Steps in the search for weights; more hardly move the bound. */
const weightSteps = 40;

export function relaxationOf(problem: Problem, reckoner: Reckoner, walk: Walk, free: readonly number[]): Relaxation {
  const { groups, cap } = reckoner;
  const falling = fallingCells(reckoner, free);
  const gains = free.map((m) => gainsOf(reckoner, walk.values, falling, reckoner.measures[m] ?? []));
  const bonus = bonusOf(reckoner);
  const costs = free.map((m) => problem.measures[m]?.cost ?? 0);
  const place = new Map(free.map((m, i) => [m, i]));
  const decidedAt = new Int32Array(free.length);
  const here = new Float64Array(groups);
  const found = new Float64Array(groups);
  const items = Array.from({ length: groups }, (_, g) => knapsack(gains.map((of) => of[g] ?? 0), costs, decidedAt));
  now(reckoner, walk.values, falling, here);
  const weights = goodWeights(gains, costs, here, problem.budget - walk.cost);
  const weightedGains = gains.map((of) => of.reduce((sum, gain, g) => sum + (weights[g] ?? 0) * gain, 0));
  const together = knapsack(weightedGains, costs, decidedAt);
  const mean = (values: Float64Array): number => values.reduce((sum, value, g) => sum + (weights[g] ?? 0) * value, 0);
  const bonusMean = mean(bonus);
  const ranked = free.toSorted((a, b) => ratio(weightedGains, costs, place.get(b) ?? 0) - ratio(weightedGains, costs, place.get(a) ?? 0) || a - b);
  return {
    ranked,
    decideInOrder: (order) => order.forEach((m, depth) => { decidedAt[place.get(m) ?? 0] = depth; }),
    most: (depth, left) => {
      now(reckoner, walk.values, falling, here);
      for (let g = 0; g < groups; g += 1) found[g] = Math.min(cap * 100, Math.ceil((here[g] ?? 0) + (bonus[g] ?? 0) + (items[g]?.(depth, left) ?? 0)) + slip);
      return found;
    },
    weighted: (depth, left) => mean(now(reckoner, walk.values, falling, here)) + bonusMean + together(depth, left) + slip,
  };
}

/** The greatest gain for the money when things may be bought in part; of what is still undecided and fits alone. */
function knapsack(gains: readonly number[], costs: readonly number[], decidedAt: Int32Array): (depth: number, left: number) => number {
  const order = gains.flatMap((gain, i) => (gain > 0 ? [i] : [])).sort((a, b) => ratio(gains, costs, b) - ratio(gains, costs, a));
  return (depth, left) => {
    let [sum, money] = [0, left];
    for (const i of order) {
      const [cost, gain] = [costs[i] ?? 0, gains[i] ?? 0];
      if ((decidedAt[i] ?? 0) < depth || cost > left) continue;
      if (cost > money) return sum + gain * (money / cost);
      sum += gain;
      money -= cost;
    }
    return sum;
  };
}

function ratio(gains: readonly number[], costs: readonly number[], i: number): number {
  const [gain, cost] = [gains[i] ?? 0, costs[i] ?? 0];
  return cost === 0 ? (gain > 0 ? Infinity : 0) : gain / cost;
}

/** Cells that something still open may lower: there, what stands above the cap may count again, so nothing is capped. */
function fallingCells({ groups, criteria, measures, synergies }: Reckoner, free: readonly number[]): Uint8Array {
  const falling = new Uint8Array(groups * criteria);
  for (const effects of [...free.map((m) => measures[m] ?? []), ...synergies.map((synergy) => synergy.effects)]) {
    for (const { cell, amount } of effects) if (amount < 0) falling[cell] = 1;
  }
  return falling;
}

function gainsOf({ groups, criteria, cap, weights, divisors }: Reckoner, values: Float64Array, falling: Uint8Array, effects: readonly CellEffect[]): Float64Array {
  const gains = new Float64Array(groups);
  for (const { cell, amount } of effects) {
    const most = falling[cell] ? amount : Math.min(amount, Math.max(0, cap - (values[cell] ?? 0)));
    const g = Math.floor(cell / criteria);
    gains[g] = (gains[g] ?? 0) + (weights[cell] ?? 0) * most * 100 / (divisors[g] ?? 1);
  }
  return gains;
}

/** What synergies could add, all of them at once; those that take something away are taken at nothing. */
function bonusOf({ groups, criteria, weights, divisors, synergies }: Reckoner): Float64Array {
  const bonus = new Float64Array(groups);
  for (const { effects } of synergies) {
    for (const { cell, amount } of effects) {
      const g = Math.floor(cell / criteria);
      bonus[g] = (bonus[g] ?? 0) + Math.max(0, (weights[cell] ?? 0) * amount * 100 / (divisors[g] ?? 1));
    }
  }
  return bonus;
}

function now({ groups, criteria, cap, weights, divisors }: Reckoner, values: Float64Array, falling: Uint8Array, into: Float64Array): Float64Array {
  for (let g = 0; g < groups; g += 1) {
    let sum = 0;
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      const value = values[cell] ?? 0;
      sum += (weights[cell] ?? 0) * (falling[cell] || value < cap ? value : cap);
    }
    into[g] = sum * 100 / (divisors[g] ?? 1);
  }
  return into;
}

/**
 * Weights of the groups, together 1, under which the relaxed mean is small: groups that stay low weigh more, step by step
 * (multiplicative weights: S. Arora, E. Hazan and S. Kale, Theory of Computing 8, 2012). Any weights give a true bound.
 */
function goodWeights(gains: readonly Float64Array[], costs: readonly number[], here: Float64Array, money: number): Float64Array {
  let weights = new Float64Array(here.length).fill(1 / here.length);
  let best = { weights, bound: Infinity };
  for (let step = 0; step < weightSteps; step += 1) {
    const reached = relaxedUnder(weights, gains, costs, here, money);
    const bound = reached.reduce((sum, u, g) => sum + u * (weights[g] ?? 0), 0);
    if (bound < best.bound) best = { weights, bound };
    const raised = weights.map((weight, g) => weight * Math.exp(-3 * ((reached[g] ?? 0) - bound) / (1e6 * Math.sqrt(step + 1))));
    const sum = raised.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0) || !Number.isFinite(sum)) break;
    weights = raised.map((weight) => weight / sum);
  }
  return best.weights;
}

/** What each group has when the money goes, in part where need be, to what gives most under the weights. */
function relaxedUnder(weights: Float64Array, gains: readonly Float64Array[], costs: readonly number[], here: Float64Array, money: number): Float64Array {
  const reached = Float64Array.from(here);
  const sums = gains.map((of) => of.reduce((sum, gain, g) => sum + gain * (weights[g] ?? 0), 0));
  let left = money;
  for (const i of [...sums.keys()].filter((one) => (sums[one] ?? 0) > 0).sort((a, b) => ratio(sums, costs, b) - ratio(sums, costs, a))) {
    const cost = costs[i] ?? 0;
    if (cost > money) continue;
    const share = cost <= left ? 1 : left / cost;
    gains[i]?.forEach((gain, g) => { reached[g] = (reached[g] ?? 0) + share * gain; });
    left -= share * cost;
  }
  return reached;
}
