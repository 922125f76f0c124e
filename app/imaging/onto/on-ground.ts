import type { GroundPlane } from '../../workshop/index.ts';
import { CATALOGUE, PEOPLE_IDS, VEHICLE_IDS } from '../sketch/catalogue.ts';
import type { Item } from '../sketch/contents.ts';
import { BLOCKING, type Box, boxOf, covered, footprint, meets, SLIM, WELCOME } from '../sketch/cost.ts';
import { drawingOf } from '../sketch/drawings.ts';
import type { Lying, Standing } from '../sketch/element.ts';
import type { Area } from '../sketch/floor.ts';
import type { Random } from '../sketch/random.ts';
import { ACROSS, layOnGround } from './lying-on-ground.ts';
import { ALOFT, type Laid, type Set, type Stood } from './placing.ts';
import type { View } from './view.ts';

/** Where things go: the ground that was set, how the photo shows it, and chance. */
export type Site = { plane: GroundPlane; view: View; random: Random };
type Wanted<T> = { item: Item; index: number; drawing: T };
/** What is there already: its footprint, and its place in the photo; `box` null where it runs along or across, and may be stood on. */
export type Held = { id: string; lies: boolean; area: Area; box: Box | null; z: number };

/** Costs more than this where it would hide another or stand in it: then one fewer is drawn. */
const TOO_CROWDED = 7;
const TRIES = 240;

/**
 * Sets things onto the ground of a photo as large as life: what lies there first, then what stands, big before small; in the
 * rectangle that was set and, where that is full, around it. One of each is always set; of the others those that find room.
 */
export function setOnGround(items: readonly Item[], site: Site): Set[] {
  const wanted = wantedOf(items);
  const laid: Laid[] = [];
  const held: Held[] = [];
  for (const { item, index, drawing } of wanted.flatMap((one) => (one.drawing.kind === 'lying' ? [{ ...one, drawing: one.drawing }] : []))) {
    const area = layOnGround(item, drawing, index, site, held);
    if (area === null) continue;
    laid.push({ kind: 'lying', id: item.id, index, drawing, area });
    held.push({ id: item.id, lies: true, area, box: passes(item.id, drawing) ? null : flatBox(area, site.view), z: area.z0 });
  }
  const standing = wanted.flatMap((one) => (one.drawing.kind === 'standing' ? [{ ...one, drawing: one.drawing }] : []));
  const stood = standing.sort((a, b) => bulk(b.drawing) - bulk(a.drawing)).flatMap((one) => {
    const found = ALOFT.has(one.item.id) ? aloft(one, site) : standOnGround(one, site, held);
    return found === null ? [] : [found];
  });
  return [...laid, ...stood];
}

const bulk = ({ width, height }: Standing): number => width * height;

function wantedOf(items: readonly Item[]): Wanted<Standing | Lying>[] {
  const counts = new Map<string, number>();
  return items.flatMap((item) => {
    const drawing = drawingOf(item.id);
    const index = counts.get(item.id) ?? 0;
    counts.set(item.id, index + 1);
    return drawing === null ? [] : [{ item, index, drawing }];
  });
}

function standOnGround({ item, index, drawing }: Wanted<Standing>, site: Site, held: Held[]): Stood | null {
  const { view, plane, random } = site;
  let best: { x: number; z: number; cost: number } | null = null;
  const chance = random.fork(`${item.id} ${index}`);
  for (const [x, z] of spots(item, index, drawing, plane, chance)) {
    const cost = groundCost(item, drawing, x, z, site) + crowdCost(item, drawing, x, z, site, held) + chance.next() * 0.15;
    if (best === null || cost < best.cost) best = { x, z, cost };
  }
  if (best === null || (index > 0 && best.cost > TOO_CROWDED)) return null;
  const { x, z } = best;
  const [px, py] = view.project(x, 0, z);
  held.push({ id: item.id, lies: false, area: footprint(drawing, x, z), box: boxAt(item.id, drawing, x, z, site), z });
  const along = item.id === 'cyclist' && held.some(({ lies, box, area }) => lies && box === null && !ACROSS.has(item.id) && meets(area, footprint(drawing, x, z)));
  return { kind: 'standing', id: item.id, index, drawing, x: px, y: py, scale: plane.pixelsPerMetre(x, z), ...(along && { along }) };
}

function* spots({ id, place }: Item, index: number, { width, depth, height }: Standing, plane: GroundPlane, random: Random): Generator<readonly [number, number]> {
  const half = plane.width / 2;
  const inset = Math.min(half * 0.8, (SLIM.has(id) ? 0.4 : width) / 2 + 0.1);
  const far = plane.near + plane.depth;
  // In line along both sides, as a city plants trees and lamps.
  if (SLIM.has(id) && place === null) for (let row = 0; row < 5; row += 1) yield [(index % 2 === 0 ? -1 : 1) * (half - inset), plane.near + 0.8 + Math.floor(index / 2) * Math.max(3.2, width) + row * 2.4];
  const beyond = isBackdrop(id) ? [far, far + 8] as const : [Math.max(1.5, plane.near - 2), far + Math.max(plane.depth, 9)] as const;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const within = !isBackdrop(id) && tried % 3 !== 0;
    const x = within ? random.between(-half + inset, half - inset) : random.between(-half - Math.max(2, half), half + Math.max(2, half));
    yield [x, within ? random.between(plane.near + Math.min(depth / 2, plane.depth / 3), far) : random.between(...beyond)];
  }
  if (height > 3) for (let row = 0; row < 8; row += 1) yield [random.between(-half, half), far + row * 2];
}

