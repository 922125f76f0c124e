import type { ReactNode } from 'react';
import { RowLabel } from './RowLabel.tsx';
import { geometry, placeOn } from './rows.ts';
import type { ChartRow, Geometry, Layout } from './rows.ts';
import { roleOf, Written } from './Written.tsx';

/** What a group has to begin with (`base`), at least and at most, in scale points; null where it cannot be had. */
export type SeatRangeLine = { label: string; lowest: number | null; base: number | null; best: number | null };
export type SeatRangeWords = {
  base: string; lowest: string; best: string; format: (value: number) => string;
  /** Makes a number one that can be opened, by the place of its line; only the facilitator's desk does. */
  open?: (place: number, of: 'base' | 'best', text: string) => ReactNode;
};
type Props = { caption: string; lines: readonly SeatRangeLine[]; scale: { min: number; max: number }; words: SeatRangeWords; layout?: Layout };
const legendHeight = 40;

/**
 * A bar from the least to the most that each group can get, with a ring where it begins. The numbers beside it say what the bar
 * shows. Pure markup without browser APIs (also drawn on the server by the report).
 */
export function SeatRanges({ caption, lines, scale, words, layout = 'beside' }: Props) {
  const chart = geometry(lines.map(({ label }) => label), layout, legendHeight, 0);
  const place = placeOn(scale, chart);
  return (
    <svg className="chart seat-ranges" viewBox={`0 0 ${chart.width} ${chart.height}`} width="100%" preserveAspectRatio="xMinYMin meet" role={roleOf(words.open)} aria-label={words.open ? caption : spoken(caption, lines, words)}>
      <Legend words={words} chart={chart} />
      {chart.rows.map((row, at) => lines[at] && <Line key={at} at={at} line={lines[at]} row={row} chart={chart} place={place} words={words} />)}
    </svg>
  );
}

function Legend({ words, chart: { left, right, fontSize } }: { words: SeatRangeWords; chart: Geometry }) {
  const second = left + Math.max((right - left) / 2, 24 + words.base.length * fontSize * 0.54 + fontSize);
  return (
    <g fontSize={fontSize} fill="currentColor">
      <circle cx={left + 8} cy={14} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />
      <text x={left + 24} y={14 + fontSize / 3}>{words.base}</text>
      <line x1={second} x2={second} y1={4} y2={24} stroke="var(--accent, #1f5fa8)" strokeWidth={5} />
      <text x={second + 12} y={14 + fontSize / 3}>{words.best}</text>
    </g>
  );
}

type LineProps = { at: number; line: SeatRangeLine; row: ChartRow; chart: Geometry; place: (value: number) => number; words: SeatRangeWords };

function Line({ at, line: { lowest, base, best }, row, chart, place, words }: LineProps) {
  const { y } = row;
  const number = (of: 'base' | 'best', value: number | null): ReactNode => (value === null ? '–' : words.open?.(at, of, words.format(value)) ?? words.format(value));
  return (
    <g>
      <RowLabel row={row} fontSize={chart.fontSize} lineHeight={chart.lineHeight} />
      <line x1={chart.left} x2={chart.right} y1={y} y2={y} stroke="currentColor" strokeOpacity={0.2} />
      {lowest !== null && best !== null && <line x1={place(Math.min(lowest, best))} x2={place(best)} y1={y} y2={y} stroke="var(--accent, #1f5fa8)" strokeOpacity={0.45} strokeWidth={10} />}
      {best !== null && <line x1={place(best)} x2={place(best)} y1={y - 11} y2={y + 11} stroke="var(--accent, #1f5fa8)" strokeWidth={5} />}
      {base !== null && <circle cx={place(base)} cy={y} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />}
      <Written x={chart.numbersAt} y={y} fontSize={chart.fontSize} width={chart.width - chart.numbersAt} parts={[number('base', base), ' → ', number('best', best)]} />
    </g>
  );
}

const spoken = (caption: string, lines: readonly SeatRangeLine[], words: SeatRangeWords): string =>
  `${caption}. ${lines.map(({ label, ...line }) => `${label}: ${(['lowest', 'base', 'best'] as const).flatMap((key) => (line[key] === null ? [] : [`${words[key]} ${words.format(line[key])}`])).join(', ')}`).join('; ')}`;
