import { itemKey } from '../workshop/index.ts';
import type { Answer, BallotItem, BallotKind, BallotState, CriterionId, DesignId, ParticipantId, Plan, State } from '../workshop/index.ts';
import { RATING_DECIMALS, divideRounded, scaleDecimal } from './exact.ts';

/** What a person last said of each design on each criterion; a cell that is absent is 'no opinion'. */
export type Opinions = ReadonlyMap<DesignId, ReadonlyMap<CriterionId, number>>;
export type LatestRatings = ReadonlyMap<ParticipantId, Opinions>;

/**
 * What each person in the room last said, from the ballots on criteria, open or closed. Rating a design's own picture rates
 * the design; where one ballot asks for both, the design's own line counts. The round after discussion replaces the round
 * before, cell by cell; within a round, the ballot opened later. An explicit 'no opinion' (null) takes an earlier rating
 * back; a cell or a ballot left out says nothing new, so that whoever skips the second round is still heard.
 */
export const latestRatings = (state: State): LatestRatings => lastSaid(state, Object.values(state.ballots), (_, score) => score);

/** The same of some ballots: what is kept of each score that counts. */
export function lastSaid<T>(state: State, ballots: readonly BallotState[], kept: (held: BallotState, score: number) => T): Map<ParticipantId, Map<DesignId, Map<CriterionId, T>>> {
  const latest = new Map<ParticipantId, Map<DesignId, Map<CriterionId, T>>>();
  const { plan } = state;
  if (!plan) return latest;
  for (const held of inOrder(ballots, 'criteria')) {
    for (const [participant, answer] of Object.entries(held.answers)) {
      if (answer.kind !== 'criteria' || !Object.hasOwn(state.participants, participant)) continue;
      const opinions = entry(latest, participant, () => new Map<DesignId, Map<CriterionId, T>>());
      for (const { design, criterion, score } of cellsOf(plan, held, answer)) {
        const cells = entry(opinions, design, () => new Map<CriterionId, T>());
        if (score === null) cells.delete(criterion);
        else cells.set(criterion, kept(held, score));
      }
    }
  }
  return latest;
}

/** How many said something of a cell, and the sum of what they said in ten-thousandths of a point. */
export type Tally = { n: number; sum: number };

export function tallyOf(latest: LatestRatings, people: Iterable<ParticipantId>, design: DesignId, criterion: CriterionId): Tally {
  const tally = { n: 0, sum: 0 };
  for (const person of people) {
    const score = latest.get(person)?.get(design)?.get(criterion);
    if (score === undefined) continue;
    tally.n += 1;
    tally.sum += scaleDecimal(score, RATING_DECIMALS)?.amount ?? Number.NaN;
  }
  return tally;
}

/** Fewer answers than this, and a seat's mean is drawn toward the room's. */
export const enoughAnswers = 3;
/** How many answers the room's mean stands for when it is mixed in. */
export const credibilityK = 2;

/**
 * The rating of a seat on one cell, in points with 4 decimals, rounded half away from zero. Three answers or more: their
 * mean. One or two: (n·mean + k·room) / (n + k) with k = 2, the credibility estimate of H. Bühlmann, 'Experience rating and
 * credibility', ASTIN Bulletin 4(3), 1967, with k chosen and not estimated: it counts the room as two more answers. None:
 * the room's mean. Null when nobody in the room said anything: there is no number to give.
 */
export function cellRating(seat: Tally, room: Tally): { rating: number; mark: 'few' | 'not-said' | null } | null {
  if (room.n === 0) return null;
  if (seat.n >= enoughAnswers) return { rating: points(seat.sum, seat.n), mark: null };
  const rating = points(seat.sum * room.n + credibilityK * room.sum, (seat.n + credibilityK) * room.n);
  return { rating, mark: seat.n === 0 ? 'not-said' : 'few' };
}

/** numerator / denominator, both in ten-thousandths, as points with 4 decimals. */
export function points(numerator: number, denominator: number): number {
  return divideRounded(numerator, denominator) / 10 ** RATING_DECIMALS;
}

/** Ballots of a kind, those after discussion last; `state.ballots` keeps the order in which they were opened. */
export function inOrder(ballots: readonly BallotState[], kind: BallotKind): BallotState[] {
  const asked = ballots.filter(({ ballot }) => ballot.kind === kind);
  return (['before', 'after'] as const).flatMap((round) => asked.filter(({ ballot }) => ballot.round === round));
}

type Cell = { design: DesignId; criterion: CriterionId; score: number | null };

function cellsOf(plan: Plan, { ballot }: BallotState, { scores }: Extract<Answer, { kind: 'criteria' }>): Cell[] {
  const pictures = ballot.items.filter(({ kind }) => kind === 'picture');
  const designs = ballot.items.filter(({ kind }) => kind === 'design');
  return [...pictures, ...designs].flatMap((item) => {
    const key = itemKey(item);
    const given = Object.hasOwn(scores, key) ? (scores[key] ?? {}) : {};
    return designsOf(plan, item).flatMap((design) => ballot.criteria.flatMap((criterion) => {
      const score = Object.hasOwn(given, criterion) ? given[criterion] : undefined;
      return score === undefined ? [] : [{ design, criterion, score }];
    }));
  });
}

function designsOf(plan: Plan, item: BallotItem): DesignId[] {
  if (item.kind === 'measure') return [];
  return plan.designs.filter(({ id, image }) => (item.kind === 'design' ? id : image) === item.id).map(({ id }) => id);
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const found = map.get(key) ?? fresh();
  map.set(key, found);
  return found;
}
