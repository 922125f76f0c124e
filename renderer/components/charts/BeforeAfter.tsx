/** A group's utility before (the best base design alone) and after (the package), in scale points. */
export type BeforeAfterLine = { label: string; before: number | null; after: number };
export type BeforeAfterWords = { group: string; before: string; after: string; change: string; format: (value: number) => string };
type Props = { caption: string; lines: readonly BeforeAfterLine[]; scale: { min: number; max: number }; words: BeforeAfterWords };

const rowHeight = 36;
const labelWidth = 250;
const plotWidth = 330;
const width = labelWidth + plotWidth + 130;

/**
 * Where each group stood and where the package brings it: an open ring before, a full dot after, a line between. The shape
 * tells them apart, not the colour alone. Pure markup without browser APIs (also drawn on the server by the report).
 */
export function BeforeAfter({ caption, lines, scale, words }: Props) {
  const height = lines.length * rowHeight + 34;
  return (
    <svg className="chart before-after" viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={spoken(caption, lines, words)}>
      <Legend words={words} />
      {lines.map((line, row) => <Line key={line.label} line={line} y={34 + row * rowHeight + rowHeight / 2} scale={scale} words={words} />)}
    </svg>
  );
}

/** The same as a table. */
export function BeforeAfterTable({ caption, lines, words }: Omit<Props, 'scale'>) {
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{words.group}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th><th scope="col">{words.change}</th></tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before === null ? '—' : words.format(before)}</td>
            <td>{words.format(after)}</td>
            <td>{before === null ? '—' : signed(after - before, words.format)}</td>
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

function Legend({ words }: { words: BeforeAfterWords }) {
  return (
    <g fontSize={14} fill="currentColor">
      <circle cx={labelWidth + 8} cy={12} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />
      <text x={labelWidth + 22} y={17}>{words.before}</text>
      <circle cx={labelWidth + plotWidth / 2 + 68} cy={12} r={8} fill="var(--accent, #1f5fa8)" />
      <text x={labelWidth + plotWidth / 2 + 82} y={17}>{words.after}</text>
    </g>
  );
}

function Line({ line, y, scale, words }: { line: BeforeAfterLine; y: number; scale: Props['scale']; words: BeforeAfterWords }) {
  const { label, before, after } = line;
  const shortened = label.length > 34 ? `${label.slice(0, 33)}…` : label;
  return (
    <g>
      <text x={0} y={y + 5} fontSize={15} fill="currentColor">{shortened}<title>{label}</title></text>
      <line x1={labelWidth} x2={labelWidth + plotWidth} y1={y} y2={y} stroke="currentColor" strokeOpacity={0.2} />
      {before !== null && <line x1={place(before, scale)} x2={place(after, scale)} y1={y} y2={y} stroke="var(--accent, #1f5fa8)" strokeOpacity={0.5} strokeWidth={5} />}
      <circle cx={place(after, scale)} cy={y} r={8} fill="var(--accent, #1f5fa8)" />
      {before !== null && <circle cx={place(before, scale)} cy={y} r={7} fill="none" stroke="currentColor" strokeWidth={2.5} />}
      <text x={labelWidth + plotWidth + 18} y={y + 5} fontSize={15} fill="currentColor">
        {before === null ? words.format(after) : `${words.format(before)} → ${words.format(after)}`}
      </text>
    </g>
  );
}

const place = (value: number, { min, max }: Props['scale']): number =>
  labelWidth + ((Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * plotWidth;

const spoken = (caption: string, lines: readonly BeforeAfterLine[], words: BeforeAfterWords): string =>
  `${caption}. ${lines.map(({ label, before, after }) => `${label}: ${before === null ? '' : `${words.before} ${words.format(before)}, `}${words.after} ${words.format(after)}`).join('; ')}`;
