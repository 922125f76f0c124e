/** One line of a chart: a group (or a merged one), how many people it holds, its mean and its spread in scale points. */
export type GroupMeansLine = { label: string; n: number; mean: number | null; sd: number | null };
/** Words of the chart, already in the reader's language. `format` writes a number of scale points. */
export type GroupMeansWords = { group: string; people: string; mean: string; spread: string; none: string; format: (value: number) => string };
type Props = { caption: string; lines: readonly GroupMeansLine[]; scale: { min: number; max: number }; words: GroupMeansWords };

const rowHeight = 34;
const labelWidth = 250;
const plotWidth = 330;
const width = labelWidth + plotWidth + 130;

/**
 * Means by group, one under another: a dot for the mean, a bar one standard deviation to each side, the numbers beside it.
 * Pure markup without browser APIs, so that the report draws the same chart on the server. The numbers are in the picture
 * as text; `GroupMeansTable` says the same to a screen reader.
 */
export function GroupMeans({ caption, lines, scale, words }: Props) {
  const height = lines.length * rowHeight + 30;
  return (
    <svg className="chart group-means" viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={spoken(caption, lines, words)}>
      {ticks(scale).map((tick) => (
        <g key={tick}>
          <line x1={place(tick, scale)} x2={place(tick, scale)} y1={0} y2={height - 24} stroke="currentColor" strokeOpacity={0.2} />
          <text x={place(tick, scale)} y={height - 6} fontSize={14} textAnchor="middle" fill="currentColor">{words.format(tick)}</text>
        </g>
      ))}
      {lines.map((line, row) => <Line key={line.label} line={line} y={row * rowHeight + rowHeight / 2} scale={scale} words={words} />)}
    </svg>
  );
}

/** The same means as a table: what a screen reader reads and a planner copies. */
export function GroupMeansTable({ caption, lines, words }: Omit<Props, 'scale'>) {
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{words.group}</th><th scope="col">{words.people}</th><th scope="col">{words.mean}</th><th scope="col">{words.spread}</th></tr>
      </thead>
      <tbody>
        {lines.map(({ label, n, mean, sd }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{n}</td>
            <td>{mean === null ? words.none : words.format(mean)}</td>
            <td>{sd === null ? '—' : `± ${words.format(sd)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, y, scale, words }: { line: GroupMeansLine; y: number; scale: Props['scale']; words: GroupMeansWords }) {
  const { label, n, mean, sd } = line;
  const shortened = label.length > 34 ? `${label.slice(0, 33)}…` : label;
  return (
    <g>
      <text x={0} y={y + 5} fontSize={15} fill="currentColor">{shortened}<title>{label}</title></text>
      {mean !== null && sd !== null && (
        <line x1={place(mean - sd, scale)} x2={place(mean + sd, scale)} y1={y} y2={y} stroke="var(--accent, #1f5fa8)" strokeOpacity={0.4} strokeWidth={8} strokeLinecap="round" />
      )}
      {mean !== null && <circle cx={place(mean, scale)} cy={y} r={8} fill="var(--accent, #1f5fa8)" />}
      <text x={labelWidth + plotWidth + 18} y={y + 5} fontSize={15} fill="currentColor">
        {mean === null ? words.none : `${words.format(mean)} (n = ${n})`}
      </text>
    </g>
  );
}

const place = (value: number, { min, max }: Props['scale']): number =>
  labelWidth + ((Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * plotWidth;

/** Whole points when there are few, else five even ticks. */
export function ticks({ min, max }: { min: number; max: number }): number[] {
  const span = max - min;
  const count = Number.isInteger(span) && span >= 1 && span <= 10 ? span : 4;
  return Array.from({ length: count + 1 }, (_, place) => min + (span * place) / count);
}

const spoken = (caption: string, lines: readonly GroupMeansLine[], words: GroupMeansWords): string =>
  `${caption}. ${lines.map(({ label, mean }) => `${label}: ${mean === null ? words.none : words.format(mean)}`).join('; ')}`;
