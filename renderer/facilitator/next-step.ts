import type { Ballot, Phase } from '../../app/workshop/types.ts';
import { feedsPackage } from '../../app/workshop/codes.ts';
import type { FacilitatorView } from '../../app/workshop/views.ts';

/** The one thing to do next. `key` names the text; what the button does follows from `kind`. */
export type NextStep =
  | { kind: 'prepare' }
  /** Nobody has decided yet whether people join with one-time codes. */
  | { kind: 'codes' }
  /** `waiting`: wishes without an answer, or in the negotiation people who have not said. `again`: another proposal may be made all the same. */
  | { kind: 'move'; to: Phase; waiting: number; again?: true }
  | { kind: 'open'; ballot: Ballot }
  /** `waiting`: people who have not answered it yet. */
  | { kind: 'close'; ballot: string; waiting: number }
  /** Those who asked for more time still answer: ending that comes before showing results. */
  | { kind: 'end-extra'; ballot: string }
  | { kind: 'show'; ballot: string }
  | { kind: 'mediate' }
  | { kind: 'again'; waiting: number }
  | { kind: 'report' };

type Seen = Pick<FacilitatorView, 'plan' | 'phase' | 'ballots' | 'paper' | 'moreTime' | 'waiting' | 'rounds' | 'standing' | 'present' | 'codes' | 'rehearsal'>;

/** What a facilitator would do next, from what the room has done so far. */
export function nextStep(view: Seen, newId: () => string): NextStep {
  if (!view.plan) return { kind: 'prepare' };
  const open = view.ballots.find(({ status }) => status === 'open');
  if (open && (view.phase === 'evaluate' || view.phase === 'discuss')) {
    return { kind: 'close', ballot: open.ballot.id, waiting: Math.max(0, view.present - open.answered) };
  }
  switch (view.phase) {
    case 'welcome': return view.codes.asked === null && !view.rehearsal && feedsPackage(view.plan) ? { kind: 'codes' } : { kind: 'move', to: 'envision', waiting: 0 };
    case 'envision': return { kind: 'move', to: 'shortlist', waiting: view.waiting.filter(({ status }) => status === 'proposed').length };
    case 'shortlist': return { kind: 'move', to: 'evaluate', waiting: view.waiting.filter(({ status, outcome }) => status === 'accepted' && !outcome).length };
    case 'evaluate': return view.ballots.length === 0 ? { kind: 'open', ballot: printedRatings(view) ?? designRatings(view, newId()) } : { kind: 'move', to: 'discuss', waiting: 0 };
    case 'discuss': return discussStep(view, newId);
    case 'negotiate': return negotiateStep(view);
    case 'close': return { kind: 'report' };
  }
}

function discussStep(view: Seen, newId: () => string): NextStep {
  const hidden = view.ballots.find(({ status, shown }) => status === 'closed' && !shown);
  if (hidden && view.moreTime.going[hidden.ballot.id]) return { kind: 'end-extra', ballot: hidden.ballot.id };
  if (hidden) return { kind: 'show', ballot: hidden.ballot.id };
  const again = view.ballots.find(({ ballot }) => ballot.kind === 'criteria' && ballot.round === 'before' && !repeated(view, ballot.id));
  return again ? { kind: 'open', ballot: repeatOf(again.ballot, newId()) } : { kind: 'move', to: 'negotiate', waiting: 0 };
}

/** While there is no agreement and somebody objects, another proposal takes it into account; else the room may close. Either is always possible. */
function negotiateStep({ rounds, standing, present }: Seen): NextStep {
  const newest = rounds.at(-1);
  if (!newest) return { kind: 'mediate' };
  const waiting = Math.max(0, present - newest.answered);
  const agreed = newest.objected === 0 || (standing !== null && standing !== 'no-agreement');
  return agreed ? { kind: 'move', to: 'close', waiting, again: true } : { kind: 'again', waiting };
}

const repeated = (view: Seen, id: string): boolean => view.ballots.some(({ ballot }) => ballot.of === id);

/** Ratings that were printed are opened as they are on paper. */
const printedRatings = ({ paper }: Seen): Ballot | undefined => paper.prepared.find(({ ballot }) => ballot.kind === 'criteria')?.ballot;

/** The same ballot asked again after discussion: same kind, items and criteria (the rules demand it). */
export const repeatOf = (first: Ballot, id: string): Ballot => ({ ...first, id, round: 'after', of: first.id });

/** The ratings a workshop is for: every design on every criterion; beyond the base designs they are shared out (`balanced-plan`). */
export function designRatings({ plan }: Pick<FacilitatorView, 'plan'>, id: string): Ballot {
  return {
    id, kind: 'criteria', title: { en: 'Rate the designs', fr: 'Évaluer les aménagements' },
    items: (plan?.designs ?? []).map((design) => ({ kind: 'design', id: design.id })),
    criteria: (plan?.criteria ?? []).map((criterion) => criterion.id), dots: 0, round: 'before', of: null,
  };
}
