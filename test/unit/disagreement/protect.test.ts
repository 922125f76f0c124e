import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyone, groupSummaries, noGroupSaid } from '../../../app/disagreement/index.ts';
import type { GroupAnswer, GroupSummaries } from '../../../app/disagreement/index.ts';
import { everySumRestsOn } from '../../../app/disagreement/lightest.ts';

describe('results by group', () => {
  test('stand side by side with everyone when all lines hold five', () => {
    const found = groupSummaries(answersOf({ a: 6, b: 5, '': 7 }), ['a', 'b']);
    expect(found.criteria).toEqual([{ criterion: 'acc', items: 1, everyone: expect.objectContaining({ n: 18 }), lines: [
      expect.objectContaining({ groups: ['a'], n: 6 }), expect.objectContaining({ groups: ['b'], n: 5 }), expect.objectContaining({ groups: [noGroupSaid], n: 7 }),
    ] }]);
    expect(found.items).toMatchObject([{ item: 'i1', criterion: 'acc' }]);
    expect(found.withheld).toEqual([]);
  });

  test('merge groups under five, smallest first, until the line holds five', () => {
    const found = groupSummaries(answersOf({ a: 3, b: 9, c: 2, d: 1, '': 8 }), ['a', 'b', 'c', 'd']);
    expect(linesOf(found)).toEqual([[['a', 'c', 'd'], 6], [['b'], 9], [[noGroupSaid], 8]]);
  });

  test('give a small group that is left over to the smallest other line', () => {
    expect(linesOf(groupSummaries(answersOf({ a: 2, b: 9, c: 6 }), ['a', 'b', 'c']))).toEqual([[['a', 'c'], 8], [['b'], 9]]);
  });

  test('count a person once in a merged line', () => {
    const answers = [...answersOf({ 'a+b': 3, b: 1, c: 8 }), ...answersOf({ a: 1 }, 'late')];
    expect(linesOf(groupSummaries(answers, ['a', 'b', 'c']))).toEqual([[['a', 'b'], 5], [['c'], 8]]);
  });

  test('withhold a group whose complement is small, and say so', () => {
    const found = groupSummaries(answersOf({ 'a+b': 6, a: 10, b: 2 }), ['a', 'b']);
    expect(linesOf(found)).toEqual([[['b'], 8]]);
    expect(found.withheld).toContainEqual({ criterion: 'acc', item: null, groups: ['a'], reason: 'subtraction' });
  });

  test('withhold what three lines together would tell', () => {
    // everyone − a − b is the two who named neither and the pair that named both, counted twice.
    const found = groupSummaries(answersOf({ a: 8, b: 8, 'c+a': 5, 'c+b': 5, c: 1 }), ['a', 'b', 'c']);
    expect(linesOf(found).length).toBeLessThan(3);
    expect(found.withheld.some(({ reason }) => reason === 'subtraction')).toBe(true);
  });

  test('show nothing of fewer than five people in all', () => {
    const found = groupSummaries(answersOf({ a: 4 }), ['a']);
    expect(found.criteria).toMatchObject([{ everyone: null, lines: [] }]);
    expect(found.items).toEqual([]);
    expect(found.withheld).toContainEqual({ criterion: 'acc', item: null, groups: [everyone], reason: 'tooFew' });
  });

  test('never take a smaller k than three', () => {
    expect(linesOf(groupSummaries(answersOf({ a: 2, b: 6 }), ['a', 'b'], 1))).toEqual([[['a', 'b'], 8]]);
  });

  test('pool all items and show none where each was answered by few', () => {
    const answers = Array.from({ length: 24 }, (_, person) => answer({ participant: `p${person}`, groups: [person < 12 ? 'a' : 'b'], item: `i${person % 6}` }));
    const found = groupSummaries(answers, ['a', 'b']);
    expect(found.criteria).toMatchObject([{ items: 6, everyone: { n: 24 } }]);
    expect(linesOf(found)).toEqual([[['a'], 12], [['b'], 12]]);
    expect(found.items).toEqual([]);
    expect(found.withheld.filter(({ reason }) => reason === 'itemsPooled')).toHaveLength(6);
  });

  test('leave out of a criterion the item that a line answered too little', () => {
    const full = ['i1', 'i2'].flatMap((item) => answersOf({ a: 6, b: 6 }).map((one) => ({ ...one, item })));
    const thin = answersOf({ a: 2, b: 6 }).map((one) => ({ ...one, item: 'i3', score: 1 }));
    const found = groupSummaries([...full, ...thin], ['a', 'b']);
    expect(found.criteria).toMatchObject([{ items: 2, lines: [{ groups: ['a'], n: 6 }, { groups: ['b'], n: 6 }] }]);
    expect(found.withheld).toContainEqual({ criterion: 'acc', item: 'i3', groups: ['a'], reason: 'tooFew' });
    expect(found.withheld).toContainEqual({ criterion: 'acc', item: 'i3', groups: ['b'], reason: 'subtraction' });
  });

  test("take a person's last answer, and none where that is none", () => {
    const first = answersOf({ a: 6 }).map((one) => ({ ...one, score: 1 }));
    const second = first.map((one) => ({ ...one, score: 3 }));
    expect(groupSummaries([...first, ...second], ['a']).criteria).toMatchObject([{ everyone: { n: 6, mean: 3, sd: 0 } }]);
    expect(groupSummaries([...first, ...second.map((one) => ({ ...one, score: null }))], ['a']).criteria).toEqual([]);
  });

  test('hold k persons in every line, and in every reckoning with all lines published', () => {
    fc.assert(fc.property(arbitraryAnswers(), fc.integer({ min: 3, max: 5 }), (answers, k) => {
      const found = groupSummaries(answers, GROUPS, k);
      for (const table of [...found.criteria, ...found.items]) {
        for (const line of [...table.lines, ...(table.everyone === null ? [] : [table.everyone])]) {
          expect(line.n).toBeGreaterThanOrEqual(k);
          expect(Number.isFinite(line.mean) && Number.isFinite(line.sd)).toBe(true);
        }
      }
      for (const criterion of ['acc', 'safe']) expect(fewestTouched(publishedSums(found, answers, criterion), k)).toBeNull();
    }), { numRuns: 150 });
  });

  test('hold k persons in the complement of every line', () => {
    fc.assert(fc.property(arbitraryAnswers(), (answers) => {
      for (const table of groupSummaries(answers, GROUPS).criteria) {
        for (const line of table.lines) expect([1, 2, 3, 4]).not.toContain((table.everyone?.n ?? 0) - line.n);
      }
    }), { numRuns: 150 });
  });
});

