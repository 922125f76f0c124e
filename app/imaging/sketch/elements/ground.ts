import { shade } from '../colour.ts';
import type { Brush, Lying, Patch, Zone } from '../element.ts';
import { line, type Point, poly } from '../svg.ts';
import {
  accessibleParking,
  bikeLane,
  busLane,
  crossing,
  curbExtension,
  curbRamp,
  dropOff,
  parking,
  speedBump,
  tactile,
} from './lanes.ts';
import { at, centre, disc, lawnColour, slab, SNOWY } from './patch.ts';

function lawn(patch: Patch, brush: Brush): string {
  const [x, z, rx, rz] = centre(patch);
  const green = lawnColour(brush);
  const blades = Array.from({ length: 34 }, () => {
    const angle = brush.random.between(0, Math.PI * 2);
    const reach = Math.sqrt(brush.random.next()) * 0.9;
    const [px, py] = patch.camera.project(x + Math.cos(angle) * rx * reach, 0, z + Math.sin(angle) * rz * reach);
    const size = patch.camera.scale(z) * 0.14;
    return line(
      [
        [px, py],
        [px + size * 0.3, py - size],
      ],
      shade(green, 0.78),
      Math.max(0.7, size * 0.2),
    );
  }).join('');
  return disc(patch, x, z, rx, rz, shade(green, 0.9)) + disc(patch, x, z, rx * 0.94, rz * 0.92, green) + blades;
}

function pond(patch: Patch, brush: Brush): string {
  const [x, z, rx, rz] = centre(patch);
  const water = SNOWY(brush, '#6fa9c0', '#d3e4ec');
  const glints = [
    [-0.4, 0.1],
    [0.2, -0.3],
    [0.35, 0.35],
  ]
    .map(([u = 0, v = 0]) => disc(patch, x + rx * u, z + rz * v, rx * 0.22, rz * 0.05, '#bfe0ea', 0.8))
    .join('');
  const pads = brush.mood.snow
    ? ''
    : [
        [-0.6, -0.3],
        [-0.5, -0.42],
        [0.55, -0.1],
      ]
        .map(([u = 0, v = 0]) => disc(patch, x + rx * u, z + rz * v, rx * 0.09, rz * 0.09, '#6ea553'))
        .join('');
  return (
    disc(patch, x, z, rx, rz, '#9a9484') +
    disc(patch, x, z, rx * 0.93, rz * 0.92, shade(water, 0.88)) +
    disc(patch, x, z + rz * 0.05, rx * 0.88, rz * 0.84, water) +
    glints +
    pads
  );
}

function pool(patch: Patch): string {
  return (
    slab(patch, 0, 1, 0, 1, '#e6e1d4') +
    slab(patch, 0.06, 0.94, 0.08, 0.92, '#4fb0cc') +
    [0.28, 0.5, 0.72].map((u) => slab(patch, u - 0.008, u + 0.008, 0.1, 0.9, '#dff1f7')).join('') +
    slab(patch, 0.06, 0.94, 0.84, 0.92, '#3a94b0')
  );
}

function splashPad(patch: Patch): string {
  const [x, z, rx, rz] = centre(patch);
  const jets = [
    [-0.5, 0.3],
    [0, 0.45],
    [0.5, 0.25],
    [-0.2, -0.2],
    [0.35, -0.3],
  ]
    .map(([u = 0, v = 0], index) => {
      const foot = patch.camera.project(x + rx * u, 0, z + rz * v);
      const top = patch.camera.project(x + rx * u, index % 2 === 0 ? 1.5 : 1, z + rz * v);
      const w = patch.camera.scale(z) * 0.05;
      const lean = patch.camera.scale(z) * 0.18;
      return (
        line([foot, top], '#e6f5fa', w * 1.6, 0.95) +
        line([top, [top[0] + lean, top[1] + lean * 1.4], [top[0] + lean * 1.5, foot[1]]], '#d3edf6', w, 0.8) +
        line([top, [top[0] - lean, top[1] + lean * 1.4], [top[0] - lean * 1.5, foot[1]]], '#d3edf6', w, 0.8)
      );
    })
    .join('');
  const arch = Array.from({ length: 13 }, (_, i): Point =>
    patch.camera.project(x + Math.cos((i / 12) * Math.PI) * rx * 0.62, Math.sin((i / 12) * Math.PI) * 2.3, z + rz * 0.1),
  );
  return (
    disc(patch, x, z, rx, rz, '#7fc4d6') +
    disc(patch, x, z, rx * 0.7, rz * 0.7, '#5aaec6') +
    disc(patch, x, z, rx * 0.36, rz * 0.36, '#e8c45a') +
    jets +
    line(arch, '#d9694b', patch.camera.scale(z) * 0.14)
  );
}

