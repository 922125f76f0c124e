import { greatestCommonDivisor } from './exact.ts';
import { closure, costOf, leastSets } from './package.ts';
import type { Problem } from './types.ts';
import type { CellEffect, Reckoner } from './utility.ts';

/**
 * Why no package of one design lifts the worst-off group above `bound`: weighting the groups like this (millionths, summing to
 * a million), no package's weighted utility is greater. The rest are the prices of a linear dual: `caps`, how much of a value
 * is charged at the end of the scale (millionths of it); the others in 10⁻⁹ millionths of a point: `money` for each smallest
 * unit of the budget, one for each prerequisite and exclusion, and for each synergy one a measure and one for the whole.
 * Whatever the prices are, as long as none is negative, the bound holds (weak duality: e.g. D. Bertsimas and J. Tsitsiklis,
 * Introduction to Linear Optimization, 1997, ch. 4); good prices only make it tight. Absent entries are 0.
 */
export type DesignCertificate = {
  design: string;
  weights: Readonly<Record<string, number>>;
  caps: Readonly<Record<string, Readonly<Record<string, number>>>>;
  money: number;
  requires: readonly { measure: string; needs: string; price: number }[];
  excludes: readonly { measures: readonly [string, string]; price: number }[];
  synergies: readonly { synergy: number; prices: Readonly<Record<string, number>>; whole: number }[];
};

export const MILLION = 1_000_000;
/** Prices in one millionth of a point. */
export const PRICE_UNIT = 1_000_000_000;

/**
 * What no package of the design can exceed in its smallest utility, in millionths, reckoned anew from the certificate in whole
 * numbers of any size; null when the certificate is none (an unknown id, a negative or fractional price, weights that do not
 * sum to a million). Never solves anything.
 */
export function certifiedBound(problem: Problem, reckoner: Reckoner, certificate: DesignCertificate): number | null {
  const read = readPrices(problem, certificate);
  if (!read) return null;
  const objective = objectiveOf(reckoner, read);
  const worth = [...objective.measures];
  let total = objective.constant + sharePrices(read, worth, objective);
  const { fixed, free } = chosenFreely(problem, read.design);
  const room = roomFor(problem, read.design).most;
  total += objective.scale * BigInt(read.money) * BigInt(room);
  problem.measures.forEach(({ cost }, m) => {
    const left = (worth[m] ?? 0n) - objective.scale * BigInt(read.money) * BigInt(cost);
    if (fixed.has(m)) total += left;
    else if (free.has(m) && left > 0n) total += left;
  });
  for (const left of objective.synergies) if (left > 0n) total += left;
  // Each utility is rounded to a whole millionth once, half up at the most.
  const unit = objective.scale * BigInt(PRICE_UNIT);
  return Number(floorOf(2n * total + unit, 2n * unit));
}

type Prices = {
  design: number; weights: readonly number[]; caps: readonly number[]; money: number;
  requires: readonly { measure: number; needs: number; price: number }[];
  excludes: readonly { measures: readonly [number, number]; price: number }[];
  synergies: readonly { members: readonly { measure: number; price: number }[]; whole: number }[];
};

function readPrices(problem: Problem, certificate: DesignCertificate): Prices | null {
  const at = new Map(problem.measures.map(({ id }, m) => [id, m]));
  const wrong = { found: false };
  const price = (value: number | undefined, most = Number.MAX_SAFE_INTEGER): number => {
    const amount = value ?? 0;
    if (!Number.isSafeInteger(amount) || amount < 0 || amount > most) wrong.found = true;
    return wrong.found ? 0 : amount;
  };
  const measure = (id: string): number => {
    const m = at.get(id);
    if (m === undefined) wrong.found = true;
    return m ?? 0;
  };
  const design = problem.designs.findIndex(({ id }) => id === certificate.design);
  const weights = problem.groups.map(({ id }) => price(ownOf(certificate.weights, id), MILLION));
  const caps = problem.groups.flatMap(({ id }) => problem.criteria.map((criterion) => price(ownOf(ownOf(certificate.caps, id) ?? {}, criterion.id), MILLION)));
  const requires = certificate.requires.map((one) => ({ measure: measure(one.measure), needs: measure(one.needs), price: price(one.price) }));
  const excludes = certificate.excludes.map(({ measures: [one, other], price: amount }) => ({ measures: [measure(one), measure(other)] as const, price: price(amount) }));
  const named = new Map(certificate.synergies.map((one) => [one.synergy, one]));
  const synergies = problem.synergies.map(({ measures }, s) => ({
    members: measures.map((m) => ({ measure: m, price: price(ownOf(named.get(s)?.prices ?? {}, problem.measures[m]?.id ?? '')) })), whole: price(named.get(s)?.whole),
  }));
  // A price may stand only on a rule that the problem has.
  const ruled = requires.every((one) => problem.measures[one.measure]?.requires.includes(one.needs))
    && excludes.every(({ measures: [one, other] }) => one !== other && problem.measures[one]?.excludes.includes(other));
  const money = price(certificate.money);
  const whole = weights.reduce((sum, weight) => sum + weight, 0) === MILLION;
  return wrong.found || !ruled || !whole || design < 0 ? null : { design, weights, caps, money, requires, excludes, synergies };
}

