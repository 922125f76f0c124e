import type { PublicTable } from './tables.ts';
import type { ReportModel } from './types.ts';

/** The report's model as JSON: all that the page says, and no more. */
export function modelJson(model: ReportModel): string {
  return written(model.rooms ? { ...model, rooms: { ...model.rooms, list: model.rooms.list.map((room) => ({ ...room, model: bargained(room.model) })) } } : model);
}

/** Of a room among several only its bargaining is told: its own counts beside those of all rooms would tell the difference. */
const bargained = ({ terms, rounds, said, sure, ending, requirements, amendments }: ReportModel): Partial<ReportModel> => ({ terms, rounds, said, sure, ending, requirements, amendments });

/** The public tables as JSON: by table a list of rows, each an object by column; numbers are numbers, what is not there is null. */
export function tablesJson(tables: readonly PublicTable[]): string {
  return written({
    format: 'parvis-tables/1',
    tables: Object.fromEntries(tables.map(({ name, columns, rows }) => [name.replace('.csv', ''), rows.map((row) => Object.fromEntries(columns.map((column, place) => [column.name, row[place] ?? null])))])),
  });
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
