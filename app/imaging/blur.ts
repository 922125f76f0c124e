import sharp from 'sharp';
import { acceptMask, type Mask, type MaskRefusal } from './mask.ts';
import type { AcceptedPhoto } from './upload.ts';
import { SOURCE_TYPES, xmp } from './xmp.ts';

/** A face or a plate that was marked is left at most so many squares across its longer side. */
const MOST_SQUARES = 5;
/** No square is smaller than this share of the photo's longer side, and none smaller than so many pixels. */
const LEAST_SHARE = 1 / 60;
const LEAST_SQUARE = 12;
/** As far as this, in squares, what is around a mark is taken with it: hair and ears, the frame of a plate. */
const BEYOND = 0.5;

export type BlurRefusal = MaskRefusal | { ok: false; code: 'picture-unreadable'; params: Record<string, never> };

/**
 * Makes what is white of the mask unrecognisable in a photo: each marked spot is reduced to a few squares of their mean colour,
 * which are then blurred into one another. Nothing of the spot but those means is left in the file, so it cannot be undone by
 * any reckoning (a blur alone can: McPherson, Shokri and Shmatikov, Defeating Image Obfuscation with Deep Learning, 2016, is
 * why the squares are so few). Away from the marks no pixel changes but by compression. The file says `humanEdits`.
 *
 * @param photo JPEG or PNG, as `acceptPhoto` gives it
 * @param mask PNG of the photo's size, white where it is to be blurred (`acceptMask`)
 */
