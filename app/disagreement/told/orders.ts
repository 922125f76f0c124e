import { itemKey, type AgainstRating, type Answer, type BallotTold, type OrderTold, type State } from '../../workshop/index.ts';
import { borda } from '../borda.ts';
import { bradleyTerry } from '../bradley-terry.ts';
import { kemeny } from '../kemeny.ts';
import { midranks } from '../moments.ts';
import { orderAndIntensity } from '../order-and-intensity.ts';
import { countedOrders, countedPairs, type PairCounts, type Places } from '../pair-counts.ts';
import { personsAmong, type Asked } from './asked.ts';
import { oneQuestion } from '../answers.ts';
import { rounded } from './rounded.ts';

/**
 * One order out of all persons' rankings or comparisons, and how it stands beside ratings of the same items. Told only where
 * everyone's figures of each item are published: an order of all tells of all.
 */
export function orderTold(state: State, asked: Asked, told: BallotTold, rated: readonly { asked: Asked; told: BallotTold }[]): OrderTold[] {
  const { ballot } = asked.held;
  if (ballot.kind !== 'ranking' && ballot.kind !== 'pairwise') return [];
  const items = ballot.items.map(itemKey);
  const answers = answeredOver(state, asked);
  const persons = personsAmong(asked, answers.keys());
  const whole = items.every((item) => told.cells.some((cell) => cell.item === item && cell.lines.some(({ line }) => line === 0)));
  if (persons === null || !whole) return [];
  const own = persons.flatMap((id) => answers.get(id) ?? []);
  const start = { ballot: ballot.id, title: ballot.title, n: persons.length };
  if (ballot.kind === 'pairwise') return [{ ...start, borda: [], ...nearest(items, pairsIn(items, own)), ...strengths(items, pairsIn(items, own)), against: [] }];
  const places = new Map(persons.map((id) => [id, placesIn(items, answers.get(id))]));
  const { scores } = borda(items.length, [...places.values()]);
  const points = items.map((item, at) => ({ item, points: scores[at]?.points ?? 0 })).toSorted((a, b) => b.points - a.points);
  return [{
    ...start, borda: points, ...nearest(items, countedOrders(items.length, [...places.values()])), bradleyTerry: null, whyBradleyTerry: null,
    against: rated.flatMap((other) => againstRating({ items, places, told, asked }, other)),
  }];
}

/** The newest answer of each: a second round's, else the one that was kept. */
function answeredOver(state: State, { held }: Asked): Map<string, Answer> {
  const first = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  const all = [...Object.entries(first?.answers ?? {}), ...Object.entries(held.answers).filter(([, { kind }]) => kind !== 'skipped')];
  return new Map(all.filter(([id, { kind }]) => kind === held.ballot.kind && state.participants[id] !== undefined));
}

function placesIn(items: readonly string[], answer: Answer | undefined): Places {
  const order = answer?.kind === 'ranking' ? answer.order : [];
  return items.map((item) => (order.includes(item) ? order.indexOf(item) + 1 : null));
}

function pairsIn(items: readonly string[], answers: readonly Answer[]): PairCounts {
  return countedPairs(items.length, answers.flatMap((answer) => (answer.kind === 'pairwise' ? answer.pairs : []).map(({ left, right, choice }) =>
    ({ left: items.indexOf(left), right: items.indexOf(right), choice }))));
}

function nearest(items: readonly string[], counts: PairCounts): Pick<OrderTold, 'kemeny' | 'whyKemeny'> {
  const found = kemeny(counts);
  if (!found.ok) return { kemeny: null, whyKemeny: found.why };
  return { kemeny: { order: found.order.map((at) => items[at] ?? ''), optimal: found.optimal, disagreements: found.disagreements }, whyKemeny: null };
}

function strengths(items: readonly string[], counts: PairCounts): Pick<OrderTold, 'bradleyTerry' | 'whyBradleyTerry'> {
  const found = bradleyTerry(counts);
  if (!found.ok) return { bradleyTerry: null, whyBradleyTerry: found.why };
  const worth = items.map((item, at) => ({ item, strength: rounded(found.worth[at] ?? 0) })).toSorted((a, b) => b.strength - a.strength);
  return { bradleyTerry: { strengths: worth, tie: rounded(found.tie) }, whyBradleyTerry: null };
}

type Ranked = { items: readonly string[]; places: ReadonlyMap<string, Places>; told: BallotTold; asked: Asked };

/** Places by the published means of both ballots; only the likeness of each person's own two orders is of those who gave both. */
function againstRating(ranked: Ranked, other: { asked: Asked; told: BallotTold }): AgainstRating[] {
  const criteria = [...new Set(other.told.cells.map(({ criterion }) => criterion))];
  return criteria.flatMap((criterion) => {
    const everyone = againstIn(ranked, other, criterion, 0);
    return everyone.length > 0 ? everyone : other.told.lines.flatMap((_, line) => (line === 0 ? [] : againstIn(ranked, other, criterion, line)));
  });
}

function againstIn({ items, places, told, asked }: Ranked, other: { asked: Asked; told: BallotTold }, criterion: string | null, line: number): AgainstRating[] {
  const both = items.flatMap((item) => {
    const [meanRank, meanScore] = [meanOf(told, item, null, line), meanOf(other.told, item, criterion, line)];
    return meanRank === null || meanScore === null ? [] : [{ item, meanRank, meanScore }];
  });
  const members = line === 0 ? null : asked.lines[line - 1]?.people;
  const people = [...places].flatMap(([id, own]) => {
    const scores = both.map(({ item }) => other.asked.saidOf(item, criterion ?? oneQuestion).get(id) ?? null);
    return members?.has(id) === false || scores.every((score) => score === null) ? [] : [{ scores, places: both.map(({ item }) => own[items.indexOf(item)] ?? null) }];
  });
  if (both.length < 2 || people.length < asked.k) return [];
  const { tau } = orderAndIntensity(both.length, people);
  const [byRank, byScore] = [midranks(both.map(({ meanRank }) => meanRank)).ranks, midranks(both.map(({ meanScore }) => -meanScore)).ranks];
  return [{
    ballot: other.told.ballot, criterion, line, n: people.length, tau: tau.ok ? rounded(tau.value) : null, why: tau.ok ? null : tau.why,
    items: both.map((each, at) => ({ ...each, rankPlace: byRank[at] ?? 0, ratingPlace: byScore[at] ?? 0 })),
  }];
}

function meanOf({ cells }: BallotTold, item: string, criterion: string | null, line: number): number | null {
  const cell = cells.find((each) => each.item === item && each.criterion === criterion);
  return cell?.lines.find((each) => each.line === line)?.mean ?? null;
}
