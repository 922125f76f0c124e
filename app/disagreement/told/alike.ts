import type { AlikeTold, BallotTold } from '../../workshop/index.ts';
import { kendallTauB } from '../tau-b.ts';
import { rounded } from './rounded.ts';

/** How alike each two lines order the items, by their published means of the items that show both. Two lines that share no two items are left out. */
export function alikeTold(cells: BallotTold['cells']): AlikeTold[] {
  return [...Map.groupBy(cells, ({ criterion }) => criterion)].flatMap(([criterion, under]) => {
    const means = under.map(({ lines }) => new Map(lines.map(({ line, mean }) => [line, mean])));
    const lines = [...new Set(means.flatMap((each) => [...each.keys()]))].filter((line) => line > 0).toSorted((a, b) => a - b);
    return lines.flatMap((left, at) => lines.slice(at + 1).flatMap((right): AlikeTold[] => {
      const both = means.flatMap((each) => { const [one, other] = [each.get(left), each.get(right)]; return one === undefined || other === undefined ? [] : [[one, other] as const]; });
      if (both.length < 2) return [];
      const tau = kendallTauB(both.map(([one]) => one), both.map(([, other]) => other));
      return [{ criterion, left, right, items: both.length, tau: tau.ok ? rounded(tau.value) : null, why: tau.ok ? null : tau.why }];
    }));
  });
}
