import type { Brush, Patch } from '../element.ts';
import { line, type Point, poly } from '../svg.ts';

/** A corner of the ground in a patch: `u` across and `v` away, both 0 to 1. */
export function at({ camera, x0, x1, z0, z1 }: Patch, u: number, v: number, lift = 0): Point {
  return camera.project(x0 + (x1 - x0) * u, lift, z0 + (z1 - z0) * v);
}

export function slab(patch: Patch, u0: number, u1: number, v0: number, v1: number, fill: string, opacity = 1, lift = 0): string {
  return poly(
    [at(patch, u0, v0, lift), at(patch, u1, v0, lift), at(patch, u1, v1, lift), at(patch, u0, v1, lift)],
    fill,
    opacity,
  );
}

/** A flat round on the ground. */
export function disc({ camera }: Patch, x: number, z: number, rx: number, rz: number, fill: string, opacity = 1): string {
  const points = Array.from({ length: 28 }, (_, index): Point => {
    const angle = (index / 28) * Math.PI * 2;
    return camera.project(x + Math.cos(angle) * rx, 0, Math.max(camera.nearest * 0.5, z + Math.sin(angle) * rz));
  });
  return poly(points, fill, opacity);
}

export function centre({ x0, x1, z0, z1 }: Patch): [number, number, number, number] {
  return [(x0 + x1) / 2, (z0 + z1) / 2, (x1 - x0) / 2, (z1 - z0) / 2];
}

export function stroke(patch: Patch, points: readonly Point[], colour: string, metres: number): string {
  const [, z] = centre(patch);
  return line(points, colour, Math.max(0.8, patch.camera.scale(z) * metres));
}

export const SNOWY = (brush: Brush, bare: string, snowy: string): string => (brush.mood.snow ? snowy : bare);

export function lawnColour(brush: { mood: Brush['mood'] }): string {
  if (brush.mood.snow) return '#eef3f6';
  return brush.mood.season === 'autumn' ? '#a9a95a' : brush.mood.season === 'spring' ? '#9cc56c' : '#86b25f';
}
