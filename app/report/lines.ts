import { everySumRestsOn } from '../disagreement/index.ts';
import type { Line } from '../disagreement/index.ts';
import { latestRatings, seatsOf } from '../mediation/index.ts';
import type { LatestRatings, Seat } from '../mediation/index.ts';
import type { Bilingual, ParticipantId, State } from '../workshop/index.ts';

/** No number of people below this is published, but none. */
export const leastShown = 5;

/** People shown together everywhere in the report; `groups` holds the id of their seat. */
export type ReportLine = Line & { readonly label: Bilingual };

/**
 * The lines of every table by group are the mediator's seats, so that a table and the negotiation, laid beside each other,
 * never differ by a few people. Shown are seats whose numbers rest on five people or more, on every design, as long as no
 * weighted sum of them and of everyone's figures rests on fewer; small ones go first, since averages hide them most.
 */
export function reportLines(state: State): ReportLine[] {
  const latest = latestRatings(state);
  const everyone = latest.size > 0 ? [...latest.keys()] : Object.keys(state.participants);
  const place = new Map(everyone.map((id, index) => [id, index]));
  const inside = ({ members }: Seat) => new Set(members.flatMap((id) => place.get(id) ?? []));
  const kept: Seat[] = [];
  const whole = new Set(everyone.keys());
  const large = seatsOf(state).filter((seat) => restsOnEnough(state, latest, seat)).sort((a, b) => a.members.length - b.members.length);
  for (const seat of large) {
    const own = inside(seat);
    if (own.size === 0 || everySumRestsOn(leastShown, [whole, ...kept.map(inside).filter(({ size }) => size > 0), own], everyone.length)) kept.push(seat);
  }
  return seatsOf(state).filter(({ id }) => kept.some((seat) => seat.id === id))
    .map(({ id, label, members }, index) => ({ groups: [id], label, people: new Set(members), place: index }));
}

/** Five members; and of those who rated, at all or a design, five or nobody. */
function restsOnEnough(state: State, latest: LatestRatings, { members }: Seat): boolean {
  if (members.length < leastShown) return false;
  const fewSay = (said: (id: ParticipantId) => boolean): boolean => {
    const people = members.filter(said).length;
    return people > 0 && people < leastShown;
  };
  if (fewSay((id) => latest.has(id))) return false;
  return (state.plan?.designs ?? []).every(({ id: design }) => !fewSay((id) => (latest.get(id)?.get(design)?.size ?? 0) > 0));
}