export async function blurMarked(photo: Uint8Array, mask: Uint8Array): Promise<AcceptedPhoto | BlurRefusal> {
  const { width, height, format: kind } = await sharp(photo).metadata();
  const accepted = await acceptMask(mask, { width, height });
  if (!accepted.ok) return accepted;
  const format = kind === 'png' ? 'png' : 'jpeg';
  try {
    const { data, info } = await sharp(photo, { failOn: 'error' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    const original: Raster = { width, height, channels: info.channels, data };
    const blurred = await blurredSpots(original, accepted.mask);
    const image = sharp(blurred, { raw: { width, height, channels: original.channels } });
    const bytes = await (format === 'png' ? image.png() : image.jpeg({ quality: 90, mozjpeg: true })).withXmp(xmp({ sourceType: SOURCE_TYPES['human-edited'] })).toBuffer();
    return { ok: true, format, bytes, width, height };
  } catch {
    return { ok: false, code: 'picture-unreadable', params: {} };
  }
}

type Raster = { width: number; height: number; channels: 1 | 2 | 3 | 4; data: Uint8Array };
type Spot = { left: number; top: number; right: number; bottom: number };

/** Spot by spot, each of the original: where two overlap, the later one covers what the earlier one left. */
async function blurredSpots(original: Raster, { painted }: Mask): Promise<Uint8Array> {
  const { width, height, channels } = original;
  const out = Uint8Array.from(original.data);
  const spots = spotsOf(painted, width, height);
  for (const { spot, label } of spots.found) {
    const square = Math.max(LEAST_SQUARE, Math.max(width, height) * LEAST_SHARE, Math.max(spot.right - spot.left, spot.bottom - spot.top) / MOST_SQUARES);
    const reach = Math.ceil(square * BEYOND);
    const box = { left: Math.max(0, spot.left - reach), top: Math.max(0, spot.top - reach), right: Math.min(width, spot.right + reach), bottom: Math.min(height, spot.bottom + reach) };
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    const means = squaresOf(original, box, square);
    const soft = await sharp(means, { raw: { width: wide, height: high, channels } }).blur(Math.max(1, square * 0.6)).raw().toBuffer();
    const cover = grown(spots.labels, label, { width, box, reach });
    for (let y = 0; y < high; y += 1) for (let x = 0; x < wide; x += 1) {
      if (cover[y * wide + x] === 0) continue;
      const at = ((box.top + y) * width + box.left + x) * channels;
      out.set(soft.subarray((y * wide + x) * channels, (y * wide + x + 1) * channels), at);
    }
  }
  return out;
}

/** Every square of a part of a picture filled with its mean. */
function squaresOf({ width, channels, data }: Raster, { left, top, right, bottom }: Spot, side: number): Uint8Array {
  const [wide, high] = [right - left, bottom - top];
  const [columns, rows] = [Math.max(1, Math.round(wide / side)), Math.max(1, Math.round(high / side))];
  const [columnOf, rowOf] = [(x: number): number => Math.floor((x * columns) / wide), (y: number): number => Math.floor((y * rows) / high)];
  const sums = new Float64Array(columns * rows * channels);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < high; y += 1) for (let x = 0; x < wide; x += 1) {
    const square = rowOf(y) * columns + columnOf(x);
    counts[square] = (counts[square] ?? 0) + 1;
    const from = ((top + y) * width + left + x) * channels;
    for (let channel = 0; channel < channels; channel += 1) sums[square * channels + channel] = (sums[square * channels + channel] ?? 0) + (data[from + channel] ?? 0);
  }
  const out = new Uint8Array(wide * high * channels);
  for (let y = 0; y < high; y += 1) for (let x = 0; x < wide; x += 1) {
    const square = rowOf(y) * columns + columnOf(x);
    for (let channel = 0; channel < channels; channel += 1) out[(y * wide + x) * channels + channel] = Math.round((sums[square * channels + channel] ?? 0) / (counts[square] ?? 1));
  }
  return out;
}

/** The connected pieces of a mask, by a number from 1 for each, and how far each reaches. */
function spotsOf(painted: Uint8Array, width: number, height: number): { labels: Uint16Array; found: { label: number; spot: Spot }[] } {
  const labels = new Uint16Array(painted.length);
  const found: { label: number; spot: Spot }[] = [];
  for (let start = 0; start < painted.length; start += 1) {
    if (painted[start] === 0 || labels[start] !== 0) continue;
    // What is more than this is one last piece together: nobody marks so many, and none may be left out.
    const label = Math.min(found.length + 1, 60_000);
    const spot = flood(start, label, { painted, labels, width, height });
    const same = found[label - 1];
    if (same) same.spot = { left: Math.min(same.spot.left, spot.left), top: Math.min(same.spot.top, spot.top), right: Math.max(same.spot.right, spot.right), bottom: Math.max(same.spot.bottom, spot.bottom) };
    else found.push({ label, spot });
  }
  return { labels, found };
}

function flood(start: number, label: number, { painted, labels, width, height }: { painted: Uint8Array; labels: Uint16Array; width: number; height: number }): Spot {
  const spot = { left: width, top: height, right: 0, bottom: 0 };
  const waiting = [start];
  labels[start] = label;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    spot.left = Math.min(spot.left, x); spot.right = Math.max(spot.right, x + 1);
    spot.top = Math.min(spot.top, y); spot.bottom = Math.max(spot.bottom, y + 1);
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= painted.length || painted[next] === 0 || labels[next] !== 0) continue;
      labels[next] = label;
      waiting.push(next);
    }
  }
  return spot;
}

/** A piece of a mask, taken `reach` pixels farther on every side, within its box. */
function grown(labels: Uint16Array, label: number, { width, box, reach }: { width: number; box: Spot; reach: number }): Uint8Array {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const across = new Uint8Array(wide * high);
  for (let y = 0; y < high; y += 1) spread(across, (x) => labels[(box.top + y) * width + box.left + x] === label, { length: wide, reach, start: y * wide, step: 1 });
  const cover = new Uint8Array(wide * high);
  for (let x = 0; x < wide; x += 1) spread(cover, (y) => across[y * wide + x] === 1, { length: high, reach, start: x, step: wide });
  return cover;
}

function spread(into: Uint8Array, isSet: (at: number) => boolean, { length, reach, start, step }: { length: number; reach: number; start: number; step: number }): void {
  let until = -1;
  for (let ahead = 0; ahead < length + reach; ahead += 1) {
    if (ahead < length && isSet(ahead)) until = ahead + 2 * reach;
    const at = ahead - reach;
    if (at >= 0 && at < length && until >= ahead) into[start + at * step] = 1;
  }
}
