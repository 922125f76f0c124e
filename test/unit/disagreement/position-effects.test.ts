import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { friedman, positionEffect } from '../../../app/disagreement/index.ts';
import type { ShownItem } from '../../../app/disagreement/index.ts';

// R 4.2.2: score <- c(3,4,2,5, 2,2,1,4, 4,5,3,5, 1,3,2,3, 3,3,4,4); person <- factor(rep(1:5, each = 4)); item <- factor(rep(1:4, 5))
//   place <- c(1,2,3,4, 4,1,3,2, 2,4,1,3, 3,1,4,2, 4,3,1,2)
const SCORES = [[3, 4, 2, 5], [2, 2, 1, 4], [4, 5, 3, 5], [1, 3, 2, 3], [3, 3, 4, 4]];
const PLACES = [[1, 2, 3, 4], [4, 1, 3, 2], [2, 4, 1, 3], [3, 1, 4, 2], [4, 3, 1, 2]];

describe('whether the place where an item is shown moves its score', () => {
  test('is what least squares in R say', () => {
    const found = positionEffect(shown(SCORES, PLACES));
    //   coef(lm(score ~ person + item + place))["place"]; r <- resid(lm(score ~ person + item)); tapply(r, place, mean)
    expect(found.slope).toEqual({ ok: true, value: expect.closeTo(-0.00833333333333325, 9) });
    expect(found.places).toEqual([0.16, 0.08, -0.6, 0.36].map((above, at) => ({ place: at + 1, n: 5, above: expect.closeTo(above, 9) })));
    //   o <- abs(sum(r * place)); set.seed(1); mean(replicate(200000, abs(sum(r * ave(place, person, FUN = sample))) >= o - 1e-9))  → 0.976
    expect(Math.abs((found.p.ok ? found.p.value : 0) - 0.97646)).toBeLessThan(0.01);
    expect(found).toMatchObject({ people: 5, scores: 20 });
  });

  test('is what least squares in R say where scores are missing', () => {
    //   i <- -c(2, 7, 12); coef(lm(score[i] ~ person[i] + item[i] + place[i]))["place[i]"]
    const found = positionEffect(shown(SCORES, PLACES).filter((_, at) => ![1, 6, 11].includes(at)));
    expect(found.slope).toEqual({ ok: true, value: expect.closeTo(0.0259009009009009, 9) });
  });

  test('shows where each place costs half a point', () => {
    const places = Array.from({ length: 30 }, (_, person) => [0, 1, 2, 3].map((item) => 1 + ((item * (person % 2 === 0 ? 1 : 3) + person) % 4)));
    const found = positionEffect(shown(places.map((row, person) => row.map((place, item) => 10 + item - place / 2 + ((person * 7 + item * 3) % 5) / 50)), places));
    expect(found.slope.ok && found.slope.value).toBeCloseTo(-0.5, 1);
    expect(found.p).toEqual({ ok: true, value: 1 / 10_001 });
    expect((found.interval?.[0] ?? 0) < -0.45 && (found.interval?.[1] ?? 0) > -0.55).toBe(true);
  });

  test('cannot be told where all saw one order, one item was shown, or nobody scored', () => {
    expect(positionEffect(shown(SCORES, SCORES.map(() => [1, 2, 3, 4])))).toMatchObject({ slope: { why: 'sameOrder' }, p: { why: 'sameOrder' }, interval: null, places: [] });
    expect(positionEffect(shown([[1], [2]], [[1], [2]]))).toMatchObject({ slope: { why: 'sameOrder' } });
    expect(positionEffect([])).toMatchObject({ people: 0, slope: { why: 'noScores' } });
    expect(positionEffect(shown(SCORES.map(() => [3, 3, 3, 3]), PLACES))).toMatchObject({ slope: { value: 0 }, p: { why: 'noVariation' }, interval: null });
  });

  test('is a finite number or a reason, whatever was answered', () => {
    const cell = fc.record({ person: fc.constantFrom('a', 'b', 'c'), item: fc.constantFrom('x', 'y', 'z'), place: fc.integer({ min: 1, max: 4 }), score: fc.double({ min: -5, max: 5, noNaN: true }) });
    fc.assert(fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
      const { slope, p, interval, places } = positionEffect(cells);
      for (const found of [slope, p]) expect(found.ok ? Number.isFinite(found.value) : found.why.length > 0).toBe(true);
      expect([...(interval ?? []), ...places.map(({ above }) => above)].every(Number.isFinite)).toBe(true);
    }), { numRuns: 60 });
  });
});

test("Friedman's test agrees with R where scores tie", () => {
  // m <- matrix(c(1,2,2,3, 3,3,4,4, 2,2,2,5, 5,4,4,4, 1,3,2,2, 4,4,5,5, 3,3,3,3.5), ncol = 4, byrow = TRUE); friedman.test(t(m))
  const items = [[1, 2, 2, 3], [3, 3, 4, 4], [2, 2, 2, 5], [5, 4, 4, 4], [1, 3, 2, 2], [4, 4, 5, 5], [3, 3, 3, 3.5]];
  const values = Float64Array.from([0, 1, 2, 3].flatMap((rater) => items.map((row) => row[rater] ?? 0)));
  const found = friedman({ raters: 4, items: 7, values });
  expect(found).toEqual({ chiSquared: { ok: true, value: expect.closeTo(17.741626794258373, 9) }, freedom: 6, p: { ok: true, value: expect.closeTo(0.00691138726359519, 9) } });
  expect(friedman({ raters: 0, items: 0, values: new Float64Array() })).toEqual({ chiSquared: { ok: false, why: 'noScores' }, freedom: 0, p: { ok: false, why: 'noScores' } });
});

/** One score a person and item. */
function shown(scores: readonly (readonly number[])[], places: readonly (readonly number[])[]): ShownItem[] {
  return scores.flatMap((row, person) => row.map((score, item) => ({ person: `p${person}`, item: `i${item}`, place: places[person]?.[item] ?? 0, score })));
}
