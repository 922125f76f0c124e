import { criteriaAsked } from './effect-cells.ts';
import { own } from './own.ts';
import { shuffled } from './seeded.ts';
import type { Asking, Ballot, BallotItem, BallotState, Plan, State } from './types.ts';

/** Designs that everyone rates: the first five of a ballot (issue text: at most 5 × 4 ratings on the base designs). */
export const mostBaseDesigns = 5;

/** What a ballot asks of one person. `items` of `of` on the ballot, `base` of them asked of everyone; `ratings` are single answers; `shared` when people get different items. */
export type Load = { items: number; of: number; base: number; ratings: number; minutes: number; shared: boolean; tooMany: boolean };
type Asked = Pick<Ballot, 'kind' | 'items' | 'criteria' | 'cells'>;

/**
 * The items that one person is asked to rate, by the person's number among those who joined. Ratings and scores are held to the
 * limit: everyone rates the base designs, and of the rest a window of a seeded ring that moves on from person to person, so
 * that each item is asked equally often, give or take one, over those present when the ballot opened and all who join later. Who
 * withdraws afterwards takes one answer off each item of theirs; nobody else's items move for it. A ballot repeated after
 * discussion asks each person the same.
 */
export function itemsAsked(ballot: Ballot, asking: Asking, pseudonym: number): readonly BallotItem[] {
  const { base, rest, room } = shareOf(ballot, asking.ratingsPerRound);
  if (room >= rest.length) return ballot.items;
  const ring = shuffled(rest, `${asking.seed} ${ballot.of ?? ballot.id}`);
  const turn = pseudonym - asking.gone.filter((number) => number < pseudonym).length;
  const from = (turn * room) % ring.length;
  const mine = new Set([...base, ...[...ring, ...ring].slice(from, from + room)]);
  return ballot.items.filter((item) => mine.has(item));
}

/** What a ballot would ask of each person, to be said before it opens. A ballot that asks `tooMany` does not open. */
export function loadOf(ballot: Asked, { ratingsPerRound, secondsPerRating }: Plan['limits']): Load {
  const { base, rest, room } = shareOf(ballot, ratingsPerRound);
  const items = base.length + Math.min(rest.length, Math.max(0, room));
  const ratings = ballot.kind === 'pairwise' ? pairsAsked(ballot.items.length, ratingsPerRound) : sumOf(largest(ballot, base).slice(0, items - base.length)) + sumOf(base.map((item) => cellsOf(ballot, item)));
  return {
    items, of: ballot.items.length, base: base.length, ratings, minutes: Math.ceil((ratings * secondsPerRating) / 60), shared: items < ballot.items.length,
    tooMany: room < 0 || items === 0,
  };
}

/** Pairs that one person compares: all of a few items; of many, each item about twice, within the limit. */
export const pairsAsked = (items: number, limit: number): number =>
  Math.min((items * (items - 1)) / 2, Math.max(1, Math.min(limit, Math.max(12, items))));

/** What rules the plan of a ballot that opens now: frozen with it, and for a repeated ballot the same as the first time. */
export function askingAtOpening(state: State, plan: Plan, ballot: Ballot): Asking {
  const first = ballot.of === null ? undefined : own(state.ballots, ballot.of);
  if (first) return askingOf(plan, first);
  // A sheet of paper is asked from the moment it is printed, whenever it is typed in.
  const onPaper = Object.values(state.paper.sheets).filter(({ participant }) => !state.withdrawn.includes(participant));
  const here = new Set([...Object.values(state.participants), ...onPaper].map(({ pseudonym }) => pseudonym));
  const gone = Array.from({ length: state.joins }, (_, number) => number).filter((number) => !here.has(number));
  return { seed: plan.seed, ratingsPerRound: plan.limits.ratingsPerRound, gone };
}

/** Ballots of older records carry no such rules: the plan's hold. */
export const askingOf = ({ seed, limits }: Pick<Plan, 'seed' | 'limits'>, { asking }: Pick<BallotState, 'asking'>): Asking =>
  asking ?? { seed, ratingsPerRound: limits.ratingsPerRound, gone: [] };

/** `room`: how many of the rest one person can be asked; below zero when the base designs alone are too much. */
function shareOf(ballot: Asked, limit: number): { base: readonly BallotItem[]; rest: readonly BallotItem[]; room: number } {
  if (!rated.has(ballot.kind)) return { base: [], rest: ballot.items, room: ballot.items.length };
  const base = ballot.items.filter(({ kind }) => kind === 'design').slice(0, mostBaseDesigns);
  const rest = ballot.items.filter((item) => !base.includes(item));
  const left = limit - sumOf(base.map((item) => cellsOf(ballot, item)));
  if (left < 0) return { base, rest, room: -1 };
  const sizes = largest(ballot, base);
  return { base, rest, room: sizes.filter((_, place) => sumOf(sizes.slice(0, place + 1)) <= left).length };
}

const rated: ReadonlySet<Ballot['kind']> = new Set(['criteria', 'score', 'effects']);

/** Answers that each item but the base ones asks for, the most first: whichever items a person gets, so many of them fit. */
const largest = (ballot: Asked, base: readonly BallotItem[]): number[] =>
  ballot.items.filter((item) => !base.includes(item)).map((item) => cellsOf(ballot, item)).sort((a, b) => b - a);

const cellsOf = (ballot: Asked, item: BallotItem): number => Math.max(1, criteriaAsked(ballot, item)?.length ?? 1);
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
