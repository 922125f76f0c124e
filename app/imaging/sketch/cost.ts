import type { Random } from './random.ts';
import type { Stage } from './stage.ts';
import type { Camera } from './camera.ts';
import { PEOPLE_IDS, VEHICLE_IDS } from './catalogue.ts';
import type { Item } from './contents.ts';
import type { Standing, Zone } from './element.ts';
import type { Area } from './floor.ts';

/** What a layout is made for. */
export type Setting = {
  stage: Stage;
  camera: Camera;
  random: Random;
  /** The carriageway is open to people. */ carFree: boolean;
  /** No carriageway any more: furniture may stand anywhere. */ shared: boolean;
  /** Sides where a façade that was asked for must stay in sight. */ clear: ReadonlySet<string>;
  /** Where façades that were asked for stand across the back, from -1 (left edge of the picture) to 1; null where none do. */
  facing: readonly [number, number] | null;
};

export type Box = { left: number; right: number; top: number; bottom: number };

/** `crown`: what a slim thing spreads above its stem, over whatever stands behind it. */
export type Taken = { area: Area; box: Box | null; crown: Box | null; asked: boolean; blocks: boolean; z: number; id: string };

export const SLIM = new Set([
  'tree',
  'street-lamp',
  'traffic-light',
  'audible-signal',
  'bus-stop',
  'flag',
  'clock',
  'string-lights',
  'sign',
  'bollard',
  'basketball-court',
  'canopy',
  'pergola',
  'parasol',
]);

export const BLOCKING = new Set([
  'pond',
  'pool',
  'splash-pad',
  'skating-rink',
  'dog-park',
  'curb-extension',
  'bike-lane',
  'bus-lane',
  'drop-off',
  'loading-zone',
  'accessible-parking',
  'parking',
  'terrace',
]);

/** What nothing but people may stand on: the feet of ramps and crossings, and the plates that are felt underfoot. */
const KEPT_CLEAR = new Set(['landing', 'curb-ramp', 'tactile-paving']);

/** What may stand on a marked part of the carriageway. */
export const WELCOME: Readonly<Record<string, readonly string[]>> = {
  'bike-lane': ['cyclist', 'bicycle'],
  'bus-lane': ['bus'],
  'drop-off': ['car', 'taxi', 'bus'],
  'loading-zone': ['truck', 'car'],
  parking: ['car', 'truck'],
  'accessible-parking': ['car'],
  'dog-park': ['dog'],
  pond: ['bird', 'bridge'],
  'skating-rink': ['child', 'teenager', 'person'],
  'splash-pad': ['child'],
  'ground-mural': ['child'],
  'soccer-field': ['child', 'teenager'],
};

export function insetIn({ x0, x1 }: Area, width: number): number {
  return Math.min(width * 0.42, (x1 - x0) * 0.45);
}

export function slimWidth(id: string, width: number): number {
  return SLIM.has(id) ? Math.min(0.7, width) : width;
}

export function costOf(item: Item, drawing: Standing, x: number, z: number, setting: Setting, taken: readonly Taken[]): number {
  const crosses = PEOPLE_IDS.has(item.id) && taken.some(({ id, area: other }) => id === 'crossing' && within(x, z, other));
  const ground = crosses ? (item.asked ? -0.5 : 0.3) : zoneCost(item, drawing, x, z, setting);
  return ground + distanceCost(item, z) + viewCost(item, drawing, x, z, setting) + besideOthers(item, drawing, x, z, setting, taken);
}

function distanceCost(item: Item, z: number): number {
  const far = Math.max(0, z - 11) * 0.03;
  if (!item.asked || item.place === 'back') return far;
  // People who were asked for are near enough to be known for who they are.
  if (PEOPLE_IDS.has(item.id)) return far + Math.max(0, z - 8) * 0.3;
  return SLIM.has(item.id) ? far : far + Math.max(0, z - 11) * 0.08;
}

