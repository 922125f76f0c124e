import type { Camera } from './camera.ts';
import { CATALOGUE, PEOPLE_IDS, VEHICLE_IDS } from './catalogue.ts';
import { ALONG_DRAWINGS } from './elements/along.ts';
import type { Item } from './contents.ts';
import type { Lying, Standing, Zone } from './element.ts';
import { facade, FACADE_WIDTH, type FacadeKind } from './facades.ts';
import type { Area } from './floor.ts';
import type { Random } from './random.ts';
import { row } from './rows.ts';
import type { Stage } from './stage.ts';
import type { Place } from '../../prompts/index.ts';

/** Something set down: x and z in metres are the middle of its footprint. */
export type Placed =
  | { kind: 'standing'; id: string; drawing: Standing; x: number; z: number; index: number }
  | { kind: 'lying'; id: string; drawing: Lying; area: Area; index: number };

export type Setting = { stage: Stage; camera: Camera; random: Random; /** The carriageway is open to people. */ carFree: boolean; /** No carriageway any more: furniture may stand anywhere. */ shared: boolean; /** Sides where a façade that was asked for must stay in sight. */ clear: ReadonlySet<string> };

type Box = { left: number; right: number; top: number; bottom: number };
type Taken = { area: Area; box: Box | null; asked: boolean; blocks: boolean; z: number; id: string };

const TRIES = 48;
const SLIM = new Set(['tree', 'street-lamp', 'traffic-light', 'audible-signal', 'bus-stop', 'flag', 'clock', 'string-lights', 'sign', 'bollard', 'basketball-court', 'canopy', 'pergola', 'parasol']);
const BLOCKING = new Set(['pond', 'pool', 'splash-pad', 'skating-rink', 'dog-park', 'curb-extension', 'bike-lane', 'bus-lane', 'drop-off', 'loading-zone', 'accessible-parking', 'parking']);
/** What may stand on a marked part of the carriageway. */
const WELCOME: Readonly<Record<string, readonly string[]>> = { 'bike-lane': ['cyclist', 'bicycle'], 'bus-lane': ['bus'], 'drop-off': ['car', 'taxi', 'bus'], 'loading-zone': ['truck', 'car'], parking: ['car', 'truck'], 'accessible-parking': ['car'], 'dog-park': ['dog'], pond: ['bird', 'bridge'] };

/** Finds a place for every item: what was asked for first, big before small, none hiding another if it can be helped. */
export function arrange(items: readonly Item[], setting: Setting): Placed[] {
  const placed: Placed[] = [];
  const taken: Taken[] = [];
  const counts = new Map<string, number>();
  for (const item of inOrder(items, setting.stage)) {
    const index = counts.get(item.id) ?? 0;
    counts.set(item.id, index + 1);
    const drawing = drawingOf(item.id, setting.stage);
    if (drawing === null) continue;
    if (drawing.kind === 'lying') placed.push(lay(item, drawing, index, setting, taken));
    else placed.push(stand(item, drawing, index, setting, taken));
  }
  return placed;
}

/** A façade that found no wall stands free, as a small building. */
export function drawingOf(id: string, stage?: Stage): Standing | Lying | null {
  const along = stage?.zones.sidewalk === undefined ? undefined : ALONG_DRAWINGS[id];
  const drawing = along ?? CATALOGUE[id];
  if (drawing === undefined) return null;
  if (drawing.kind !== 'fronting') return drawing;
  const kind = drawing.facade as FacadeKind;
  const width = FACADE_WIDTH[kind];
  return {
    kind: 'standing', width, depth: 3, height: kind === 'church' ? 20 : 10, zones: ['lawn', 'plaza', 'path', 'sidewalk', 'road'],
    draw: ({ mood, random }) => facade(kind, { at: (u, v, out = 0) => [(u - width / 2) * 100, -v * 100 + out * 6], scale: () => 100 }, mood, random),
  };
}

