import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costMade, evaluatePackage, parseProblem, utilityMade } from '../../../app/mediation/index.ts';
import type { Package, Problem, ProblemInput } from '../../../app/mediation/index.ts';
import { park } from './park.ts';
import { smallProblem } from './small-problems.ts';

function read(input: ProblemInput): Problem {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
}

describe('a utility taken apart', () => {
  test('adds up to what the mediator reckons, to the millionth, for every group and any package of any problem', () => {
    fc.assert(fc.property(smallProblem, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (input, coins) => {
      const problem = read(input);
      for (const { id: design } of problem.designs) {
        const chosen: Package = { design, measures: problem.measures.flatMap(({ id }, m) => (coins[m] ? [id] : [])) };
        const utilities = evaluatePackage(problem, chosen);
        problem.groups.forEach(({ id }, g) => {
          const made = utilityMade(problem, chosen, id);
          expect(Math.round((made?.value ?? Number.NaN) * 1e6)).toBe(utilities[g]);
          for (const { rating, effects, synergies, sum, value, product, weight } of made?.criteria ?? []) {
            const added = [...effects, ...synergies].reduce((all, { amount }) => all + amount, rating);
            expect([sum, value, product]).toEqual([expect.closeTo(added, 9), Math.min(sum, made?.cap ?? 0), expect.closeTo(weight * value, 9)]);
          }
        });
      }
    }), { numRuns: 150 });
  });

  test('names what adds to each criterion, where the cap bites, and by what it is weighed', () => {
    const made = utilityMade(read(park()), { design: 'plaza', measures: ['ramp', 'levelling'] }, 'seniors');
    expect(made?.criteria.map(({ id, weight, rating, effects }) => ({ id, weight, rating, effects }))).toMatchObject([
      { id: 'access', weight: 2, rating: 3, effects: [{ measures: ['levelling'], amount: 0.5 }] },
      { id: 'beauty', weight: 1, rating: 2, effects: expect.arrayContaining([{ measures: ['ramp'], amount: -0.5 }]) },
    ]);
    // A group that weighs one criterion alone is told of that one alone.
    expect(utilityMade(read(park()), { design: 'plaza', measures: [] }, 'wheelchair')?.criteria.map(({ id }) => id)).toEqual(['access']);
  });

  test('shows the sum beside the cap that it does not reach over', () => {
    const input = park();
    const strong = { ...input, measures: input.measures.map((measure) => (measure.id === 'levelling' ? { ...measure, effects: { '*': { access: 4 } } } : measure)) };
    expect(utilityMade(read(strong), { design: 'plaza', measures: ['levelling'] }, 'seniors')?.criteria[0]).toMatchObject({ sum: 7, value: 5, product: 10 });
  });

  test('is not made up for a seat, design or measure that the problem does not know', () => {
    const problem = read(park());
    expect(utilityMade(problem, { design: 'plaza', measures: [] }, 'nobody')).toBeNull();
    expect(utilityMade(problem, { design: 'nowhere', measures: [] }, 'seniors')).toBeNull();
    expect(costMade(problem, { design: 'plaza', measures: ['moon'] })).toBeNull();
  });
});

describe('a cost taken apart', () => {
  test('is that of the design and each measure, and says what is left', () => {
    const made = costMade(read(park()), { design: 'garden', measures: ['levelling', 'ramp'] });
    expect(made).toMatchObject({ cost: 70, left: 30, budget: 100, parts: [{ id: 'garden', kind: 'design', cost: 10 }, { id: 'levelling', cost: 20 }, { id: 'ramp', cost: 40 }] });
  });
});
