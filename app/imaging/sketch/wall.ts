import type { Random } from './random.ts';
import type { Mood } from './mood.ts';
import { shade } from './colour.ts';
import { line, type Point, poly } from './svg.ts';

/**
 * A wall in the picture. `at(u, v, out)`: u metres along it, v metres up, `out` metres in front of it; `scale(u)` pixels per
 * metre there. The same façade is drawn on a wall seen from the front and on one that runs away along the street.
 */
export type Wall = { at: (u: number, v: number, out?: number) => Point; scale: (u: number) => number };

/** A façade to be drawn: its wall, the setting, its own seed, its width in metres. */
export type Site = { wall: Wall; mood: Mood; random: Random; width: number };

export const BRICKS = ['#a65a45', '#8f4c3c', '#b57256', '#c09a78', '#97624f', '#b4a28a', '#7f4a40'] as const;

export const DOORS = ['#2f5f5a', '#7a2e2a', '#2b4566', '#d0a13c', '#4a3a30', '#3f6a46'] as const;

export function quad({ wall }: Site, u: number, v: number, width: number, height: number, fill: string, out = 0): string {
  return poly(
    [wall.at(u, v, out), wall.at(u + width, v, out), wall.at(u + width, v + height, out), wall.at(u, v + height, out)],
    fill,
  );
}

export function bar(
  { wall }: Site,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  colour: string,
  metres: number,
): string {
  return line([wall.at(...from), wall.at(...to)], colour, Math.max(0.6, wall.scale(from[0]) * metres));
}

export function glass({ mood, random }: Site): string {
  if (mood.lit && random.chance(mood.time === 'night' ? 0.55 : 0.4))
    return random.pick(['rgb(255,214,138)', 'rgb(255,226,166)', 'rgb(248,196,120)']);
  return mood.lit ? '#2c3a4c' : random.pick(['#6f8b9c', '#7c98a8', '#86a2b0']);
}

export function window(site: Site, u: number, v: number, width: number, height: number, frame = '#efe9dc'): string {
  const pane = glass(site);
  return (
    quad(site, u - 0.09, v - 0.09, width + 0.18, height + 0.2, frame) +
    quad(site, u, v, width, height, pane) +
    quad(site, u, v + height * 0.5, width, 0.07, frame) +
    quad(site, u - 0.16, v - 0.2, width + 0.32, 0.13, shade(frame, 0.86), 0.08) +
    (site.mood.snow ? quad(site, u - 0.16, v - 0.09, width + 0.32, 0.1, '#f6f9fb', 0.08) : '')
  );
}

export function door(site: Site, u: number, v: number, colour: string): string {
  return (
    quad(site, u - 0.1, v, 1.2, 2.5, '#efe9dc') +
    quad(site, u, v, 1, 2.1, colour) +
    quad(site, u + 0.2, v + 1, 0.6, 0.9, glass(site)) +
    quad(site, u, v + 2.16, 1, 0.28, glass(site))
  );
}

export function balcony(site: Site, u: number, v: number, width: number): string {
  const out = 1.15;
  const rail = '#2e343c';
  const count = Math.round(width / 0.34);
  const balusters = Array.from({ length: count + 1 }, (_, i) =>
    bar(site, [u + (width * i) / count, v, out], [u + (width * i) / count, v + 0.95, out], rail, 0.025),
  ).join('');
  const { wall } = site;
  return (
    poly([wall.at(u, v, 0), wall.at(u + width, v, 0), wall.at(u + width, v, out), wall.at(u, v, out)], '#7b6a5c') +
    quad(site, u, v - 0.2, width, 0.2, '#d8cfc0', out) +
    poly([wall.at(u, v - 0.2, 0), wall.at(u, v, 0), wall.at(u, v, out), wall.at(u, v - 0.2, out)], '#b3a898') +
    bar(site, [u, v + 0.95, 0], [u, v + 0.95, out], rail, 0.05) +
    bar(site, [u + width, v + 0.95, 0], [u + width, v + 0.95, out], rail, 0.05) +
    balusters +
    bar(site, [u, v + 0.95, out], [u + width, v + 0.95, out], rail, 0.06) +
    (site.mood.snow ? quad(site, u, v + 0.95, width, 0.09, '#f6f9fb', out) : '')
  );
}

