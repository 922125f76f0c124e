import { itemKey } from './answer-rules.ts';
import { itemsAsked, pairsAsked } from './balanced-plan.ts';
import { drawsFrom, shuffled } from './seeded.ts';
import type { Asking, Ballot, BallotItem } from './types.ts';

/** Who is asked: the number among those who joined, and what the order of their items is drawn from (a tablet's own id, the code of a sheet). */
export type Asked = { id: string; pseudonym: number };

/** The items that one person is asked about, in that person's order. A ballot repeated after discussion gives the same items in the same order. */
export function itemsFor(asking: Asking, ballot: Ballot, me: Asked): readonly BallotItem[] {
  return shuffled(itemsAsked(ballot, asking, me.pseudonym), `${asking.seed} ${ballot.of ?? ballot.id} ${me.id}`);
}

export type Pair = { left: string; right: string };

/**
 * The pairs that one person compares: round the person's own ring first (each item met twice), then across it, until the
 * limit of ratings or all pairs. Sides are seeded too, so that the left is not favoured.
 */
export function pairsFor(asking: Asking, ballot: Ballot, me: Asked): readonly Pair[] {
  const ring = itemsFor(asking, ballot, me).map(itemKey);
  const pairs: Pair[] = [];
  for (let step = 1; step <= ring.length / 2; step += 1) {
    const ends = step * 2 === ring.length ? step : ring.length;
    for (let at = 0; at < ends; at += 1) {
      const [one, other] = [ring[at], ring[(at + step) % ring.length]];
      if (one !== undefined && other !== undefined && one !== other) pairs.push({ left: one, right: other });
    }
  }
  const draw = drawsFrom(`${asking.seed} ${ballot.of ?? ballot.id} ${me.id} sides`);
  return pairs.slice(0, pairsAsked(ring.length, asking.ratingsPerRound))
    .map(({ left, right }) => (draw() < 0.5 ? { left, right } : { left: right, right: left }));
}
