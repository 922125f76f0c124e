import type { Camera } from './camera.ts';
import { grade, mix, shade } from './colour.ts';
import type { Zone } from './element.ts';
import { facade, FACADE_WIDTH, type FacadeKind, type Wall } from './facades.ts';
import { paving, scatter, type Area } from './floor.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import type { Scene } from '../../prompts/index.ts';
import { lawnColour } from './elements/ground.ts';
import { ellipse } from './svg.ts';

/** A row of façades: along the street on one side, or across the back. */
export type Row = { side: 'left' | 'right' | 'back'; offset: number; from: number; to: number; kinds: readonly [FacadeKind, ...FacadeKind[]] };

/** What a scene consists of before anything is set down in it: ground, zones, rows of façades. All lengths in metres. */
export type Stage = {
  ground: (camera: Camera, mood: Mood, random: Random) => string;
  zones: Readonly<Partial<Record<Zone, readonly Area[]>>>;
  rows: readonly Row[];
  /** Trees that close the view, at this distance; null where walls do. */
  woods: number | null;
  /** How far things may stand. */
  depth: number;
  /** The width of the carriageway or of the main way, for what lies across or along it. */
  way: readonly [number, number];
  skyline: boolean;
};

const MIXED: readonly [FacadeKind, ...FacadeKind[]] = ['triplex', 'shop', 'triplex', 'row', 'shop', 'triplex'];

