import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publicTables, reportModel } from '../../../app/report/index.ts';
import { mistakeIn, type Column } from '../../../app/report/columns.ts';
import { holdsOf, meaningOf } from '../../../app/report/tables.ts';
import { emptyState } from '../../../app/workshop/index.ts';
import { fullRoom, order } from './full-room.ts';
import { meanings } from './meanings.ts';

const tables = publicTables(reportModel(fullRoom, order));

describe('a public table', () => {
  test.each(tables.map((table) => [table.name, table] as const))('%s says in both languages what it holds, and each of its columns', (_, table) => {
    expect(meanings(holdsOf(table, 5))).toEqual('said');
    for (const column of table.columns) expect([column.name, meanings(meaningOf(column, 5))]).toEqual([column.name, 'said']);
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
  });

  test.each(tables.map((table) => [table.name, table] as const))('%s holds what its columns declare, as many values as columns', (_, { columns, rows }) => {
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      for (const [place, column] of columns.entries()) expect([column.name, row[place], mistakeIn(column, row[place] ?? null)]).toEqual([column.name, row[place], null]);
    }
  });

  test.each(publicTables(reportModel(emptyState, order)).map((table) => [table.name, table] as const))('%s has its columns where nothing happened too', (name, table) => {
    expect(parse(table.csv)[0]).toEqual(table.columns.map((column) => column.name));
    expect(table.columns.map((column) => column.name)).toEqual(tables.find((each) => each.name === name)?.columns.map((column) => column.name));
  });

  test('a value that is not what its column declares is told', () => {
    const column: Column = { name: 'n', type: 'people', unit: 'people', values: null, least: 0, most: null, filled: true };
    expect([5, 'few', null, -1, 2.5, 'many'].map((value) => mistakeIn(column, value))).toEqual([null, null, 'is empty', 'is out of bounds', 'is not whole', 'is no number']);
  });
});
