import { describe, expect, test } from 'vitest';
import { mediateCommand } from '../../../app/mediation/index.ts';

/** After the example of https://pabulib.org/format. */
const election = `META
key; value
description; Municipal PB in Wieliczka
budget; 2 500
vote_type; approval
PROJECTS
project_id; cost; name
1; 600; "Trees; many"
2; 800; Pitch
4; 1400; Library
5; 1000; Clinic
7; 1200; School
VOTES
voter_id; age; sex; vote
1; 34; f; 1,2,4
2; 51; m; 1,2
3; 23; m; 2,4,5
4; 19; f; 5,7
5; 62; f; 1,4,7
6; 54; m; 1,7
7; 49; m; 5
8; 27; f; 4
9; 39; f; 2,4,5
10; 44; m; 4,5
`;
const ordinal = election.replace('approval', 'ordinal');

async function run(file: string, ...args: string[]) {
  const printed = { out: '', err: '' };
  const status = await mediateCommand(['election.pb', '--json', ...args], {
    language: 'en', stdout: (text) => (printed.out += text), stderr: (text) => (printed.err += text), readFile: () => file,
  });
  return { status, err: printed.err, proposal: printed.out === '' ? null : JSON.parse(printed.out) };
}

describe('a participatory-budgeting election in the format of Pabulib', () => {
  test('is mediated between the groups of a chosen column, and says which utility that is', async () => {
    const { status, proposal } = await run(election, '--group-by', 'sex');
    expect(status).toBe(0);
    // By hand: of the packages within 2500, {1, 2, 5} gives f (2 + 2 + 2)/5 and m (2 + 2 + 3)/5; no other gives both more than 1.2.
    expect(proposal).toMatchObject({ status: 'optimal', design: 'nothing', measures: ['1', '2', '5'], cost: 2400, left: 100, utilities: { f: 1.2, m: 1.4 } });
    expect(proposal.warnings[0]).toMatchObject({ path: 'VOTES', reason: expect.stringContaining('10 ballots, 2 groups by sex') });
  });

  test('makes each voter a group where no column is chosen', async () => {
    const { proposal } = await run(election);
    expect(Object.keys(proposal.utilities)).toHaveLength(10);
  });

  test('reads ages in the bands that residents choose from', async () => {
    const { proposal } = await run(election, '--group-by', 'age');
    expect(Object.keys(proposal.utilities)).toEqual(['18-34', '35-54', '55-64']);
  });

  test('counts the share of the budget spent, or Borda points on an ordinal ballot', async () => {
    const cost = await run(election, '--group-by', 'sex', '--utility', 'cost');
    expect(Object.values(cost.proposal.utilities).every((value) => Number(value) <= 100)).toBe(true);
    const scores = await run(ordinal, '--group-by', 'sex', '--utility', 'scores');
    // Voter 7 alone names project 5 first of one: three points, as for the first of three.
    expect(scores.proposal.utilities.m).toBeGreaterThan(scores.proposal.utilities.f / 3);
    expect(scores.status).toBe(0);
  });

  test('takes the points of cumulative ballots, ballot by ballot', async () => {
    const { proposal } = await run(`META
key;value
budget;10
vote_type;cumulative
currency;PLN
PROJECTS
project_id;cost
a;10
b;10
VOTES
voter_id;vote;points
1;a,b;1,4
2;b;3
`, '--utility', 'scores');
    expect(proposal).toMatchObject({ measures: ['b'], utilities: { 1: 4, 2: 3 } });
  });

  test.each([
    ['a missing section', election.replace('VOTES', 'BALLOTS'), [], 'VOTES: is missing'],
    ['a project nobody knows', election.replace('1; 34; f; 1,2,4', '1; 34; f; 1,9'), [], 'VOTES[15]: "9" is not known'],
    ['a project named twice on a ballot', election.replace('1,2,4', '1,1,4'), [], 'VOTES[15]: the ballot names a project twice'],
    ['a cost that is no amount', election.replace('2; 800', '2; cheap'), [], 'PROJECTS[9]: "cheap" in the column cost'],
    ['two projects with one id', election.replace('2; 800', '1; 800'), [], 'PROJECTS[9]: "1" comes twice'],
    ['an unknown kind of ballot', election.replace('approval', 'shouting'), [], 'META: vote_type must be'],
    ['a column that is not there', election, ['--group-by', 'district'], 'no ballot has a column "district"; there are: age, sex'],
    ['scores of approval ballots', election, ['--utility', 'scores'], 'approval ballots give no scores'],
    ['a quote that is never closed', election.replace('"Trees; many"', '"Trees'), [], 'not a table separated by semicolons'],
  ])('%s is named with its place, and nothing is solved', async (_name, file, args, said) => {
    const { status, err, proposal } = await run(file, ...args);
    expect({ status, proposal }).toEqual({ status: 1, proposal: null });
    expect(err).toContain(said);
  });

  test('gives ids of the format to names that are none', async () => {
    const { proposal } = await run(election.replaceAll('; f;', '; kobieta ż;').replaceAll('\n4; 1400', '\n4 b; 1400').replaceAll(/(?<=[;,] ?)4(?=[,\n])/g, '4 b'), '--group-by', 'sex');
    expect(Object.keys(proposal.utilities).sort()).toEqual(['group-1', 'm']);
  });
});
