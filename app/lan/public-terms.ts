import { isSmallSeat, labelIn, recordedProblem, seatsOf, termsChanges, toldLines, type ToldLine } from '../mediation/index.ts';
import { fewestTold, roundedTo, type ParticipantId, type PublicRange, type PublicTerms, type Published, type SeatRange, type State } from '../workshop/index.ts';

/** The newest terms as anyone may see them; null before any were published. Ranges only of seats that could be told of then and can be now. */
export function publicTerms(state: State): PublicTerms | null {
  const [before, newest] = [state.terms.at(-2), state.terms.at(-1)];
  if (!newest) return null;
  const lines = toldLines(state);
  const known = kept.get(newest);
  if (known?.lines === lines) return known.terms;
  const terms = { terms: newest.terms, hash: newest.hash, changes: before ? termsChanges(before, newest) : [], seats: shownRanges(state, newest) };
  kept.set(newest, { lines, terms });
  return terms;
}

/** Every frame asks, and neither changes once it is there. */
const kept = new WeakMap<Published, { lines: readonly ToldLine[]; terms: PublicTerms }>();

/**
 * What a resident's seats can get: to a tenth those that anyone may be told of, and one that they sit in alone, which tells them
 * only of themself. Any other seat, of two to four people for instance, is told to its own members alone and to the half point:
 * enough to see where it stands, too coarse to read the others' answers off it.
 */
export function rangesOf(state: State): (participant: ParticipantId) => PublicRange[] {
  const newest = state.terms.at(-1);
  if (!newest) return () => [];
  const shown = shownRanges(state, newest);
  const seats = seatsOf(state);
  return (participant) => seats.filter(({ members }) => members.includes(participant)).flatMap(({ id, label, parts, members }): PublicRange[] => {
    const range = newest.seats.find(({ seat }) => seat === id);
    const known = shown.filter(({ seat }) => seat === id);
    if (!range || known.length > 0) return known;
    return members.length === 1 ? [told(range, { label, parts })] : [{ ...told(range, { label, parts }, half), coarse: true }];
  });
}

/** Every seat, for the facilitator alone; `shown`: whether everyone sees it too. */
export function deskRanges(state: State): (PublicRange & { shown: boolean })[] {
  const newest = state.terms.at(-1);
  const problem = recordedProblem.safeParse(newest?.problem);
  if (!newest || !problem.success) return [];
  const shown = new Set(shownRanges(state, newest).map(({ seat }) => seat));
  const inOrder = problem.data.groups.flatMap(({ id }) => newest.seats.filter(({ seat }) => seat === id));
  return inOrder.map(({ certificate: _proof, package: _found, bound: _bound, ...range }) => ({
    ...range, label: labelIn(problem.data.groups, range.seat), parts: [], shown: shown.has(range.seat),
  }));
}

function shownRanges(state: State, { terms, seats, problem }: Published): PublicRange[] {
  const read = recordedProblem.safeParse(problem);
  const large = new Set(read.success ? read.data.groups.flatMap((seat) => (isSmallSeat(seat, fewestTold(state)) ? [] : [seat.id])) : []);
  const lines = toldLines(state);
  return terms.seats.filter(({ id }) => large.has(id)).flatMap(({ id }) => {
    const range = seats.find(({ seat }) => seat === id);
    return lines.filter(({ groups }) => groups.includes(id)).flatMap((line) => (range ? [told(range, line)] : []));
  });
}

const told = ({ seat, base, lowest, best, proved }: SeatRange, { label, parts }: Pick<PublicRange, 'label' | 'parts'>, rounded = tenth): PublicRange =>
  ({ seat, label, parts, base: rounded(base), lowest: rounded(lowest), best: rounded(best), proved });

/** What no screen shows is not on the wire. */
const tenth = (value: number | null): number | null => (value === null ? null : roundedTo(value, 10));
const half = (value: number | null): number | null => (value === null ? null : roundedTo(value, 2));
