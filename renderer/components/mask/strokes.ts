import type { Point } from './marks.ts';

/** Nearer to the last point than this, in pixels of the picture, a new one says nothing. */
const least = 2;

/** The points of a stroke with the next one, in whole pixels: what a finger that rests sends again and again is left out. */
export function withPoint(points: readonly Point[], { x, y }: Point): readonly Point[] {
  const next = { x: Math.round(x), y: Math.round(y) };
  const last = points.at(-1);
  return last !== undefined && Math.hypot(next.x - last.x, next.y - last.y) < least ? points : [...points, next];
}

/**
 * A stroke with its corners cut twice (Chaikin 1974). An insecure origin has no `getCoalescedEvents`, so a quick finger is
 * heard of at few places, and would leave a line of straight pieces. Both ends stay where they are.
 */
export function smoothed(points: readonly Point[]): readonly Point[] {
  return cut(cut(points));
}

function cut(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return points;
  const corners = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return [first, ...corners.slice(1, -1), last];
}

const between = (from: Point, to: Point, part: number): Point => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
