import type { ReactNode } from 'react';
import { RowLabel } from './RowLabel.tsx';
import { geometry, placeOn } from './rows.ts';
import type { ChartRow, Geometry, Layout } from './rows.ts';
import { roleOf, Written } from './Written.tsx';

/** Where a group stood before and stands after, in scale points: a utility with the package, a mean once people had talked. */
export type BeforeAfterLine = { label: string; before: number | null; after: number };
export type BeforeAfterWords = {
  group: string; before: string; after: string; change: string; format: (value: number) => string;
  /** Makes a number one that can be opened; only the facilitator's desk does. */
  openMoved?: ((line: BeforeAfterLine, of: 'before' | 'after' | 'change', text: string) => ReactNode) | undefined;
};
/** On a big screen the two words stand under one another. */
export const legendHeights = { beside: 40, above: 40, screen: 76 } as const;
/** `arrow`: it moved there; `square`: the same thing seen in two ways, where nothing moved. */
type End = 'arrow' | 'square';
type Props = { caption: string; lines: readonly BeforeAfterLine[]; scale: { min: number; max: number }; words: BeforeAfterWords; layout?: Layout | undefined; end?: End };

/**
 * Where each group stood and where it stands now: an open ring before, the tip of an arrow after; a full dot in the ring where
 * it stayed. The shape tells them apart, not the colour alone. Pure markup without browser APIs (also drawn on the server by the report).
 */
export function BeforeAfter({ caption, lines, scale, words, layout = 'beside', end = 'arrow' }: Props) {
  const chart = geometry(lines.map(({ label }) => label), layout, legendHeights[layout], 0);
  const place = placeOn(scale, chart);
  return (
    <svg className="chart before-after" viewBox={`0 0 ${chart.width} ${chart.height}`} width="100%" preserveAspectRatio="xMinYMin meet" role={roleOf(words.openMoved)} aria-label={words.openMoved ? caption : spoken(caption, lines, words)}>
      <Legend words={words} chart={chart} stacked={layout === 'screen'} end={end} />
      {chart.rows.map((row, at) => lines[at] && <Line key={at} line={lines[at]} row={row} chart={chart} place={place} words={words} end={end} />)}
    </svg>
  );
}

/** The same as a table. */
export function BeforeAfterTable({ caption, lines, words }: Omit<Props, 'scale'>) {
  const open = (line: BeforeAfterLine, of: 'before' | 'after' | 'change', text: string): ReactNode => words.openMoved?.(line, of, text) ?? text;
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{words.group}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th><th scope="col">{words.change}</th></tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>{line.before === null ? '—' : open(line, 'before', words.format(line.before))}</td>
            <td>{open(line, 'after', words.format(line.after))}</td>
            <td>{line.before === null ? '—' : open(line, 'change', signed(line.after - line.before, words.format))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A change with its sign; a true minus, and none where it rounds to nothing. */
export function signed(change: number, format: (value: number) => string): string {
  const size = format(Math.abs(change));
  if (size === format(0)) return size;
  return change > 0 ? `+${size}` : `−${size}`;
}

/** The second word stands after the first, whatever its length; a letter is taken to be half as wide as it is high, and a little more. */
function Legend({ words, chart: { left, right, fontSize, lineHeight }, stacked, end }: { words: BeforeAfterWords; chart: Geometry; stacked: boolean; end: End }) {
  const below = stacked ? lineHeight + 4 : 0;
  const second = stacked ? left + 8 : left + Math.max((right - left) / 2, 24 + words.before.length * fontSize * 0.54 + fontSize);
  return (
    <g fontSize={fontSize} fill="currentColor">
      <circle cx={left + 8} cy={14} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />
      <text x={left + 24} y={14 + fontSize / 3}>{words.before}</text>
      <EndMark x={second + 8} y={14 + below} from={second - 30} end={end} />
      <text x={second + 22} y={14 + below + fontSize / 3}>{words.after}</text>
    </g>
  );
}

type LineProps = { line: BeforeAfterLine; row: ChartRow; chart: Geometry; place: (value: number) => number; words: BeforeAfterWords; end: End };

function Line({ line, row, chart, place, words, end }: LineProps) {
  const { y } = row;
  const { before, after } = line;
  const open = (of: 'before' | 'after', value: number): ReactNode => words.openMoved?.(line, of, words.format(value)) ?? words.format(value);
  return (
    <g>
      <RowLabel row={row} fontSize={chart.fontSize} lineHeight={chart.lineHeight} />
      <line x1={chart.left} x2={chart.right} y1={y} y2={y} stroke="currentColor" strokeOpacity={0.2} />
      {before !== null && <line x1={place(before)} x2={place(after)} y1={y} y2={y} stroke="var(--accent, #1f5fa8)" strokeOpacity={0.5} strokeWidth={5} />}
      <EndMark x={place(after)} y={y} from={before === null ? null : place(before)} end={end} />
      {before !== null && <circle cx={place(before)} cy={y} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />}
      <Written x={chart.numbersAt} y={y} fontSize={chart.fontSize} width={chart.width - chart.numbersAt} parts={[...(before === null ? [] : [open('before', before), end === 'arrow' ? ' → ' : ' / ']), open('after', after)]} />
    </g>
  );
}

/** A head of 16 units whose tip is at the value; too short a way for one is a dot in the ring. */
function EndMark({ x, y, from, end }: { x: number; y: number; from: number | null; end: End }) {
  const fill = 'var(--accent, #1f5fa8)';
  if (end === 'square') return <rect x={x - 7} y={y - 7} width={14} height={14} fill={fill} />;
  if (from === null || Math.abs(x - from) < 10) return <circle cx={x} cy={y} r={from === null ? 8 : 4.5} fill={fill} />;
  const back = x > from ? -16 : 16;
  return <path d={`M${x} ${y}l${back}-9v18Z`} fill={fill} />;
}

const spoken = (caption: string, lines: readonly BeforeAfterLine[], words: BeforeAfterWords): string =>
  `${caption}. ${lines.map(({ label, before, after }) => `${label}: ${before === null ? '' : `${words.before} ${words.format(before)}, `}${words.after} ${words.format(after)}`).join('; ')}`;
