import type { ChartRow, Geometry } from './rows.ts';

/** The label of one row, on as many lines as it needs. */
export function RowLabel({ row: { label, labelY }, fontSize, lineHeight }: { row: ChartRow } & Pick<Geometry, 'fontSize' | 'lineHeight'>) {
  return (
    <text x={0} y={labelY} fontSize={fontSize} fill="currentColor">
      {label.map((line, at) => <tspan key={at} x={0} dy={at === 0 ? 0 : lineHeight}>{line}</tspan>)}
    </text>
  );
}
