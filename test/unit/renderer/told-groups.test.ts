import { expect, it } from 'vitest';
import type { ResultCell } from '../../../app/workshop/views.ts';
import { agreementOf, cellsOf, saidBy, widthsOf, type Naming } from '../../../renderer/components/charts/index.ts';
import { pagesOf } from '../../../renderer/projector/result-pages.ts';
import { myLines } from '../../../renderer/tablet/ballots/MyGroups.tsx';
import type { ResultBlock } from '../../../renderer/results.ts';

const both = (text: string) => ({ en: text, fr: text });
const naming: Naming = { item: (key) => key, criterion: (id) => id ?? '', words: ({ en }) => en };
/** Everyone, then three lines of which the last shares two small groups and is told of nowhere unless a cell names it. */
const told = (cells: Readonly<Record<string, readonly ResultCell[]>>) => cellsOf({
  ballot: 'b', lines: [{ label: both('Everyone'), parts: [], whole: true }, { label: both('Seniors'), parts: [], whole: false }, { label: both('Cyclists'), parts: [], whole: false }, { label: both('Together'), parts: [both('Parents'), both('Shops')], whole: false }],
  tables: Object.entries(cells).map(([item, lines]) => ({ item, criterion: null, cells: lines })),
});
const wide = told({ ramp: [[0, 20, 3, 1], [1, 8, 1.5, 0.5], [2, 9, 4.5, 0.5]], trees: [[0, 20, 4, 1], [1, 8, 4, 0.5], [2, 9, 4.2, 0.5]] });

it('says of a group what it put highest and lowest, each thing once, and where it is furthest from everyone', () => {
  const said = saidBy(wide, 1, 3);
  expect(said?.best.map(({ item }) => item)).toEqual(['trees']);
  expect(said?.worst.map(({ item }) => item)).toEqual(['ramp']);
  expect(said?.apart.map(({ item, other }) => [item, other.line])).toEqual([['ramp', 0]]);
});

it('sets a group beside another where everyone may not be told of, and never calls that agreement', () => {
  const hidden = told({ ramp: [[1, 8, 1.5, 0.5], [2, 9, 4.5, 0.5]] });
  expect(saidBy(hidden, 1, 3)?.apart.map(({ other }) => other.line)).toEqual([2]);
});

it('takes a low mean rank for the better one', () => {
  expect(saidBy(wide, 1, 1, true)?.best.map(({ item }) => item)).toEqual(['ramp']);
});

it('tells nothing of a group that no cell tells of, and leaves it off the map', () => {
  expect(saidBy(wide, 3, 3)).toBeNull();
  const map = agreementOf(wide, { min: 1, max: 5 }, naming);
  expect(map.lines).toEqual([{ label: 'Seniors', n: 8, line: 1 }, { label: 'Cyclists', n: 9, line: 2 }]);
  expect(map.cells[0]?.marks.map(({ line }) => line)).toEqual([0, 1]);
});

it('puts the widest gap between groups first, without everyone', () => {
  expect(widthsOf(wide).map(({ item, width }) => [item, Math.round(width * 10) / 10])).toEqual([['ramp', 3], ['trees', 0.2]]);
});

it('shows a resident the lines of their own groups, of a small one the line that it shares, and of none nothing', () => {
  const cells = told({ ramp: [[1, 8, 1.5, 0.5], [3, 6, 2, 1]] });
  const plan = { groups: [{ id: 'seniors', label: both('Seniors') }, { id: 'shops', label: both('Shops') }, { id: 'cyclists', label: both('Cyclists') }] };
  expect(myLines(cells, plan, ['seniors', 'shops'])).toEqual([1, 3]);
  expect(myLines(cells, plan, ['cyclists'])).toEqual([]);
  expect(myLines(cells, plan, 'not-said')).toEqual([]);
});

it('turns a page where a chart has more lines than can be read from afar, at the same line in each language, and drops none', () => {
  const block = (longer: string): ResultBlock => ({
    key: 'k', item: 'i', itemName: 'i', title: 'i', after: null, apart: null,
    before: Array.from({ length: 9 }, (_, at) => ({ label: `${longer} ${at}`, n: 5, mean: 3, sd: 1, whole: false, parts: '' })),
  });
  const pages = pagesOf([block('Group'), block('A group whose name takes two lines')], 384);
  expect(pages.map((page) => page.map(({ before }) => before.length))).toEqual(pages.map(([first]) => [first?.before.length, first?.before.length]));
  expect(pages.flatMap(([first]) => first?.before.map(({ label }) => label) ?? [])).toEqual(block('Group').before.map(({ label }) => label));
  expect(Math.max(...pages.map(([first]) => first?.before.length ?? 0))).toBeLessThanOrEqual(4);
});
