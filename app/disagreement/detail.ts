import { bootstrapMean, bootstrapMedian, medianOf, quartiles, type Interval } from './bootstrap.ts';
import { membersByGroup } from './differences.ts';
import { friedman } from './friedman.ts';
import { meanOf } from './moments.ts';
import { movementOf, type Movement } from './movement.ts';
import { pairsByPerson } from './pairs.ts';
import { completeRatings, personMeans, scoresByCriterion, type Scores } from './scores.ts';
import { kendallTauB } from './tau-b.ts';
import type { RatingsTable, Statistic } from './types.ts';

/** What `parvis analyze` tells beside `parvis-analysis/1`: nothing of it protects a small group. */
export interface Detail {
  readonly middles: readonly Middle[];
  /** Whether people put any item above another: Friedman's test of the scores before, over the items that everyone scored. */
  readonly rankings: readonly { readonly criterion: string; readonly items: number; readonly people: number; readonly chiSquared: Statistic; readonly p: Statistic }[];
  /** How alike two groups order the items that both rated, by their mean scores before. */
  readonly orders: readonly { readonly criterion: string; readonly left: string; readonly right: string; readonly items: number; readonly tau: Statistic }[];
  readonly movements: readonly (Movement & { readonly criterion: string; readonly group: string })[];
}

/** Quartiles of scores before the discussion; mean and median of persons' own means, each with its 95 % interval over persons. */
export interface Middle {
  readonly criterion: string;
  readonly lower: number; readonly median: number; readonly upper: number;
  readonly mean: number; readonly interval: Interval | null;
  readonly medianOfPeople: number; readonly medianInterval: Interval | null;
}

/** Criteria and groups in order of first appearance; a pair of groups once. */
export function detailOf({ ratings }: RatingsTable, byCriterion = scoresByCriterion(ratings)): Detail {
  const groups = [...membersByGroup(ratings)];
  return {
    middles: [...byCriterion].flatMap(([criterion, { before }]) => middleOf(criterion, before)),
    rankings: [...byCriterion].filter(([, { before }]) => before.score.length > 0).map(([criterion, { before }]) => {
      const complete = completeRatings(before);
      const { chiSquared, p } = friedman(complete);
      return { criterion, items: complete.items, people: complete.raters, chiSquared, p };
    }),
    orders: [...byCriterion].flatMap(([criterion, { before }]) => ordersIn(criterion, before, groups)),
    movements: [...byCriterion].flatMap(([criterion, { before, after }]) => {
      const pairs = pairsByPerson(before, after);
      return groups.flatMap(([group, members]) => {
        const moved = movementOf([...pairs].flatMap(([person, pair]) => (members.has(person) ? [pair] : [])));
        return moved ? [{ criterion, group, ...moved }] : [];
      });
    }),
  };
}

function middleOf(criterion: string, before: Scores): Middle[] {
  const [means, spread] = [personMeans(before), quartiles(before.score)];
  if (spread === null) return [];
  return [{ criterion, ...spread, mean: meanOf(means), interval: bootstrapMean(means), medianOfPeople: medianOf(means), medianInterval: bootstrapMedian(means) }];
}

function ordersIn(criterion: string, scores: Scores, groups: readonly (readonly [string, ReadonlySet<string>])[]): Detail['orders'] {
  const means = new Map(groups.map(([group, members]) => [group, itemMeans(scores, members)]));
  return groups.flatMap(([left], place) => groups.slice(place + 1).map(([right]) => {
    const [inLeft, inRight] = [means.get(left) ?? [], means.get(right) ?? []];
    const both = [...inLeft.keys()].filter((item) => inLeft[item] !== null && inRight[item] !== null);
    const of = (each: readonly (number | null)[]): number[] => both.map((item) => each[item] ?? Number.NaN);
    return { criterion, left, right, items: both.length, tau: kendallTauB(of(inLeft), of(inRight)) };
  }));
}

/** Each item's mean over these people, null where none of them rated it. */
function itemMeans({ people, items, person, item, score }: Scores, members: ReadonlySet<string>): (number | null)[] {
  const given: number[][] = items.map(() => []);
  score.forEach((value, at) => { if (members.has(people[person[at] ?? 0] ?? '')) given[item[at] ?? 0]?.push(value); });
  return given.map((values) => (values.length === 0 ? null : meanOf(values)));
}
