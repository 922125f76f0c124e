import { describe, expect, test } from 'vitest';
import { conflictOf } from '../../../app/mediation/conflict.ts';
import { parseProblem } from '../../../app/mediation/index.ts';
import type { Demand, ProblemInput } from '../../../app/mediation/index.ts';
import { park } from './park.ts';

const conflict = (change: (problem: ProblemInput) => void, demands: Demand[] = []) => {
  const input = park();
  change(input);
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return conflictOf(parsed.problem, demands);
};

describe('a conflict', () => {
  test('is empty where there is a package', () => {
    expect(conflict(() => {})).toEqual([]);
  });

  test('names the budget alone when no design fits it', () => {
    expect(
      conflict((problem) => {
        problem.budget = 5;
        problem.designs.shift();
        problem.measures.pop();
        problem.synergies = [];
      }),
    ).toEqual(['budget']);
  });

  test('names the required measures that do not fit the budget, prerequisites counted', () => {
    expect(
      conflict((problem) => {
        problem.budget = 50;
        problem.required = ['ramp', 'stairs'].slice(0, 1);
      }),
    ).toEqual(['budget', 'required:ramp']);
    expect(
      conflict((problem) => {
        problem.budget = 85;
        problem.required = ['fountain', 'levelling', 'ramp'];
      }),
    ).toEqual(['budget', 'required:fountain', 'required:ramp']);
  });

  test('names required measures that exclude each other, and what is both required and forbidden', () => {
    expect(
      conflict((problem) => {
        problem.required = ['stairs', 'ramp', 'levelling'];
      }),
    ).toEqual(['required:ramp', 'required:stairs']);
    expect(
      conflict((problem) => {
        problem.required = ['ramp'];
        problem.forbidden = ['levelling'];
      }),
    ).toEqual(['forbidden:levelling', 'required:ramp']);
    expect(
      conflict((problem) => {
        problem.required = ['stairs'];
        problem.forbidden = ['stairs'];
      }),
    ).toEqual(['forbidden:stairs', 'required:stairs']);
  });

  test('names the demands of the round', () => {
    const demands: Demand[] = [
      { id: 'seat-a', measure: 'ramp', kind: 'include' },
      { id: 'seat-b', measure: 'levelling', kind: 'exclude' },
    ];
    expect(conflict(() => {}, demands)).toEqual(['demand:seat-a', 'demand:seat-b']);
  });

  test('is the first by code point among the smallest', () => {
    const twice = (problem: ProblemInput) => {
      problem.budget = 60;
      problem.required = ['b1', 'b2', 'a1', 'a2'];
      problem.measures.push(...problem.required.map((id) => ({ id, cost: 35, effects: {} })));
    };
    expect(conflict(twice)).toEqual(['budget', 'required:a1', 'required:a2']);
  });
});
