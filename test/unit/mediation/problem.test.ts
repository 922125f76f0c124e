import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem, parseProblemText, sayMessage } from '../../../app/mediation/index.ts';
import type { Remark } from '../../../app/mediation/index.ts';
import { park } from './park.ts';

type Loose = Record<string, unknown> & { [list: string]: Record<string, unknown>[] };
const changed = (change: (problem: Loose) => void): unknown => {
  const problem = JSON.parse(JSON.stringify(park()));
  change(problem);
  return problem;
};
const said = (remarks: Remark[]) => remarks.map(({ path, reason }) => `${path} ${reason.key}`);
const mistakesOf = (raw: unknown): string[] => {
  const parsed = parseProblem(raw);
  return parsed.ok ? [] : said(parsed.mistakes);
};
const warningsOf = (raw: unknown): string[] => {
  const parsed = parseProblem(raw);
  return parsed.ok ? said(parsed.warnings) : ['mistakes'];
};
const set = (path: string, value: unknown) =>
  changed((problem) => {
    const parts = path.split('/');
    const last = parts.pop() ?? '';
    const holder = parts.reduce<unknown>((here, part) => Reflect.get(Object(here), part), problem);
    if (value === undefined) Reflect.deleteProperty(Object(holder), last);
    else Reflect.set(Object(holder), last, value);
  });

