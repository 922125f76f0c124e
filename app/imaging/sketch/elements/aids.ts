import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, group, line, path, rect, ring, stroke } from '../svg.ts';
import { dog } from './animals.ts';
import { look, seated, standing } from './figure.ts';

// A wheelchair in side view: the large wheel with its push rim, the small caster, seat, back, footrest and push handle.
export function wheelchairUser(brush: Brush): string {
  const who = {
    ...look(brush.random, brush.random.pick(['adult', 'adult', 'senior', 'teenager'] as const), brush),
    height: 170,
  };
  const powered = brush.random.chance(0.25);
  const frame = brush.random.pick(['#c0392f', '#2b6fa3', '#39424e', '#3d8a6b']);
  const back = line(
    [
      [-20, -46],
      [-27, -94],
      [-38, -96],
    ],
    '#2c3038',
    5,
  );
  const seat = rect(-24, -54, 50, 7, '#2c3038', 3);
  const chassis =
    line(
      [
        [26, -50],
        [36, -26],
        [38, -12],
      ],
      frame,
      4.5,
    ) +
    line(
      [
        [-14, -48],
        [30, -46],
      ],
      frame,
      4.5,
    ) +
    line(
      [
        [38, -12],
        [52, -10],
      ],
      '#6b7079',
      4,
    );
  const person = group(seated(who, 58, powered ? [24, -76] : [12, -62], [42, -17]), 'translate(-10 0)');
  if (powered)
    return (
      back +
      poweredBase(frame) +
      seat +
      person +
      rect(16, -74, 16, 4, '#2c3038', 2) +
      line(
        [
          [30, -76],
          [31, -84],
        ],
        '#2c3038',
        3.5,
      )
    );
  return (
    group(wheel(-6, -31, 30, 0.75), 'translate(7 -2)') +
    caster(40, 0.8) +
    back +
    seat +
    chassis +
    person +
    caster(34, 1) +
    wheel(-8, -31, 31, 1)
  );
}

export function wheel(x: number, y: number, r: number, tone: number): string {
  const spokes = Array.from({ length: 9 }, (_, index) => {
    const angle = (index * Math.PI) / 9;
    const [dx, dy] = [Math.cos(angle) * r, Math.sin(angle) * r];
    return line(
      [
        [x - dx, y - dy],
        [x + dx, y + dy],
      ],
      '#9aa1ab',
      1,
      0.8,
    );
  });
  return (
    spokes.join('') +
    ring(x, y, r, shade('#24272e', tone), 5) +
    ring(x, y, r - 6, shade('#c6ccd4', tone), 2.4) +
    circle(x, y, 4.5, shade('#5a616c', tone))
  );
}

function caster(x: number, tone: number): string {
  return (
    line(
      [
        [x, -24],
        [x, -9],
      ],
      shade('#5a616c', tone),
      3.5,
    ) +
    circle(x, -8, 8, shade('#24272e', tone)) +
    circle(x, -8, 3, '#8d949e')
  );
}

function poweredBase(frame: string): string {
  return (
    rect(-30, -40, 62, 22, frame, 7) +
    rect(-30, -28, 62, 10, shade(frame, 0.8), 5) +
    circle(-14, -17, 17, '#24272e') +
    circle(-14, -17, 7, '#8d949e') +
    circle(26, -12, 12, '#24272e') +
    circle(26, -12, 5, '#8d949e') +
    line(
      [
        [34, -20],
        [44, -10],
        [54, -9],
      ],
      '#6b7079',
      5,
    )
  );
}

export function walkerUser(brush: Brush): string {
  const who = look(brush.random, 'senior', brush);
  const walker =
    line(
      [
        [24, -92],
        [34, -96],
      ],
      '#2c3038',
      5,
    ) +
    line(
      [
        [32, -94],
        [44, -10],
      ],
      '#7b8591',
      4,
    ) +
    line(
      [
        [32, -94],
        [20, -10],
      ],
      '#8d97a3',
      4,
    ) +
    rect(22, -58, 24, 8, '#33383f', 3) +
    line(
      [
        [26, -36],
        [42, -36],
      ],
      '#7b8591',
      3,
    ) +
    circle(45, -8, 8, '#24272e') +
    circle(45, -8, 3, '#9aa1ab') +
    circle(20, -8, 8, '#24272e') +
    circle(20, -8, 3, '#9aa1ab') +
    rect(27, -52, 17, 15, '#b5533c', 3);
  return standing({ ...who, height: 160 }, { stride: 0.45, nearHand: [29, -99], farHand: [31, -100], lean: 6 }) + walker;
}

export function caneUser(brush: Brush, colour = '#5b4030'): string {
  const who = { ...look(brush.random, 'senior', brush), height: 164 };
  return (
    line(
      [
        [23, -84],
        [29, -2],
      ],
      colour,
      3.6,
    ) +
    stroke('M23 -84q1 -7 -6 -6', colour, 3.6) +
    standing(who, { stride: 0.5, nearHand: [23, -88], farHand: [-14, -88], lean: 3 })
  );
}

export function whiteCaneUser(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 170 };
  const cane =
    line(
      [
        [24, -92],
        [66, -3],
      ],
      '#f7f7f4',
      3,
    ) +
    line(
      [
        [58, -20],
        [66, -3],
      ],
      '#d0392f',
      3,
    ) +
    circle(66, -3, 3, '#d0392f');
  return cane + standing(who, { stride: 0.6, nearHand: [24, -93], farHand: [-13, -88], lean: 1 }) + glasses();
}

function glasses(): string {
  return rect(4, -163, 10, 5, '#1d2026', 2);
}

export function guideDogUser(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 170 };
  return (
    standing(who, { stride: 0.7, nearHand: [27, -84], farHand: [-14, -88], lean: 1 }) +
    glasses() +
    group(dog('#e2c48d', '#f0a62c'), 'translate(56 0)') +
    line(
      [
        [27, -84],
        [48, -58],
      ],
      '#5a616c',
      3,
    )
  );
}

export function scooterUser(brush: Brush): string {
  const who = { ...look(brush.random, 'senior', brush), height: 170 };
  const colour = brush.random.pick(['#b8352c', '#2b6fa3', '#35705a']);
  const body =
    path('M-52 -22h92l16 -8v10q-2 10 -12 10h-94q-12 0 -10 -12z', colour) +
    path('M-50 -24q2 -16 20 -16h14v16z', shade(colour, 0.8));
  const front =
    line(
      [
        [50, -26],
        [36, -92],
      ],
      '#33383f',
      6,
    ) +
    line(
      [
        [36, -92],
        [24, -90],
      ],
      '#33383f',
      5,
    ) +
    path('M42 -70l14 4v20l-10 4z', '#d8cfc0');
  const seat =
    rect(-38, -56, 38, 8, '#2c3038', 4) +
    line(
      [
        [-36, -54],
        [-40, -92],
      ],
      '#2c3038',
      8,
    ) +
    rect(-24, -48, 8, 16, '#454b55');
  return (
    seat +
    group(seated(who, 60, [42, -88], [44, -28]), 'translate(-16 0)') +
    body +
    front +
    circle(-34, -13, 13, '#24272e') +
    circle(-34, -13, 5, '#9aa1ab') +
    circle(40, -13, 13, '#24272e') +
    circle(40, -13, 5, '#9aa1ab')
  );
}
