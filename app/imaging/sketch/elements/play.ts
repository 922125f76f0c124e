import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, group, line, path, poly, rect, stroke } from '../svg.ts';
import { cinema, piano, sculpture, stage } from './culture.ts';
import { look, seated, STANDING, standing } from './figure.ts';
import { beach, BRIGHT, sandbox, seesaw, sled, trampoline } from './games.ts';
import { basketball, chess, fitness, petanque, pingPong, skatepark, soccer } from './sports.ts';

const OPEN: readonly Zone[] = ['lawn', 'plaza', 'path', 'road', 'sidewalk'];

const one = (width: number, depth: number, height: number, draw: (brush: Brush) => string, most?: number): Standing => ({
  kind: 'standing',
  width,
  depth,
  height,
  zones: OPEN,
  draw,
  ...(most === undefined ? {} : { most }),
});

// A tower with a roof, a slide, and a ramped deck that a child in a wheelchair can reach.
function playground(brush: Brush): string {
  const roof = brush.random.pick(BRIGHT);
  const posts = [-70, 60].map((x) => rect(x, -300, 12, 300, '#7d6248')).join('');
  const slide =
    path('M72 -138q52 8 84 74q22 44 62 54v14q-56 -2 -84 -62q-28 -56 -62 -60z', '#e3a63d') +
    stroke('M74 -146q58 6 92 76q22 42 52 52', '#c98a26', 6);
  const ramp =
    poly(
      [
        [-70, -140],
        [-250, -8],
        [-250, 0],
        [-70, -124],
      ],
      '#b98a52',
    ) +
    line(
      [
        [-70, -196],
        [-252, -62],
      ],
      '#4a86b8',
      6,
    ) +
    [-110, -160, -210, -246]
      .map((x) =>
        line(
          [
            [x, -138 + (-70 - x) * 0.74 - 0],
            [x, -200 + (-70 - x) * 0.74],
          ],
          '#4a86b8',
          4,
        ),
      )
      .join('');
  return (
    line(
      [
        [-200, 0],
        [-200, -46],
      ],
      '#7d6248',
      7,
    ) +
    line(
      [
        [-130, 0],
        [-130, -94],
      ],
      '#7d6248',
      7,
    ) +
    ramp +
    posts +
    rect(-78, -140, 158, 14, '#b98a52', 2) +
    rect(-64, -196, 128, 8, '#4a86b8', 3) +
    [-48, -24, 0, 24, 48]
      .map((x) =>
        line(
          [
            [x, -192],
            [x, -140],
          ],
          '#4a86b8',
          4,
        ),
      )
      .join('') +
    poly(
      [
        [-98, -290],
        [0, -376],
        [98, -290],
      ],
      roof,
    ) +
    poly(
      [
        [0, -376],
        [98, -290],
        [26, -290],
      ],
      shade(roof, 0.82),
    ) +
    slide +
    rect(-56, -118, 36, 36, '#e0785a', 5) +
    rect(-14, -118, 36, 36, '#6f9a62', 5) +
    circle(-38, -100, 10, '#f5efe0') +
    poly(
      [
        [4, -110],
        [14, -92],
        [-6, -92],
      ],
      '#f5efe0',
    ) +
    line(
      [
        [40, -130],
        [40, 0],
      ],
      '#7d6248',
      5,
    ) +
    group(standing(look(brush.random, 'child', brush), STANDING), 'translate(14 -140)')
  );
}

function slide(brush: Brush): string {
  const colour = brush.random.pick(BRIGHT);
  return (
    line(
      [
        [-104, 0],
        [-86, -180],
      ],
      '#7b838c',
      7,
    ) +
    line(
      [
        [-64, 0],
        [-74, -180],
      ],
      '#7b838c',
      7,
    ) +
    [-30, -62, -94, -126, -158]
      .map((y) =>
        line(
          [
            [-101 - y * 0.1, y],
            [-66 + y * 0.05, y],
          ],
          '#9aa1ab',
          5,
        ),
      )
      .join('') +
    path('M-92 -180h36q42 4 78 86q32 72 92 80v14q-84 0 -120 -82q-30 -66 -86 -84z', colour) +
    stroke('M-60 -196q52 4 90 92q30 72 86 80', shade(colour, 0.8), 7)
  );
}

function swing(brush: Brush): string {
  const frame = '#5f6974';
  const seat = brush.random.pick(BRIGHT);
  const child = group(
    seated({ ...look(brush.random, 'child', brush), height: 170, dress: false }, 46, [20, -104], [40, -16]),
    'translate(-66 -14) scale(0.72)',
  );
  return (
    line(
      [
        [-190, 0],
        [-150, -236],
        [-112, 0],
      ],
      frame,
      8,
    ) +
    line(
      [
        [112, 0],
        [150, -236],
        [190, 0],
      ],
      frame,
      8,
    ) +
    line(
      [
        [-152, -234],
        [152, -234],
      ],
      frame,
      9,
    ) +
    line(
      [
        [-82, -232],
        [-78, -44],
      ],
      '#39424e',
      2.6,
    ) +
    line(
      [
        [-38, -232],
        [-42, -44],
      ],
      '#39424e',
      2.6,
    ) +
    rect(-82, -48, 44, 7, seat, 3) +
    child +
    line(
      [
        [36, -232],
        [34, -70],
      ],
      '#39424e',
      2.6,
    ) +
    line(
      [
        [92, -232],
        [94, -70],
      ],
      '#39424e',
      2.6,
    ) +
    path('M34 -120h10q2 40 20 42h22q10 2 10 10q-2 12 -16 12h-30q-16 -2 -16 -24z', '#4a86b8') +
    path('M38 -100h54', seat) +
    line(
      [
        [40, -96],
        [92, -92],
      ],
      '#e3a63d',
      5,
    )
  );
}

export const PLAY_DRAWINGS: Readonly<Record<string, Standing>> = {
  playground: one(5, 2.6, 3.8, playground, 2),
  slide: one(2.6, 1, 2.2, slide, 4),
  swing: one(3.9, 1.4, 2.4, swing, 3),
  trampoline: one(3.2, 2.2, 1.7, trampoline, 3),
  seesaw: one(3.1, 0.6, 1.1, seesaw, 4),
  sandbox: one(3.8, 2, 0.5, sandbox, 3),
  'basketball-court': one(1.6, 1.6, 4, basketball, 2),
  'soccer-field': one(3.8, 1.6, 2.1, soccer, 2),
  skatepark: one(5.4, 2.4, 1.4, skatepark, 2),
  'ping-pong-table': one(2.9, 1.5, 1.1, pingPong),
  'chess-table': one(2.2, 1, 1, chess),
  petanque: one(4.8, 2, 0.4, petanque, 3),
  'fitness-station': one(2.8, 1, 2.2, fitness, 4),
  stage: one(5.6, 3, 4, stage, 2),
  'outdoor-cinema': one(4.4, 1, 3.6, cinema, 1),
  piano: one(1.7, 0.8, 1.4, piano, 3),
  sculpture: one(1.7, 1.2, 2.6, sculpture, 4),
  'sledding-hill': one(6, 3, 1.7, sled, 2),
  beach: one(5.6, 2.4, 2.5, beach, 2),
};
