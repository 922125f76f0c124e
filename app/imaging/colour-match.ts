import type { Pixels } from './pixels.ts';

/** A ring of fewer pixels tells too little of the light around. */
const FEWEST = 64;
const GAIN = { least: 0.5, most: 2 } as const;

/**
 * Brings a painted part to the light and contrast of the picture around it: in each channel of linear RGB, the mean and the
 * standard deviation of the pixels in the ring are carried over from the original (Reinhard, Ashikhmin, Gooch, Shirley:
 * Color Transfer between Images, 2001, there in lαβ). Engines shift the colours of what they should have left alone; what
 * undoes that in the ring undoes it inside. Gains stay between ½ and 2, for an engine may have painted noise there.
 *
 * @param ring one byte a pixel, 1 where both pictures should look alike
 * @returns the painted pixels in new colours; the same ones where the ring has too few pixels to judge by
 */
export function colourMatched(painted: Pixels, original: Pixels, ring: Uint8Array): Pixels {
  const tables = [0, 1, 2].map((channel) => table(moments(painted, ring, channel), moments(original, ring, channel)));
  const data = new Uint8Array(painted.data);
  for (const [channel, shades] of tables.entries()) {
    if (shades === null) return painted;
    for (let at = channel; at < data.length; at += 4) data[at] = shades[data[at] ?? 0] ?? 0;
  }
  return { ...painted, data };
}

type Moments = { count: number; mean: number; sd: number };

function moments({ data }: Pixels, ring: Uint8Array, channel: number): Moments {
  let [count, sum, squares] = [0, 0, 0];
  for (let pixel = 0; pixel < ring.length; pixel += 1) {
    if (ring[pixel] !== 1 || data[pixel * 4 + 3] === 0) continue;
    const light = LINEAR[data[pixel * 4 + channel] ?? 0] ?? 0;
    count += 1;
    sum += light;
    squares += light * light;
  }
  const mean = count === 0 ? 0 : sum / count;
  return { count, mean, sd: count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

/** Eight bits to eight bits, so that each of the 256 shades is reckoned once. */
function table(from: Moments, to: Moments): Uint8Array | null {
  if (from.count < FEWEST || to.count < FEWEST) return null;
  // A flat ring tells the light, not the contrast.
  const gain = Math.min(from.sd, to.sd) < 1e-3 ? 1 : Math.min(GAIN.most, Math.max(GAIN.least, to.sd / from.sd));
  return Uint8Array.from(LINEAR, (light) => encoded((light - from.mean) * gain + to.mean));
}

/** IEC 61966-2-1 (sRGB), each shade as light from 0 to 1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, shade) =>
  shade / 255 <= 0.04045 ? shade / 255 / 12.92 : ((shade / 255 + 0.055) / 1.055) ** 2.4,
);

function encoded(light: number): number {
  const within = Math.min(1, Math.max(0, light));
  return Math.round(255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055));
}
