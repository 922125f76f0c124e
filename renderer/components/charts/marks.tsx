/** How many lines of a chart can be told apart by shape alone: six shapes, each full and open. */
const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'bar'] as const;
type Shape = (typeof shapes)[number];

/** Half of a mark's width and height, in units of the drawing it stands in. */
export const markSize = 6;

type MarkProps = { line: number; x: number; y: number; /** The line that is looked at; the others step back. */ role?: 'mine' | 'other' | undefined };

/**
 * The mark of a line by its place, told apart by its shape and by whether it is full, never by colour alone: twelve, then from
 * the first again. Pure markup (also drawn on the server by the report, and printed in grey).
 */
export function Mark({ line, x, y, role }: MarkProps) {
  const place = line % (2 * shapes.length);
  const shape = shapes[place % shapes.length] ?? 'circle';
  const colour = role === 'mine' ? 'var(--accent, #1f5fa8)' : 'currentColor';
  const full = place < shapes.length;
  return (
    <path d={outlines[shape]} transform={`translate(${x} ${y})${role === 'mine' ? ' scale(1.35)' : ''}`} fill={full ? colour : 'var(--ground, #fff)'}
      stroke={colour} strokeWidth={full ? 1 : 2} strokeLinejoin="round" opacity={role === 'other' ? 0.45 : 1} />
  );
}

/** Which mark is whose: under or beside a chart that draws them. */
export function MarkLegend({ lines, mine }: { lines: readonly { label: string; n: number }[]; mine?: number | undefined }) {
  return (
    <ul className="mark-legend">
      {lines.map(({ label, n }, place) => (
        <li key={label}>
          <svg className="mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><Mark line={place} x={0} y={0} role={place === mine ? 'mine' : undefined} /></svg>{' '}
          <span>{place === mine ? <strong>{label}</strong> : label} (n = {n})</span>
        </li>
      ))}
    </ul>
  );
}

const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z',
  square: 'M-5-5H5V5H-5Z',
  triangle: 'M0-6L6 5H-6Z',
  diamond: 'M0-6.5L6.5 0L0 6.5L-6.5 0Z',
  cross: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  bar: 'M-2.5-6.5H2.5V6.5H-2.5Z',
};
