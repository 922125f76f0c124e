import { everyMixtureRestsOn, fewestDropped, fewestTold } from '../disagreement/index.ts';
import type { ParticipantId } from '../workshop/index.ts';
import { isSmallSeat } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * The seats whose answers to a question about numbers (an effect, weights) are used, `said` being who answered it. Anyone may
 * see what a package gives a seat, to a tenth of a point, so whatever a number rests on can be worked out from it:
 *
 * - In a seat of five people or more, the answers of one to four are not used: the public number (catalogue, rubric) stands.
 * - Nor are those of a seat that, taken from or added to the sums of the others in any proportion, would leave one to four people:
 *   of seats that share members the larger are given up first, as in `toldLines`.
 * - A seat of fewer than five people is told of nowhere: all its answers are used.
 *
 * Unlike ratings, which have no public number to fall back on (there `toldLines` hides the seat), nobody's seat is hidden for
 * this. Every question is judged by itself: a reckoning with several rests on at least the people of any one of them. Not
 * defended, as in `toldLines`: packages made before and after somebody answered, laid beside each other.
 */
export function heardSeats(seats: readonly Seat[], said: ReadonlySet<ParticipantId>): ReadonlySet<string> {
  const answering = seats.map((seat) => ({ seat, who: new Set(seat.members.filter((id) => said.has(id))) })).filter(({ who }) => who.size > 0);
  const small = answering.filter(({ seat }) => isSmallSeat({ people: seat.members.length }));
  const large = answering.filter((each) => !small.includes(each) && each.who.size >= fewestTold).sort((a, b) => a.seat.members.length - b.seat.members.length);
  const sound = (some: readonly (typeof large)[number][]): boolean =>
    everyMixtureRestsOn(fewestTold, [...said].map((id) => [some.map(({ who }) => (who.has(id) ? 1 : 0))]));
  return new Set([...small, ...fewestDropped(large, sound)].map(({ seat }) => seat.id));
}
