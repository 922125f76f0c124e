import { own } from './own.ts';
import type { BallotState, Late, LateEvent, State } from './types.ts';

/** Folds what became of an answer that came late. Of a person who is gone, or a ballot that is not there, nothing is kept. */
export function applyToLate(state: State, event: LateEvent): State {
  const { ballot, participant } = event;
  const held = own(state.ballots, ballot);
  if (!held || !state.participants[participant]) return state;
  const changed = changedBy(held, event, own(held.late ?? {}, participant));
  return changed ? { ...state, ballots: { ...state.ballots, [ballot]: changed } } : state;
}

function changedBy(held: BallotState, event: LateEvent, before: Late | undefined): BallotState | null {
  const { participant, seen } = event;
  const withLate = (late: Late): BallotState => ({ ...held, late: { ...held.late, [participant]: late } });
  if (event.type === 'answered-late') return withLate({ answer: event.answer, seen, status: 'waiting', counts: before?.counts ?? null });
  if (!before) return null;
  if (event.type === 'late-left') return withLate({ ...before, status: 'left' });
  return { ...withLate({ ...before, status: 'admitted', counts: { seen: before.seen || seen } }), answers: { ...held.answers, [participant]: before.answer } };
}
