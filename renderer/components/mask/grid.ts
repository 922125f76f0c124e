import { partOf, shareOf, type Mark, type Size } from './marks.ts';

/** Cells in which a part can be chosen without painting: enough to say 'the corner', few enough to go through. */
export const columns = 4;
export const rows = 3;
export type Cell = { readonly column: number; readonly row: number };
export const cells: readonly Cell[] = Array.from({ length: columns * rows }, (_, index) => ({ column: index % columns, row: Math.floor(index / columns) }));

/** How much of a cell is painted, by whatever means. */
export type Fill = 'none' | 'part' | 'all';

export function fillOf(marks: readonly Mark[], cell: Cell, size: Size): Fill {
  const share = shareOf(marks, partOf({ ...cell, columns, rows }, size), size);
  return share === 0 ? 'none' : share === 1 ? 'all' : 'part';
}

/** What choosing a cell does: a whole one is let go of, any other is taken whole. */
export const chosen = (marks: readonly Mark[], cell: Cell, size: Size): Mark =>
  ({ kind: 'cell', erase: fillOf(marks, cell, size) === 'all', ...cell, columns, rows });

/** The cell that an arrow key, Home or End leads to; the same one at the edge; null for any other key. */
export function nextCell({ column, row }: Cell, key: string): Cell | null {
  switch (key) {
    case 'ArrowLeft': return { column: Math.max(0, column - 1), row };
    case 'ArrowRight': return { column: Math.min(columns - 1, column + 1), row };
    case 'ArrowUp': return { column, row: Math.max(0, row - 1) };
    case 'ArrowDown': return { column, row: Math.min(rows - 1, row + 1) };
    case 'Home': return { column: 0, row };
    case 'End': return { column: columns - 1, row };
    default: return null;
  }
}
