import type { MoveTold } from '../../workshop/index.ts';
import { holm } from '../holm.ts';
import { everyMixtureOfClassesRestsOn, membershipsOf } from '../lightest.ts';
import { within } from '../latest.ts';
import { movementOf } from '../movement.ts';
import type { GroupAnswer } from '../protect.ts';
import { fewestDropped } from '../verdict.ts';
import { wilcoxonSignedRank, type Pair } from '../wilcoxon.ts';
import { countedIn, type Asked, type Counted, type Said } from './asked.ts';
import { criterionOf } from './cells.ts';
import { protectedCounts } from './counts.ts';
import { intervalOf } from './interval.ts';
import { rounded } from './rounded.ts';

/** One question in both rounds: what each said first, what each said again, and the lines that both rounds publish. */
type Twice = { item: string; criterion: string; first: Said; again: ReadonlyMap<string, number | null>; before: readonly Counted[]; after: readonly Counted[] };
/** A line on one question that may be told of: everyone of it who answered both times, tables left out. */
type Moved = { item: string; criterion: string; line: number; published: { n: number; mean: number }; pairs: ReadonlyMap<string, Pair> };

/**
 * How each line of both rounds moved, by item and, first, over all items of a criterion; of persons who answered both times. A line is
 * told of only where no reckoning with the two published tables leads to fewer than k people, tables' answers included.
 */
export function movesTold(before: Asked, after: Asked): MoveTold[] {
  const sound = soundOnce(before.k);
  const moved = questionsOf(before, after).flatMap((question) => linesMoved(question, after, sound));
  const over = [...Map.groupBy(moved, ({ criterion, line }) => JSON.stringify([criterion, line])).values()].flatMap((lines) => overItems(lines, after.k));
  const corrected = holm(over.map(({ p }) => p));
  return [
    ...over.map((move, at) => ({ ...move, pHolm: corrected[at] === null || corrected[at] === undefined ? null : rounded(corrected[at]) })),
    ...moved.map((each) => moveTold({ ...each, item: each.item }, [...each.pairs.values()].map((pair) => ({ ...pair, count: 1 })), after.k)),
  ];
}

function questionsOf(before: Asked, after: Asked): Twice[] {
  const again = saidAgain(after.answers);
  const earlierOf = new Map<string, Map<string, Asked['shown']['items'][number]>>();
  for (const summary of before.shown.items) within(earlierOf, summary.criterion).set(summary.item, summary);
  return after.shown.items.flatMap((summary): Twice[] => {
    const { item, criterion } = summary;
    const earlier = earlierOf.get(criterion)?.get(item);
    if (!earlier) return [];
    return [{ item, criterion, first: before.saidOf(item, criterion), again: again.get(criterion)?.get(item) ?? new Map<string, number | null>(), before: countedIn(before, earlier), after: countedIn(after, summary) }];
  });
}

function saidAgain(answers: readonly GroupAnswer[]): Map<string, Map<string, Map<string, number | null>>> {
  const found = new Map<string, Map<string, Map<string, number | null>>>();
  for (const { participant, score, item, criterion } of answers) within(within(found, criterion), item).set(participant, score);
  return found;
}

function linesMoved({ item, criterion, first, again, before, after }: Twice, { tables, k }: Asked, sound: Sound): Moved[] {
  const able = after.flatMap((line): { line: Counted; earlier: Counted; pairs: Map<string, Pair> }[] => {
    const earlier = before.find((each) => each.line === line.line);
    if (!earlier) return [];
    const pairs = new Map<string, Pair>();
    for (const id of line.people) {
      const [one, other] = [first.get(id), again.get(id)];
      if (one !== undefined && typeof other === 'number' && !tables.has(id) && earlier.people.has(id)) pairs.set(id, { before: one, after: other });
    }
    return pairs.size < k ? [] : [{ line, earlier, pairs }];
  });
  const told = sound({ first, again, before, after }, able.map(({ pairs }) => pairs));
  return able.filter(({ pairs }) => told.includes(pairs)).map(({ line, earlier, pairs }) => ({ item, criterion, line: line.line, published: earlier.figures, pairs }));
}

type Paired = ReadonlyMap<string, Pair>;
type Sound = (rounds: Pick<Twice, 'first' | 'again' | 'before' | 'after'>, lines: readonly Paired[]) => readonly Paired[];

