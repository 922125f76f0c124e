import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { ellipse, group, line, path, poly, rect } from '../svg.ts';
import { look, seated } from './figure.ts';
import { accessSign } from './services.ts';

const WOODS = ['#b07a45', '#a56b3c', '#c08a52'] as const;

/** A bench; asked for with armrests, it has a paved place beside it for a wheelchair. */
export function bench(brush: Brush): string {
  return brush.armrests ? placeBeside(brush) + group(benchAlone(brush), 'translate(-42 0)') : benchAlone(brush);
}

function placeBeside({ mood }: Brush): string {
  const paved = [
    [48, 4],
    [140, 4],
    [128, -30],
    [48, -30],
  ] as const;
  return (
    poly(paved, mood.snow ? '#dfe5e8' : '#d9d3c4') +
    poly(
      [
        [72, 0],
        [122, 0],
        [114, -25],
        [72, -25],
      ],
      '#2b5fa3',
    ) +
    group(accessSign(0, 0, 0.34), 'translate(92 -9) scale(1 0.52)')
  );
}

// Seat at 45 cm, back, two armrests to push oneself up by.
function benchAlone(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  const snow = brush.mood.snow ? rect(-80, -93, 160, 6, '#f6f9fb', 3) : '';
  const leg = (x: number): string =>
    line(
      [
        [x, -44],
        [x, 0],
      ],
      '#3a3f47',
      6,
    ) +
    line(
      [
        [x, -44],
        [x - 1, -92],
      ],
      '#3a3f47',
      5,
    );
  const arms = brush.armrests || brush.random.chance(0.7);
  const armrest = (x: number): string =>
    line(
      [
        [x, -44],
        [x, -68],
      ],
      '#3a3f47',
      5,
    ) + rect(x - 7, -72, 14, 6, '#3a3f47', 3);
  const slat = (y: number, h: number, tone: number): string => rect(-82, y, 164, h, shade(wood, tone), 3);
  const seatedPerson = brush.random.chance(0.28)
    ? group(
        seated(look(brush.random, brush.random.pick(['adult', 'senior', 'adult'] as const), brush), 46, [16, -58], [26, -8]),
        `translate(${brush.random.pick([-42, 34])} 0)`,
      )
    : '';
  return (
    leg(-66) +
    leg(66) +
    slat(-90, 11, 0.95) +
    slat(-75, 11, 0.9) +
    slat(-60, 10, 0.85) +
    snow +
    slat(-48, 9, 1.08) +
    slat(-39, 6, 0.8) +
    seatedPerson +
    (arms ? armrest(-76) + armrest(76) + (brush.armrests ? armrest(0) : '') : '')
  );
}

// One end of the top reaches over, with no bench under it: there a wheelchair fits.
export function picnicTable(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  return (
    line(
      [
        [-58, -70],
        [-84, 0],
      ],
      shade(wood, 0.6),
      8,
    ) +
    line(
      [
        [-34, -70],
        [-12, 0],
      ],
      shade(wood, 0.6),
      8,
    ) +
    line(
      [
        [34, -70],
        [10, 0],
      ],
      shade(wood, 0.6),
      8,
    ) +
    line(
      [
        [56, -70],
        [82, 0],
      ],
      shade(wood, 0.6),
      8,
    ) +
    poly(
      [
        [-104, -78],
        [92, -78],
        [136, -70],
        [-120, -70],
      ],
      shade(wood, 1.12),
    ) +
    rect(-120, -70, 256, 8, shade(wood, 0.85), 2) +
    poly(
      [
        [-104, -46],
        [70, -46],
        [84, -40],
        [-118, -40],
      ],
      wood,
    ) +
    rect(-118, -40, 202, 7, shade(wood, 0.72), 2) +
    (brush.mood.snow
      ? poly(
          [
            [-100, -80],
            [90, -80],
            [128, -73],
            [-112, -73],
          ],
          '#f6f9fb',
        )
      : '')
  );
}

export function chair(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86', '#4a86b8', '#6f9a62']);
  return (
    line(
      [
        [-22, -38],
        [-26, 0],
      ],
      shade(colour, 0.65),
      5,
    ) +
    line(
      [
        [24, -38],
        [30, 0],
      ],
      shade(colour, 0.65),
      5,
    ) +
    path('M-26 -98q26 -8 52 0l-3 58h-46z', colour) +
    [-13, 0, 13]
      .map((x) =>
        line(
          [
            [x, -98],
            [x, -44],
          ],
          shade(colour, 0.82),
          2,
        ),
      )
      .join('') +
    poly(
      [
        [-26, -42],
        [26, -42],
        [34, -34],
        [-34, -34],
      ],
      shade(colour, 1.12),
    ) +
    rect(-42, -60, 12, 5, shade(colour, 0.9), 2) +
    rect(30, -60, 12, 5, shade(colour, 0.9), 2) +
    line(
      [
        [-36, -56],
        [-34, 0],
      ],
      shade(colour, 0.8),
      5,
    ) +
    line(
      [
        [36, -56],
        [34, 0],
      ],
      shade(colour, 0.8),
      5,
    )
  );
}

export function hammock(): string {
  return (
    line(
      [
        [-120, 0],
        [-112, -170],
      ],
      '#6b5238',
      9,
    ) +
    line(
      [
        [120, 0],
        [112, -170],
      ],
      '#6b5238',
      9,
    ) +
    line(
      [
        [-112, -150],
        [-80, -110],
      ],
      '#d8cfc0',
      2,
    ) +
    line(
      [
        [112, -150],
        [80, -110],
      ],
      '#d8cfc0',
      2,
    ) +
    path('M-84 -114q84 84 168 0q-20 74 -84 76q-64 -2 -84 -76z', '#d9694b') +
    path('M-60 -92q60 60 120 0l4 -6q-64 66 -128 0z', '#f0c98a') +
    path('M-40 -56q40 24 80 0l-4 8q-36 20 -72 0z', '#f0c98a')
  );
}

export function table(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  return (
    line(
      [
        [0, -70],
        [0, -4],
      ],
      '#3a3f47',
      7,
    ) +
    ellipse(0, -3, 22, 5, '#3a3f47') +
    ellipse(0, -73, 46, 9, shade(wood, 1.1)) +
    ellipse(0, -70, 46, 8, shade(wood, 0.8), 0.5)
  );
}

export function parasol(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86', '#f0ead8']);
  return (
    line(
      [
        [0, 0],
        [0, -250],
      ],
      '#7d6248',
      5,
    ) +
    ellipse(0, -4, 26, 7, '#5a616c') +
    path('M-130 -196q30 -60 130 -66q100 6 130 66l-65 8h-130z', colour) +
    path('M0 -262q100 6 130 66l-65 8z', shade(colour, 0.85)) +
    path('M-65 -188l65 -74l10 0l20 74z', shade(colour, 1.18))
  );
}
