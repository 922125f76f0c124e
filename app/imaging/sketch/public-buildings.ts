import type { Site } from './wall.ts';
import { shade } from './colour.ts';
import { poly } from './svg.ts';
import { bar, bricks, glass, quad, window } from './wall.ts';

export function school(site: Site): string {
  const { width, wall } = site;
  const brick = '#a8634a';
  const floors = [0, 1, 2]
    .map((f) => [0, 1, 2, 3, 5, 6, 7, 8].map((i) => window(site, 0.6 + i * 1.95, 1.2 + f * 3.2, 1.3, 2)).join(''))
    .join('');
  return (
    bricks(site, 10.6, brick) +
    floors +
    quad(site, width / 2 - 1.9, 0, 3.8, 11.6, shade(brick, 0.9), 0.2) +
    quad(site, width / 2 - 1.4, 0, 2.8, 3, '#efe9dc', 0.25) +
    quad(site, width / 2 - 1.15, 0, 1.1, 2.5, '#2f5f5a', 0.3) +
    quad(site, width / 2 + 0.05, 0, 1.1, 2.5, '#2f5f5a', 0.3) +
    window(site, width / 2 - 1, 5, 2, 2.4) +
    window(site, width / 2 - 1, 8.2, 2, 2) +
    poly([wall.at(width / 2 - 2.2, 11.5, 0.3), wall.at(width / 2 + 2.2, 11.5, 0.3), wall.at(width / 2, 13, 0.3)], '#e8dfcc') +
    quad(site, 0, 10.4, width, 0.4, '#e8dfcc', 0.15) +
    bar(site, [width / 2, 13, 0], [width / 2, 16, 0], '#7b838c', 0.1) +
    quad(site, width / 2, 14.7, 1.9, 1.1, '#2b6fa3')
  );
}

export function library(site: Site): string {
  const { width, mood } = site;
  const inside = mood.lit ? 'rgb(255,230,178)' : '#9fbcc6';
  const books = Array.from({ length: 44 }, (_, i) =>
    quad(
      site,
      0.9 + (i % 22) * 0.52,
      i < 22 ? 1 : 3.4,
      0.34,
      1.2 + ((i * 7) % 5) * 0.12,
      site.random.pick(['#b5533c', '#e3a63d', '#35517e', '#6f9a62', '#7d5a94', '#f0ead8']),
    ),
  ).join('');
  return (
    quad(site, 0, 0, width, 8, '#cbbfa8') +
    quad(site, 0.6, 0.6, width - 1.2, 5, inside) +
    books +
    [0, 1, 2, 3, 4].map((i) => quad(site, 0.4 + i * 2.95, 0, 0.4, 6.2, '#efe7d6', 0.4)).join('') +
    quad(site, -0.3, 6.1, width + 0.6, 0.8, '#e2d6c0', 0.6) +
    quad(site, width / 2 - 1, 0, 2, 2.7, '#2f4f5a', 0.3) +
    quad(site, width / 2 - 0.85, 0.1, 0.8, 2.4, inside, 0.32) +
    quad(site, width / 2 + 0.05, 0.1, 0.8, 2.4, inside, 0.32) +
    poly(
      [
        [-0.75, 7.05],
        [0, 7.25],
        [0, 7.8],
        [-0.75, 7.6],
      ].map(([u = 0, v = 0]) => site.wall.at(width / 2 + u, v, 0.1)),
      '#35517e',
    ) +
    poly(
      [
        [0.75, 7.05],
        [0, 7.25],
        [0, 7.8],
        [0.75, 7.6],
      ].map(([u = 0, v = 0]) => site.wall.at(width / 2 + u, v, 0.1)),
      '#4a6a9a',
    )
  );
}

export function church(site: Site): string {
  const { width, wall } = site;
  const stone = '#aaa59a';
  const lancet = (u: number, v: number, w: number, h: number): string =>
    poly(
      [wall.at(u, v), wall.at(u + w, v), wall.at(u + w, v + h * 0.7), wall.at(u + w / 2, v + h), wall.at(u, v + h * 0.7)],
      glass(site),
    );
  const tower =
    quad(site, width / 2 - 2, 0, 4, 14, shade(stone, 0.95), 0.3) +
    poly([wall.at(width / 2 - 2.2, 14, 0.2), wall.at(width / 2 + 2.2, 14, 0.2), wall.at(width / 2, 24, 0)], '#b9c4c9') +
    poly([wall.at(width / 2, 24, 0), wall.at(width / 2 + 2.2, 14, 0.2), wall.at(width / 2 + 0.5, 14, 0.2)], '#97a4ab') +
    lancet(width / 2 - 0.7, 10, 1.4, 2.8);
  return (
    quad(site, 0, 0, width, 8, stone) +
    poly([wall.at(-0.4, 8), wall.at(width + 0.4, 8), wall.at(width / 2, 13)], shade('#6f7a82', 1)) +
    lancet(1.1, 2.6, 1.5, 4) +
    lancet(width - 2.6, 2.6, 1.5, 4) +
    tower +
    poly(
      [
        wall.at(width / 2 - 1.1, 0, 0.35),
        wall.at(width / 2 + 1.1, 0, 0.35),
        wall.at(width / 2 + 1.1, 2.6, 0.35),
        wall.at(width / 2, 3.8, 0.35),
        wall.at(width / 2 - 1.1, 2.6, 0.35),
      ],
      '#6b3a2e',
    ) +
    lancet(width / 2 - 0.8, 5.4, 1.6, 3.2)
  );
}

