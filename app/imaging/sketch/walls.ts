import type { Camera } from './camera.ts';
import { grade, shade } from './colour.ts';
import { facade, FACADE_WIDTH, type FacadeKind } from './facades.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import type { Row, Stage } from './stage.ts';
import { poly } from './svg.ts';
import type { Wall } from './wall.ts';

/** The façades of all rows, far ones first; `wanted` are put in the first places that a person sees, on the side asked for. */
export function buildings(
  stage: Stage,
  camera: Camera,
  mood: Mood,
  random: Random,
  wanted: readonly { kind: FacadeKind; place: string | null }[],
): string {
  const queue = [...wanted];
  const drawn: { depth: number; svg: string }[] = [];
  const rows = [...stage.rows].sort((a, b) => Number(a.side === 'back') - Number(b.side === 'back'));
  for (const [index, row] of rows.entries()) drawn.push(...rowOf(row, camera, mood, random.fork(`row ${index}`), queue));
  return drawn
    .sort((a, b) => b.depth - a.depth)
    .map(({ svg }) => svg)
    .join('');
}

function rowOf(
  row: Row,
  camera: Camera,
  mood: Mood,
  random: Random,
  queue: { kind: FacadeKind; place: string | null }[],
): { depth: number; svg: string }[] {
  const out: { depth: number; svg: string }[] = [];
  const slots = plan(row, queue, random, camera);
  for (const [index, { kind, start }] of slots.entries()) {
    const distance = row.side === 'back' ? row.offset : start;
    const tone = row.side === 'left' ? 0.9 : row.side === 'right' ? 1.03 : 1;
    const wall = wallOf(row, start, camera);
    out.push({
      depth: row.side === 'back' ? row.offset + Math.abs(start) * 0.001 : start,
      svg: grade((row.side === 'back' || index === 0 ? '' : gable(kind, wall)) + facade(kind, wall, mood, random.fork(`house ${index}`)), mood.light, distance, tone),
    });
  }
  return out;
}

/** Which houses stand in a row, and where each begins: metres along it. */
export function plan(
  row: Row,
  queue: { kind: FacadeKind; place: string | null }[],
  random: Random,
  camera: Camera,
): { kind: FacadeKind; start: number }[] {
  const slots: { kind: FacadeKind; start: number }[] = [];
  const turn = random.whole(0, row.kinds.length - 1);
  const seenFrom = row.side === 'back' ? -camera.halfWidth(row.offset) * 0.75 : Math.abs(row.offset) / camera.halfWidth(1) + 0.2;
  const seenTo = row.side === 'back' ? camera.halfWidth(row.offset) * 0.75 : 34;
  // A row that ends at a street begins at that corner: its last house must not stand in the street.
  const fromCorner = row.side === 'back' && row.to < 0;
  const [first, last] = fromCorner ? [-row.to, -row.from] : [row.from, row.to];
  let at = first;
  for (let index = 0; at < last && index < 40; index += 1) {
    const usual = row.kinds[(index + turn) % row.kinds.length] ?? row.kinds[0];
    const startOf = (kind: FacadeKind): number => (fromCorner ? -at - FACADE_WIDTH[kind] : at);
    const fits = queue.findIndex(
      ({ kind, place }) =>
        suits(row.side, place, startOf(kind)) &&
        at >= seenFrom &&
        at + FACADE_WIDTH[kind] * 0.6 < seenTo &&
        at + FACADE_WIDTH[kind] < last + 6,
    );
    const [asked] = fits >= 0 ? queue.splice(fits, 1) : [];
    const kind = asked?.kind ?? usual;
    slots.push({ kind, start: startOf(kind) });
    at += FACADE_WIDTH[kind] + (random.chance(0.12) ? 0.6 : 0);
  }
  return slots;
}

/** How high the blind side wall of a house rises, in metres, and its colour. */
const GABLES: Readonly<Partial<Record<FacadeKind, readonly [number, string]>>> = {
  triplex: [10.2, '#94705e'],
  shop: [10, '#94705e'],
  cafe: [10, '#94705e'],
  restaurant: [10, '#94705e'],
  row: [6.6, '#a3907c'],
  midrise: [18.6, '#a39d95'],
  back: [8.6, '#8c6655'],
};

// The end of a house towards the eye: seen where the house before it is lower, or stands a little apart.
function gable(kind: FacadeKind, wall: Wall): string {
  const [height, colour] = GABLES[kind] ?? [0, ''];
  return height === 0 ? '' : poly([wall.at(0, 0), wall.at(0, height), wall.at(0, height, -9), wall.at(0, 0, -9)], shade(colour, 0.82));
}

function suits(side: Row['side'], place: string | null, at: number): boolean {
  if (place === 'left') return side === 'left' || (side === 'back' && at < -2);
  if (place === 'right') return side === 'right' || (side === 'back' && at > 1);
  return true;
}

/** The wall of one façade of a row, from `start` on. */
function wallOf(row: Pick<Row, 'side' | 'offset'>, start: number, camera: Camera): Wall {
  const near = camera.nearest * 0.55;
  if (row.side === 'back')
    return { at: (u, v, out = 0) => camera.project(start + u, v, row.offset - out), scale: () => camera.scale(row.offset) };
  const inward = row.side === 'left' ? 1 : -1;
  return {
    at: (u, v, out = 0) => camera.project(row.offset + out * inward, v, Math.max(near, start + u)),
    scale: (u) => camera.scale(Math.max(near, start + u)),
  };
}
