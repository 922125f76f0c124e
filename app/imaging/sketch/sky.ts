import type { Camera } from './camera.ts';
import { mix, shade } from './colour.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import { circle, ellipse, line, path, rect } from './svg.ts';

/** Gradients that the picture refers to. Lit colours are written `rgb(…)`: they are not graded. */
export function definitions(mood: Mood): string {
  const [top, middle, low] = mood.sky;
  return [
    '<defs>',
    gradient('sky', [
      [0, top, 1],
      [0.6, middle, 1],
      [1, low, 1],
    ]),
    gradient('fog', [
      [0, FOG, 0.3],
      [0.44, FOG, 0.55],
      [1, FOG, 0],
    ]),
    gradient(
      'halo',
      [
        [0, 'rgb(255,226,150)', 0.62],
        [0.35, 'rgb(255,214,130)', 0.26],
        [1, 'rgb(255,206,120)', 0],
      ],
      true,
    ),
    gradient(
      'pool',
      [
        [0, 'rgb(255,222,150)', 0.4],
        [1, 'rgb(255,214,140)', 0],
      ],
      true,
    ),
    gradient(
      'shadow',
      [
        [0, SHADOW, 0.42],
        [0.6, SHADOW, 0.26],
        [1, SHADOW, 0],
      ],
      true,
    ),
    gradient(
      'glow',
      [
        [0, 'rgb(255,244,206)', 0.85],
        [1, 'rgb(255,236,190)', 0],
      ],
      true,
    ),
    '</defs>',
  ].join('');
}

const FOG = 'rgb(226,232,236)';
const SHADOW = 'rgb(20,24,44)';