function inOrder(items: readonly Item[], stage: Stage): Item[] {
  const size = ({ id }: Item): number => {
    const drawing = drawingOf(id, stage);
    if (drawing === null) return 0;
    return drawing.kind === 'lying' ? 100 + drawing.width * drawing.depth : drawing.width * drawing.height;
  };
  const rank = (item: Item): number => (drawingOf(item.id, stage)?.kind === 'lying' ? 2 : item.asked ? 1 : 0);
  return [...items].sort((a, b) => rank(b) - rank(a) || (a.asked === b.asked ? size(b) - size(a) : 0));
}

function stand(item: Item, drawing: Standing, index: number, setting: Setting, taken: Taken[]): Placed {
  const random = setting.random.fork(`${item.id} ${index}`);
  let best: { x: number; z: number; cost: number } | null = null;
  for (const [x, z, bonus] of candidates(item, drawing, index, setting, random)) {
    const cost = costOf(item, drawing, x, z, setting, taken) - bonus + random.next() * 0.1;
    if (best === null || cost < best.cost) best = { x, z, cost };
  }
  const { x, z } = best ?? { x: 0, z: 10 };
  taken.push({ area: footprint(drawing, x, z), box: boxOf(item.id, drawing, x, z, setting.camera), asked: item.asked, blocks: true, z, id: item.id });
  return { kind: 'standing', id: item.id, drawing, x, z, index };
}

function* candidates(item: Item, drawing: Standing, index: number, setting: Setting, random: Random): Generator<[number, number, number]> {
  const { camera, stage } = setting;
  const spots = item.place === null || item.place === 'left' || item.place === 'right' ? row(item.id, setting.stage, camera) : [];
  for (const [order, [x, z]] of spots.entries()) {
    if ((item.place === 'left' && x > 0) || (item.place === 'right' && x < 0)) continue;
    yield [x, z, 1.2 - order * 0.06];
  }
  for (let i = 0; i < TRIES; i += 1) {
    const [near, far] = reach(item, drawing, stage, camera);
    const z = near + (far - near) * random.next() ** 1.25;
    const [low, high] = across(item.place, index, random);
    const margin = drawing.width / 2;
    const half = Math.max(0.4, camera.halfWidth(z) - margin);
    const x = VEHICLE_IDS.has(item.id) && stage.zones.road !== undefined ? (random.chance(0.5) ? -1.4 : 1.4) : random.between(low, high) * half;
    yield [item.place === 'left' ? Math.min(x, -0.3) : item.place === 'right' ? Math.max(x, 0.3) : x, z, 0];
    const within = VEHICLE_IDS.has(item.id) ? null : spotInZone(item, drawing, index, setting, random, [near, far]);
    if (within !== null) yield [...within, 0];
  }
}

// A narrow pavement is seldom hit by chance: so a spot is also drawn from the zones themselves, where the place asked for allows it.
function spotInZone(item: Item, drawing: Standing, index: number, { stage, camera, carFree }: Setting, random: Random, [near, far]: [number, number]): [number, number] | null {
  const areas = drawing.zones.filter((zone) => zone !== 'road' || carFree).flatMap((zone) => stage.zones[zone] ?? []);
  const area = areas[random.whole(0, areas.length - 1)];
  if (area === undefined) return null;
  const z = random.between(Math.max(near, area.z0), Math.max(near, Math.min(far, area.z1)));
  const half = Math.max(0.4, camera.halfWidth(z) - drawing.width / 2);
  const [low, high] = across(item.place, index, random);
  const inset = insetIn(area, slimWidth(item.id, drawing.width));
  const from = Math.max(area.x0 + inset, low * half);
  const to = Math.min(area.x1 - inset, high * half);
  return from <= to ? [random.between(from, to), z] : null;
}

function insetIn({ x0, x1 }: Area, width: number): number {
  return Math.min(width * 0.42, (x1 - x0) * 0.45);
}

function slimWidth(id: string, width: number): number {
  return SLIM.has(id) ? Math.min(0.7, width) : width;
}

