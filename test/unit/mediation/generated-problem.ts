import type { ProblemInput } from '../../../app/mediation/index.ts';

/**
 * A seeded problem of the size asked for, shaped like a street's catalogue: costs of 2,000 to 31,000, a budget of 30 % of
 * them, effects on a few groups each, some prerequisites, exclusions and synergies. `share` of each effect remains (1 by
 * default). For tests and benchmarks.
 */
export function generatedProblem(
  size: { measures: number; groups: number; designs: number; criteria?: number; share?: number },
  seed: number,
): ProblemInput {
  const random = mulberry32(seed);
  const below = (n: number) => Math.floor(random() * n);
  const cents = (value: number) => Math.round(value * 100) / 100;
  const effect = (value: number) => Math.round(cents(value) * (size.share ?? 1) * 10_000) / 10_000;
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  const [cs, gs, ds, ms] = [ids('c', size.criteria ?? 4), ids('g', size.groups), ids('d', size.designs), ids('m', size.measures)];
  const anyOf = (of: string[]) => of[below(of.length)] ?? '';
  const criteria = cs.map((id) => ({ id, weight: 1 + below(3) }));
  const groups = gs.map((id) =>
    random() < 0.5 ? { id, weights: Object.fromEntries(cs.map((c) => [c, 1 + below(4)])) } : { id },
  );
  const rated = () => Object.fromEntries(cs.map((c) => [c, cents(1.5 + 2 * random())]));
  const designs = ds.map((id) => ({ id, cost: below(10) * 1000, ratings: Object.fromEntries(gs.map((g) => [g, rated()])) }));
  const measures = ms.map((id, m) => {
    const own = gs
      .filter(() => random() < 0.4)
      .map((g) => [g, { [anyOf(cs)]: effect(0.8 * random()), [anyOf(cs)]: effect(-0.2 + 0.6 * random()) }]);
    return {
      id,
      cost: (2 + below(30)) * 1000,
      effects: { '*': { [anyOf(cs)]: effect(-0.1 + 0.4 * random()) }, ...Object.fromEntries(own) },
      ...(random() < 0.15 && m > 0 ? { requires: [anyOf(ms.slice(0, m))] } : {}),
      ...(random() < 0.1 && m > 0 ? { excludes: [anyOf(ms.slice(0, m))] } : {}),
      ...(random() < 0.15 ? { designs: ds.filter(() => random() < 0.6) } : {}),
    };
  });
  const synergies = Array.from({ length: Math.floor(ms.length / 8) }, () => {
    const first = below(ms.length);
    const second = (first + 1 + below(ms.length - 1)) % ms.length;
    return { measures: [ms[first] ?? '', ms[second] ?? ''], effects: { '*': { [anyOf(cs)]: effect(-0.2 + 0.5 * random()) } } };
  });
  const budget = Math.round(measures.reduce((sum, { cost }) => sum + cost, 0) * 0.3);
  return {
    format: 'parvis-mediation/1',
    currency: 'CAD',
    budget,
    scale: { min: 1, max: 5 },
    criteria,
    groups,
    designs,
    measures,
    synergies,
  };
}

/** The small seeded generator of Tommy Ettinger, in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
