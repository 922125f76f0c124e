import { cpus } from 'node:os';

/** One line of the table: a thing waited for, in milliseconds, from all the times it was waited for. */
export type Row = { what: string; median: number; p95: number; p99: number; times: number; note: string };

export function rowOf(what: string, milliseconds: readonly number[], note = ''): Row {
  return {
    what, note, times: milliseconds.length,
    median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95), p99: quantile(milliseconds, 0.99),
  };
}

/** Between the two nearest values (R type 7); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** The rows as a Markdown table, ready for the README. The tail of a few values is only their greatest: it is left out. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['milliseconds', 'median', 'p95', 'p99', 'times', 'note'];
  const lines = rows.map(({ what, median, p95, p99, times, note }) =>
    [what, shown(median), times < 20 ? '' : shown(p95), times < 100 ? '' : shown(p99), String(times), note]);
  return [`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}`, '', markdownOf(head, lines)].join('\n');
}

/** A Markdown table whose columns line up in plain text too. */
export function markdownOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [head, head.map(() => '-'), ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0, cell === '-' ? '-' : ' ')).join(' | ')} |`).join('\n');
}

function shown(value: number): string {
  return value.toLocaleString('en-CA', { maximumFractionDigits: value < 10 ? 1 : 0 });
}
