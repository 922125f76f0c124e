import type { Figure } from '../types.ts';
import type { GroupFigure, PooledLine, QuestionCell } from './types.ts';

/**
 * Figures of several groups of people as those of all of them: mean and standard deviation (n − 1) of the scores together, from
 * n, mean and sd of each. What is put together is published already, so that nothing new is told of anybody.
 */
export function pooledFigure(figures: readonly Figure[]): Figure {
  const n = figures.reduce((sum, figure) => sum + figure.n, 0);
  const mean = figures.reduce((sum, figure) => sum + figure.n * figure.mean, 0) / n;
  const squares = figures.reduce((sum, figure) => sum + (figure.n - 1) * figure.sd ** 2 + figure.n * (figure.mean - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** Everyone of the cells, and each group of the plan, over those that tell of it; nothing is put together that only one tells of. */
export function pooledCells(cells: readonly QuestionCell[]): PooledLine[] {
  const told = cells.flatMap(({ source, everyone, lines }) => [
    ...(everyone ? [{ name: '', labels: null, source, figure: everyone }] : []),
    ...lines.filter(({ group }) => group).map((line) => ({ name: nameOf(line), labels: line.labels, source, figure: line })),
  ]);
  return [...Map.groupBy(told, ({ name }) => name).values()].filter((each) => each.length > 1)
    .map((each) => ({ labels: each[0]?.labels ?? null, sources: each.map(({ source }) => source), ...pooledFigure(each.map(({ figure }) => figure)) }));
}

export const nameOf = ({ labels }: Pick<GroupFigure, 'labels'>): string => JSON.stringify(labels.map(({ en, fr }) => [en, fr]).toSorted());
