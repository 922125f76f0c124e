import { own } from './own.ts';
import type { BallotId, LateView, MyLate, ParticipantId, State } from './types.ts';

/** What became of a person's own late answers, by ballot. */
export function myLate({ ballots }: State, id: ParticipantId): Readonly<Record<BallotId, MyLate>> {
  return Object.fromEntries(Object.entries(ballots).flatMap(([ballot, { late = {}, answers }]) => {
    const mine = own(late, id);
    return mine ? [[ballot, { status: mine.status, other: mine.status !== 'admitted' && own(answers, id) !== undefined }]] : [];
  }));
}

/** Late answers by ballot as the desk sees them, in the order in which the ballots were opened; ballots without any are left out. */
export function lateViews({ ballots, participants }: State): LateView[] {
  return Object.entries(ballots).flatMap(([ballot, { late = {}, answers }]) => {
    const all = Object.entries(late);
    const waiting = all.flatMap(([id, { status, seen }]) => {
      const person = own(participants, id);
      return person && status === 'waiting' ? [{ pseudonym: person.pseudonym, seen, replaces: own(answers, id) !== undefined }] : [];
    });
    const of = (status: 'admitted' | 'left'): number => all.filter(([, each]) => each.status === status).length;
    return all.length === 0 ? [] : [{ ballot, waiting, admitted: of('admitted'), left: of('left') }];
  });
}
