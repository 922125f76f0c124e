import { createHash } from 'node:crypto';
import type { Bilingual } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Column } from './columns.ts';
import { isDay, type Value } from './csv.ts';
import { holdsOf, meaningOf, type PublicTable } from './tables.ts';
import type { ReportModel } from './types.ts';

/**
 * What describes the public tables to programs: a Frictionless data package, valid under its version 1 (tabular profile) and 2
 * (https://datapackage.org/standard/data-package/). `madeAt` of the model is a day;
 * `written`: the bytes of each file as it lies beside it. Pure.
 */
export function dataPackage(model: ReportModel, tables: readonly { table: PublicTable; written: Uint8Array }[]): object {
  const { title, dataHolder, madeAt, head } = model;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', profile: 'tabular-data-package',
    name: `parvis-${head.hash.slice(0, 16)}`, title: inOne(title ?? bilingual('untitled')), description: inOne(bilingual('package.description')), created: `${madeAt}T00:00:00Z`,
    licenses: [{ name: 'notspecified', title: inOne(bilingual('package.licence', { holder: inOne(dataHolder ?? bilingual('package.holder')) })) }],
    ...(dataHolder && inOne(dataHolder) !== '' && { contributors: [{ title: inOne(dataHolder), role: 'publisher', roles: ['publisher'] }] }),
    record: { entries: head.seq, sha256: head.hash },
    resources: tables.map(({ table, written }) => ({
      name: table.name.replace('.csv', ''), path: table.name, profile: 'tabular-data-resource', type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
      description: inOne(holdsOf(table, model.fewestTold)), bytes: written.byteLength, hash: `sha256:${createHash('sha256').update(written).digest('hex')}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }, schema: schemaOf(table, model.fewestTold),
    })),
  };
}

/** French first, as in all that stands in both languages. */
const inOne = ({ fr, en }: Bilingual): string => [...new Set([fr.trim(), en.trim()])].filter(Boolean).join(' / ');

function schemaOf({ columns, rows }: PublicTable, fewest: number): object {
  return {
    fields: columns.map((column, place) => fieldOf(column, rows.map((row) => row[place] ?? null), fewest)),
    missingValues: columns.some(({ type }) => type === 'people') ? ['', 'few'] : [''],
  };
}

function fieldOf(column: Column, values: readonly Value[], fewest: number): object {
  const constraints = {
    ...(column.filled && { required: true }), ...(column.values && { enum: column.values }),
    ...(column.least !== null && { minimum: column.least }), ...(column.most !== null && { maximum: column.most }),
  };
  return {
    name: column.name, type: typeOf(column, values), description: inOne(meaningOf(column, fewest)), ...(column.unit && { unit: column.unit, unitTitle: inOne(bilingual(`unit.${column.unit}`)) }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** Evidence may be dated by a year or a season: then its column is text. */
function typeOf({ type }: Column, values: readonly Value[]): string {
  switch (type) {
    case 'text': return 'string';
    case 'whole': case 'people': return 'integer';
    case 'number': return 'number';
    case 'yes-no': return 'boolean';
    case 'day': return values.every((value) => value === null || isDay(value)) ? 'date' : 'string';
    case 'any': return 'any';
  }
}
