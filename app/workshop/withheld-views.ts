import type { BallotId, Bilingual, CriterionId } from './ids.ts';
import type { Ballot } from './types.ts';

/**
 * What is shown to nobody in the room and stands in no public file, and why: for the facilitator's desk alone. `fewest`: how many people a
 * public number rests on at least. `seats` are told of nowhere, `shared` are small groups told of together, both in every ballot.
 */
export type NotShown = { fewest: number; seats: readonly SeatNotShown[]; shared: readonly SharedSeat[]; ballots: readonly BallotNotShown[] };

/** People who sit together; `parts`: the groups that share the seat, none where one sits alone. */
export type SharedSeat = { label: Bilingual; parts: readonly Bilingual[]; people: number };
/** `tooFew`: fewer than `fewest` people. `fewRated`: so few of them rated a design. `subtraction`: other lines would lead to a few people. */
export type SeatNotShown = SharedSeat & { why: 'tooFew' | 'fewRated' | 'subtraction' };

/**
 * `tooFew`: too few answered. `subtraction`: with the other figures one could work out what a few people answered. `again`: the same, for so
 * few answered otherwise in the second round than in the first. `itemsPooled`: too few answers an item, only all items together are shown.
 */
export type WhyNotShown = 'tooFew' | 'subtraction' | 'again' | 'itemsPooled';

/** `item` null: all items of the criterion together; `criterion` null: the ballot asks one question. */
export type PlaceNotShown = { item: string | null; criterion: CriterionId | null };

/** Lines (null: everyone) that are missing at the same places for the same reason. `whole`: at every question of the ballot. */
export type MissingLines = { why: WhyNotShown; lines: readonly (Bilingual | null)[]; whole: boolean; places: readonly PlaceNotShown[] };

export type BallotNotShown = { ballot: BallotId; kind: Ballot['kind']; title: Bilingual; missing: readonly MissingLines[]; pairs: PairsTold };

/** People who are in two groups at once. `repeated`: the second round tells of them instead. */
export type PairsTold = { repeated: boolean; told: readonly PairTold[]; missing: readonly MissingPair[] };
type Pair = { groups: readonly [Bilingual, Bilingual] };
/** Over the `items` that tell of them, where a criterion is asked about; else of one `item`. `people`: the most who answered one of them. */
export type PairTold = Pair & PlaceNotShown & { items: number; people: number; mean: number; sd: number };
/** `people` in both groups; `questions`: at how many of the ballot's questions they are missing. */
export type MissingPair = Pair & { why: 'tooFew' | 'subtraction'; people: number; questions: number; whole: boolean };
