/**
 * Who was put ahead of whom: `ahead` and `tied` hold items × items whole numbers, row after row. `ahead` of row i and column j
 * counts how often item i was put ahead of item j, `tied` how often the two were put level (the same in both halves).
 */
export interface PairCounts { readonly items: number; readonly ahead: Float64Array; readonly tied: Float64Array }

/** One comparison of two items, by their number: which was put ahead, or neither. */
export interface Compared { readonly left: number; readonly right: number; readonly choice: 'left' | 'right' | 'none' }

/** One person's order: the place of each item, 1 the first, equal places a tie; null where the person did not place it. */
export type Places = readonly (number | null)[];

/** Counts the comparisons of all persons; one of an item with itself, or with none of the `items`, counts nothing. */
export function countedPairs(items: number, comparisons: readonly Compared[]): PairCounts {
  const counts = noPairs(items);
  for (const { left, right, choice } of comparisons) {
    if (left === right || !(left >= 0 && left < items && right >= 0 && right < items)) continue;
    if (choice === 'none') level(counts, left, right);
    else put(counts, choice === 'left' ? left : right, choice === 'left' ? right : left);
  }
  return counts;
}

/** Counts every two items that a person placed; an item that was not placed is compared with none. */
export function countedOrders(items: number, orders: readonly Places[]): PairCounts {
  const counts = noPairs(items);
  for (const places of orders) {
    for (let i = 1; i < items; i++) {
      for (let j = 0; j < i; j++) {
        const [one, other] = [places[i] ?? null, places[j] ?? null];
        if (one === null || other === null) continue;
        if (one === other) level(counts, i, j);
        else put(counts, one < other ? i : j, one < other ? j : i);
      }
    }
  }
  return counts;
}

function noPairs(items: number): PairCounts {
  return { items, ahead: new Float64Array(items * items), tied: new Float64Array(items * items) };
}

function put({ items, ahead }: PairCounts, first: number, second: number): void {
  ahead[first * items + second] = (ahead[first * items + second] ?? 0) + 1;
}

function level({ items, tied }: PairCounts, one: number, other: number): void {
  for (const at of [one * items + other, other * items + one]) tied[at] = (tied[at] ?? 0) + 1;
}
