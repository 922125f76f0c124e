import type { Site } from './wall.ts';
import { poly } from './svg.ts';
import { bar, quad } from './wall.ts';

// A blind side wall, painted over its whole height: hills, a river, a sun, large birds.
export function mural(site: Site): string {
  const { width, wall, random } = site;
  const sky = random.pick(['#f0c98a', '#9fd0d8', '#e8b6a4']);
  const hill = (points: readonly (readonly [number, number])[], fill: string): string =>
    poly(
      points.map(([u, v]) => wall.at(u * width, v, 0.02)),
      fill,
    );
  const round = (cu: number, cv: number, r: number, fill: string): string =>
    poly(
      Array.from({ length: 22 }, (_, i) =>
        wall.at(cu * width + Math.cos((i / 22) * Math.PI * 2) * r, cv + Math.sin((i / 22) * Math.PI * 2) * r, 0.03),
      ),
      fill,
    );
  const petals = Array.from({ length: 9 }, (_, i) =>
    round(
      0.3 + Math.cos((i / 9) * Math.PI * 2) * 0.13,
      5.4 + Math.sin((i / 9) * Math.PI * 2) * 1.2,
      0.62,
      i % 2 === 0 ? '#d9694b' : '#e2679a',
    ),
  ).join('');
  const bird = (u: number, v: number, s: number): string =>
    poly(
      [
        [-1, 0.2],
        [0, 0.6],
        [1.1, 0.4],
        [0.4, 0],
        [0.9, -0.7],
        [0, -0.2],
      ].map(([a = 0, b = 0]) => wall.at(u * width + a * s, v + b * s, 0.04)),
      '#f7f2e6',
    );
  return (
    quad(site, 0, 0, width, 9.4, '#97624f') +
    quad(site, 0.35, 0.5, width - 0.7, 8.4, sky, 0.01) +
    round(0.74, 6.7, 1.3, '#e3a63d') +
    hill(
      [
        [0.04, 0.5],
        [0.96, 0.5],
        [0.96, 4.6],
        [0.8, 5.2],
        [0.6, 3.9],
        [0.36, 4.4],
        [0.16, 3.2],
        [0.04, 3.7],
      ],
      '#2f8f86',
    ) +
    hill(
      [
        [0.04, 0.5],
        [0.96, 0.5],
        [0.96, 2.6],
        [0.7, 3.3],
        [0.4, 2.2],
        [0.2, 2.7],
        [0.04, 2],
      ],
      '#35517e',
    ) +
    hill(
      [
        [0.3, 0.5],
        [0.62, 0.5],
        [0.5, 1.6],
        [0.58, 2.6],
        [0.5, 2.5],
        [0.4, 1.6],
      ],
      '#8fd0dc',
    ) +
    bar(site, [0.3 * width, 0.8, 0.03], [0.3 * width, 5, 0.03], '#3f6f4a', 0.22) +
    petals +
    round(0.3, 5.4, 0.75, '#f0c040') +
    bird(0.56, 7.4, 1) +
    bird(0.86, 4.2, 0.7) +
    quad(site, 0, 9.2, width, 0.4, '#6b4438', 0.1)
  );
}
