import type { GroundPlane } from '../../workshop/index.ts';
import type { Item } from '../sketch/contents.ts';
import { meets } from '../sketch/cost.ts';
import type { Lying } from '../sketch/element.ts';
import type { Area } from '../sketch/floor.ts';
import type { Held, Site } from './on-ground.ts';

/**
 * Where something lies on the ground of a photo, in metres: what crosses reaches from side to side of the rectangle, what runs
 * along goes through it, ramps and the like lie at its sides, the rest where there is room. Null where there is none.
 */
export function layOnGround(item: Item, drawing: Lying, index: number, { plane, random }: Site, held: readonly Held[]): Area | null {
  const areas = drawing.strip === true ? strips(item, drawing, index, plane) : ACROSS.has(item.id) ? crossings(item, drawing, plane) : patches(item, drawing, index, { plane, random });
  const lying = held.filter(({ lies, id }) => lies && !LAID_OVER.has(id) && !LAID_OVER.has(item.id));
  const free = areas.find((area) => !lying.some((other) => meets(area, other.area)));
  if (free !== undefined || index > 0) return free ?? null;
  const over = (area: Area): number => lying.reduce((sum, other) => sum + shared(area, other.area), 0);
  return areas.reduce<Area | null>((best, area) => (best === null || over(area) < over(best) ? area : best), null);
}

/** In square metres. */
const shared = (a: Area, b: Area): number => Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.z1, b.z1) - Math.max(a.z0, b.z0));

/** A crossing goes over a lane, and a tactile plate onto a ramp. */
const LAID_OVER: ReadonlySet<string> = new Set(['bike-lane', 'bus-lane', 'path', 'sidewalk', 'curb-ramp', 'tactile-paving', 'crossing']);
export const ACROSS: ReadonlySet<string> = new Set(['crossing', 'speed-bump']);
const AT_A_SIDE: ReadonlySet<string> = new Set(['curb-ramp', 'tactile-paving', 'curb-extension', 'parking', 'accessible-parking', 'drop-off', 'loading-zone', 'terrace', 'curb']);

function strips({ id, place }: Item, { width }: Lying, index: number, { width: whole, depth, near }: GroundPlane): Area[] {
  const wide = Math.min(width, whole);
  const [z0, z1] = [Math.max(near * 0.55, near - depth / 2), near + depth * 1.6];
  const right = whole / 2 - wide;
  const [first, second] = place === 'left' || id === 'bus-lane' ? [-whole / 2, right] : [right, -whole / 2];
  const x0 = place === 'middle' || id === 'path' ? -wide / 2 : index % 2 === 0 ? first : second;
  return [{ x0, x1: x0 + wide, z0, z1 }];
}

function crossings({ place }: Item, { depth: long }: Lying, { width, depth, near }: GroundPlane): Area[] {
  const deep = Math.min(long, depth * 0.6);
  const room = depth - deep;
  const order = place === 'front' ? [0, 0.5, 1] : place === 'back' ? [1, 0.5, 0] : [0.35, 1, 0];
  return order.map((share) => ({ x0: -width / 2, x1: width / 2, z0: near + room * share, z1: near + room * share + deep }));
}

/** As large as it is, or as the rectangle lets it be. */
function patches({ id, place }: Item, drawing: Lying, index: number, { plane: { width, depth, near }, random }: Pick<Site, 'plane' | 'random'>): Area[] {
  const [wide, deep] = [Math.min(drawing.width, width), Math.min(drawing.depth, depth)];
  const [across, along] = [width - wide, depth - deep];
  const chance = random.fork(`${id} ${index} laid`);
  const side = place === 'left' ? 0 : place === 'right' ? 1 : null;
  return Array.from({ length: 60 }, (_, tried): Area => {
    const u = side ?? (AT_A_SIDE.has(id) ? (index + tried + 1) % 2 : place === 'middle' ? 0.5 : chance.next());
    const v = place === 'front' ? 0 : place === 'back' ? 1 : chance.between(0.05, 0.95);
    const [x0, z0] = [-width / 2 + across * u, near + along * v];
    return { x0, x1: x0 + wide, z0, z1: z0 + deep };
  });
}
