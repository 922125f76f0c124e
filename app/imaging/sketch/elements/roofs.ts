import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, group, line, path, poly, rect } from '../svg.ts';
import { look, seated, standing, STANDING } from './figure.ts';

export function shelter(brush: Brush): string {
  const light = brush.mood.lit ? 'rgb(255,238,196)' : '#cfe2e8';
  return (
    path('M-150 -238h300v200h-300z', light, brush.mood.lit ? 0.5 : 0.55) +
    rect(-154, -246, 8, 246, '#39424e') +
    rect(146, -246, 8, 246, '#39424e') +
    rect(-4, -238, 5, 238, '#5a6570') +
    line(
      [
        [-150, -40],
        [150, -40],
      ],
      '#5a6570',
      4,
    ) +
    rect(-128, -52, 150, 9, '#b07a45', 3) +
    line(
      [
        [-116, -44],
        [-116, 0],
      ],
      '#39424e',
      6,
    ) +
    line(
      [
        [10, -44],
        [10, 0],
      ],
      '#39424e',
      6,
    ) +
    rect(96, -180, 44, 96, '#f0ead8', 3) +
    rect(102, -172, 32, 44, '#6f9ab0', 2) +
    poly(
      [
        [-172, -262],
        [172, -262],
        [186, -244],
        [-186, -244],
      ],
      '#2f3844',
    ) +
    rect(-186, -246, 372, 9, '#222a34', 2) +
    (brush.mood.snow ? rect(-170, -274, 340, 14, '#f6f9fb', 6) : '') +
    group(seated(look(brush.random, 'senior', brush), 46, [16, -58], [26, -8]), 'translate(-80 -6)')
  );
}

export function pergola(brush: Brush): string {
  const wood = '#a6734a';
  const green = brush.mood.season === 'winter' ? '#8a7a66' : brush.mood.season === 'autumn' ? '#b8612f' : '#5f9a4f';
  const vine = Array.from({ length: 26 }, () =>
    circle(
      brush.random.between(-200, 200),
      brush.random.between(-268, -236),
      brush.random.between(9, 17),
      shade(green, brush.random.between(0.8, 1.2)),
    ),
  ).join('');
  return (
    line(
      [
        [-120, -40],
        [120, -40],
      ],
      shade(wood, 0.9),
      9,
    ) +
    [-84, 84]
      .map((x) =>
        line(
          [
            [x, -40],
            [x, 0],
          ],
          shade(wood, 0.7),
          7,
        ),
      )
      .join('') +
    [-180, 180].map((x) => rect(x - 9, -240, 18, 240, wood) + rect(x + 2, -240, 7, 240, shade(wood, 0.8))).join('') +
    [-150, 150].map((x) => rect(x - 6, -236, 12, 222, shade(wood, 0.75))).join('') +
    rect(-214, -250, 428, 15, shade(wood, 1.08), 2) +
    Array.from({ length: 12 }, (_, i) => rect(-202 + i * 36, -262, 10, 16, shade(wood, 0.9))).join('') +
    vine +
    (brush.mood.snow ? rect(-206, -268, 412, 9, '#f6f9fb', 4) : '')
  );
}

export function gazebo(brush: Brush): string {
  return (
    poly(
      [
        [-180, -44],
        [180, -44],
        [196, -20],
        [-196, -20],
      ],
      '#d8cfc0',
    ) +
    rect(-196, -20, 392, 20, '#b9b0a0', 2) +
    poly(
      [
        [196, -20],
        [196, -14],
        [270, 0],
        [196, 0],
      ],
      '#c8bfb0',
    ) +
    [-158, -60, 60, 158].map((x) => rect(x - 6, -260, 12, 218, '#f4f1ea')).join('') +
    rect(-164, -96, 104, 6, '#f4f1ea') +
    rect(60, -96, 104, 6, '#f4f1ea') +
    Array.from(
      { length: 7 },
      (_, i) => rect(-150 + i * 14, -94, 4, 50, '#f4f1ea') + rect(66 + i * 14, -94, 4, 50, '#f4f1ea'),
    ).join('') +
    path('M-206 -256q110 -30 206 -120q96 90 206 120z', '#3f7a6b') +
    path('M0 -376q96 90 206 120h-120q-60 -50 -86 -120z', '#336356') +
    circle(0, -382, 8, '#e3b53a') +
    rect(-190, -260, 380, 9, '#f4f1ea', 2) +
    (brush.mood.snow
      ? path('M-160 -282q90 -34 160 -94q70 60 160 94q-60 -8 -100 -22q-30 14 -60 -8q-60 24 -160 30z', '#f6f9fb')
      : '')
  );
}

export function canopy(brush: Brush): string {
  const colour = brush.random.pick(['#e8b64c', '#d9694b', '#2f8f86']);
  return (
    rect(-214, -300, 9, 300, '#5f6974') +
    rect(200, -340, 9, 340, '#5f6974') +
    rect(-60, -330, 8, 330, '#4d5660') +
    path('M-214 -300q150 20 160 -30q120 60 258 -10q-120 90 -120 130q-110 -60 -298 -90z', colour) +
    path('M-54 -330q120 60 258 -10q-120 90 -120 130q-60 -40 -138 -120z', shade(colour, 0.84))
  );
}

export function tent(brush: Brush): string {
  const colour = brush.random.pick(['#f4f1ea', '#d9694b', '#4a86b8']);
  return (
    path('M-190 -200L0 -330L190 -200L200 0H150Q150 -130 96 -180H-96Q-150 -130 -150 0H-200Z', colour) +
    path('M0 -330L190 -200L200 0H150Q150 -130 96 -180H20Z', shade(colour, 0.86)) +
    path('M-190 -200q32 26 63 0q32 26 63 0q32 26 64 0q32 26 63 0q32 26 64 0q32 26 63 0L0 -330z', shade(colour, 1.1)) +
    line(
      [
        [0, -330],
        [0, -366],
      ],
      '#5f6974',
      4,
    ) +
    path('M0 -366l34 10l-34 12z', '#e3a63d')
  );
}

export function kiosk(brush: Brush): string {
  const inside = brush.mood.lit ? 'rgb(255,224,160)' : '#5b5148';
  return (
    rect(-84, -220, 168, 220, '#3f6f8f', 5) +
    rect(20, -220, 64, 220, '#33597a', 5) +
    rect(-70, -190, 140, 90, inside, 3) +
    rect(-80, -104, 160, 12, '#f0ead8', 3) +
    poly(
      [
        [-84, -206],
        [84, -206],
        [112, -176],
        [-112, -176],
      ],
      '#e3a63d',
    ) +
    path('M-100 -220q100 -70 200 0z', '#2b4a66') +
    circle(0, -232, 14, '#f0ead8') +
    rect(-2, -234, 4, 10, '#2b4a66') +
    circle(0, -239, 2.4, '#2b4a66') +
    group(standing(look(brush.random, 'adult', brush), STANDING), 'translate(-10 -40) scale(0.86)') +
    rect(-84, -92, 168, 92, '#3f6f8f') +
    rect(20, -92, 64, 92, '#33597a') +
    rect(-80, -104, 160, 12, '#f0ead8', 3)
  );
}
