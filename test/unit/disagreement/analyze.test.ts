import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, analyzeCommand } from '../../../app/disagreement/index.ts';
import type { Analysis } from '../../../app/disagreement/index.ts';
import { tableOf, together } from './tables.ts';

describe('an analysis', () => {
  test('counts scores for a criterion and persons for a group', () => {
    const table = tableOf([[1, 2, 5], [3, 2, null]], { groups: [['a'], ['a', 'b'], []] });
    const { criteria, groups } = analyze(table);
    expect(criteria[0]).toMatchObject({ id: 'acc', n: 5, mean: 2.6 });
    expect(criteria[0]?.sd).toBeCloseTo(Math.sqrt(2.3), 12);
    expect(groups).toMatchObject([
      { id: 'a', criterion: 'acc', n: 2, mean: 2, difference: -3 },
      { id: 'b', criterion: 'acc', n: 1, mean: 2, difference: -1.5 },
    ]);
  });

  test("takes a person's groups from any of their rows", () => {
    const [first, second] = [tableOf([[1, 2]], { groups: [[], ['a']] }), tableOf([[4, 4]], { round: 'after', groups: [['b'], []] })];
    expect(analyze(together(first, second)).groups.map(({ id, n }) => [id, n])).toEqual([['a', 1], ['b', 1]]);
  });

  test('has exactly the fields of parvis-analysis/1', () => {
    const found = analyze(together(tableOf([[1, 2], [2, 4]], { groups: [['a']] }), tableOf([[1, 2]], { round: 'after' }), { ratings: [], problems: [{ line: 4, code: 'noItem', values: {} }] }));
    expect(Object.keys(found)).toEqual(['format', 'criteria', 'groups', 'shifts', 'problems']);
    expect(found.format).toBe('parvis-analysis/1');
    expect(Object.keys(found.criteria[0] ?? {})).toEqual(['id', 'n', 'mean', 'sd', 'kendallW', 'krippendorffAlpha', 'icc']);
    expect(Object.keys(found.criteria[0]?.krippendorffAlpha ?? {})).toEqual(['nominal', 'ordinal', 'interval']);
    expect(Object.keys(found.criteria[0]?.icc ?? {})).toEqual(['single', 'average']);
    expect(Object.keys(found.groups[0] ?? {})).toEqual(['id', 'criterion', 'n', 'mean', 'difference', 'p', 'pHolm']);
    expect(Object.keys(found.shifts[0] ?? {})).toEqual(['criterion', 'n', 'mean', 'p']);
    expect(Object.keys(found.problems[0] ?? {})).toEqual(['line', 'reason']);
    expect(found.problems[0]).toEqual({ line: 4, reason: 'Row left out: no item.' });
  });

  test.each([
    ['one rater', [[1], [2], [4]], { kendallW: null, icc: { single: null, average: null }, krippendorffAlpha: { nominal: null, ordinal: null, interval: null } }],
    ['all equal', [[3, 3], [3, 3]], { mean: 3, sd: 0, kendallW: null, icc: { single: null, average: null }, krippendorffAlpha: { nominal: null, ordinal: null, interval: null } }],
    ['all missing', [[null, null], [null, null]], { n: 0, mean: null, sd: null, kendallW: null }],
    ['one score', [[2.5, null]], { n: 1, mean: 2.5, sd: null }],
    ['one item', [[1, 2, 3]], { kendallW: null, icc: { single: null, average: null } }],
    ['no item in common', [[1, null], [null, 2]], { kendallW: null, krippendorffAlpha: { nominal: null, ordinal: null, interval: null } }],
    ['numbers too large', [[1e308, -1e308], [1e308, 1e308]], { mean: null, sd: null }],
  ])('of %s gives numbers, or null with a reason', (_, rows, wanted) => {
    const found = analyze(tableOf(rows, { groups: [['a']] }));
    expect(found.criteria[0]).toMatchObject(wanted);
    expectNoNullWithoutReason(found);
  });

  test('gives a number or a null with a reason for anything, and the same in any order of rows', () => {
    const score = fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })));
    const row = fc.record({
      participant: fc.constantFrom('p1', 'p2', 'p3', '__proto__'), item: fc.constantFrom('i1', 'i2', 'i3'), criterion: fc.constantFrom('acc', 'constructor'),
      round: fc.constantFrom('before' as const, 'after' as const), score, groups: fc.subarray(['a', 'toString', 'b']),
    });
    const rows = fc.uniqueArray(row, { selector: (r) => [r.participant, r.item, r.criterion, r.round].join(), minLength: 1, maxLength: 30 });
    fc.assert(fc.property(rows.chain((array) => fc.tuple(fc.constant(array), fc.shuffledSubarray(array, { minLength: array.length }))), ([ratings, shuffled]) => {
      const found = analyze({ ratings, problems: [] });
      expectNoNullWithoutReason(found);
      expect(numbersOf(analyze({ ratings: shuffled, problems: [] }))).toEqual(numbersOf(found));
    }), { numRuns: 200 });
  });

  test('says its reasons in French too', () => {
    expect(analyze(tableOf([[1]]), 'fr').problems[0]?.reason).toBe('acc\u00a0: non calculé (écart type), parce que il n’y a qu’une note.');
  });
});

