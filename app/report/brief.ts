import type { Bilingual } from '../workshop/index.ts';
import type { Count, Figure, ReportModel, RoundEntry } from './types.ts';

/** Two groups who rated the same thing differently. */
export type Difference = { item: Bilingual; criterion: Bilingual; low: Side; high: Side };
type Side = { labels: readonly Bilingual[] } & Figure;

/** What the first page says: only what stands in full further on. */
export type Brief = {
  asked: number; answered: Count; last: Extract<RoundEntry, { readable: true }> | null; differences: readonly Difference[];
  assumed: number; values: number;
};

/** Fewest points between two groups' means that are called a difference. */
const leastGap = 0.5;

export function briefOf(model: ReportModel): Brief {
  const { designs, measures, rounds, people } = model;
  const grades = [...designs.map(({ evidence }) => evidence.grade), ...measures.flatMap(({ costEvidence, effectEvidence }) => [costEvidence.grade, effectEvidence.grade])];
  const tabled = rounds.filter((round): round is Extract<RoundEntry, { readable: true }> => round.readable);
  return {
    asked: model.ballots.length, answered: people.joined, last: tabled.at(-1) ?? null, differences: widestDifferences(model),
    assumed: grades.filter((grade) => grade === 'assumed').length, values: grades.length,
  };
}

/** The three places where groups' latest ratings lie furthest apart, each item and criterion once, widest first. */
function widestDifferences({ ballots }: Pick<ReportModel, 'ballots'>): Difference[] {
  const repeated = new Set(ballots.flatMap(({ ballot }) => ballot.of ?? []));
  const latest = ballots.filter(({ ballot }) => ballot.kind === 'criteria' && !repeated.has(ballot.id));
  const found = latest.flatMap(({ rows }) => rows.filter(({ pooled }) => !pooled).flatMap(({ item, criterion, lines }) => {
    const byMean = lines.toSorted((left, right) => left.mean - right.mean);
    const [low, high] = [byMean[0], byMean.at(-1)];
    return criterion && low && high && high.mean - low.mean >= leastGap ? [{ item, criterion, low, high }] : [];
  }));
  return found.toSorted((left, right) => (right.high.mean - right.low.mean) - (left.high.mean - left.low.mean)).slice(0, 3);
}
