import { emptyState, type BallotId, type BallotNotShown, type BallotState, type DisagreementTold, type State } from '../../workshop/index.ts';
import { ballotsNotShown } from './not-shown.ts';
import { disagreementTold, type NamedLine } from './told.ts';

/** What a thread is given: of a state only what is told of, plain data. */
export type ToldOrder = Pick<State, 'plan' | 'participants' | 'ballots'> & { lines: readonly NamedLine[]; tell: readonly BallotId[] };

/** The ballots that `which` lets through, with the first rounds of those that repeat one. */
export function toldOrder({ plan, participants, ballots }: State, lines: readonly NamedLine[], which: (held: BallotState) => boolean): ToldOrder {
  const told = Object.values(ballots).filter(which);
  const needed = new Set(told.flatMap(({ ballot }) => [ballot.id, ballot.of]));
  return { plan, participants, ballots: Object.fromEntries(Object.entries(ballots).filter(([id]) => needed.has(id))), lines, tell: told.map(({ ballot }) => ballot.id) };
}

export const toldOf = ({ lines, tell, ...parts }: ToldOrder): DisagreementTold =>
  disagreementTold({ ...emptyState, ...parts }, lines, ({ ballot }) => tell.includes(ballot.id));

export const withheldOf = ({ lines, tell, ...parts }: ToldOrder): BallotNotShown[] =>
  ballotsNotShown({ ...emptyState, ...parts }, lines, ({ ballot }) => tell.includes(ballot.id));
