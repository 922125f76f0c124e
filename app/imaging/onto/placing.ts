import { drawingOf } from '../sketch/drawings.ts';
import type { Lying, Standing } from '../sketch/element.ts';
import type { Area } from '../sketch/floor.ts';
import type { Opening } from './opening.ts';
import type { View } from './view.ts';

/** Something that stands: where its foot is in the picture, in pixels, and how many pixels a metre has there. `aloft`: it is in the air and shades nothing; `along`: it rides away from the eye. */
export type Stood = { kind: 'standing'; id: string; index: number; drawing: Standing; x: number; y: number; scale: number; aloft?: true; along?: true };
/** Something that lies on the ground: the rectangle that it covers there, in metres. */
export type Laid = { kind: 'lying'; id: string; index: number; drawing: Lying; area: Area };
export type Set = Stood | Laid;

/** What is less than this below the horizon is too far away to lie there. */
const LEAST_BELOW = 6;

/**
 * Sets things into an opening in a picture: side by side, each with room after its width, as large as perspective has it there, farther away where it
 * would not fit, and smaller than life where it fits nowhere. What lies on the ground needs an opening below the horizon.
 */
export function setInto(opening: Opening, ids: readonly string[], view: View): Set[] {
  const drawings = ids.flatMap((id, index) => {
    const drawing = drawingOf(id);
    return drawing === null ? [] : [{ id, index, drawing }];
  });
  const laid = drawings.flatMap(({ id, index, drawing }): Laid[] => {
    const area = drawing.kind === 'lying' ? groundOf(opening, view) : null;
    return drawing.kind === 'lying' && area !== null ? [{ kind: 'lying', id, index, drawing, area }] : [];
  });
  const standing = drawings.flatMap(({ id, index, drawing }) => (drawing.kind === 'standing' ? [{ id, index, drawing }] : []));
  const perMetre = (opening.right - opening.left) / standing.reduce((sum, { drawing }) => sum + drawing.width, 0);
  const stood = standing.flatMap(({ id, index, drawing }, at): Stood[] => {
    const before = standing.slice(0, at).reduce((sum, other) => sum + other.drawing.width, 0);
    const wide = drawing.width * perMetre;
    const x = opening.left + before * perMetre + wide / 2;
    const room = roomAt(opening, x, wide);
    // Nobody stands in the air.
    return room === null || (room.bottom < view.horizonAt(x) + LEAST_BELOW && !ALOFT.has(id)) ? [] : [{ kind: 'standing', id, index, drawing, x, ...footOf(drawing, { ...room, wide }, { eye: view.eye, horizon: view.horizonAt(x) }) }];
  });
  return [...laid, ...stood];
}

export const ALOFT: ReadonlySet<string> = new Set(['bird', 'butterfly', 'string-lights', 'flag', 'clock']);

/** How high and low the opening is over most of a thing's width; round openings are less so at the sides. */
function roomAt({ column }: Opening, x: number, wide: number): { top: number; bottom: number } | null {
  const [middle, ...sides] = [x, x - wide / 3, x + wide / 3].map(column);
  if (middle === undefined || middle === null) return null;
  const all = [middle, ...sides.filter((side) => side !== undefined && side !== null)];
  const room = { top: Math.max(...all.map(({ top }) => top)), bottom: Math.min(...all.map(({ bottom }) => bottom)) };
  return room.bottom - room.top < (middle.bottom - middle.top) / 2 ? middle : room;
}

type Room = { top: number; bottom: number; wide: number };

/**
 * One-point perspective: a foot `s · eye` pixels below the horizon stands where a metre has `s` pixels. The largest such `s`
 * for which the foot is above the opening's lower edge, the head below its upper one, and the whole no wider than its share.
 * Where that is much smaller than the opening, as for a tree in front of one's feet, it stands at the lower edge, a small one.
 */
function footOf({ width, height }: Standing, { top, bottom, wide }: Room, { horizon, eye }: { horizon: number; eye: number }): { y: number; scale: number } {
  const under = height > eye ? (horizon - top) / (height - eye) : Infinity;
  const natural = bottom > horizon ? (bottom - horizon) / eye : Infinity;
  const far = Math.min(natural, wide / width, under);
  const near = Math.min(natural, (bottom - top) / height, wide / width);
  const y = horizon + far * eye;
  return far > 0 && y <= bottom + 0.01 && y - far * height >= top - 1 && far >= near * 0.6 ? { y, scale: far } : { y: bottom, scale: near };
}

function groundOf({ left, right, top, bottom }: Opening, { horizonAt, toGround, project }: View): Area | null {
  const column = (left + right) / 2;
  const horizon = horizonAt(column);
  if (bottom < horizon + LEAST_BELOW) return null;
  const [near, far] = [toGround(column, bottom), toGround(column, Math.max(top, horizon + LEAST_BELOW / 2))];
  if (near === null || far === null) return null;
  const [[x], [z0, z1]] = [near, [near[1], far[1]]];
  const row = project(x, 0, Math.sqrt(z0 * z1))[1];
  const [from, to] = [toGround(left, row), toGround(right, row)];
  return from === null || to === null ? null : { x0: from[0], x1: to[0], z0, z1 };
}
