import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../app/workshop/types.ts';
import type { ResultLine } from '../../../app/workshop/views.ts';
import { geometry, wrapped } from '../../../renderer/components/charts/rows.ts';
import { blocksOf, byGap, inBoth } from '../../../renderer/results.ts';
import { street } from '../../../app/templates/street.ts';

const label = (name: string) => ({ en: name, fr: `${name} fr` });
const line = (name: string, item: string, mean: number | null, whole = false): ResultLine =>
  ({ label: label(name), whole, item, criterion: 'accessibility', n: 5, mean, sd: 1 });
const ballot = (id: string, of: string | null = null): Ballot =>
  ({ id, kind: 'criteria', title: label('Rate'), items: [], criteria: ['accessibility'], dots: 0, round: of ? 'after' : 'before', of });
const results = [
  { ballot: 'b1', lines: [line('Everyone', 'design:as-is', 3, true), line('A', 'design:as-is', 2.9), line('B', 'design:as-is', 3.1), line('A', 'design:calm-street', 1.5), line('B', 'design:calm-street', 4.5)] },
  { ballot: 'b2', lines: [line('A', 'design:as-is', 2), line('C + D', 'design:as-is', 3.4)] },
];
const told = { plan: street, wishes: [], results };

describe('results on a screen', () => {
  test('put the item on which two groups are furthest apart first', () => {
    const blocks = byGap(blocksOf(told, ballot('b1'), null, 'en'));
    expect(blocks.map(({ title, apart }) => [title, apart?.low.label, apart?.high.label, apart?.width])).toEqual([
      ['The calm street · Accessibility', 'A', 'B', 3], ['The street as it is · Accessibility', 'A', 'B', expect.closeTo(0.2)],
    ]);
  });

  test('never take everyone together for a group', () => {
    const alone = blocksOf({ ...told, results: [{ ballot: 'b1', lines: [line('Everyone', 'design:as-is', 3, true), line('A', 'design:as-is', 2)] }] }, ballot('b1'), null, 'en');
    expect(alone[0]?.apart).toBeNull();
    expect(byGap(alone)).toEqual([]);
  });

  test('compare before and after only for groups that stand alike in both rounds, and name them in the reader’s language', () => {
    const [first] = blocksOf(told, ballot('b1'), ballot('b2', 'b1'), 'fr');
    expect(first && inBoth(first)).toEqual([{ label: 'A fr', before: 2.9, after: 2 }]);
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