/**
 * The most of these sums of changes that may stand beside the sums of both rounds. For each person a column an answer: the first, which
 * stands in the second round too where it was not taken back or given anew, and the second. Questions answered alike are tried once.
 */
function soundOnce(k: number): Sound {
  const known = new Map<string, readonly number[]>();
  return ({ first, again, before, after }, lines) => {
    const rows = [first, again, ...before.map(({ people }) => people), ...after.map(({ people }) => people), ...lines];
    const counted = new Map<string, { columns: (some: readonly number[]) => number[][]; people: number }>();
    for (const id of new Set([...first.keys(), ...again.keys()])) {
      const key = (again.get(id) === null ? 'taken back ' : '') + membershipsOf(id, rows);
      const like = counted.get(key);
      if (like === undefined) counted.set(key, { columns: columnsOf(id, { first, again, before, after }, lines), people: 1 });
      else like.people += 1;
    }
    const classes = [...counted.values()];
    const every = lines.map((_, at) => at);
    const alike = JSON.stringify([before.length, after.length, [...counted].map(([key, { people }]) => [key, people])]);
    const found = known.get(alike) ?? fewestDropped(every, (some) => everyMixtureOfClassesRestsOn(k, classes.map(({ columns, people }) => ({ weights: columns(some), people }))));
    known.set(alike, found);
    return lines.filter((_, at) => found.includes(at));
  };
}

/** What one person's answers weigh in both rounds' sums, and in these sums of changes. */
function columnsOf(id: string, { first, again, before, after }: Parameters<Sound>[0], lines: readonly Paired[]): (some: readonly number[]) => number[][] {
  const [inBefore, inAfter] = [before, after].map((shown) => shown.map((line) => (line.people.has(id) ? 1 : 0)));
  const paired = lines.map((line) => (line.has(id) ? 1 : 0));
  const [none, both] = [before.map(() => 0), again.has(id) ? after.map(() => 0) : inAfter ?? []];
  return (some) => [
    ...(first.has(id) ? [[...inBefore ?? [], ...both, ...some.map((at) => -(paired[at] ?? 0))]] : []),
    ...((again.get(id) ?? null) !== null ? [[...none, ...inAfter ?? [], ...some.map((at) => paired[at] ?? 0)]] : []),
  ];
}

/** One line over all items that tell of it: each person by their own mean in each round over what they answered twice. */
function overItems(lines: readonly Moved[], k: number): MoveTold[] {
  const [one] = lines;
  if (!one) return [];
  const sums = new Map<string, { before: number; after: number; count: number }>();
  for (const { pairs } of lines) {
    for (const [id, pair] of pairs) {
      const known = sums.get(id) ?? { before: 0, after: 0, count: 0 };
      sums.set(id, { before: known.before + pair.before, after: known.after + pair.after, count: known.count + 1 });
    }
  }
  const people = [...sums.values()].map(({ before, after, count }) => ({ before: before / count, after: after / count, count }));
  const scores = lines.reduce((sum, { published }) => sum + published.n, 0);
  const mean = lines.reduce((sum, { published }) => sum + published.n * published.mean, 0) / scores;
  return [moveTold({ item: null, criterion: one.criterion, line: one.line, published: { n: scores, mean } }, people, k)];
}

/** `before` as published; the change, and where it leads, of those who answered both times. */
function moveTold({ item, criterion, line, published }: Omit<Moved, 'item' | 'pairs'> & { item: string | null }, people: readonly (Pair & { count: number })[], k: number): MoveTold {
  const scores = people.reduce((sum, { count }) => sum + count, 0);
  const change = people.reduce((sum, { before, after, count }) => sum + (after - before) * count, 0) / scores;
  const interval = intervalOf(people.map(({ before, after, count }) => ({ sum: (after - before) * count, count })));
  const test = wilcoxonSignedRank(people);
  const movement = movementOf(people);
  const counts = movement && protectedCounts([movement.toward, movement.away, movement.n - movement.toward - movement.away], k);
  const [toward, away, same] = counts ?? [null, null, null];
  return {
    item, criterion: criterionOf(criterion), line, n: people.length, before: rounded(published.mean), after: rounded(published.mean + change), change: rounded(change),
    low: interval && rounded(interval[0]), high: interval && rounded(interval[1]), p: test.ok ? rounded(test.value) : null, pHolm: null, why: test.ok ? null : test.why,
    toward: toward ?? null, away: away ?? null, same: same ?? null,
  };
}
