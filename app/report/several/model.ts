import { letter } from '../letter.ts';
import { bilingual } from '../bilingual.ts';
import { plain } from '../plain.ts';
import type { ReportModel } from '../types.ts';
import { questionsOf } from './questions.ts';
import type { SeveralModel, ShiftLine, SiteEntry } from './types.ts';

/** The comparison of several workshops from the models of their reports, in their order. Pure. `madeAt`: ISO 8601. */
export function severalModel(models: readonly ReportModel[], madeAt: string): SeveralModel {
  return plain({
    format: 'parvis-several/1', madeAt, fewestTold: Math.max(...models.map(({ fewestTold }) => fewestTold)),
    sites: models.map(siteOf), questions: questionsOf(models), shifts: shiftsOf(models),
  });
}

function siteOf(model: ReportModel, at: number): SiteEntry {
  const { title, site, held, rehearsal, people, head, rooms, budget, rounds, ending } = model;
  const last = rounds.at(-1);
  return {
    letter: letter(at), title: title ?? bilingual('untitled'), place: site?.name ?? null, held, rehearsal, joined: people.joined, head, rooms: rooms?.list.length ?? 1,
    budget: budget && budget.total / 100, ending: ending?.kind ?? null,
    package: last?.readable ? { design: last.chosen.design, measures: last.chosen.measures.length, cost: last.chosen.cost, accepted: last.responses.accepted, objected: last.responses.objected } : null,
  };
}

/** Everyone's rows over all items of a ballot together, by criterion. */
function shiftsOf(models: readonly ReportModel[]): ShiftLine[] {
  const rows = models.flatMap(({ comparisons }, site) => comparisons.flatMap((comparison) => comparison.rows).filter(({ pooled, labels }) => pooled && labels === null).map((row) => ({ site, row })));
  return [...Map.groupBy(rows, ({ row }) => row.criterion?.en ?? '').values()].map((group): ShiftLine => ({
    criterion: group[0]?.row.criterion ?? null, cells: group.map(({ site, row: { before, after, samePeople, moves } }) => ({ site, before, after, samePeople, moves })),
  }));
}
