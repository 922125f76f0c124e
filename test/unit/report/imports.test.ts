import { describe, expect, test } from 'vitest';
import { publicTables, renderHtml, reportModel, restrictedTables } from '../../../app/report/index.ts';
import type { Imported, State } from '../../../app/workshop/index.ts';
import { crowd, ratings, room } from './room.ts';

const head = { seq: 1, hash: 'ab' };
const made = { head, madeAt: '2026-06-01T12:00:00.000Z', held: null };
/** So many people a group, each giving its score; `after`: a second round. */
const imported = (sizes: readonly (readonly [group: number, people: number, score: number])[], more: Partial<Imported> = {}): Imported => ({
  id: 'import_1', title: '=School <b>', source: 'A school', file: 'a.csv', hash: 'ff', collected: '2026-05-30', at: '2026-05-31T12:00:00.000Z', form: 'ratings', scale: { min: 1, max: 5 },
  items: [{ name: 'plaza', plan: 'plaza' }, { name: 'The yard', plan: null }], criteria: [{ name: 'access', plan: 'access' }], groups: [{ name: 'rollers', plan: 'rollers' }, { name: 'Choir', plan: null }, { name: 'Tremblay family', plan: null }], leftOut: 0,
  people: sizes.flatMap(([group, count, score]) => Array.from({ length: count }, (_, at) => ({ name: `${group}-${at}`, groups: [group], before: [[0, 0, score], [1, 0, score]] as const, after: [] }))), ...more,
});
const withImport = (one: Imported): State => ({ ...room(crowd(6, ['elders'], 'e'), [], { ballots: { b: ratings('b', Object.fromEntries(crowd(6, ['elders'], 'e').map(({ id }) => [id, 2]))) } }), imports: [one] });
const modelOf = (one: Imported) => reportModel(withImport(one), made);

describe('imported answers in the report', () => {
  test('change nothing that is told of the room', () => {
    const { imports, ...model } = modelOf(imported([[0, 6, 5], [1, 7, 1]]));
    expect(imports).toHaveLength(1);
    expect(model).toEqual((({ imports: _none, ...rest }) => rest)(reportModel({ ...withImport(imported([])), imports: [] }, made)));
  });

  test('stand in a section and in tables of their own, with source and dates, in both languages', () => {
    const model = modelOf(imported([[0, 6, 5], [1, 7, 1]]));
    const [french, english] = (['fr', 'en'] as const).map((language) => renderHtml(model, language, () => null));
    expect(french).toContain('Réponses importées');
    expect(english).toContain('A school');
    expect(english).toContain('May 30, 2026');
    expect(english).toContain('=School &lt;b&gt;');
    const tables = new Map(publicTables(model).map(({ name, csv }) => [name, csv]));
    expect(tables.get('imports.csv')).toContain("'=School <b>,A school,2026-05-30,2026-05-31,ratings,1,5,13,0,ff");
    expect(tables.get('imported-results.csv')).toContain('before,plaza EN,plaza FR,access EN,access FR,rollers EN,rollers FR,6,5,0');
    expect(tables.get('results.csv')).not.toContain('Choir');
    expect(tables.get('dictionary.csv')).not.toContain('imported-results.csv,item_en,column.');
  });

  test('say nothing of fewer than five people, by themselves or by subtraction, and do not name a small group that the plan does not know', () => {
    const few = modelOf(imported([[0, 4, 5]]));
    expect(few.imports[0]).toMatchObject({ people: 'few', rows: [], unknown: { items: 0, criteria: 0, groups: 0 } });
    const mixed = modelOf(imported([[0, 6, 5], [1, 7, 1], [2, 2, 3]]));
    const text = JSON.stringify(mixed.imports);
    expect(text).not.toContain('Tremblay');
    for (const row of mixed.imports[0]?.rows ?? []) {
      for (const line of row.lines) expect((row.everyone?.n ?? 99) - line.n).not.toBeOneOf([1, 2, 3, 4]);
    }
  });

  test('keep the first answer of who gave no second one', () => {
    const one = imported([[0, 6, 2], [1, 6, 4]]);
    const people = one.people.map((person, at) => ({ ...person, after: at < 12 ? [[0, 0, 5] as const] : [] }));
    const rows = modelOf({ ...one, people }).imports[0]?.rows ?? [];
    expect(rows.find(({ round, item }) => round === 'after' && item?.en === 'plaza EN')?.everyone?.mean).toBe(5);
    expect(rows.find(({ round, item }) => round === 'after' && item?.en === 'The yard')?.everyone?.mean).toBe(3);
  });

  test('row by row are in the restricted folder alone', () => {
    const sheet = restrictedTables(withImport(imported([[0, 6, 5]]))).find(({ name }) => name === 'imported-ratings.csv');
    expect(sheet?.csv.split('\r\n')).toHaveLength(1 + 12 + 1);
  });
});
