import { setImmediate as turn } from 'node:timers/promises';
import { type Level, RADIUS } from './fill-levels.ts';

/** For each pixel near the hole (`middles`, row after row): the middle of the known patch most like the one around it, and how unlike it still is (mean squared difference). */
export type Patches = { width: number; middles: Uint32Array; found: Int32Array; unlike: Float32Array };

/** So many patches are some milliseconds of work; then everything else has its turn. */
const SLICE = 1 << 12;

/** Looks for better patches: those of the neighbours, moved by one, then at random ever nearer (Barnes et al. 2009, 3.2). */
export async function nearestPatches(level: Level, before: Patches | null, sweeps: number): Promise<Patches> {
  const patches = before ?? begun(level);
  const random = seeded(level.width * 31 + level.height);
  for (const at of patches.middles) patches.unlike[at] = unlikeness(level, at, patches.found[at] ?? 0, Infinity);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const step = sweep % 2 === 0 ? 1 : -1;
    for (let nth = 0; nth < patches.middles.length; nth += 1) {
      if (nth % SLICE === 0) await turn();
      const at = patches.middles[step === 1 ? nth : patches.middles.length - 1 - nth] ?? 0;
      for (const beside of [at - step, at - step * level.width]) {
        const theirs = patches.found[beside] ?? -1;
        if (theirs >= 0) consider(level, patches, at, theirs + (at - beside));
      }
      for (let reach = Math.max(level.width, level.height) >> 1; reach >= 1; reach >>= 1) considerNear(level, patches, at, reach, random);
    }
  }
  return patches;
}

/** The same patches in a picture of twice the size. */
export function upscaled(small: Patches, level: Level): Patches {
  const patches = begun(level);
  for (const at of patches.middles) {
    const [x, y] = [at % level.width, Math.floor(at / level.width)];
    const beneath = small.found[(y >> 1) * small.width + (x >> 1)] ?? -1;
    if (beneath < 0) continue;
    const source = (2 * Math.floor(beneath / small.width) + (y & 1)) * level.width + 2 * (beneath % small.width) + (x & 1);
    if (level.known[source] === 1) patches.found[at] = source;
  }
  return patches;
}

/** The hole takes the colours that the patches over it agree on; `sharp`: those of the patch that fits best count most. */
export async function votedIn(level: Level, { middles, found, unlike }: Patches, sharp: boolean): Promise<void> {
  const { width, height, hole, colours } = level;
  const sums = new Float32Array(width * height * 4);
  const usual = Math.max(1, middles.reduce((sum, at) => sum + Math.min(2_000, unlike[at] ?? 0), 0) / Math.max(1, middles.length));
  for (const [nth, at] of middles.entries()) {
    if (nth % SLICE === 0) await turn();
    const weight = Math.exp(-(unlike[at] ?? 0) / (usual * (sharp ? 0.3 : 0.6))) + 1e-6;
    const [x, y, source] = [at % width, Math.floor(at / width), found[at] ?? 0];
    for (let down = Math.max(-RADIUS, -y); down <= Math.min(RADIUS, height - 1 - y); down += 1)
      for (let across = Math.max(-RADIUS, -x); across <= Math.min(RADIUS, width - 1 - x); across += 1) {
        const to = at + down * width + across;
        if (hole[to] === 0) continue;
        const from = (source + down * width + across) * 3;
        // What lies near the middle of a patch is what the patch was chosen for.
        const share = weight * (sharp && (across !== 0 || down !== 0) ? 0.2 / (across * across + down * down) : 1);
        for (let channel = 0; channel < 3; channel += 1) sums[to * 4 + channel] = (sums[to * 4 + channel] ?? 0) + share * (colours[from + channel] ?? 0);
        sums[to * 4 + 3] = (sums[to * 4 + 3] ?? 0) + share;
      }
  }
  for (let pixel = 0; pixel < hole.length; pixel += 1) {
    const count = sums[pixel * 4 + 3] ?? 0;
    if (count > 0) for (let channel = 0; channel < 3; channel += 1) colours[pixel * 3 + channel] = (sums[pixel * 4 + channel] ?? 0) / count;
  }
}

/** Every pixel whose patch reaches into the hole, with any known patch to begin with. */
function begun({ width, height, hole, sources }: Level): Patches {
  const near = new Uint8Array(width * height);
  for (let pixel = 0; pixel < hole.length; pixel += 1) {
    if (hole[pixel] === 0) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    for (let row = Math.max(0, y - RADIUS); row <= Math.min(height - 1, y + RADIUS); row += 1)
      near.fill(1, row * width + Math.max(0, x - RADIUS), row * width + Math.min(width, x + RADIUS + 1));
  }
  const middles = Uint32Array.from([...near.keys()].filter((pixel) => near[pixel] === 1));
  const random = seeded(width * 17 + height);
  const found = new Int32Array(width * height).fill(-1);
  if (sources.length > 0) for (const at of middles) found[at] = sources[Math.floor(random() * sources.length)] ?? -1;
  return { width, middles: sources.length > 0 ? middles : new Uint32Array(0), found, unlike: new Float32Array(width * height) };
}

function considerNear(level: Level, patches: Patches, at: number, reach: number, random: () => number): void {
  const best = patches.found[at] ?? 0;
  const x = (best % level.width) + Math.round((random() * 2 - 1) * reach);
  const y = Math.floor(best / level.width) + Math.round((random() * 2 - 1) * reach);
  if (x >= 0 && y >= 0 && x < level.width && y < level.height) consider(level, patches, at, y * level.width + x);
}

function consider(level: Level, patches: Patches, at: number, source: number): void {
  if (level.known[source] !== 1) return;
  const unlike = unlikeness(level, at, source, patches.unlike[at] ?? Infinity);
  if (unlike >= (patches.unlike[at] ?? Infinity)) return;
  patches.found[at] = source;
  patches.unlike[at] = unlike;
}

/** Mean squared difference of two patches, as far as the first lies in the picture; given up once it is above `most`. */
function unlikeness({ width, height, colours }: Level, at: number, source: number, most: number): number {
  const [x, y] = [at % width, Math.floor(at / width)];
  const [left, right, top, bottom] = [Math.max(-RADIUS, -x), Math.min(RADIUS, width - 1 - x), Math.max(-RADIUS, -y), Math.min(RADIUS, height - 1 - y)];
  const count = (right - left + 1) * (bottom - top + 1);
  let sum = 0;
  for (let down = top; down <= bottom; down += 1) {
    let [a, b] = [(at + down * width + left) * 3, (source + down * width + left) * 3];
    for (let part = 0; part < (right - left + 1) * 3; part += 1) {
      const difference = (colours[a] ?? 0) - (colours[b] ?? 0);
      sum += difference * difference;
      a += 1;
      b += 1;
    }
    if (sum > most * count) return Infinity;
  }
  return sum / count;
}

/** Marsaglia's xorshift32 (2003): 0 up to 1, the same for the same size. */
function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}
