import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, ballotSummaries, oneQuestion } from '../../../app/disagreement/index.ts';
import type { GroupAnswer } from '../../../app/disagreement/index.ts';
import { resultsOf } from '../../../app/lan/results.ts';
import { toldLines } from '../../../app/mediation/index.ts';
import type { ToldLine } from '../../../app/mediation/index.ts';
import { reportModel } from '../../../app/report/index.ts';
import type { Answer, Ballot, BallotItem, BallotState, SaidGroups, State } from '../../../app/workshop/index.ts';
import { both, crowd, person, plan, room } from '../report/room.ts';

const groups = ['rollers', 'elders', 'parents', 'cyclists', 'shops'];
const criteria = ['access', 'beauty'];
const designs = ['plaza', 'garden'];
const wide = { ...plan, groups: groups.map((id) => ({ id, label: both(id) })), criteria: criteria.map((id) => ({ id, label: both(id), question: both('?'), weight: 1 })) };

describe('who may be told of', () => {
  const said = (people: ReturnType<typeof crowd>, score = 3) => ({ plan: wide, ballots: { b: ballotOf('b', Object.fromEntries(people.map(({ id }) => [id, scores(() => score)]))) } });
  const idsOf = (state: State) => toldLines(state).map((line) => line.groups[0]);

  test('are all seats where each is large and nobody, or five or more, sit in two', () => {
    for (const inTwo of [0, 5]) {
      const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(inTwo, ['rollers', 'elders'], 'x')];
      const state = room(people, [], said(people));
      expect(idsOf(state)).toEqual(['rollers', 'elders']);
      expect(tablesOf(state).every(({ everyone }) => everyone?.n === people.length)).toBe(true);
    }
  });

  test('are all seats where two people sit in two: of designs, no figure of everyone stands beside them; of the rest, the largest goes', () => {
    const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(7, 'none', 'n'), ...crowd(2, ['rollers', 'elders'], 'x')];
    const state = room(people, [], said(people));
    expect(idsOf(state)).toEqual(['rollers', 'elders', 'everyone-else']);
    for (const table of tablesOf(state)) {
      expect(table.lines.map(({ n }) => n)).toEqual([8, 11, 7]);
      expect(table.everyone).toBeNull();
    }
    const approval: Ballot = { ...ballotOf('a', {}).ballot, kind: 'approval', items: [{ kind: 'measure', id: 'ramp' }], criteria: [] };
    const approved: BallotState = { ballot: approval, status: 'closed', shown: true, answers: Object.fromEntries(people.map(({ id }) => [id, { kind: 'approval', approved: ['measure:ramp'] }])) };
    const [table] = ballotSummaries(state, approved, toldLines(state)).items;
    expect(table).toMatchObject({ everyone: { n: 24 }, lines: [{ groups: ['rollers'], n: 8 }, { groups: ['everyone-else'], n: 7 }] });
  });

  test('where three people are left over, everyone’s figures count the people of the other seats', () => {
    const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(3, 'none', 'n')];
    const state = room(people, [], said(people));
    for (const table of tablesOf(state)) expect([table.everyone?.n, ...table.lines.map(({ n }) => n)]).toEqual([15, 6, 9]);
  });

  test('keep their seat where one of five has no opinion on one criterion: no table shows it for that design', () => {
    const people = [...crowd(5, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e')];
    const ballot = ballotOf('b', Object.fromEntries(people.map(({ id }) => [id, scores((design, criterion) => (id === 'r0' && design === 'plaza' && criterion === 'beauty' ? null : 3))])));
    const state = room(people, [], { plan: wide, ballots: { b: ballot } });
    expect(idsOf(state)).toEqual(['rollers', 'elders']);
    expect(tablesOf(state).map(({ item, lines }) => [item, lines.length]).sort()).toEqual([['design:garden', 2], ['design:garden', 2], ['design:plaza', 1], ['design:plaza', 1]]);
  });

  test('leave out the larger of two seats that differ by three people', () => {
    const people = [...crowd(7, ['rollers', 'elders'], 'x'), ...crowd(3, ['elders'], 'e'), ...crowd(6, 'none', 'n')];
    expect(idsOf(room(people, [], said(people)))).toEqual(['rollers', 'everyone-else']);
  });

  test('leave out a line of which one to four answered again: beside the first results, a package that counts both would tell what these four changed', () => {
    const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(7, ['parents'], 'p')];
    const again = ballotOf('again', Object.fromEntries(people.filter(({ id }) => !['r0', 'r1'].includes(id)).map(({ id }) => [id, scores(() => 4)])), 'b');
    const state = room(people, [], { plan: wide, ballots: { ...said(people).ballots, again } });
    const [before, after] = [state.ballots['b'], state.ballots['again']].map((held) => held && ballotSummaries(state, held, toldLines(state)).items[0]);
    expect([before?.everyone?.n, before?.lines.map(({ n }) => n)]).toEqual([22, [9, 7]]);
    expect([after?.everyone?.n, after?.lines.map(({ n }) => n)]).toEqual([16, [9, 7]]);
  });

  test('stay as they are while people vote, and change when somebody joins', () => {
    const people = crowd(7, ['rollers'], 'r');
    const state = room(people, [], said(people));
    const open = { ...ballotOf('b2', { r0: scores(() => 1) }), status: 'open' as const };
    expect(toldLines({ ...state, ballots: { ...state.ballots, b2: open } })).toBe(toldLines(state));
    const joined = { ...state, participants: { ...state.participants, late: person('late', ['rollers']) } };
    expect(toldLines(joined)[0]?.people.size).toBe(8);
  });
});