export const STAGES: Readonly<Record<Scene, Stage>> = {
  street: {
    zones: { road: [{ x0: -2.8, x1: 2.8, z0: 4, z1: 50 }], sidewalk: [{ x0: -6.9, x1: -3.2, z0: 5, z1: 40 }, { x0: 3.2, x1: 6.9, z0: 5, z1: 40 }] },
    rows: [{ side: 'left', offset: -8.2, from: 8, to: 74, kinds: MIXED }, { side: 'right', offset: 8.2, from: 8, to: 74, kinds: ['shop', 'triplex', 'row', 'triplex', 'shop', 'midrise'] }],
    woods: null, depth: 24, way: [-2.8, 2.8], skyline: true,
    ground: (camera, mood) => roadway(camera, mood, 2.9, 8.3, true),
  },
  intersection: {
    zones: { road: [{ x0: -2.8, x1: 2.8, z0: 4, z1: 50 }], sidewalk: [{ x0: -7.4, x1: -3.2, z0: 5, z1: 10.6 }, { x0: 3.2, x1: 7.4, z0: 5, z1: 10.6 }, { x0: -6.9, x1: -3.2, z0: 18.6, z1: 40 }, { x0: 3.2, x1: 6.9, z0: 18.6, z1: 40 }] },
    rows: [{ side: 'left', offset: -8.2, from: 19.5, to: 74, kinds: MIXED }, { side: 'right', offset: 8.2, from: 19.5, to: 74, kinds: ['shop', 'triplex', 'row', 'triplex', 'shop'] },
      { side: 'back', offset: 19.5, from: -44, to: -8.2, kinds: ['shop', 'triplex', 'midrise'] }, { side: 'back', offset: 19.5, from: 8.2, to: 44, kinds: ['triplex', 'shop', 'row'] }],
    woods: null, depth: 24, way: [-2.8, 2.8], skyline: true,
    ground: (camera, mood) => roadway(camera, mood, 2.9, 8.3, false) + crossRoad(camera, mood),
  },
  lane: {
    zones: { road: [{ x0: -1.9, x1: 1.9, z0: 4, z1: 40 }], lawn: [{ x0: -4.2, x1: -2.1, z0: 5, z1: 36 }, { x0: 2.1, x1: 4.2, z0: 5, z1: 36 }] },
    rows: [{ side: 'left', offset: -6.2, from: 5, to: 62, kinds: ['back'] }, { side: 'right', offset: 6.2, from: 5, to: 62, kinds: ['back'] }],
    woods: 60, depth: 20, way: [-1.9, 1.9], skyline: true,
    ground: (camera, mood, random) => laneGround(camera, mood, random),
  },
  park: {
    zones: { lawn: [{ x0: -24, x1: -2.2, z0: 4.6, z1: 27 }, { x0: 2.2, x1: 24, z0: 4.6, z1: 27 }], path: [{ x0: -1.9, x1: 1.9, z0: 4.6, z1: 27 }] },
    rows: [{ side: 'back', offset: 44, from: -40, to: 40, kinds: ['triplex', 'row', 'shop', 'triplex', 'midrise'] }],
    woods: 33, depth: 24, way: [-1.7, 1.7], skyline: false,
    ground: (camera, mood, random) => parkGround(camera, mood, random),
  },
  square: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 4.6, z1: 24 }] },
    rows: [{ side: 'back', offset: 28, from: -36, to: 36, kinds: ['shop', 'triplex', 'cafe', 'row', 'triplex', 'shop'] }],
    woods: null, depth: 22, way: [-3, 3], skyline: false,
    ground: (camera, mood) => plaza(camera, mood, 27.5),
  },
  waterfront: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 7.2, z1: 13.2 }], lawn: [{ x0: -14, x1: 14, z0: 4.6, z1: 7 }] },
    rows: [], woods: 110, depth: 13, way: [-3, 3], skyline: true,
    ground: (camera, mood, random) => shore(camera, mood, random),
  },
  courtyard: {
    zones: { plaza: [{ x0: -8, x1: -3.4, z0: 4.6, z1: 20 }, { x0: 3.4, x1: 8, z0: 4.6, z1: 20 }, { x0: -8, x1: 8, z0: 4.6, z1: 7 }, { x0: -8, x1: 8, z0: 17, z1: 20 }], lawn: [{ x0: -3.2, x1: 3.2, z0: 7, z1: 16.6 }] },
    rows: [{ side: 'back', offset: 24, from: -9, to: 9, kinds: ['triplex', 'row', 'triplex'] }, { side: 'left', offset: -9, from: 8, to: 24, kinds: ['back', 'triplex'] }, { side: 'right', offset: 9, from: 8, to: 24, kinds: ['triplex', 'back'] }],
    woods: null, depth: 19, way: [-3, 3], skyline: false,
    ground: (camera, mood, random) => plaza(camera, mood, 24) + lawnBed(camera, mood, random, { x0: -3.4, x1: 3.4, z0: 6.8, z1: 16.8 }),
  },
  schoolyard: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 4.6, z1: 23 }] },
    rows: [{ side: 'back', offset: 27, from: -9, to: 9, kinds: ['school'] }, { side: 'back', offset: 29, from: -36, to: -10, kinds: ['triplex', 'row'] }, { side: 'back', offset: 29, from: 10, to: 36, kinds: ['row', 'triplex'] }],
    woods: null, depth: 21, way: [-3, 3], skyline: false,
    ground: (camera, mood) => asphaltYard(camera, mood),
  },
};

/** The façades of all rows, far ones first; `wanted` are put in the first places that a person sees, on the side asked for. */
export function buildings(stage: Stage, camera: Camera, mood: Mood, random: Random, wanted: readonly { kind: FacadeKind; place: string | null }[]): string {
  const queue = [...wanted];
  const drawn: { depth: number; svg: string }[] = [];
  const rows = [...stage.rows].sort((a, b) => Number(a.side === 'back') - Number(b.side === 'back'));
  for (const [index, row] of rows.entries()) drawn.push(...rowOf(row, camera, mood, random.fork(`row ${index}`), queue));
  return drawn.sort((a, b) => b.depth - a.depth).map(({ svg }) => svg).join('');
}

