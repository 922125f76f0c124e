import type { Answer, Ballot } from '../../../app/workshop/types.ts';

export type Told = Exclude<Answer, { kind: 'skipped' }>;

/** Where an answer starts: from what was begun on this tablet, else from the last one given, else from nothing (a ranking from the order shown). */
export function draftOf(ballot: Ballot, order: readonly string[], given: Answer | undefined, begun?: unknown): Told {
  if (isTold(begun, ballot)) return begun;
  if (given && given.kind !== 'skipped' && given.kind === ballot.kind) return given;
  switch (ballot.kind) {
    case 'approval': return { kind: 'approval', approved: [] };
    case 'score': return { kind: 'score', scores: {} };
    case 'dots': return { kind: 'dots', dots: {} };
    case 'ranking': return { kind: 'ranking', order };
    case 'pairwise': return { kind: 'pairwise', pairs: [] };
    case 'budget': return { kind: 'budget', bought: [] };
    case 'criteria': return { kind: 'criteria', scores: {} };
    case 'effects': return { kind: 'effects', effects: {} };
    case 'weights': return { kind: 'weights', points: {} };
  }
}

/** The tablet wrote it itself, for this ballot: its kind is enough to know it by. */
const isTold = (begun: unknown, { kind }: Ballot): begun is Told => begun !== null && typeof begun === 'object' && 'kind' in begun && begun.kind === kind;