describe('the search for a sum that rests on few', () => {
  const lines = fc.array(fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 12 }).map((members) => new Set(members)), { minLength: 1, maxLength: 5 });

  test('never calls safe what trying every small set of persons finds', () => {
    fc.assert(fc.property(lines, fc.integer({ min: 2, max: 5 }), (sets, k) => {
      if (!everySumRestsOn(k, sets, 12)) return;
      expect(fewestTouched(sets.map((set) => Array.from({ length: 12 }, (_, person) => [set.has(person) ? 1 : 0])), k)).toBeNull();
    }), { numRuns: 400 });
  });

  test('calls safe whatever is safe, when the persons are many against the lines', () => {
    fc.assert(fc.property(lines.filter((sets) => sets.length <= 3), fc.integer({ min: 2, max: 3 }), (sets, k) => {
      if (fewestTouched(sets.map((set) => Array.from({ length: 12 }, (_, person) => [set.has(person) ? 1 : 0])), k) !== null) return;
      expect(everySumRestsOn(k, sets, 12)).toBe(true);
    }), { numRuns: 400 });
  });
});

const GROUPS = ['a', 'b', 'c', 'd'];

/** So many people in each combination of groups, `a+b` being both, with one answer each. */
function answersOf(sizes: Readonly<Record<string, number>>, prefix = 'p'): GroupAnswer[] {
  return Object.entries(sizes).flatMap(([groups, size]) => Array.from({ length: size }, (_, index) =>
    answer({ participant: `${prefix}-${groups}-${index}`, groups: groups.split('+').filter((id) => id !== ''), score: (index % 5) + 1 })));
}