function rowOf(row: Row, camera: Camera, mood: Mood, random: Random, queue: { kind: FacadeKind; place: string | null }[]): { depth: number; svg: string }[] {
  const out: { depth: number; svg: string }[] = [];
  const slots = plan(row, queue, random, camera);
  for (const [index, { kind, start }] of slots.entries()) {
    const distance = row.side === 'back' ? row.offset : start;
    const tone = row.side === 'left' ? 0.9 : row.side === 'right' ? 1.03 : 1;
    out.push({ depth: row.side === 'back' ? row.offset + Math.abs(start) * 0.001 : start, svg: grade(facade(kind, wallOf(row, start, camera), mood, random.fork(`house ${index}`)), mood.light, distance, tone) });
  }
  return out;
}

function plan(row: Row, queue: { kind: FacadeKind; place: string | null }[], random: Random, camera: Camera): { kind: FacadeKind; start: number }[] {
  const slots: { kind: FacadeKind; start: number }[] = [];
  const turn = random.whole(0, row.kinds.length - 1);
  const seenFrom = row.side === 'back' ? -camera.halfWidth(row.offset) * 0.75 : Math.abs(row.offset) / camera.halfWidth(1) + 0.2;
  const seenTo = row.side === 'back' ? camera.halfWidth(row.offset) * 0.75 : 34;
  let at = row.from;
  for (let index = 0; at < row.to && index < 40; index += 1) {
    const usual = row.kinds[(index + turn) % row.kinds.length] ?? row.kinds[0];
    const fits = queue.findIndex(({ kind, place }) => suits(row.side, place, at) && at >= seenFrom && at + FACADE_WIDTH[kind] * 0.6 < seenTo && at + FACADE_WIDTH[kind] < row.to + 6);
    const [asked] = fits >= 0 ? queue.splice(fits, 1) : [];
    const kind = asked?.kind ?? usual;
    slots.push({ kind, start: at });
    at += FACADE_WIDTH[kind] + (random.chance(0.12) ? 0.6 : 0);
  }
  return slots;
}

function suits(side: Row['side'], place: string | null, at: number): boolean {
  if (place === 'left') return side === 'left' || (side === 'back' && at < -2);
  if (place === 'right') return side === 'right' || (side === 'back' && at > 1);
  return true;
}

/** The wall of one façade of a row, from `start` on. */
export function wallOf(row: Pick<Row, 'side' | 'offset'>, start: number, camera: Camera): Wall {
  const near = camera.nearest * 0.55;
  if (row.side === 'back') return { at: (u, v, out = 0) => camera.project(start + u, v, row.offset - out), scale: () => camera.scale(row.offset) };
  const inward = row.side === 'left' ? 1 : -1;
  return { at: (u, v, out = 0) => camera.project(row.offset + out * inward, v, Math.max(near, start + u)), scale: (u) => camera.scale(Math.max(near, start + u)) };
}

const FAR = 160;

function strip(camera: Camera, x0: number, x1: number, z0: number, z1: number, fill: string): string {
  return paving(camera, { x0, x1, z0: Math.max(camera.nearest * 0.9, z0), z1 }, fill);
}

