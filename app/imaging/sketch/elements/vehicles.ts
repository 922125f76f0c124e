import { shade } from '../colour.ts';
import type { Brush, Standing } from '../element.ts';
import { circle, ellipse, group, line, mirrored, path, poly, rect, ring, stroke } from '../svg.ts';
import { bus, tram, truck } from './large-vehicles.ts';

export function bicycleFrame(colour: string): string {
  const wheel = (x: number): string =>
    ring(x, -33, 31, '#24272e', 3.6) +
    line(
      [
        [x - 31, -33],
        [x + 31, -33],
      ],
      '#9aa1ab',
      0.8,
    ) +
    line(
      [
        [x, -64],
        [x, -2],
      ],
      '#9aa1ab',
      0.8,
    ) +
    line(
      [
        [x - 22, -55],
        [x + 22, -11],
      ],
      '#9aa1ab',
      0.8,
    ) +
    line(
      [
        [x - 22, -11],
        [x + 22, -55],
      ],
      '#9aa1ab',
      0.8,
    );
  return (
    wheel(-50) +
    wheel(52) +
    line(
      [
        [-50, -33],
        [-22, -76],
        [34, -80],
        [0, -32],
        [-22, -76],
      ],
      colour,
      4,
    ) +
    line(
      [
        [-50, -33],
        [0, -32],
      ],
      colour,
      4,
    ) +
    line(
      [
        [52, -33],
        [36, -94],
        [28, -98],
      ],
      colour,
      4,
    ) +
    line(
      [
        [-22, -76],
        [-26, -90],
      ],
      '#3a3d45',
      3.4,
    ) +
    path('M-38 -93h24q-2 6 -10 6z', '#2a2a2e') +
    circle(0, -32, 6, '#5a616c') +
    line(
      [
        [36, -94],
        [42, -98],
      ],
      '#2a2a2e',
      4,
    )
  );
}

function bicycle(brush: Brush): string {
  return (
    line(
      [
        [-8, -32],
        [-2, 0],
      ],
      '#5a616c',
      2.5,
    ) + bicycleFrame(brush.random.pick(['#c9453d', '#2f7f86', '#e3a63d', '#35517e', '#6f9a62']))
  );
}

// Seen from behind: in one-point perspective that is how a car in its lane looks.
function car(brush: Brush): string {
  const colour = brush.random.pick(['#8f2f2a', '#3d5a80', '#7b838c', '#d9dadb', '#2d3138', '#5d7a64']);
  return brush.side === 'left' ? carFront(colour, brush.mood.lit, '') : carRear(colour, brush.mood.lit, '');
}

function carRear(colour: string, lit: boolean, roof: string): string {
  const glass = lit ? '#24303f' : '#7d97a8';
  const lamp = lit ? 'rgb(255,92,70)' : '#a8322a';
  return (
    rect(-78, -26, 26, 26, '#1d1f23', 6) +
    rect(52, -26, 26, 26, '#1d1f23', 6) +
    roof +
    path('M-60 -94q4 -50 16 -52h88q12 2 16 52z', shade(colour, 0.92)) +
    path('M-52 -96q4 -40 12 -42h80q8 2 12 42z', glass) +
    path('M-86 -84q2 -14 16 -14h140q14 0 16 14v52q0 8 -8 8h-156q-8 0 -8 -8z', colour) +
    rect(-86, -50, 172, 10, shade(colour, 0.8)) +
    rect(-82, -78, 26, 14, lamp, 4) +
    rect(56, -78, 26, 14, lamp, 4) +
    rect(-20, -64, 40, 14, '#e8e6df', 2) +
    rect(-84, -38, 168, 12, '#3a3d43', 5)
  );
}

// Oncoming, in the left lane.
function carFront(colour: string, lit: boolean, roof: string): string {
  const glass = lit ? '#24303f' : '#7d97a8';
  const lamp = lit ? 'rgb(255,246,214)' : '#eef2f0';
  return (
    rect(-78, -26, 26, 26, '#1d1f23', 6) +
    rect(52, -26, 26, 26, '#1d1f23', 6) +
    roof +
    path('M-62 -94q6 -50 18 -52h88q12 2 18 52z', shade(colour, 0.92)) +
    path('M-54 -94q5 -42 13 -43h82q8 1 13 43z', glass) +
    path('M-86 -80q4 -16 18 -17h136q14 1 18 17v48q0 8 -8 8h-156q-8 0 -8 -8z', colour) +
    path('M-66 -96h132l8 14h-148z', shade(colour, 1.12)) +
    rect(-82, -76, 34, 15, lamp, 6) +
    rect(48, -76, 34, 15, lamp, 6) +
    rect(-40, -72, 80, 14, '#2a2d33', 4) +
    rect(-20, -48, 40, 13, '#e8e6df', 2) +
    rect(-84, -38, 168, 12, '#3a3d43', 5) +
    rect(-94, -98, 14, 12, shade(colour, 0.8), 4) +
    rect(80, -98, 14, 12, shade(colour, 0.8), 4)
  );
}

