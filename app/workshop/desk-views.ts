import type { Bilingual, Phase, RefusalCode, State } from './types.ts';
import { undoing, type Undoing } from './undo.ts';
import { own } from './own.ts';
import type { Fixed, Step } from './steps.ts';

/** A person who waits for somebody to come, since when (ISO time of the host). */
export type CallView = { pseudonym: number; since: string };
/**
 * What undoing would do: the kind of step and what it was about, told without ids. `of`: what the command `undo` names it by. `what`:
 * the title of a ballot, or the first words of a wish; `cannot`: why it cannot be undone.
 */
export type UndoView = {
  of: number; kind: Step['kind']; how: Undoing['how']; cannot: RefusalCode | null;
  what: Bilingual | null; from: Phase | null; shown: boolean; fixed: Fixed | null;
};

export const callViews = ({ calls, participants }: State): CallView[] =>
  Object.entries(calls).flatMap(([id, since]) => { const person = participants[id]; return person && !person.removed ? [{ pseudonym: person.pseudonym, since }] : []; });

/** Null where there is nothing to undo. */
export function undoView(state: State): UndoView | null {
  const found = undoing(state);
  if (!found) return null;
  const { step, how, cannot } = found;
  return {
    of: state.steps.length, kind: step.kind, how, cannot, what: subjectOf(state, step), from: step.kind === 'moved' ? step.from : null,
    shown: step.kind === 'results-shown' && step.shown, fixed: step.kind === 'fixed' ? step.what : null,
  };
}

/** Longest piece of a wish that a button can say. */
const longest = 60;

function subjectOf(state: State, step: Step): Bilingual | null {
  if ('ballot' in step) return own(state.ballots, step.ballot)?.ballot.title ?? null;
  const text = 'wish' in step ? own(state.wishes, step.wish)?.text ?? null : null;
  if (text === null) return null;
  const piece = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return { en: piece, fr: piece };
}