function roadway(camera: Camera, mood: Mood, half: number, walls: number, markings: boolean): string {
  const asphalt = mood.snow ? '#a3a8ad' : mood.weather === 'rain' ? '#5d646c' : '#7c8187';
  const walk = mood.snow ? '#e6ebee' : '#cfc9bd';
  const joints = Array.from({ length: 16 }, (_, i) => [-1, 1].map((side) => strip(camera, side * half + side * 0.2, side * walls, 4 + i * 1.8, 4.03 + i * 1.8 + 0.02 * i, shade(walk, 0.88))).join('')).join('');
  const curb = [-1, 1].map((side) => strip(camera, side * half, side * (half + 0.24), 0, FAR, mood.snow ? '#d3d9dd' : '#b5aea2') + strip(camera, side * half, side * (half - 0.1), 0, FAR, shade(asphalt, 0.82))).join('');
  const snow = mood.snow ? [-1, 1].map((side) => strip(camera, side * half, side * (half - 0.9), 0, FAR, '#eef2f5') + strip(camera, side * (walls - 0.7), side * walls, 0, FAR, '#f4f7f9')).join('') : '';
  const dashes = markings && !mood.snow ? Array.from({ length: 14 }, (_, i) => strip(camera, -0.07, 0.07, 4 + i * 4.4, 6.2 + i * 4.4, '#e9d47a')).join('') : '';
  const wet = mood.weather === 'rain' ? Array.from({ length: 6 }, (_, i) => puddle(camera, -1.9 + ((i * 37) % 40) / 10, 6.6 + i * 3.1, 0.7 + (i % 3) * 0.25)).join('') : '';
  return strip(camera, -walls - 30, walls + 30, 0, FAR, walk) + joints + strip(camera, -half, half, 0, FAR, asphalt) + curb + snow + dashes + wet;
}

function puddle(camera: Camera, x: number, z: number, r: number): string {
  const [sx, sy] = camera.project(x, 0, z);
  const rx = r * camera.scale(z);
  return ellipse(sx, sy, rx, (rx * 0.8) / z, '#8a99a8') + ellipse(sx - rx * 0.2, sy - rx * 0.03, rx * 0.5, (rx * 0.3) / z, '#b4c2cd');
}

function crossRoad(camera: Camera, mood: Mood): string {
  const asphalt = mood.snow ? '#a3a8ad' : mood.weather === 'rain' ? '#5d646c' : '#7c8187';
  const bars = (z0: number): string => Array.from({ length: 9 }, (_, i) => strip(camera, -3.1 + i * 0.7, -2.7 + i * 0.7, z0, z0 + 1.6, mood.snow ? '#e9edf0' : '#f4f5f2')).join('');
  const cross = [-1, 1].map((side) => Array.from({ length: 7 }, (_, i) => strip(camera, side * 3.4, side * 5.1, 11.6 + i * 0.95, 12.1 + i * 0.95, mood.snow ? '#e9edf0' : '#f4f5f2')).join('')).join('');
  return strip(camera, -60, 60, 11, 18.4, asphalt) + bars(8.9) + cross;
}

function laneGround(camera: Camera, mood: Mood, random: Random): string {
  const green = lawnColour({ mood });
  const paverTone = mood.snow ? '#dfe5e8' : '#b9a893';
  const rows = Array.from({ length: 20 }, (_, i) => strip(camera, -1.9, 1.9, 4 + i * 1.3, 4.05 + i * 1.3 + 0.015 * i, shade(paverTone, 0.86))).join('');
  return strip(camera, -8, 8, 0, FAR, green) + strip(camera, -1.9, 1.9, 0, FAR, paverTone) + rows + strip(camera, -0.35, 0.35, 0, FAR, mix(green, paverTone, 0.35)) + scatter(camera, random, { x0: -4.4, x1: -2, z0: 4.4, z1: 24 }, mood, 70) + scatter(camera, random, { x0: 2, x1: 4.4, z0: 4.4, z1: 24 }, mood, 70);
}

function parkGround(camera: Camera, mood: Mood, random: Random): string {
  const green = lawnColour({ mood });
  const bands = Array.from({ length: 7 }, (_, i) => strip(camera, -60, 60, 5 + i * 4, 7 + i * 4, shade(green, mood.snow ? 0.985 : 0.965))).join('');
  return strip(camera, -120, 120, 0, FAR, green) + bands + curvedPath(camera, mood) + scatter(camera, random, { x0: -14, x1: 14, z0: 4.6, z1: 24 }, mood, 150);
}