function reach(item: Item, drawing: Standing, stage: Stage, camera: Camera): [number, number] {
  // Whole in the picture: neither taller than the view above the horizon nor wider than two thirds of it.
  const tall = (camera.focal * Math.max(0, drawing.height - 2.5)) / (camera.horizon * 0.94);
  const wide = (camera.focal * drawing.width) / (camera.width * (item.place === 'left' || item.place === 'right' ? 0.44 : 0.62));
  const bulky = drawing.height < 1.6 || drawing.height > 4 ? 0 : (camera.focal * drawing.height) / (camera.height * 0.42);
  const least = Math.max(camera.nearest + drawing.depth / 2 + 0.35, tall, wide, bulky);
  const vehicle = VEHICLE_IDS.has(item.id);
  if (item.place === 'front') return [least, least + 2];
  if (item.place === 'back') return [Math.max(least, stage.depth * 0.62), stage.depth];
  if (vehicle && item.place === null) return item.asked ? [Math.max(least, 12.5), 26] : [17, 42];
  if (!item.asked && SLIM.has(item.id)) return [Math.max(least, 10), stage.depth];
  const small = drawing.height < 0.7 && drawing.width < 1.5;
  return [Math.max(least, item.asked ? 0 : PEOPLE_IDS.has(item.id) ? 6.8 : 7.6), Math.max(least + 2, Math.min(stage.depth, small ? 9 : PEOPLE_IDS.has(item.id) ? 17 : 16))];
}

function across(place: Place, index: number, random: Random): [number, number] {
  switch (place) {
    case 'left': return [-0.98, -0.34];
    case 'right': return [0.34, 0.98];
    case 'middle': return index === 0 ? [-0.08, 0.08] : [-0.3, 0.3];
    case 'corner': return random.chance(0.5) ? [-1, -0.74] : [0.74, 1];
    case 'front': case 'back': return [-0.75, 0.75];
    case null: return [-0.96, 0.96];
  }
}

function costOf(item: Item, drawing: Standing, x: number, z: number, setting: Setting, taken: readonly Taken[]): number {
  const { camera } = setting;
  const area = footprint(drawing, x, z);
  const box = boxOf(item.id, drawing, x, z, camera);
  let cost = zoneCost(item, drawing, x, z, setting) + Math.max(0, z - 11) * 0.03;
  const full = (drawing.width / 2) * camera.scale(z);
  const [sx] = camera.project(x, 0, z);
  if (!item.asked && drawing.height > 3 && z < 24 && setting.clear.has(x < 0 ? 'left' : 'right')) cost += 4;
  if (item.place === 'left') cost += Math.max(0, sx + full - camera.width * 0.47) * 0.03;
  if (item.place === 'right') cost += Math.max(0, camera.width * 0.53 - (sx - full)) * 0.03;
  cost += Math.max(0, full - sx, sx + full - camera.width) * (item.asked ? 0.03 : 0.02);
  for (const other of taken) {
    if (other.blocks && meets(area, other.area) && WELCOME[other.id]?.includes(item.id) !== true) cost += 6;
    if (VEHICLE_IDS.has(item.id) && (other.id === 'crossing' || other.id === 'speed-bump') && meets(area, other.area)) cost += 3;
    if (WELCOME[other.id]?.includes(item.id) === true && meets(area, other.area)) cost -= 1.4;
    if (other.box === null) continue;
    const share = overlap(box, other.box);
    if (share > 0) cost += share * (other.asked && item.asked ? 5.5 : other.asked ? (z < other.z ? 5 : 1.2) : 1.6);
  }
  return cost;
}

