import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** In the pixels that the system counts in; from the upper left corner of its first screen. */
export type Area = { x: number; y: number; width: number; height: number };
const place = z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive(), maximized: z.boolean() });
export type Place = z.infer<typeof place>;

export const smallest = { width: 800, height: 600 };
const usual = { width: 1280, height: 800 };
/** So much of a window must be on a screen that one can take hold of it, in pixels. */
const hold = { width: 120, height: 40 };

/** Where the window opens: where it was left, if a screen still shows enough of it there, no larger than that screen; else in the middle, for the system to choose. */
export function windowPlace(kept: Place | null, screens: readonly Area[]): (Area & { maximized: boolean }) | (typeof usual & { maximized: boolean }) {
  if (kept === null) return { ...usual, maximized: false };
  const sized = screens.map((screen) => ({ screen, place: { ...kept, width: within(kept.width, smallest.width, screen.width), height: within(kept.height, smallest.height, screen.height) } }));
  const here = sized.find(({ screen, place: left }) => {
    const shown = overlap({ ...left, height: hold.height }, screen);
    return shown.width >= hold.width && shown.height >= hold.height;
  });
  return here?.place ?? { ...usual, maximized: kept.maximized };
}

/** The part of two areas that is common to both; 0 wide or high where there is none. */
export function overlap(one: Area, other: Area): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)),
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Null where none was kept, or what was kept cannot be read. */
export function keptPlace(file: string): Place | null {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A place that cannot be kept is no reason to hold anybody up. */
export function keepPlace(file: string, found: Place): void {
  try {
    writeFileSync(file, JSON.stringify(found));
  } catch {
    // Next time the window opens in the middle.
  }
}
