import { shade } from '../colour.ts';
import type { Brush, Lying, Patch, Standing } from '../element.ts';
import type { Area } from '../floor.ts';
import { circle, ellipse, group, line, path, rect } from '../svg.ts';
import { look, seated } from './figure.ts';
import { at, slab } from './patch.ts';

/**
 * A terrace beside a street: a deck level with the pavement where cars were parked, planters toward the carriageway.
 * Its tables stand upright among the other things of the picture, so that what is nearer hides them.
 */
export const PARKLET: Lying = {
  kind: 'lying',
  width: 2.3,
  depth: 6.4,
  zones: ['road'],
  most: 3,
  draw: deck,
  upright: ({ x0, x1, z0, z1 }: Area) => {
    const kerb = x0 > 0 ? x1 : x0;
    const road = x0 > 0 ? x0 : x1;
    const along = (share: number): number => z0 + (z1 - z0) * share;
    return [
      ...[0.14, 0.5, 0.86].map((share) => ({ x: road + (kerb - road) * 0.12, z: along(share), drawing: BOX })),
      ...[0.2, 0.78].map((share) => ({ x: road + (kerb - road) * 0.62, z: along(share), drawing: TABLE })),
    ];
  },
};

const BOX: Standing = { kind: 'standing', width: 0.7, depth: 0.4, height: 0.8, zones: [], draw: box };
const TABLE: Standing = { kind: 'standing', width: 1.6, depth: 0.8, height: 2.5, zones: [], draw: table };

function deck(patch: Patch): string {
  const boards = Array.from({ length: 9 }, (_, i) => (i + 1) / 10);
  const width = Math.max(0.8, patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.02);
  return (
    slab(patch, 0, 1, 0, 1, '#b98a52') +
    boards.map((v) => line([at(patch, 0, v), at(patch, 1, v)], '#9c7040', width)).join('') +
    line([at(patch, 0, 0), at(patch, 1, 0)], '#8a6240', width * 3)
  );
}

function box(brush: Brush): string {
  const bloom = brush.mood.snow ? '#f6f9fb' : brush.random.pick(['#e2679a', '#f0c040', '#d9694b']);
  return (
    [-22, -8, 8, 22].map((x) => circle(x, -44, 13, brush.mood.snow ? '#c9d2cf' : '#5f9a4f')).join('') +
    [-16, 4, 20].map((x) => circle(x, -50, 5, bloom)).join('') +
    rect(-36, -36, 72, 36, '#7d8a6a', 3) +
    rect(-36, -36, 72, 6, '#93a07f', 2)
  );
}

// A round table, a parasol, one guest; the other side is free, wide enough for a wheelchair.
function table(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86']);
  const guest = seated(look(brush.random, brush.random.pick(['adult', 'senior'] as const), brush), 46, [26, -70], [28, -6]);
  return (
    line(
      [
        [-58, -48],
        [-64, -92],
      ],
      colour,
      6,
    ) +
    line(
      [
        [-56, -46],
        [-52, 0],
      ],
      '#39424e',
      4,
    ) +
    line(
      [
        [-30, -46],
        [-34, 0],
      ],
      '#39424e',
      4,
    ) +
    rect(-60, -50, 34, 6, colour, 2) +
    group(guest, 'translate(-46 0)') +
    line(
      [
        [4, -70],
        [4, -2],
      ],
      '#39424e',
      6,
    ) +
    ellipse(4, -72, 38, 8, '#e9e0cc') +
    circle(-4, -78, 5, '#ffffff') +
    rect(14, -86, 6, 11, '#c9e0e4', 2) +
    line(
      [
        [10, -72],
        [10, -240],
      ],
      '#7d6248',
      5,
    ) +
    path('M-105 -190q28 -54 115 -60q87 6 115 60z', colour) +
    path('M10 -250q87 6 115 60h-56z', shade(colour, 0.84)) +
    path('M-48 -190l54 -59h8l18 59z', '#f7f2e6')
  );
}
