import { bilingual } from './bilingual.ts';
import type { Table } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { modelJson, tablesJson } from './json.ts';
import { publicTables } from './tables.ts';
import type { ReportModel } from './types.ts';
import { workbookOf } from './workbook.ts';

/**
 * The figures of the report in every form that programs read, by the name of the file: each table as CSV, all of them as one
 * spreadsheet, as JSON and described by a data package, and the report's model as JSON. The same model of the same day gives the same bytes.
 */
export async function publicFiles(told: ReportModel): Promise<[name: string, content: string | Uint8Array][]> {
  const model = { ...told, madeAt: dayOf(told.madeAt) };
  const tables = publicTables(model);
  const csv = tables.map((table) => ({ table, written: Buffer.from(csvFile(table)) }));
  const title = model.title ?? bilingual('untitled');
  const workbook = await workbookOf(tables, { title: `${title.fr} / ${title.en}`, description: bilingual('limits.present').fr, madeAt: model.madeAt });
  return [
    ...csv.map(({ table, written }): [string, Uint8Array] => [table.name, written]), ['report.xlsx', workbook],
    ['datapackage.json', `${JSON.stringify(dataPackage(model, csv), null, 2)}\n`], ['tables.json', tablesJson(tables)], ['report.json', modelJson(model)],
  ];
}

/** The day in Québec, as the report says it: all that these files tell of when they were made. */
export function dayOf(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', dateStyle: 'short' }).format(time);
}

/** Spreadsheets read accents only after a byte order mark; DESIGN §3.2 ignores it. */
export const csvFile = ({ csv }: Table): string => `\uFEFF${csv}`;
