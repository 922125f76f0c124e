import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRatings } from '../../../app/disagreement/index.ts';
import type { Rating, RatingsTable } from '../../../app/disagreement/index.ts';

const LONG = 'participant,item,criterion,score,round,groups\n';

describe('a ratings table in long form', () => {
  test('reads scores, rounds, groups and missing answers', () => {
    const table = read(`${LONG}p1,i1,acc,3.5,before,"a;b|c"\np1,i1,acc,4,after,\np2,i1,acc,,,a\n`);
    expect(table.ratings).toEqual([
      rating({ participant: 'p1', score: 3.5, groups: ['a', 'b', 'c'] }),
      rating({ participant: 'p1', score: 4, round: 'after' }),
      rating({ participant: 'p2', score: null, groups: ['a'] }),
    ]);
    expect(table.problems).toEqual([]);
  });

  test('is the same with semicolons, decimal commas, a byte order mark, padding and old or new line ends', () => {
    const plain = read(`${LONG}p1,i1,acc,3.5,after,"a;b"\np2,i1,acc,-0.25,,\n`);
    for (const text of [
      '\ufeffparticipant;item;criterion;score;round;groups\r\np1;i1;acc;3,5;after;"a;b"\r\np2;i1;acc;-0,25;;\r\n',
      '\n\nGroups ; Item ; CRITERION ; score ; Round ; participant \r"a|b";i1; acc ;3.5;AFTER;p1\r;i1;acc;-.25;before;p2',
    ]) {
      const { ratings, problems } = read(text);
      expect({ ratings, problems }).toEqual(plain);
    }
  });

  test('lists what it leaves out, with the line and the reason', () => {
    const table = read(`${LONG}p1,i1,acc,3,before,a
p1,i1,acc,4,before,a

,i1,acc,3,,
p2,,acc,3,,
p2,i1,,3,,
p2,i1,acc,three,,
p2,i1,acc,NaN,,
p2,i1,acc,0x10,,
p2,i1,acc,1e999,,
p2,i1,acc,3,later,
p2,i1,acc,3
p2,i1,acc,3,,,,
p3,i1,acc,3,,,x
p4,i1,acc,"3,5",,
`);
    expect(table.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'duplicate'], [5, 'noParticipant'], [6, 'noItem'], [7, 'noCriterion'], [8, 'badScore'], [9, 'badScore'], [10, 'badScore'],
      [11, 'badScore'], [12, 'badRound'], [13, 'tooFewFields'], [15, 'tooManyFields'], [16, 'badScore'],
    ]);
    expect(table.ratings.map(({ participant, score }) => [participant, score])).toEqual([['p1', 3], ['p2', 3]]);
  });

  test('says which columns it does not use', () => {
    const table = read('participant,item,criterion,score,remark,score,\np1,i1,acc,3,nice,5,\n');
    expect(table.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'columnTwice'], [1, 'columnUnnamed'], [1, 'columnUnused']]);
    expect(table.ratings.map(({ score }) => score)).toEqual([3]);
  });
});

describe('a ratings table in wide form', () => {
  test('takes every other column as a criterion, cell by cell', () => {
    const table = read('participant,item,groups,acc,safe,round\np1,i1,a,3,4,\np1,i2,a,x,,\np1,i1,a,1,1,before\np1,i1,a,5,,after\n');
    expect(table.ratings).toEqual([
      rating({ groups: ['a'], score: 3 }),
      rating({ groups: ['a'], criterion: 'safe', score: 4 }),
      rating({ groups: ['a'], item: 'i2', criterion: 'safe', score: null }),
      rating({ groups: ['a'], score: 5, round: 'after' }),
      rating({ groups: ['a'], criterion: 'safe', score: null, round: 'after' }),
    ]);
    expect(table.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'badScore'], [4, 'duplicate']]);
  });

  test('holds the same ratings as the long form of it', () => {
    fc.assert(fc.property(fc.uniqueArray(arbitraryRow(), { selector: ({ participant, item, round }) => JSON.stringify([participant, item, round]), minLength: 1 }), (rows) => {
      const wide = stringify([['participant', 'item', 'round', 'groups', 'A', 'B'], ...rows.map((row) => [row.participant, row.item, row.round, row.groups.join('|'), row.a ?? '', row.b ?? ''])]);
      const long = stringify([['participant', 'item', 'round', 'groups', 'criterion', 'score'], ...rows.flatMap((row) => (['A', 'B'] as const).map((criterion) =>
        [row.participant, row.item, row.round, row.groups.join('|'), criterion, (criterion === 'A' ? row.a : row.b) ?? '']))]);
      expect(read(wide).ratings).toEqual(read(long).ratings);
      expect(read(wide).ratings.map(({ participant }) => participant)).toEqual(rows.flatMap(({ participant }) => [participant, participant]));
      expect(read(wide).problems).toEqual([]);
    }), { numRuns: 200 });
  });
});

