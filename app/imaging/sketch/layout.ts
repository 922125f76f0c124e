import { PEOPLE_IDS, REDUCED_MOBILITY_IDS } from './catalogue.ts';
import { besideThings, hostsOf, ROOM_BESIDE } from './beside.ts';
import type { Item } from './contents.ts';
import { boxOf, costOf, crownOf, footprint, type Setting, SLIM, type Taken } from './cost.ts';
import { drawingOf } from './drawings.ts';
import type { Lying, Standing } from './element.ts';
import type { Area } from './floor.ts';
import { landingsOf, lay } from './patches.ts';
import { candidates } from './spots.ts';
import type { Stage } from './stage.ts';

/** Something set down: x and z in metres are the middle of its footprint. */
export type Placed =
  | { kind: 'standing'; id: string; drawing: Standing; x: number; z: number; index: number }
  | { kind: 'lying'; id: string; drawing: Lying; area: Area; index: number };

type Standings = Extract<Placed, { kind: 'standing' }>;

const CROWDED = 1.4;
/** A lamp or a tree hides little. */
const CROWDED_SLIM = 3.4;
const AIDS: ReadonlySet<string> = new Set(REDUCED_MOBILITY_IDS);

/**
 * Finds a place for every item: what was asked for first, big before small, none hiding another if it can be helped.
 * What was asked for is gone over a second time, now that all of it stands.
 */
export function arrange(items: readonly Item[], setting: Setting): Placed[] {
  const placed: Placed[] = [];
  const taken: Taken[] = [];
  const clear: Taken[] = (setting.stage.crossings ?? []).flatMap(landingsOf);
  const hosts = hostsOf(new Set(items.filter((item) => item.asked).map(({ id }) => id)));
  const counts = new Map<string, number>();
  const set = (item: Item): void => {
    const index = counts.get(item.id) ?? 0;
    counts.set(item.id, index + 1);
    const drawing = drawingOf(item.id, setting.stage);
    if (drawing === null) return;
    if (drawing.kind === 'lying') {
      const laid = lay(item, drawing, index, setting, taken);
      if (item.id === 'crossing' && laid.kind === 'lying') clear.push(...landingsOf(laid.area));
      return void placed.push(laid);
    }
    const { spot, cost } = stand(item, drawing, index, setting, [...clear, ...taken], null, hosts.has(item.id) ? ROOM_BESIDE : 0);
    // What nobody asked for stays away where it would hide what was asked for; never one who uses an aid.
    if (!item.asked && cost > (SLIM.has(item.id) ? CROWDED_SLIM : CROWDED) && !AIDS.has(item.id)) return;
    placed.push(spot);
    taken.push(takenBy(item, spot, setting));
  };
  const sorted = inOrder(items, setting.stage);
  const asked = sorted.filter((item) => item.asked);
  asked.forEach(set);
  // People first: they make way for the big things behind them; what something stands beside stays where it is.
  const again = [...asked.entries()].sort(([, a], [, b]) => Number(PEOPLE_IDS.has(b.id)) - Number(PEOPLE_IDS.has(a.id)));
  for (const [at, item] of again) {
    const before = placed[at];
    if (before?.kind !== 'standing' || before.id !== item.id || hosts.has(item.id)) continue;
    const others = [...clear, ...taken.filter((_, index) => index !== at)];
    const { spot: after } = stand(item, before.drawing, before.index, setting, others, before);
    placed[at] = after;
    taken[at] = takenBy(item, after, setting);
  }
  sorted.filter((item) => !item.asked).forEach(set);
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

function stand(
  item: Item,
  drawing: Standing,
  index: number,
  setting: Setting,
  taken: readonly Taken[],
  before: Standings | null,
  room = 0,
): { spot: Standings; cost: number } {
  const random = setting.random.fork(`${item.id} ${index}${before === null ? '' : ' again'}`);
  let best =
    before === null
      ? null
      : { x: before.x, z: before.z, cost: costOf(item, drawing, before.x, before.z, setting, taken) - 0.3 };
  const spots = [...besideThings(item.id, item.asked, setting.stage, taken), ...candidates(item, drawing, index, setting, random)];
  for (const [x, z, bonus] of spots) {
    const cut = Math.max(0, setting.camera.project(x + room, 0, z)[0] - setting.camera.width) * 0.05;
    const cost = costOf(item, drawing, x, z, setting, taken) + cut - bonus + random.next() * 0.1;
    if (best === null || cost < best.cost) best = { x, z, cost };
  }
  return {
    spot: { kind: 'standing', id: item.id, drawing, x: best?.x ?? 0, z: best?.z ?? 10, index },
    cost: best?.cost ?? Infinity,
  };
}

function takenBy(item: Item, { drawing, x, z }: Standings, { camera }: Setting): Taken {
  const box = boxOf(item.id, drawing, x, z, camera);
  return { area: footprint(drawing, x, z), box, crown: crownOf(item.id, drawing, x, z, camera), asked: item.asked, blocks: true, z, id: item.id };
}
