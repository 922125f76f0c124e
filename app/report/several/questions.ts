import { itemKey, type BallotKind, type Bilingual } from '../../workshop/index.ts';
import type { BallotEntry, Figure, ReportModel, Row } from '../types.ts';
import { askedIn, differsIn, scaleOf, type Asked } from './asked.ts';
import { pooledCells } from './pool.ts';
import type { GroupFigure, Question, QuestionCell, WhyApart } from './types.ts';

/** A row of a report with what was asked there; `asked` is null of a file whose words are not known. */
type Found = {
  key: string; kind: BallotKind; round: 'before' | 'after'; item: Bilingual | null; criterion: Bilingual | null; criterionKey: string; scale: string;
  cell: QuestionCell; asked: Asked | null;
};

/** Every question that was put, each with its figures wherever it was put, in the order in which the workshops put it. */
export function questionsOf(models: readonly ReportModel[]): Question[] {
  const found = models.flatMap((model, site) => [...model.ballots.flatMap((entry) => inBallot(model, entry, site)), ...imported(model, site)]);
  const named = new Map<string, Map<string, Found>>();
  for (const each of found) {
    const cells = named.get(each.key) ?? new Map<string, Found>();
    // Asked twice in one workshop, the last counts, as it does for each person.
    named.set(each.key, cells.set(JSON.stringify(each.cell.source), each));
  }
  return [...named.values()].flatMap((cells) => { const [first, ...rest] = cells.values(); return first ? [questionOf(first, [first, ...rest])] : []; });
}

function questionOf({ kind, round, item, criterion, criterionKey, scale }: Found, all: readonly Found[]): Question {
  const same = largest(all);
  const pooled = item === null ? [] : pooledCells(same.map(({ cell }) => cell));
  const apart = all.flatMap((each) => { const why = all.length < 2 ? null : whyApart(each, same, item === null); return why === null ? [] : [{ source: each.cell.source, why }]; });
  return { kind, round, item, criterion, criterionKey, scale, cells: all.map(({ cell }) => cell), pooled, apart };
}

/** The most workshops in which just the same was asked; of as many, the first. */
function largest(all: readonly Found[]): Found[] {
  const alike = [...Map.groupBy(all.filter(({ asked }) => asked !== null), ({ asked }) => JSON.stringify(asked)).values()];
  return alike.reduce<Found[]>((most, each) => (each.length > most.length ? each : most), []);
}

function whyApart(each: Found, same: readonly Found[], overItems: boolean): WhyApart | null {
  if (each.asked === null) return 'imported';
  const [first] = same;
  const differs = first?.asked && !same.includes(each) ? differsIn(first.asked, each.asked) : null;
  if (differs) return differs;
  if (overItems) return 'over-items';
  return each.cell.everyone === null && each.cell.lines.length === 0 ? 'withheld' : null;
}

/** Rows that the report withholds altogether are there too, so that what cannot be told is said. */
function inBallot(model: ReportModel, { ballot, rows }: BallotEntry, site: number): Found[] {
  const asked = new Set(rows.map(({ key, criterionId }) => `${key} ${criterionId}`));
  const criteria = [...new Set(rows.map(({ criterionId }) => criterionId))];
  const missing = ballot.items.map(itemKey).flatMap((key) => criteria.flatMap((criterionId): Row[] => {
    const like = rows.find((row) => row.key === key) ?? null;
    const criterion = rows.find((row) => row.criterionId === criterionId)?.criterion ?? null;
    return asked.has(`${key} ${criterionId}`) || !like ? [] : [{ ...like, criterionId, criterion, everyone: null, lines: [] }];
  }));
  return [...rows, ...missing].map((row) => ({
    key: JSON.stringify([ballot.kind, ballot.round, row.pooled ? null : nameKey(row), row.criterion ? plainly(row.criterion.en) : '']),
    kind: ballot.kind, round: ballot.round, item: row.pooled ? null : row.item, criterion: row.criterion, criterionKey: row.criterion ? plainly(row.criterion.en) : '', scale: scaleOf(model, ballot),
    cell: { source: { site, imported: null }, everyone: row.everyone, lines: row.lines.map((line) => told(model, line)) }, asked: askedIn(model, ballot, row),
  }));
}

function imported(model: ReportModel, site: number): Found[] {
  return model.imports.flatMap(({ title, rows, scale }) => rows.map((row): Found => ({
    key: JSON.stringify(['criteria', row.round, row.item ? plainly(row.item.en) : null, row.criterion ? plainly(row.criterion.en) : '']),
    kind: 'criteria', round: row.round, item: row.item, criterion: row.criterion, criterionKey: row.criterion ? plainly(row.criterion.en) : '', scale: `${scale.min}-${scale.max}`,
    cell: { source: { site, imported: title }, everyone: row.everyone, lines: row.lines.map((line) => told(model, line)) }, asked: null,
  })));
}

const told = ({ groups }: ReportModel, { labels, n, mean, sd }: { labels: readonly Bilingual[] } & Figure): GroupFigure =>
  ({ labels, n, mean, sd, group: labels.length === 1 && groups.some(({ label }) => label.en === labels[0]?.en && label.fr === labels[0]?.fr) });

/** Pictures of wishes are numbered anew in each workshop: they are the same only where they are the same picture. */
const nameKey = ({ item, wish, key }: Row): string => (wish === null ? plainly(item.en) : key);
const plainly = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