describe('a table that is damaged', () => {
  test('loses one line to a quotation mark that is missing, not the rest', () => {
    const table = read(`${LONG}p1,i1,"acc,3,,\np2,i1,acc,3,,"a;b"\np3,i1,acc,3,,"a\np4,i1,acc,3,,b\np5,i1,acc,3,,"\np6,i1,acc,3"x,,\np7,i1,acc,2,,\n`);
    expect(table.problems.map(({ line, code }) => [line, code])).toEqual([[2, 'quotes'], [4, 'quoteSwallows'], [6, 'quotes'], [7, 'quotes']]);
    expect(table.ratings.map(({ participant }) => participant)).toEqual(['p2', 'p4', 'p7']);
  });

  test('keeps names that run over two lines', () => {
    const table = read(`${LONG}p1,"Rue\nSaint-Denis, nord",acc,3,,\np2,i1,acc,bad,,\n`);
    expect(table.ratings.map(({ item }) => item)).toEqual(['Rue\nSaint-Denis, nord']);
    expect(table.problems.map(({ line }) => line)).toEqual([4]);
  });

  test('loses only the lines that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(`${LONG}Zo`), Buffer.from([0xe9]), Buffer.from(',i1,acc,3,,\nZoé,i1,acc,3,,\n')]);
    const table = readBytes(bytes);
    expect(table.problems.map(({ line, code }) => [line, code])).toEqual([[2, 'notUtf8']]);
    expect(table.ratings.map(({ participant }) => participant)).toEqual(['Zoé']);
  });

  test.each([
    ['nothing', '', 'emptyFile'],
    ['blank lines', '\n \r\n', 'emptyFile'],
    ['a header alone', LONG, 'noUsableRow'],
    ['no row that is usable', `${LONG}p1,i1,acc,x,,\n`, 'noUsableRow'],
    ['no known column', 'a,b\n1,2\n', 'noHeader'],
    ['no scores', 'participant,item,criterion\np,i,c\n', 'noScoreColumn'],
    ['no criteria', 'participant,item,round\np,i,\n', 'noCriteria'],
    ['a quotation mark open in the header', '"participant,item,acc\np,i,1\n', 'headerQuotes'],
  ])('is refused when it holds %s', (_, text, code) => {
    const reading = parseRatings(Buffer.from(text));
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.code)).toContain(code);
  });

  test('has any bytes, and reading it ends', () => {
    const pieces = fc.constantFrom('"', ',', ';', '\n', '\r', '\0', '\ufeff', 'p1', 'i1', '3', '3,5', 'before', '|', ' ', '\ud800', '😀', '""');
    const text = fc.tuple(fc.constantFrom('', LONG, 'participant;item;a;b\n'), fc.array(pieces, { maxLength: 60 })).map(([head, tail]) => Buffer.from(head + tail.join('')));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.concat([Buffer.from(LONG), array]));
    fc.assert(fc.property(fc.oneof(text, bytes, fc.uint8Array()), (input) => {
      const reading = parseRatings(input);
      if (reading.ok) for (const { score } of reading.table.ratings) expect(score === null || Number.isFinite(score)).toBe(true);
      else expect(reading.problems.length).toBeGreaterThan(0);
    }), { numRuns: 1000 });
  });

  test('may have 100,000 columns', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    const table = read(`participant,item,${names}\np1,i1,${'3,'.repeat(99_999)}3\n`);
    expect(table.ratings).toHaveLength(100_000);
  });
});

function rating(over: Partial<Rating>): Rating {
  return { participant: 'p1', item: 'i1', criterion: 'acc', score: 0, round: 'before', groups: [], ...over };
}

function read(text: string): RatingsTable {
  return readBytes(Buffer.from(text));
}

function readBytes(bytes: Uint8Array): RatingsTable {
  const reading = parseRatings(bytes);
  if (!reading.ok) throw new Error(reading.problems.map(({ code }) => code).join());
  return reading.table;
}

function arbitraryRow() {
  const name = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 8 }).map((text) => text.trim()).filter((text) => text !== '');
  const score = fc.option(fc.integer({ min: -500, max: 500 }).map((whole) => whole / 100));
  const group = fc.constantFrom('aînés', 'parents', '__proto__');
  return fc.record({ participant: name, item: name, round: fc.constantFrom('before', 'after'), groups: fc.uniqueArray(group), a: score, b: score });
}
