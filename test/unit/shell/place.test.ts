import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, windowPlace } from '../../../app/shell/place.ts';
import { projectorScreen } from '../../../app/shell/projector.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beamer = { x: 1440, y: 0, width: 1920, height: 1080 };
const kept = { x: 100, y: 80, width: 1000, height: 700, maximized: false };

describe('the window', () => {
  test('opens where it was left, and as large', () => expect(windowPlace(kept, [laptop])).toEqual(kept));
  test('opens in the middle at first', () => expect(windowPlace(null, [laptop])).toEqual({ width: 1280, height: 800, maximized: false }));
  test('comes back to a screen that is there when the other one is unplugged', () => expect(windowPlace({ ...kept, x: 2_000 }, [laptop])).toEqual({ width: 1280, height: 800, maximized: false }));
  test('is no larger than the screen that it opens on', () => expect(windowPlace({ ...kept, width: 3_000, height: 2_000 }, [laptop])).toMatchObject({ width: 1440, height: 900 }));

  const whole = fc.integer({ min: -4_000, max: 4_000 });
  const size = fc.integer({ min: 1, max: 4_000 });
  test('can always be taken hold of, wherever it was left', () => {
    fc.assert(fc.property(fc.record({ x: whole, y: whole, width: size, height: size, maximized: fc.boolean() }), (left) => {
      const place = windowPlace(left, [laptop, beamer]);
      if (!('x' in place)) return;
      const top = { ...place, height: 40 };
      expect([laptop, beamer].some((screen) => overlap(top, screen).width >= 120 && overlap(top, screen).height >= 40)).toBe(true);
    }));
  });
});

describe('the big screen', () => {
  const screens = [{ id: 1, bounds: laptop }, { id: 2, bounds: beamer }];
  test('is the one that the desk is not on', () => {
    expect(projectorScreen(screens, kept)?.id).toBe(2);
    expect(projectorScreen(screens, { ...kept, x: 1_600 })?.id).toBe(1);
  });
  test('is none where there is only one screen', () => expect(projectorScreen([{ bounds: laptop }], kept)).toBeNull());
  test('is the largest of several', () => expect(projectorScreen([...screens, { id: 3, bounds: { x: -800, y: 0, width: 800, height: 600 } }], kept)?.id).toBe(2));
});
