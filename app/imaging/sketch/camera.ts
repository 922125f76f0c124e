import type { Point } from './svg.ts';

/** Eye height in metres: a little above a standing person, so that the ground reads as a surface. */
export const EYE = 2.5;

/**
 * One-point perspective. World: x metres to the right of the axis, y metres up, z metres away from the eye.
 * `nearest` is the z at the bottom edge of the picture.
 */
export type Camera = {
  width: number;
  height: number;
  horizon: number;
  centre: number;
  focal: number;
  nearest: number;
  project: (x: number, y: number, z: number) => Point;
  /** Pixels per metre at a distance. */
  scale: (z: number) => number;
  /** Half of the width in metres that is seen at a distance. */
  halfWidth: (z: number) => number;
};

export function camera(width: number, height: number): Camera {
  const focal = Math.min(height * 1.04, width * 0.92);
  // In an upright picture the horizon is lower, else the lower half would be bare ground.
  const horizon = Math.max(height * 0.41, height - (focal * EYE) / 3.3);
  const centre = width / 2;
  const scale = (z: number): number => focal / z;
  return {
    width,
    height,
    horizon,
    centre,
    focal,
    nearest: (focal * EYE) / (height - horizon),
    project: (x, y, z) => [centre + (x * focal) / z, horizon + ((EYE - y) * focal) / z],
    scale,
    halfWidth: (z) => (width / 2) * (z / focal),
  };
}
