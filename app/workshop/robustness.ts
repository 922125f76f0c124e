import type { DesignId, MeasureId } from './ids.ts';

/** How often a measure is in the best package when the numbers move: 'core' nearly always, 'likely' more often than not. */
export type Standing = 'core' | 'likely' | 'fragile';

/** A package by what it is made of; money in major units. */
export type Variant = { design: DesignId; measures: readonly MeasureId[]; cost: number };

/**
 * How sure the package of a round is, as it was reckoned after it was tabled. Nothing here is the figure of a seat too small to be
 * told of: `worst` goes over the other seats alone, and no such seat stands in `without`.
 */
export type Robustness = {
  format: 'parvis-robustness/1'; round: number;
  /** From which all of it can be drawn again. */
  seed: string;
  /** Draws asked for, and those reckoned in the time; in `impossible` of these no package at all fitted. */
  asked: number; drawn: number; impossible: number;
  /** Of the draws, those that count with the best package found in their share of the time; absent in older records: none. */
  unproved?: number;
  /** Shares of the number by which effects, by what they rest on, and costs were moved to either side. */
  spreads: { effects: Readonly<Record<'measured' | 'expert' | 'assumed', number>>; costs: number };
  /** From which share on a measure is called core or likely; and within how many points utilities count as equal. */
  thresholds: { core: number; likely: number; tolerance: number };
  /** Of the tabled package: the measures whose effects, or whose costs, nobody has measured or judged yet. */
  assumed: { effects: readonly MeasureId[]; costs: readonly MeasureId[] };
  /** Shares of the draws, the greatest first; measures and designs that were in no package of any draw only if they were tabled. */
  measures: readonly { id: MeasureId; share: number; standing: Standing; tabled: boolean }[];
  designs: readonly { id: DesignId; share: number; tabled: boolean }[];
  /** Other packages as good as the tabled one within the tolerance, seat by seat from the worst-off up; `more`: not listed. */
  equals: readonly Variant[]; more: number;
  /** The best package if a seat were not there, or null where none is left. */
  without: readonly { seat: string; best: Variant | null }[];
  /** One ballot taken out, and one gone to an end of the scale: null where there are too few ballots to tell, or no time was left. */
  ballotOut: BallotEffect | null; ballotExtreme: BallotEffect | null;
  /** The best package with medians instead of means, and with everyone's scores on one scale; null where no time was left. */
  median: Variant | null; rescaled: Variant | null;
};
/** Of `ballots`, one at a time, how many change the package, and by how many points the worst-off seat moves at most. */
export type BallotEffect = { ballots: number; changing: number; worst: number | null };
