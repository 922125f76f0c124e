import sharp from 'sharp';
import type { Region } from '../pixels.ts';
import type { Camera } from '../sketch/camera.ts';
import type { Placed } from '../sketch/layout.ts';
import type { SketchedScene } from '../sketch/scene.ts';

/** The part of a scene that is looked at, and what of it is painted over: one byte a pixel in the size `to`, 1 where it is. */
export type PaintedPart = Region & { to: { width: number; height: number }; white: Uint8Array };

/**
 * `whole`: what is painted over and can go; `ground`: what lies there and may go in part; `partly`: something stands out of
 * what is painted, and would be cut in two.
 */
export type Covered = { whole: Placed[]; ground: Placed[]; partly: boolean };

/** A sixteenth of a thing that sticks out is the roughness of a finger. */
const WHOLE = 0.94;
/** Less than this of a thing was painted over by the way. */
const BY_THE_WAY = 0.25;
/** Of what lies on the ground, a path or a lane, a part may go: it is meant where it makes up this much of what is painted. */
const GROUND = 0.3;
/** Of what stands behind other things less than this is seen: nobody means what they cannot see. */
const SEEN = 0.35;

/** What of a scene a mask means: by the outline of each thing, not by the box around it. `scene` is drawn for that part. */
export async function coveredBy({ placed, camera, alone }: SketchedScene, part: PaintedPart): Promise<Covered> {
  const painted = part.white.reduce((sum, one) => sum + one, 0);
  const whole: Placed[] = [];
  const ground: Placed[] = [];
  let partly = false;
  for (const item of placed) {
    const area = extentOf(item, camera);
    if (!meets(area, part) || (item.kind === 'standing' && hidden(item, placed, camera))) continue;
    const { seen, under } = await outlineOf(alone(item), part);
    const beyond = seen === 0 ? 0 : under / seen / partWithin(area, part, camera);
    if (beyond >= WHOLE) whole.push(item);
    else if (item.kind === 'lying' && under >= painted * GROUND) ground.push(item);
    else if (item.kind === 'standing' && beyond > BY_THE_WAY) partly = true;
  }
  return { whole, ground, partly };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** How many pixels of a thing are in the part, and how many of them are painted over. Shadows and glows are not counted. */
async function outlineOf(svg: string, { to, white }: PaintedPart): Promise<{ seen: number; under: number }> {
  const alpha = await sharp(Buffer.from(svg), { density: 72 }).ensureAlpha().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer();
  let [seen, under] = [0, 0];
  for (let pixel = 0; pixel < to.width * to.height; pixel += 1) {
    if ((alpha[pixel] ?? 0) < 160) continue;
    seen += 1;
    under += white[pixel] ?? 0;
  }
  return { seen, under };
}

/** What reaches out of the part that was cut out of the picture cannot be painted over whole; the picture's own edge cuts nothing off. */
function partWithin(box: Box, part: Region, { width, height }: Camera): number {
  const clip = (of: Region): number => Math.max(0, Math.min(box.right, of.left + of.width) - Math.max(box.left, of.left)) * Math.max(0, Math.min(box.bottom, of.top + of.height) - Math.max(box.top, of.top));
  const inPicture = clip({ left: 0, top: 0, width, height });
  return inPicture === 0 ? 1 : Math.max(1, inPicture / Math.max(1, clip(part)));
}

/** The box around a thing, in pixels of the picture. */
export function extentOf(item: Placed, camera: Camera): Box {
  if (item.kind === 'standing') {
    const [x, bottom] = camera.project(item.x, 0, item.z);
    const half = (item.drawing.width / 2) * camera.scale(item.z);
    return { left: x - half, right: x + half, top: bottom - item.drawing.height * camera.scale(item.z), bottom };
  }
  const { x0, x1, z0, z1 } = item.area;
  const near = Math.max(z0, camera.nearest);
  const corners = [camera.project(x0, 0, near), camera.project(x1, 0, near), camera.project(x0, 0, z1), camera.project(x1, 0, z1)];
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

const meets = ({ left, right, top, bottom }: Box, part: Region): boolean =>
  right > part.left && left < part.left + part.width && bottom > part.top && top < part.top + part.height;

/** Whether hardly anything of it can be seen for what stands before it. */
export function hidden(item: Extract<Placed, { kind: 'standing' }>, all: readonly Placed[], camera: Camera): boolean {
  const box = extentOf(item, camera);
  const before = all.flatMap((other) => (other.kind === 'standing' && other.z < item.z ? [bodyOf(extentOf(other, camera))] : []));
  const free = PLACES.filter(([across, down]) => {
    const [x, y] = [box.left + across * (box.right - box.left), box.top + down * (box.bottom - box.top)];
    return !before.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  });
  return free.length < PLACES.length * SEEN;
}

const STEPS = 8;
const PLACES = Array.from({ length: STEPS * STEPS }, (_, nth): [number, number] => [((nth % STEPS) + 0.5) / STEPS, (Math.floor(nth / STEPS) + 0.5) / STEPS]);

/** Drawings taper: what is at the sides of the box is air for the most part. */
function bodyOf({ left, right, top, bottom }: Box): Box {
  const inset = (right - left) * 0.15;
  return { left: left + inset, right: right - inset, top, bottom };
}