function curvedPath(camera: Camera, mood: Mood): string {
  const fill = mood.snow ? '#dde3e7' : '#dccda8';
  const middle = (z: number): number => Math.sin((z - 5) * 0.16) * 0.9;
  const edge = (side: number, width: number): (readonly [number, number])[] => Array.from({ length: 24 }, (_, i) => {
    const z = camera.nearest * 0.95 + i * i * 0.075;
    return camera.project(middle(z) + side * width, 0, z);
  });
  const shape = (width: number, colour: string): string => `<path d="M${[...edge(-1, width), ...edge(1, width).reverse()].map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z" fill="${colour}"/>`;
  return shape(1.85, shade(fill, 0.88)) + shape(1.65, fill);
}

function plaza(camera: Camera, mood: Mood, end: number): string {
  const stone = mood.snow ? '#e4e9ec' : mood.weather === 'rain' ? '#b3aea6' : '#d6cdbd';
  const across = Array.from({ length: 18 }, (_, i) => strip(camera, -40, 40, 4 + i * 1.35, 4.05 + i * 1.35 + 0.012 * i, shade(stone, 0.9))).join('');
  const along = Array.from({ length: 25 }, (_, i) => strip(camera, -18 + i * 1.5, -17.96 + i * 1.5, 0, end, shade(stone, 0.92))).join('');
  const ribbon = strip(camera, -7.5, -6, 0, end, shade(stone, 0.93)) + strip(camera, 6, 7.5, 0, end, shade(stone, 0.93));
  return strip(camera, -120, 120, 0, FAR, shade(stone, 0.96)) + strip(camera, -60, 60, 0, end, stone) + ribbon + across + along;
}

function lawnBed(camera: Camera, mood: Mood, random: Random, area: Area): string {
  const green = lawnColour({ mood });
  return paving(camera, { x0: area.x0 - 0.25, x1: area.x1 + 0.25, z0: area.z0 - 0.25, z1: area.z1 + 0.25 }, '#b3aca0') + paving(camera, area, green) + scatter(camera, random, area, mood, 60);
}

function asphaltYard(camera: Camera, mood: Mood): string {
  const base = mood.snow ? '#e4e9ec' : '#9aa0a4';
  return strip(camera, -120, 120, 0, FAR, shade(base, 0.94)) + strip(camera, -60, 60, 0, 26, base) + strip(camera, -60, 60, 23.5, 27, lawnColour({ mood })) + [-6, 5.6].map((x) => strip(camera, x, x + 0.14, 5, 20, mood.snow ? '#dfe5e8' : '#e9d47a')).join('') + Array.from({ length: 6 }, (_, i) => strip(camera, -10 + (i % 2) * 0.6, -9.1 + (i % 2) * 0.6, 8 + i * 1, 8.9 + i, ['#d9694b', '#e3a63d', '#2f8f86', '#7d5a94', '#4a86b8', '#6f9a62'][i] ?? '#e3a63d')).join('');
}

function shore(camera: Camera, mood: Mood, random: Random): string {
  const water = mood.snow ? '#c9dbe5' : '#7eb0c6';
  const waves = Array.from({ length: 40 }, () => {
    const z = 15 + random.next() ** 2 * 60;
    const x = random.between(-1, 1) * camera.halfWidth(z);
    return strip(camera, x, x + z * 0.09, z, z + z * 0.012, mix(water, '#ffffff', 0.4));
  }).join('');
  const stone = mood.snow ? '#e4e9ec' : '#cfc5b2';
  const joints = Array.from({ length: 21 }, (_, i) => strip(camera, -20 + i * 2, -19.95 + i * 2, 7.2, 13.6, shade(stone, 0.9))).join('');
  return strip(camera, -300, 300, 13, 400, water) + waves + strip(camera, -60, 60, 13.6, 14.1, shade(stone, 0.75)) + strip(camera, -60, 60, 7.2, 13.7, stone) + joints + strip(camera, -60, 60, 0, 7.2, lawnColour({ mood })) + scatter(camera, random, { x0: -10, x1: 10, z0: 4.6, z1: 7 }, mood, 60);
}