/** From top to bottom, or from the middle out: each stop is its place (0 to 1), colour and opacity. */
function gradient(id: string, stops: readonly (readonly [number, string, number])[], radial = false): string {
  const inner = stops
    .map(([at, colour, opacity]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
  return radial
    ? `<radialGradient id="${id}">${inner}</radialGradient>`
    : `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inner}</linearGradient>`;
}

export function sky(camera: Camera, mood: Mood, random: Random): string {
  const { width, horizon } = camera;
  const parts = [rect(0, 0, width, camera.height, mood.sky[2]) + rect(0, 0, width, horizon * 1.05, 'url(#sky)')];
  const clear = mood.weather === 'sun' || mood.weather === 'wind';
  if (mood.time === 'night' && clear) parts.push(stars(camera, random), moon(camera, random));
  else if (mood.time !== 'night' && clear) parts.push(sun(camera, mood, random));
  const clouds = mood.weather === 'sun' ? 3 : mood.weather === 'fog' ? 0 : mood.weather === 'wind' ? 5 : 7;
  for (let index = 0; index < clouds; index += 1) parts.push(cloud(camera, mood, random));
  return parts.join('');
}

function sun({ width, horizon }: Camera, mood: Mood, random: Random): string {
  const low = mood.time === 'evening' || mood.time === 'dawn';
  const x = width * random.between(0.6, 0.72);
  const y = horizon * (low ? 0.74 : random.between(0.2, 0.32));
  const r = horizon * (low ? 0.13 : 0.09);
  return circle(x, y, r * 3.4, 'url(#glow)') + circle(x, y, r, low ? 'rgb(255,214,140)' : 'rgb(255,250,226)');
}

function moon({ width, horizon }: Camera, random: Random): string {
  const x = width * random.between(0.6, 0.74);
  const y = horizon * 0.26;
  const r = horizon * 0.08;
  return (
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(r * 3).toFixed(1)}" fill="url(#glow)" opacity="0.45"/>` +
    circle(x, y, r, 'rgb(246,240,216)') +
    circle(x - r * 0.3, y - r * 0.1, r * 0.2, 'rgb(226,218,192)') +
    circle(x + r * 0.32, y + r * 0.3, r * 0.14, 'rgb(226,218,192)')
  );
}

function stars({ width, horizon }: Camera, random: Random): string {
  return Array.from({ length: 60 }, () =>
    ellipse(
      random.next() * width,
      random.next() * horizon * 0.85,
      ...twice(random.between(0.6, 1.7)),
      'rgb(240,240,255)',
      random.between(0.3, 0.9),
    ),
  ).join('');
}

function cloud({ width, horizon }: Camera, mood: Mood, random: Random): string {
  const x = random.between(-0.05, 1.05) * width;
  const y = horizon * random.between(0.08, 0.62);
  const s = horizon * random.between(0.1, 0.22);
  const base =
    mood.time === 'night'
      ? '#2a3856'
      : mood.time === 'evening'
        ? '#d99a92'
        : mood.weather === 'sun' || mood.weather === 'wind'
          ? '#ffffff'
          : '#c4ccd2';
  const colour = mix(base, mood.sky[1], 0.25);
  const puff = (dx: number, dy: number, r: number, tone: string): string =>
    ellipse(x + dx * s, y + dy * s, r * s * 1.25, r * s, tone, 0.75);
  return (
    puff(0, 0.14, 0.5, shade(colour, 0.96)) +
    puff(-0.9, 0.22, 0.34, colour) +
    puff(0.9, 0.2, 0.38, colour) +
    puff(-0.35, -0.12, 0.46, colour) +
    puff(0.4, -0.06, 0.42, colour)
  );
}

/** Mount Royal and a few towers, far off in the air. */
export function skyline(camera: Camera, mood: Mood, random: Random): string {
  const { width, horizon } = camera;
  const far = mood.time === 'night' ? '#1b2848' : mix(mood.sky[2], mood.time === 'evening' ? '#6f5a7d' : '#7d97a6', 0.45);
  const near = mood.time === 'night' ? '#15203c' : mix(mood.sky[2], mood.time === 'evening' ? '#5d4c70' : '#6b8796', 0.62);
  const u = horizon / 100;
  const hill = path(
    [
      `M0 ${horizon + 2}L0 ${horizon - 9 * u}`,
      `C${width * 0.12} ${horizon - 12 * u} ${width * 0.2} ${horizon - 25 * u} ${width * 0.33} ${horizon - 26 * u}`,
      `C${width * 0.46} ${horizon - 27 * u} ${width * 0.52} ${horizon - 14 * u} ${width * 0.68} ${horizon - 12 * u}`,
      `C${width * 0.82} ${horizon - 11 * u} ${width * 0.9} ${horizon - 6 * u} ${width} ${horizon - 6 * u}L${width} ${horizon + 2}Z`,
    ].join(''),
    far,
  );
  const towers = Array.from({ length: 17 }, (_, index) => {
    const w = random.between(2.2, 4.6) * u;
    const h = random.between(7, 24) * u * (1 - Math.abs(index - 8) / 13);
    const x = width * (0.3 + index * 0.026);
    const lit = mood.lit
      ? Array.from({ length: 5 }, () =>
          rect(x + random.between(0.1, 0.75) * w, horizon - random.between(0.15, 0.95) * h, u * 0.5, u * 0.7, 'rgb(255,220,150)'),
        ).join('')
      : '';
    return rect(x, horizon - h, w, h + 2, near) + lit;
  }).join('');
  return hill + towers + rect(0, horizon, width, horizon * 0.07, near);
}

/** A belt of trees at a distance in metres, seen as masses: it closes the view and is no count of trees. */
export function woods(camera: Camera, mood: Mood, random: Random, distance: number): string {
  const ground = camera.project(0, 0, distance)[1];
  const u = camera.scale(distance);
  const tones: readonly string[] =
    mood.season === 'winter'
      ? ['#8d8a86', '#7a7672', '#6a706a']
      : mood.season === 'autumn'
        ? ['#b9843f', '#a8602f', '#8f8a45']
        : mood.season === 'spring'
          ? ['#9cc274', '#84b068', '#b7cf94']
          : ['#6f9f60', '#5f8f58', '#7aaa66'];
  const count = Math.ceil(camera.width / (u * 2.6)) + 2;
  const mass = (index: number, lift: number, size: number, tone: string): string =>
    circle((index - 0.5) * u * 2.6 + random.between(-0.6, 0.6) * u, ground - lift * u, size * u, tone);
  if (mood.season === 'winter') return winterWoods(camera, random, distance, tones);
  return (
    Array.from({ length: count }, (_, i) =>
      mass(i, random.between(4.4, 6.4), random.between(2, 2.9), shade(tones[i % 3] ?? '#6f9f60', 0.82)),
    ).join('') +
    Array.from({ length: count }, (_, i) =>
      mass(i + 0.5, random.between(2.4, 3.8), random.between(1.7, 2.5), tones[(i + 1) % 3] ?? '#6f9f60'),
    ).join('') +
    rect(0, ground - 1.5 * u, camera.width, 1.5 * u, shade(tones[1] ?? '#5f8f58', 0.72)) +
    Array.from({ length: count * 2 }, (_, i) =>
      mass(i / 2, 1.1, random.between(1, 1.6), shade(tones[i % 3] ?? '#6f9f60', 0.7)),
    ).join('')
  );
}

function winterWoods(camera: Camera, random: Random, distance: number, tones: readonly string[]): string {
  const ground = camera.project(0, 0, distance)[1];
  const u = camera.scale(distance);
  const trunks = Array.from({ length: Math.ceil(camera.width / (u * 1.3)) }, (_, i) => {
    const x = i * u * 1.3 + random.between(-0.4, 0.4) * u;
    const h = random.between(5, 8) * u;
    const tone = tones[i % 3] ?? '#7a7672';
    const twig = (t: number, side: number): string =>
      line(
        [
          [x, ground - h * t],
          [x + side * u * 1.1, ground - h * t - u * 1.3],
        ],
        tone,
        Math.max(0.6, u * 0.07),
      );
    return (
      line(
        [
          [x, ground],
          [x, ground - h],
        ],
        tone,
        Math.max(0.8, u * 0.14),
      ) +
      twig(0.45, 1) +
      twig(0.55, -1) +
      twig(0.7, 1) +
      twig(0.78, -1)
    );
  }).join('');
  const spruces = Array.from({ length: Math.ceil(camera.width / (u * 7)) }, () => {
    const x = random.next() * camera.width;
    const h = random.between(4, 7) * u;
    return path(
      `M${x.toFixed(1)} ${(ground - h).toFixed(1)}l${(h * 0.22).toFixed(1)} ${h.toFixed(1)}h${(-h * 0.44).toFixed(1)}z`,
      '#56705f',
    );
  }).join('');
  return (
    path(`M0 ${(ground - u * 4).toFixed(1)}H${camera.width}V${ground.toFixed(1)}H0Z`, shade(tones[0] ?? '#8d8a86', 1.15), 0.35) +
    trunks +
    spruces
  );
}

function twice(radius: number): [number, number] {
  return [radius, radius];
}
