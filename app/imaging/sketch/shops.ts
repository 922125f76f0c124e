import type { Site } from './wall.ts';
import { shade } from './colour.ts';
import { poly } from './svg.ts';
import { bar, BRICKS, bricks, cornice, quad, window } from './wall.ts';

const AWNINGS = ['#2f7f6b', '#b5453a', '#d99a3a', '#35517e', '#7d4a72'] as const;

function shopFront(site: Site, awning: string): string {
  const { width, wall, mood, random } = site;
  const display = mood.lit ? 'rgb(255,228,172)' : '#9fb7bf';
  const stripes = 8;
  const canopy = Array.from({ length: stripes }, (_, i) => {
    const u0 = 0.3 + ((width - 0.6) * i) / stripes;
    const u1 = 0.3 + ((width - 0.6) * (i + 1)) / stripes;
    const fill = i % 2 === 0 ? awning : '#f4eee0';
    return (
      poly([wall.at(u0, 3.35, 0), wall.at(u1, 3.35, 0), wall.at(u1, 2.75, 1.3), wall.at(u0, 2.75, 1.3)], fill) +
      poly([wall.at(u0, 2.75, 1.3), wall.at(u1, 2.75, 1.3), wall.at(u1, 2.5, 1.3), wall.at(u0, 2.5, 1.3)], shade(fill, 0.9))
    );
  }).join('');
  const wares = Array.from({ length: 7 }, (_, i) =>
    quad(
      site,
      0.7 + i * 0.42,
      0.85,
      0.3,
      random.between(0.3, 0.8),
      random.pick(['#d9694b', '#e3a63d', '#6f9a62', '#4a86b8', '#f0ead8']),
    ),
  ).join('');
  return (
    quad(site, 0, 0, width, 3.6, random.pick(['#3a4a52', '#4f3c34', '#2f4f4a', '#5a5148'])) +
    quad(site, 0.5, 0.7, 3.5, 1.95, display) +
    wares +
    quad(site, 2.2, 0.7, 0.08, 1.95, '#2e343c') +
    quad(site, 4.3, 0.15, 1.1, 2.5, '#2e343c') +
    quad(site, 4.42, 0.35, 0.86, 2.1, display) +
    quad(site, 5.7, 0.7, width - 6.2, 1.95, display) +
    quad(site, 0.2, 3.3, width - 0.4, 0.6, shade(awning, 0.8), 0.1) +
    quad(site, 0.7, 3.46, width - 1.4, 0.28, shade(awning, 1.3), 0.12) +
    canopy
  );
}

export function shop(site: Site): string {
  const { random, width } = site;
  const height = 10;
  const trim = '#efe9dc';
  const floors = [4.5, 7.3].map((v) => [0.8, 3.1, 5.4].map((u) => window(site, u, v, 1.3, 1.8, trim)).join('')).join('');
  return (
    bricks(site, height, random.pick(BRICKS)) +
    floors +
    cornice(site, height, random.pick(['#e8dfcc', '#4f6a62', '#7b4a3e'])) +
    quad(site, 0, 3.9, width, 0.2, '#d8cfc0', 0.1) +
    shopFront(site, random.pick(AWNINGS))
  );
}

export function cafe(site: Site): string {
  const cup: readonly [number, number][] = [
    [3.1, 3.42],
    [3.9, 3.42],
    [3.8, 3.78],
    [3.2, 3.78],
  ];
  return (
    shop(site) +
    poly(
      cup.map(([u, v]) => site.wall.at(u, v, 0.2)),
      '#f7f2e6',
    )
  );
}

export function restaurant(site: Site): string {
  return (
    shop(site) +
    bar(site, [3.5, 3.44, 0.2], [3.5, 3.78, 0.2], '#f7f2e6', 0.06) +
    bar(site, [3.8, 3.44, 0.2], [3.8, 3.78, 0.2], '#f7f2e6', 0.1)
  );
}
