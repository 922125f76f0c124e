import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groundFault, groundPlane } from '../../../app/workshop/index.ts';
import type { Ground } from '../../../app/workshop/index.ts';

const size = { width: 1600, height: 1200 };

type Pinhole = { focal: number; eye: number; pitch: number; turned: number; aside: number; ahead: number; width: number; depth: number };

/** A pinhole camera in the middle of the photo, level but for its pitch, `eye` metres above a rectangle that lies `ahead` and `aside` of it, turned about its near left corner. */
function seen({ focal, eye, pitch, turned, aside, ahead, width, depth }: Pinhole): { project: (x: number, y: number, z: number) => readonly [number, number]; ground: Ground } {
  const project = (x: number, y: number, z: number): readonly [number, number] => {
    const [gx, gz] = [aside + x * Math.cos(turned) - z * Math.sin(turned), ahead + x * Math.sin(turned) + z * Math.cos(turned)];
    const [up, away] = [(y - eye) * Math.cos(pitch) + gz * Math.sin(pitch), gz * Math.cos(pitch) - (y - eye) * Math.sin(pitch)];
    return [size.width / 2 + (focal * gx) / away, size.height / 2 - (focal * up) / away];
  };
  const corner = (x: number, z: number): { x: number; y: number } => {
    const [px, py] = project(x, 0, z);
    return { x: px / size.width, y: py / size.height };
  };
  return { project, ground: { corners: [corner(0, 0), corner(width, 0), corner(width, depth), corner(0, depth)], width, depth } };
}

const level: Pinhole = { focal: 1300, eye: 1.6, pitch: 0, turned: 0, aside: -1.5, ahead: 5, width: 3, depth: 5 };

test('a level camera gives its own eye height, horizon, distance and scale', () => {
  const { ground } = seen(level);
  const plane = groundPlane(ground, size);
  expect(plane.eye).toBeCloseTo(1.6, 6);
  expect(plane.near).toBeCloseTo(5, 6);
  expect([0, 800, 1600].map(plane.horizonAt)).toEqual([600, 600, 600].map((y) => expect.closeTo(y, 6)));
  expect(plane.pixelsPerMetre(0, 10)).toBeCloseTo(130, 6);
  expect(plane.toPicture(0, 5)).toEqual([expect.closeTo(800, 6), expect.closeTo(600 + (1300 * 1.6) / 5, 6)]);
  expect(plane.toGround(800, 599)).toBeNull();
});

const cameras: fc.Arbitrary<Pinhole> = fc.record({
  focal: fc.double({ min: 900, max: 2200, noNaN: true }), eye: fc.double({ min: 1.2, max: 4, noNaN: true }), pitch: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  turned: fc.double({ min: -0.6, max: 0.6, noNaN: true }), aside: fc.double({ min: -4, max: 2, noNaN: true }), ahead: fc.double({ min: 6, max: 12, noNaN: true }),
  width: fc.double({ min: 2, max: 6, noNaN: true }), depth: fc.double({ min: 3, max: 12, noNaN: true }),
});

test('whatever the camera, a foot and a head of two metres are where the camera sees them, to a few hundredths', () => {
  fc.assert(fc.property(cameras, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (camera, across, away) => {
    const { project, ground } = seen(camera);
    const plane = groundPlane(ground, size);
    const [x, z] = [camera.width * across, camera.depth * away];
    const [foot, head] = [project(x, 0, z), project(x, 2, z)];
    const [px, py] = plane.toPicture(x - camera.width / 2, z + plane.near);
    expect(Math.hypot(px - foot[0], py - foot[1])).toBeLessThan(0.01);
    // Only the pitch, which nobody can tell from four points, makes upright things shorter than level ones: by its cosine, and by the lean.
    const high = 2 * plane.pixelsPerMetre(x - camera.width / 2, z + plane.near);
    expect(Math.abs(high / Math.hypot(head[0] - foot[0], head[1] - foot[1]) - 1)).toBeLessThan(camera.pitch === 0 ? 1e-6 : 0.15);
    expect(Math.abs(plane.eye * Math.cos(camera.pitch) / camera.eye - 1)).toBeLessThan(0.08);
  }));
});

test('from the ground into the photo and back is the same place', () => {
  fc.assert(fc.property(cameras, fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (camera, across, away) => {
    const { ground } = seen(camera);
    fc.pre(groundFault(ground) === null);
    const plane = groundPlane(ground, size);
    const [x, z] = [camera.width * (across - 0.5), plane.near + camera.depth * away];
    fc.pre(plane.pixelsPerMetre(x, z) > 1);
    const back = plane.toGround(...plane.toPicture(x, z));
    expect(back).toEqual([expect.closeTo(x, 4), expect.closeTo(z, 4)]);
    const [px, py] = plane.toPicture(x, z);
    expect(py).toBeGreaterThan(plane.horizonAt(px));
  }));
});

const { ground } = seen(level);
const [nearLeft, nearRight, farRight, farLeft] = ground.corners;
test.each<[string, Ground, ReturnType<typeof groundFault>]>([
  ['a rectangle seen from the ground', ground, null],
  ['a corner outside the photo', { ...ground, corners: [{ x: -0.01, y: 0.9 }, nearRight, farRight, farLeft] }, 'ground-outside'],
  ['corners that cross', { ...ground, corners: [nearLeft, farRight, nearRight, farLeft] }, 'ground-shape'],
  ['left and right mistaken', { ...ground, corners: [nearRight, nearLeft, farLeft, farRight] }, 'ground-shape'],
  ['a corner pulled inside the other three', { ...ground, corners: [nearLeft, { x: 0.45, y: 0.8 }, farRight, farLeft] }, 'ground-shape'],
  ['all on one line', { ...ground, corners: [{ x: 0.1, y: 0.5 }, { x: 0.3, y: 0.5 }, { x: 0.5, y: 0.5 }, { x: 0.7, y: 0.5 }] }, 'ground-shape'],
  ['a rectangle seen from straight above', { ...ground, corners: [{ x: 0.2, y: 0.8 }, { x: 0.6, y: 0.8 }, { x: 0.6, y: 0.2 }, { x: 0.2, y: 0.2 }] }, 'ground-shape'],
  ['a ceiling', { ...ground, corners: [{ x: 0.4, y: 0.8 }, { x: 0.6, y: 0.8 }, { x: 0.9, y: 0.2 }, { x: 0.1, y: 0.2 }] }, 'ground-shape'],
  ['no width', { ...ground, width: 0 }, 'ground-metres'],
])('%s: %#', (_what, given, fault) => {
  expect(groundFault(given)).toBe(fault);
});
