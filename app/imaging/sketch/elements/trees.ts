import { mix, shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, line, n, path, poly } from '../svg.ts';

const SUMMER = ['#5f9a4f', '#4f8a4c', '#6ea553', '#578f58', '#7aab58'] as const;
const SPRING = ['#8fbf63', '#9cc76c', '#f0bccb', '#f6dde2', '#84b85c'] as const;
const AUTUMN = ['#d9772f', '#c9502f', '#e3a534', '#b83f32', '#cf8f35'] as const;

/** A tree fit for the season: broad, tall or young, now and then a spruce; bare under snow in winter. */
export function tree(brush: Brush): string {
  const { random, mood } = brush;
  const kind = random.pick(['broad', 'broad', 'tall', 'young', 'broad', 'tall', 'broad', 'spruce'] as const);
  if (kind === 'spruce') return spruce(random, mood.snow);
  if (mood.season === 'winter') return bareTree(random);
  const leaf = random.pick(mood.season === 'autumn' ? AUTUMN : mood.season === 'spring' ? SPRING : SUMMER);
  const top = kind === 'tall' ? 620 : kind === 'young' ? 380 : 540;
  const spread = kind === 'tall' ? 120 : kind === 'young' ? 95 : 175;
  return (
    trunk(top * 0.42, kind === 'young' ? 11 : 21, random) +
    crown(leaf, top, spread, random) +
    (mood.season === 'autumn' ? fallen(leaf, spread, random) : '')
  );
}

function trunk(height: number, half: number, random: Random): string {
  const bark = random.pick(['#6b5240', '#7a6150', '#5b473a']);
  const h = height + 60;
  return (
    path(
      `M${-half * 1.5} 0Q${-half * 0.8} -30 ${-half * 0.75} ${-height * 0.6}L${-half * 2.6} ${-h}L${-half * 1.4} ${-h - 6}L${-half * 0.1} ${-height * 0.85}L${half * 1.7} ${-h - 20}` +
        `L${half * 2.6} ${-h - 12}L${half * 0.75} ${-height * 0.6}Q${half * 0.8} -30 ${half * 1.5} 0Z`,
      bark,
    ) +
    path(
      `M${half * 0.1} 0L${half * 0.2} ${-height * 0.8}L${half * 0.75} ${-height * 0.6}Q${half * 0.8} -30 ${half * 1.5} 0Z`,
      shade(bark, 0.78),
    )
  );
}

// Three layers of round leaf masses, lit from the upper left.
function crown(leaf: string, top: number, spread: number, random: Random): string {
  const middle = top * 0.64;
  const rise = (top - middle) * 0.98;
  const blob = (count: number, reach: number, size: number, dx: number, dy: number, fill: string): string =>
    Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * Math.PI * 2 + random.between(-0.25, 0.25);
      return circle(
        Math.cos(angle) * spread * reach + dx,
        -middle + Math.sin(angle) * rise * reach + dy,
        spread * size * random.between(0.88, 1.12),
        fill,
      );
    }).join('');
  const core = ellipse(0, -middle, spread * 0.82, rise * 0.86, shade(leaf, 0.82));
  return (
    blob(9, 0.66, 0.4, spread * 0.05, 12, shade(leaf, 0.74)) +
    core +
    blob(8, 0.52, 0.38, -spread * 0.06, -6, leaf) +
    ellipse(-spread * 0.08, -middle - 8, spread * 0.6, rise * 0.62, leaf) +
    blob(6, 0.36, 0.27, -spread * 0.24, -rise * 0.3, shade(leaf, 1.08)) +
    blob(4, 0.3, 0.15, -spread * 0.32, -rise * 0.4, shade(leaf, 1.15))
  );
}

function fallen(leaf: string, spread: number, random: Random): string {
  return Array.from({ length: 26 }, () =>
    ellipse(
      random.between(-spread, spread) * 1.1,
      random.between(-8, 14),
      5.5,
      2.4,
      random.pick([leaf, shade(leaf, 1.2), '#c98f3a']),
    ),
  ).join('');
}

function bareTree(random: Random): string {
  const bark = random.pick(['#6a5a50', '#5d4e46', '#75655a']);
  const wood: string[] = [];
  const snow: string[] = [];
  const grow = (x: number, y: number, angle: number, length: number, width: number, depth: number): void => {
    const x2 = x + Math.cos(angle) * length;
    const y2 = y + Math.sin(angle) * length;
    wood.push(
      line(
        [
          [x, y],
          [x2, y2],
        ],
        bark,
        width,
      ),
    );
    if (depth <= 3 && width > 2.4)
      snow.push(
        line(
          [
            [x - 1, y - width * 0.42],
            [x2 - 1, y2 - width * 0.42],
          ],
          '#f6f9fb',
          width * 0.36,
          Math.abs(Math.cos(angle)) > 0.35 ? 1 : 0,
        ),
      );
    if (depth === 0) return;
    const turns = depth > 2 ? [-0.46, 0.44, 0.02] : [-0.5, 0.48];
    for (const turn of turns)
      grow(x2, y2, angle + turn + random.between(-0.16, 0.16), length * random.between(0.66, 0.82), width * 0.66, depth - 1);
  };
  grow(0, 0, -Math.PI / 2, 175, 26, 4);
  return (
    path('M-24 0q9 -10 11 -40h26q2 30 11 40z', bark) +
    wood.join('') +
    snow.filter((part) => !part.includes('opacity="0.00"')).join('') +
    ellipse(0, 2, 52, 8, '#f6f9fb')
  );
}

export function spruce(random: Random, snow: boolean): string {
  const green = random.pick(['#3f6f55', '#4a7a5c', '#39644f']);
  const tiers = [0, 1, 2, 3, 4]
    .map((tier) => {
      const base = -60 - tier * 92;
      const half = 140 - tier * 25;
      const tip = base - 150;
      const jag = `L${n(half * 0.62)} ${base - 12}L${n(half * 0.36)} ${base + 10}L${n(half * 0.08)} ${base - 10}L${n(-half * 0.22)} ${base + 12}L${n(-half * 0.55)} ${base - 10}`;
      return (
        path(`M0 ${tip}L${half} ${base}${jag}L${-half} ${base}Z`, mix(green, '#8fb07a', tier * 0.05)) +
        poly(
          [
            [0, tip],
            [half, base],
            [half * 0.2, base - 8],
          ],
          shade(green, 0.78),
        ) +
        (snow
          ? path(
              `M0 ${tip}L${-half * 0.7} ${base - 30}q${half * 0.3} 2 ${half * 0.4} -22q${half * 0.2} 16 ${half * 0.34} -4q${half * 0.16} 14 ${half * 0.36} 6z`,
              '#f6f9fb',
            )
          : '')
      );
    })
    .join('');
  return (
    line(
      [
        [0, 0],
        [0, -80],
      ],
      '#5b473a',
      22,
    ) + tiers
  );
}