/** Σ weight · utility as a constant and a worth of each measure and synergy, all times `scale` · PRICE_UNIT, in millionths. */
type Objective = { constant: bigint; measures: bigint[]; synergies: bigint[]; scale: bigint };

function objectiveOf(reckoner: Reckoner, { design, weights, caps }: Prices): Objective {
  const { criteria, divisors, cap, ratings } = reckoner;
  const common = [...divisors].reduce((lcm, divisor) => leastCommonMultiple(lcm, BigInt(divisor)), 1n);
  const factor = (cell: number): bigint => {
    const g = Math.floor(cell / criteria);
    // A value in ten-thousandths is a hundred millionths.
    return BigInt(weights[g] ?? 0) * BigInt(reckoner.weights[cell] ?? 0) * (common / BigInt(divisors[g] ?? 1)) * 100n * BigInt(PRICE_UNIT);
  };
  const uncapped = (cell: number): bigint => factor(cell) * BigInt(MILLION - (caps[cell] ?? 0));
  const worth = (effects: readonly CellEffect[]): bigint => effects.reduce((sum, { cell, amount }) => sum + uncapped(cell) * BigInt(amount), 0n);
  const constant = (ratings[design] ?? new Float64Array()).reduce<bigint>((sum, rating, cell) =>
    sum + uncapped(cell) * BigInt(rating) + factor(cell) * BigInt(caps[cell] ?? 0) * BigInt(cap), 0n);
  return {
    constant, measures: reckoner.measures.map(worth), synergies: reckoner.synergies.map(({ effects }) => worth(effects)),
    scale: common * BigInt(MILLION) * BigInt(MILLION),
  };
}

/** Puts the prices of the structure on measures and synergies; gives what they add to the constant. Every term is ≥ 0 for a package. */
function sharePrices(prices: Prices, worth: bigint[], { synergies, scale }: Objective): bigint {
  let constant = 0n;
  const add = (m: number, amount: bigint): void => { worth[m] = (worth[m] ?? 0n) + amount; };
  for (const { measure, needs, price } of prices.requires) {
    add(needs, scale * BigInt(price));
    add(measure, -scale * BigInt(price));
  }
  for (const { measures: [one, other], price } of prices.excludes) {
    constant += scale * BigInt(price);
    add(one, -scale * BigInt(price));
    add(other, -scale * BigInt(price));
  }
  prices.synergies.forEach(({ members, whole }, s) => {
    for (const { measure, price } of members) {
      add(measure, scale * BigInt(price - whole));
      synergies[s] = (synergies[s] ?? 0n) - scale * BigInt(price);
    }
    synergies[s] = (synergies[s] ?? 0n) + scale * BigInt(whole);
    constant += scale * BigInt(whole) * BigInt(members.length - 1);
  });
  return constant;
}

/** Measures that every package of the design holds, and the others that some package of it can hold. */
export function chosenFreely(problem: Problem, design: number): { fixed: ReadonlySet<number>; free: ReadonlySet<number> } {
  const fixed = closure(problem, problem.required);
  const free = problem.measures.flatMap((_, m) => (fixed.has(m) || !leastSets(problem, [...problem.required, m])[design] ? [] : [m]));
  return { fixed, free: new Set(free) };
}

/** What a design leaves for measures, in the smallest unit, less what no sum of their costs can use; `unit` divides them all. */
export function roomFor(problem: Problem, design: number): { most: number; unit: number } {
  const unit = problem.measures.reduce<number>((divisor, { cost }) => greatestCommonDivisor(divisor, cost), 0) || 1;
  return { unit, most: Math.floor((problem.budget - costOf(problem, design, [])) / unit) * unit };
}

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Towards minus infinity, where BigInt's own division goes towards zero. */
function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator < 0n ? quotient - 1n : quotient;
}
