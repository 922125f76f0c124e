import type { Pixels } from '../pixels.ts';

/** A picture in one size: three floats a pixel, and where the hole is (1). `sources`: where whole patches of known pixels have their middle. */
export type Level = { width: number; height: number; colours: Float32Array; hole: Uint8Array; sources: Uint32Array; known: Uint8Array };

/** A patch reaches this far from its middle. */
export const RADIUS = 3;
/** The smallest size has a side of about this; less says nothing of the picture. */
const SMALLEST = 28;

/** The picture in sizes that double, smallest first; its hole begins as a blur of what is around. */
export function levelsOf(picture: Pixels, hole: Uint8Array): Level[] {
  const full = levelFrom(picture.width, picture.height, rgbOf(picture), hole.map((one) => (one === 0 ? 0 : 1)));
  const levels = [full];
  for (let level = full; Math.min(level.width, level.height) > SMALLEST * 2;) {
    const smaller = halved(level);
    if (smaller.sources.length < 64) break;
    levels.unshift(smaller);
    level = smaller;
  }
  const [first] = levels;
  if (first !== undefined) blurInto(first);
  return levels;
}

function rgbOf({ width, height, data }: Pixels): Float32Array {
  const colours = new Float32Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1) colours[pixel * 3 + channel] = data[pixel * 4 + channel] ?? 0;
  return colours;
}

/** Half as large: the mean of what is known of four pixels; a hole only where none is known. */
function halved({ width, height, colours, hole }: Level): Level {
  const [wide, high] = [width >> 1, height >> 1];
  const smaller = new Float32Array(wide * high * 3);
  const gap = new Uint8Array(wide * high);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      let known = 0;
      const at = (y * wide + x) * 3;
      for (const from of [2 * y * width + 2 * x, 2 * y * width + 2 * x + 1, (2 * y + 1) * width + 2 * x, (2 * y + 1) * width + 2 * x + 1]) {
        if (hole[from] === 1) continue;
        known += 1;
        for (let channel = 0; channel < 3; channel += 1) smaller[at + channel] = (smaller[at + channel] ?? 0) + (colours[from * 3 + channel] ?? 0);
      }
      gap[y * wide + x] = known === 0 ? 1 : 0;
      for (let channel = 0; channel < 3; channel += 1) smaller[at + channel] = (smaller[at + channel] ?? 0) / Math.max(1, known);
    }
  return levelFrom(wide, high, smaller, gap);
}

function levelFrom(width: number, height: number, colours: Float32Array, hole: Uint8Array): Level {
  const known = new Uint8Array(width * height);
  const sources: number[] = [];
  const sums = summed(width, height, hole);
  for (let y = RADIUS; y < height - RADIUS; y += 1)
    for (let x = RADIUS; x < width - RADIUS; x += 1) {
      const [left, right, top, bottom] = [x - RADIUS, x + RADIUS + 1, y - RADIUS, y + RADIUS + 1];
      const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
      if (at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left) > 0) continue;
      known[y * width + x] = 1;
      sources.push(y * width + x);
    }
  return { width, height, colours, hole, known, sources: Uint32Array.from(sources) };
}

/** Sums over every rectangle from the corner (Crow 1984), so that a patch is known to be whole by four of them. */
function summed(width: number, height: number, hole: Uint8Array): Int32Array {
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += hole[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** From the edge of the hole inwards, each pixel the mean of the known ones beside it. */
function blurInto({ width, height, colours, hole }: Level): void {
  const open = new Uint8Array(hole);
  let left = open.reduce((sum, one) => sum + one, 0);
  while (left > 0) {
    const ring: number[] = [];
    for (let pixel = 0; pixel < open.length; pixel += 1) if (open[pixel] === 1 && besides(pixel, width, height).some((beside) => open[beside] === 0)) ring.push(pixel);
    if (ring.length === 0) return;
    for (const pixel of ring) meanInto(colours, pixel, besides(pixel, width, height).filter((beside) => open[beside] === 0));
    for (const pixel of ring) open[pixel] = 0;
    left -= ring.length;
  }
}

function besides(pixel: number, width: number, height: number): number[] {
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  return [...(x > 0 ? [pixel - 1] : []), ...(x < width - 1 ? [pixel + 1] : []), ...(y > 0 ? [pixel - width] : []), ...(y < height - 1 ? [pixel + width] : [])];
}

function meanInto(colours: Float32Array, pixel: number, from: readonly number[]): void {
  for (let channel = 0; channel < 3; channel += 1)
    colours[pixel * 3 + channel] = from.reduce((sum, one) => sum + (colours[one * 3 + channel] ?? 0), 0) / from.length;
}
