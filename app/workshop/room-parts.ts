import type { BallotAsked, RoomCounts, RoomNow } from './views.ts';

/** The ballots of a room apart from how they stand; and the room with how they stand alone. */
export const ballotsAsked = ({ ballots }: Pick<RoomNow, 'ballots'>): BallotAsked[] => ballots.map(({ ballot, asking }) => ({ ballot, ...(asking && { asking }) }));
export const roomCounts = ({ ballots, ...room }: RoomNow): RoomCounts =>
  ({ ...room, ballots: ballots.map(({ ballot: { id }, status, shown, answered }) => ({ id, status, shown, answered })) });

/** The room as it was before it was sent in two parts. A ballot that was not told of yet is left out. */
export function roomOfParts({ ballots, ...room }: RoomCounts, asked: readonly BallotAsked[]): RoomNow {
  const known = new Map(asked.map((each) => [each.ballot.id, each]));
  return { ...room, ballots: ballots.flatMap(({ id, ...stands }) => { const found = known.get(id); return found ? [{ ...found, ...stands }] : []; }) };
}
