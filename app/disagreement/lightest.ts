/** What a person's answers weigh in the published sums: for each answer of theirs, its weight in each sum. */
export type Weights = readonly (readonly number[])[];

/**
 * Whether every combination of published sums rests on at least `k` persons, or on nobody.
 *
 * Whoever knows the sums knows every weighted sum of them, and no more. One that touches the answers of fewer than k persons
 * tells of them. There is one exactly if the answers of all others leave fewer of the sums independent: then some combination
 * is zero on all others and not on those. So every set of fewer than k persons is tried, exactly; persons who weigh alike can
 * only be left out together, and those of whom there are k or more never. Beyond `mostTried` sets the answer is false, to be safe.
 */
export const everyMixtureRestsOn = (k: number, people: readonly Weights[]): boolean =>
  everyMixtureOfClassesRestsOn(k, people.map((weights) => ({ weights, people: 1 })));

/** The same of persons already counted by what they weigh; two of these may weigh alike. */
export function everyMixtureOfClassesRestsOn(k: number, counted: readonly Alike[]): boolean {
  const classes = alike(counted);
  const never = spanOf(classes.filter((each) => each.people >= k).flatMap(({ weights }) => weights));
  const left = classes.filter((each) => each.people < k)
    .map((each) => ({ people: each.people, weights: each.weights.map((vector) => cleared(vector, never)).filter((vector) => !isZero(vector)) }))
    .filter(({ weights }) => weights.length > 0);
  const whole = spanOf(left.flatMap(({ weights }) => weights)).length;
  return !someSet(left, k - 1, (kept) => spanOf(kept.flatMap(({ weights }) => weights), whole).length < whole);
}

/** The same where `lines` hold the persons (0 … people − 1) whose single answers each sum adds up. */
export function everySumRestsOn(k: number, lines: readonly ReadonlySet<number>[], people: number): boolean {
  return everyMixtureRestsOn(k, Array.from({ length: people }, (_, person) => [lines.map((line) => (line.has(person) ? 1 : 0))]));
}

/** In which of these sets a person is, as a key: 50 memberships a number, as many as a double keeps apart. */
export function membershipsOf(id: string, rows: readonly { has(id: string): boolean }[]): string {
  let [key, bits] = ['', 1];
  rows.forEach((row, at) => {
    bits = 2 * bits + (row.has(id) ? 1 : 0);
    if (at % 50 < 49) return;
    key += `${bits} `;
    bits = 1;
  });
  return key + String(bits);
}

const mostTried = 4_000;

/** Persons whose answers weigh alike in everything. */
export interface Alike { readonly weights: Weights; readonly people: number }

function alike(counted: readonly Alike[]): Alike[] {
  const found = new Map<string, { weights: Weights; people: number }>();
  for (const { weights, people } of counted) {
    const key = JSON.stringify(weights);
    const known = found.get(key);
    if (known === undefined) found.set(key, { weights, people });
    else known.people += people;
  }
  return [...found.values()];
}

/** Whether `tells` holds of what is kept when some set of at most `most` persons is left out, or more sets would have to be tried. */
function someSet(classes: readonly Alike[], most: number, tells: (kept: readonly Alike[]) => boolean): boolean {
  let tried = 0;
  const search = (from: number, out: readonly Alike[], room: number): boolean => {
    let largest = true;
    for (let at = from; at < classes.length; at++) {
      const next = classes[at];
      if (next === undefined || next.people > room) continue;
      largest = false;
      if (search(at + 1, [...out, next], room - next.people)) return true;
    }
    // What a set tells, a larger one tells too: only those that cannot grow are looked at.
    if (!largest || out.length === 0) return false;
    tried += 1;
    return tried > mostTried || tells(classes.filter((each) => !out.includes(each)));
  };
  return search(0, [], most);
}

interface Pivot { readonly at: number; readonly vector: readonly number[] }

/** Independent vectors of the same span, at most `enough` of them; each later one is zero where an earlier one leads. */
function spanOf(vectors: Weights, enough = Number.POSITIVE_INFINITY): Pivot[] {
  const span: Pivot[] = [];
  for (const vector of vectors) {
    if (span.length >= enough) break;
    const rest = cleared(vector, span);
    const at = rest.reduce((best, value, index) => (Math.abs(value) > Math.abs(rest[best] ?? 0) ? index : best), 0);
    if (!isZero(rest)) span.push({ at, vector: rest });
  }
  return span;
}

/** What the span cannot make of a vector. Weights are 0 and 1: what comes near to 0 is 0. */
function cleared(vector: readonly number[], span: readonly Pivot[]): readonly number[] {
  return span.reduce<readonly number[]>((rest, { at, vector: lead }) => {
    const factor = (rest[at] ?? 0) / (lead[at] ?? 1);
    return factor === 0 ? rest : rest.map((value, index) => nearZero(value - factor * (lead[index] ?? 0)));
  }, vector);
}

const nearZero = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);
const isZero = (vector: readonly number[]): boolean => vector.every((value) => value === 0);
