import { MODEL_SCALE, addColumn, addRow, copyOf, reachAtLeast, threshold } from './milp-model.ts';
import type { DesignModel, Draft, Row, Term } from './milp-model.ts';
import type { Outcome } from './outcome.ts';

/**
 * The packages of a design whose ascending utilities reach these values (millionths) place by place, as leximin asks of
 * a package that is to be no worse: all groups reach the first, all but one the second, and so on. y[g][i] = 1 when the
 * group reaches the i-th different value; the steps between the values keep the relaxation as tight as sums of the k
 * smallest utilities (ordered outcomes: Ogryczak & Śliwiński 2003) while the counts are exact.
 */
export function reachLevels({ draft, u }: DesignModel, levels: readonly number[]): Draft {
  const chained = copyOf(draft);
  const [first] = levels;
  if (first === undefined) return chained;
  const steps = levels.flatMap((value, k) =>
    k > 0 && value > (levels[k - 1] ?? 0) ? [{ size: (value - (levels[k - 1] ?? 0)) / MODEL_SCALE, reached: u.length - k }] : [],
  );
  const ys = u.map((column) => {
    reachAtLeast(chained, column, first);
    const own = steps.map(() => addColumn(chained, 0, 1, true));
    if (own.length > 0)
      addRow(chained, threshold(first), [[column, 1], ...own.map((y, i): Term => [y, -(steps[i]?.size ?? 0)])], Infinity);
    own.forEach((y, i) => {
      if (i > 0)
        addRow(
          chained,
          0,
          [
            [own[i - 1] ?? 0, 1],
            [y, -1],
          ],
          Infinity,
        );
    });
    return own;
  });
  steps.forEach(({ reached }, i) =>
    addRow(
      chained,
      reached,
      ys.map((own): Term => [own[i] ?? 0, 1]),
      Infinity,
    ),
  );
  return chained;
}

/** Leaves out one package of this design. */
export function otherThan(model: DesignModel, { measures }: Outcome): Row {
  const inside = new Set(measures);
  const terms = model.x.map((column, m): Term => [column, inside.has(m) ? -1 : 1]);
  return { lower: 1 - inside.size, upper: Infinity, terms };
}
