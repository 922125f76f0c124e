import { refuse, type Decision } from './decision.ts';
import { own } from './own.ts';
import type { Answer, BallotState, LateCommand, Participant, State } from './types.ts';

/**
 * An answer that comes when its ballot is closed: it was given on a tablet that could not send it. It is kept and counts only once
 * the facilitator has admitted it. Who joined after the ballot closed was never asked.
 */
export function answerLate(held: BallotState, person: Participant, answer: Answer): Decision {
  const { ballot, closedAfter = Number.POSITIVE_INFINITY, wasShown = false } = held;
  if (person.pseudonym >= closedAfter) return refuse('ballot-closed');
  const last = own(held.late ?? {}, person.id);
  const same = last?.status === 'waiting' ? last.answer : own(held.answers, person.id);
  // Saying again what waits or counts already asks nothing new of anyone.
  if (same !== undefined && isSame(same, answer)) return [];
  return [{ type: 'answered-late', participant: person.id, ballot: ballot.id, answer, seen: wasShown }];
}

/** Admits a late answer, or leaves it out. Done twice it is done once. */
export function decideLate(state: State, { type, ballot, pseudonym }: LateCommand): Decision {
  const held = own(state.ballots, ballot);
  if (!held) return refuse('unknown-ballot');
  const person = Object.values(state.participants).find((one) => one.pseudonym === pseudonym);
  const late = person && own(held.late ?? {}, person.id);
  if (!person || !late) return refuse('no-late-answer');
  const status = type === 'admit-late' ? 'admitted' : 'left';
  if (late.status === status) return [];
  // What counts is not taken out again: it may have made results by now.
  if (late.status === 'admitted') return refuse('late-counts');
  return [{ type: `late-${status}`, participant: person.id, ballot, seen: held.wasShown === true }];
}

/** The same answer whatever the order in which its parts were said. */
const isSame = (left: Answer, right: Answer): boolean => sorted(left) === sorted(right);
const sorted = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (
  typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
