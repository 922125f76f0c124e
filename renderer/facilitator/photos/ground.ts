import { groundFault, groundPlane, type GroundPlane } from '../../../app/workshop/ground.ts';
import type { Ground, Spot } from '../../../app/workshop/types.ts';

export type Size = { width: number; height: number };

/** In the order of the corners of a ground. */
export const corners = ['nearLeft', 'nearRight', 'farRight', 'farLeft'] as const;

/** A street seen at eye height, until the facilitator says better. */
export const usualGround: Ground = { corners: [{ x: 0.22, y: 0.92 }, { x: 0.78, y: 0.92 }, { x: 0.62, y: 0.66 }, { x: 0.38, y: 0.66 }], width: 3, depth: 5 };

/** The ground with one corner elsewhere, within the photo. */
export function withCorner(ground: Ground, at: number, { x, y }: Spot): Ground {
  const held = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
  const [a, b, c, d] = ground.corners.map((corner, place) => (place === at ? { x: held(x), y: held(y) } : corner));
  return a && b && c && d ? { ...ground, corners: [a, b, c, d] } : ground;
}

/** Where an arrow key moves a corner; a step of a fifth of a hundredth, or of two hundredths with Shift. Null for another key. */
export function stepOf(key: string, large: boolean): Spot | null {
  const step = large ? 0.02 : 0.002;
  switch (key) {
    case 'ArrowLeft': return { x: -step, y: 0 };
    case 'ArrowRight': return { x: step, y: 0 };
    case 'ArrowUp': return { x: 0, y: -step };
    case 'ArrowDown': return { x: 0, y: step };
    default: return null;
  }
}

/** Someone who stands on the ground, to judge it by: where their feet are, and how many pixels a metre has there. */
export type Standing = { x: number; y: number; scale: number; child: boolean };
export type Preview = { lines: readonly (readonly [number, number, number, number])[]; people: readonly Standing[]; eye: number; horizon: readonly [number, number] };

/** Metres of the ground as lines, and people as large as they would be on it; null where four points make no ground. */
export function previewOf(ground: Ground, size: Size): Preview | null {
  if (groundFault(ground) !== null) return null;
  const plane = groundPlane(ground, size);
  const { width, depth, near } = plane;
  const line = (x0: number, z0: number, x1: number, z1: number) => [...plane.toPicture(x0, z0), ...plane.toPicture(x1, z1)] as const;
  const across = metresOf(width).map((x) => line(x - width / 2, near, x - width / 2, near + depth));
  const along = metresOf(depth).map((z) => line(-width / 2, near + z, width / 2, near + z));
  return { lines: [...across, ...along], people: peopleOn(plane), eye: plane.eye, horizon: [plane.horizonAt(0), plane.horizonAt(size.width)] };
}

/** Every metre, or every fifth where they are many; both ends. */
function metresOf(length: number): number[] {
  const step = length > 24 ? 5 : 1;
  return [...Array.from({ length: Math.ceil(length / step) }, (_, nth) => nth * step), length];
}

function peopleOn({ width, depth, near, toPicture, pixelsPerMetre }: GroundPlane): Standing[] {
  const spots = [[-0.32, 0.12, false], [0.3, 0.3, true], [-0.1, 0.62, false], [0.36, 0.95, false]] as const;
  return spots.map(([across, away, child]) => {
    const [x, z] = [across * width, near + away * depth];
    const [px, py] = toPicture(x, z);
    return { x: px, y: py, scale: pixelsPerMetre(x, z), child };
  }).sort((a, b) => a.y - b.y);
}
