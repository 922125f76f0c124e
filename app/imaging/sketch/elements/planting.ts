import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, group, line, path, rect, stroke } from '../svg.ts';
import { tree } from './trees.ts';

const GREEN: readonly Zone[] = ['lawn', 'sidewalk', 'plaza', 'path', 'road'];
const PETALS = ['#e2679a', '#f0c040', '#a678c8', '#e0543f', '#f5f0e6', '#f08a4b'] as const;

export function leafColour(brush: Brush): string {
  switch (brush.mood.season) {
    case 'autumn':
      return brush.random.pick(['#b5893f', '#a8643a', '#8f8a45']);
    case 'winter':
      return '#7d7a62';
    case 'spring':
      return '#8dbb62';
    case 'summer':
      return brush.random.pick(['#5f9a4f', '#6ea553', '#578f58']);
  }
}

/** A clump of flowers, `half` wide to each side; in winter dry stems under snow. */
export function flowers(brush: Brush, half: number, height: number): string {
  const leaf = leafColour(brush);
  const winter = brush.mood.season === 'winter';
  const colours = [brush.random.pick(PETALS), brush.random.pick(PETALS), brush.random.pick(PETALS)] as const;
  const stems = Array.from({ length: Math.round(half / 4.2) }, () => {
    const x = brush.random.between(-half, half);
    const y = -height * brush.random.between(0.5, 1) * (1 - (x / half) ** 2 * 0.35);
    if (winter)
      return (
        line(
          [
            [x, 0],
            [x + 2, y * 0.7],
          ],
          '#8a7a5c',
          2.4,
        ) + circle(x + 2, y * 0.7, 3, '#f6f9fb')
      );
    return circle(x, y, 6.4, brush.random.pick(colours)) + circle(x, y, 2.3, '#f7dc7a');
  });
  const mass = winter
    ? ellipse(0, -4, half, 12, '#f6f9fb')
    : Array.from({ length: 7 }, (_, i) =>
        ellipse(-half + ((i + 0.5) * half * 2) / 7, -height * 0.3, half / 4.2, height * 0.42, shade(leaf, 0.8 + (i % 3) * 0.1)),
      ).join('');
  return mass + stems.join('');
}

function shrub(brush: Brush): string {
  const leaf = leafColour(brush);
  const snow = brush.mood.snow;
  return (
    circle(-26, -26, 28, shade(leaf, 0.78)) +
    circle(28, -24, 27, shade(leaf, 0.72)) +
    circle(2, -40, 36, shade(leaf, 0.9)) +
    circle(-10, -48, 22, leaf) +
    circle(-22, -34, 14, shade(leaf, 1.12)) +
    (snow ? path('M-44 -44q10 -34 46 -34q34 2 44 34q-14 -10 -24 -2q-12 -10 -24 0q-14 -10 -22 2q-12 -8 -20 0z', '#f6f9fb') : '')
  );
}

function hedge(brush: Brush): string {
  const leaf = brush.mood.season === 'winter' ? '#5f6f55' : leafColour(brush);
  const tufts = Array.from({ length: 15 }, (_, i) =>
    circle(-196 + i * 28, -96 + ((i * 7) % 5), 17, shade(leaf, 0.95 + ((i * 3) % 4) * 0.06)),
  ).join('');
  return (
    rect(-210, -100, 420, 100, shade(leaf, 0.82), 14) +
    tufts +
    Array.from({ length: 22 }, () =>
      circle(
        brush.random.between(-195, 195),
        brush.random.between(-78, -16),
        brush.random.between(7, 13),
        shade(leaf, brush.random.between(0.7, 1.05)),
      ),
    ).join('') +
    (brush.mood.snow ? rect(-206, -116, 412, 16, '#f6f9fb', 8) : '')
  );
}

