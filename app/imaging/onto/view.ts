import { groundPlane, type Ground } from '../../workshop/index.ts';
import { type Camera, camera as cameraOf, EYE } from '../sketch/camera.ts';
import type { Point } from '../sketch/svg.ts';

/** A camera that also knows how high the eye is, in metres, where the ground ends in each column, and what ground a pixel shows. */
export type View = Camera & { eye: number; horizonAt: (px: number) => number; toGround: (px: number, py: number) => Point | null };

type Size = { width: number; height: number };

/** The perspective of a picture: along the ground that was set in it, or that of a drawn scene. */
export function viewOf(size: Size, ground?: Ground): View {
  return ground === undefined ? levelView(size) : groundView(ground, size);
}

function levelView({ width, height }: Size): View {
  const camera = cameraOf(width, height);
  const { horizon, centre, focal } = camera;
  return {
    ...camera, eye: EYE, horizonAt: () => horizon,
    toGround: (px, py) => {
      const z = (focal * EYE) / (py - horizon);
      return z > 0 && Number.isFinite(z) ? [((px - centre) * z) / focal, z] : null;
    },
  };
}

/** World as in `groundPlane`: x from the middle of the rectangle, z along it, so that what lies on the ground lies as the rectangle does. */
function groundView(ground: Ground, { width, height }: Size): View {
  const plane = groundPlane(ground, { width, height });
  const centre = width / 2;
  const focal = plane.pixelsPerMetre(0, plane.near) * plane.near;
  const scale = (z: number): number => plane.pixelsPerMetre(0, z);
  return {
    width, height, centre, focal, eye: plane.eye, scale,
    horizon: plane.horizonAt(centre), horizonAt: plane.horizonAt, toGround: plane.toGround,
    nearest: plane.toGround(plane.toPicture(0, plane.near)[0], height)?.[1] ?? plane.near,
    project: (x, y, z) => {
      const [px, py] = plane.toPicture(x, z);
      return [px, py - y * plane.pixelsPerMetre(x, z)];
    },
    halfWidth: (z) => width / 2 / scale(z),
  };
}