export function communityCentre(site: Site): string {
  const { width, mood } = site;
  const inside = mood.lit ? 'rgb(255,230,178)' : '#9fbcc6';
  return (
    quad(site, 0, 0, width, 6.6, '#d8cfc0') +
    ['#d9694b', '#e3a63d', '#2f8f86', '#7d5a94', '#6f9a62', '#4a86b8']
      .map((colour, i) => quad(site, 0.4 + i * 1.9, 4.4, 1.6, 1.7, colour, 0.05))
      .join('') +
    quad(site, 0.6, 0.6, 6.4, 3, inside) +
    [2.2, 3.8, 5.4].map((u) => quad(site, u, 0.6, 0.1, 3, '#39424e')).join('') +
    quad(site, 7.8, 0, 2.8, 3.2, '#39424e') +
    quad(site, 8, 0.1, 1.15, 2.8, inside) +
    quad(site, 9.25, 0.1, 1.15, 2.8, inside) +
    quad(site, 7.3, 3.3, 4, 0.3, '#39424e', 1) +
    quad(site, 0, 6.5, width, 0.35, '#6b747c', 0.15)
  );
}

export function hospital(site: Site): string {
  const { width } = site;
  const floors = [0, 1, 2]
    .map((f) =>
      [0, 1, 2, 3].map((i) => quad(site, 0.7 + i * 2.6, 4.4 + f * 2.7 - 3.2 * Number(f === 9), 1.9, 1.5, glass(site))).join(''),
    )
    .join('');
  return (
    quad(site, 0, 0, width, 12.4, '#e6e9e6') +
    floors +
    quad(site, 0, 3.4, width, 0.3, '#5aa08f', 0.1) +
    quad(site, 4, 0, 3, 2.9, '#39424e') +
    quad(site, 4.15, 0.1, 1.3, 2.6, '#a9c8d0') +
    quad(site, 5.55, 0.1, 1.3, 2.6, '#a9c8d0') +
    quad(site, 1.2, 1.1, 0.6, 1.8, '#3aa06a', 0.1) +
    quad(site, 0.6, 1.7, 1.8, 0.6, '#3aa06a', 0.1) +
    quad(site, 8, 0.9, 2.3, 1.7, glass(site)) +
    quad(site, 3.4, 3, 4.2, 0.25, '#5aa08f', 1.1)
  );
}

// A glazed pavilion with stairs and a lift going down; the blue sign carries the arrow, no letters.
export function metro(site: Site): string {
  const { width, mood, wall } = site;
  const inside = mood.lit ? 'rgb(255,236,190)' : '#a9c4cc';
  const arrow = poly(
    [
      [0.35, 4.9],
      [0.65, 4.9],
      [0.65, 4.5],
      [0.9, 4.5],
      [0.5, 4.05],
      [0.1, 4.5],
      [0.35, 4.5],
    ].map(([u = 0, v = 0]) => wall.at(u + 0.25, v, 0.5)),
    '#ffffff',
  );
  return (
    quad(site, 0, 0, width, 3.8, '#8c6a5a') +
    quad(site, 0.5, 0.2, width - 1, 3, inside) +
    [2.2, 4, 5.8].map((u) => quad(site, u, 0.2, 0.12, 3, '#39424e')).join('') +
    poly(
      [wall.at(2.4, 0.2), wall.at(3.9, 0.2), wall.at(3.9, 2.4), wall.at(2.4, 2.4)],
      mood.lit ? 'rgb(240,200,140)' : '#5f6f78',
    ) +
    [0.5, 0.9, 1.3, 1.7].map((v) => quad(site, 2.4, v, 1.5, 0.1, '#e3b53a')).join('') +
    quad(site, 4.3, 0.2, 1.4, 2.5, '#2b5fa3') +
    quad(site, -0.4, 3.6, width + 0.8, 0.55, '#39424e', 0.8) +
    quad(site, 0.2, 3.9, 1.1, 1.2, '#2b6fb5', 0.45) +
    arrow
  );
}
