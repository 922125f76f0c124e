import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicFiles } from '../../../app/report/public-files.ts';
import { publicTables, reportModel } from '../../../app/report/index.ts';
import { workbookOf } from '../../../app/report/workbook.ts';
import { emptyState, type State } from '../../../app/workshop/index.ts';
import { fullRoom, order } from './full-room.ts';
import { both, person, plan, room, wish } from './room.ts';
import { entriesOf } from './zip.ts';

const modelOf = (state: State) => reportModel(state, order);
const filesOf = async (state: State) => new Map((await publicFiles(modelOf(state))).map(([name, content]) => [name, Buffer.from(content)]));
const about = { title: 'T', description: 'D', madeAt: '2026-11-23' };

describe('the spreadsheet', () => {
  test('has one sheet a table, with its columns frozen on top and every value as it is in the table', async () => {
    const tables = publicTables(modelOf(fullRoom));
    const { sheets } = await readXlsx(await workbookOf(tables, about));
    expect(sheets.map(({ name }) => `${name}.csv`)).toEqual(tables.map(({ name }) => name));
    for (const [place, { columns, rows }] of tables.entries()) {
      const sheet = sheets[place];
      const read = (sheet?.rows ?? []).map((row) => columns.map((_, at) => { const value = row[at] ?? null; return value instanceof Date ? value.toISOString().slice(0, 10) : value; }));
      expect(read).toEqual([columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => (value === '' ? null : value)))]);
      expect(sheet?.freezePane).toMatchObject({ rows: 1 });
      for (const { width } of sheet?.columns ?? []) expect(width).toBeGreaterThanOrEqual(8);
    }
  });

  test('holds numbers as numbers, days as days and yes or no as such, and never a formula', async () => {
    const bytes = await workbookOf(publicTables(modelOf(fullRoom)), about);
    const xml = await entriesOf(bytes);
    expect([...xml.values()].filter((part) => /<f[ >]/.test(part))).toEqual([]);
    const { sheets } = await readXlsx(bytes);
    const rowOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows[1] ?? [];
    expect(rowOf('costs').slice(0, 9)).toEqual(['design', 'plaza', 'plaza EN', 'plaza FR', 0, 'survey EN', 'survey FR', new Date('2026-01-01T00:00:00Z'), 'assumed']);
    expect(rowOf('seats').slice(0, 7)).toEqual([1, 'rollers EN', 'rollers FR', 6, 2.777, 3.123, false]);
  });

  test('shows hostile text as text: formulas, tags, turned lines, halves of signs, control characters and ten thousand letters', async () => {
    const cases = ["=cmd|'/C calc'!A0", '+1', '-1', '@SUM(A1)', '<script>alert(1)</script>', ']]>&amp;"', '_x0041_', 'a\u0000\u0007b', '\uD83D half', 'l1\r\nl2\rl3', '👩‍🦽 ж', 'x'.repeat(10_000), '\uFFFEz'];
    const rows = cases.map((text) => [text]);
    const table = { name: 'words.csv', csv: '', columns: [{ name: 'words', type: 'text', unit: null, values: null, least: null, most: null, filled: false }], rows } as const;
    const bytes = await workbookOf([table], about);
    const read = (await readXlsx(bytes)).sheets[0]?.rows.slice(1).map(([cell]) => cell) ?? [];
    expect(read).toEqual(["=cmd|'/C calc'!A0", '+1', '-1', '@SUM(A1)', '<script>alert(1)</script>', ']]>&amp;"', '_x0041_', 'ab', '\uFFFD half', 'l1\nl2\nl3', '👩‍🦽 ж', 'x'.repeat(10_000), 'z']);
    const sheet = [...(await entriesOf(bytes))].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
    expect(sheet.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="s"'))).toBe(true);
  });

  test('cuts a text that is longer than a cell may hold, and says so with an ellipsis', async () => {
    const table = { name: 'words.csv', csv: '', columns: [{ name: 'words', type: 'text', unit: null, values: null, least: null, most: null, filled: false }], rows: [['é'.repeat(40_000)]] } as const;
    const cell = (await readXlsx(await workbookOf([table], about))).sheets[0]?.rows[1]?.[0];
    expect([String(cell).length, String(cell).endsWith('é…')]).toEqual([32_767, true]);
  });
});

