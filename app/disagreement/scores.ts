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

/** Sorts ratings into criteria (in order of first appearance) and rounds. Names are compared once, not once a criterion. */
export function scoresByCriterion(ratings: readonly Rating[]): Map<string, Record<Round, Scores>> {
  const [people, items] = [new Names(), new Names()];
  const sorted = new Map<string, Record<Round, Cells>>();
  for (const { participant, item, criterion, score, round } of ratings) {
    let rounds = sorted.get(criterion);
    if (rounds === undefined) sorted.set(criterion, (rounds = { before: noCells(), after: noCells() }));
    if (score === null) continue;
    const cells = rounds[round];
    cells.person.push(people.numberOf(participant));
    cells.item.push(items.numberOf(item));
    cells.score.push(score);
  }
  const [inOrder, itemsInOrder] = [people.sorted(), items.sorted()];
  const scoresOf = (cells: Cells): Scores => sortedScores(cells, inOrder, itemsInOrder);
  return new Map([...sorted].map(([id, { before, after }]) => [id, { before: scoresOf(before), after: scoresOf(after) }]));
}

/** Scores as they came; people and items by their numbers among all names. */
interface Cells { readonly person: number[]; readonly item: number[]; readonly score: number[] }
const noCells = (): Cells => ({ person: [], item: [], score: [] });

/** Names in code unit order, and the place there of each name's number. */
interface InOrder { readonly names: readonly string[]; readonly placeOf: Int32Array }

class Names {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  sorted(): InOrder {
    const names = [...this.#numbers.keys()].sort(byCodeUnit);
    const placeOf = new Int32Array(names.length);
    names.forEach((name, place) => { placeOf[this.#numbers.get(name) ?? 0] = place; });
    return { names, placeOf };
  }
}

function sortedScores({ person, item, score }: Cells, allPeople: InOrder, allItems: InOrder): Scores {
  const [people, items] = [those(person, allPeople), those(item, allItems)];
  const width = items.names.length;
  const cells = Float64Array.from(person, (one, at) => (people.placeOf[one] ?? 0) * width + (items.placeOf[item[at] ?? 0] ?? 0));
  const { keys, places } = sortedKeys(cells, people.names.length * width);
  return {
    people: people.names,
    items: items.names,
    person: Int32Array.from(keys, (cell) => Math.floor(cell / width)),
    item: Int32Array.from(keys, (cell) => cell % width),
    score: Float64Array.from(places, (place) => score[place] ?? Number.NaN),
  };
}

/** Of all names, those whose numbers occur, in the same order. */
function those(numbers: readonly number[], { names, placeOf }: InOrder): InOrder {
  const occurs = new Uint8Array(names.length);
  for (const number of numbers) occurs[placeOf[number] ?? 0] = 1;
  const before = new Int32Array(names.length);
  let count = 0;
  occurs.forEach((one, place) => { before[place] = count; count += one; });
  return { names: names.filter((_, place) => occurs[place] === 1), placeOf: placeOf.map((place) => before[place] ?? 0) };
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
