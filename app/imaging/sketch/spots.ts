import type { Setting } from './cost.ts';
import type { Place } from '../../prompts/index.ts';
import type { Camera } from './camera.ts';
import { PEOPLE_IDS, VEHICLE_IDS } from './catalogue.ts';
import type { Item } from './contents.ts';
import { insetIn, SLIM, slimWidth } from './cost.ts';
import type { Standing } from './element.ts';
import type { Random } from './random.ts';
import { median, row } from './rows.ts';
import type { Stage } from './stage.ts';

export const TRIES = 48;

export function* candidates(
  item: Item,
  drawing: Standing,
  index: number,
  setting: Setting,
  random: Random,
): Generator<[number, number, number]> {
  const { camera, stage } = setting;
  const spots =
    item.place === 'middle' ? median(item.id, stage) : item.place === null || item.place === 'left' || item.place === 'right' ? row(item.id, stage, camera) : [];
  for (const [order, [x, z]] of spots.entries()) {
    if ((item.place === 'left' && x > 0) || (item.place === 'right' && x < 0)) continue;
    // Trees along an axis stand before one another, as they should.
    yield [x, z, (item.place === 'middle' ? 14 : 1.2) - order * 0.06];
  }
  for (let i = 0; i < TRIES; i += 1) {
    const [near, far] = reach(item, drawing, stage, camera);
    const z = near + (far - near) * random.next() ** 1.25;
    const [low, high] = across(item.place, index, random);
    const margin = drawing.width / 2;
    const half = Math.max(0.4, camera.halfWidth(z) - margin);
    const x =
      VEHICLE_IDS.has(item.id) && stage.zones.road !== undefined
        ? random.chance(0.5)
          ? -1.4
          : 1.4
        : random.between(low, high) * half;
    yield [item.place === 'left' ? Math.min(x, -0.3) : item.place === 'right' ? Math.max(x, 0.3) : x, z, 0];
    const within = VEHICLE_IDS.has(item.id) ? null : spotInZone(item, drawing, index, setting, random, [near, far]);
    if (within !== null) yield [...within, 0];
  }
}

// A narrow pavement is seldom hit by chance: so a spot is also drawn from the zones themselves,
// where the place asked for allows it.
function spotInZone(
  item: Item,
  drawing: Standing,
  index: number,
  { stage, camera, carFree }: Setting,
  random: Random,
  [near, far]: [number, number],
): [number, number] | null {
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

function reach(item: Item, drawing: Standing, stage: Stage, camera: Camera): [number, number] {
  // Whole in the picture: neither taller than the view above the horizon nor wider than two thirds of it.
  const tall = (camera.focal * Math.max(0, drawing.height - 2.5)) / (camera.horizon * 0.94);
  const wide =
    (camera.focal * drawing.width) / (camera.width * (item.place === 'left' || item.place === 'right' ? 0.42 : 0.48));
  const bulky = drawing.height < 1.6 || drawing.height > 4 ? 0 : (camera.focal * drawing.height) / (camera.height * 0.42);
  const least = Math.max(camera.nearest + drawing.depth / 2 + 0.35, tall, wide, bulky);
  const vehicle = VEHICLE_IDS.has(item.id);
  if (item.place === 'front') return [least, least + (stage.zones.road === undefined ? 2 : 6)];
  if (item.place === 'back') return [Math.max(least, stage.depth * 0.62), stage.depth];
  if (vehicle && item.place === null) return item.asked ? [Math.max(least, 12.5), 26] : [17, 42];
  if (!item.asked && SLIM.has(item.id)) return [Math.max(least, 10), stage.depth];
  const small = drawing.height < 0.7 && drawing.width < 1.5;
  return [
    Math.max(least, item.asked ? 0 : PEOPLE_IDS.has(item.id) ? 6.8 : 7.6),
    Math.max(
      least + 2,
      Math.min(
        stage.depth,
        small
          ? 9
          : PEOPLE_IDS.has(item.id)
            ? 17
            : item.asked && (drawing.width > 2.5 || stage.zones.road !== undefined)
              ? stage.depth
              : 16,
      ),
    ),
  ];
}

export function across(place: Place, index: number, random: Random): [number, number] {
  switch (place) {
    case 'left':
      return [-0.98, -0.34];
    case 'right':
      return [0.34, 0.98];
    case 'middle':
      return index === 0 ? [-0.08, 0.08] : [-0.3, 0.3];
    case 'corner':
      return random.chance(0.5) ? [-1, -0.74] : [0.74, 1];
    case 'front':
    case 'back':
    case null:
      return [-0.96, 0.96];
  }
}
