import { circle, ellipse, group, line, path, poly, rect, stroke } from '../svg.ts';

export function basketball(): string {
  return (
    line(
      [
        [0, 0],
        [0, -300],
      ],
      '#5f6974',
      11,
    ) +
    line(
      [
        [0, -300],
        [40, -330],
      ],
      '#5f6974',
      9,
    ) +
    rect(-64, -392, 128, 84, '#f4f5f2', 4) +
    rect(-64, -392, 128, 84, 'none') +
    stroke('M-24 -330v-34h48v34z', '#d9412f', 4) +
    stroke('M-62 -390h124v80h-124z', '#5f6974', 4) +
    ellipse(0, -304, 24, 6, '#d9642f') +
    ellipse(0, -304, 19, 4, '#5b3a20') +
    [-18, -8, 2, 12]
      .map((x) =>
        line(
          [
            [x, -300],
            [x * 0.6 + 3, -262],
          ],
          '#f4f5f2',
          2,
        ),
      )
      .join('') +
    stroke('M-20 -286h38M-15 -272h29', '#f4f5f2', 2) +
    circle(46, -14, 14, '#dd7a34') +
    stroke('M32 -14h28M46 -28v28', '#8a4520', 1.6)
  );
}

export function soccer(): string {
  return (
    stroke('M-180 0v-200h360v200', '#f4f5f2', 9) +
    stroke('M-180 -200l40 60v140M180 -200l-40 60v140M-140 -140h280', '#d8dcdc', 3) +
    Array.from({ length: 14 }, (_, i) =>
      line(
        [
          [-174 + i * 26, -196],
          [-134 + i * 20.6, -4],
        ],
        '#e8ebea',
        1.2,
        0.7,
      ),
    ).join('') +
    Array.from({ length: 8 }, (_, i) =>
      line(
        [
          [-176, -190 + i * 26],
          [176, -190 + i * 26],
        ],
        '#e8ebea',
        1.2,
        0.6,
      ),
    ).join('') +
    circle(-60, -12, 13, '#ffffff') +
    circle(-60, -12, 4.5, '#24272e') +
    circle(-68, -19, 3, '#24272e') +
    circle(-52, -5, 3, '#24272e')
  );
}

export function skatepark(): string {
  return (
    path('M-260 0v-130h44q14 118 120 122h150q70 -4 96 -84h34q20 40 76 92z', '#b4bac0') +
    path('M-216 -130q14 118 120 122h-164v-122z', '#98a0a8') +
    path('M150 -92h34q20 40 76 92h-60q-30 -40 -50 -92z', '#98a0a8') +
    line(
      [
        [-262, -131],
        [-214, -131],
      ],
      '#e3a63d',
      5,
    ) +
    line(
      [
        [148, -93],
        [186, -93],
      ],
      '#e3a63d',
      5,
    ) +
    line(
      [
        [-40, -44],
        [66, -44],
      ],
      '#c9453d',
      5,
    ) +
    line(
      [
        [-34, -44],
        [-34, -8],
      ],
      '#c9453d',
      4,
    ) +
    line(
      [
        [60, -44],
        [60, -8],
      ],
      '#c9453d',
      4,
    )
  );
}

export function pingPong(): string {
  return (
    line(
      [
        [-100, -72],
        [-92, 0],
      ],
      '#39424e',
      7,
    ) +
    line(
      [
        [100, -72],
        [92, 0],
      ],
      '#39424e',
      7,
    ) +
    poly(
      [
        [-118, -84],
        [118, -84],
        [142, -70],
        [-142, -70],
      ],
      '#2f7f86',
    ) +
    rect(-142, -70, 284, 7, '#20595f', 2) +
    line(
      [
        [0, -84],
        [0, -70],
      ],
      '#ffffff',
      2,
    ) +
    rect(-4, -100, 8, 32, '#f4f5f2', 1) +
    line(
      [
        [-130, -77],
        [130, -77],
      ],
      '#ffffff',
      1.4,
    ) +
    circle(50, -104, 4, '#ffffff') +
    circle(-80, -88, 9, '#c9453d') +
    line(
      [
        [-80, -82],
        [-80, -72],
      ],
      '#7d5a3a',
      4,
    )
  );
}

export function chess(): string {
  const squares = Array.from({ length: 8 }, (_, i) =>
    poly(
      [
        [-40 + i * 10, -79],
        [-30 + i * 10, -79],
        [-33.8 + i * 11.25, -70],
        [-45 + i * 11.25, -70],
      ],
      i % 2 === 0 ? '#f2ece0' : '#39424e',
    ),
  ).join('');
  const stool = (x: number): string => rect(x - 18, -46, 36, 8, '#8d949e', 3) + rect(x - 5, -40, 10, 40, '#6b727b');
  return (
    stool(-92) +
    rect(-9, -70, 18, 70, '#6b727b') +
    poly(
      [
        [-56, -82],
        [56, -82],
        [66, -68],
        [-66, -68],
      ],
      '#9aa1ab',
    ) +
    squares +
    rect(-66, -68, 132, 6, '#7b828b', 2) +
    [-30, -10, 22]
      .map(
        (x, i) =>
          rect(x - 3, -92, 6, 16, i === 1 ? '#24272e' : '#f7f3ea', 2) + circle(x, -94, 4, i === 1 ? '#24272e' : '#f7f3ea'),
      )
      .join('') +
    group(circle(0, 0, 0.1, '#9aa1ab'), 'translate(92 0)')
  );
}

export function petanque(): string {
  return (
    poly(
      [
        [-200, -34],
        [200, -34],
        [240, 0],
        [-240, 0],
      ],
      '#9c6f45',
    ) +
    poly(
      [
        [-190, -30],
        [190, -30],
        [222, -6],
        [-222, -6],
      ],
      '#d9c6a0',
    ) +
    circle(-60, -18, 9, '#8d949e') +
    circle(20, -14, 9, '#7b838c') +
    circle(56, -20, 9, '#9aa1ab') +
    circle(40, -12, 4, '#e3a63d')
  );
}

export function fitness(): string {
  return (
    line(
      [
        [-110, 0],
        [-110, -210],
        [10, -210],
        [10, 0],
      ],
      '#2f7f86',
      9,
    ) +
    line(
      [
        [-110, -150],
        [-60, -150],
      ],
      '#2f7f86',
      6,
    ) +
    line(
      [
        [70, 0],
        [84, -120],
      ],
      '#5f6974',
      9,
    ) +
    line(
      [
        [84, -120],
        [120, -140],
      ],
      '#5f6974',
      6,
    ) +
    line(
      [
        [60, -40],
        [140, -12],
      ],
      '#e3a63d',
      9,
    ) +
    rect(50, -8, 96, 8, '#39424e', 3) +
    circle(84, -118, 8, '#e3a63d') +
    rect(112, -150, 22, 7, '#24272e', 3)
  );
}
