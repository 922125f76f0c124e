import type { Ballot, Plan } from '../../../app/workshop/types.ts';
import type { MyView } from '../../../app/workshop/views.ts';

type Person = Pick<MyView, 'id' | 'pseudonym'>;
type Rules = Pick<Plan, 'seed' | 'limits'>;

/** How an item is named in an answer: `design:plaza`. */
export const keyOf = ({ kind, id }: Ballot['items'][number]): string => `${kind}:${id}`;

/**
 * The items that one person is asked about, in that person's order. A ballot repeated after discussion gives the same items
 * in the same order. Ratings on criteria are held to `ratingsPerRound`: everyone rates the base designs, and of the rest a
 * balanced share, so that over the people who joined one after the other each item is asked equally often, give or take one.
 */
export function itemsFor(plan: Rules, ballot: Ballot, me: Person): readonly Ballot['items'][number][] {
  const base = ballot.of ?? ballot.id;
  const asked = ballot.kind === 'criteria' ? share(plan, ballot, base, me.pseudonym) : ballot.items;
  return shuffled(asked, `${plan.seed} ${base} ${me.id}`);
}

function share(plan: Rules, { items, criteria }: Ballot, base: string, turn: number): Ballot['items'] {
  const most = Math.max(1, Math.floor(plan.limits.ratingsPerRound / Math.max(1, criteria.length)));
  if (items.length <= most) return items;
  const designs = items.filter(({ kind }) => kind === 'design');
  const rest = shuffled(items.filter(({ kind }) => kind !== 'design'), `${plan.seed} ${base}`);
  const size = Math.min(rest.length, Math.max(0, most - designs.length));
  const from = rest.length === 0 ? 0 : (turn * size) % rest.length;
  return [...designs, ...[...rest, ...rest].slice(from, from + size)];
}

export type Pair = { left: string; right: string };

/**
 * The pairs that one person compares: round the person's own ring first (each item met twice), then across it, until the
 * limit of ratings or all pairs. Sides are seeded too, so that the left is not favoured.
 */
export function pairsFor(plan: Rules, ballot: Ballot, me: Person): readonly Pair[] {
  const ring = itemsFor(plan, ballot, me).map(keyOf);
  const pairs: Pair[] = [];
  for (let step = 1; step <= ring.length / 2; step += 1) {
    const ends = step * 2 === ring.length ? step : ring.length;
    for (let at = 0; at < ends; at += 1) {
      const [one, other] = [ring[at], ring[(at + step) % ring.length]];
      if (one !== undefined && other !== undefined && one !== other) pairs.push({ left: one, right: other });
    }
  }
  const draw = randomFrom(`${plan.seed} ${ballot.of ?? ballot.id} ${me.id} sides`);
  return pairs.slice(0, Math.max(1, Math.min(plan.limits.ratingsPerRound, Math.max(12, ring.length))))
    .map(({ left, right }) => (draw() < 0.5 ? { left, right } : { left: right, right: left }));
}

/** A shuffle from a seed: sorted by seeded random keys. */
export function shuffled<Value>(values: readonly Value[], seed: string): Value[] {
  const draw = randomFrom(seed);
  return values.map((value) => ({ value, at: draw() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/** mulberry32 over an FNV-1a hash of the seed: numbers from 0 to 1, the same on every tablet. */
function randomFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
