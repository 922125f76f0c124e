import { fewestTold, own } from '../workshop/index.ts';
import type { CriterionId, ParticipantId, Plan, SeatWeights, State } from '../workshop/index.ts';
import { heardSeats } from './heard.ts';
import { inOrder } from './ratings.ts';
import type { Seat } from './seats.ts';

/**
 * What each seat gives the criteria, by the points that its members spread: their sums, which weigh as their means do and are
 * exact. Only criteria that weigh in the rubric count: on the others designs need not have been rated. Where too few said
 * (`heardSeats`), nobody did, or nothing is left on such a criterion, the rubric stands. Empty where nobody in the room said anything.
 */
export function seatWeights(state: State, { criteria }: Pick<Plan, 'criteria'>, seats: readonly Seat[]): SeatWeights[] {
  const latest = latestWeights(state);
  if (latest.size === 0) return [];
  const weighing = criteria.filter(({ weight }) => weight > 0).map(({ id }) => id);
  const heard = heardSeats(seats, new Set(latest.keys()), fewestTold(state));
  return seats.map(({ id, members }): SeatWeights => {
    const said = members.flatMap((person) => latest.get(person) ?? []);
    const points = Object.fromEntries(weighing.map((criterion) => [criterion, said.reduce((sum, given) => sum + (own(given, criterion) ?? 0), 0)]));
    if (said.length === 0) return { group: id, n: 0, points: null, mark: 'not-said' };
    const used = heard.has(id) && Object.values(points).some((sum) => sum > 0);
    return { group: id, n: said.length, points: used ? points : null, mark: used ? 'own' : 'few' };
  });
}

/** A group's `weights` of the problem format; nothing where the rubric stands. A criterion without points weighs 0 by not being named. */
export function ownWeights(weights: readonly SeatWeights[], seat: string): { weights?: Record<CriterionId, number> } {
  const points = weights.find(({ group }) => group === seat)?.points;
  return points ? { weights: Object.fromEntries(Object.entries(points).filter(([, sum]) => sum > 0)) } : {};
}

/** The points that each person in the room last spread, from the ballots on weights, open or closed; a ballot skipped says nothing new. */
function latestWeights({ ballots, participants }: State): ReadonlyMap<ParticipantId, Readonly<Record<CriterionId, number>>> {
  const latest = new Map<ParticipantId, Readonly<Record<CriterionId, number>>>();
  for (const { answers } of inOrder(Object.values(ballots), 'weights')) {
    for (const [person, answer] of Object.entries(answers)) {
      if (answer.kind === 'weights' && Object.hasOwn(participants, person)) latest.set(person, answer.points);
    }
  }
  return latest;
}
