import type { Brush } from '../element.ts';
import { circle, ellipse, group, line, mirrored, path, poly, rect, stroke } from '../svg.ts';
import { look, standing } from './figure.ts';

export const BRIGHT = ['#d9694b', '#e3a63d', '#2f7f86', '#4a86b8'] as const;

export function seesaw(brush: Brush): string {
  return (
    poly(
      [
        [-16, 0],
        [0, -46],
        [16, 0],
      ],
      '#5f6974',
    ) +
    line(
      [
        [-150, -22],
        [150, -78],
      ],
      brush.random.pick(BRIGHT),
      11,
    ) +
    line(
      [
        [-128, -28],
        [-128, -56],
      ],
      '#39424e',
      5,
    ) +
    line(
      [
        [128, -76],
        [128, -104],
      ],
      '#39424e',
      5,
    ) +
    circle(0, -49, 8, '#39424e')
  );
}

export function sandbox(): string {
  return (
    poly(
      [
        [-150, -44],
        [150, -44],
        [190, 0],
        [-190, 0],
      ],
      '#9c6f45',
    ) +
    poly(
      [
        [-138, -40],
        [138, -40],
        [170, -9],
        [-170, -9],
      ],
      '#ecd6a4',
    ) +
    path('M-60 -22q26 -34 54 0z', '#dcc088') +
    path('M-100 -18l6 -30h28l6 30z', '#d9694b') +
    stroke('M-96 -46q16 -20 24 0', '#39424e', 2.4) +
    line(
      [
        [70, -12],
        [92, -48],
      ],
      '#4a86b8',
      5,
    ) +
    path('M62 -6q2 -14 14 -14l6 10q-8 10 -20 4z', '#4a86b8') +
    path('M10 -24q12 -12 24 0z', '#dcc088')
  );
}

export function sled(): string {
  return (
    path('M-300 0q60 -40 120 -90q60 -80 130 -70q80 10 130 80q60 60 220 80z', '#eef4f8') +
    path('M-50 -160q80 10 130 80q60 60 220 80h-200q-90 -40 -150 -160z', '#d6e3ec') +
    group(rect(-40, -14, 84, 7, '#c9453d', 3) + stroke('M44 -8q14 -2 10 -16', '#c9453d', 5), 'translate(70 -72) rotate(36)') +
    stroke('M-30 -120q60 70 160 108', '#c3d3df', 5)
  );
}

export function beach(): string {
  return (
    ellipse(0, -6, 280, 34, '#ecd6a4') +
    ellipse(-40, -12, 200, 18, '#f3e2b8') +
    mirrored(
      line(
        [
          [-70, -14],
          [-90, -200],
        ],
        '#f4f1ea',
        6,
      ),
    ) +
    path('M-30 -180q26 -66 116 -64q84 10 106 78q-50 -24 -106 -8q-60 -20 -116 -6z', '#d9694b') +
    path('M26 -222q30 -22 60 -22l14 74q-40 -4 -64 4z', '#f5efe0') +
    poly(
      [
        [-170, -34],
        [-70, -34],
        [-46, -18],
        [-152, -18],
      ],
      '#4a86b8',
    ) +
    poly(
      [
        [-170, -34],
        [-150, -58],
        [-130, -50],
        [-146, -34],
      ],
      '#3a6f9c',
    ) +
    circle(-10, -16, 16, '#f4f5f2') +
    path('M-10 -32q14 8 0 32q-12 -14 0 -32z', '#c9453d')
  );
}

// Level with a low frame, a net on padded posts, a child in the air.
export function trampoline(brush: Brush): string {
  const child = standing(look(brush.random, 'child', brush), {
    stride: 0.7,
    nearHand: [26, -150],
    farHand: [-26, -150],
    lean: 0,
  });
  const post = (x: number, y: number, tall: number): string => rect(x - 4, y - tall, 8, tall, '#39424e', 4);
  return (
    [-120, -50, 50, 120].map((x) => rect(x - 3, -36, 6, 36, '#5a616c', 2)).join('') +
    post(-90, -50, 150) +
    post(90, -50, 150) +
    ellipse(0, -42, 156, 34, '#2f6fa8') +
    ellipse(0, -44, 132, 26, '#24272e') +
    group(child, 'translate(0 -74)') +
    path('M-150 -170q150 44 300 0v128q-150 44 -300 0z', '#8fa3b5', 0.22) +
    post(-150, -40, 134) +
    post(150, -40, 134)
  );
}
