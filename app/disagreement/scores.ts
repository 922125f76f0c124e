import { meanOf } from './moments.ts';
import type { Rating, Round } from './types.ts';

/**
 * The scores given on one criterion in one round, as triples (person, item, score); missing ones are not there. People, items
 * and triples are sorted, so that the order of rows cannot change a sum's last digit.
 */
export interface Scores {
  /** Those who gave at least one score. */
  readonly people: readonly string[];
  readonly items: readonly string[];
  readonly person: Int32Array;
  readonly item: Int32Array;
  readonly score: Float64Array;
}

/** Sorts ratings into criteria (in order of first appearance) and rounds. */
export function scoresByCriterion(ratings: readonly Rating[]): Map<string, Record<Round, Scores>> {
  const sorted = new Map<string, Record<Round, Rating[]>>();
  for (const rating of ratings) {
    let rounds = sorted.get(rating.criterion);
    if (rounds === undefined) sorted.set(rating.criterion, (rounds = { before: [], after: [] }));
    if (rating.score !== null) rounds[rating.round].push(rating);
  }
  return new Map([...sorted].map(([id, { before, after }]) => [id, { before: scoresOf(before), after: scoresOf(after) }]));
}

function scoresOf(ratings: readonly Rating[]): Scores {
  const people = [...new Set(ratings.map((rating) => rating.participant))].sort(byCodeUnit);
  const items = [...new Set(ratings.map((rating) => rating.item))].sort(byCodeUnit);
  const personAt = new Map(people.map((name, index) => [name, index]));
  const itemAt = new Map(items.map((name, index) => [name, index]));
  const cellOf = (rating: Rating) => (personAt.get(rating.participant) ?? 0) * items.length + (itemAt.get(rating.item) ?? 0);
  const { keys, places } = sortedKeys(Float64Array.from(ratings, cellOf), people.length * items.length);
  return {
    people,
    items,
    person: Int32Array.from(keys, (cell) => Math.floor(cell / items.length)),
    item: Int32Array.from(keys, (cell) => cell % items.length),
    score: Float64Array.from(places, (place) => ratings[place]?.score ?? Number.NaN),
  };
}

/** Whole-number keys under `limit` in order, and where each stood. Sorting is native where a double holds key and place. */
function sortedKeys(keys: Float64Array, limit: number): { keys: Float64Array; places: Float64Array } {
  const count = keys.length;
  if (Number.isSafeInteger(limit * count)) {
    const packed = keys.map((key, place) => key * count + place).sort();
    return { keys: packed.map((both) => Math.floor(both / count)), places: packed.map((both) => both % count) };
  }
  const places = Float64Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return { keys: places.map((place) => keys[place] ?? 0), places };
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each person's mean over the items they scored, in the order of `people`. */
export function personMeans(scores: Scores): Float64Array {
  const byPerson: number[][] = scores.people.map(() => []);
  scores.score.forEach((score, index) => byPerson[scores.person[index] ?? 0]?.push(score));
  return Float64Array.from(byPerson, meanOf);
}

/** A full rectangle: the items that all raters scored. `values` holds one row a rater. */
export interface CompleteRatings {
  readonly raters: number;
  readonly items: number;
  readonly values: Float64Array;
}

/** 'Everyone' is each person who scored at least one item on this criterion in this round (DESIGN §3.2). */
export function completeRatings(scores: Scores): CompleteRatings {
  const raters = scores.people.length;
  const counts = new Int32Array(scores.items.length);
  for (const item of scores.item) counts[item] = (counts[item] ?? 0) + 1;
  const column = new Int32Array(scores.items.length).fill(-1);
  let items = 0;
  counts.forEach((count, item) => {
    if (count === raters) column[item] = items++;
  });
  const values = new Float64Array(raters * items);
  scores.score.forEach((score, index) => {
    const at = column[scores.item[index] ?? 0] ?? -1;
    if (at >= 0) values[(scores.person[index] ?? 0) * items + at] = score;
  });
  return { raters, items, values };
}