// The outside stair of a Montréal plex: up along the façade to the first-floor gallery, treads, risers and two stringers.
export function outsideStair(site: Site, u: number, rise: number, run: number): string {
  const { wall } = site;
  const [near, far] = [1.9, 1];
  const steps = 13;
  const tread = site.mood.snow ? '#eef2f4' : '#a08f7b';
  const along = (i: number): [number, number] => [u + (run * i) / steps, (rise * i) / steps];
  // From the top, which is farthest away on a wall along the street, to the foot.
  const flight = Array.from({ length: steps }, (_, i) => {
    const [[u0, v0], [u1, v1]] = [along(steps - 1 - i), along(steps - i)];
    return (
      poly([wall.at(u0, v1, far), wall.at(u1, v1, far), wall.at(u1, v1, near), wall.at(u0, v1, near)], tread) +
      poly([wall.at(u0, v0, far), wall.at(u0, v1, far), wall.at(u0, v1, near), wall.at(u0, v0, near)], shade('#8a7a68', 0.78))
    );
  }).join('');
  const stringer = (out: number): string =>
    poly([wall.at(u, 0, out), wall.at(u, 0.3, out), wall.at(u + run, rise + 0.04, out), wall.at(u + run, rise - 0.26, out), wall.at(u + 0.2, 0, out)], '#343a43');
  const rail = (out: number): string =>
    bar(site, [u, 0.95, out], [u + run, rise + 0.95, out], '#2e343c', 0.05) +
    Array.from({ length: 9 }, (_, i) =>
      bar(site, [u + (run * i) / 8, (rise * i) / 8, out], [u + (run * i) / 8, (rise * i) / 8 + 0.95, out], '#2e343c', 0.025),
    ).join('');
  return stringer(far) + rail(far) + flight + stringer(near) + rail(near);
}

export function cornice(site: Site, height: number, colour: string): string {
  const { width, wall } = site;
  const dentils = Array.from({ length: Math.round(width / 0.5) }, (_, i) =>
    quad(site, 0.12 + i * 0.5, height - 0.52, 0.2, 0.22, shade(colour, 0.8), 0.15),
  ).join('');
  return (
    quad(site, 0, height - 0.34, width, 0.5, colour, 0.25) +
    dentils +
    poly(
      [
        wall.at(0, height + 0.16, 0),
        wall.at(width, height + 0.16, 0),
        wall.at(width, height + 0.16, 0.25),
        wall.at(0, height + 0.16, 0.25),
      ],
      shade(colour, 1.1),
    ) +
    poly(
      [
        wall.at(width * 0.36, height + 0.16, 0.2),
        wall.at(width * 0.64, height + 0.16, 0.2),
        wall.at(width * 0.58, height + 0.62, 0.2),
        wall.at(width * 0.5, height + 0.85, 0.2),
        wall.at(width * 0.42, height + 0.62, 0.2),
      ],
      shade(colour, 0.94),
    ) +
    (site.mood.snow ? quad(site, 0, height + 0.16, width, 0.14, '#f6f9fb', 0.25) : '')
  );
}

export function bricks(site: Site, height: number, colour: string): string {
  const courses = Array.from({ length: 9 }, (_, i) => {
    const u = site.random.between(0.1, site.width - 1.4);
    return quad(
      site,
      u,
      0.6 + (i * (height - 1.2)) / 9,
      site.random.between(0.5, 1.2),
      0.12,
      shade(colour, site.random.pick([0.93, 1.06])),
    );
  }).join('');
  return (
    quad(site, 0, 0, site.width, height, colour) +
    courses +
    quad(site, 0, 0, site.width, 0.55, shade('#9c968a', 0.95)) +
    quad(site, site.width - 0.12, 0, 0.12, height, shade(colour, 0.8))
  );
}
