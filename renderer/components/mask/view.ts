import type { Point, Size } from './marks.ts';

/** How a picture is looked at: `x` and `y` say where its upper left corner lies in its frame, whose width is 1. */
export type View = { readonly zoom: number; readonly x: number; readonly y: number };

/** The frame of a picture, as wide as 1, so that it may be of any size on the screen. */
export const frameOf = ({ width, height }: Size): Size => ({ width: 1, height: height / width });

export const whole: View = { zoom: 1, x: 0, y: 0 };
export const mostZoom = 6;

/** Looked at `factor` times as near, what is at `at` staying there. The picture always fills its frame. */
export function zoomed(view: View, factor: number, at: Point, frame: Size): View {
  const zoom = Math.min(mostZoom, Math.max(1, view.zoom * factor));
  const grown = zoom / view.zoom;
  return filling({ zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, frame);
}

/** Moved with two fingers: what was between them stays between them, and grows as they part. */
export function pinched(view: View, from: readonly [Point, Point], to: readonly [Point, Point], frame: Size): View {
  const [before, after] = [middle(from), middle(to)];
  const apart = distance(from);
  const nearer = zoomed(view, apart === 0 ? 1 : distance(to) / apart, before, frame);
  return filling({ ...nearer, x: nearer.x + after.x - before.x, y: nearer.y + after.y - before.y }, frame);
}

/** The place in the picture that is at a place of the frame. */
export function inPicture(view: View, at: Point, frame: Size, picture: Size): Point {
  return { x: ((at.x - view.x) / view.zoom / frame.width) * picture.width, y: ((at.y - view.y) / view.zoom / frame.height) * picture.height };
}

function filling({ zoom, x, y }: View, frame: Size): View {
  return { zoom, x: Math.min(0, Math.max(frame.width * (1 - zoom), x)), y: Math.min(0, Math.max(frame.height * (1 - zoom), y)) };
}

const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = ([a, b]: readonly [Point, Point]): number => Math.hypot(a.x - b.x, a.y - b.y);
