import type { BallotKind } from '../../app/workshop/types.ts';

/** The scale on which a ballot's results are drawn: ratings and scores 1 to 5, dots and ranks 0 to 10, shares 0 to 1. */
export function scaleOf(kind: BallotKind): { min: number; max: number } {
  switch (kind) {
    case 'criteria': case 'score': return { min: 1, max: 5 };
    case 'dots': case 'ranking': return { min: 0, max: 10 };
    case 'approval': case 'pairwise': case 'budget': return { min: 0, max: 1 };
  }
}
