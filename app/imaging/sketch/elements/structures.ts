import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, group, line, path, poly, rect } from '../svg.ts';
import { audibleSignal, elevator, handrail, ramp, stairs, trafficLight } from './access.ts';
import { look, seated, standing, STANDING } from './figure.ts';
import { bridge, fountain } from './fountain.ts';
import { canopy, gazebo, kiosk, pergola, shelter, tent } from './roofs.ts';

const KERB: readonly Zone[] = ['sidewalk', 'plaza', 'lawn', 'path', 'road'];

const OPEN: readonly Zone[] = ['plaza', 'lawn', 'path', 'road', 'sidewalk'];

const one = (
  width: number,
  depth: number,
  height: number,
  draw: (brush: Brush) => string,
  zones: readonly Zone[] = KERB,
  most?: number,
): Standing => ({ kind: 'standing', width, depth, height, zones, draw, ...(most === undefined ? {} : { most }) });

function busStop(): string {
  return (
    rect(-4, -280, 8, 280, '#5a6570', 2) +
    rect(-30, -286, 60, 72, '#2f6fb0', 8) +
    path('M-19 -262q0 -10 10 -10h18q10 0 10 10v30h-38z', '#ffffff') +
    rect(-14, -262, 28, 14, '#2f6fb0', 2) +
    circle(-10, -238, 3, '#2f6fb0') +
    circle(10, -238, 3, '#2f6fb0') +
    rect(-16, -190, 32, 46, '#f0ead8', 3) +
    rect(-11, -184, 22, 16, '#8fb0c0')
  );
}

function marketStall(brush: Brush): string {
  const stripe = brush.random.pick(['#c9453d', '#2f7f86', '#5f9a4f', '#e3a63d']);
  const vendor = group(standing(look(brush.random, 'adult', brush), STANDING), 'translate(30 -4)');
  const awning = Array.from({ length: 9 }, (_, i) =>
    path(
      `M${-150 + i * 33.3} -232L${-168 + i * 37.3} -184q18 20 37 0L${-116.7 + i * 33.3} -232Z`,
      i % 2 === 0 ? stripe : '#f7f2e6',
    ),
  ).join('');
  const crate = (x: number, colours: readonly string[]): string =>
    rect(x, -96, 62, 24, '#b98a52', 2) +
    colours.map((colour, i) => circle(x + 9 + (i % 4) * 15, -98 - Math.floor(i / 4) * 9, 8, colour)).join('');
  return (
    rect(-148, -230, 7, 230, '#7d6248') +
    rect(141, -230, 7, 230, '#7d6248') +
    vendor +
    poly(
      [
        [-156, -84],
        [156, -84],
        [168, -72],
        [-168, -72],
      ],
      '#c39a66',
    ) +
    rect(-164, -72, 328, 72, '#a67a4a', 2) +
    [-100, -40, 20, 80]
      .map((x) =>
        line(
          [
            [x, -72],
            [x, 0],
          ],
          '#8a6240',
          2.4,
        ),
      )
      .join('') +
    crate(-146, ['#d9412f', '#e0543f', '#d9412f', '#c9352a', '#e0543f', '#d9412f']) +
    crate(-72, ['#e88a36', '#f0a040', '#e88a36', '#f0a040', '#e88a36']) +
    crate(4, ['#6f9a42', '#5f8f3a', '#7aab50', '#6f9a42', '#5f8f3a', '#7aab50']) +
    crate(80, ['#f0d048', '#e8c23a', '#f0d048', '#7d5a94', '#7d5a94']) +
    awning +
    (brush.mood.lit ? '<circle cx="0" cy="-176" r="90" fill="url(#halo)"/>' : '')
  );
}

