import { expect, test } from 'vitest';
import { previewOf, stepOf, usualGround, withCorner } from '../../../../renderer/facilitator/photos/ground.ts';

const size = { width: 1_600, height: 1_200 };

test('the ground that is shown first is one, seen from about as high as somebody stands', () => {
  const preview = previewOf(usualGround, size);
  expect(preview?.eye).toBeGreaterThan(1.2);
  expect(preview?.eye).toBeLessThan(2.5);
});

test('a corner stays within the photo, and moves by arrows, farther with Shift', () => {
  expect(withCorner(usualGround, 2, { x: 1.4, y: -3 }).corners).toEqual([...usualGround.corners.slice(0, 2), { x: 1, y: 0 }, usualGround.corners[3]]);
  expect(withCorner(usualGround, 0, { x: 0.123_456, y: 0.5 }).corners[0]).toEqual({ x: 0.1235, y: 0.5 });
  expect(stepOf('ArrowLeft', false)).toEqual({ x: -0.002, y: 0 });
  expect(stepOf('ArrowDown', true)).toEqual({ x: 0, y: 0.02 });
  expect(stepOf('Tab', false)).toBeNull();
});

test('every metre has its line, or every fifth where they are many, and the rectangle its edges', () => {
  expect(previewOf(usualGround, size)?.lines).toHaveLength(4 + 6);
  expect(previewOf({ ...usualGround, width: 2.5, depth: 60 }, size)?.lines).toHaveLength(4 + 13);
});

test('people stand on the ground, the near ones larger, their eyes at the horizon where the camera was as high', () => {
  const preview = previewOf(usualGround, size) ?? expect.fail('no ground');
  const scales = preview.people.map(({ scale }) => scale);
  expect(scales).toEqual(scales.toSorted((a, b) => a - b));
  for (const { y, scale } of preview.people) expect(y - preview.eye * scale).toBeCloseTo(preview.horizon[0], 3);
});

test('four points that are no ground show none', () => {
  expect(previewOf(withCorner(usualGround, 0, { x: 0.9, y: 0.1 }), size)).toBeNull();
});
