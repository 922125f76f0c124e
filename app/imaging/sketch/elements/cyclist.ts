import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { ellipse, group, line, path, rect } from '../svg.ts';
import { arm, look, type Look } from './figure.ts';
import { bicycleFrame } from './vehicles.ts';

export function cyclist(brush: Brush): string {
  if (brush.along) return cyclistFromBehind(brush);
  const who = {
    ...look(brush.random, brush.random.pick(['adult', 'teenager', 'senior'] as const), brush),
    height: 170,
    dress: false,
    coat: false,
  };
  const helmet = path(
    'M-13 -16q0 -17 13 -17q13 0 13 14q-12 -4 -26 3z',
    brush.random.pick(['#e5b53a', '#f4f1ea', '#c9453d', '#3e7c8f']),
  );
  const colour = brush.random.pick(['#c9453d', '#2f7f86', '#e3a63d', '#35517e']);
  const farLeg = line(
    [
      [-20, -96],
      [6, -70],
      [-2, -34],
    ],
    shade(who.bottom, 0.8),
    12,
  );
  const nearLeg =
    line(
      [
        [-20, -96],
        [10, -62],
        [2, -22],
      ],
      who.bottom,
      13,
    ) + path('M-4 -20h12q8 2 8 7h-20z', who.shoes);
  const body = group(standingTorso(who), 'translate(-20 -6) rotate(22 0 -90)');
  const face = group(ellipse(0, -14, 10.4, 13, who.skin) + helmet, 'translate(14 -143)');
  return (
    farLeg + bicycleFrame(colour) + body + face + nearLeg + arm([4, -132], [36, -96], shade(who.top, 0.9), who.skin, who.build)
  );
}

function cyclistFromBehind(brush: Brush): string {
  const who = { ...look(brush.random, brush.random.pick(['adult', 'teenager', 'senior'] as const), brush), height: 170 };
  const helmet = brush.random.pick(['#e5b53a', '#f4f1ea', '#c9453d', '#3e7c8f']);
  const wheel = rect(-4, -66, 8, 66, '#24272e', 4) + rect(-1.5, -62, 3, 58, '#8d949e', 1.5);
  const legs =
    line(
      [
        [-9, -92],
        [-14, -58],
        [-11, -22],
      ],
      who.bottom,
      14,
    ) +
    line(
      [
        [9, -92],
        [15, -70],
        [12, -44],
      ],
      shade(who.bottom, 0.85),
      14,
    ) +
    rect(-18, -22, 14, 8, who.shoes, 3) +
    rect(5, -44, 14, 8, who.shoes, 3);
  const arms =
    line(
      [
        [-17, -130],
        [-30, -112],
        [-26, -96],
      ],
      shade(who.top, 0.85),
      10,
    ) +
    line(
      [
        [17, -130],
        [30, -112],
        [26, -96],
      ],
      shade(who.top, 0.8),
      10,
    );
  const bar = line(
    [
      [-30, -95],
      [30, -95],
    ],
    '#2a2a2e',
    4.5,
  );
  return (
    bar +
    wheel +
    rect(-5, -74, 10, 7, '#c9453d', 2) +
    legs +
    path('M-13 -92q13 -8 26 0l-4 10h-18z', '#2a2a2e') +
    arms +
    path('M-13 -140q-8 2 -7 18l5 34h30l5 -34q1 -16 -7 -18q-13 -5 -26 0z', who.top) +
    path('M2 -142q8 0 11 2q8 2 7 18l-5 34h-9q4 -30 -4 -54z', shade(who.top, 0.86)) +
    rect(-4.5, -150, 9, 12, shade(who.skin, 0.88), 3) +
    ellipse(0, -159, 10.4, 12.5, who.hairColour) +
    path('M-13 -160q0 -16 13 -16q13 0 13 16q-13 5 -26 0z', helmet)
  );
}

function standingTorso(who: Look): string {
  return path('M-12 -139q-6 2 -5 17l3 32h28l3 -32q1 -15 -5 -17q-12 -5 -24 0z', who.top);
}
