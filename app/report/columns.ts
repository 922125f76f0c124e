import type { Value } from './csv.ts';

/**
 * What a column holds. `people` is a number of people that may say 'few' instead; `day` a date (ISO 8601) where one was given as
 * such; `any` a number or a text, by the row.
 */
export type ColumnType = 'text' | 'whole' | 'number' | 'yes-no' | 'people' | 'day' | 'any';
export const units = ['people', 'points', 'dollars', 'share', 'rank'] as const;
export type Unit = (typeof units)[number];

/** A column of a public table as it is declared where the table is made; what it holds is said by the text `report:column.<name>`. */
export type Column = {
  name: string; type: ColumnType; unit: Unit | null;
  /** The only texts it may hold. */
  values: readonly string[] | null;
  least: number | null; most: number | null;
  /** Whether no row may leave it empty. */
  filled: boolean;
};

/** A public table as it is made: each row has a value for each column, in their order. */
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly Value[])[] };

const of = (name: string, type: ColumnType, more: Partial<Column> = {}): Column => ({ name, type, unit: null, values: null, least: null, most: null, filled: false, ...more });

export const text = (name: string): Column => of(name, 'text');
/** A text in both languages: two columns. */
export const inBoth = (name: string): [Column, Column] => [of(`${name}_en`, 'text'), of(`${name}_fr`, 'text')];
/** One of a few words that programs read. */
export const code = (name: string, ...values: readonly string[]): Column => of(name, 'text', { values });
export const whole = (name: string, unit: Unit | null = null): Column => of(name, 'whole', { unit });
export const real = (name: string, unit: Unit | null = null): Column => of(name, 'number', { unit });
/** Of people, at least none. */
export const counted = (name: string): Column => of(name, 'whole', { unit: 'people', least: 0 });
/** Of people, 'few' where it is one to so few that they are not told of. */
export const people = (name: string): Column => of(name, 'people', { unit: 'people', least: 0 });
export const dollars = (name: string): Column => of(name, 'number', { unit: 'dollars' });
/** A standard deviation or another length: never below zero. */
export const spread = (name: string, unit: Unit | null = null): Column => of(name, 'number', { unit, least: 0 });
export const share = (name: string): Column => of(name, 'number', { unit: 'share', least: 0, most: 1 });
export const yesNo = (name: string): Column => of(name, 'yes-no');
export const day = (name: string): Column => of(name, 'day');
export const any = (name: string): Column => of(name, 'any');
/** The same column, in which no row may be empty. */
export const filled = (column: Column): Column => ({ ...column, filled: true });

/** What is wrong with a value under its column; null where it is as declared. */
export function mistakeIn({ type, values, least, most, filled: must }: Column, value: Value): string | null {
  if (value === null) return must ? 'is empty' : null;
  if (type === 'yes-no') return typeof value === 'boolean' ? null : 'is no yes or no';
  if (type === 'text' || type === 'day') return typeof value !== 'string' ? 'is no text' : values && !values.includes(value) ? 'is no value of the column' : null;
  if (type === 'any' || (type === 'people' && value === 'few')) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'is no number';
  if (type !== 'number' && !Number.isInteger(value)) return 'is not whole';
  return (least !== null && value < least) || (most !== null && value > most) ? 'is out of bounds' : null;
}
