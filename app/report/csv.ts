import { stringify } from 'csv-stringify/sync';

export type Value = string | number | boolean | null;
export type Table = { name: string; csv: string };

/**
 * A table as CSV (RFC 4180, comma). A text that a spreadsheet would take for a formula gets a `'` in front (OWASP, 'CSV
 * injection'); numbers, negative ones too, stay numbers. Empty means 'not there'.
 */
export function tableOf(name: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Table {
  return { name, csv: stringify([[...columns], ...rows.map((row) => row.map(safe))], { cast: { boolean: String }, record_delimiter: '\r\n' }) };
}

// Spreadsheets skip blanks before a formula, and read full-width signs as plain ones.
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const safe = (value: Value): Value => (typeof value === 'string' && formula.test(value) ? `'${value}` : value);

/** Whether a value is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: Value): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