// Boards around, clear ice with its lines.
function rink(patch: Patch, brush: Brush): string {
  const [x, z, rx, rz] = centre(patch);
  const board = (y: number, colour: string): string => slabRing(patch, y, colour);
  const marks =
    disc(patch, x, z, rx * 0.2, rz * 0.24, '#c9584f', 0.55) +
    disc(patch, x, z, rx * 0.18, rz * 0.21, brush.mood.lit ? 'rgb(176,196,226)' : '#e4f0f6') +
    slab(patch, 0.49, 0.51, 0.04, 0.96, '#c9584f', 0.55);
  const shine = slab(patch, 0.12, 0.3, 0.2, 0.26, '#ffffff', 0.7) + slab(patch, 0.6, 0.86, 0.6, 0.66, '#ffffff', 0.7);
  return (
    slab(patch, 0, 1, 0, 1, '#f4f6f7') +
    slab(patch, 0.02, 0.98, 0.03, 0.97, brush.mood.lit ? 'rgb(176,196,226)' : '#dcebf3') +
    marks +
    shine +
    board(0.6, '#f7f8f6')
  );
}

function slabRing(patch: Patch, height: number, colour: string): string {
  const wall = (u0: number, v0: number, u1: number, v1: number, tone: string): string =>
    poly([at(patch, u0, v0), at(patch, u1, v1), at(patch, u1, v1, height), at(patch, u0, v0, height)], tone);
  const low = height * 0.5;
  const rail = line([at(patch, 0, 0, low), at(patch, 1, 0, low)], '#c9453d', patch.camera.scale(patch.z0) * 0.06);
  return (
    wall(0, 1, 1, 1, shade(colour, 0.94)) +
    wall(0, 0, 0, 1, shade(colour, 0.88)) +
    wall(1, 0, 1, 1, shade(colour, 0.88)) +
    poly([at(patch, 0, 0), at(patch, 1, 0), at(patch, 1, 0, low), at(patch, 0, 0, low)], colour) +
    rail
  );
}

function groundMural(patch: Patch): string {
  const [middle, z, half, rz] = centre(patch);
  const [x, rx] = [middle - half * 0.24, half * 0.76];
  const colours = ['#e3a63d', '#d9694b', '#2f8f86', '#7d5a94', '#f0ead8', '#4a86b8'];
  return (
    colours.map((colour, i) => disc(patch, x, z, rx * (1 - i * 0.15), rz * (1 - i * 0.15), colour, 0.92)).join('') +
    [
      [-0.8, 0.6],
      [0.8, 0.55],
      [-0.75, -0.6],
      [0.82, -0.5],
    ]
      .map(([u = 0, v = 0], i) => disc(patch, x + rx * u, z + rz * v, rx * 0.16, rz * 0.16, colours[i] ?? '#e3a63d', 0.92))
      .join('') +
    hopscotch(patch, colours)
  );
}

// One square, then two side by side, up to the eighth: painted beside the rounds.
function hopscotch(patch: Patch, colours: readonly string[]): string {
  const square = (u: number, row: number, tone: string): string => {
    const [v, wide, deep] = [0.06 + row * 0.15, 0.1, 0.14];
    return slab(patch, u, u + wide, v, v + deep, '#f7f4ea') + slab(patch, u + 0.008, u + wide - 0.008, v + 0.012, v + deep - 0.012, tone);
  };
  return [0, 1, 2, 3, 4, 5]
    .flatMap((row) => (row % 2 === 1 ? [0.8, 0.9] : [0.85]).map((u, i) => square(u, row, colours[(row + i) % colours.length] ?? '#e3a63d')))
    .join('');
}

function dogPark(patch: Patch, brush: Brush): string {
  const fence = (u0: number, v0: number, u1: number, v1: number): string => {
    const posts = Array.from({ length: 15 }, (_, i) => {
      const t = i / 14;
      return line(
        [at(patch, u0 + (u1 - u0) * t, v0 + (v1 - v0) * t), at(patch, u0 + (u1 - u0) * t, v0 + (v1 - v0) * t, 1.1)],
        '#4a525d',
        Math.max(0.7, patch.camera.scale(patch.z0 + ((patch.z1 - patch.z0) * (v0 + v1)) / 2) * 0.035),
      );
    }).join('');
    return (
      posts +
      [1.1, 0.6]
        .map((y) =>
          line(
            [at(patch, u0, v0, y), at(patch, u1, v1, y)],
            '#4a525d',
            Math.max(0.8, patch.camera.scale(patch.z0 + ((patch.z1 - patch.z0) * (v0 + v1)) / 2) * 0.045),
          ),
        )
        .join('')
    );
  };
  return (
    slab(patch, 0, 1, 0, 1, brush.mood.snow ? '#eef3f6' : '#c2b078') +
    slab(patch, 0.03, 0.97, 0.05, 0.95, brush.mood.snow ? '#f6f9fb' : '#b0b566') +
    fence(0, 1, 1, 1) +
    fence(0, 0, 0, 1) +
    fence(1, 0, 1, 1) +
    fence(0, 0, 0.35, 0) +
    fence(0.62, 0, 1, 0)
  );
}