// Within the picture, on the side asked for, and not before a façade that was asked for.
function viewCost(item: Item, drawing: Standing, x: number, z: number, { camera, stage, clear, facing }: Setting): number {
  const full = (drawing.width / 2) * camera.scale(z);
  const [sx] = camera.project(x, 0, z);
  const [side, opposite] = x < 0 ? ['left', 'right'] : ['right', 'left'];
  let cost = Math.max(0, full - sx, sx + full - camera.width) * (item.asked ? 0.08 : 0.02);
  if (item.place === 'left') cost += Math.max(0, sx + full - camera.width * 0.47) * 0.03;
  if (item.place === 'right') cost += Math.max(0, camera.width * 0.53 - (sx - full)) * 0.03;
  if (!item.asked && drawing.height > 3 && z < 24 && clear.has(side)) cost += 4;
  if (item.place !== null) return cost;
  // A lift is not put before the entrance that it serves, where the other side is free.
  if (item.asked && drawing.height > 2 && drawing.width > 1.2 && clear.has(side) && !clear.has(opposite)) cost += 2.5;
  if (facing !== null && drawing.height > 2.4 && z < 24 && facedBy(facing, sx, full, camera)) cost += item.asked ? 1.5 : 5;
  // A lamp near the eye stands before everything; who rides keeps to a side.
  if (item.id === 'street-lamp' && Math.abs(sx - camera.width / 2) < camera.width * 0.36) cost += Math.max(0, 10 - z) * 0.6;
  if (item.id === 'cyclist' && stage.zones.road !== undefined) cost += Math.max(0, 1.3 - Math.abs(x)) * 2;
  return cost;
}

function besideOthers(item: Item, drawing: Standing, x: number, z: number, { camera, stage }: Setting, taken: readonly Taken[]): number {
  const area = footprint(drawing, x, z);
  const box = boxOf(item.id, drawing, x, z, camera);
  const crown = crownOf(item.id, drawing, x, z, camera);
  // Who rides away keeps to the right, unless there is a lane for bicycles.
  let cost = item.id === 'cyclist' && stage.zones.road !== undefined && x < 0 && !taken.some(({ id }) => id === 'bike-lane') ? 1.2 : 0;
  for (const other of taken) {
    const welcome = WELCOME[other.id]?.includes(item.id) === true;
    const onIt = meets(area, other.area);
    if (other.blocks && onIt && !welcome) cost += 6;
    if (onIt && VEHICLE_IDS.has(item.id) && (other.id === 'crossing' || other.id === 'speed-bump')) cost += 3;
    if (onIt && other.id === 'crossing' && !PEOPLE_IDS.has(item.id)) cost += 3;
    if (onIt && KEPT_CLEAR.has(other.id) && !PEOPLE_IDS.has(item.id)) cost += 9;
    if (onIt && welcome) cost -= 1.4;
    if (!onIt && other.id === 'bike-lane' && item.id === 'cyclist') cost += 3;
    if (item.asked && other.id === item.id && SLIM.has(item.id) && Math.abs(other.area.x0 - area.x0) < 2.5) cost += 1.5;
    if (other.box === null || welcome) continue;
    const share = overlap(box, other.box);
    if (share > 0) cost += item.asked && other.asked ? hidden(box, z, other) * hiding(item, z, other) + share : share * hiding(item, z, other);
    if (crown !== null && other.asked && other.crown === null && z < other.z) cost += covered(other.box, crown) * OVERSHADOWED;
    if (crown === null && item.asked && other.crown !== null && other.z < z) cost += covered(box, other.crown) * OVERSHADOWED;
  }
  return cost;
}

function facedBy([from, to]: readonly [number, number], sx: number, half: number, { width }: Camera): boolean {
  const at = (part: number): number => ((part + 1) / 2) * width;
  return sx + half > at(from) && sx - half < at(to);
}

/** What it costs to stand wholly behind a crown, for something that was asked for. */
const OVERSHADOWED = 9;

// How much of the one behind is hidden by the one before it.
function hidden(box: Box, z: number, other: Taken): number {
  if (other.box === null) return 0;
  return z < other.z ? covered(other.box, box) : covered(box, other.box);
}

// What it costs to hide a thing or to be hidden by it; a person may pass before a car.
function hiding(item: Item, z: number, other: Taken): number {
  const person = PEOPLE_IDS.has(item.id);
  if (!other.asked) return person && PEOPLE_IDS.has(other.id) ? 3 : 1.6;
  if (!item.asked) return z < other.z ? 8 : person ? 3.4 : 1.2;
  if (person && VEHICLE_IDS.has(other.id) && z < other.z) return 1;
  return person || PEOPLE_IDS.has(other.id) ? 8 : 5.5;
}