function zoneCost(item: Item, { zones, width }: { zones: readonly Zone[]; width: number }, x: number, z: number, { stage, carFree, shared }: Setting): number {
  for (const [order, zone] of zones.entries()) {
    if (!(stage.zones[zone] ?? []).some((area) => inside(area, x, z, slimWidth(item.id, width)))) continue;
    if (zone === 'road' && !shared && !item.asked && !PEOPLE_IDS.has(item.id) && !VEHICLE_IDS.has(item.id)) return 2.6;
    if (zone === 'road' && !shared && item.asked && !PEOPLE_IDS.has(item.id) && !VEHICLE_IDS.has(item.id) && item.place !== 'middle' && item.place !== 'front') return carFree ? 1.6 : 2.6;
    if (zone === 'road' && !carFree && !VEHICLE_IDS.has(item.id) && item.id !== 'cyclist' && item.id !== 'motorcycle') return item.place === 'middle' ? 0.3 : 2.6;
    return order * 0.16;
  }
  return 3.2;
}

function inside({ x0, x1, z0, z1 }: Area, x: number, z: number, width: number): boolean {
  const inset = insetIn({ x0, x1, z0, z1 }, width);
  return x >= x0 + inset && x <= x1 - inset && z >= z0 && z <= z1;
}

function footprint(drawing: { width: number; depth: number }, x: number, z: number): Area {
  return { x0: x - drawing.width / 2, x1: x + drawing.width / 2, z0: z - drawing.depth / 2, z1: z + drawing.depth / 2 };
}

function boxOf(id: string, drawing: Standing, x: number, z: number, camera: Camera): Box {
  const slim = SLIM.has(id);
  const width = slimWidth(id, drawing.width);
  const [sx, bottom] = camera.project(x, 0, z);
  const half = (width / 2) * camera.scale(z);
  return { left: sx - half, right: sx + half, bottom, top: bottom - (slim ? Math.min(2.4, drawing.height) : drawing.height) * camera.scale(z) };
}

function meets(a: Area, b: Area): boolean {
  return a.x0 < b.x1 + 0.12 && a.x1 + 0.12 > b.x0 && a.z0 < b.z1 + 0.08 && a.z1 + 0.08 > b.z0;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
  return (width * height) / Math.max(1, smaller);
}

function lay(item: Item, drawing: Lying, index: number, setting: Setting, taken: Taken[]): Placed {
  const area = drawing.strip === true ? stripOf(item, drawing, index, setting) : patchOf(item, drawing, index, setting, taken);
  taken.push({ area, box: drawing.strip === true || item.id === 'crossing' ? null : patchBox(area, setting.camera, item.id === 'splash-pad' ? 2 : item.id === 'dog-park' ? 0.8 : 0), asked: item.asked, blocks: BLOCKING.has(item.id), z: area.z0, id: item.id });
  return { kind: 'lying', id: item.id, drawing, area, index };
}

function patchBox({ x0, x1, z0, z1 }: Area, camera: Camera, rise: number): Box {
  const [left, bottom] = camera.project(x0, 0, z0);
  const [right] = camera.project(x1, 0, z0);
  return { left, right, bottom, top: camera.project(0, rise, z1)[1] };
}

function stripOf(item: Item, drawing: Lying, index: number, { stage, camera }: Setting): Area {
  const road = stage.zones.road !== undefined;
  const edge = stage.way[1];
  const right = item.place === 'left' ? index % 2 === 1 : index % 2 === 0;
  const inner = item.id === 'bus-lane' ? 0.15 : road ? edge - drawing.width - 0.1 : edge + 1.2;
  const x0 = item.place === 'middle' ? -drawing.width / 2 : right ? inner : -inner - drawing.width;
  return { x0, x1: x0 + drawing.width, z0: camera.nearest * 0.92, z1: item.id === 'path' ? 26 : road ? 70 : stage.depth + 3 };
}

