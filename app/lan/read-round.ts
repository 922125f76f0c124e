import { isSmallSeat, recordedProblem, recordedProposal, type RecordedProblem, type ToldLine } from '../mediation/index.ts';
import { roundedTo, type Tabled } from '../workshop/index.ts';

/** A recorded round, the seats of it that may be told of, and of how many people at least (`fewestTold`). */
export type Read = { problem: RecordedProblem; proposal: ReturnType<typeof recordedProposal.parse>; shown: ReadonlyMap<string, ToldLine>; fewest: number };

/** Null where the record cannot be read. */
export function readTabled(tabled: Tabled, lines: readonly ToldLine[], fewest: number): Read | null {
  const problem = recordedProblem.safeParse(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  if (!problem.success || !proposal.success) return null;
  return { problem: problem.data, proposal: proposal.data, shown: shownSeats(problem.data, lines, fewest), fewest };
}

/** Seats that may stand as a line of their own, then and now. How many people sat there must be known. */
const shownSeats = ({ groups }: RecordedProblem, lines: readonly ToldLine[], fewest: number): ReadonlyMap<string, ToldLine> =>
  new Map(groups.filter((seat) => !isSmallSeat(seat, fewest)).flatMap(({ id }) => lines.filter((line) => line.groups.includes(id)).map((line) => [id, line])));

/** Utilities leave with one decimal: what no screen shows is not on the wire. */
export const tenth = (value: number): number => roundedTo(value, 10);
export const cents = (major: number): number => Math.round(major * 100);