describe('everything shown of a room together', () => {
  test('tells of no one to four people, by any reckoning, and screens and report show the same figures', () => {
    const shownOf = { tables: 0, lines: 0, of: 0 };
    fc.assert(fc.property(anyRoom(), (state) => {
      const lines = toldLines(state);
      expect(fewestTold(state, lines)).toBeNull();
      const screens = resultsOf(state, () => true);
      const report = reportModel(state, { head: { seq: 1, hash: '' }, madeAt: '2026-01-01', held: null });
      for (const { ballot, tables } of screens) {
        const rows = report.ballots.find((entry) => entry.ballot.id === ballot)?.rows.filter(({ pooled }) => !pooled) ?? [];
        const told = rows.map(({ key, criterionId, everyone, lines: own }) => [key, criterionId === oneQuestion ? null : criterionId, [...(everyone ? [everyone] : []), ...own].map(({ n, mean }) => [n, Math.round(mean * 100) / 100])]);
        expect(tables.map(({ item, criterion, cells }) => [item, criterion, cells.map(([, n, mean]) => [n, mean])])).toEqual(told);
        shownOf.tables += tables.length;
        shownOf.lines += tables.reduce((sum, { cells }) => sum + cells.filter(([line]) => line > 0).length, 0);
        shownOf.of += tables.length * lines.length;
      }
    }), { numRuns: 60, seed: 7 });
    // Sound, and of use: a rule that shows nothing would tell of nobody too.
    expect(shownOf.lines / shownOf.of).toBeGreaterThan(0.5);
  });
});

const tablesOf = (state: State) => Object.values(state.ballots).flatMap((held) => ballotSummaries(state, held, toldLines(state)).items);

function scores(scoreOf: (design: string, criterion: string) => number | null): Answer {
  return { kind: 'criteria', scores: Object.fromEntries(designs.map((design) => [`design:${design}`, Object.fromEntries(criteria.map((criterion) => [criterion, scoreOf(design, criterion)]))])) };
}

