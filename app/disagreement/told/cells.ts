import type { BallotKind, BallotTold, LineTold } from '../../workshop/index.ts';
import { oneQuestion } from '../answers.ts';
import { quantileOf } from '../bootstrap.ts';
import { countedIn, itemsUnder, personsAmong, type Asked, type Counted, type Said } from './asked.ts';
import { intervalOf, type Weighed } from './interval.ts';
import { rounded } from './rounded.ts';

/** What is published of each item on each criterion, with medians, quartiles and intervals of the same people. */
export function cellsTold(asked: Asked): BallotTold['cells'] {
  return asked.shown.items.flatMap((summary) => {
    const said = [asked.saidOf(summary.item, summary.criterion)];
    const lines = countedIn(asked, summary).map((counted) => lineTold(asked, counted, said));
    return lines.length === 0 ? [] : [{ item: summary.item, criterion: criterionOf(summary.criterion), lines }];
  });
}

/** The same over the items of each criterion together; only where a ballot asks about several. Medians and quartiles are of persons' own means. */
export function pooledTold(asked: Asked): BallotTold['pooled'] {
  if (asked.held.ballot.items.length < 2 || alwaysLevel.has(asked.held.ballot.kind)) return [];
  return asked.shown.criteria.flatMap((summary) => {
    const said = itemsUnder(asked, summary.criterion).map((item) => asked.saidOf(item, summary.criterion));
    const lines = countedIn(asked, summary).map((counted) => lineTold(asked, counted, said));
    return lines.length === 0 ? [] : [{ items: summary.items, criterion: criterionOf(summary.criterion), lines }];
  });
}

/** What adds up to the same for everyone, whatever they answer, differs between lines by item alone. */
export const alwaysLevel: ReadonlySet<BallotKind> = new Set(['ranking', 'pairwise', 'dots', 'weights']);

export const criterionOf = (criterion: string): string | null => (criterion === oneQuestion ? null : criterion);

/** Each of these persons' scores on some questions together; who gave none is left out. */
export function weighed(said: readonly Said[], people: Iterable<string>): Weighed[] {
  const found: Weighed[] = [];
  for (const id of people) {
    let [sum, count] = [0, 0];
    for (const each of said) {
      const score = each.get(id);
      if (score === undefined) continue;
      sum += score;
      count += 1;
    }
    if (count > 0) found.push({ sum, count });
  }
  return found;
}

function lineTold(asked: Asked, { line, figures: { n, mean, sd }, people }: Counted, said: readonly Said[]): LineTold {
  const published = { line, n, mean: rounded(mean), sd: rounded(sd) };
  const persons = personsAmong(asked, people);
  if (persons === null) return { ...published, median: null, lower: null, upper: null, low: null, high: null };
  const own = weighed(said, persons);
  const sorted = new Float64Array(own.length);
  own.forEach(({ sum, count }, at) => { sorted[at] = sum / count; });
  sorted.sort();
  const interval = intervalOf(own);
  const at = (share: number): number => rounded(quantileOf(sorted, share));
  return { ...published, median: at(0.5), lower: at(0.25), upper: at(0.75), low: interval && rounded(interval[0]), high: interval && rounded(interval[1]) };
}
