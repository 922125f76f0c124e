import { describe, expect, test } from 'vitest';
import { mediateCommand } from '../../../app/mediation/index.ts';
import type { ProblemInput } from '../../../app/mediation/index.ts';
import { park } from './park.ts';

async function run(args: string[], file: unknown = park(), language: 'en' | 'fr' = 'en') {
  const printed = { out: '', err: '' };
  const status = await mediateCommand(args, {
    language,
    stdout: (text) => (printed.out += text),
    stderr: (text) => (printed.err += text),
    readFile: (path) => {
      if (path !== 'park.json') throw new Error(`no such file: ${path}`);
      return typeof file === 'string' ? file : JSON.stringify(file);
    },
  });
  return { status, ...printed };
}
const changed = (change: (problem: ProblemInput) => void): ProblemInput => {
  const problem = park();
  change(problem);
  return problem;
};

describe('parvis mediate', () => {
  test('prints the proposal as JSON', async () => {
    const { status, out, err } = await run(['park.json', '--json', '--rule', 'all']);
    const proposal = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(proposal).toMatchObject({
      format: 'parvis-proposal/1',
      rule: 'leximin',
      status: 'optimal',
      design: 'plaza',
      measures: ['fountain', 'levelling', 'ramp'],
      cost: 90,
      left: 10,
      utilities: { seniors: 4.2, wheelchair: 4.3 },
      belowBase: [],
      baseline: { design: 'plaza', cost: 0, utilities: { seniors: 2.666667, wheelchair: 2 } },
      conflict: [],
      warnings: [],
    });
    expect(proposal.proof).toMatchObject([
      { level: 1, value: 4.2, bound: 4.2 },
      { level: 2, value: 4.3, bound: 4.3 },
    ]);
    expect(proposal.alternatives.map(({ rule }: { rule: string }) => rule)).toEqual(['total', 'nash', 'equal-shares']);
  });

  test('compares the packages of all rules in the language of the page, with what the numbers mean', async () => {
    const { out } = await run(['park.json', '--rule', 'all'], park(), 'fr');
    expect(out).toMatch(/Total +8,50 +4,67 +8,50 +8,50 +8,50\n/);
    expect(out).toMatch(/Part du plus grand total à laquelle on renonce +0 % +45,1 %/);
    expect(out).toContain('  A : gagnent : seniors, Je me déplace en fauteuil roulant (wheelchair); perdent : personne');
    expect(out).toContain('Pourquoi un groupe de 5 compte-t-il autant qu’un groupe de 60?');
    expect((await run(['park.json'])).out).not.toContain('Comparison');
  });

  test('prints a page for people without --json', async () => {
    const { out } = await run(['park.json']);
    for (const part of [
      'Park',
      'proved to be the best',
      'plaza',
      'fountain',
      '$90.00',
      'I use a wheelchair (wheelchair): 2 → 4.3',
    ])
      expect(out).toContain(part);
  });

  test('answers under one rule when asked', async () => {
    const { out } = await run(['park.json', '--json', '--rule', 'total']);
    expect(JSON.parse(out)).toMatchObject({ rule: 'total', status: 'optimal', bound: 8.5, alternatives: [] });
  });

  test('stops after the levels asked for', async () => {
    const { out } = await run(['park.json', '--json', '--levels', '1']);
    expect(JSON.parse(out)).toMatchObject({ status: 'proved-to-level-1', proof: [{ level: 1 }] });
  });

  test('says that a problem is impossible with status 0 and names the conflict', async () => {
    const { status, out } = await run(
      ['park.json', '--json'],
      changed((problem) => {
        problem.required = ['ramp'];
        problem.budget = 50;
      }),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: 'infeasible',
      design: null,
      measures: [],
      conflict: ['budget', 'required:ramp'],
      alternatives: [],
    });
    expect(
      (
        await run(
          ['park.json'],
          changed((problem) => {
            problem.required = ['ramp'];
            problem.budget = 50;
          }),
        )
      ).out,
    ).toContain('the budget of $50.00');
  });

  test('has no baseline when no design fits without measures, and lists groups below it otherwise', async () => {
    const harmed = changed((problem) => {
      problem.required = ['stairs'];
    });
    expect(JSON.parse((await run(['park.json', '--json'], harmed)).out).belowBase).toEqual(['wheelchair']);
    const none = changed((problem) => {
      problem.budget = 0;
      problem.designs = problem.designs.map((design) => ({ ...design, cost: 1 }));
    });
    expect(JSON.parse((await run(['park.json', '--json'], none)).out)).toMatchObject({ baseline: null, conflict: ['budget'] });
  });

  test.each([
    ['no file', []],
    ['two files', ['park.json', 'other.json']],
    ['an unknown option', ['park.json', '--fast']],
    ['an unknown rule', ['park.json', '--rule', 'best']],
    ['no level', ['park.json', '--levels', '0']],
    ['half a level', ['park.json', '--levels', '1.5']],
    ['no time', ['park.json', '--time-limit', '0']],
    ['a time that is no number', ['park.json', '--time-limit', 'soon']],
    ['a time that is empty', ['park.json', '--time-limit', '']],
  ])('exits 2 on %s and says how it is used', async (_, args) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: parvis mediate');
  });

  test('exits 1 on a file that cannot be read, is not JSON or has mistakes, with each path on standard error', async () => {
    expect(await run(['absent.json'])).toMatchObject({ status: 1, out: '' });
    expect(await run(['park.json'], '{')).toMatchObject({ status: 1, out: '' });
    const { status, out, err } = await run(['park.json'], { ...park(), budget: -1, required: ['lift'] });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('budget: -1 is less than zero');
    expect(err).toContain('required[0]: "lift" is not known');
  });
});