function ballotOf(id: string, answers: Record<string, Answer>, of: string | null = null): BallotState {
  const items: BallotItem[] = designs.map((design) => ({ kind: 'design', id: design }));
  return { ballot: { id, kind: 'criteria', title: both(id), items, criteria, dots: 0, round: of ? 'after' : 'before', of }, status: 'closed', shown: true, answers };
}

/** Five to forty people, most in one group, some in two or three or none; some answer nothing, once, or leave a cell out. */
function anyRoom(): fc.Arbitrary<State> {
  const cell = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 12 });
  const answer = fc.option(fc.tuple(cell, cell, cell, cell), { freq: 8 });
  const named = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...groups.map((id) => [id])) }, { weight: 2, arbitrary: fc.subarray(groups, { minLength: 2, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant('none' as const) });
  return fc.array(fc.record({ named, before: answer, after: answer, likes: fc.option(fc.boolean(), { freq: 9 }) }), { minLength: 5, maxLength: 40 }).map((people) => {
    const answersIn = (which: 'before' | 'after') => Object.fromEntries(people.flatMap(({ [which]: given }, index) =>
      (given === null ? [] : [[`p${index}`, scores((design, criterion) => given[designs.indexOf(design) * 2 + criteria.indexOf(criterion)] ?? null)]])));
    const approval: BallotState = { ...ballotOf('approval', Object.fromEntries(people.flatMap(({ likes }, index) => (likes === null ? [] : [[`p${index}`, { kind: 'approval' as const, approved: likes ? ['measure:ramp'] : [] }]])))) };
    return room(people.map((each, index) => person(`p${index}`, each.named as SaidGroups)), [], {
      plan: wide,
      ballots: {
        approval: { ...approval, ballot: { ...approval.ballot, kind: 'approval', items: [{ kind: 'measure', id: 'ramp' }], criteria: [] } },
        first: ballotOf('first', answersIn('before')), again: ballotOf('again', answersIn('after'), 'first'),
      },
    });
  });
}

/** One published sum: whose answers to which question of which round it adds up. */
type Sum = { round: 'before' | 'latest'; questions: readonly string[]; people: ReadonlySet<string> };

/** A set of one to four people whose answers some reckoning with all published sums rests on; null where there is none. */
function fewestTold(state: State, lines: readonly ToldLine[]): string[] | null {
  const [first, again, approval] = ['first', 'again', 'approval'].map((id) => state.ballots[id]);
  if (!first || !again || !approval) throw new Error('no ballots');
  const [before, after] = [first, again].map((held) => answersOf(state, held));
  const latest = standing([...before ?? [], ...after ?? []]);
  const [early, late] = [sumsOf(state, first, 'before', lines, standing(before ?? [])), sumsOf(state, again, 'latest', lines, latest)];
  // The package tells a sum over the criteria of each design, of every line, from the latest ratings.
  const packages = lines.flatMap(({ people }) => designs.map((design): Sum => ({ round: 'latest', questions: criteria.map((criterion) => questionOf(`design:${design}`, criterion)), people })));
  const likes = answersOf(state, approval);
  return fewIn([...early, ...late, ...packagesIn(packages, latest)], before ?? [], after ?? [])
    ?? fewIn(sumsOf(state, approval, 'before', lines, standing(likes)), likes, []);
}

const questionOf = (item: string, criterion: string): string => `${item} ${criterion}`;

/** Who has an answer to a question. */
function standing(answers: readonly GroupAnswer[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { participant, item, criterion, score } of answers) {
    const people = found.get(questionOf(item, criterion)) ?? new Set();
    if (score === null) people.delete(participant);
    else people.add(participant);
    found.set(questionOf(item, criterion), people);
  }
  return found;
}

const packagesIn = (packages: readonly Sum[], answered: ReadonlyMap<string, ReadonlySet<string>>): Sum[] =>
  packages.filter(({ people, questions }) => questions.some((question) => [...people].some((id) => answered.get(question)?.has(id))));

