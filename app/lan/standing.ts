import { endingOf } from '../mediation/index.ts';
import { fewestTold, type Ending, type State } from '../workshop/index.ts';

/**
 * How the bargaining stands on the newest package, for any screen: `endingOf` leaves out what a small seat alone would tell.
 * Null until so many have answered that they may be told of (`fewestTold`), or all of fewer: earlier it would say what the first ones answered.
 */
export function standingOf(state: State): Ending | null {
  const newest = state.rounds.at(-1);
  const answered = Object.keys(newest?.responses ?? {}).length;
  const enough = Math.max(1, Math.min(fewestTold(state), Object.keys(state.participants).length));
  return newest && answered >= enough ? endingOf(state, newest) : null;
}
