import type { Phase } from '../../../app/workshop/types.ts';
import type { FacilitatorView } from '../../../app/workshop/views.ts';

/** A stay longer than this is one over night, between two evenings, and tells nothing of how long a step took; in ms. */
const longestStay = 6 * 3_600_000;

/** Minutes that each phase has taken so far, those that the room has been in since the desk told time. `now`: the host's, ms. */
export function minutesTaken({ moves }: Pick<FacilitatorView, 'moves'>, now: number): ReadonlyMap<Phase, number> {
  const taken = new Map<Phase, number>();
  for (const [place, { to, at }] of moves.entries()) {
    const until = moves[place + 1]?.at ?? (place === moves.length - 1 ? now : null);
    const stay = at === null || until === null ? null : (typeof until === 'number' ? until : Date.parse(until)) - Date.parse(at);
    if (stay !== null && stay >= 0 && stay <= longestStay) taken.set(to, (taken.get(to) ?? 0) + stay);
  }
  return new Map([...taken].map(([phase, ms]) => [phase, Math.floor(ms / 60_000)]));
}

/** Minutes that the agenda has for a phase. */
export const minutesPlanned = ({ plan }: Pick<FacilitatorView, 'plan'>, phase: Phase): number =>
  (plan?.agenda.steps ?? []).filter((step) => step.phase === phase).reduce((sum, step) => sum + step.minutes, 0);
