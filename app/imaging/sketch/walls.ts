import type { Camera } from './camera.ts';
import { grade } from './colour.ts';
import { facade, FACADE_WIDTH, type FacadeKind } from './facades.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import type { Row, Stage } from './stage.ts';
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
    out.push({
      depth: row.side === 'back' ? row.offset + Math.abs(start) * 0.001 : start,
      svg: grade(facade(kind, wallOf(row, start, camera), mood, random.fork(`house ${index}`)), mood.light, distance, tone),
    });
  }
  return out;
}

function plan(
  row: Row,
  queue: { kind: FacadeKind; place: string | null }[],
  random: Random,
  camera: Camera,
): { kind: FacadeKind; start: number }[] {
  const slots: { kind: FacadeKind; start: number }[] = [];
  const turn = random.whole(0, row.kinds.length - 1);
  const seenFrom = row.side === 'back' ? -camera.halfWidth(row.offset) * 0.75 : Math.abs(row.offset) / camera.halfWidth(1) + 0.2;
  const seenTo = row.side === 'back' ? camera.halfWidth(row.offset) * 0.75 : 34;
  let at = row.from;
  for (let index = 0; at < row.to && index < 40; index += 1) {
    const usual = row.kinds[(index + turn) % row.kinds.length] ?? row.kinds[0];
    const fits = queue.findIndex(
      ({ kind, place }) =>
        suits(row.side, place, at) &&
        at >= seenFrom &&
        at + FACADE_WIDTH[kind] * 0.6 < seenTo &&
        at + FACADE_WIDTH[kind] < row.to + 6,
    );
    const [asked] = fits >= 0 ? queue.splice(fits, 1) : [];
    const kind = asked?.kind ?? usual;
    slots.push({ kind, start: at });
    at += FACADE_WIDTH[kind] + (random.chance(0.12) ? 0.6 : 0);
  }
  return slots;
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
