import { everyMixtureRestsOn } from '../disagreement/index.ts';
import type { ParticipantId } from '../workshop/index.ts';
import { isSmallSeat } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * The seats whose answers to a question about numbers (an effect, weights) are used, `said` being who answered it, `k` how many are told of (`fewestTold`). Anyone may
 * see what a package gives a seat, to a tenth of a point, so whatever a number rests on can be worked out from it:
 *
 * - In a seat of k people or more, the answers of one to k − 1 are not used: the public number (catalogue, rubric) stands.
 * - Nor are those of seats that share members, where some sum of theirs, added or taken away in any proportion, would rest on one
 *   to k − 1 people. All of them go, not the fewest: the results by group, beside which packages stand, may show another choice.
 * - A seat of fewer than k people is told of nowhere: all its answers are used.
 *
 * Unlike ratings, which have no public number to fall back on (there `toldLines` hides the seat), nobody's seat is hidden for
 * this. Every question is judged by itself: a reckoning with several rests on at least the people of any one of them. Not
 * defended, as in `toldLines`: packages made before and after somebody answered, laid beside each other.
 */
export function heardSeats(seats: readonly Seat[], said: ReadonlySet<ParticipantId>, k: number): ReadonlySet<string> {
  const answering = seats.map(({ id, members }) => ({ id, small: isSmallSeat({ people: members.length }, k), who: new Set(members.filter((person) => said.has(person))) }));
  const small = answering.filter((seat) => seat.small && seat.who.size > 0);
  const large = answering.filter((seat) => !seat.small && seat.who.size >= k);
  return new Set([...small, ...sharing(large).filter((set) => restsOnEnough(set, k)).flat()].map(({ id }) => id));
}

type Answering = { id: string; who: ReadonlySet<ParticipantId> };

/** The seats in sets that have nobody in common, each as small as can be. */
function sharing(seats: readonly Answering[]): Answering[][] {
  return seats.reduce<Answering[][]>((sets, seat) => {
    const meets = (set: readonly Answering[]): boolean => set.some(({ who }) => [...who].some((person) => seat.who.has(person)));
    return [...sets.filter((set) => !meets(set)), [...sets.filter(meets).flat(), seat]];
  }, []);
}

function restsOnEnough(seats: readonly Answering[], k: number): boolean {
  const people = new Set(seats.flatMap(({ who }) => [...who]));
  return everyMixtureRestsOn(k, [...people].map((id) => [seats.map(({ who }) => (who.has(id) ? 1 : 0))]));
}