function motorcycle(): string {
  return (
    ring(-48, -30, 26, '#1d1f23', 9) +
    ring(52, -30, 26, '#1d1f23', 9) +
    path('M-52 -52q30 -18 50 -14q10 -14 34 -10l8 14l-20 26h-46z', '#8f2f2a') +
    path('M-56 -66h44q6 6 0 10h-40z', '#26262a') +
    rect(-20, -44, 36, 22, '#5a616c', 6) +
    line(
      [
        [52, -30],
        [30, -84],
        [16, -92],
      ],
      '#5a616c',
      6,
    ) +
    circle(38, -76, 7, '#f0ead8')
  );
}

function kickScooter(brush: Brush): string {
  return (
    line(
      [
        [-30, -8],
        [26, -8],
        [34, -92],
      ],
      '#5a616c',
      4,
    ) +
    line(
      [
        [24, -94],
        [42, -94],
      ],
      '#24272e',
      5,
    ) +
    rect(-34, -13, 58, 6, brush.random.pick(['#2f7f86', '#c9453d', '#7d5a94']), 3) +
    circle(-30, -7, 7, '#24272e') +
    circle(28, -7, 7, '#24272e')
  );
}

function taxi(brush: Brush): string {
  return (brush.side === 'left' ? carFront : carRear)(
    '#e9b32e',
    brush.mood.lit,
    rect(-20, -162, 40, 18, brush.mood.lit ? 'rgb(255,238,180)' : '#f5efd8', 4),
  );
}

const ROAD = ['road', 'plaza', 'path'] as const;

const KERB = ['sidewalk', 'plaza', 'path', 'lawn', 'road'] as const;

export const VEHICLE_DRAWINGS: Readonly<Record<string, Standing>> = {
  car: { kind: 'standing', width: 1.8, depth: 4, height: 1.5, zones: ROAD, most: 5, draw: car },
  taxi: { kind: 'standing', width: 1.8, depth: 4, height: 1.6, zones: ROAD, most: 4, draw: taxi },
  truck: { kind: 'standing', width: 2.3, depth: 6, height: 3, zones: ROAD, most: 2, draw: truck },
  bus: { kind: 'standing', width: 2.6, depth: 8, height: 3, zones: ROAD, most: 2, draw: bus },
  tram: { kind: 'standing', width: 2.6, depth: 8, height: 3.4, zones: ROAD, most: 2, draw: tram },
  train: { kind: 'standing', width: 2.6, depth: 8, height: 3.4, zones: ROAD, most: 1, draw: tram },
  motorcycle: { kind: 'standing', width: 1.8, depth: 0.7, height: 1, zones: ROAD, draw: motorcycle },
  bicycle: {
    kind: 'standing',
    width: 1.8,
    depth: 0.5,
    height: 1.05,
    zones: KERB,
    draw: (brush) => (brush.random.chance(0.5) ? mirrored(bicycle(brush)) : bicycle(brush)),
  },
  scooter: { kind: 'standing', width: 0.9, depth: 0.4, height: 1, zones: KERB, draw: kickScooter },
  'food-truck': {
    kind: 'standing',
    width: 4.6,
    depth: 2,
    height: 2.9,
    zones: ['plaza', 'road', 'lawn', 'path', 'sidewalk'],
    most: 3,
    draw: (brush) => {
      const colour = brush.random.pick(['#e0785a', '#4d9aa0', '#e8b64c']);
      const inside = brush.mood.lit ? 'rgb(255,224,160)' : '#5b4a3c';
      return (
        circle(-140, -26, 26, '#1d1f23') +
        circle(-140, -26, 10, '#9aa1ab') +
        circle(130, -26, 26, '#1d1f23') +
        circle(130, -26, 10, '#9aa1ab') +
        path('M-216 -36v-214q0 -16 16 -16h312q20 0 30 22l54 92q14 8 20 20v96z', colour) +
        path('M138 -236l48 88h-62v-88z', brush.mood.lit ? '#24303f' : '#9fc0cc') +
        rect(-216, -62, 432, 26, shade(colour, 0.8)) +
        rect(-176, -214, 236, 100, inside, 4) +
        rect(-186, -116, 256, 12, '#f2ece0', 3) +
        poly(
          [
            [-186, -216],
            [70, -216],
            [100, -176],
            [-216, -176],
          ],
          '#f2ece0',
        ) +
        [0, 1, 2, 3]
          .map((i) =>
            poly(
              [
                [-186 + i * 64, -216],
                [-154 + i * 64, -216],
                [-176 + i * 79, -176],
                [-216 + i * 79, -176],
              ],
              shade(colour, 0.9),
            ),
          )
          .join('') +
        group(
          ellipse(0, -14, 10.4, 13, '#b87a4b') + rect(-14, -2, 28, 30, '#f2ece0', 8) + rect(-11, -36, 22, 14, '#ffffff', 4),
          'translate(-70 -140)',
        ) +
        stroke('M-140 -104v30M40 -104v30', '#f2ece0', 4)
      );
    },
  },
};
