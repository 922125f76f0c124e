import fc from 'fast-check';
import type { ProblemInput } from '../../../app/mediation/index.ts';

type Table = Record<string, Record<string, number>>;

/** Small problems with every feature of the format mixed; many ties, odd weights, caps that bind, harm, tight budgets. */
export const smallProblem: fc.Arbitrary<ProblemInput> = fc
  .record({
    criteria: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 1, max: 4 }),
    designs: fc.integer({ min: 1, max: 3 }),
    measures: fc.integer({ min: 0, max: 6 }),
    coarse: fc.boolean(),
  })
  .chain(({ criteria: K, groups: G, designs: D, measures: M, coarse }) => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${(i * 7) % 10}`);
    const [cs, gs, ds, ms] = [ids('c', K), ids('g', G), ids('d', D), ids('m', M)];
    const grain = coarse ? 2 : 10_000;
    const amount = (low: number, high: number) => fc.integer({ min: low * grain, max: high * grain }).map((n) => n / grain);
    const row = fc.record(Object.fromEntries(cs.map((c) => [c, amount(1, 5)])), { noNullPrototype: true });
    const entry = fc.dictionary(fc.constantFrom(...cs), amount(-1, 3), { maxKeys: 2, noNullPrototype: true });
    const effects: fc.Arbitrary<Table> = fc.dictionary(fc.constantFrom(...gs, '*'), entry, { maxKeys: 3, noNullPrototype: true });
    const weight = fc.constantFrom(0, 1, 1, 2, 3, 7, 0.5, 1.3333);
    const positive = fc.constantFrom(1, 2, 3, 0.25);
    const cost = fc.oneof(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 800 }).map((n) => n / 100),
    );
    const some = (of: string[], most: number): fc.Arbitrary<string[]> =>
      of.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...of), { maxLength: most });
    const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
    return fc.record(
      {
        format: fc.constant('parvis-mediation/1' as const),
        currency: fc.constant('CAD'),
        budget: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(12.34)),
        scale: fc.constant({ min: 1, max: 5 }),
        criteria: fc.tuple(...cs.map((id, i) => (i === 0 ? positive : weight).map((w) => ({ id, weight: w })))),
        groups: fc.tuple(
          ...gs.map((id) =>
            option(fc.tuple(positive, fc.dictionary(fc.constantFrom(...cs), weight, { noNullPrototype: true }))).map((own) =>
              own ? { id, weights: { ...own[1], [cs[0] ?? '']: own[0] } } : { id },
            ),
          ),
        ),
        designs: fc.tuple(
          ...ds.map((id) =>
            fc.record({
              id: fc.constant(id),
              cost,
              ratings: fc.record(Object.fromEntries(gs.map((g) => [g, row])), { noNullPrototype: true }),
            }),
          ),
        ),
        measures: fc.tuple(
          ...ms.map((id, i) =>
            fc.record(
              {
                id: fc.constant(id),
                cost,
                effects,
                designs: option(some(ds, D)),
                requires: option(some(ms.slice(0, i), 1)),
                excludes: option(
                  some(
                    ms.filter((other) => other !== id),
                    1,
                  ),
                ),
              },
              { requiredKeys: ['id', 'cost', 'effects'], noNullPrototype: true },
            ),
          ),
        ),
        synergies: fc.array(fc.record({ measures: some(ms, 3).filter((list) => list.length > 0), effects }), {
          maxLength: ms.length > 0 ? 2 : 0,
        }),
        required: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(ms, 1) }),
        forbidden: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(ms, 1) }),
      },
      { noNullPrototype: true },
    );
  })
  .map((problem) => JSON.parse(JSON.stringify(problem)));

/** The same problem written in another order everywhere. */
export function shuffled(problem: ProblemInput, random: () => number): ProblemInput {
  const mix = (value: unknown): unknown => {
    if (Array.isArray(value)) return shuffle(value.map(mix), random);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        shuffle(
          Object.entries(value).map(([key, inner]) => [key, mix(inner)] as const),
          random,
        ),
      );
    return value;
  };
  return mix(problem) as ProblemInput;
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
