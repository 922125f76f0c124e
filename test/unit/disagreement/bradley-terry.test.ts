import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bradleyTerry, countedPairs } from '../../../app/disagreement/index.ts';
import type { Compared, PairCounts } from '../../../app/disagreement/index.ts';

const AHEAD = [0, 5, 3, 6, 2, 0, 4, 5, 4, 1, 0, 3, 1, 2, 2, 0];
const TIED = [0, 2, 1, 0, 2, 0, 3, 1, 1, 3, 0, 2, 0, 1, 2, 0];

describe('Bradley and Terry', () => {
  // R 4.2.2, the model as a log-linear one (S. Fienberg and K. Larntz, Biometrika 63, 1976); W holds AHEAD, T holds TIED, by row:
  //   for (i in 1:3) for (j in (i+1):4) { p <- paste(i, j); a <- b <- c <- rep(0, 4); a[i] <- 1; b[j] <- 1; c[c(i, j)] <- .5
  //     d <- rbind(d, data.frame(p = p, y = W[i,j], t(a), tie = 0), data.frame(p = p, y = W[j,i], t(b), tie = 0), data.frame(p = p, y = T[i,j], t(c), tie = 1)) }   # d starts NULL
  //   g <- glm(y ~ p + X1 + X2 + X3 + tie, poisson, d, control = list(epsilon = 1e-14, maxit = 100))
  //   l <- c(coef(g)[c("X1", "X2", "X3")], 0); exp(l) / sum(exp(l)); exp(coef(g)["tie"])     # without ties: rows of tie == 0, no tie in the formula
  test('agree with R, with ties', () => {
    const found = bradleyTerry(counts(AHEAD, TIED));
    expect(found).toMatchObject({ ok: true, tie: expect.closeTo(0.515685149580428, 9) });
    expect(found.ok && found.worth).toEqual([0.410014322857251, 0.286263919504307, 0.208366896760623, 0.0953548608778192].map((value) => expect.closeTo(value, 9)));
  });

  test('agree with R, without ties', () => {
    const found = bradleyTerry(counts(AHEAD, TIED.map(() => 0)));
    expect(found).toMatchObject({ ok: true, tie: 0 });
    expect(found.ok && found.worth).toEqual([0.387824220451848, 0.290501230886085, 0.216218323902250, 0.105456224759816].map((value) => expect.closeTo(value, 9)));
  });

  test('two items stand as they were chosen', () => {
    const found = bradleyTerry(countedPairs(2, [...times(3, 0, 1, 'left'), ...times(1, 0, 1, 'right')]));
    expect(found.ok && found.worth).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
  });

  test.each([
    ['one item', 1, [], 'tooFewItems', [0]],
    ['no answer', 3, [], 'noComparisons', [0, 1, 2]],
    ['two parts that nobody compared', 5, [...times(1, 0, 1, 'left'), ...times(1, 0, 1, 'right'), ...times(1, 1, 2, 'none'), ...times(1, 3, 4, 'none')], 'notConnected', [3, 4]],
    ['an item that always won', 3, [...times(2, 0, 1, 'left'), ...times(2, 0, 2, 'left'), ...times(1, 1, 2, 'left'), ...times(1, 1, 2, 'right')], 'neverBeaten', [0]],
    ['two items that only beat the third', 3, [...times(1, 0, 1, 'left'), ...times(1, 0, 1, 'right'), ...times(1, 1, 2, 'left')], 'neverBeaten', [0, 1]],
    ['an item that won or was level, but never lost', 2, [...times(1, 0, 1, 'left'), ...times(3, 0, 1, 'none')], 'neverBeaten', [0]],
    ['nothing but ties', 2, times(3, 0, 1, 'none'), 'allTied', [0, 1]],
  ] as const)('name %s rather than give a number', (_, items, pairs, why, about) => {
    expect(bradleyTerry(countedPairs(items, pairs))).toEqual({ ok: false, why, items: about });
  });

  test('always give finite strengths at which nothing pulls any more, or a reason that no strengths are most likely', () => {
    const pair = fc.record({ left: fc.integer({ min: 0, max: 3 }), right: fc.integer({ min: 0, max: 3 }), choice: fc.constantFrom('left', 'right', 'none') });
    fc.assert(fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
      const all = countedPairs(4, pairs);
      const found = bradleyTerry(all);
      if (found.ok) {
        expect(found.worth.every((value) => value > 0 && value < 1)).toBe(true);
        expect(pull(all, found.worth, found.tie)).toBeLessThan(1e-7);
      } else expect(found.why).not.toBe('notConverged');
    }), { numRuns: 400 });
  });
});

function times(n: number, left: number, right: number, choice: Compared['choice']): Compared[] {
  return Array.from({ length: n }, () => ({ left, right, choice }));
}

function counts(ahead: readonly number[], tied: readonly number[]): PairCounts {
  return { items: Math.sqrt(ahead.length), ahead: Float64Array.from(ahead), tied: Float64Array.from(tied) };
}

/** How far the number of wins (ties as halves) of any item, and of ties in all, are from what the strengths expect: 0 at the most likely ones. */
function pull({ items, ahead, tied }: PairCounts, worth: readonly number[], tie: number): number {
  const far = Array.from({ length: items + 1 }, () => 0);
  for (let i = 0; i < items; i++) for (let j = 0; j < items; j++) {
    if (i === j) continue;
    const [won, lost, level] = [ahead[i * items + j] ?? 0, ahead[j * items + i] ?? 0, tied[i * items + j] ?? 0];
    const [a, b] = [worth[i] ?? 0, worth[j] ?? 0];
    const none = tie * Math.sqrt(a * b);
    far[i] = (far[i] ?? 0) + won + level / 2 - ((won + lost + level) * (a + none / 2)) / (a + b + none);
    far[items] = (far[items] ?? 0) + (level - ((won + lost + level) * none) / (a + b + none)) / 2;
  }
  return Math.max(...far.map(Math.abs));
}
