import type { Standing } from '../element.ts';
import { shade } from '../colour.ts';
import { circle, ellipse, group, line, mirrored, path, rect, stroke } from '../svg.ts';

/** A dog in side view looking right, back about 50 cm high; a harness if it works. */
export function dog(coat: string, harness: string | null): string {
  const dark = shade(coat, 0.8);
  const legs =
    line(
      [
        [-24, -34],
        [-27, -4],
      ],
      dark,
      6,
    ) +
    line(
      [
        [15, -32],
        [14, -4],
      ],
      dark,
      6,
    ) +
    line(
      [
        [-19, -34],
        [-18, -4],
      ],
      coat,
      7,
    ) +
    line(
      [
        [21, -32],
        [23, -4],
      ],
      coat,
      7,
    );
  const body = path('M-32 -46q2 -12 16 -11l30 1q14 0 15 12q-2 14 -16 15h-26q-18 2 -19 -17z', coat);
  const tail = stroke('M-31 -47q-13 -2 -15 -16', coat, 5.5);
  const head =
    path('M20 -54q4 -19 20 -17l7 6l10 3q3 5 -1 9q-8 4 -15 3q-6 10 -17 8z', coat) +
    path('M33 -70q-9 1 -8 17q7 1 9 -6z', dark) +
    circle(56, -61, 2.2, '#1d1d20');
  const strap =
    harness === null
      ? stroke('M24 -52q6 6 12 3', '#b8352c', 3.4)
      : path('M4 -58h9v30h-9z', harness) + stroke('M24 -54q5 8 6 20', harness, 4.5);
  return tail + legs + body + head + strap;
}

function cat(): string {
  return (
    path('M-12 0q-4 -26 10 -28q10 2 9 28z', '#7a6a5c') +
    circle(4, -33, 8, '#7a6a5c') +
    path('M-2 -39l1 -8l5 5zM5 -41l5 -6l1 8z', '#6a5b4e') +
    stroke('M-11 -3q-12 2 -12 -10', '#7a6a5c', 4)
  );
}

function bird(colour: string): string {
  return (
    path('M-14 -12q8 -9 17 -5q4 -6 9 -4l4 3l-5 1q0 11 -12 11q-8 0 -19 4z', colour) +
    line(
      [
        [-1, -6],
        [-1, 0],
      ],
      '#7d5a3a',
      1.4,
    ) +
    line(
      [
        [4, -6],
        [4, 0],
      ],
      '#7d5a3a',
      1.4,
    )
  );
}

function squirrel(): string {
  return (
    path('M-14 -2q-18 -22 -2 -34q14 0 6 18q-2 8 2 16z', '#8a5a38') +
    path('M-10 0q-4 -18 8 -22q10 0 9 12q-2 8 -5 10z', '#9c6a44') +
    circle(8, -24, 7, '#9c6a44') +
    circle(5, -31, 2.4, '#8a5a38')
  );
}

const GROUND = ['lawn', 'plaza', 'sidewalk', 'path', 'road'] as const;

export const ANIMAL_DRAWINGS: Readonly<Record<string, Standing>> = {
  dog: {
    kind: 'standing',
    width: 1,
    depth: 0.4,
    height: 0.75,
    zones: GROUND,
    draw: ({ random }) => {
      const drawn = group(
        dog(random.pick(['#8a6242', '#2f2b2a', '#e0cfae', '#b98754']), null),
        `scale(${random.between(0.75, 1.05).toFixed(2)})`,
      );
      return random.chance(0.5) ? mirrored(drawn) : drawn;
    },
  },
  cat: { kind: 'standing', width: 0.5, depth: 0.3, height: 0.45, zones: GROUND, draw: cat },
  bird: {
    kind: 'standing',
    width: 1.3,
    depth: 0.6,
    height: 0.3,
    zones: GROUND,
    draw: ({ random }) =>
      [-40, 0, 38]
        .map((x, index) =>
          group(
            random.chance(0.5) ? bird(random.pick(['#6f7682', '#8b6f54', '#4a5260'])) : mirrored(bird('#7a818c')),
            `translate(${x} ${index % 2 === 0 ? 0 : -9}) scale(1.25)`,
          ),
        )
        .join(''),
  },
  squirrel: {
    kind: 'standing',
    width: 0.5,
    depth: 0.3,
    height: 0.4,
    zones: ['lawn', 'path', 'plaza', 'sidewalk', 'road'],
    draw: squirrel,
  },
  beehive: {
    kind: 'standing',
    width: 0.8,
    depth: 0.6,
    height: 1.1,
    zones: ['lawn', 'plaza', 'path', 'sidewalk', 'road'],
    draw: () =>
      rect(-24, -12, 6, 12, '#7d6248') +
      rect(18, -12, 6, 12, '#7d6248') +
      rect(-30, -46, 60, 34, '#f0d27a', 2) +
      rect(-30, -80, 60, 33, '#e9c35c', 2) +
      rect(-34, -88, 68, 9, '#8d949e', 2) +
      rect(-10, -20, 20, 5, '#5b3a20') +
      [
        [-38, -96],
        [30, -104],
        [44, -70],
        [-48, -60],
      ]
        .map(([x = 0, y = 0]) => ellipse(x, y, 4, 2.8, '#3a3020') + ellipse(x - 1, y - 3, 3, 2, '#ffffff', 0.7))
        .join(''),
  },
  butterfly: {
    kind: 'standing',
    width: 0.8,
    depth: 0.3,
    height: 1.3,
    zones: ['lawn', 'plaza', 'path', 'sidewalk', 'road'],
    draw: ({ random }) =>
      [
        [-24, -70],
        [20, -104],
        [34, -56],
      ]
        .map(([x = 0, y = 0]) => {
          const colour = random.pick(['#e58a2e', '#e0b93a', '#5d8fd0', '#f2efe6']);
          return group(
            path('M0 0q-12 -16 -17 -6q-2 8 9 9q-10 4 -5 9q8 2 13 -8zM0 0q12 -16 17 -6q2 8 -9 9q10 4 5 9q-8 2 -13 -8z', colour) +
              line(
                [
                  [0, -6],
                  [0, 10],
                ],
                '#2b2520',
                2,
              ),
            `translate(${x} ${y}) scale(0.6)`,
          );
        })
        .join('') +
      [
        [-26, 0],
        [0, 0],
        [26, 0],
      ]
        .map(
          ([x = 0]) =>
            line(
              [
                [x, 0],
                [x + 3, -34],
              ],
              '#5d8a48',
              3,
            ) + circle(x + 3, -36, 7, random.pick(['#e2679a', '#f0c040', '#a678c8'])),
        )
        .join(''),
  },
};