describe('a problem file', () => {
  test('without mistakes is read without warnings', () => {
    expect(mistakesOf(park())).toEqual([]);
    expect(warningsOf(park())).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['colour', 'red', 'colour mistake.unknownField'],
    ['measures/1/color', 1, 'measures[1].color mistake.unknownField'],
    ['scale/step', 1, 'scale.step mistake.unknownField'],
    ['format', 'parvis-mediation/2', 'format mistake.format'],
    ['format', undefined, 'format mistake.format'],
    ['currency', 'dollars', 'currency mistake.currency'],
    ['budget', undefined, 'budget mistake.missing'],
    ['budget', 'abc', 'budget mistake.expected.number'],
    ['budget', Number.NaN, 'budget mistake.expected.number'],
    ['budget', Infinity, 'budget mistake.expected.number'],
    ['budget', -1, 'budget mistake.negative'],
    ['budget', 10.005, 'budget mistake.decimals'],
    ['budget', 1e300, 'budget mistake.tooLarge'],
    ['designs/0/cost', -0.01, 'designs[0].cost mistake.negative'],
    ['measures/0/cost', 0.001, 'measures[0].cost mistake.decimals'],
    ['scale', { min: 5, max: 5 }, 'scale mistake.scale'],
    ['criteria', [], 'criteria mistake.empty'],
    ['groups', {}, 'groups mistake.expected.array'],
    ['groups/1/id', 'wheelchair', 'groups[1].id mistake.duplicate'],
    ['designs/1/id', 'plaza', 'designs[1].id mistake.duplicate'],
    ['measures/3/id', 'la fontaine', 'measures[3].id mistake.badId'],
    ['groups/0/people', 2.5, 'groups[0].people mistake.people'],
    ['groups/0/weights', { access: -1 }, 'groups[0].weights.access mistake.negative'],
    ['groups/0/weights', { access: 0 }, 'groups[0].weights mistake.weightsZero'],
    ['groups/0/weights', { access: 1, charm: 1 }, 'groups[0].weights.charm mistake.unknown'],
    ['designs/0/ratings/seniors/beauty', undefined, 'designs[0].ratings.seniors.beauty mistake.missingRating'],
    ['designs/1/ratings/wheelchair', undefined, 'designs[1].ratings.wheelchair.access mistake.missingRating'],
    ['designs/1/ratings/tourists', { access: 1 }, 'designs[1].ratings.tourists mistake.unknown'],
    ['measures/0/effects/tourists', {}, 'measures[0].effects.tourists mistake.unknown'],
    ['measures/0/effects/*/charm', 1, 'measures[0].effects.*.charm mistake.unknown'],
    ['measures/2/excludes', ['lift'], 'measures[2].excludes[0] mistake.unknown'],
    ['measures/3/designs', ['plaza', 'square'], 'measures[3].designs[1] mistake.unknown'],
    ['measures/3/designs', ['plaza', 'plaza'], 'measures[3].designs[1] mistake.duplicate'],
    ['measures/1/requires', ['levelling'], 'measures[1].requires[0] mistake.circle'],
    ['synergies/0/measures', ['ramp', 'lift'], 'synergies[0].measures[1] mistake.unknown'],
    ['synergies/0/measures', [], 'synergies[0].measures mistake.empty'],
    ['required', ['lift'], 'required[0] mistake.unknown'],
    ['forbidden', ['ramp', 'ramp'], 'forbidden[1] mistake.duplicate'],
    ['measures/0/effects/wheelchair/access', 1e7, 'measures[0].effects.wheelchair.access mistake.tooLarge'],
    ['groups/0/id', '__proto__', 'groups[0].id mistake.badId'],
  ])('with %s = %j is refused: %s', (path, value, mistake) => {
    expect(mistakesOf(set(path, value))).toContain(mistake);
  });

  test('names each step of a circle of prerequisites', () => {
    const raw = changed((problem) => {
      Reflect.set(problem['measures']?.[1] ?? {}, 'requires', ['fountain']);
      Reflect.set(problem['measures']?.[3] ?? {}, 'requires', ['ramp']);
    });
    expect(mistakesOf(raw)).toEqual([
      'measures[0].requires[0] mistake.circle',
      'measures[1].requires[0] mistake.circle',
      'measures[3].requires[0] mistake.circle',
    ]);
  });

  test('has all its mistakes told at once, those of shape and those of sense', () => {
    const raw = changed((problem) => {
      Object.assign(problem, { budget: 'abc', colour: 1, required: ['lift'] });
      Reflect.set(problem['designs']?.[0] ?? {}, 'cost', -3);
    });
    expect(mistakesOf(raw).toSorted()).toEqual(
      [
        'budget mistake.expected.number',
        'colour mistake.unknownField',
        'designs[0].cost mistake.negative',
        'required[0] mistake.unknown',
      ].toSorted(),
    );
  });

  test('whose rubric weighs nothing is refused', () => {
    const raw = changed((problem) => {
      problem['criteria'] = [
        { id: 'access', weight: 0 },
        { id: 'beauty', weight: 0 },
      ];
    });
    expect(mistakesOf(raw)).toContain('criteria mistake.weightsZero');
  });

  test('rounds what has more than four decimals half away from zero, and says so', () => {
    const parsed = parseProblem(set('measures/0/effects/wheelchair/access', 1.00005));
    const down = parseProblem(set('measures/0/effects/*/beauty', -0.12345));
    expect(parsed.ok && parsed.problem.measures[2]?.effects).toContainEqual({ group: 1, criterion: 0, amount: 10_001 });
    expect(down.ok && down.problem.measures[2]?.effects).toContainEqual({ group: 0, criterion: 1, amount: -1235 });
    expect(parsed.ok && said(parsed.warnings)).toEqual(['measures[0].effects.wheelchair.access warning.rounded']);
  });

  test('warns of measures that can never be chosen', () => {
    expect(warningsOf(set('measures/3/cost', 101))).toEqual(['measures[3] warning.unchoosable']);
    expect(warningsOf(set('measures/2/excludes', ['stairs']))).toEqual(['measures[2] warning.unchoosable']);
    expect(warningsOf(set('forbidden', ['levelling']))).toEqual(['measures[0] warning.unchoosable']);
    expect(warningsOf(set('required', ['stairs']))).toEqual(['measures[0] warning.unchoosable']);
  });

  test('warns of a criterion that nobody weighs and of a rating off the scale', () => {
    expect(warningsOf(set('criteria/2', { id: 'charm', weight: 0 }))).toEqual(['criteria[2] warning.nobodyWeighs']);
    expect(warningsOf(set('designs/0/ratings/seniors/access', 7))).toEqual([
      'designs[0].ratings.seniors.access warning.offScale',
    ]);
  });

  test('takes money in the decimals of its currency', () => {
    const yen = (budget: number) => changed((problem) => Object.assign(problem, { currency: 'JPY', budget }));
    expect(mistakesOf(yen(100))).toEqual([]);
    expect(mistakesOf(yen(100.5))).toEqual(['budget mistake.decimals']);
    expect(mistakesOf(set('budget', 0.07))).toEqual([]);
  });

  test('may use ids that JavaScript objects know by themselves', () => {
    const text = JSON.stringify(park()).replaceAll('"ramp"', '"constructor"').replaceAll('"seniors"', '"toString"');
    expect(parseProblemText(text).ok).toBe(true);
  });

  test('never makes the reader throw, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => parseProblem(raw).ok === false),
      { numRuns: 300 },
    );
    const spoil = fc.record({
      place: fc.nat(),
      value: fc.oneof(fc.anything(), fc.constantFrom<unknown>(null, [], {}, -1, 'x', Infinity)),
    });
    fc.assert(
      fc.property(spoil, ({ place, value }) => {
        const problem = park();
        const holders: object[] = [];
        const gather = (here: unknown): void => {
          if (typeof here !== 'object' || here === null) return;
          holders.push(here);
          Object.values(here).forEach(gather);
        };
        gather(problem);
        const holder = holders[place % holders.length] ?? problem;
        const keys = Object.keys(holder);
        Reflect.set(holder, keys[place % Math.max(1, keys.length)] ?? 'x', value);
        return typeof parseProblem(problem).ok === 'boolean';
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '{', 'null', '[]', '"text"', '{"format": "parvis-mediation/1", "budget": 1e999}', '\u0000'])(
    'of the text %j is refused',
    (text) => {
      expect(parseProblemText(text).ok).toBe(false);
    },
  );
});

describe('every message', () => {
  const keysOf = (value: unknown, prefix = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}${key}.`))
      : [prefix.slice(0, -1)];
  const load = (language: string): unknown => JSON.parse(readFileSync(`locales/${language}/mediation.json`, 'utf8'));

  test('exists in both languages', () => {
    const singular = (keys: string[]) => [...new Set(keys.map((key) => key.replace(/_(one|many|other)$/, '')))].sort();
    expect(singular(keysOf(load('fr')))).toEqual(singular(keysOf(load('en'))));
  });

  test('says the reason in the language asked for', () => {
    const parsed = parseProblem(set('required', ['lift']));
    const [mistake] = parsed.ok ? [] : parsed.mistakes;
    expect(mistake && sayMessage(mistake.reason, 'en')).toBe('"lift" is not known');
    expect(mistake && sayMessage(mistake.reason, 'fr')).toBe('«\u00a0lift\u00a0» est inconnu');
  });
});
