import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createSolver, parseProblem, type Proposal } from '../../app/mediation/index.ts';
import { street } from '../../app/templates/street.ts';
import { markdownOf } from './table.ts';

/** Real ratings beside the project, not part of it: per street the mean of six columns of people on four criteria, 1 to 4. */
const ratingsFile = join(import.meta.dirname, '../../../shared/data/streetreview/streets_evaluations.csv');

/** Each column of the file, and the group of the template whose effects hold for it; null: only what holds for everyone. */
const columns: Readonly<Record<string, string | null>> = {
  'Lgbtqia2+': null, Handicapped: 'wheelchair', 'Elderly Female': 'seniors', 'Elderly Male': 'seniors', 'Young Male': 'youth', 'Young Female': 'youth',
};
/** The first twelve of the template's catalogue, as they stand: none was chosen or changed for these streets. */
const catalogue = street.measures.slice(0, 12);
const share = 0.3;

/** Negotiative Alignment (2025): best base design, then the package bargained for, under the same rubric. */
const published = { total: [21.1, 24.55], worst: [3.2, 3.9], p20: [0.86, 1], gini: [0.036, 0.025] } as const;
type Figure = keyof typeof published;

/** A scenario of the paper's shape on real ratings: the best base design and the proposal, beside the paper's four pairs of figures. */
export async function paper(): Promise<string> {
  if (!existsSync(ratingsFile)) return 'The paper\'s scenario: left out, the ratings of the streets are not beside the project.';
  const proposal = await proposed();
  const { baseline, metrics, design, measures } = proposal;
  if (!baseline || !metrics) throw new Error(proposal.status);
  const figures: readonly Figure[] = ['total', 'worst', 'p20', 'gini'];
  const lines = figures.map((figure) => {
    const pair = [baseline.metrics[figure], metrics[figure]].map((value) => (value ?? Number.NaN).toFixed(3));
    return [figure, ...pair, ...published[figure].map(String)];
  });
  return [
    `A scenario of the paper's shape: ${Object.keys(columns).length} groups, ${street.criteria.length} criteria, base designs with real ratings from 1 to 4, ${catalogue.length} measures, ${share * 100} % of their cost as budget`,
    '', markdownOf(['', 'best base design', `proposal (${proposal.status})`, 'paper, base', 'paper, bargained'], lines), '',
    `base ${baseline.design}, proposal ${design} with ${measures.join(', ')}. The paper's streets, people and catalogue are others: compare the direction, not the height.`,
  ].join('\n');
}

async function proposed(): Promise<Proposal> {
  const parsed = parseProblem(scenario());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  const solver = createSolver();
  try {
    return await solver.solve(parsed.problem, { rule: 'leximin', warnings: parsed.warnings });
  } finally {
    await solver.close();
  }
}

function scenario(): unknown {
  const bilingual = (text: string) => ({ en: text, fr: text });
  const dollars = catalogue.map(({ cost }) => cost / 100);
  const known = new Set<string>(catalogue.map(({ id }) => id));
  return {
    format: 'parvis-mediation/1', title: bilingual('A scenario of the paper\'s shape'), currency: 'CAD',
    budget: Math.floor(dollars.reduce((sum, cost) => sum + cost, 0) * share), scale: { min: 1, max: 4 },
    criteria: street.criteria.map(({ id, label, weight }) => ({ id, label, weight })),
    groups: Object.keys(columns).map((column) => ({ id: idOf(column), label: bilingual(column) })),
    designs: streets(),
    measures: catalogue.map(({ id, label, cost, effects, requires, excludes }) => ({
      id, label, cost: cost / 100, requires, excludes: excludes.filter((other) => known.has(other)),
      effects: Object.fromEntries([['*', effects['*'] ?? {}], ...Object.entries(columns).flatMap(([column, group]) => {
        const own = group === null ? undefined : effects[group];
        return own ? [[idOf(column), own]] : [];
      })]),
    })),
  };
}

function streets(): unknown[] {
  const rows: Record<string, string>[] = parse(readFileSync(ratingsFile), { columns: (names: string[]) => names.map((name) => name.trim()), trim: true, bom: true });
  return rows.map((row) => ({
    id: row.pointid, label: { en: row.pointid, fr: row.pointid }, cost: 0,
    ratings: Object.fromEntries(Object.keys(columns).map((column) => [idOf(column), Object.fromEntries(street.criteria.map(({ id }) =>
      [id, Number(row[`${column} ${id.charAt(0).toUpperCase()}${id.slice(1)}`])]))])),
  }));
}

const idOf = (column: string): string => column.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
