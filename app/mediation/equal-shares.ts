import { best, byLeximin, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { costOf, demanded, leastSets } from './package.ts';
import type { Demand } from './package.ts';
import { freeMeasures } from './enumerate.ts';
import type { Problem } from './types.ts';
import { utilitiesOf } from './utility.ts';
import type { Reckoner } from './utility.ts';

/** Times the shares are raised at most; a unit is then a larger round part of the first share. */
const MOST_RAISES = 1000;

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron 2021) adapted to bundles, so not a proof of anything: for each
 * design, what the design and the required measures leave of the budget is split equally among the groups; a measure's value to a group is
 * max(0, its capped gain alone); a measure can be bought when its prerequisites are in; completed by raising the shares
 * one major unit at a time (a thousandth of the first share where that is more). The best design by leximin.
 */
export function equalShares(problem: Problem, reckoner: Reckoner, demands: readonly Demand[] = []): Outcome | null {
  const outcomes = leastSets(problem, problem.required, demands).flatMap((start, design) =>
    start ? [outcomeOf(problem, reckoner, design, completed(shopOf(problem, reckoner, design, start, demands)))] : [],
  );
  return best(outcomes, byLeximin);
}

type Shop = { problem: Problem; start: ReadonlySet<number>; left: number; groups: number; offers: Offer[] };
type Offer = { measure: number; cost: number; values: number[] };

function shopOf(
  problem: Problem,
  reckoner: Reckoner,
  design: number,
  start: ReadonlySet<number>,
  demands: readonly Demand[],
): Shop {
  const alone = utilitiesOf(reckoner, design, []);
  const barred = new Set(demanded(problem, demands, 'exclude'));
  const offers = freeMeasures(problem, design, demands).flatMap((measure) => {
    const gains = utilitiesOf(reckoner, design, [measure]);
    const values = [...gains].map((u, g) => Math.max(0, u - (alone[g] ?? 0)));
    return values.some((value) => value > 0) && !barred.has(measure)
      ? [{ measure, cost: problem.measures[measure]?.cost ?? 0, values }]
      : [];
  });
  return { problem, start, left: problem.budget - costOf(problem, design, start), groups: reckoner.groups, offers };
}

/** Raises the shares until nothing more can be bought or the purchases would leave the budget; the last that fit stand. */
function completed(shop: Shop): Set<number> {
  const first = shop.left / shop.groups;
  const unit = Math.max(10 ** shop.problem.decimals, Math.ceil(first / MOST_RAISES));
  let bought = purchases(shop, first);
  for (let share = first + unit; share <= shop.left + unit && canGrow(shop, bought); share += unit) {
    const next = purchases(shop, share);
    if (costOfBought(shop, next) > shop.left) break;
    bought = next;
  }
  return bought;
}

/** Buys the measure with the smallest price per point of value, again and again; ties by cost, then id. */
function purchases(shop: Shop, share: number): Set<number> {
  const purses = Array.from({ length: shop.groups }, () => share);
  const bought = new Set(shop.start);
  for (;;) {
    let choice: { offer: Offer; price: number } | null = null;
    for (const offer of shop.offers) {
      if (!available(shop, bought, offer.measure)) continue;
      const price = priceOf(offer, purses);
      if (price === null) continue;
      if (!choice || price < choice.price - 1e-9 || (price <= choice.price + 1e-9 && offer.cost < choice.offer.cost))
        choice = { offer, price };
    }
    if (!choice) return bought;
    const { offer, price } = choice;
    bought.add(offer.measure);
    offer.values.forEach((value, g) => {
      purses[g] = Math.max(0, (purses[g] ?? 0) - Math.min(purses[g] ?? 0, price * value));
    });
  }
}

/** The least ρ with Σ min(purse, ρ·value) = cost, or null when the purses of those who gain do not hold the cost. */
function priceOf({ cost, values }: Offer, purses: readonly number[]): number | null {
  const payers = values.flatMap((value, g) => (value > 0 ? [{ value, purse: purses[g] ?? 0 }] : []));
  payers.sort((a, b) => a.purse / a.value - b.purse / b.value);
  let [due, value] = [cost, payers.reduce((sum, payer) => sum + payer.value, 0)];
  for (const payer of payers) {
    const price = due / value;
    if (price * payer.value <= payer.purse + 1e-9) return price;
    due -= payer.purse;
    value -= payer.value;
  }
  return null;
}

function available({ problem }: Shop, bought: ReadonlySet<number>, m: number): boolean {
  const measure = problem.measures[m];
  if (!measure || bought.has(m)) return false;
  return (
    measure.requires.every((other) => bought.has(other)) && !measure.excludes.some((other) => other === m || bought.has(other))
  );
}

function canGrow(shop: Shop, bought: ReadonlySet<number>): boolean {
  const room = shop.left - costOfBought(shop, bought);
  return shop.offers.some(({ measure, cost }) => cost <= room && available(shop, bought, measure));
}

function costOfBought(shop: Shop, bought: ReadonlySet<number>): number {
  let cost = 0;
  for (const m of bought) if (!shop.start.has(m)) cost += shop.problem.measures[m]?.cost ?? 0;
  return cost;
}
