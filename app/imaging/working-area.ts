import type { Sizes } from './engine.ts';
import { REACH } from './feather.ts';
import type { Mask } from './mask.ts';
import type { Region } from './pixels.ts';

/** An engine that sees less than this around what it paints does not know what it is continuing. */
const LEAST_CONTEXT = 48;

/**
 * The part of a picture that an engine is shown: what the mask covers, with half as much around it (at least 48 pixels),
 * as far as the picture goes.
 */
export function regionAround({ width, height, painted }: Mask): Region {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const first = painted.subarray(y * width, (y + 1) * width).indexOf(1);
    if (first < 0) continue;
    left = Math.min(left, first);
    right = Math.max(right, painted.subarray(y * width, (y + 1) * width).lastIndexOf(1));
    top = Math.min(top, y);
    bottom = y;
  }
  const around = Math.max(LEAST_CONTEXT + REACH, Math.round(Math.max(right - left, bottom - top) / 2));
  const from = { left: Math.max(0, left - around), top: Math.max(0, top - around) };
  return {
    ...from,
    width: Math.min(width, right + 1 + around) - from.left,
    height: Math.min(height, bottom + 1 + around) - from.top,
  };
}

/**
 * The size in which an engine paints something of the given size: with the area that it paints best, sides in its steps and
 * within its limits; the same size where it can. Proportions are kept as far as steps and limits let them.
 */
export function workingSize(size: { width: number; height: number }, { min, max, multiple = 1, best }: Sizes): { width: number; height: number } {
  const wanted = best === undefined ? 1 : best / Math.sqrt(size.width * size.height);
  const scale = Math.min(wanted, max / Math.max(size.width, size.height));
  const side = (length: number): number =>
    Math.min(Math.floor(max / multiple) * multiple, Math.max(Math.ceil(min / multiple) * multiple, Math.round((length * scale) / multiple) * multiple));
  return { width: side(size.width), height: side(size.height) };
}
