import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Column } from './columns.ts';
import { isDay, type Value } from './csv.ts';
import type { PublicTable } from './tables.ts';

/** What a spreadsheet program says of the file. `madeAt`: ISO 8601, a day; all that is in it of when it was made. */
export type WorkbookAbout = { title: string; description: string; madeAt: string };

/**
 * The public tables as one XLSX file (ECMA-376): a sheet a table, its first row frozen, cells of the type that their column
 * declares. A text is a text whatever it begins with: no cell is a formula. The same tables give the same bytes.
 */
export async function workbookOf(tables: readonly PublicTable[], { title, description, madeAt }: WorkbookAbout): Promise<Uint8Array> {
  const at = new Date(madeAt);
  return await writeXlsx({
    sheets: tables.map(sheetOf), defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: textIn(title), description: textIn(description), creator: 'Parvis', lastModifiedBy: 'Parvis', created: at, modified: at },
  });
}

function sheetOf({ name, columns, rows }: PublicTable): WriteSheet {
  return {
    name: name.replace('.csv', '').slice(0, 31),
    columns: columns.map((column, place) => ({ width: widthOf(column, rows.map((row) => row[place] ?? null)), style: styleOf(column) })),
    rows: [columns.map((column) => column.name), ...rows.map((row) => row.map((value, place) => cellOf(columns[place], value)))],
    cells: new Map(columns.map((_, place): [string, Partial<Cell>] => [`0,${place}`, { style: { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } }])),
    freezePane: { rows: 1 }, pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

const styleOf = ({ type, unit }: Column): CellStyle => ({
  alignment: { vertical: 'top', ...(type === 'text' && { wrapText: true }) },
  ...(unit === 'dollars' ? { numFmt: '#,##0.00' } : type === 'day' && { numFmt: 'yyyy-mm-dd' }),
});

/** In characters: as wide as what stands in it, within what a screen holds. */
function widthOf({ name }: Column, values: readonly Value[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? '').length), name.length);
  return Math.min(Math.max(longest + 2, 8), 60);
}

function cellOf(column: Column | undefined, value: Value): CellValue {
  if (column?.type === 'day' && isDay(value)) return new Date(`${value}T00:00:00Z`);
  return typeof value === 'string' ? textIn(value) || null : value;
}

/** The longest text that a cell may hold (ECMA-376; the programs' own limit). */
const longest = 32_767;
/** What stands for a character that XML cannot hold (ECMA-376, ST_Xstring): a text that only looks so is escaped itself. */
const escape = /_(?=x[0-9A-Fa-f]{4}_)/g;

function textIn(value: string): string {
  const whole = value.toWellFormed().replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(escape, '_x005F_');
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).toWellFormed()}…`;
}