export function zoneCost(
  item: Item,
  { zones, width }: { zones: readonly Zone[]; width: number },
  x: number,
  z: number,
  { stage, carFree, shared }: Setting,
): number {
  for (const [order, zone] of zones.entries()) {
    if (!(stage.zones[zone] ?? []).some((area) => inside(area, x, z, slimWidth(item.id, width)))) continue;
    // Nobody rides on the pavement.
    if (zone === 'sidewalk' && item.id === 'cyclist') return 6;
    const thing = !PEOPLE_IDS.has(item.id) && !VEHICLE_IDS.has(item.id);
    const there = item.place === 'middle' || item.place === 'front';
    // No bench in the road or across the path, unless that is where it was asked for.
    if (zone === 'road' && !shared && thing && !(item.asked && item.place === 'middle')) return 12;
    if ((zone === 'path' || (zone === 'road' && stage.zones.lawn !== undefined)) && thing && !there) return 3;
    if (zone === 'road' && !carFree && !VEHICLE_IDS.has(item.id) && item.id !== 'cyclist' && item.id !== 'motorcycle')
      return item.place === 'middle' ? 0.3 : 12;
    // A street given to people keeps its middle free of what nobody asked to stand there.
    if (zone === 'road' && shared && thing && !item.asked) return 1.6;
    const strolls = zone === 'road' && !shared && PEOPLE_IDS.has(item.id) && item.id !== 'cyclist';
    return strolls ? 2.2 : order * 0.16;
  }
  const kerb = stage.zones.road !== undefined && Math.abs(x) - width * 0.42 < stage.way[1];
  const open = shared || item.place === 'middle' || VEHICLE_IDS.has(item.id) || (carFree && PEOPLE_IDS.has(item.id));
  return kerb && !open ? 12 : 3.2;
}

function inside({ x0, x1, z0, z1 }: Area, x: number, z: number, width: number): boolean {
  const inset = insetIn({ x0, x1, z0, z1 }, width);
  return x >= x0 + inset && x <= x1 - inset && z >= z0 && z <= z1;
}

function within(x: number, z: number, { x0, x1, z0, z1 }: Area): boolean {
  return x > x0 + 0.4 && x < x1 - 0.4 && z > z0 && z < z1;
}

export function footprint(drawing: { width: number; depth: number }, x: number, z: number): Area {
  return { x0: x - drawing.width / 2, x1: x + drawing.width / 2, z0: z - drawing.depth / 2, z1: z + drawing.depth / 2 };
}

export function boxOf(id: string, drawing: Standing, x: number, z: number, camera: Camera): Box {
  const slim = SLIM.has(id);
  const width = slimWidth(id, drawing.width);
  const [sx, bottom] = camera.project(x, 0, z);
  const half = (width / 2) * camera.scale(z);
  return {
    left: sx - half,
    right: sx + half,
    bottom,
    top: bottom - (slim ? Math.min(2.4, drawing.height) : drawing.height) * camera.scale(z),
  };
}

/** The spread of a tree; it begins at a good third of its height. Null for what has no crown. */
export function crownOf(id: string, { width, height }: Standing, x: number, z: number, camera: Camera): Box | null {
  if (id !== 'tree') return null;
  const scale = camera.scale(z);
  const [sx, ground] = camera.project(x, 0, z);
  return { left: sx - (width / 2) * scale, right: sx + (width / 2) * scale, top: ground - height * scale, bottom: ground - height * 0.3 * scale };
}

export function meets(a: Area, b: Area): boolean {
  return a.x0 < b.x1 + 0.12 && a.x1 + 0.12 > b.x0 && a.z0 < b.z1 + 0.08 && a.z1 + 0.08 > b.z0;
}

/** How much of a box another one covers, 0 to 1. */
export function covered(box: Box, by: Box): number {
  const width = Math.min(box.right, by.right) - Math.max(box.left, by.left);
  const height = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.max(1, (box.right - box.left) * (box.bottom - box.top));
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
  return (width * height) / Math.max(1, smaller);
}
