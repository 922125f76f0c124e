import { setTimeout as pause } from 'node:timers/promises';
import type { Ballot, Plan } from '../../app/workshop/index.ts';
import { answerOf } from './crowd/orders.ts';
import type { Room } from './room.ts';

/** Milliseconds from a vote's sending to its acknowledgement, and to the projector's frame that counts it. */
export type Votes = { acknowledged: number[]; projected: number[] };

/**
 * One ballot in which everyone rates every design on every criterion once, at moments spread evenly over `spread`
 * milliseconds. The host counts votes in the order in which it takes them, so the nth acknowledged vote is on the projector
 * with the first frame that counts n.
 */
export async function vote(room: Room, id: string, spread: number): Promise<Votes> {
  const ballot = ballotOf(room.plan, id);
  await room.order({ type: 'open-ballot', ballot });
  await room.projector.until(({ view }) => view.ballots.some((each) => each.ballot.id === id));
  const counted: { at: number; answered: number }[] = [];
  room.projector.onFrame(({ view }) => {
    counted.push({ at: performance.now(), answered: view.ballots.find((each) => each.ballot.id === id)?.answered ?? 0 });
  });
  const taken: { sent: number; at: number }[] = [];
  await Promise.all(room.residents.map(async (resident, nth) => {
    await pause(nth * spread / room.residents.length);
    const sent = performance.now();
    await resident.say({ type: 'answer', ballot: id, answer: answerOf(ballot, nth) });
    taken.push({ sent, at: performance.now() });
  }));
  await room.projector.until(({ view }) => view.ballots.some((each) => each.ballot.id === id && each.answered === room.residents.length));
  await room.order({ type: 'close-ballot', ballot: id });
  return {
    acknowledged: taken.map(({ sent, at }) => at - sent),
    projected: taken.map(({ sent }, nth) => (counted.find(({ answered }) => answered > nth)?.at ?? Number.NaN) - sent),
  };
}

export const ballotOf = (plan: Plan, id: string): Ballot => ({
  id, kind: 'criteria', title: { en: 'Rate the places', fr: 'Notez les lieux' }, dots: 0, round: 'before', of: null,
  items: plan.designs.map((design) => ({ kind: 'design', id: design.id })), criteria: plan.criteria.map((criterion) => criterion.id),
});
