import type { ReactNode } from 'react';
import { roleOf, Written } from './Written.tsx';

/** What one budget would give: `share` of the actual budget, utilities in rating points, null where no package fits. */
export type BudgetCurvePoint = { share: number; budget: number; cost: number | null; worst: number | null; total: number | null; proved: boolean };
/** Words of the chart, already in the reader's language. */
export type BudgetCurveWords = {
  worst: string; total: string; actual: string; budget: string; cost: string; notProved: string; none: string;
  points: (value: number) => string; money: (major: number) => string; percent: (share: number) => string;
  /** Makes a number one that can be opened; on paper there is none. */
  open?: (point: BudgetCurvePoint, of: 'budget' | 'cost' | 'worst' | 'total', text: string) => ReactNode;
};
type Line = 'worst' | 'total';
type Props = { caption: string; points: readonly BudgetCurvePoint[]; words: BudgetCurveWords };

const size = { width: 710, left: 74, right: 690, panel: 150, title: 34, gap: 26, foot: 62, font: 15 };
const height = 2 * (size.title + size.panel) + size.gap + size.foot;

/**
 * The smallest and the total utility against the budget, one over the other, each on its own scale; a dashed line where the
 * actual budget stands. A full dot is proved, a ring is the best found in time: the shape tells them apart, not the colour.
 * Pure markup without browser APIs; `BudgetCurveTable` says the same in numbers.
 */
export function BudgetCurve({ caption, points, words }: Props) {
  const at = (share: number): number => size.left + (share / (points.at(-1)?.share || 1)) * (size.right - size.left);
  const second = size.title + size.panel + size.gap;
  return (
    <svg className="chart budget-curve" viewBox={`0 0 ${size.width} ${height}`} width="100%" preserveAspectRatio="xMinYMin meet" role={roleOf(words.open)} aria-label={words.open ? caption : spoken(caption, points, words)}>
      <Panel line="worst" top={0} points={points} words={words} at={at} />
      <Panel line="total" top={second} points={points} words={words} at={at} />
      <line x1={at(1)} x2={at(1)} y1={size.title - 8} y2={height - size.foot + 8} stroke="currentColor" strokeWidth={2} strokeDasharray="7 5" />
      {points.filter((_, place) => place % 5 === 0).map((point, place, ticks) => <Tick key={point.share} point={point} words={words} x={at(point.share)} last={place === ticks.length - 1} />)}
    </svg>
  );
}

/** The same as a table; the row of the actual budget says so. */
export function BudgetCurveTable({ caption, points, words }: Props) {
  const cell = (point: BudgetCurvePoint, of: 'cost' | 'worst' | 'total') => {
    const value = point[of];
    if (value === null) return words.none;
    const text = of === 'cost' ? words.money(value) : words.points(value);
    return words.open?.(point, of, text) ?? text;
  };
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{words.budget}</th><th scope="col">{words.cost}</th><th scope="col">{words.worst}</th><th scope="col">{words.total}</th></tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.share}>
            <th scope="row">{words.open?.(point, 'budget', words.money(point.budget)) ?? words.money(point.budget)} ({words.percent(point.share)}){point.share === 1 && ` · ${words.actual}`}</th>
            <td>{cell(point, 'cost')}</td>
            <td>{cell(point, 'worst')}{!point.proved && <small> {words.notProved}</small>}</td>
            <td>{cell(point, 'total')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PanelProps = { line: Line; top: number; points: readonly BudgetCurvePoint[]; words: BudgetCurveWords; at: (share: number) => number };

function Panel({ line, top, points, words, at }: PanelProps) {
  const known = points.flatMap((point) => (point[line] === null ? [] : [{ x: at(point.share), value: point[line], proved: point.proved, point }]));
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const floor = top + size.title + size.panel;
  // A flat line runs through the middle.
  const y = (value: number): number => (high === low ? floor - size.panel / 2 : floor - 12 - ((value - low) / (high - low)) * (size.panel - 24));
  const ends = known.filter(({ value }, place) => (value === low || value === high) && known.findIndex((one) => one.value === value) === place);
  const number = ({ point, value }: typeof known[number]): ReactNode => words.open?.(point, line, words.points(value)) ?? words.points(value);
  return (
    <g fontSize={size.font} fill="currentColor">
      <text x={0} y={top + size.font} fontWeight={700}>{words[line]}</text>
      <line x1={size.left} x2={size.right} y1={floor} y2={floor} stroke="currentColor" strokeOpacity={0.4} />
      {ends.map((end) => (
        <g key={end.value}>
          <line x1={size.left} x2={size.right} y1={y(end.value)} y2={y(end.value)} stroke="currentColor" strokeOpacity={0.2} />
          <Written x={size.left - 14} y={y(end.value)} fontSize={size.font} width={size.left - 14} anchor="end" parts={[number(end)]} />
        </g>
      ))}
      <polyline points={known.map(({ x, value }) => `${x},${y(value)}`).join(' ')} fill="none" stroke="var(--accent, #1f5fa8)" strokeWidth={3} />
      {known.map(({ x, value, proved }) => (proved
        ? <circle key={x} cx={x} cy={y(value)} r={5} fill="var(--accent, #1f5fa8)" />
        : <circle key={x} cx={x} cy={y(value)} r={5} fill="var(--ground, #fff)" stroke="currentColor" strokeWidth={2} />))}
      {known.filter(({ x }) => x === at(1)).map((now) => <Written key={now.x} x={now.x + 10} y={Math.min(y(now.value) + 19, floor - 11)} fontSize={size.font} width={80} weight={700} parts={[number(now)]} />)}
    </g>
  );
}

/** A share of the budget under the drawing, and what it is in money. */
function Tick({ point, words, x, last }: { point: BudgetCurvePoint; words: BudgetCurveWords; x: number; last: boolean }) {
  const { share, budget } = point;
  const money = words.money(budget);
  const opened = words.open?.(point, 'budget', money);
  return (
    <g fontSize={size.font} fill="currentColor" textAnchor={last ? 'end' : 'middle'}>
      <text x={x} y={height - size.foot + 24}>{words.percent(share)}</text>
      {opened === undefined
        ? <text x={x} y={height - size.foot + 42} fontWeight={share === 1 ? 700 : 400}>{money}</text>
        : <Written x={last ? x : x - money.length * size.font * 0.27} y={height - size.foot + 37} fontSize={size.font} width={140} weight={share === 1 ? 700 : 400} anchor={last ? 'end' : 'start'} parts={[opened]} />}
      {share === 1 && <text x={x} y={height - size.foot + 59} fontWeight={700}>{words.actual}</text>}
    </g>
  );
}

const spoken = (caption: string, points: readonly BudgetCurvePoint[], words: BudgetCurveWords): string =>
  `${caption}. ${points.map(({ budget, worst, total }) => `${words.money(budget)}: ${[worst, total].map((value) => (value === null ? words.none : words.points(value))).join(', ')}`).join('; ')}`;
