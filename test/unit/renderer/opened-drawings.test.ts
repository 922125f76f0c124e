import { createElement, type ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BeforeAfter, BudgetCurve, GroupMeans, SeatRanges } from '../../../renderer/components/charts/index.ts';

const scale = { min: 1, max: 5 };
const format = (value: number): string => value.toFixed(1);
const pressed = (text: string) => createElement('button', null, text);
const numbers = (markup: string): string[] => [...markup.matchAll(/<button>([^<]*)<\/button>/g)].flatMap(([, text]) => (text === undefined ? [] : [text]));
type Means = ComponentProps<typeof GroupMeans>['words'];
type Moves = ComponentProps<typeof BeforeAfter>['words'];

const means: Means = { group: 'Group', people: 'People', mean: 'Mean', spread: null, none: '—', format };
const moves: Moves = { group: 'Group', before: 'before', after: 'after', change: 'Change', format };

test('every number beside a mark of a drawing opens where the page lets it be opened', () => {
  const drawings = [
    createElement(GroupMeans, { caption: 'A', scale, lines: [{ label: 'Cyclists', n: 7, mean: 3.5, sd: 1 }], words: { ...means, open: (_line, _of, text) => pressed(text) } }),
    createElement(BeforeAfter, { caption: 'A', scale, lines: [{ label: 'Cyclists', before: 2.5, after: 3.5 }], words: { ...moves, openMoved: (_line, _of, text) => pressed(text) } }),
    createElement(SeatRanges, { caption: 'A', scale, lines: [{ label: 'Cyclists', lowest: 2, base: 2.5, best: 4 }], words: { base: 'now', lowest: 'least', best: 'most', format, open: (_place, _of, text) => pressed(text) } }),
  ].map((drawing) => renderToStaticMarkup(drawing));
  expect(drawings.map(numbers)).toEqual([['3.5', 'n = 7'], ['2.5', '3.5'], ['2.5', '4.0']]);
  for (const drawing of drawings) expect(drawing).toContain('role="group"');
});

test('the budgets and the utilities written in the curve open, each for the budget it stands at', () => {
  const points = [0, 0.5, 1, 1.5].map((share) => ({ share, budget: share * 100, cost: share * 90, worst: 2 + share, total: 8 + share, proved: true }));
  const words = { worst: 'Worst', total: 'Total', actual: 'now', budget: 'Budget', cost: 'Cost', notProved: '', none: '—', points: format, money: String, percent: (share: number) => `${share * 100}%` };
  const drawn = renderToStaticMarkup(createElement(BudgetCurve, { caption: 'A', points, words: { ...words, open: (point, of, text) => pressed(`${of}@${point.share}=${text}`) } }));
  expect(numbers(drawn)).toEqual(['worst@0=2.0', 'worst@1.5=3.5', 'worst@1=3.0', 'total@0=8.0', 'total@1.5=9.5', 'total@1=9.0', 'budget@0=0']);
});

test('a drawing in which nothing opens is one picture with its words as text', () => {
  const drawn = renderToStaticMarkup(createElement(BeforeAfter, { caption: 'A', scale, lines: [{ label: 'Cyclists', before: 2.5, after: 3.5 }], words: moves }));
  expect(drawn).toContain('role="img"');
  expect(drawn).toContain('>2.5 → 3.5</text>');
  expect(drawn).not.toContain('foreignObject');
});
