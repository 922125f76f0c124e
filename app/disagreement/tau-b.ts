import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/**
 * Kendall's tau-b between two orders of the same items (any numbers, equal ones tied): (C − D) / √((C + D + Tx)(C + D + Ty)), C and D
 * the pairs in the same and in opposite order, Tx and Ty those tied in one alone. −1 reversed, 1 the same; 'tooFewCompleteItems' for
 * fewer than two items, 'noRanking' where one of them ties all. In O(n²): items are tens.
 * Source: M. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945, p. 239–251.
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): Statistic {
  if (x.length < 2 || x.length !== y.length) return missing('tooFewCompleteItems');
  let [same, opposite, tiedInX, tiedInY] = [0, 0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [inX, inY] = [Math.sign((x[i] ?? 0) - (x[j] ?? 0)), Math.sign((y[i] ?? 0) - (y[j] ?? 0))];
      if (inX * inY > 0) same += 1;
      else if (inX * inY < 0) opposite += 1;
      else if (inX !== 0) tiedInY += 1;
      else if (inY !== 0) tiedInX += 1;
    }
  }
  const most = Math.sqrt((same + opposite + tiedInX) * (same + opposite + tiedInY));
  return most === 0 ? missing('noRanking') : statistic((same - opposite) / most);
}
