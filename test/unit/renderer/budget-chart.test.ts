import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BudgetCurve, BudgetCurveTable, type BudgetCurvePoint } from '../../../renderer/components/charts/index.ts';

const words = {
  worst: 'Least', total: 'All', actual: 'the actual budget', budget: 'Budget', cost: 'Cost', notProved: 'best in time', none: '—',
  points: (value: number) => value.toFixed(2), money: (major: number) => `$${major}`, percent: (share: number) => `${Math.round(share * 100)}%`,
};
const points = Array.from({ length: 16 }, (_, tenths): BudgetCurvePoint => (tenths === 0
  ? { share: 0, budget: 0, cost: null, worst: null, total: null, proved: true }
  : { share: tenths / 10, budget: tenths * 10, cost: tenths * 9, worst: 2 + tenths / 10, total: 6 + tenths, proved: tenths < 15 }));
const drawn = (shown: readonly BudgetCurvePoint[]) => renderToStaticMarkup(createElement(BudgetCurve, { caption: 'Money', points: shown, words }));
const count = (text: string, part: string): number => text.split(part).length - 1;

it('draws a full dot where a package is proved, a ring where it is the best in time, and nothing where none fits', () => {
  const chart = drawn(points);
  expect([count(chart, 'fill="var(--accent, #1f5fa8)"'), count(chart, 'fill="var(--ground, #fff)"')]).toEqual([28, 2]);
  expect(count(chart, 'stroke-dasharray')).toBe(1);
  for (const text of ['the actual budget', '$100', '$150', '>3.00<', '>16.00<', '$0: —, —', '$150: 3.50, 21.00']) expect(chart).toContain(text);
});

it('draws no nonsense where all budgets give the same, or none gives anything', () => {
  for (const shown of [points.map((point) => ({ ...point, worst: 3, total: 9 })), points.map((point) => ({ ...point, worst: null, total: null })), points.slice(0, 1), []]) {
    expect(drawn(shown)).not.toMatch(/NaN|Infinity/);
  }
});

it('says the same in a table, where the actual budget and what is not proved are named', () => {
  const table = renderToStaticMarkup(createElement(BudgetCurveTable, { caption: 'Money', points, words }));
  expect(table).toContain('<th scope="row">$100 (100%) · the actual budget</th><td>$90</td><td>3.00</td><td>16.00</td>');
  expect(table).toContain('<td>3.50<small> best in time</small></td>');
});
