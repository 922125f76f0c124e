import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, line, path, poly, rect, stroke } from '../svg.ts';

// Stage with a ramp to it: performers use wheelchairs too.
export function stage(brush: Brush): string {
  const lit = brush.mood.lit;
  return (
    rect(-250, -330, 12, 330, '#39424e') +
    rect(238, -330, 12, 330, '#39424e') +
    path('M-270 -318q270 -110 540 0v22q-270 -96 -540 0z', '#7d5a94') +
    path('M-238 -300q238 -70 476 0v240h-476z', '#4a3f63') +
    path('M-238 -302q70 120 -6 244h-10v-238zM238 -302q-70 120 6 244h10v-238z', '#8f6aa8') +
    (lit
      ? poly(
          [
            [-120, -292],
            [-170, -60],
            [-40, -60],
          ],
          'rgb(255,240,190)',
          0.25,
        ) +
        poly(
          [
            [120, -292],
            [170, -60],
            [40, -60],
          ],
          'rgb(255,240,190)',
          0.25,
        )
      : '') +
    poly(
      [
        [-250, -76],
        [250, -76],
        [276, -56],
        [-276, -56],
      ],
      '#b98a52',
    ) +
    rect(-276, -56, 552, 56, '#8a6240', 2) +
    poly(
      [
        [276, -56],
        [276, -46],
        [396, 0],
        [276, 0],
      ],
      '#a67a4a',
    ) +
    line(
      [
        [282, -98],
        [392, -44],
      ],
      '#39424e',
      5,
    ) +
    line(
      [
        [284, -56],
        [284, -98],
      ],
      '#39424e',
      4,
    ) +
    line(
      [
        [388, -4],
        [388, -46],
      ],
      '#39424e',
      4,
    ) +
    [-80, 0, 80].map((x) => rect(x - 9, -308, 18, 16, '#24272e', 3)).join('') +
    line(
      [
        [20, -72],
        [20, -150],
        [30, -158],
      ],
      '#24272e',
      4,
    ) +
    rect(-210, -130, 40, 56, '#24272e', 4) +
    circle(-190, -98, 14, '#4a525d') +
    circle(-190, -120, 6, '#4a525d')
  );
}

export function cinema(brush: Brush): string {
  return (
    line(
      [
        [-200, 0],
        [-190, -330],
      ],
      '#39424e',
      9,
    ) +
    line(
      [
        [200, 0],
        [190, -330],
      ],
      '#39424e',
      9,
    ) +
    rect(-214, -346, 428, 246, '#24272e', 6) +
    rect(-202, -334, 404, 222, brush.mood.lit ? 'rgb(196,224,242)' : '#eef2f2', 2) +
    path('M-202 -150q90 -70 160 -20q80 -80 160 -10q40 -30 84 10v58h-404z', brush.mood.lit ? 'rgb(120,160,140)' : '#a9c2b0') +
    circle(110, -276, 24, brush.mood.lit ? 'rgb(255,214,130)' : '#f0cf86')
  );
}

export function piano(brush: Brush): string {
  const colour = brush.random.pick(['#2f7f86', '#c9596f', '#e3a63d', '#7d5a94']);
  return (
    rect(-70, -124, 140, 124, shade(colour, 0.85), 5) +
    rect(-78, -132, 156, 12, shade(colour, 1.1), 4) +
    rect(-80, -74, 160, 20, colour, 3) +
    rect(-72, -72, 144, 8, '#fbf9f2') +
    Array.from({ length: 12 }, (_, i) => rect(-66 + i * 12, -72, 5, 5, '#24272e')).join('') +
    circle(-30, -100, 9, '#f5efe0') +
    circle(6, -104, 7, '#f0c98a') +
    circle(38, -98, 9, '#f5efe0') +
    rect(-34, -44, 68, 9, '#5b4636', 3) +
    line(
      [
        [-28, -38],
        [-28, 0],
      ],
      '#5b4636',
      5,
    ) +
    line(
      [
        [28, -38],
        [28, 0],
      ],
      '#5b4636',
      5,
    )
  );
}

export function sculpture(brush: Brush): string {
  const colour = brush.random.pick(['#c9453d', '#2f7f86', '#e3a63d', '#8a6a4a']);
  return (
    poly(
      [
        [-70, -40],
        [70, -40],
        [80, 0],
        [-80, 0],
      ],
      '#b9b2a4',
    ) +
    rect(-70, -46, 140, 10, '#cfc8ba', 2) +
    stroke('M-30 -46q-60 -110 20 -170q80 -40 60 60q-20 80 -60 40q-30 -50 60 -120', colour, 20) +
    stroke('M-26 -50q-52 -104 20 -158', shade(colour, 1.25), 6) +
    circle(54, -236, 20, shade(colour, 0.9))
  );
}
