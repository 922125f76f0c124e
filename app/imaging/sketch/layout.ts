import type { Setting } from './cost.ts';
import type { Item } from './contents.ts';
import { boxOf, costOf, footprint, type Taken } from './cost.ts';
import { drawingOf } from './drawings.ts';
import type { Lying, Standing } from './element.ts';
import type { Area } from './floor.ts';
import { lay } from './patches.ts';
import { candidates } from './spots.ts';
import type { Stage } from './stage.ts';

/** Something set down: x and z in metres are the middle of its footprint. */
export type Placed =
  | { kind: 'standing'; id: string; drawing: Standing; x: number; z: number; index: number }
  | { kind: 'lying'; id: string; drawing: Lying; area: Area; index: number };

/** Finds a place for every item: what was asked for first, big before small, none hiding another if it can be helped. */
export function arrange(items: readonly Item[], setting: Setting): Placed[] {
  const placed: Placed[] = [];
  const taken: Taken[] = [];
  const counts = new Map<string, number>();
  for (const item of inOrder(items, setting.stage)) {
    const index = counts.get(item.id) ?? 0;
    counts.set(item.id, index + 1);
    const drawing = drawingOf(item.id, setting.stage);
    if (drawing === null) continue;
    if (drawing.kind === 'lying') placed.push(lay(item, drawing, index, setting, taken));
    else placed.push(stand(item, drawing, index, setting, taken));
  }
  return placed;
}

function inOrder(items: readonly Item[], stage: Stage): Item[] {
  const size = ({ id }: Item): number => {
    const drawing = drawingOf(id, stage);
    if (drawing === null) return 0;
    return drawing.kind === 'lying' ? 100 + drawing.width * drawing.depth : drawing.width * drawing.height;
  };
  const rank = (item: Item): number => (drawingOf(item.id, stage)?.kind === 'lying' ? 2 : item.asked ? 1 : 0);
  return [...items].sort((a, b) => rank(b) - rank(a) || (a.asked === b.asked ? size(b) - size(a) : 0));
}

function stand(item: Item, drawing: Standing, index: number, setting: Setting, taken: Taken[]): Placed {
  const random = setting.random.fork(`${item.id} ${index}`);
  let best: { x: number; z: number; cost: number } | null = null;
  for (const [x, z, bonus] of candidates(item, drawing, index, setting, random)) {
    const cost = costOf(item, drawing, x, z, setting, taken) - bonus + random.next() * 0.1;
    if (best === null || cost < best.cost) best = { x, z, cost };
  }
  const { x, z } = best ?? { x: 0, z: 10 };
  taken.push({
    area: footprint(drawing, x, z),
    box: boxOf(item.id, drawing, x, z, setting.camera),
    asked: item.asked,
    blocks: true,
    z,
    id: item.id,
  });
  return { kind: 'standing', id: item.id, drawing, x, z, index };
}
