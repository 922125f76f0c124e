/** How a package serves the groups; each group counts once (DESIGN §3.1). Utilities in rating points. */
export type Metrics = {
  total: number;
  worst: number;
  worstGroups: string[];
  p20: number;
  /** Null when the total is not above 0. */
  gini: number | null;
  jain: number | null;
  /** Σ ln u; null when a group is at or below 0. */
  nash: number | null;
};

/** Lowest and highest utility of each group, in millionths, over what is compared. */
export type Ranges = { lowest: number[]; highest: number[] };

/**
 * Metrics of utilities given in millionths, in the order of `ids` (sorted). `ranges` is what satisfaction is measured
 * against: the base designs that fit and the leximin proposal.
 */
export function metricsOf(ids: readonly string[], utilities: ArrayLike<number>, ranges: Ranges): Metrics {
  const values = Array.from(utilities);
  const total = values.reduce((sum, u) => sum + u, 0);
  const worst = Math.min(...values);
  const n = values.length;
  const squares = values.reduce((sum, u) => sum + u * u, 0);
  return {
    total: total / 1e6,
    worst: worst / 1e6,
    worstGroups: ids.filter((_, g) => values[g] === worst),
    p20: sixDecimals(
      quantile(
        values.map((u, g) => satisfaction(u, ranges.lowest[g] ?? u, ranges.highest[g] ?? u)),
        0.2,
      ),
    ),
    gini: giniOf(values),
    jain: total > 0 ? sixDecimals((total * total) / (n * squares)) : null,
    nash: worst > 0 ? sixDecimals(values.reduce((sum, u) => sum + Math.log(u / 1e6), 0)) : null,
  };
}

/** ΣΣ|u_i − u_j| / (2 n² mean) of utilities in millionths: 0 where all are served alike; null when the total is not above 0. */
export function giniOf(values: readonly number[]): number | null {
  const total = values.reduce((sum, u) => sum + u, 0);
  return total > 0 ? sixDecimals(spread(values) / (values.length * total)) : null;
}

export function rangesOf(compared: readonly ArrayLike<number>[], groups: number): Ranges {
  const at = (g: number) => compared.map((utilities) => utilities[g] ?? 0);
  const each = Array.from({ length: groups }, (_, g) => g);
  return { lowest: each.map((g) => Math.min(...at(g))), highest: each.map((g) => Math.max(...at(g))) };
}

/** R's default quantile (type 7): linear between the order statistics. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  const place = (ascending.length - 1) * share;
  const below = ascending[Math.floor(place)] ?? 0;
  const above = ascending[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Rounded half away from zero, without a minus before zero. */
export function sixDecimals(value: number): number {
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * 1e6)) / 1e6;
  return rounded === 0 ? 0 : rounded;
}

function satisfaction(value: number, lowest: number, highest: number): number {
  if (lowest === highest) return 1;
  return Math.min(1, Math.max(0, (value - lowest) / (highest - lowest)));
}

/** Σ over pairs i < j of |u_i − u_j|, which is half of the double sum in the Gini. */
function spread(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending.reduce((sum, value, i) => sum + value * (2 * i - ascending.length + 1), 0);
}