// What belongs to the carriageway lies across it or at its edge, in the first stretch that is free; the rest where there is room.
function patchOf(item: Item, drawing: Lying, index: number, setting: Setting, taken: readonly Taken[]): Area {
  const stretches = kerbside(item, drawing, setting);
  if (stretches.length === 0) return freePatch(item, drawing, index, setting, taken);
  const marked = taken.filter(({ id }) => id !== 'bike-lane' && id !== 'bus-lane' && id !== item.id.replace('curb-ramp', 'crossing').replace('tactile-paving', 'crossing'));
  return stretches.find((area) => !marked.some((other) => meets(area, other.area))) ?? stretches[index % stretches.length] ?? freePatch(item, drawing, index, setting, taken);
}

function kerbside(item: Item, drawing: Lying, { stage, camera }: Setting): Area[] {
  const road = stage.zones.road !== undefined && stage.way[1] > 2.5;
  const corner = (stage.zones.sidewalk?.[0]?.z1 ?? Infinity) < 12;
  const near = item.place === 'back' ? 17 : item.place === 'front' ? camera.nearest + 0.8 : corner ? 5.8 : 7.6;
  const far = corner ? [near, 20, 26] : [near, near + 7.4, near + 14.8];
  if (item.id === 'crossing' || item.id === 'speed-bump') {
    const half = road ? stage.way[1] : 3.1;
    const starts = item.id === 'crossing' ? (corner ? [8.9, 18.8] : [near, near + 8, near + 16]) : [near + (corner ? 0 : 4.4), near + 12.4, near + 20];
    return starts.map((z0) => ({ x0: -half, x1: half, z0, z1: z0 + drawing.depth }));
  }
  if (!road) return [];
  const edge = stage.way[1];
  const sides = item.place === 'left' ? [-1] : item.place === 'right' ? [1] : [1, -1];
  const at = (side: number, inner: number, outer: number, z0: number, z1: number): Area => ({ x0: side > 0 ? inner : -outer, x1: side > 0 ? outer : -inner, z0, z1 });
  const all = (inner: number, outer: number, shift: number, depth: number): Area[] => far.flatMap((z) => sides.map((side) => at(side, inner, outer, z + shift, z + shift + depth)));
  switch (item.id) {
    case 'curb-ramp': return all(edge, edge + 1.9, -0.2, 2.4);
    case 'tactile-paving': return all(edge + 0.3, edge + 2.1, 0, 1);
    case 'curb-extension': return all(edge - 2.05, edge + 0.05, corner ? -0.6 : 2.1, corner ? 3.2 : 5);
    case 'fence': case 'hedge': return all(edge + 0.3, edge + 0.85, 0, 7);
    case 'parking': return all(edge - 2.35, edge + 0.05, -0.4, 11);
    case 'accessible-parking': case 'drop-off': case 'loading-zone': return all(edge - 2.35, edge + 0.05, -0.4, 6);
    default: return [];
  }
}

function freePatch(item: Item, drawing: Lying, index: number, setting: Setting, taken: readonly Taken[]): Area {
  const { camera, stage } = setting;
  const random = setting.random.fork(`${item.id} ${index}`);
  const least = camera.nearest + drawing.depth / 2 + 0.3;
  const wide = (camera.focal * drawing.width) / (camera.width * 0.72);
  const from = Math.max(least, wide, item.place === 'back' ? stage.depth * 0.6 : 0);
  const to = item.place === 'front' ? from + 1.5 : item.place === 'back' ? stage.depth : Math.max(from + 3, 13);
  let best: { area: Area; cost: number } | null = null;
  for (let i = 0; i < TRIES; i += 1) {
    const z = random.between(from, to);
    const [low, high] = across(item.place, index, random);
    const x = random.between(low, high) * Math.max(0.3, camera.halfWidth(z - drawing.depth / 2) - drawing.width * 0.5);
    const area = footprint(drawing, x, z);
    const clash = taken.filter((other) => meets(area, other.area)).length;
    const cost = clash * 3 + zoneCost({ ...item, place: item.place ?? 'middle' }, drawing, x, z, setting) + random.next() * 0.2 + (z - from) * 0.05;
    if (best === null || cost < best.cost) best = { area, cost };
  }
  return best?.area ?? footprint(drawing, 0, 10);
}
