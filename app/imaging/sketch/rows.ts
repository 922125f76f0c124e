import type { Camera } from './camera.ts';
import type { Stage } from './stage.ts';

/** What a square is laid out around. */
const CENTRAL = new Set(['fountain', 'sculpture', 'stage', 'gazebo']);

/** Where trees and lamps stand in line, nearest first, as a city plants them; the middle of a square for what it is laid out around; empty for what stands anywhere. */
export function row(id: string, stage: Stage, camera: Camera): readonly (readonly [number, number])[] {
  if (CENTRAL.has(id) && stage.zones.plaza !== undefined && stage.rows.every(({ side }) => side === 'back'))
    return [
      [0, 11.5],
      [0, 14.5],
    ];
  if (id !== 'tree' && id !== 'street-lamp') return [];
  const shift = id === 'tree' ? 0 : 2.7;
  const gap = 5.6;
  const start = id === 'tree' ? 11.4 : 9;
  const road = stage.zones.road !== undefined;
  const x = road
    ? stage.way[1] + (id === 'tree' ? 1.2 : 0.8)
    : stage.zones.path !== undefined
      ? id === 'tree'
        ? 7.5
        : 2.6
      : id === 'tree'
        ? 6.7
        : 5.4;
  return Array.from({ length: 5 }, (_, index) => start + shift * Number(id === 'tree') * 0.4 + index * gap)
    .filter((z) => z <= stage.depth + 3 && x < camera.halfWidth(z) * 0.97)
    .flatMap((z, index): [number, number][] =>
      index % 2 === 0
        ? [
            [-x, z],
            [x, z + 0.7],
          ]
        : [
            [x, z],
            [-x, z + 0.7],
          ],
    );
}

/** A row of trees in the middle of a street stands along its axis, as on a boulevard. */
export const median = (id: string, stage: Stage): readonly (readonly [number, number])[] =>
  (id === 'tree' && stage.zones.road !== undefined ? [11.4, 15.2, 19, 22.8, 26.6, 30.4].map((z) => [0, z] as const) : []);
