import { quantileOf } from './bootstrap.ts';
import type { Interval } from './bootstrap.ts';
import { meanOf } from './moments.ts';
import { seededNumbers } from './random.ts';
import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/** A score and the place (1 the first) at which this person was shown this item. Persons and items by any id. */
export interface ShownItem { readonly person: string; readonly item: string; readonly place: number; readonly score: number }

/**
 * `slope`: points by which a score changes from one place to the next, persons and items being what they are; `interval`: 95 %, from
 * drawing the persons again; `p`: two-sided. `places`: at each place how many scores, and how far they lie on average above what
 * person and item alone would give.
 */
export interface PositionEffect {
  readonly people: number; readonly scores: number; readonly slope: Statistic; readonly interval: Interval | null; readonly p: Statistic;
  readonly places: readonly { readonly place: number; readonly n: number; readonly above: number }[];
}

const draws = 10_000;
const redrawn = 2_000;
const seed = 1;

/**
 * Whether the place at which an item was shown moves its score: least squares of score = person + item + slope × place, over all
 * scores. `p` is a permutation test: each person's places are shuffled among the items that they scored, as the order itself was
 * drawn by chance, 10,000 times with a seed; p = (b + 1) ÷ (draws + 1), b the draws at least as far from none. Assumes that the order
 * was drawn for each person, and that place acts alike for all, step by step. 'noScores' for none, 'sameOrder' where place cannot be
 * told from item or person (everyone saw the same order, or one item), 'noVariation' where nothing is left once person and item are known.
 * Source: D. Freedman and D. Lane, A nonstochastic interpretation of reported significance levels, JBES 1, 1983; M. Ernst, Permutation
 * methods: a basis for exact inference, Statistical Science 19, 2004.
 */
export function positionEffect(shown: readonly ShownItem[]): PositionEffect {
  const cells = numbered(shown);
  const none = { people: cells.people, scores: shown.length, interval: null, places: [] };
  if (shown.length === 0) return { ...none, slope: missing('noScores'), p: missing('noScores') };
  if (!shown.every(({ score, place }) => Number.isFinite(score) && Number.isFinite(place))) return { ...none, slope: missing('tooLarge'), p: missing('tooLarge') };
  const score = beyondPersonAndItem(cells, Float64Array.from(shown, (one) => one.score));
  const placed = Float64Array.from(shown, (one) => one.place);
  const place = beyondPersonAndItem(cells, placed);
  const [products, squares] = [byPerson(cells, (at) => (score[at] ?? 0) * (place[at] ?? 0)), byPerson(cells, (at) => (place[at] ?? 0) ** 2)];
  const [up, across] = [sum(products), sum(squares)];
  if (across <= 1e-9 * shown.length) return { ...none, slope: missing('sameOrder'), p: missing('sameOrder') };
  const places = byPlace(placed, score);
  const largest = shown.reduce((most, one) => Math.max(most, Math.abs(one.score)), 0);
  const still = score.every((value) => Math.abs(value) <= 1e-9 * largest);
  return {
    ...none, places, slope: statistic(still ? 0 : up / across), interval: still ? null : redrawnSlope(products, squares),
    p: still ? missing('noVariation') : statistic(shuffledPlaces(cells, score, placed)),
  };
}

interface Cells { readonly people: number; readonly items: number; readonly person: Int32Array; readonly item: Int32Array }

function numbered(shown: readonly ShownItem[]): Cells {
  const numbersOf = (ids: readonly string[]): { count: number; of: Int32Array } => {
    const known = new Map([...new Set(ids)].map((id, at) => [id, at]));
    return { count: known.size, of: Int32Array.from(ids, (id) => known.get(id) ?? 0) };
  };
  const [person, item] = [numbersOf(shown.map((one) => one.person)), numbersOf(shown.map((one) => one.item))];
  return { people: person.count, items: item.count, person: person.of, item: item.of };
}

/** What is left of the values once each person's and each item's mean is taken out, again and again until nothing moves. */
function beyondPersonAndItem({ people, items, person, item }: Cells, values: Float64Array): Float64Array {
  const left = Float64Array.from(values);
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let round = 0; round < 1_000; round++) {
    const moved = Math.max(takeMeans(left, person, people), takeMeans(left, item, items));
    if (moved <= 1e-13 * size) break;
  }
  return left;
}

/** Takes each class's mean out of `values`; the largest of them. */
function takeMeans(values: Float64Array, classOf: Int32Array, classes: number): number {
  const [sums, counts] = [new Float64Array(classes), new Int32Array(classes)];
  values.forEach((value, at) => {
    const of = classOf[at] ?? 0;
    sums[of] = (sums[of] ?? 0) + value;
    counts[of] = (counts[of] ?? 0) + 1;
  });
  const means = sums.map((total, of) => total / (counts[of] ?? 1));
  classOf.forEach((of, at) => { values[at] = (values[at] ?? 0) - (means[of] ?? 0); });
  return means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0);
}

function byPerson({ people, person }: Cells, of: (at: number) => number): Float64Array {
  const sums = new Float64Array(people);
  person.forEach((one, at) => { sums[one] = (sums[one] ?? 0) + of(at); });
  return sums;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function byPlace(placed: Float64Array, score: Float64Array): { place: number; n: number; above: number }[] {
  const found = new Map<number, number[]>();
  placed.forEach((place, at) => { found.set(place, [...(found.get(place) ?? []), score[at] ?? 0]); });
  return [...found].sort(([a], [b]) => a - b).map(([place, values]) => ({ place, n: values.length, above: meanOf(values) }));
}

/** The slope where persons are drawn with replacement, what is left of their scores being as it was. */
function redrawnSlope(products: Float64Array, squares: Float64Array): Interval | null {
  if (products.length < 2) return null;
  const random = seededNumbers(seed);
  const slopes: number[] = [];
  for (let draw = 0; draw < redrawn; draw++) {
    let [up, across] = [0, 0];
    for (let nth = 0; nth < products.length; nth++) {
      const one = random.below(products.length);
      up += products[one] ?? 0;
      across += squares[one] ?? 0;
    }
    if (across > 0) slopes.push(up / across);
  }
  const sorted = Float64Array.from(slopes).sort();
  return sorted.length === 0 ? null : [quantileOf(sorted, 0.025), quantileOf(sorted, 0.975)];
}

/** What is left of the scores has no part in persons and items: only the shuffled places themselves matter for its sum with them. */
function shuffledPlaces({ people, person }: Cells, score: Float64Array, placed: Float64Array): number {
  const own: number[][] = Array.from({ length: people }, () => []);
  person.forEach((one, at) => own[one]?.push(at));
  const rows = own.map((cells) => Int32Array.from(cells));
  const places = Float64Array.from(placed);
  const total = (): number => places.reduce((found, place, at) => found + place * (score[at] ?? 0), 0);
  const size = score.reduce((most, value, at) => most + Math.abs(value * (placed[at] ?? 0)), 0);
  const observed = Math.abs(total()) - 1e-11 * size;
  const random = seededNumbers(seed);
  let far = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (const cells of rows) {
      for (let last = cells.length - 1; last > 0; last--) {
        const [one, other] = [cells[last] ?? 0, cells[random.below(last + 1)] ?? 0];
        [places[one], places[other]] = [places[other] ?? 0, places[one] ?? 0];
      }
    }
    if (Math.abs(total()) >= observed) far += 1;
  }
  return (far + 1) / (draws + 1);
}
