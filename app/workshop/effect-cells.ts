import type { Ballot, BallotItem, CriterionId, MeasureId, Plan } from './types.ts';

/** The printed scale of effects, in rating points: −2 much worse, −1 a bit worse, 0 no change, +1 a bit better, +2 much better. */
export const effectScale = { min: -2, max: 2 } as const;

/** What a ballot on weights gives each person to spread. */
export const weightPoints = 100;

/**
 * What a ballot on effects asks of these measures: the criteria, in the rubric's order, on which the catalogue says that the
 * measure changes something for anyone. A measure that changes nothing for anybody is not asked about.
 */
export function effectCells({ measures, criteria }: Pick<Plan, 'measures' | 'criteria'>, asked: readonly string[]): Required<Pick<Ballot, 'items' | 'criteria' | 'cells'>> {
  const cells = measures.filter(({ id }) => asked.includes(id)).map(({ id, effects }) => {
    const changes = Object.values(effects);
    return [id, criteria.map((criterion) => criterion.id).filter((criterion) => changes.some((entry) => Object.hasOwn(entry, criterion) && entry[criterion] !== 0))] as const;
  }).filter(([, on]) => on.length > 0);
  return {
    items: cells.map(([id]): BallotItem => ({ kind: 'measure', id })),
    criteria: criteria.map(({ id }) => id).filter((id) => cells.some(([, on]) => on.includes(id))),
    cells: Object.fromEntries(cells),
  };
}

/**
 * As many measures, in the plan's order, as everyone can be asked about within the limit. Where a ballot on effects is shared out, a
 * group of five to ten gives most measures too few answers to be used.
 */
export function measuresForAll(plan: Pick<Plan, 'measures' | 'criteria' | 'limits'>): MeasureId[] {
  let left = plan.limits.ratingsPerRound;
  return plan.measures.flatMap(({ id }) => {
    const cells = effectCells(plan, [id]).cells[id]?.length ?? 0;
    if (cells === 0 || cells > left) return [];
    left -= cells;
    return [id];
  });
}

/** What a ballot on weights asks about: every criterion that weighs in the rubric. */
export const weightItems = ({ criteria }: Pick<Plan, 'criteria'>): BallotItem[] =>
  criteria.filter(({ weight }) => weight > 0).map(({ id }) => ({ kind: 'criterion', id }));

/** The criteria on which a ballot asks about one of its items; null where it asks a single question. */
export function criteriaAsked({ kind, criteria, cells = {} }: Pick<Ballot, 'kind' | 'criteria' | 'cells'>, { id }: BallotItem): readonly CriterionId[] | null {
  if (kind === 'criteria') return criteria;
  if (kind !== 'effects') return null;
  return Object.hasOwn(cells, id) ? cells[id] ?? [] : [];
}