function planter(brush: Brush): string {
  const box = brush.random.pick(['#8a5f3c', '#6d747c', '#a6734a']);
  return (
    group(flowers(brush, 74, 52), 'translate(0 -50)') +
    path('M-82 -56h164l-8 56h-148z', box) +
    path('M20 -56h62l-8 56h-54z', shade(box, 0.84)) +
    rect(-88, -62, 176, 10, shade(box, 1.14), 2)
  );
}

function plants(brush: Brush): string {
  const leaf = leafColour(brush);
  return (
    Array.from({ length: 13 }, (_, i) => {
      const x = -60 + i * 10;
      const tall = brush.random.between(34, 76);
      const lean = brush.random.between(-20, 20);
      return path(
        `M${x - 4} 0Q${x - 2 + lean * 0.3} ${-tall * 0.6} ${x + lean} ${-tall}Q${x + 7 + lean * 0.3} ${-tall * 0.5} ${x + 5} 0Z`,
        shade(leaf, brush.random.between(0.75, 1.15)),
      );
    }).join('') + (brush.mood.snow ? ellipse(0, -3, 74, 10, '#f6f9fb') : '')
  );
}

function greenery(brush: Brush): string {
  return (
    group(tree({ ...brush, random: brush.random.fork('tree') }), 'translate(10 0) scale(0.62)') +
    group(shrub(brush), 'translate(-78 0)') +
    group(flowers(brush, 52, 34), 'translate(74 2)')
  );
}

function garden(brush: Brush): string {
  return (
    group(shrub(brush), 'translate(-120 -8)') +
    group(shrub({ ...brush, random: brush.random.fork('b') }), 'translate(112 -8) scale(0.9)') +
    group(plants(brush), 'translate(20 -8)') +
    group(flowers(brush, 150, 46), 'translate(0 4)')
  );
}

// Raised beds, one of them high enough to garden from a wheelchair.
function communityGarden(brush: Brush): string {
  const leaf = leafColour(brush);
  const winter = brush.mood.season === 'winter';
  const bed = (x: number, width: number, height: number): string => {
    const rows = Array.from({ length: Math.round(width / 17) }, (_, i) => {
      const px = x + 9 + i * 17;
      if (winter) return '';
      return i % 4 === 1
        ? line(
            [
              [px, -height],
              [px, -height - 62],
            ],
            '#a6734a',
            3,
          ) +
            ellipse(px, -height - 34, 10, 28, shade(leaf, 0.9)) +
            circle(px - 4, -height - 30, 5, '#d9412f') +
            circle(px + 4, -height - 46, 5, '#d9412f')
        : ellipse(px, -height - 9, 10, 13, shade(leaf, 0.8 + (i % 3) * 0.15)) +
            (i % 4 === 3 ? circle(px, -height - 10, 5, '#e88a36') : '');
    }).join('');
    return (
      rows +
      rect(x, -height, width, height, '#9c6f45', 2) +
      [0.33, 0.66]
        .map((t) =>
          line(
            [
              [x, -height * t],
              [x + width, -height * t],
            ],
            '#7f5836',
            2,
          ),
        )
        .join('') +
      rect(x - 3, -height - 5, width + 6, 7, winter ? '#f6f9fb' : '#5d4431', 2)
    );
  };
  return (
    group(bed(-60, 190, 34), 'translate(60 -26) scale(0.9)') +
    bed(-230, 200, 40) +
    bed(10, 150, 72) +
    rect(180, -54, 34, 54, '#3f6f8f', 4) +
    stroke('M214 -44q24 2 26 -16', '#3f6f8f', 6)
  );
}

