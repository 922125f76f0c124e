import type { Taken } from './cost.ts';
import type { Stage } from './stage.ts';

/** Outweighs what it costs to stand so close to something: these belong together. */
const TOGETHER = 18;

/** Where each of these belongs when the other is there: metres from its middle to the right, metres nearer to the eye. */
const BESIDE: Readonly<Record<string, readonly (readonly [host: string, x: number, z: number])[]>> = {
  'bus-stop': [
    ['shelter', -1.6, 1.2],
    ['shelter', 1.6, 1.2],
  ],
  // At the end of the table that reaches over; on the paved place beside the bench.
  'wheelchair-user': [
    ['picnic-table', 1.7, -0.05],
    ['bench', 1.25, 0.1],
    ['armrest', 1.25, 0.1],
  ],
};

/** How much room, in metres from its middle, a thing needs to its right for what comes to stand beside it. */
export const ROOM_BESIDE = 2.5;

/** The things that something else that was asked for comes to stand beside. */
export const hostsOf = (ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(Object.entries(BESIDE).flatMap(([id, hosts]) => (ids.has(id) ? hosts.map(([host]) => host) : [])));

/** Spots that the things already set down make for another one, with what they are worth. */
export function* besideThings(id: string, asked: boolean, stage: Stage, taken: readonly Taken[]): Generator<[number, number, number]> {
  if (!asked) return;
  for (const [host, x, z] of BESIDE[id] ?? [])
    for (const { area } of taken.filter((other) => other.id === host && other.asked))
      yield [(area.x0 + area.x1) / 2 + x, (area.z0 + area.z1) / 2 - z, TOGETHER];
  const lane = id === 'bollard' && stage.zones.road !== undefined ? taken.find((other) => other.id === 'bike-lane') : undefined;
  if (lane === undefined) return;
  const edge = lane.area.x0 > 0 ? lane.area.x0 - 0.3 : lane.area.x1 + 0.3;
  // The carriageway is closed to things: so much opens it to the posts that keep cars off a bike lane.
  for (const z of [7, 9.6, 12.2, 14.8, 17.4, 20, 22.6, 25.2]) yield [edge, z, 14];
}