function sumsOf(state: State, held: BallotState, round: Sum['round'], lines: readonly ToldLine[], answered: ReadonlyMap<string, ReadonlySet<string>>): Sum[] {
  return ballotSummaries(state, held, lines).items.flatMap(({ item, criterion, everyone, lines: shown }) => {
    const questions = [questionOf(item, criterion)];
    const here = answered.get(questions[0] ?? '') ?? new Set<string>();
    const own = shown.map(({ groups: [id] }): Sum => ({ round, questions, people: lines.find((line) => line.groups[0] === id)?.people ?? new Set() }));
    if (everyone === null) return own;
    const seated = new Set(own.flatMap(({ people }) => [...people]));
    const people = everyone.n === here.size ? here : seated;
    expect([...people].filter((id) => here.has(id)).length).toBe(everyone.n);
    return [...own, { round, questions, people }];
  });
}

/** Tries every set of people who weigh alike, up to four: they are told of when the rest leaves fewer independent sums. */
function fewIn(sums: readonly Sum[], first: readonly GroupAnswer[], again: readonly GroupAnswer[]): string[] | null {
  const asked = [...new Set([...first, ...again].map(({ item, criterion }) => questionOf(item, criterion)))];
  const said = (answers: readonly GroupAnswer[]) => new Map(answers.map(({ participant, item, criterion, score }) => [`${participant} ${questionOf(item, criterion)}`, score]));
  const [one, two] = [said(first), said(again)];
  const people = [...new Set([...first, ...again].map(({ participant }) => participant))];
  const columnsOf = (id: string): number[][] => asked.flatMap((question) => {
    const weigh = (rounds: readonly Sum['round'][]) => sums.map((sum) => (rounds.includes(sum.round) && sum.questions.includes(question) && sum.people.has(id) ? 1 : 0));
    const [early, late] = [one.get(`${id} ${question}`) ?? null, two.get(`${id} ${question}`)];
    if (late === undefined) return early === null ? [] : [weigh(['before', 'latest'])];
    return [...(early === null ? [] : [weigh(['before'])]), ...(late === null ? [] : [weigh(['latest'])])];
  });
  const kinds = new Map<string, { ids: string[]; columns: number[][] }>();
  for (const id of people) {
    const columns = columnsOf(id).filter((column) => column.includes(1));
    if (columns.length === 0) continue;
    const key = JSON.stringify(columns);
    const known = kinds.get(key) ?? { ids: [], columns };
    known.ids.push(id);
    kinds.set(key, known);
  }
  const all = [...kinds.values()];
  const whole = rank(all.flatMap(({ columns }) => columns));
  const small = all.filter(({ ids }) => ids.length < 5);
  const search = (from: number, out: typeof all): string[] | null => {
    if (out.length > 0 && rank(all.filter((kind) => !out.includes(kind)).flatMap(({ columns }) => columns)) < whole) return out.flatMap(({ ids }) => ids);
    for (let at = from; at < small.length; at += 1) {
      const next = small[at];
      if (!next || [...out, next].reduce((sum, { ids }) => sum + ids.length, 0) > 4) continue;
      const found = search(at + 1, [...out, next]);
      if (found) return found;
    }
    return null;
  };
  return search(0, []);
}

function rank(vectors: readonly (readonly number[])[]): number {
  const pivots: { at: number; vector: number[] }[] = [];
  for (const vector of new Map(vectors.map((each) => [each.join(), each])).values()) {
    const rest = [...vector];
    for (const pivot of pivots) {
      const factor = (rest[pivot.at] ?? 0) / (pivot.vector[pivot.at] ?? 1);
      if (factor !== 0) pivot.vector.forEach((value, index) => { rest[index] = (rest[index] ?? 0) - factor * value; });
    }
    const at = rest.findIndex((value) => Math.abs(value) > 1e-7);
    if (at >= 0) pivots.push({ at, vector: rest });
  }
  return pivots.length;
}
