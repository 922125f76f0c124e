import { inBands } from './bands.ts';
import type { Mask } from './mask.ts';
import type { Region } from './pixels.ts';

/** A mask is grown by this many pixels, for a finger stops short of the edge that it means… */
export const GROW = 4;
/** …and fades out over this many beyond, so that no seam is seen. */
export const FEATHER = 8;
/** No pixel farther than this from the mask ever changes. */
export const REACH = GROW + FEATHER;

/**
 * How much of the new picture shows at each pixel of a region, 0 to 255: all of it within `GROW` pixels of the mask
 * (Euclidean), falling smoothly to none at `REACH`.
 */
export async function feathered(mask: Mask, region: Region): Promise<Uint8Array> {
  const cover = new Uint8Array(region.width * region.height);
  const down = await columnDistances(mask, region);
  await inBands(region, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const start = row * region.width;
      for (let x = 0; x < region.width; x += 1) cover[start + x] = COVER[nearestInRow(down, start, x, region.width)] ?? 0;
    }
  });
  return cover;
}

// By squared distance, which is a whole number; 3t² − 2t³ has no edge at either end.
const COVER = Uint8Array.from({ length: REACH ** 2 + 1 }, (_, squared) => {
  const left = Math.min(1, (REACH - Math.sqrt(squared)) / FEATHER);
  return Math.round(255 * left * left * (3 - 2 * left));
});

/**
 * Squared distance of a pixel to the nearest pixel of the mask, exact below `REACH`² and that elsewhere: first down each
 * column, then along the row (Meijster, Roerdink, Hesselink 2000, cut off at `REACH`).
 */
function nearestInRow(down: Uint8Array, start: number, x: number, width: number): number {
  let nearest = (down[start + x] ?? REACH) ** 2;
  const last = Math.min(width - 1, x + REACH - 1);
  for (let other = Math.max(0, x - REACH + 1); other <= last && nearest > 0; other += 1) {
    const below = down[start + other] ?? REACH;
    if (below < REACH) nearest = Math.min(nearest, below * below + (other - x) * (other - x));
  }
  return nearest;
}

/** Distance to the nearest pixel of the mask in the same column, as far as `REACH`: down from above, then up from below. */
async function columnDistances({ width, painted }: Mask, region: Region): Promise<Uint8Array> {
  const down = new Uint8Array(region.width * region.height).fill(REACH);
  await inBands(region, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const start = row * region.width;
      const there = (region.top + row) * width + region.left;
      for (let x = 0; x < region.width; x += 1) {
        if (painted[there + x] === 1) down[start + x] = 0;
        else if (row > 0) down[start + x] = Math.min(REACH, (down[start - region.width + x] ?? REACH) + 1);
      }
    }
  });
  const last = (region.height - 1) * region.width - 1;
  await inBands(region, (from, to) => {
    for (let at = last - from * region.width; at > last - to * region.width && at >= 0; at -= 1)
      down[at] = Math.min(down[at] ?? REACH, (down[at + region.width] ?? REACH) + 1);
  });
  return down;
}