function rainGarden(brush: Brush): string {
  const leaf = leafColour(brush);
  const reeds = Array.from({ length: 22 }, (_, i) => {
    const x = -150 + i * 14;
    const tall = brush.random.between(34, 88);
    return (
      line(
        [
          [x, 0],
          [x + brush.random.between(-12, 12), -tall],
        ],
        shade(leaf, brush.random.between(0.75, 1.1)),
        3.4,
      ) + (i % 4 === 0 ? ellipse(x + 2, -tall + 4, 4, 11, '#7d5a3a') : '')
    );
  }).join('');
  const water = brush.mood.snow ? '#e6eef3' : '#7fb2c4';
  return (
    ellipse(0, -2, 190, 26, '#8f866f') +
    ellipse(0, -4, 160, 18, water) +
    reeds +
    group(flowers(brush, 60, 40), 'translate(100 10)') +
    [-180, -168, 176, 150].map((x, i) => ellipse(x, 6 - i * 3, 18, 11, shade('#9a948a', 0.9 + i * 0.06))).join('')
  );
}

function rocks(): string {
  return (
    path('M-78 0q-8 -48 30 -58q36 -4 46 30l4 28z', '#8f8a82') +
    path('M-40 -58q32 -4 42 30l4 28h-34q6 -34 -12 -58z', '#78736b') +
    path('M4 0q0 -32 30 -34q34 4 38 34z', '#a09a90') +
    path('M40 -34q28 6 32 34h-22q0 -22 -10 -34z', '#86807a')
  );
}

function snowbank(): string {
  return (
    path('M-170 0q6 -46 58 -60q34 -46 92 -30q44 -18 78 26q62 4 112 64z', '#eef4f8') +
    path('M-20 -90q44 -18 78 26q62 4 112 64h-120q-20 -60 -70 -90z', '#d3e0ea') +
    path('M-112 -60q34 -46 92 -30q-40 8 -60 34z', '#ffffff')
  );
}

function snowman(): string {
  return (
    circle(0, -40, 42, '#f1f6f9') +
    circle(8, -36, 34, '#e1eaf1') +
    circle(-2, -42, 38, '#f8fbfd') +
    circle(0, -100, 31, '#f8fbfd') +
    circle(0, -148, 23, '#ffffff') +
    circle(-7, -152, 2.8, '#24272e') +
    circle(8, -152, 2.8, '#24272e') +
    path('M1 -148l24 4l-24 4z', '#e8842c') +
    rect(-17, -178, 34, 8, '#2b2f36', 3) +
    rect(-12, -200, 24, 24, '#2b2f36', 2) +
    path('M-22 -130q22 10 44 0v8q-22 10 -44 0z', '#c9453d') +
    rect(8, -124, 9, 30, '#b03a33', 2) +
    line(
      [
        [-28, -106],
        [-66, -134],
      ],
      '#5b473a',
      4,
    ) +
    line(
      [
        [28, -106],
        [66, -130],
      ],
      '#5b473a',
      4,
    ) +
    [-112, -98, -84].map((y) => circle(0, y, 3, '#24272e')).join('')
  );
}

const one = (
  width: number,
  depth: number,
  height: number,
  draw: (brush: Brush) => string,
  zones: readonly Zone[] = GREEN,
  most?: number,
): Standing => ({ kind: 'standing', width, depth, height, zones, draw, ...(most === undefined ? {} : { most }) });

export const PLANTING_DRAWINGS: Readonly<Record<string, Standing>> = {
  tree: one(2.4, 1.6, 6, tree, GREEN, 24),
  hedge: one(4.2, 0.8, 1.1, hedge),
  shrub: one(1.1, 0.8, 0.8, shrub),
  flower: one(1.9, 1, 0.5, (brush) => flowers(brush, 90, 46)),
  plant: one(1.4, 0.8, 0.8, plants),
  greenery: one(2.6, 1.4, 3.8, greenery),
  planter: one(1.8, 0.9, 1.1, planter),
  garden: one(3.4, 1.6, 0.9, garden),
  'community-garden': one(4.8, 2.6, 1.4, communityGarden, GREEN, 3),
  raingarden: one(4, 1.8, 0.9, rainGarden, GREEN, 3),
  rock: one(1.6, 0.9, 0.6, rocks),
  snowbank: one(3.2, 1.4, 1, snowbank),
  snowman: one(1.2, 0.8, 2, snowman),
};
