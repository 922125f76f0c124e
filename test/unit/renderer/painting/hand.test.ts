import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragged, lifted, pressed, resting, type Gesture, type Pointer } from '../../../../renderer/components/mask/gesture.ts';
import { inPicture, mostZoom, pinched, whole, zoomed, type View } from '../../../../renderer/components/mask/view.ts';

const frame = { width: 400, height: 300 };
const picture = { width: 1024, height: 768 };
const finger = (id: number, x = 0, y = 0): Pointer => ({ id, pen: false, at: { x, y } });
const pen = (id: number): Pointer => ({ id, pen: true, at: { x: 0, y: 0 } });
const inFrame = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });

describe('a hand on the picture', () => {
  it('paints with one finger, and no longer with two', () => {
    const one = pressed(resting, finger(1));
    expect(one.doing).toBe('painting');
    expect(pressed(one, finger(2)).doing).toBe('moving');
    expect(lifted(one, 1)).toEqual(resting);
  });

  it('paints nothing with the finger that is left over from two', () => {
    const left = lifted(pressed(pressed(resting, finger(1)), finger(2)), 1);
    expect(left).toMatchObject({ doing: 'moving', pointers: [{ id: 2 }] });
    expect(lifted(left, 2)).toEqual(resting);
  });

  it('goes on painting with a pen when a palm is laid down, and leaves the palm aside', () => {
    const painting = pressed(resting, pen(1));
    expect(pressed(painting, finger(2))).toEqual(painting);
    expect(dragged(painting, finger(2, 50, 50))).toEqual(painting);
    expect(lifted(painting, 2)).toEqual(painting);
    expect(pressed(pressed(resting, finger(2)), pen(1))).toEqual(painting);
  });

  it('is at rest once everything is lifted, whatever came before', () => {
    const step = fc.oneof(fc.nat(4).map((id) => (g: Gesture) => pressed(g, finger(id))), fc.nat(4).map((id) => (g: Gesture) => lifted(g, id)), fc.nat(4).map((id) => (g: Gesture) => pressed(g, pen(id))));
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const now = steps.reduce((gesture, act) => act(gesture), resting);
      expect([0, 1, 2, 3, 4].reduce(lifted, now)).toEqual(resting);
    }));
  });
});

describe('looking nearer', () => {
  it('keeps what is under the finger there, as far as the picture still fills its frame', () => {
    const nearer = zoomed(whole, 2, { x: 200, y: 150 }, frame);
    expect(inPicture(nearer, { x: 200, y: 150 }, frame, picture)).toEqual({ x: 512, y: 384 });
    expect(zoomed(nearer, 0.1, { x: 0, y: 0 }, frame)).toEqual({ zoom: 1, x: 0, y: 0 });
  });

  it('moves with two fingers what lies between them', () => {
    const near = zoomed(whole, 3, { x: 200, y: 150 }, frame);
    const moved = pinched(near, [{ x: 100, y: 100 }, { x: 200, y: 100 }], [{ x: 150, y: 120 }, { x: 250, y: 120 }], frame);
    expect(moved).toEqual({ zoom: 3, x: near.x + 50, y: near.y + 20 });
  });

  it('never shows what is outside the picture', () => {
    const act = fc.oneof(
      fc.tuple(inFrame, fc.double({ min: 0.2, max: 5, noNaN: true })).map(([at, factor]) => (view: View) => zoomed(view, factor, at, frame)),
      fc.tuple(inFrame, inFrame, inFrame, inFrame).map(([a, b, c, d]) => (view: View) => pinched(view, [a, b], [c, d], frame)),
    );
    fc.assert(fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
      const view = acts.reduce((now, one) => one(now), whole);
      expect(view.zoom).toBeGreaterThanOrEqual(1);
      expect(view.zoom).toBeLessThanOrEqual(mostZoom);
      for (const corner of [{ x: 0, y: 0 }, { x: 400, y: 300 }]) {
        const { x, y } = inPicture(view, corner, frame, picture);
        expect(x > -1e-6 && x < 1024 + 1e-6 && y > -1e-6 && y < 768 + 1e-6).toBe(true);
      }
    }));
  });
});
