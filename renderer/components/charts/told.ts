import type { AgainstRating, ShiftTold } from '../../../app/workshop/disagreement-views.ts';
import type { BallotResult, ResultLine } from '../../../app/workshop/views.ts';
import type { Bilingual } from '../../../app/workshop/types.ts';
import type { AgreementMapped } from './AgreementMap.tsx';
import type { BeforeAfterLine } from './BeforeAfter.tsx';

/** How things are called in the reader's language. Items by their key (`itemKey`); a ballot that asks one question has the criterion null, which has no name. */
export type Naming = { item: (key: string) => string; criterion: (id: string | null) => string; words: (text: Bilingual) => string };
type ToldLine = { line: number; n: number; mean: number; sd: number };
type ToldCell = { item: string; criterion: string | null; lines: readonly ToldLine[] };
/** What is told of one ballot: as `BallotTold` has it, or as its results have it (`cellsOf`). Line 0 is everyone. */
export type Cells = { lines: readonly ResultLine[]; cells: readonly ToldCell[] };

/** The cells of a ballot's results as every screen is sent them. */
export const cellsOf = ({ lines, tables }: BallotResult): Cells => ({
  lines, cells: tables.map(({ item, criterion, cells }) => ({ item, criterion, lines: cells.map(([line, n, mean, sd]) => ({ line, n, mean, sd })) })),
});

/** The agreement map of a ballot, in its own order; the lines of the map are those of the ballot that are told of anywhere, without everyone. `spread`: whether a spread says anything (not of shares). */
export function agreementOf({ lines, cells }: Cells, scale: { min: number; max: number }, naming: Naming, spread = true): AgreementMapped {
  const shown = lines.flatMap(({ label }, line) => {
    const n = Math.max(0, ...cells.map((cell) => lineIn(cell, line)?.n ?? 0));
    return line > 0 && n > 0 ? [{ label: naming.words(label), n, line }] : [];
  });
  const placeOf = (line: number): number => shown.findIndex((one) => one.line === line);
  return {
    scale, lines: shown,
    items: [...new Set(cells.map(({ item }) => item))].map((id) => ({ id, label: naming.item(id) })),
    criteria: [...new Set(cells.map(({ criterion }) => criterion))].map((id) => ({ id, label: naming.criterion(id) })),
    cells: cells.map((cell) => {
      const everyone = lineIn(cell, 0);
      return {
        item: cell.item, criterion: cell.criterion, everyone: everyone ? { n: everyone.n, mean: everyone.mean } : null,
        marks: cell.lines.flatMap(({ line, mean, sd }) => (line === 0 ? [] : [{ line: placeOf(line), mean, sd: spread ? sd : null }])),
      };
    }),
  };
}

/** A cell's groups furthest apart, and how far, in scale points. */
export type Width = { item: string; criterion: string | null; low: ToldLine; high: ToldLine; width: number };

/** Every cell in which two groups or more are told of, the widest first. */
export const widthsOf = ({ cells }: Cells): Width[] => cells.flatMap(({ item, criterion, lines }): Width[] => {
  const groups = lines.filter(({ line }) => line !== 0).toSorted((one, other) => one.mean - other.mean);
  const [low, high] = [groups[0], groups.at(-1)];
  return low && high && low !== high ? [{ item, criterion, low, high, width: high.mean - low.mean }] : [];
}).toSorted((one, other) => other.width - one.width);

/** One thing that a group said. */
export type SaidOf = { item: string; criterion: string | null; mine: ToldLine };
/** `apart`: beside whom it lies furthest: everyone, or where everyone is not told of, another group. */
export type GroupSaid = { n: number; best: readonly SaidOf[]; worst: readonly SaidOf[]; apart: readonly (SaidOf & { other: ToldLine })[] };

/**
 * What one line said: what it put highest and lowest, and where it lies furthest from the others, `most` of each; nothing is both highest
 * and lowest. `firstIsLow`: a low mean is the better one, as of ranks. Null where the line is not told of.
 */
export function saidBy({ cells }: Cells, line: number, most: number, firstIsLow = false): GroupSaid | null {
  const said = cells.flatMap((cell) => {
    const mine = lineIn(cell, line);
    return mine ? [{ item: cell.item, criterion: cell.criterion, mine, other: furthest(cell, mine) }] : [];
  });
  if (said.length === 0) return null;
  const sorted = said.toSorted((one, other) => (other.mine.mean - one.mine.mean) * (firstIsLow ? -1 : 1));
  const each = Math.min(most, Math.floor(said.length / 2));
  const everyoneTold = said.some(({ other }) => other?.line === 0);
  const apart = said.flatMap(({ other, ...rest }) => (other && other.mean !== rest.mine.mean && (other.line === 0 || !everyoneTold) ? [{ ...rest, other }] : []));
  return {
    n: Math.max(...said.map(({ mine }) => mine.n)), best: sorted.slice(0, Math.max(1, each)), worst: sorted.slice(sorted.length - each).reverse(),
    apart: apart.toSorted((one, other) => gap(other.mine, other.other) - gap(one.mine, one.other)).slice(0, most),
  };
}

/** Everyone where they are told of, else the group furthest from it; null where there is no other. */
const furthest = (cell: ToldCell, mine: ToldLine): ToldLine | null =>
  lineIn(cell, 0) ?? cell.lines.filter((one) => one !== mine).toSorted((one, other) => gap(other, mine) - gap(one, mine))[0] ?? null;
const gap = (one: ToldLine, other: ToldLine): number => Math.abs(one.mean - other.mean);

/** Where each line stood before and after on one criterion, over all its items together; people present both times. */
export const movesOf = ({ moves, lines }: ShiftTold, criterion: string | null, naming: Naming): BeforeAfterLine[] => moves.flatMap((move) => {
  const line = lines[move.line];
  return move.item === null && move.criterion === criterion && line ? [{ label: naming.words(line.label), before: move.before, after: move.after }] : [];
});

/** The place of each item by rating (before) and by ranking (after), the first ranked first: places, where nothing moved. */
export const placesOf = ({ items }: AgainstRating, naming: Naming): BeforeAfterLine[] =>
  items.toSorted((one, other) => one.rankPlace - other.rankPlace).map(({ item, rankPlace, ratingPlace }) => ({ label: naming.item(item), before: ratingPlace, after: rankPlace }));

const lineIn = ({ lines }: ToldCell, line: number): ToldLine | undefined => lines.find((one) => one.line === line);
