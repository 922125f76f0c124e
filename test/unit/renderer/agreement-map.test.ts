import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AgreementMap, AgreementTable, BeforeAfter, type AgreementMapped } from '../../../renderer/components/charts/index.ts';

const words = {
  item: 'Item', everyone: 'Everyone', none: '—', format: (value: number) => value.toFixed(1), end: String,
  range: (low: { label: string; mean: string }, high: { label: string; mean: string }) => `From ${low.mean} (${low.label}) to ${high.mean} (${high.label})`,
};
/** As large as the issue asks: twenty items, twelve criteria, twelve lines, that all say the same of the first and lie apart on the last. */
function mapOf(items: number, criteria: number, lines: number): AgreementMapped {
  const named = (word: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${word}${at}`, label: `${word} ${at}` }));
  const [things, asked] = [named('Street', items), named('Criterion', criteria)];
  return {
    items: things, criteria: asked, scale: { min: 1, max: 5 },
    lines: Array.from({ length: lines }, (_, at) => ({ label: `Group ${at}`, n: 5 + at, line: at + 1 })),
    cells: things.flatMap(({ id: item }, down) => asked.map(({ id: criterion }) => ({
      item, criterion, everyone: { n: 40, mean: 3 }, marks: Array.from({ length: lines }, (_, line) => ({ line, mean: 1 + (down / items) * line * 0.36, sd: 0.5 })),
    }))),
  };
}
const drawn = (map: AgreementMapped, rest: object = {}): string => renderToStaticMarkup(createElement(AgreementMap, { caption: 'Ratings', map, words, ...rest }));
const count = (text: string, part: string): number => text.split(part).length - 1;

it('draws every group of every cell, names each item and criterion, and goes on in a table below after four criteria', () => {
  const page = drawn(mapOf(20, 12, 12));
  expect(count(page, '<table>')).toBe(3);
  expect(count(page, '<path')).toBe(20 * 12 * 12 + 12);
  expect(count(page, 'scope="row"')).toBe(60);
  expect(page).toContain('Ratings (2/3)');
  expect(page).not.toMatch(/NaN|Infinity/);
});

it('says of each cell what everyone said, and from which group to which it goes', () => {
  expect(drawn(mapOf(2, 1, 3))).toContain('aria-label="Everyone: 3.0. From 1.0 (Group 0) to 1.4 (Group 2)"');
});

it('gives twelve lines marks that differ by shape or by whether they are full', () => {
  const legend = drawn(mapOf(1, 1, 12)).split('mark-legend')[1] ?? '';
  expect(new Set([...legend.matchAll(/<path d="([^"]+)"[^>]*?fill="([^"]+)"/g)].map(([, shape, fill]) => `${shape} ${fill}`)).size).toBe(12);
});

it('gives each group a lane of its own, so that no mark lies on another, with its spread as a bar', () => {
  const page = drawn(mapOf(1, 1, 12));
  const lanes = [...(page.split('mark-legend')[0] ?? '').matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map(([, y]) => Number(y));
  expect(lanes).toEqual(Array.from({ length: 12 }, (_, at) => 3 + 13 * (at + 0.5)));
  expect(count(page, 'stroke-width="4"')).toBe(12);
});

it('draws no bar where a spread says nothing, and no line of everyone where that is not told', () => {
  const map = mapOf(1, 1, 3);
  const bare = drawn({ ...map, cells: map.cells.map((cell) => ({ ...cell, everyone: null, marks: cell.marks.map((mark) => ({ ...mark, sd: null })) })) });
  expect([count(bare, 'stroke-width="4"'), count(bare, 'stroke-dasharray')]).toEqual([0, 0]);
});

it('lets the other groups step back where one is looked at', () => {
  const page = drawn(mapOf(1, 1, 3), { mine: 1 });
  expect(count(page, 'opacity="0.45"')).toBe(2);
  expect(page).toContain('<strong>Group 1</strong>');
});

it('draws nothing wrong where nobody answered, a scale has one point, or nothing is told', () => {
  const one = mapOf(1, 1, 1);
  for (const map of [{ ...one, cells: [] }, { ...one, scale: { min: 3, max: 3 } }, { ...one, cells: [{ item: 'Street0', criterion: 'Criterion0', everyone: null, marks: [] }] }, mapOf(0, 0, 0)]) expect(drawn(map)).not.toMatch(/NaN|Infinity|undefined/);
  expect(drawn({ ...one, cells: [] })).toContain('<td>—</td>');
});

it('says the same in a table whose numbers can be made to open', () => {
  const table = renderToStaticMarkup(createElement(AgreementTable, { caption: 'Ratings', map: mapOf(1, 1, 1), words: { ...words, open: (cell: { item: string }, line: number, text: string) => `${cell.item}/${line}/${text}` } }));
  expect(table).toContain('<th scope="row">Street 0 · Criterion 0</th><td>Street0/0/3.0</td><td>Street0/1/1.0</td>');
});

it('draws an arrow to where a group went, a dot in the ring of one that stayed, and a square where nothing moved by itself', () => {
  const chart = (end?: 'square') => renderToStaticMarkup(createElement(BeforeAfter, {
    caption: 'Talk', lines: [{ label: 'Up', before: 2, after: 4 }, { label: 'Down', before: 4, after: 2 }, { label: 'Same', before: 3, after: 3 }], scale: { min: 1, max: 5 },
    words: { group: 'Group', before: 'before', after: 'after', change: 'change', format: (value) => value.toFixed(1) }, ...(end && { end }),
  }));
  expect([count(chart(), 'l-16-9v18Z'), count(chart(), 'l16-9v18Z'), count(chart(), 'r="4.5"')]).toEqual([2, 1, 1]);
  expect(count(chart('square'), '<rect')).toBe(4);
});
