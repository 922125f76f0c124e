import type { BallotKind } from '../workshop/index.ts';
import type { Voice } from './texts.ts';
import type { Figure } from './types.ts';

/** A result in the words of its ballot: a share, points given, a mean rank, or a mean with its spread; `more` says how to read it. */
export function figureText(kind: BallotKind, { n, mean, sd }: Figure, voice: Voice): { main: string; more: string } {
  switch (kind) {
    case 'approval': case 'budget': case 'pairwise': return { main: voice.percent(mean), more: '' };
    case 'dots': return { main: voice.number(Math.round(mean * n), 0), more: voice.say('ballot.dots', { mean: voice.fixed(mean, 1) }) };
    case 'ranking': return { main: voice.fixed(mean, 1), more: '' };
    case 'weights': return { main: voice.fixed(mean, 1), more: '' };
    case 'effects': return { main: voice.say('ballot.cell', { mean: voice.signed(mean, 1), sd: voice.fixed(sd, 1) }), more: '' };
    case 'score': case 'criteria': return { main: voice.say('ballot.cell', { mean: voice.fixed(mean, 1), sd: voice.fixed(sd, 1) }), more: '' };
  }
}

/** How far two means lie apart: of shares in percentage points, which are no percentage of either. */
export const gapText = (kind: BallotKind, gap: number, voice: Voice): string =>
  (kind === 'approval' || kind === 'budget' || kind === 'pairwise' ? voice.say('disagreement:report.percentPoints', { value: voice.number(gap * 100, 0) }) : voice.say('disagreement:report.points', { count: gap, value: voice.fixed(gap, 1) }));

/** A mean alone, as a sentence says it. */
export function meanText(kind: BallotKind, mean: number, voice: Voice): string {
  switch (kind) {
    case 'approval': case 'budget': case 'pairwise': return voice.percent(mean);
    case 'effects': return voice.signed(mean, 1);
    case 'dots': case 'ranking': case 'weights': case 'score': case 'criteria': return voice.fixed(mean, 1);
  }
}
