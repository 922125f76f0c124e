import { inBands } from './bands.ts';
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
 * @param cover what will be laid over the original; where it is 0 both pictures should look alike: that is the ring
 * @returns the painted pixels in new colours; the same ones where the ring has too few pixels to judge by
 */
export async function colourMatched(painted: Pixels, original: Pixels, cover: Uint8Array): Promise<Pixels> {
  const [from, to] = [await moments(painted, cover), await moments(original, cover)];
  if (Math.min(from.count, to.count) < FEWEST) return painted;
  const tables = CHANNELS.map((channel) => table(spreadOf(from, channel), spreadOf(to, channel)));
  const data = new Uint8Array(painted.data);
  await inBands(painted, (first, end) => {
    for (const [channel, shades] of tables.entries())
      for (let at = first * painted.width * 4 + channel; at < end * painted.width * 4; at += 4) data[at] = shades[data[at] ?? 0] ?? 0;
  });
  return { ...painted, data };
}

const CHANNELS = [0, 1, 2] as const;

/** Of the light in each channel of the ring: its sum, and the sum of its squares. */
type Moments = { count: number; sums: Float64Array; squares: Float64Array };
type Spread = { mean: number; sd: number };

async function moments({ width, height, data }: Pixels, cover: Uint8Array): Promise<Moments> {
  const all = { count: 0, sums: new Float64Array(3), squares: new Float64Array(3) };
  await inBands({ width, height }, (first, end) => {
    for (let pixel = first * width; pixel < end * width; pixel += 1) {
      if (cover[pixel] !== 0 || data[pixel * 4 + 3] === 0) continue;
      all.count += 1;
      for (const channel of CHANNELS) {
        const light = LINEAR[data[pixel * 4 + channel] ?? 0] ?? 0;
        all.sums[channel] = (all.sums[channel] ?? 0) + light;
        all.squares[channel] = (all.squares[channel] ?? 0) + light * light;
      }
    }
  });
  return all;
}

function spreadOf({ count, sums, squares }: Moments, channel: number): Spread {
  const mean = (sums[channel] ?? 0) / count;
  return { mean, sd: Math.sqrt(Math.max(0, (squares[channel] ?? 0) / count - mean * mean)) };
}

/** Eight bits to eight bits, so that each of the 256 shades is reckoned once. */
function table(from: Spread, to: Spread): Uint8Array {
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
