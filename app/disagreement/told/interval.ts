import { quantileOf, type Interval } from '../bootstrap.ts';
import { exactInterval } from '../exact-draws.ts';
import { seededNumbers } from '../random.ts';

/** A multiple of four (`totalsDrawn`). */
const draws = 2_000;
const seed = 1;
/** Whom each draw takes, by how many there are: the same for all questions that equally many answered. */
const taken = new Map<number, Uint16Array>();

/** One person's scores on what is told together: their sum, and how many they are. */
export type Weighed = { sum: number; count: number };

/**
 * Where the mean of all scores would lie in 95 % of rooms drawn from these persons with replacement, a person's scores staying
 * together: percentile bootstrap of 2,000 seeded draws, quantiles of type 7 (as `bootstrapMean`, which it is where everyone gave one
 * score). Null for fewer than two persons, or where no interval is finite.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, § 13.3.
 */
export function intervalOf(persons: readonly Weighed[]): Interval | null {
  const exact = persons.every(({ count }) => count === 1) ? exactInterval(persons.map(({ sum }) => sum)) : null;
  return exact ?? (persons.length < 2 ? null : ends(meansDrawn(persons)));
}

/** The same of the difference of two sets of persons, each drawn by itself. */
export function intervalBetween(some: readonly Weighed[], others: readonly Weighed[]): Interval | null {
  if (some.length < 2 || others.length < 2) return null;
  const [first, second] = [meansDrawn(some), meansDrawn(others, draws >> 1)];
  return ends(first.map((mean, draw) => mean - (second[draw] ?? Number.NaN)));
}

/** `shift`: begins so many draws later, so that two equally large sets are not drawn alike. */
function meansDrawn(persons: readonly Weighed[], shift = 0): Float64Array {
  const n = persons.length;
  const at = takenOf(n);
  const [sums, counts] = [Float64Array.from(persons, ({ sum }) => sum), Float64Array.from(persons, ({ count }) => count)];
  const even = counts.every((count) => count === counts[0]);
  const means = new Float64Array(draws);
  const [drawn, drawnCounts] = [totalsDrawn(sums, at), even ? null : totalsDrawn(counts, at)];
  for (let draw = 0; draw < draws; draw++) {
    const from = (draw + shift) % draws;
    means[draw] = (drawn[from] ?? 0) / (drawnCounts ? drawnCounts[from] ?? 0 : n * (counts[0] ?? 1));
  }
  return means;
}

/** The sum over whom each draw takes; four draws side by side, so that no addition waits for the one before. */
function totalsDrawn(values: Float64Array, at: Uint16Array): Float64Array {
  const n = values.length;
  const totals = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 4) {
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let i = draw * n, end = i + n; i < end; i++) {
      one += values[at[i] ?? 0] ?? 0;
      two += values[at[i + n] ?? 0] ?? 0;
      three += values[at[i + 2 * n] ?? 0] ?? 0;
      four += values[at[i + 3 * n] ?? 0] ?? 0;
    }
    [totals[draw], totals[draw + 1], totals[draw + 2], totals[draw + 3]] = [one, two, three, four];
  }
  return totals;
}

function takenOf(n: number): Uint16Array {
  const known = taken.get(n);
  if (known !== undefined) return known;
  const random = seededNumbers(seed);
  const made = Uint16Array.from({ length: draws * n }, () => random.below(n));
  // A room has few sizes of lines; what a long evening leaves behind is let go.
  if (taken.size > 200) taken.clear();
  taken.set(n, made);
  return made;
}

function ends(means: Float64Array): Interval | null {
  const sorted = means.sort();
  const [low, high] = [quantileOf(sorted, 0.025), quantileOf(sorted, 0.975)];
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
}
