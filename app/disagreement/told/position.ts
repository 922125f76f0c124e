import { askingOf, itemKey, itemsFor, roundedTo, type BallotState, type PositionTold, type State } from '../../workshop/index.ts';
import { within } from '../latest.ts';
import { positionEffect, type ShownItem } from '../position-effects.ts';
import { rounded } from './rounded.ts';
import type { Asked } from './asked.ts';

/**
 * The slope weighs each person by the order that they were shown, which no other published number does: exact, and beside what lines
 * said, it could tell of a few. So it is told to a tenth of a point, of so many times the people that may be told of.
 */
const leastWeigh = 3;

const kinds: ReadonlySet<BallotState['ballot']['kind']> = new Set(['criteria', 'score', 'approval', 'ranking', 'dots']);

/**
 * Whether the place at which an item was shown moved what was said of it: of each person's mean over the criteria of an item, tables
 * left out. Only of a first round: a second shows everyone the same order again.
 */
export function positionTold(state: State, { held, answers, tables, k }: Asked): PositionTold[] {
  const { plan } = state;
  if (!plan || !kinds.has(held.ballot.kind) || held.ballot.of !== null || held.ballot.items.length < 2) return [];
  const asking = askingOf(plan, held);
  const placesOf = new Map(Object.values(state.participants).filter(({ id }) => !tables.has(id)).map(({ id, via, code, pseudonym }) => {
    // A sheet of paper was drawn by its code, before anybody held it.
    const order = itemsFor(asking, held.ballot, { id: via === 'paper' && code !== null ? code : id, pseudonym });
    return [id, new Map(order.map((item, at) => [itemKey(item), at + 1]))];
  }));
  const said = new Map<string, Map<string, number[]>>();
  for (const { participant, item, score } of answers) {
    if (score === null) continue;
    const items = within(said, participant);
    const scores = items.get(item);
    if (scores === undefined) items.set(item, [score]);
    else scores.push(score);
  }
  const shown = [...said].flatMap(([person, items]) => [...items].flatMap(([item, scores]): ShownItem[] => {
    const place = placesOf.get(person)?.get(item);
    return place === undefined ? [] : [{ person, item, place, score: scores.reduce((sum, score) => sum + score, 0) / scores.length }];
  }));
  const people = new Set(shown.map(({ person }) => person)).size;
  if (people < k * leastWeigh) return [];
  const { slope, interval, p } = positionEffect(shown);
  const why = slope.ok ? (p.ok ? null : p.why) : slope.why;
  return [{ n: people, items: held.ballot.items.length, slope: slope.ok ? roundedTo(slope.value, 10) : null, low: interval && roundedTo(interval[0], 10), high: interval && roundedTo(interval[1], 10), p: p.ok ? rounded(p.value) : null, why }];
}