/** A building is behind the ground, never on it. */
const isBackdrop = (id: string): boolean => CATALOGUE[id]?.kind === 'fronting';

/** In the rectangle, in the picture, near enough to be known, and where it was asked for. */
function groundCost(item: Item, drawing: Standing, x: number, z: number, { plane, view }: Site): number {
  const [px, py] = view.project(x, 0, z);
  const scale = plane.pixelsPerMetre(x, z);
  if (!(scale > 0) || py <= view.horizonAt(px)) return Infinity;
  const half = plane.width / 2;
  const [wide, high] = [drawing.width * scale, drawing.height * scale];
  const away = (z - plane.near) / plane.depth;
  const outside = isBackdrop(item.id) ? 0 : Math.max(0, Math.abs(x) + Math.min(drawing.width / 2, half * 0.6) - half) * 2.2 + Math.max(0, Math.abs(x) - half) * 5 + Math.max(0, away - 1) * plane.depth * 0.4 + Math.max(0, plane.near - z) * 5;
  const cut = Math.max(0, wide / 2 - px, px + wide / 2 - view.width) / wide;
  const topCut = Math.max(0, high - py) / high;
  const sideways = x / half;
  let cost = outside + cut * 24 + topCut * (SLIM.has(item.id) ? 5 : 14) + Math.max(0, py - view.height) * 0.2 + Math.max(0, away) * 0.5;
  cost += Math.max(0, wide / view.width - 0.45) * 14 + Math.max(0, (drawing.height > 3 ? 0 : high / view.height - 0.5)) * 10 + (drawing.height > 3 ? 0 : Math.max(0, 0.11 - high / view.height / (PEOPLE_IDS.has(item.id) ? 1.4 : 1)) * 45);
  // What is sat on or leaned against leaves the way through the middle free.
  if (item.place === null && !PEOPLE_IDS.has(item.id) && !VEHICLE_IDS.has(item.id) && drawing.width < plane.width * 0.6) cost += Math.max(0, 0.6 - Math.abs(sideways)) * 1.4;
  return cost + placeCost(item.place, sideways, away);
}

function placeCost(place: Item['place'], sideways: number, away: number): number {
  switch (place) {
    case 'left':
      return Math.max(0, sideways + 0.25) * 6;
    case 'right':
      return Math.max(0, 0.25 - sideways) * 6;
    case 'middle':
      return Math.abs(sideways) * 5;
    case 'front':
      return Math.max(0, away - 0.25) * 5;
    case 'back':
      return Math.max(0, 0.7 - away) * 6;
    case 'corner':
      return Math.max(0, 0.7 - Math.abs(sideways)) * 4;
    case null:
      return 0;
  }
}

/** Nothing stands in another, and none hides another if it can be helped. */
function crowdCost(item: Item, drawing: Standing, x: number, z: number, site: Site, held: readonly Held[]): number {
  const area = footprint(drawing, x, z);
  const box = boxAt(item.id, drawing, x, z, site);
  return held.reduce((cost, other) => {
    const welcome = WELCOME[other.id]?.includes(item.id) === true;
    const hides = other.box === null || welcome ? 0 : z < other.z ? covered(other.box, box) : other.lies ? 0 : covered(box, other.box);
    if (other.lies) return cost + hides * 4 + (meets(area, other.area) ? (welcome ? -1 : BLOCKING.has(other.id) ? 8 : 3) : 0);
    return cost + (meets(area, other.area) ? 9 : 0) + hides * 8;
  }, 0);
}

const passes = (id: string, { strip }: Lying): boolean => strip === true || ACROSS.has(id);

function flatBox({ x0, x1, z0, z1 }: Area, { project }: View): Box {
  const corners = [project(x0, 0, z0), project(x1, 0, z0), project(x1, 0, z1), project(x0, 0, z1)];
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

function boxAt(id: string, drawing: Standing, x: number, z: number, { plane, view }: Site): Box {
  return boxOf(id, drawing, x, z, { ...view, scale: () => plane.pixelsPerMetre(x, z) });
}

/** Birds and flags are up in the air, as large as some way behind the ground. */
function aloft({ item, index, drawing }: Wanted<Standing>, { view, plane, random }: Site): Stood {
  const chance = random.fork(`${item.id} ${index}`);
  const z = plane.near + plane.depth * chance.between(0.5, 1.4);
  const x = chance.between(0.12, 0.88) * view.width;
  const horizon = view.horizonAt(x);
  const high = drawing.height * view.scale(z);
  return { kind: 'standing', id: item.id, index, drawing, x, y: Math.max(high + 4, horizon * chance.between(0.25, 0.75)), scale: view.scale(z), aloft: true };
}
