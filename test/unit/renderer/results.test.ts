import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../app/workshop/types.ts';
import type { BallotResult } from '../../../app/workshop/views.ts';
import { geometry, wrapped } from '../../../renderer/components/charts/rows.ts';
import { blocksOf, byGap, inBoth, partsOf, resultWords } from '../../../renderer/results.ts';
import { scaleOf } from '../../../renderer/scale.ts';
import { startTexts } from '../../../renderer/texts.ts';
import { street } from '../../../app/templates/street.ts';

const label = (name: string) => ({ en: name, fr: `${name} fr` });
/** Means of lines by item; a line called Everyone is everyone's. */
function result(ballot: string, items: Record<string, Record<string, number>>): BallotResult {
  const names = [...new Set(Object.values(items).flatMap((means) => Object.keys(means)))];
  return {
    ballot, lines: names.map((name) => ({ label: label(name), parts: name === 'Pool' ? [label('C'), label('D')] : [], whole: name === 'Everyone' })),
    tables: Object.entries(items).map(([item, means]) => ({ item, criterion: 'accessibility', cells: Object.entries(means).map(([name, mean]) => [names.indexOf(name), 5, mean, 1] as const) })),
  };
}
const ballot = (id: string, of: string | null = null): Ballot =>
  ({ id, kind: 'criteria', title: label('Rate'), items: [], criteria: ['accessibility'], dots: 0, round: of ? 'after' : 'before', of });
const results = [
  result('b1', { 'design:as-is': { Everyone: 3, A: 2.9, B: 3.1 }, 'design:calm-street': { A: 1.5, B: 4.5 } }),
  result('b2', { 'design:as-is': { A: 2, Pool: 3.4 } }),
];
const told = { plan: street, wishes: [], results, gone: 'A picture that was taken back' };

describe('results on a screen', () => {
  test('call a picture whose wish was taken back by words, never by the name of its file', () => {
    const [block] = blocksOf({ ...told, results: [result('b1', { 'picture:4f1c.png': { Everyone: 3 } })] }, ballot('b1'), null, 'en');
    expect(block?.itemName).toBe('A picture that was taken back');
  });

  test('put the item on which two groups are furthest apart first', () => {
    const blocks = byGap(blocksOf(told, ballot('b1'), null, 'en'));
    expect(blocks.map(({ title, apart }) => [title, apart?.low.label, apart?.high.label, apart?.width])).toEqual([
      ['The calm street · Accessibility', 'A', 'B', 3], ['The street as it is · Accessibility', 'A', 'B', expect.closeTo(0.2)],
    ]);
  });

  test('never take everyone together for a group', () => {
    const alone = blocksOf({ ...told, results: [result('b1', { 'design:as-is': { Everyone: 3, A: 2 } })] }, ballot('b1'), null, 'en');
    expect(alone[0]?.apart).toBeNull();
    expect(byGap(alone)).toEqual([]);
  });

  test('compare before and after only for groups that stand alike in both rounds, and name them in the reader’s language', () => {
    const [first] = blocksOf(told, ballot('b1'), ballot('b2', 'b1'), 'fr');
    expect(first && inBoth(first)).toEqual([{ label: 'A fr', before: 2.9, after: 2 }]);
  });
});

describe('the words of a result', () => {
  const words = (kind: Ballot['kind'], language: 'en' | 'fr') => resultWords(kind, startTexts(language, ['common']).getFixedT(language, 'common'), language);

  test('say what is counted in each kind of ballot: a share in percent without spread, a mean rank, a number of dots', () => {
    expect(['approval', 'budget', 'pairwise'].map((kind) => words(kind as Ballot['kind'], 'en').format(0.428))).toEqual(['43%', '43%', '43%']);
    expect(words('pairwise', 'fr')).toMatchObject({ spread: null });
    expect([words('ranking', 'fr').mean, words('ranking', 'fr').format(1.8)]).toEqual(['Rang moyen (1 = premier)', '1,8']);
    expect([words('dots', 'en').mean, words('dots', 'en').spread]).toEqual(['Dots per person, on average', 'Spread']);
    expect([scaleOf({ kind: 'ranking', dots: 0, items: [] }), scaleOf({ kind: 'pairwise', dots: 0, items: [] })]).toEqual([{ min: 1, max: 2 }, { min: 0, max: 1 }]);
  });

  test('name the small groups that share a line, once', () => {
    const [first] = blocksOf(told, ballot('b1'), ballot('b2', 'b1'), 'en');
    expect(first && partsOf(first, startTexts('en', ['common']).getFixedT('en', 'common'))).toEqual(['Pool: C and D']);
  });
});

describe('the labels of a chart', () => {
  test('are wrapped without losing a letter or passing the width', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 3, max: 40 }), (text, most) => {
      const lines = wrapped(text, most);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.every((one) => one.length <= most)).toBe(true);
    }));
  });

  test.each(['beside', 'above'] as const)('never overlap, %s their lines', (layout) => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 120 }), { minLength: 1, maxLength: 8 }), (labels) => {
      const { rows, height, lineHeight } = geometry(labels, layout, 30, 20);
      rows.forEach((row, at) => {
        const end = row.labelY + (row.label.length - 1) * lineHeight;
        expect(end).toBeLessThanOrEqual((rows[at + 1]?.labelY ?? height) - lineHeight);
      });
    }));
  });
});
