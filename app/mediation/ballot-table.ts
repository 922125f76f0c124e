import type { State } from '../workshop/index.ts';
import { RATING_DECIMALS, byCodePoint, divideRounded, scaleDecimal } from './exact.ts';
import { cellRating, latestRatings } from './ratings.ts';
import type { Tally } from './ratings.ts';
import { seatsOf } from './seats.ts';
import type { Problem } from './types.ts';

/**
 * What people last said, laid out for reckoning many times: `scores[p][c]` in ten-thousandths of a point, null where person p
 * said nothing of cell c = design × criteria + criterion, both in the problem's order. `seats[g]`: who sits in group g. People
 * are in order of their ids, so that the order in which they came changes nothing.
 */
export type BallotTable = { scores: (number | null)[][]; seats: number[][] };

/** How a seat's answers become one number; see `cellRating` for what happens where there are few. */
export type Middle = 'mean' | 'median';

/** The table of the room's ballots for a problem that was made from it. */
export function ballotTable(state: State, { designs, criteria, groups }: Problem): BallotTable {
  const people = Object.keys(state.participants).sort(byCodePoint);
  const latest = latestRatings(state);
  const seats = new Map(seatsOf(state).map(({ id, members }) => [id, members]));
  return {
    scores: people.map((person) => designs.flatMap((design) => criteria.map((criterion) => {
      const score = latest.get(person)?.get(design.id)?.get(criterion.id);
      return score === undefined ? null : scaleDecimal(score, RATING_DECIMALS)?.amount ?? null;
    }))),
    seats: groups.map(({ id }) => (seats.get(id) ?? []).map((person) => people.indexOf(person)).sort((a, b) => a - b)),
  };
}

/**
 * The problem with the ratings that these ballots give. `members[g]`: who speaks for group g, a person as often as they are
 * drawn; `room`: whom the mean of the room counts, which seats with few answers lean on. Where nobody is left to say anything
 * of a cell, it keeps the problem's number.
 */
export function withRatings(problem: Problem, scores: BallotTable['scores'], members: readonly (readonly number[])[], room: readonly number[], middle: Middle = 'mean'): Problem {
  const K = problem.criteria.length;
  const designs = problem.designs.map((design, d) => {
    const rooms = problem.criteria.map((_, k) => heard(scores, room, d * K + k, middle));
    const ratings = design.ratings.map((row, g) => row.map((rating, k) => {
      const own = heard(scores, members[g] ?? [], d * K + k, middle);
      return asUnits(cellRating(own, rooms[k] ?? own)?.rating ?? null) ?? rating;
    }));
    return { ...design, ratings: ratings as typeof design.ratings };
  });
  return { ...problem, designs };
}

/** A median enters the mixture as if all who answered had said it. */
function heard(scores: BallotTable['scores'], people: readonly number[], cell: number, middle: Middle): Tally {
  if (middle === 'median') {
    const said = people.flatMap((person) => scores[person]?.[cell] ?? []).sort((a, b) => a - b);
    return { n: said.length, sum: said.length === 0 ? 0 : said.length * medianOf(said) };
  }
  const tally = { n: 0, sum: 0 };
  for (const person of people) {
    const score = scores[person]?.[cell];
    if (score === null || score === undefined) continue;
    tally.n += 1;
    tally.sum += score;
  }
  return tally;
}

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : divideRounded((sorted[half - 1] ?? upper) + upper, 2);
}

/**
 * Each person's scores moved and stretched so that their own mean and spread are those of all scores together, so that nobody
 * counts more for using the ends of the scale (R. Fischer, 'Standardization to account for cross-cultural response bias',
 * Journal of Cross-Cultural Psychology 35(3), 2004: within-subject standardisation). Whoever said the same of everything says
 * the common mean of everything. Kept within the scale.
 */
export function rescaledScores(scores: BallotTable['scores'], { min, max }: Problem['scale']): BallotTable['scores'] {
  const all = momentsOf(scores.flat());
  return scores.map((row) => {
    const own = momentsOf(row);
    return row.map((score) => {
      if (score === null) return null;
      const moved = own.spread === 0 ? all.mean : all.mean + ((score - own.mean) / own.spread) * all.spread;
      return Math.round(Math.min(max, Math.max(min, moved)));
    });
  });
}

function momentsOf(scores: readonly (number | null)[]): { mean: number; spread: number } {
  const said = scores.flatMap((score) => score ?? []);
  if (said.length === 0) return { mean: 0, spread: 0 };
  const mean = said.reduce((sum, score) => sum + score, 0) / said.length;
  return { mean, spread: Math.sqrt(said.reduce((sum, score) => sum + (score - mean) ** 2, 0) / said.length) };
}

const asUnits = (rating: number | null): number | null => (rating === null ? null : scaleDecimal(rating, RATING_DECIMALS)?.amount ?? null);
