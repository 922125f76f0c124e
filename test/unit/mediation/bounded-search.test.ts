import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../../app/mediation/index.ts';
import { searchByBounds } from '../../../app/mediation/bounded-search.ts';
import { baselineOf } from '../../../app/mediation/outcome.ts';
import { searchByEnumeration } from '../../../app/mediation/search.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { smallProblem } from './small-problems.ts';

const forever = searchControl({ now: () => 0 });

describe('the search by branch and bound', () => {
  test('finds the package that going through all of them finds, with and without the floor, from any start', () => {
    const starts = fc.array(fc.record({ design: fc.nat(3), measures: fc.uniqueArray(fc.nat(6)) }), { maxLength: 3 });
    fc.assert(fc.property(smallProblem, fc.boolean(), starts, (input, floored, from) => {
      const parsed = parseProblem(input);
      if (!parsed.ok) return;
      const { problem } = parsed;
      const reckoner = reckonerOf(problem);
      const task = { problem, reckoner, demands: [], levels: null, floor: floored ? baselineOf(problem, reckoner)?.utilities ?? null : null };
      const [all] = searchByEnumeration(task, ['leximin'], forever);
      const found = searchByBounds(task, from.map((start) => ({ ...start, measures: start.measures.toSorted((a, b) => a - b) })), forever);
      expect(found.proved).toBe(true);
      expect(found.outcome).toEqual(all?.outcome ?? null);
    }), { numRuns: 1_000 });
  });

  test('says that it is not proved when it is told to stop', () => {
    const measures = Array.from({ length: 16 }, (_, m) => ({ id: `m${m}`, cost: 5 + m, effects: { [`g${m % 3}`]: { c: 0.3 + (m % 5) / 10 }, '*': { c: (m % 4) / 10 - 0.1 } } }));
    const groups = ['g0', 'g1', 'g2'].map((id) => ({ id }));
    const parsed = parseProblem({
      format: 'parvis-mediation/1', currency: 'CAD', budget: 90, scale: { min: 1, max: 5 }, criteria: [{ id: 'c', weight: 1 }], groups, measures,
      designs: [{ id: 'd', cost: 0, ratings: Object.fromEntries(groups.map(({ id }) => [id, { c: 2 }])) }],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    const task = { problem: parsed.problem, reckoner: reckonerOf(parsed.problem), demands: [], levels: null, floor: null };
    const stopped = searchByBounds(task, [], searchControl({ now: () => 0, cancelled: () => true }));
    expect(stopped.proved).toBe(false);
    expect(stopped.outcome).not.toBeNull();
  });
});
