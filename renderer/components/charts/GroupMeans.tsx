import type { ReactNode } from 'react';
import { RowLabel } from './RowLabel.tsx';
import { geometry, placeOn } from './rows.ts';
import type { ChartRow, Geometry, Layout } from './rows.ts';
import { roleOf, Written } from './Written.tsx';

/** One line of a chart: a group (or a merged one), how many people it holds, its mean and its spread in scale points. */
export type GroupMeansLine = { label: string; n: number; mean: number | null; sd: number | null };
/** Words of the chart, already in the reader's language. `format` writes a value; `spread` is null where none is told. */
export type GroupMeansWords = {
  group: string; people: string; mean: string; spread: string | null; none: string; format: (value: number) => string;
  /** Makes a number one that can be opened; only the facilitator's desk does. */
  open?: ((line: GroupMeansLine, of: 'n' | 'mean' | 'sd', text: string) => ReactNode) | undefined;
};
export const chartFoot = 34;
type Props = { caption: string; lines: readonly GroupMeansLine[]; scale: { min: number; max: number }; words: GroupMeansWords; layout?: Layout };

/**
 * Means by group, one under another: a dot for the mean, a bar one standard deviation to each side, the numbers beside it.
 * Pure markup without browser APIs, so that the report draws the same chart on the server. The numbers are in the picture
 * as text; `GroupMeansTable` says the same to a screen reader.
 */
export function GroupMeans({ caption, lines, scale, words, layout = 'beside' }: Props) {
  const chart = geometry(lines.map(({ label }) => label), layout, 0, chartFoot);
  const place = placeOn(scale, chart);
  return (
    <svg className="chart group-means" viewBox={`0 0 ${chart.width} ${chart.height}`} width="100%" preserveAspectRatio="xMinYMin meet" role={roleOf(words.open)} aria-label={words.open ? caption : spoken(caption, lines, words)}>
      {ticks(scale).map((tick, at) => (
        <g key={tick}>
          <line x1={place(tick)} x2={place(tick)} y1={0} y2={chart.height - chartFoot} stroke="currentColor" strokeOpacity={0.2} />
          <text x={at === 0 && layout !== 'beside' ? 0 : place(tick)} y={chart.height - 8} fontSize={chart.fontSize} textAnchor={at === 0 && layout !== 'beside' ? 'start' : 'middle'} fill="currentColor">{Number.isInteger(tick) && scale.max > 1 ? String(tick).replace('-', '−') : words.format(tick)}</text>
        </g>
      ))}
      {chart.rows.map((row, at) => lines[at] && <Line key={lines[at].label} line={lines[at]} row={row} chart={chart} place={place} words={words} />)}
    </svg>
  );
}

/** The same means as a table: what a screen reader reads and a planner copies. */
export function GroupMeansTable({ caption, lines, words }: Omit<Props, 'scale'>) {
  const open = (line: GroupMeansLine, of: 'n' | 'mean' | 'sd', text: string): ReactNode => words.open?.(line, of, text) ?? text;
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{words.group}</th><th scope="col">{words.people}</th><th scope="col">{words.mean}</th>{words.spread !== null && <th scope="col">{words.spread}</th>}</tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>{open(line, 'n', String(line.n))}</td>
            <td>{line.mean === null ? words.none : open(line, 'mean', words.format(line.mean))}</td>
            {words.spread !== null && <td>{line.sd === null ? '—' : open(line, 'sd', `± ${words.format(line.sd)}`)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type LineProps = { line: GroupMeansLine; row: ChartRow; chart: Geometry; place: (value: number) => number; words: GroupMeansWords };

function Line({ line, row, chart, place, words }: LineProps) {
  const { y } = row;
  const { n, mean, sd } = line;
  const open = (of: 'mean' | 'n', text: string): ReactNode => words.open?.(line, of, text) ?? text;
  return (
    <g>
      <RowLabel row={row} fontSize={chart.fontSize} lineHeight={chart.lineHeight} />
      {mean !== null && sd !== null && (
        <line x1={place(mean - sd)} x2={place(mean + sd)} y1={y} y2={y} stroke="var(--accent, #1f5fa8)" strokeOpacity={0.4} strokeWidth={8} strokeLinecap="round" />
      )}
      {mean !== null && <circle cx={place(mean)} cy={y} r={8} fill="var(--accent, #1f5fa8)" />}
      <Written x={chart.numbersAt} y={y} fontSize={chart.fontSize} width={chart.width - chart.numbersAt} parts={mean === null ? [words.none] : [open('mean', words.format(mean)), ' (', open('n', `n = ${n}`), ')']} />
    </g>
  );
}

/** Whole points when there are few, else five even ticks: of a share, its quarters. */
export function ticks({ min, max }: { min: number; max: number }): number[] {
  const span = max - min;
  const count = Number.isInteger(span) && span > 1 && span <= 10 ? span : 4;
  return Array.from({ length: count + 1 }, (_, place) => min + (span * place) / count);
}

const spoken = (caption: string, lines: readonly GroupMeansLine[], words: GroupMeansWords): string =>
  `${caption}. ${lines.map(({ label, mean }) => `${label}: ${mean === null ? words.none : words.format(mean)}`).join('; ')}`;