function answer(over: Partial<GroupAnswer>): GroupAnswer {
  return { participant: 'p', groups: [], item: 'i1', criterion: 'acc', score: 3, ...over };
}

function linesOf(found: GroupSummaries): [readonly string[], number][] {
  return (found.criteria[0]?.lines ?? []).map(({ groups, n }) => [groups, n]);
}

function arbitraryAnswers() {
  const person = fc.record({ groups: fc.subarray(GROUPS), skips: fc.array(fc.constantFrom<string[]>('i1', 'i2', 'i3'), { maxLength: 2 }), criteria: fc.constantFrom(['acc'], ['acc', 'safe']) });
  return fc.array(person, { minLength: 1, maxLength: 16 }).map((people) => people.flatMap(({ groups, skips, criteria }, index) =>
    criteria.flatMap((criterion) => ['i1', 'i2', 'i3'].map((item) => answer({
      participant: `p${index}`, groups, item, criterion, score: skips.includes(item) ? null : ((index * 7) % 5) + 1,
    })))));
}

/** Each published mean as the answers it adds up: one row a sum, one column a person, one entry an item. */
function publishedSums(found: GroupSummaries, answers: readonly GroupAnswer[], criterion: string): number[][][] {
  const own = answers.filter((one) => one.criterion === criterion && one.score !== null);
  const people = [...new Set(answers.map((one) => one.participant))];
  const items = ['i1', 'i2', 'i3'];
  const inLine = (one: GroupAnswer, groups: readonly string[] | null) => groups === null || one.groups.some((id) => groups.includes(id))
    || (groups.includes(noGroupSaid) && one.groups.length === 0);
  const sum = (groups: readonly string[] | null, within: readonly string[]) => people.map((name) => items.map((item) =>
    own.filter((one) => one.participant === name && one.item === item && within.includes(item) && inLine(one, groups)).length));
  const itemTables = found.items.filter((table) => table.criterion === criterion);
  const sums = itemTables.flatMap((table) => [
    ...(table.everyone === null ? [] : [sum(null, [table.item])]), ...table.lines.map((line) => sum(line.groups, [table.item])),
  ]);
  for (const table of found.criteria.filter((one) => one.criterion === criterion)) {
    const pooled = itemTables.length === 0 ? items
      : itemTables.filter((item) => item.everyone !== null && table.lines.every((line) => item.lines.some(({ groups }) => groups.join() === line.groups.join()))).map(({ item }) => item);
    if (table.everyone !== null) sums.push(sum(null, pooled));
    sums.push(...table.lines.map((line) => sum(line.groups, pooled)));
  }
  return sums;
}

/** A set of fewer than k persons whose answers some combination of the sums tells of, by trying all; null if there is none. */
function fewestTouched(sums: readonly (readonly (readonly number[])[])[], k: number): number[] | null {
  const people = sums[0]?.length ?? 0;
  const rankWithout = (left: readonly number[]) => rank(sums.map((row) => row.filter((_, person) => !left.includes(person)).flat()));
  const whole = rankWithout([]);
  const search = (from: number, left: readonly number[]): number[] | null => {
    if (left.length > 0 && rankWithout(left) < whole) return [...left];
    if (left.length === k - 1) return null;
    for (let person = from; person < people; person++) {
      const found = search(person + 1, [...left, person]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(0, []);
}

function rank(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const lead = rows.find((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (lead === undefined) continue;
    found += 1;
    rows = rows.filter((row) => row !== lead).map((row) => row.map((value, at) => value - ((row[column] ?? 0) / (lead[column] ?? 1)) * (lead[at] ?? 0)));
  }
  return found;
}