describe('the data package', () => {
  const schemas = ['tabular-data-package-1', 'datapackage-2'] as const;
  const fieldShape = z.object({ name: z.string(), type: z.string(), description: z.string().min(1), unit: z.string().optional(), unitTitle: z.string().optional(), constraints: z.object({ required: z.boolean(), enum: z.array(z.string()), minimum: z.number(), maximum: z.number() }).partial().optional() });
  const shape = z.object({ licenses: z.array(z.object({ name: z.string(), title: z.string() })), resources: z.array(z.object({
    path: z.string(), bytes: z.number(), hash: z.string(), description: z.string().min(1), schema: z.object({ fields: z.array(fieldShape), missingValues: z.array(z.string()) }) })) });

  test.each(schemas.flatMap((schema) => [[schema, 'a full workshop', fullRoom], [schema, 'an empty one', emptyState]] as const))('is valid under the published schema %s, of %s', async (schema, _, state) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(new URL(`frictionless/${schema}.json`, import.meta.url), 'utf8')));
    const written = JSON.parse(String((await filesOf(state)).get('datapackage.json')));
    valid(written);
    expect(valid.errors).toBe(null);
  });

  test('describes every table that lies beside it, by size and hash, each column in its order, in both languages', async () => {
    const files = await filesOf(fullRoom);
    const { resources, licenses } = shape.parse(JSON.parse(String(files.get('datapackage.json'))));
    expect(resources.map(({ path }) => path)).toEqual([...files.keys()].filter((name) => name.endsWith('.csv')));
    for (const { path, bytes, hash, schema } of resources) {
      const file = files.get(path) ?? Buffer.alloc(0);
      expect([bytes, hash]).toEqual([file.byteLength, `sha256:${createHash('sha256').update(file).digest('hex')}`]);
      expect(parse(file, { bom: true })[0]).toEqual(schema.fields.map(({ name }) => name));
    }
    const texts = resources.flatMap(({ description, schema }) => [description, ...schema.fields.flatMap((field) => [field.description, field.unitTitle ?? ''])]);
    expect(texts.filter((text) => /(?:column|dictionary|unit|package)\.\w/.test(text.replaceAll('dictionary.csv', '')))).toEqual([]);
    expect(licenses[0]?.title).toContain('City FR');
  });

  test('declares nothing that a file breaks: types, bounds, words and what may be missing', async () => {
    const files = await filesOf(fullRoom);
    const { resources } = shape.parse(JSON.parse(String(files.get('datapackage.json'))));
    const fits: Record<string, (cell: string) => boolean> = {
      string: () => true, any: () => true, integer: (cell) => /^-?\d+$/.test(cell), number: (cell) => cell !== '' && Number.isFinite(Number(cell)), boolean: (cell) => ['true', 'false'].includes(cell), date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell),
    };
    for (const { path, schema: { fields, missingValues } } of resources) {
      for (const row of parse(files.get(path) ?? Buffer.alloc(0), { bom: true, from_line: 2 })) {
        for (const [place, { name, type, constraints = {} }] of fields.entries()) {
          const cell = row[place] ?? '';
          const missing = missingValues.includes(cell);
          const bounded = (constraints.minimum ?? -Infinity) <= Number(cell) && Number(cell) <= (constraints.maximum ?? Infinity);
          const good = missing ? constraints.required !== true : fits[type]?.(cell) === true && (constraints.enum?.includes(cell) ?? true) && (type === 'string' || constraints.minimum === undefined || bounded);
          expect([path, name, cell, good]).toEqual([path, name, cell, true]);
        }
      }
    }
  });
});

test('the tables as JSON hold the same values, typed', async () => {
  const { tables } = z.object({ tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }).parse(JSON.parse(String((await filesOf(fullRoom)).get('tables.json'))));
  expect(tables['seats']?.[0]).toEqual({ round: 1, seat_en: 'rollers EN', seat_fr: 'rollers FR', people: 6, before: 2.777, after: 3.123, withheld: false, kept_for: null, answer: expect.anything() });
  expect(Object.keys(tables)).toEqual(publicTables(modelOf(fullRoom)).map(({ name }) => name.replace('.csv', '')));
});

test('every form is the same byte for byte when it is made again from the same record', async () => {
  const first = await filesOf(fullRoom);
  const again = await filesOf(fullRoom);
  for (const [name, content] of first) expect([name, again.get(name)?.equals(content)]).toEqual([name, true]);
});

test('what a person wrote turns, breaks or starts nothing in any form', async () => {
  const nasty = '=cmd|\'/C calc\'!A0 \u202Egnorw\u200B <script>alert(1)</script> 👩‍🦽 ' + 'é'.repeat(10_000);
  const state = room([person('a', 'none')], [wish('w', 'a', { text: nasty, status: 'set-aside', reason: nasty })], { plan: { ...plan, title: both(nasty), groups: plan.groups.map((group) => ({ ...group, label: both(nasty) })) } });
  for (const [name, content] of await filesOf(state)) {
    const texts = name.endsWith('.xlsx') ? [...(await entriesOf(content)).values()] : [content.toString('utf8')];
    for (const text of texts) expect([name, /[\u202A-\u202E\u2066-\u2069\u200B]/u.test(text)]).toEqual([name, false]);
    if (name.endsWith('.csv')) for (const cell of parse(content, { bom: true }).flat()) expect(cell).not.toMatch(/^\s*[=+@]/);
    if (name.endsWith('.json')) expect(() => JSON.parse(content.toString('utf8'))).not.toThrow();
  }
});

test('all forms made on one day in Québec are the same, whatever the hour', async () => {
  const [morning, evening] = await Promise.all(['2026-11-23T05:00:00Z', '2026-11-24T04:59:59.999Z'].map((madeAt) => publicFiles(reportModel(fullRoom, { ...order, madeAt }))));
  expect(evening).toEqual(morning);
  expect(JSON.parse(String(new Map(morning).get('report.json')))).toMatchObject({ madeAt: '2026-11-23' });
});
