import type { BallotTold, DisagreementSentence } from '../../workshop/index.ts';

const mostGaps = 5;
const mostOthers = 3;
/** Below this a difference is called beyond chance, after Holm's correction. */
const beyondChance = 0.05;
/** Fewer items make no order to speak of. */
const fewestInOrder = 3;

/**
 * Where people disagree most, in sentences to be filled: which lines lie furthest apart on which item (each item once), which differ
 * from everyone else beyond chance (the surest first), which order the items the other way round, and what everyone is most split on.
 */
export function mostTold({ cells, differences, alike }: Pick<BallotTold, 'cells' | 'differences' | 'alike'>): DisagreementSentence[] {
  const apart = differences.flatMap(({ criterion, line, difference, higher, pHolm }): DisagreementSentence[] =>
    (pHolm !== null && pHolm < beyondChance && higher !== null ? [{ kind: 'apart', criterion, line, higher, difference, pHolm }] : []));
  const reversed = alike.flatMap(({ criterion, left, right, tau, items }): DisagreementSentence[] =>
    (tau !== null && tau < 0 && items >= fewestInOrder ? [{ kind: 'reversed', criterion, left, right, tau, items }] : []));
  return [
    ...gapsIn(cells).slice(0, mostGaps),
    ...widest(apart, (each) => (each.kind === 'apart' ? -each.pHolm : 0)).slice(0, mostGaps),
    ...widest(reversed, (each) => (each.kind === 'reversed' ? -each.tau : 0)).slice(0, mostOthers),
    ...splitsIn(cells).slice(0, mostOthers),
  ];
}

const widest = <T>(list: readonly T[], size: (each: T) => number): T[] => list.toSorted((a, b) => size(b) - size(a));

/** The widest gap of each item; those whose intervals do not meet come first. */
function gapsIn(cells: BallotTold['cells']): DisagreementSentence[] {
  const gaps = cells.flatMap(({ item, criterion, lines }) => {
    const sorted = lines.filter(({ line }) => line > 0).toSorted((a, b) => b.mean - a.mean);
    const [high, low] = [sorted[0], sorted.at(-1)];
    if (!high || !low || high.mean <= low.mean) return [];
    const clear = high.low !== null && low.high !== null && high.low > low.high;
    return [{ kind: 'gap' as const, item, criterion, high: meanIn(high), low: meanIn(low), gap: Math.round((high.mean - low.mean) * 10_000) / 10_000, clear }];
  });
  const ordered = gaps.toSorted((a, b) => Number(b.clear) - Number(a.clear) || b.gap - a.gap);
  return ordered.filter(({ item }, at) => ordered.findIndex((each) => each.item === item) === at);
}

const meanIn = ({ line, n, mean }: { line: number; n: number; mean: number }) => ({ line, n, mean });

function splitsIn(cells: BallotTold['cells']): DisagreementSentence[] {
  const splits = cells.flatMap(({ item, criterion, lines }) =>
    lines.flatMap(({ line, n, mean, sd }) => (line === 0 && sd > 0 ? [{ kind: 'split' as const, item, criterion, n, mean, sd }] : [])));
  return widest(splits, ({ sd }) => sd);
}