function path(patch: Patch, brush: Brush): string {
  const edge = SNOWY(brush, '#c9b892', '#dfe5e8');
  const fill = SNOWY(brush, '#dccda8', '#e8edef');
  const curve = (w: number): Point[] => {
    const points = Array.from({ length: 15 }, (_, i): [number, number] => [0.5 + Math.sin((i / 14) * 4.4) * 0.28, i / 14]);
    return [...points.map(([u, v]) => at(patch, u - w, v)), ...points.reverse().map(([u, v]) => at(patch, u + w, v))];
  };
  return poly(curve(0.2), edge) + poly(curve(0.17), fill);
}

function pavement(patch: Patch, brush: Brush): string {
  const fill = SNOWY(brush, '#cfc9bd', '#e6ebee');
  return (
    slab(patch, 0, 1, 0, 1, shade(fill, 0.82)) +
    slab(patch, 0.03, 0.97, 0, 1, fill) +
    Array.from({ length: 12 }, (_, i) => slab(patch, 0.03, 0.97, i / 12, i / 12 + 0.006, shade(fill, 0.86))).join('')
  );
}

const ROADWAY: readonly Zone[] = ['road', 'plaza', 'path', 'lawn', 'sidewalk'];

const OPEN: readonly Zone[] = ['plaza', 'lawn', 'road', 'path', 'sidewalk'];

const KERB: readonly Zone[] = ['sidewalk', 'plaza', 'path', 'lawn', 'road'];

const flat = (width: number, depth: number, zones: readonly Zone[], draw: Lying['draw'], most = 4): Lying => ({
  kind: 'lying',
  width,
  depth,
  zones,
  draw,
  most,
});

/** What lies on the ground. `strip`: it runs along the whole way. */
export const GROUND_DRAWINGS: Readonly<Record<string, Lying>> = {
  'bike-lane': { ...flat(1.7, 60, ROADWAY, bikeLane, 2), strip: true },
  'bus-lane': { ...flat(2.5, 60, ROADWAY, busLane, 2), strip: true },
  sidewalk: { ...flat(2.4, 60, KERB, pavement, 2), strip: true },
  path: { ...flat(4, 26, ['lawn', 'plaza', 'sidewalk', 'road', 'path'], path, 2), strip: true },
  crossing: flat(5.6, 2.6, ROADWAY, crossing, 3),
  'curb-ramp': flat(1.9, 2.2, KERB, curbRamp, 6),
  'tactile-paving': flat(1.8, 0.9, KERB, tactile, 6),
  lawn: flat(5.6, 3.6, OPEN, lawn),
  pond: flat(6, 4, OPEN, pond, 2),
  pool: flat(6, 4, OPEN, pool, 2),
  'splash-pad': flat(4.8, 3.4, OPEN, splashPad, 2),
  'skating-rink': flat(9, 5.5, OPEN, rink, 2),
  parking: flat(7.2, 4.4, ROADWAY, parking, 3),
  'accessible-parking': flat(3.4, 4.6, ROADWAY, accessibleParking, 3),
  'speed-bump': flat(5.6, 1.4, ROADWAY, speedBump, 3),
  'curb-extension': flat(2, 4.6, ROADWAY, curbExtension, 4),
  'drop-off': flat(2.6, 6, ROADWAY, dropOff, 2),
  'loading-zone': flat(2.6, 6, ROADWAY, dropOff, 2),
  'ground-mural': flat(5, 4, ROADWAY, groundMural, 3),
  'dog-park': flat(6.5, 4, OPEN, dogPark, 1),
  curb: flat(
    0.3,
    8,
    KERB,
    (patch) =>
      slab(patch, 0, 1, 0, 1, '#a9a296', 1, 0.15) +
      poly([at(patch, 0, 0), at(patch, 1, 0), at(patch, 1, 0, 0.15), at(patch, 0, 0, 0.15)], '#8f887c'),
    3,
  ),
};
