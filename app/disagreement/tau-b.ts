import { rounding } from './moments.ts';
import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/**
 * Kendall's tau-b between two orders of the same items (any numbers, equal ones tied): (C − D) / √((C + D + Tx)(C + D + Ty)), C and D
 * the pairs in the same and in opposite order, Tx and Ty those tied in one alone. −1 reversed, 1 the same; 'tooFewCompleteItems' for
 * fewer than two items, 'noRanking' where one of them ties all. Differences within 1e-12 of the largest value are ties. In O(n²): items are tens.
 * Source: M. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945, p. 239–251.
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): Statistic {
  if (x.length < 2 || x.length !== y.length) return missing('tooFewCompleteItems');
  const compare = (values: readonly number[], same: number) => (i: number, j: number): number => {
    const by = (values[i] ?? 0) - (values[j] ?? 0);
    return Math.abs(by) <= same ? 0 : Math.sign(by);
  };
  const [ofX, ofY] = [compare(x, rounding(x)), compare(y, rounding(y))];
  let [same, opposite, tiedInX, tiedInY] = [0, 0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [inX, inY] = [ofX(i, j), ofY(i, j)];
      if (inX * inY > 0) same += 1;
      else if (inX * inY < 0) opposite += 1;
      else if (inX !== 0) tiedInY += 1;
      else if (inY !== 0) tiedInX += 1;
    }
  }
  const most = Math.sqrt((same + opposite + tiedInX) * (same + opposite + tiedInY));
  return most === 0 ? missing('noRanking') : statistic((same - opposite) / most);
}