describe('parvis analyze', () => {
  const CSV = 'participant,item,criterion,score,round,groups\np1,i1,acc,3,,a\np1,i2,acc,4,,a\np2,i1,acc,2,,\np2,i2,acc,5,,\np2,i2,acc,5,,\n';

  test('prints only the JSON on standard output', async () => {
    const { code, out, err } = await run(['--json', 'ratings.csv'], CSV);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ format: 'parvis-analysis/1', criteria: [{ id: 'acc', n: 4, mean: 3.5, kendallW: 1 }], problems: [{ line: 6 }] });
  });

  test('prints tables that a person can read, in either language', async () => {
    expect((await run(['ratings.csv'], CSV)).out).toMatch(/^Agreement[\s\S]*acc {8}4 {2}3\.50[\s\S]*Line 6: /);
    expect((await run(['ratings.csv'], CSV, 'fr')).out).toMatch(/^Accord[\s\S]*acc {6}4 {5}3,50[\s\S]*Ligne 6\u00a0: /);
  });

  test('lets no name steer the terminal', async () => {
    expect((await run(['ratings.csv'], 'participant,item,\u001b[2J\u202e\np,i,1\n')).out).toContain('�[2J�');
  });

  test.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--jsn']], [['--json']], [['']]])('refuses %j as wrong usage', async (args) => {
    expect(await run(args, CSV)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('parvis analyze') });
  });

  test.each([['', 'empty'], ['participant,item,acc\n', 'No row'], ['a,b\n', 'participant']])('refuses the file %j as bad input', async (text, words) => {
    expect(await run(['ratings.csv', '--json'], text)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(words) });
  });

  test('says which file it cannot read', async () => {
    expect(await run(['gone.csv'], null)).toMatchObject({ code: 1, out: '', err: 'Cannot read gone.csv.\n' });
  });
});

function expectNoNullWithoutReason(found: Analysis): void {
  const reasonFor = (...names: string[]) => found.problems.some(({ line, reason }) => line === null && names.every((name) => reason.includes(name)));
  const check = (value: number | null, ...names: string[]) => {
    if (value === null) expect(reasonFor(...names), names.join()).toBe(true);
    else expect(Number.isFinite(value), names.join()).toBe(true);
  };
  for (const line of found.criteria) {
    check(line.mean, line.id, 'mean');
    check(line.sd, line.id, 'standard deviation');
    check(line.kendallW, line.id, 'Kendall');
    for (const level of ['nominal', 'ordinal', 'interval'] as const) check(line.krippendorffAlpha[level], line.id, level);
    check(line.icc.single, line.id, 'ICC(2,1)');
    check(line.icc.average, line.id, 'ICC(2,k)');
  }
  for (const line of found.groups) {
    for (const value of [line.mean, line.difference, line.p]) check(value, line.criterion, `group ${line.id}`);
    expect(line.pHolm === null).toBe(line.p === null);
  }
  for (const line of found.shifts) for (const value of [line.mean, line.p]) check(value, line.criterion, 'change');
}

/** All numbers, by name, however the lines are ordered. */
function numbersOf(found: Analysis): Record<string, unknown> {
  const lines = [...found.criteria, ...found.groups, ...found.shifts];
  return Object.fromEntries(lines.map((line) => [
    JSON.stringify([Object.keys(line), 'id' in line ? line.id : '', 'criterion' in line ? line.criterion : '']),
    line,
  ]));
}

async function run(args: readonly string[], text: string | null, language: 'en' | 'fr' = 'en') {
  let out = '';
  let err = '';
  const code = await analyzeCommand(args, {
    stdout: { write: (part) => { out += part; } },
    stderr: { write: (part) => { err += part; } },
    readFile: () => (text === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(Buffer.from(text))),
    language,
  });
  return { code, out, err };
}

