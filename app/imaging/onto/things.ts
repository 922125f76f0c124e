import type { GenerateRequest } from '../engine.ts';
import { EYE } from '../sketch/camera.ts';
import { sceneAsked, sketchScene } from '../sketch/index.ts';
import type { Camera } from '../sketch/camera.ts';
import type { Placed } from '../sketch/layout.ts';
import { extentOf, hidden } from './covered.ts';

export type Grid = { columns: number; rows: number };
type Sketched = Pick<GenerateRequest, 'prompt' | 'lang' | 'edits' | 'seed' | 'site' | 'width' | 'height'>;

/** A thing is in a cell where a quarter of it is, or where it takes up a quarter of the cell. */
const PART = 0.25;
const MOST = 4;
const STEPS = 6;

/** What a sketch of the built-in engine shows in each cell of a grid, row after row: ids of the lexicon, at most four, the largest first. */
export function thingsIn(sketched: Sketched, { columns, rows }: Grid): string[][] {
  const { placed, camera } = sketchScene(sceneAsked(sketched).asked);
  const seen = placed.filter((item) => item.kind === 'lying' || !hidden(item, placed, camera));
  const cell = { width: camera.width / columns, height: camera.height / rows };
  return Array.from({ length: columns * rows }, (_, nth) => {
    const at = { left: (nth % columns) * cell.width, top: Math.floor(nth / columns) * cell.height, ...cell };
    const shares = seen.map((item) => ({ id: item.id, share: item.kind === 'standing' ? standingShare(item, at, camera) : lyingShare(item, at, camera) }));
    return [...new Set(shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share).map(({ id }) => id))].slice(0, MOST);
  });
}

type Cell = { left: number; top: number; width: number; height: number };

function standingShare(item: Placed, { left, top, width, height }: Cell, camera: Camera): number {
  const box = extentOf(item, camera);
  const across = Math.min(box.right, left + width) - Math.max(box.left, left);
  const down = Math.min(box.bottom, top + height) - Math.max(box.top, top);
  if (across <= 0 || down <= 0) return 0;
  const [ofThing, ofCell] = [(across * down) / ((box.right - box.left) * (box.bottom - box.top)), (across * down) / (width * height)];
  return ofThing >= PART || ofCell >= PART ? ofCell : 0;
}

function lyingShare({ area: { x0, x1, z0, z1 } }: Extract<Placed, { kind: 'lying' }>, { left, top, width, height }: Cell, camera: Camera): number {
  const on = Array.from({ length: STEPS * STEPS }, (_, nth) => {
    const [x, y] = [left + (((nth % STEPS) + 0.5) * width) / STEPS, top + ((Math.floor(nth / STEPS) + 0.5) * height) / STEPS];
    const z = (camera.focal * EYE) / (y - camera.horizon);
    const at = ((x - camera.centre) * z) / camera.focal;
    return y > camera.horizon && at >= x0 && at <= x1 && z >= z0 && z <= z1;
  }).filter(Boolean).length;
  return on / (STEPS * STEPS) >= PART / 2 ? on / (STEPS * STEPS) : 0;
}
