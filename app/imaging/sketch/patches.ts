import type { Setting } from './cost.ts';
import type { Camera } from './camera.ts';
import type { Item } from './contents.ts';
import { BLOCKING, type Box, footprint, meets, type Taken, zoneCost } from './cost.ts';
import type { Lying } from './element.ts';
import type { Area } from './floor.ts';
import type { Placed } from './layout.ts';
import { across, TRIES } from './spots.ts';

export function lay(item: Item, drawing: Lying, index: number, setting: Setting, taken: Taken[]): Placed {
  const area = drawing.strip === true ? stripOf(item, drawing, index, setting) : patchOf(item, drawing, index, setting, taken);
  taken.push({
    area,
    crown: null,
    box:
      drawing.strip === true || item.id === 'crossing'
        ? null
        : patchBox(area, setting.camera, item.id === 'splash-pad' ? 2 : item.id === 'dog-park' ? 0.8 : 0),
    asked: item.asked,
    blocks: BLOCKING.has(item.id),
    z: area.z0,
    id: item.id,
  });
  return { kind: 'lying', id: item.id, drawing, area, index };
}

/** Where one steps off the pavement at both ends of a crossing. */
export function landingsOf({ x0, x1, z0, z1 }: Area): Taken[] {
  return [
    { x0: x0 - 1.7, x1: x0, z0, z1 },
    { x0: x1, x1: x1 + 1.7, z0, z1 },
  ].map((area) => ({ area, box: null, crown: null, asked: false, blocks: false, z: z0, id: 'landing' }));
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
  const marked = taken.filter(
    ({ id }) =>
      id !== 'bike-lane' &&
      id !== 'bus-lane' &&
      id !== item.id.replace('curb-ramp', 'crossing').replace('tactile-paving', 'crossing'),
  );
  const lanes = taken.filter(({ id }) => id === 'bike-lane' || id === 'bus-lane');
  const open = stretches.filter((area) => !marked.some((other) => meets(area, other.area)));
  return (
    open.find((area) => !lanes.some((lane) => meets(area, lane.area))) ??
    open[0] ??
    stretches[index % stretches.length] ??
    freePatch(item, drawing, index, setting, taken)
  );
}

function kerbside(item: Item, drawing: Lying, { stage, camera }: Setting): Area[] {
  const road = stage.zones.road !== undefined && stage.way[1] > 2.5;
  const corner = (stage.zones.sidewalk?.[0]?.z1 ?? Infinity) < 12;
  const foot = item.id === 'curb-ramp' || item.id === 'tactile-paving';
  const near = corner && foot ? 8.6 : item.place === 'back' ? 17 : item.place === 'front' ? camera.nearest + 0.8 : corner ? 5.8 : 7.6;
  const far = corner ? [near, 20, 26] : [near, near + 7.4, near + 14.8];
  if (item.id === 'crossing' || item.id === 'speed-bump') {
    const half = road ? stage.way[1] : 3.1;
    const starts =
      item.id === 'crossing'
        ? corner
          ? [8.9, 18.8]
          : [near, near + 8, near + 16]
        : [near + (corner ? 0 : 4.4), near + 12.4, near + 20];
    return starts.map((z0) => ({ x0: -half, x1: half, z0, z1: z0 + drawing.depth }));
  }
  if (!road) return [];
  const edge = stage.way[1];
  const sides = item.place === 'left' ? [-1] : item.place === 'right' ? [1] : [1, -1];
  const at = (side: number, inner: number, outer: number, z0: number, z1: number): Area => ({
    x0: side > 0 ? inner : -outer,
    x1: side > 0 ? outer : -inner,
    z0,
    z1,
  });
  const all = (inner: number, outer: number, shift: number, depth: number): Area[] =>
    far.flatMap((z) => sides.map((side) => at(side, inner, outer, z + shift, z + shift + depth)));
  switch (item.id) {
    case 'curb-ramp':
      return all(edge, edge + 1.9, -0.2, 2.4);
    case 'tactile-paving':
      return all(edge + 0.17, edge + 0.65, corner ? 0.35 : 0.13, corner ? 1.5 : 2.34);
    case 'curb-extension':
      return all(edge - 2.05, edge + 0.05, corner ? -0.6 : 2.1, corner ? 3.2 : 5);
    case 'fence':
    case 'hedge':
      return all(edge + 0.3, edge + 0.85, 0, 7);
    case 'parking':
      return all(edge - 2.35, edge + 0.05, -0.4, 11);
    case 'terrace':
      return all(edge - 2.25, edge + 0.05, 0.6, drawing.depth);
    case 'accessible-parking':
    case 'drop-off':
    case 'loading-zone':
      return all(edge - 2.35, edge + 0.05, -0.4, 6);
    default:
      return [];
  }
}

function freePatch(item: Item, drawing: Lying, index: number, setting: Setting, taken: readonly Taken[]): Area {
  const { camera, stage } = setting;
  const random = setting.random.fork(`${item.id} ${index}`);
  const least = camera.nearest + drawing.depth / 2 + 0.3;
  const wide = (camera.focal * drawing.width) / (camera.width * 0.72);
  const beside = besidePath(item, drawing, setting);
  const from = Math.max(least, wide, item.place === 'back' ? stage.depth * 0.6 : 0, beside?.z ?? 0);
  const to = item.place === 'front' ? from + 1.5 : item.place === 'back' ? stage.depth : Math.max(from + 3, 13);
  let best: { area: Area; cost: number } | null = null;
  for (let i = 0; i < TRIES; i += 1) {
    const z = random.between(from, to);
    const [low, high] = across(item.place, index, random);
    const half = camera.halfWidth(z - drawing.depth / 2);
    const x =
      beside === null
        ? random.between(low, high) * Math.max(0.3, half - drawing.width * 0.5)
        : (random.chance(0.5) ? 1 : -1) * random.between(beside.x, Math.max(beside.x, half - drawing.width * CUT));
    const area = footprint(drawing, x, z);
    const clash = taken.filter((other) => meets(area, other.area)).length;
    const cost =
      clash * 3 +
      zoneCost({ ...item, place: item.place ?? 'middle' }, drawing, x, z, setting) +
      random.next() * 0.2 +
      (z - from) * 0.05;
    if (best === null || cost < best.cost) best = { area, cost };
  }
  return best?.area ?? footprint(drawing, 0, 10);
}

/** How much of the width of a patch beside a path must be inside the picture, from its middle. */
const CUT = 0.36;

// In a park a pond lies beside the path and not across it: how far from the axis, and from where on there is room for it.
function besidePath({ place }: Item, { width, depth }: Lying, { camera, stage }: Setting): { x: number; z: number } | null {
  const [path] = stage.zones.path ?? [];
  if (path === undefined || place !== null || width >= 8) return null;
  const x = path.x1 + width / 2 + 0.2;
  return { x, z: (x + width * CUT) / camera.halfWidth(1) + depth / 2 };
}
