/** A place in a picture, in its own pixels from its upper left corner; pixel (0, 0) reaches from 0 to 1. */
export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/**
 * One thing that was done to a mask. A stroke is as wide as its brush, in pixels of the picture; an outline is closed and
 * filled; a cell is one of the grid (grid.ts). What erases takes away; `clear` takes all away, and can be undone like the rest.
 */
export type Mark =
  | { readonly kind: 'stroke'; readonly erase: boolean; readonly width: number; readonly points: readonly Point[] }
  | { readonly kind: 'outline'; readonly erase: boolean; readonly points: readonly Point[] }
  | { readonly kind: 'cell'; readonly erase: boolean; readonly column: number; readonly row: number; readonly columns: number; readonly rows: number }
  | { readonly kind: 'clear' };

/** Whether a place is to be painted anew: what was done to it last says so. */
export function isPainted(marks: readonly Mark[], { x, y }: Point, size: Size): boolean {
  const last = marks.findLast((mark) => spansOf(mark, y, size).some(([from, to]) => from <= x && x <= to));
  return last !== undefined && last.kind !== 'clear' && !last.erase;
}

/** The mask of what was marked: one byte a pixel, row after row, 1 where the middle of the pixel is painted. */
export function maskOf(marks: readonly Mark[], size: Size): Uint8Array {
  const mask = new Uint8Array(size.width * size.height);
  for (const mark of marks) {
    const value = mark.kind === 'clear' || mark.erase ? 0 : 1;
    for (let row = 0; row < size.height; row += 1) {
      for (const [from, to] of spansOf(mark, row + 0.5, size)) {
        const [first, end] = [Math.max(0, Math.ceil(from - 0.5)), Math.min(size.width, Math.floor(to - 0.5) + 1)];
        if (first < end) mask.fill(value, row * size.width + first, row * size.width + end);
      }
    }
  }
  return mask;
}

/** How much of a part of the picture is painted, 0 to 1, looked at in `steps` × `steps` places. */
export function shareOf(marks: readonly Mark[], part: { left: number; top: number } & Size, size: Size, steps = 8): number {
  const [across, down] = [part.width / steps, part.height / steps];
  let painted = 0;
  for (let row = 0; row < steps; row += 1) {
    const places = new Uint8Array(steps);
    for (const mark of marks) {
      for (const [from, to] of spansOf(mark, part.top + (row + 0.5) * down, size)) {
        const [first, end] = [Math.max(0, Math.ceil((from - part.left) / across - 0.5)), Math.floor((to - part.left) / across - 0.5) + 1];
        if (first < end) places.fill(mark.kind === 'clear' || mark.erase ? 0 : 1, first, end);
      }
    }
    for (const place of places) painted += place;
  }
  return painted / (steps * steps);
}

type Span = readonly [from: number, to: number];

/** Where a mark covers the horizontal line at `y`. */
function spansOf(mark: Mark, y: number, size: Size): Span[] {
  switch (mark.kind) {
    case 'clear': return [[0, size.width]];
    case 'cell': {
      const { left, top, width, height } = partOf(mark, size);
      return y >= top && y <= top + height ? [[left, left + width]] : [];
    }
    case 'stroke': return strokeSpans(mark.points, mark.width / 2, y);
    case 'outline': return outlineSpans(mark.points, y);
  }
}

/** The part of the picture that a cell of a grid takes up. */
export function partOf({ column, row, columns, rows }: { column: number; row: number; columns: number; rows: number }, { width, height }: Size): { left: number; top: number } & Size {
  return { left: (column * width) / columns, top: (row * height) / rows, width: width / columns, height: height / rows };
}

/** Round at its ends and where it turns: between each two points the hull of two discs, which a line cuts in one piece. */
function strokeSpans(points: readonly Point[], radius: number, y: number): Span[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1] ?? from;
    if (y < Math.min(from.y, to.y) - radius || y > Math.max(from.y, to.y) + radius || (to === from && index > 0)) return [];
    const reached = [...discAt(from, radius, y), ...discAt(to, radius, y), ...bandAt(from, to, radius, y)];
    return reached.length === 0 ? [] : [[Math.min(...reached), Math.max(...reached)] as const];
  });
}

function discAt({ x, y: middle }: Point, radius: number, y: number): number[] {
  const squared = radius ** 2 - (y - middle) ** 2;
  return squared < 0 ? [] : [x - Math.sqrt(squared), x + Math.sqrt(squared)];
}

function bandAt(from: Point, to: Point, radius: number, y: number): number[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const [across, down] = [(-(to.y - from.y) * radius) / length, ((to.x - from.x) * radius) / length];
  const corners = [from, to, to, from].map((point, index) => ({ x: point.x + (index < 2 ? across : -across), y: point.y + (index < 2 ? down : -down) }));
  return crossings(corners, y).map(({ x }) => x);
}

/** Everything that the closed line goes around, even where it crosses itself (the nonzero rule, as a canvas fills). */
function outlineSpans(points: readonly Point[], y: number): Span[] {
  const spans: Span[] = [];
  let around = 0;
  let from = 0;
  for (const { x, turn } of crossings(points, y).sort((a, b) => a.x - b.x)) {
    if (around === 0) from = x;
    around += turn;
    if (around === 0 && x - from > 1e-6) spans.push([from, x]);
  }
  return spans;
}

/** Where a closed line crosses the horizontal one at `y`, downwards (1) or upwards (-1). A corner on it counts once. */
function crossings(points: readonly Point[], y: number): { x: number; turn: 1 | -1 }[] {
  return points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length] ?? from;
    if (from.y <= y === to.y <= y) return [];
    return [{ x: from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x), turn: from.y <= y ? 1 as const : -1 as const }];
  });
}
