import type { Ground, Spot } from './plan.ts';

type Point = readonly [number, number];

/**
 * The ground of a photo, as its four points say. On the ground: `x` metres right of the middle of the rectangle, `z` metres
 * away along it, `near` at its near edge and `near + depth` at its far one, 0 below the eye. In the photo: pixels from the
 * upper left corner.
 */
export type GroundPlane = {
  width: number;
  depth: number;
  near: number;
  /** How high the camera was above the ground, in metres. */
  eye: number;
  toPicture: (x: number, z: number) => Point;
  /** Null at the horizon and above. */
  toGround: (px: number, py: number) => Point | null;
  /** How many pixels a metre has that stands there, or lies there level with the horizon. */
  pixelsPerMetre: (x: number, z: number) => number;
  /** Where the ground ends, in a column of the photo. */
  horizonAt: (px: number) => number;
};

/**
 * The plane through four points of a photo of this size in pixels. The points must be usable (`groundFault`).
 *
 * Four corners of a rectangle fix the projection of its plane (Heckbert, Fundamentals of Texture Mapping and Image Warping,
 * 1989, 2.2.3). Along a line level with the horizon all points are equally far away, so a metre is equally long on it and
 * upright above it (Criminisi, Reid and Zisserman, Single View Metrology, 2000): no focal length is needed.
 */
export function groundPlane({ corners, width, depth }: Ground, size: { width: number; height: number }): GroundPlane {
  const { a, b, c, d, e, f, g, h } = fromUnitSquare(corners.map(({ x, y }): Point => [x * size.width, y * size.height]));
  // How far away a point is, in units of the near left corner's distance, is linear on the ground.
  const [acrossStep, awayStep] = [g / width, h / depth];
  const near = (1 + g / 2) / awayStep;
  const square = (x: number, z: number): Point => [x / width + 0.5, (z - near) / depth];
  const farness = (x: number, z: number): number => 1 + acrossStep * (x + width / 2) + awayStep * (z - near);
  const steepness = Math.hypot(acrossStep, awayStep);
  const [levelX, levelZ] = [awayStep / steepness, -acrossStep / steepness];
  const metre = Math.hypot((a * levelX) / width + (b * levelZ) / depth, (d * levelX) / width + (e * levelZ) / depth);
  // The horizon goes through where the two directions of the rectangle vanish: (a : d : g) and (b : e : h).
  const horizon: readonly [number, number, number] = [d * h - e * g, b * g - a * h, a * e - b * d];
  const horizonAt = (px: number): number => -(horizon[0] * px + horizon[2]) / horizon[1];
  const toPicture = (x: number, z: number): Point => {
    const [u, v] = square(x, z);
    const far = g * u + h * v + 1;
    return [(a * u + b * v + c) / far, (d * u + e * v + f) / far];
  };
  const below = (px: number, py: number): number => Math.abs(horizon[0] * px + horizon[1] * py + horizon[2]) / Math.hypot(horizon[0], horizon[1]);
  return {
    width, depth, near, toPicture, horizonAt,
    eye: below(...toPicture(0, near)) / (metre / farness(0, near)),
    toGround: (px, py) => {
      const [u, v] = intoUnitSquare({ a, b, c, d, e, f, g, h }, px, py);
      const [x, z] = [(u - 0.5) * width, v * depth + near];
      return Number.isFinite(u + v) && farness(x, z) > 0 ? [x, z] : null;
    },
    pixelsPerMetre: (x, z) => metre / farness(x, z),
  };
}

/** Why four points cannot be the corners of a rectangle on the ground; null when they can. */
export function groundFault({ corners, width, depth }: Ground): 'ground-outside' | 'ground-shape' | 'ground-metres' | null {
  if (![width, depth].every((metres) => metres >= LEAST_METRES && metres <= MOST_METRES)) return 'ground-metres';
  if (!corners.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)) return 'ground-outside';
  const turns = corners.map((corner, at) => turn(corner, corners[(at + 1) % 4] ?? corner, corners[(at + 2) % 4] ?? corner));
  if (!turns.every((area) => area > LEAST_AREA)) return 'ground-shape';
  const { g, h } = fromUnitSquare(corners.map(({ x, y }): Point => [x, y]));
  // Seen from above, or upside down, nothing can be stood on it: the far edge must be farther away than the near one.
  return h / (1 + g / 2) > LEAST_FARTHER ? null : 'ground-shape';
}

/** A rectangle of ground is at least and at most so long and wide, in metres. */
export const LEAST_METRES = 0.5;
export const MOST_METRES = 100;
/** Of the triangle at each corner, as a share of the photo. */
const LEAST_AREA = 0.0008;
const LEAST_FARTHER = 0.03;

/** Twice the area of a triangle whose corners follow one another as those of a ground do: positive for near left, near right, far right. */
const turn = (a: Spot, b: Spot, c: Spot): number => (b.x - a.x) * (a.y - c.y) - (a.y - b.y) * (c.x - a.x);

/** The projection of the square (0,0), (1,0), (1,1), (0,1) onto four points, in that order. */
type Projection = { a: number; b: number; c: number; d: number; e: number; f: number; g: number; h: number };

function fromUnitSquare([p0 = [0, 0], p1 = [0, 0], p2 = [0, 0], p3 = [0, 0]]: readonly Point[]): Projection {
  const [dx1, dx2, sx] = [p1[0] - p2[0], p3[0] - p2[0], p0[0] - p1[0] + p2[0] - p3[0]];
  const [dy1, dy2, sy] = [p1[1] - p2[1], p3[1] - p2[1], p0[1] - p1[1] + p2[1] - p3[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return {
    a: p1[0] - p0[0] + g * p1[0], b: p3[0] - p0[0] + h * p3[0], c: p0[0],
    d: p1[1] - p0[1] + g * p1[1], e: p3[1] - p0[1] + h * p3[1], f: p0[1], g, h,
  };
}

function intoUnitSquare({ a, b, c, d, e, f, g, h }: Projection, px: number, py: number): Point {
  const [m11, m12, m21, m22] = [a - g * px, b - h * px, d - g * py, e - h * py];
  const area = m11 * m22 - m12 * m21;
  return [((px - c) * m22 - m12 * (py - f)) / area, (m11 * (py - f) - (px - c) * m21) / area];
}
