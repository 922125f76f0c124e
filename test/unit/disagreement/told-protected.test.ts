import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotSummaries, disagreementTold } from '../../../app/disagreement/index.ts';
import { toldLines } from '../../../app/mediation/index.ts';
import type { BallotState, DisagreementTold, State } from '../../../app/workshop/index.ts';
import { plan, person, ratings, room } from '../report/room.ts';

type Said = { groups: string[]; table: boolean; first: (number | null)[]; again: (number | null)[] | null };
const items = ['plaza', 'garden', 'market'];
const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
const scores = fc.array(score, { minLength: items.length, maxLength: items.length });
const someone: fc.Arbitrary<Said> = fc.record({
  groups: fc.subarray(['rollers', 'elders', 'parents']), table: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0), first: scores, again: fc.option(scores, { freq: 4 }),
});

function ballotOf(id: string, of: string | null, answers: [string, (number | null)[]][]): BallotState {
  const like = ratings(id, {}, of);
  return {
    ...like, ballot: { ...like.ballot, items: items.map((each) => ({ kind: 'measure', id: each })) },
    answers: Object.fromEntries(answers.map(([who, said]) => [who, { kind: 'criteria', scores: Object.fromEntries(items.map((each, at) => [`measure:${each}`, { access: said[at] ?? null }])) }])),
  };
}

function stateOf(people: readonly Said[], fewestTold: number): State {
  const here = people.map(({ groups, table }, at) => person(`p${at}`, groups.length > 0 ? groups : 'none', { pseudonym: at, ...(table && { via: 'table' as const, people: 4 }) }));
  return room(here, [], { plan: { ...plan, fewestTold }, ballots: {
    b1: ballotOf('b1', null, people.map(({ first }, at) => [`p${at}`, first])),
    b2: ballotOf('b2', 'b1', people.flatMap(({ again }, at) => (again ? [[`p${at}`, again] as [string, (number | null)[]]] : []))),
  } });
}

const numbersIn = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : typeof value === 'number' ? [value] : []);
const told = (state: State): DisagreementTold => disagreementTold(state, toldLines(state), () => true);

test('whatever is answered, nothing is told of fewer people than may be told of, of a line that is not published, or that is no number', () => {
  fc.assert(fc.property(fc.array(someone, { maxLength: 24 }), fc.integer({ min: 3, max: 7 }), (people, fewest) => {
    const state = stateOf(people, fewest);
    const lines = toldLines(state);
    const { ballots, shifts } = told(state);
    expect(numbersIn({ ballots, shifts }).every(Number.isFinite)).toBe(true);
    for (const ballot of ballots) {
      const held = state.ballots[ballot.ballot];
      if (!held) throw new Error('a ballot that nobody held');
      const published = ballotSummaries(state, held, lines).items.flatMap(({ item, criterion, everyone, lines: shown }) =>
        [...(everyone ? [[item, criterion, 0, everyone.n]] : []), ...shown.map(({ groups, n }) => [item, criterion, 1 + lines.findIndex((line) => line.groups[0] === groups[0]), n])].map(String));
      for (const cell of ballot.cells) for (const { line, n } of cell.lines) expect(published).toContain(String([cell.item, cell.criterion, line, n]));
      const counts = [...ballot.cells, ...ballot.pooled].flatMap((cell) => cell.lines.map(({ n }) => n));
      expect(Math.min(fewest, ...counts, ...ballot.agreement.map(({ n }) => n), ...ballot.differences.flatMap(({ n, rest }) => [n, rest ?? n]), ...ballot.position.map(({ n }) => n))).toBe(fewest);
      expect(ballot.tables === 'few' || ballot.tables === 0 || ballot.tables >= fewest).toBe(true);
    }
    for (const { n, toward, away, same } of shifts.flatMap(({ moves }) => moves)) {
      expect(n).toBeGreaterThanOrEqual(fewest);
      for (const count of [toward, away, same]) expect(count === null || count === 'few' || count === 0 || count >= fewest).toBe(true);
    }
  }), { numRuns: 100, endOnFailure: true });
});

test('what anyone can reckon from the published means is all that a difference and a change say', () => {
  fc.assert(fc.property(fc.array(someone.map((each) => ({ ...each, table: false })), { minLength: 12, maxLength: 24 }), (people) => {
    const state = stateOf(people, 5);
    const { ballots, shifts } = told(state);
    for (const { cells, differences, pooled } of ballots) {
      for (const { line, criterion, difference, n } of differences) {
        // A criterion's figures pool the items that show all its lines: only where these are all can the cells be added up here.
        if (difference === null || pooled.find((each) => each.criterion === criterion)?.items !== items.length) continue;
        const [all, own] = [0, line].map((at) => sumOver(cells, criterion, at));
        if (all === null || own === null || all === undefined || own === undefined) continue;
        expect(n).toBeGreaterThanOrEqual(5);
        expect(difference).toBeCloseTo(own.sum / own.count - (all.sum - own.sum) / (all.count - own.count), 2);
      }
    }
    // The two tables' sums differ by the changes, and by whoever answered only afterwards or took an answer back: nobody, or enough people.
    for (const { item, line } of shifts.flatMap(({ moves }) => moves)) {
      const members = toldLines(state)[line - 1]?.people;
      const at = items.findIndex((each) => `measure:${each}` === item);
      if (!members || at < 0) continue;
      const between = people.filter(({ first, again }, nth) => members.has(`p${nth}`) && again !== null && isSaid(first[at]) !== isSaid(again[at])).length;
      expect(between === 0 || between >= 5).toBe(true);
    }
  }), { numRuns: 30, endOnFailure: true });
});

/** The sum of all scores that a line's published cells hold; null where one is withheld. */
function sumOver(cells: DisagreementTold['ballots'][number]['cells'], criterion: string | null, line: number): { sum: number; count: number } | null {
  const own = cells.filter((cell) => cell.criterion === criterion);
  const shown = own.map(({ lines }) => lines.find((each) => each.line === line));
  if (shown.some((each) => each === undefined) || own.length !== items.length) return null;
  return shown.reduce((total, each) => (each ? { sum: total.sum + each.mean * each.n, count: total.count + each.n } : total), { sum: 0, count: 0 });
}

const isSaid = (score: number | null | undefined): boolean => typeof score === 'number';
