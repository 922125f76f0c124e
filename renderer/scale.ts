import { effectScale, weightPoints } from '../app/workshop/effect-cells.ts';
import type { Ballot } from '../app/workshop/types.ts';

/** The scale on which a ballot's results are drawn: ratings and scores 1 to 5, effects −2 to 2, points or dots spent, ranks from 1 (the first), shares 0 to 1. */
export function scaleOf({ kind, dots, items }: Pick<Ballot, 'kind' | 'dots' | 'items'>): { min: number; max: number } {
  switch (kind) {
    case 'criteria': case 'score': return { min: 1, max: 5 };
    case 'effects': return effectScale;
    case 'weights': return { min: 0, max: weightPoints };
    case 'dots': return { min: 0, max: Math.max(1, dots) };
    case 'ranking': return { min: 1, max: Math.max(2, items.length) };
    case 'approval': case 'pairwise': case 'budget': return { min: 0, max: 1 };
  }
}
