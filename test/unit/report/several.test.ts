import { describe, expect, test } from 'vitest';
import { publicTables, renderSeveral, reportModel, severalModel, severalTables, type ReportModel } from '../../../app/report/index.ts';
import { pooledFigure } from '../../../app/report/several/pool.ts';
import type { Plan, State } from '../../../app/workshop/index.ts';
import { both, crowd, plan, ratings, room } from './room.ts';

const own = { head: { seq: 3, hash: 'ab' }, madeAt: '2026-06-01T12:00:00.000Z', held: null };
const elders = (count: number, score: number, more: Partial<State> = {}): State =>
  room(crowd(count, ['elders'], 'e'), [], { ballots: { b: ratings('b', Object.fromEntries(crowd(count, ['elders'], 'e').map(({ id }, at) => [id, at === 0 ? 1 : score]))) }, ...more });
const modelOf = (state: State): ReportModel => reportModel(state, own);
const compared = (...states: State[]) => severalModel(states.map(modelOf), own.madeAt);
const changed = (change: Partial<Plan>): State => elders(7, 2, { plan: { ...plan, ...change } });
const plaza = (model: ReturnType<typeof compared>) => model.questions.find(({ item }) => item?.en === 'plaza EN');

describe('several workshops', () => {
  test('are put together where the same was asked, with the mean and the spread that all scores together have', () => {
    const question = plaza(compared(elders(6, 4), elders(7, 2)));
    const scores = [1, 4, 4, 4, 4, 4, 1, 2, 2, 2, 2, 2, 2];
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const sd = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1));
    const line = question?.pooled.find(({ labels }) => labels === null || labels[0]?.en === 'elders EN');
    expect(line?.n).toBe(13);
    expect(line?.mean).toBeCloseTo(mean, 12);
    expect(line?.sd).toBeCloseTo(sd, 12);
    expect(question?.apart).toEqual([]);
  });

  test('stand side by side, with the reason, where the words, the picture, the criterion or the ballot differ', () => {
    const design = (more: object) => plan.designs.map((each) => (each.id === 'plaza' ? { ...each, ...more } : each));
    const criterion = (more: object) => plan.criteria.map((each) => ({ ...each, ...more }));
    const why = (state: State) => { const question = plaza(compared(elders(6, 4), state)); return [question?.pooled, question?.cells.length, question?.apart.map((each) => each.why)]; };
    expect(why(changed({ designs: design({ description: both('Something else') }) }))).toEqual([[], 2, ['item']]);
    expect(why(changed({ designs: design({ image: 'another' }) }))).toEqual([[], 2, ['picture']]);
    expect(why(changed({ criteria: criterion({ question: both('Other?') }) }))).toEqual([[], 2, ['criterion']]);
    const retitled = elders(7, 2);
    expect(why({ ...retitled, ballots: { b: { ...retitled.ballots['b'], ballot: { ...retitled.ballots['b']?.ballot, title: both('Other title') } } as State['ballots'][string] } })).toEqual([[], 2, ['title']]);
  });

  test('tell nothing that the report of one of them does not, and leave out what is withheld there', () => {
    const few = elders(4, 3);
    const model = compared(elders(6, 4), few, elders(7, 2));
    expect(model.sites[1]?.joined).toBe('few');
    for (const { cells, pooled } of model.questions) {
      expect(cells.every(({ source, everyone, lines }) => source.site !== 1 || (everyone === null && lines.length === 0))).toBe(true);
      expect(pooled.every(({ sources }) => sources.every(({ site }) => site !== 1))).toBe(true);
    }
    const published = [elders(6, 4), elders(7, 2)].map((state) => publicTables(modelOf(state)).find(({ name }) => name === 'results.csv')?.csv ?? '');
    const figures = model.questions.flatMap(({ cells }) => cells.flatMap(({ everyone, lines, source }) => [...(everyone ? [everyone] : []), ...lines].map((figure) => ({ figure, site: source.site }))));
    expect(figures.length).toBeGreaterThan(0);
    for (const { figure, site } of figures) expect(published[site === 0 ? 0 : 1]).toContain(`${figure.n},${Number(figure.mean.toFixed(6))},${Number(figure.sd.toFixed(6))}`);
  });

  test('never put together small groups, who are others in each workshop', () => {
    const mixed = (score: number): State => {
      const people = [...crowd(6, ['elders'], 'e'), ...crowd(3, ['rollers'], 'r'), ...crowd(3, ['parents'], 'p')];
      return room(people, [], { ballots: { b: ratings('b', Object.fromEntries(people.map(({ id }, at) => [id, at % 3 === 0 ? 1 : score]))) } });
    };
    const lines = compared(mixed(4), mixed(3)).questions.flatMap(({ pooled }) => pooled);
    expect(lines.every(({ labels }) => labels === null || (labels.length === 1 && plan.groups.some(({ label }) => label.en === labels[0]?.en)))).toBe(true);
  });

  test('show imported answers in a column of their own, never put together', () => {
    const one = { id: 'import_1', title: 'School', source: 'S', file: 'a.csv', hash: 'ff', collected: null, at: own.madeAt, form: 'ratings' as const, scale: { min: 1, max: 5 }, items: [{ name: 'plaza', plan: 'plaza' }], criteria: [{ name: 'access', plan: 'access' }], groups: [], leftOut: 0,
      people: Array.from({ length: 6 }, (_, at) => ({ name: `P${at}`, groups: [], before: [[0, 0, 5] as const], after: [] })) };
    const question = plaza(compared(elders(6, 4, { imports: [one] }), elders(7, 2)));
    expect(question?.cells.map(({ source }) => source.imported)).toContain('School');
    expect(question?.apart).toEqual([{ source: { site: 0, imported: 'School' }, why: 'imported' }]);
    expect(question?.pooled.every(({ sources, n }) => n === 13 && sources.every(({ imported }) => imported === null))).toBe(true);
  });

  test('are one page in each language and tables whose every column is explained, harmless whatever the titles say', () => {
    const hostile = elders(6, 4, { plan: { ...plan, title: { en: '=1+1</h1><script>alert(1)</script>', fr: '\u202Etitre' } } });
    const model = compared(hostile, elders(7, 2));
    for (const language of ['fr', 'en', 'both'] as const) {
      const html = renderSeveral(model, language);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('\u202E');
      expect(html).not.toMatch(/several:|undefined|NaN/);
    }
    const tables = new Map(severalTables(model).map(({ name, csv }) => [name, csv]));
    expect(tables.get('workshops.csv')).toContain("'=1+1");
    expect(tables.get('together.csv')).toContain('A B');
    expect(tables.get('dictionary.csv')).not.toMatch(/column\.|file\./);
  });
});

test('figures put together are those of one group where there is one', () => {
  expect(pooledFigure([{ n: 5, mean: 3, sd: 0.5 }])).toEqual({ n: 5, mean: 3, sd: 0.5 });
});