// A deck level with the pavement, round tables, a parasol, one place kept free for a wheelchair.
function terrace(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86']);
  const table = (x: number): string =>
    line(
      [
        [x, -66],
        [x, -18],
      ],
      '#39424e',
      6,
    ) +
    ellipse(x, -68, 36, 8, '#e9e0cc') +
    circle(x - 8, -73, 5, '#ffffff') +
    rect(x + 8, -80, 6, 10, '#c9e0e4', 2);
  const chair = (x: number, flip: number): string =>
    line(
      [
        [x, -46],
        [x + 6 * flip, -16],
      ],
      '#39424e',
      4,
    ) +
    line(
      [
        [x + 30 * flip, -46],
        [x + 26 * flip, -16],
      ],
      '#39424e',
      4,
    ) +
    rect(Math.min(x, x + 32 * flip), -50, 32, 6, colour, 2) +
    line(
      [
        [x, -48],
        [x - 5 * flip, -92],
      ],
      colour,
      6,
    );
  const guest = (x: number): string =>
    group(
      seated(look(brush.random, brush.random.pick(['adult', 'senior'] as const), brush), 46, [26, -70], [28, -18]),
      `translate(${x} 0)`,
    );
  const parasol = (x: number): string =>
    line(
      [
        [x, -18],
        [x, -240],
      ],
      '#7d6248',
      5,
    ) +
    path(`M${x - 120} -190q30 -54 120 -60q90 6 120 60z`, colour) +
    path(`M${x} -250q90 6 120 60h-58z`, shade(colour, 0.84)) +
    path(`M${x - 60} -190l56 -59h8l18 59z`, '#f7f2e6');
  return (
    poly(
      [
        [-240, -44],
        [240, -44],
        [270, -12],
        [-270, -12],
      ],
      '#b98a52',
    ) +
    [-160, -80, 0, 80, 160]
      .map((x) =>
        line(
          [
            [x * 0.92, -43],
            [x * 1.05, -13],
          ],
          '#9c7040',
          1.6,
        ),
      )
      .join('') +
    rect(-270, -12, 540, 12, '#8a6240', 2) +
    chair(-190, 1) +
    guest(-174) +
    table(-128) +
    parasol(-112) +
    chair(66, 1) +
    guest(82) +
    table(128) +
    chair(194, -1) +
    group(
      rect(-34, -30, 68, 26, '#7d8a6a', 3) +
        [-22, -8, 8, 22].map((x) => circle(x, -38, 12, '#5f9a4f')).join('') +
        [-18, 4, 20].map((x) => circle(x, -42, 5, '#e2679a')).join(''),
      'translate(-236 6)',
    ) +
    group(
      rect(-34, -30, 68, 26, '#7d8a6a', 3) +
        [-22, -8, 8, 22].map((x) => circle(x, -38, 12, '#5f9a4f')).join('') +
        [-14, 6, 20].map((x) => circle(x, -42, 5, '#f0c040')).join(''),
      'translate(236 6)',
    )
  );
}

export const STRUCTURE_DRAWINGS: Readonly<Record<string, Standing>> = {
  shelter: one(3.8, 1.6, 2.7, shelter, KERB, 3),
  'bus-stop': one(0.7, 0.5, 2.9, busStop),
  pergola: one(4.3, 2, 2.7, pergola, OPEN, 3),
  gazebo: one(4.4, 3, 3.9, gazebo, OPEN, 2),
  'market-stall': one(3.4, 1.8, 2.5, marketStall, OPEN, 6),
  terrace: one(5.4, 2.4, 2.5, terrace, ['sidewalk', 'plaza', 'road', 'path', 'lawn'], 3),
  canopy: one(4.4, 2, 3.4, canopy, OPEN, 3),
  tent: one(4, 2.4, 3.6, tent, OPEN, 4),
  kiosk: one(2.2, 1.6, 2.5, kiosk, OPEN, 3),
  ramp: one(4.8, 1.6, 1.8, ramp, KERB, 2),
  stairs: one(2.4, 1.8, 2.3, stairs, KERB, 2),
  handrail: one(3.1, 0.4, 1, handrail, KERB),
  elevator: one(2.4, 2, 3.2, elevator, KERB, 2),
  'audible-signal': one(0.9, 0.4, 3, audibleSignal),
  'traffic-light': one(0.6, 0.4, 3.5, trafficLight),
  bridge: one(6.6, 2.4, 1.4, bridge, OPEN, 1),
  fountain: one(4.2, 3, 2.6, fountain, OPEN, 3),
  ladder: one(
    0.7,
    0.4,
    2.4,
    () =>
      line(
        [
          [-18, 0],
          [-14, -240],
        ],
        '#9aa1ab',
        6,
      ) +
      line(
        [
          [18, 0],
          [14, -240],
        ],
        '#9aa1ab',
        6,
      ) +
      Array.from({ length: 8 }, (_, i) =>
        line(
          [
            [-17, -26 - i * 27],
            [17, -26 - i * 27],
          ],
          '#9aa1ab',
          5,
        ),
      ).join(''),
  ),
};
