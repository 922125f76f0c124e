import type { Bilingual, Cents, CriterionId, MeasureId } from './ids.ts';
import type { Conflict, PublicMeasure, SeatMove } from './round-views.ts';
import type { Demand, Ending } from './types.ts';

/**
 * What stands between the seats where a bargaining has no agreement, or has dissent: of the seats that whoever sees it may be
 * told of, and of no other. The package that is best for the worst-off stays on the table with this beside it.
 */
export type Standoff = {
  round: number; ending: Extract<Ending, 'no-agreement' | 'with-dissent'>;
  /** How many people object, in the whole room. */
  objected: number;
  /** The seats that object: what their members ask for, and the criteria that fall short for them. */
  seats: readonly { id: string; label: Bilingual; asks: readonly Wish[]; criteria: readonly CriterionId[] }[];
  /** What they ask for that the package does not give, each once with the seats that ask. */
  wants: readonly Want[];
  /** What they ask for that is possible alone, but not together: what stands against what, and how much money is missing. */
  clash: { conflict: readonly Conflict[]; short: Cents | null } | null;
  /** What the measures and criteria that are spoken of are called. */
  measures: readonly PublicMeasure[]; criteria: readonly { id: CriterionId; label: Bilingual }[];
  /** What the seats that may be told of are called, those that accept too. */
  labels: Readonly<Record<string, Bilingual>>;
};
type Wish = Pick<Demand, 'kind' | 'measure'>;
export type Want = Wish & { seats: readonly string[] } & Fate;
/**
 * `refused`: tested after an earlier answer, with what each seat would have instead; `because` is null where only a seat that
 * is not told of bears it out. `open`: possible alone, but named after the last proposal, so that nobody has priced it.
 */
export type Fate =
  | { verdict: 'refused'; because: 'worst-off' | 'below-base' | 'others' | null; moves: readonly SeatMove[] }
  | { verdict: 'impossible'; conflict: readonly Conflict[]; short: Cents | null }
  | { verdict: 'open' };

/** How the ballot of one seat of mine came out: what the seat asks for, null where too few named the same. */
export type SeatBallot = {
  round: number; seat: string; label: Bilingual; answer: 'accepts' | 'objects' | 'not-heard'; mustHave: MeasureId | null; cannotAccept: MeasureId | null;
  /** Criteria that enough of its members find wanting. */
  criteria: readonly CriterionId[];
};
