import type { ReactNode } from 'react';
import { Mark, MarkLegend, markSize } from './marks.tsx';

/** A group of the map (or a merged one), never everyone; `n`: how many people it holds; `line`: its place among the lines of the ballot. */
export type AgreementLine = { label: string; n: number; line: number };
/** What was said of one item on one criterion. Marks name a line by its place on the map; means and spread (standard deviation) are in scale points. */
export type AgreementCell = {
  item: string; criterion: string | null; everyone: { n: number; mean: number } | null; marks: readonly { line: number; mean: number; sd: number | null }[];
};
type Named<Id> = { id: Id; label: string };
/** The map, its words already in the reader's language. */
export type AgreementMapped = {
  items: readonly Named<string>[]; criteria: readonly Named<string | null>[]; lines: readonly AgreementLine[]; cells: readonly AgreementCell[];
  scale: { min: number; max: number };
};
export type AgreementWords = {
  item: string; everyone: string; none: string; format: (value: number) => string;
  /** How an end of the scale is written. */
  end: (value: number) => string;
  /** From the lowest to the highest group, in one sentence. */
  range: (low: { label: string; mean: string }, high: { label: string; mean: string }) => string;
  /** Makes a number of the table one that can be opened; only the facilitator's desk does. `line` as the ballot has it, 0 being everyone. */
  open?: ((cell: AgreementCell, line: number, text: string) => ReactNode) | undefined;
};
type Props = {
  caption: string; map: AgreementMapped; words: AgreementWords;
  /** How many criteria stand beside one another before they go on in a table below: four on a page, two on a phone. */
  columns?: number | undefined;
  /** The line that is looked at, by its place; the marks of the others step back. */
  mine?: number | undefined;
  /** `none` where the map is looked at as a whole, from far. */
  legend?: 'below' | 'none' | undefined;
};
const plot = { width: 132, left: 10, right: 122, lane: 2 * markSize + 1, pad: 3 } as const;

/**
 * Items by criteria: in each cell a mark for each group at its mean, with a bar one standard deviation to each side, one group under
 * another in the order of the legend; a dashed line at everyone's mean where it is told. Where marks lie far apart, people disagree. A table, so that a screen reader goes through it by
 * row and column and names wrap at any size; each cell says its range in words. Pure markup (also drawn by the report).
 */
export function AgreementMap({ caption, map, words, columns = 4, mine, legend = 'below' }: Props) {
  const bands = Array.from({ length: Math.ceil(map.criteria.length / columns) }, (_, at) => map.criteria.slice(at * columns, (at + 1) * columns));
  return (
    <div className={columns <= 2 ? 'agreement-map narrow' : 'agreement-map'}>
      {bands.map((criteria, at) => <Band key={at} caption={bands.length > 1 ? `${caption} (${at + 1}/${bands.length})` : caption} map={map} criteria={criteria} words={words} mine={mine} />)}
      {legend === 'below' && <MarkLegend lines={map.lines} mine={mine} />}
    </div>
  );
}

function Band({ caption, map, criteria, words, mine }: Pick<Props, 'caption' | 'map' | 'words' | 'mine'> & { criteria: AgreementMapped['criteria'] }) {
  const { min, max } = map.scale;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {criteria.map(({ id, label }) => <th key={id} scope="col">{label}<span className="map-ends" aria-hidden="true"><span>{words.end(min)}</span><span>{words.end(max)}</span></span></th>)}
        </tr>
      </thead>
      <tbody>
        {map.items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{item.label}</th>
            {criteria.map(({ id }) => {
              const cell = cellAt(map, item.id, id);
              return <td key={id}>{cell ? <Cell cell={cell} map={map} words={words} mine={mine} /> : words.none}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as a table of numbers: what a screen reader reads and a planner copies. */
export function AgreementTable({ caption, map, words }: Pick<Props, 'caption' | 'map' | 'words'>) {
  const everyone = map.cells.some((cell) => cell.everyone !== null);
  const open = (cell: AgreementCell, line: number, value: number): ReactNode => words.open?.(cell, line, words.format(value)) ?? words.format(value);
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{words.item}</th>{everyone && <th scope="col">{words.everyone}</th>}{map.lines.map(({ label }) => <th key={label} scope="col">{label}</th>)}</tr></thead>
      <tbody>
        {map.items.flatMap((item) => map.criteria.map((criterion) => {
          const cell = cellAt(map, item.id, criterion.id);
          if (!cell) return null;
          return (
            <tr key={`${item.id} ${criterion.id}`}>
              <th scope="row">{[item.label, criterion.label].filter((part) => part !== '').join(' · ')}</th>
              {everyone && <td>{cell.everyone ? open(cell, 0, cell.everyone.mean) : '—'}</td>}
              {map.lines.map(({ label, line }, place) => { const mark = cell.marks.find((one) => one.line === place); return <td key={label}>{mark ? open(cell, line, mark.mean) : '—'}</td>; })}
            </tr>
          );
        }))}
      </tbody>
    </table>
  );
}

const cellAt = ({ cells }: AgreementMapped, item: string, criterion: string | null): AgreementCell | undefined => cells.find((cell) => cell.item === item && cell.criterion === criterion);

function Cell({ cell, map, words, mine }: { cell: AgreementCell } & Pick<Props, 'map' | 'words' | 'mine'>) {
  const { everyone, marks } = cell;
  const { min, max } = map.scale;
  const at = (value: number): number => plot.left + ((Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * (plot.right - plot.left);
  const height = Math.max(1, map.lines.length) * plot.lane + 2 * plot.pad;
  return (
    <svg viewBox={`0 0 ${plot.width} ${height}`} width="100%" role="img" aria-label={spoken(cell, map, words)}>
      {[min, max].map((end) => <line key={end} x1={at(end)} x2={at(end)} y1={0} y2={height} stroke="currentColor" strokeOpacity={0.3} />)}
      {everyone && <line x1={at(everyone.mean)} x2={at(everyone.mean)} y1={0} y2={height} stroke="currentColor" strokeWidth={1.5} strokeDasharray="3 2" />}
      {marks.map(({ line, mean, sd }) => {
        const y = plot.pad + plot.lane * (line + 0.5);
        const role = mine === undefined ? undefined : line === mine ? 'mine' : 'other';
        return (
          <g key={line}>
            {sd !== null && <line x1={at(mean - sd)} x2={at(mean + sd)} y1={y} y2={y} stroke="currentColor" strokeWidth={4} strokeOpacity={role === 'other' ? 0.15 : 0.3} />}
            <Mark line={line} x={at(mean)} y={y} role={role} />
          </g>
        );
      })}
    </svg>
  );
}

function spoken({ everyone, marks }: AgreementCell, { lines }: AgreementMapped, words: AgreementWords): string {
  const sorted = marks.toSorted((one, other) => one.mean - other.mean);
  const [low, high] = [sorted[0], sorted.at(-1)].map((mark) => mark && { label: lines[mark.line]?.label ?? '', mean: words.format(mark.mean) });
  const all = everyone ? `${words.everyone}: ${words.format(everyone.mean)}` : '';
  return [all, low && high && sorted.length > 1 ? words.range(low, high) : ''].filter((part) => part !== '').join('. ');
}
