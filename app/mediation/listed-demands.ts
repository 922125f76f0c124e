import type { DemandVerdict, Round, State } from '../workshop/index.ts';
import { toldClashes } from './clashes.ts';
import { toldLines } from './told.ts';

/**
 * The demands of a round that anyone may be told of: all of them, for none names who asked. But where the room had closed on the
 * round before and gone back, every screen has said which of the seats that may be told of ask for what; then those that only
 * other seats asked for are left out, also of what stands in the way of another: they are what would remain.
 */
export function listedDemands(state: State, { round, demands }: Pick<Round, 'round' | 'demands'>): readonly DemandVerdict[] {
  if (!state.rounds.some((each) => each.round === round - 1 && each.closed === true)) return demands;
  const told = new Set(toldLines(state).flatMap(({ groups }) => groups));
  const listed = demands.filter(({ seats }) => seats.some((seat) => told.has(seat)));
  return listed.map((demand) => (demand.verdict === 'impossible' ? { ...demand, conflict: toldClashes(demand.conflict, demands, (seat) => told.has(seat)) } : demand));
}
