import { shade } from './colour.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import { line, poly, type Point } from './svg.ts';

/**
 * A wall in the picture. `at(u, v, out)`: u metres along it, v metres up, `out` metres in front of it; `scale(u)` pixels per
 * metre there. The same façade is drawn on a wall seen from the front and on one that runs away along the street.
 */
export type Wall = { at: (u: number, v: number, out?: number) => Point; scale: (u: number) => number };

export type FacadeKind = 'triplex' | 'row' | 'shop' | 'cafe' | 'restaurant' | 'midrise' | 'back' | 'school' | 'library' | 'church' | 'community-centre' | 'hospital' | 'metro' | 'mural';

type Site = { wall: Wall; mood: Mood; random: Random; width: number };

/** Metres along the street that each kind takes. */
export const FACADE_WIDTH: Readonly<Record<FacadeKind, number>> = {
  triplex: 7.6, row: 6, shop: 7.6, cafe: 7.2, restaurant: 7.6, midrise: 12, back: 7, school: 18, library: 13, church: 12, 'community-centre': 12, hospital: 11, metro: 8, mural: 9,
};

/** Draws a façade. Montréal kinds: brick triplex with an outside stair, row house under a slate mansard, shop under flats. */
export function facade(kind: FacadeKind, wall: Wall, mood: Mood, random: Random): string {
  return PLANS[kind]({ wall, mood, random, width: FACADE_WIDTH[kind] });
}

const BRICKS = ['#a65a45', '#8f4c3c', '#b57256', '#c09a78', '#97624f', '#b4a28a', '#7f4a40'] as const;
const DOORS = ['#2f5f5a', '#7a2e2a', '#2b4566', '#d0a13c', '#4a3a30', '#3f6a46'] as const;
const AWNINGS = ['#2f7f6b', '#b5453a', '#d99a3a', '#35517e', '#7d4a72'] as const;

function quad({ wall }: Site, u: number, v: number, width: number, height: number, fill: string, out = 0): string {
  return poly([wall.at(u, v, out), wall.at(u + width, v, out), wall.at(u + width, v + height, out), wall.at(u, v + height, out)], fill);
}

function bar({ wall }: Site, from: readonly [number, number, number], to: readonly [number, number, number], colour: string, metres: number): string {
  return line([wall.at(...from), wall.at(...to)], colour, Math.max(0.6, wall.scale(from[0]) * metres));
}

function glass({ mood, random }: Site): string {
  if (mood.lit && random.chance(mood.time === 'night' ? 0.55 : 0.4)) return random.pick(['rgb(255,214,138)', 'rgb(255,226,166)', 'rgb(248,196,120)']);
  return mood.lit ? '#2c3a4c' : random.pick(['#6f8b9c', '#7c98a8', '#86a2b0']);
}

function window(site: Site, u: number, v: number, width: number, height: number, frame = '#efe9dc'): string {
  const pane = glass(site);
  return quad(site, u - 0.09, v - 0.09, width + 0.18, height + 0.2, frame) + quad(site, u, v, width, height, pane) + quad(site, u, v + height * 0.5, width, 0.07, frame) + quad(site, u - 0.16, v - 0.2, width + 0.32, 0.13, shade(frame, 0.86), 0.08)
    + (site.mood.snow ? quad(site, u - 0.16, v - 0.09, width + 0.32, 0.1, '#f6f9fb', 0.08) : '');
}

function door(site: Site, u: number, v: number, colour: string): string {
  return quad(site, u - 0.1, v, 1.2, 2.5, '#efe9dc') + quad(site, u, v, 1, 2.1, colour) + quad(site, u + 0.2, v + 1, 0.6, 0.9, glass(site)) + quad(site, u, v + 2.16, 1, 0.28, glass(site));
}

function balcony(site: Site, u: number, v: number, width: number): string {
  const out = 1.15;
  const rail = '#2e343c';
  const count = Math.round(width / 0.34);
  const balusters = Array.from({ length: count + 1 }, (_, i) => bar(site, [u + (width * i) / count, v, out], [u + (width * i) / count, v + 0.95, out], rail, 0.025)).join('');
  const { wall } = site;
  return poly([wall.at(u, v, 0), wall.at(u + width, v, 0), wall.at(u + width, v, out), wall.at(u, v, out)], '#7b6a5c') + quad(site, u, v - 0.2, width, 0.2, '#d8cfc0', out) + poly([wall.at(u, v - 0.2, 0), wall.at(u, v, 0), wall.at(u, v, out), wall.at(u, v - 0.2, out)], '#b3a898')
    + bar(site, [u, v + 0.95, 0], [u, v + 0.95, out], rail, 0.05) + bar(site, [u + width, v + 0.95, 0], [u + width, v + 0.95, out], rail, 0.05) + balusters + bar(site, [u, v + 0.95, out], [u + width, v + 0.95, out], rail, 0.06)
    + (site.mood.snow ? quad(site, u, v + 0.95, width, 0.09, '#f6f9fb', out) : '');
}

// The outside stair of a Montréal plex: up along the façade to the first-floor gallery.
function outsideStair(site: Site, u: number, rise: number, run: number): string {
  const { wall } = site;
  const near = 1.9;
  const far = 1.0;
  const steps = 11;
  const parts: string[] = [];
  for (let i = 0; i < steps; i += 1) {
    const u0 = u + (run * i) / steps;
    const u1 = u + (run * (i + 1)) / steps;
    const v = (rise * (i + 1)) / steps;
    parts.push(poly([wall.at(u0, v, far), wall.at(u1, v, far), wall.at(u1, v, near), wall.at(u0, v, near)], site.mood.snow ? '#eef2f4' : '#8a7a68') + quad(site, u0, v - 0.1, u1 - u0, 0.1, '#4a4f57', near));
  }
  const rail = (out: number): string => bar(site, [u, 0.95, out], [u + run, rise + 0.95, out], '#2e343c', 0.06) + Array.from({ length: 8 }, (_, i) => bar(site, [u + (run * i) / 7, (rise * i) / 7, out], [u + (run * i) / 7, (rise * i) / 7 + 0.95, out], '#2e343c', 0.03)).join('');
  return rail(far) + parts.join('') + bar(site, [u, 0.02, near], [u + run, rise, near], '#3a4049', 0.16) + rail(near);
}

function cornice(site: Site, height: number, colour: string): string {
  const { width, wall } = site;
  const dentils = Array.from({ length: Math.round(width / 0.5) }, (_, i) => quad(site, 0.12 + i * 0.5, height - 0.52, 0.2, 0.22, shade(colour, 0.8), 0.15)).join('');
  return quad(site, 0, height - 0.34, width, 0.5, colour, 0.25) + dentils + poly([wall.at(0, height + 0.16, 0), wall.at(width, height + 0.16, 0), wall.at(width, height + 0.16, 0.25), wall.at(0, height + 0.16, 0.25)], shade(colour, 1.1))
    + poly([wall.at(width * 0.36, height + 0.16, 0.2), wall.at(width * 0.64, height + 0.16, 0.2), wall.at(width * 0.58, height + 0.62, 0.2), wall.at(width * 0.5, height + 0.85, 0.2), wall.at(width * 0.42, height + 0.62, 0.2)], shade(colour, 0.94))
    + (site.mood.snow ? quad(site, 0, height + 0.16, width, 0.14, '#f6f9fb', 0.25) : '');
}

function bricks(site: Site, height: number, colour: string): string {
  const courses = Array.from({ length: 9 }, (_, i) => {
    const u = site.random.between(0.1, site.width - 1.4);
    return quad(site, u, 0.6 + (i * (height - 1.2)) / 9, site.random.between(0.5, 1.2), 0.12, shade(colour, site.random.pick([0.93, 1.06])));
  }).join('');
  return quad(site, 0, 0, site.width, height, colour) + courses + quad(site, 0, 0, site.width, 0.55, shade('#9c968a', 0.95)) + quad(site, site.width - 0.12, 0, 0.12, height, shade(colour, 0.8));
}

function triplex(site: Site): string {
  const { random } = site;
  const height = 10.2;
  const brick = random.pick(BRICKS);
  const trim = random.pick(['#efe9dc', '#e2d6c0', '#dfe3e0']);
  const doorColour = random.pick(DOORS);
  const upper = [4.0, 7.2].map((v) => window(site, 0.7, v + 0.55, 1.35, 1.85, trim) + door(site, 3.1, v, doorColour) + window(site, 5.35, v + 0.55, 1.35, 1.85, trim)).join('');
  return bricks(site, height, brick) + window(site, 0.7, 1.35, 1.5, 1.85, trim) + door(site, 4.3, 0.55, random.pick(DOORS)) + door(site, 5.9, 0.55, doorColour) + upper + cornice(site, height, random.pick(['#e8dfcc', '#5f6f68', '#7b4a3e', '#d8cdb8']))
    + balcony(site, 2.5, 7.2, 4.4) + balcony(site, 2.5, 4.0, 4.4) + (random.chance(0.8) ? outsideStair(site, 0.1, 4.0, 2.9) : '');
}

function row(site: Site): string {
  const { random, wall, width } = site;
  const brick = random.pick(['#b9ad98', '#a65a45', '#97624f', '#c4b69c']);
  const height = 6.6;
  const slate = '#59636d';
  const mansard = poly([wall.at(0, height, 0), wall.at(width, height, 0), wall.at(width - 0.2, height + 2.3, -0.7), wall.at(0.2, height + 2.3, -0.7)], slate);
  const dormer = (u: number): string => quad(site, u - 0.2, height + 0.3, 1.6, 1.5, shade(slate, 0.8)) + window(site, u, height + 0.4, 1.2, 1.25) + poly([wall.at(u - 0.4, height + 1.8, 0), wall.at(u + 1.6, height + 1.8, 0), wall.at(u + 0.6, height + 2.5, 0)], '#efe9dc');
  const steps = [0, 1, 2].map((i) => quad(site, 3.7 - i * 0.12, 0, 1.5 + i * 0.24, 0.55 - i * 0.18, shade('#b3aca0', 1 - i * 0.05), 0.3 + i * 0.3)).join('');
  return bricks(site, height, brick) + window(site, 0.7, 1.3, 1.9, 1.9) + door(site, 4, 0.55, random.pick(DOORS)) + [0.7, 3.8].map((u) => window(site, u, 4.3, 1.3, 1.75)).join('') + mansard + dormer(0.9) + dormer(3.7) + quad(site, 0, height - 0.15, width, 0.35, '#e8dfcc', 0.2)
    + (site.mood.snow ? poly([wall.at(0, height + 1.2, -0.3), wall.at(width, height + 1.2, -0.3), wall.at(width - 0.2, height + 2.3, -0.7), wall.at(0.2, height + 2.3, -0.7)], '#f6f9fb', 0.85) : '') + steps;
}

function shopFront(site: Site, awning: string): string {
  const { width, wall, mood, random } = site;
  const display = mood.lit ? 'rgb(255,228,172)' : '#9fb7bf';
  const stripes = 8;
  const canopy = Array.from({ length: stripes }, (_, i) => {
    const u0 = 0.3 + ((width - 0.6) * i) / stripes;
    const u1 = 0.3 + ((width - 0.6) * (i + 1)) / stripes;
    const fill = i % 2 === 0 ? awning : '#f4eee0';
    return poly([wall.at(u0, 3.35, 0), wall.at(u1, 3.35, 0), wall.at(u1, 2.75, 1.3), wall.at(u0, 2.75, 1.3)], fill) + poly([wall.at(u0, 2.75, 1.3), wall.at(u1, 2.75, 1.3), wall.at(u1, 2.5, 1.3), wall.at(u0, 2.5, 1.3)], shade(fill, 0.9));
  }).join('');
  const wares = Array.from({ length: 7 }, (_, i) => quad(site, 0.7 + i * 0.42, 0.85, 0.3, random.between(0.3, 0.8), random.pick(['#d9694b', '#e3a63d', '#6f9a62', '#4a86b8', '#f0ead8']))).join('');
  return quad(site, 0, 0, width, 3.6, random.pick(['#3a4a52', '#4f3c34', '#2f4f4a', '#5a5148'])) + quad(site, 0.5, 0.7, 3.5, 1.95, display) + wares + quad(site, 2.2, 0.7, 0.08, 1.95, '#2e343c') + quad(site, 4.3, 0.15, 1.1, 2.5, '#2e343c') + quad(site, 4.42, 0.35, 0.86, 2.1, display)
    + quad(site, 5.7, 0.7, width - 6.2, 1.95, display) + quad(site, 0.2, 3.3, width - 0.4, 0.6, shade(awning, 0.8), 0.1) + quad(site, 0.7, 3.46, width - 1.4, 0.28, shade(awning, 1.3), 0.12) + canopy;
}

function shop(site: Site): string {
  const { random, width } = site;
  const height = 10;
  const trim = '#efe9dc';
  const floors = [4.5, 7.3].map((v) => [0.8, 3.1, 5.4].map((u) => window(site, u, v, 1.3, 1.8, trim)).join('')).join('');
  return bricks(site, height, random.pick(BRICKS)) + floors + cornice(site, height, random.pick(['#e8dfcc', '#4f6a62', '#7b4a3e'])) + quad(site, 0, 3.9, width, 0.2, '#d8cfc0', 0.1) + shopFront(site, random.pick(AWNINGS));
}

function cafe(site: Site): string {
  const cup: readonly [number, number][] = [[3.1, 3.42], [3.9, 3.42], [3.8, 3.78], [3.2, 3.78]];
  return shop(site) + poly(cup.map(([u, v]) => site.wall.at(u, v, 0.2)), '#f7f2e6');
}

function restaurant(site: Site): string {
  return shop(site) + bar(site, [3.5, 3.44, 0.2], [3.5, 3.78, 0.2], '#f7f2e6', 0.06) + bar(site, [3.8, 3.44, 0.2], [3.8, 3.78, 0.2], '#f7f2e6', 0.1);
}

function midrise(site: Site): string {
  const { random, width } = site;
  const wallColour = random.pick(['#b9b4ab', '#8c6a5a', '#9aa3a6', '#c7bba8']);
  const floors = 6;
  const rows = Array.from({ length: floors }, (_, f) => Array.from({ length: 4 }, (_unused, i) => quad(site, 0.7 + i * 2.8, 1 + f * 2.9 + (f === 0 ? 0 : 0.3), 2.1, f === 0 ? 2 : 1.7, glass(site)) + quad(site, 1.7 + i * 2.8, 1 + f * 2.9 + 0.3, 0.08, 1.7, '#3a4049')).join('') + quad(site, 0, 0.5 + (f + 1) * 2.9, width, 0.16, shade(wallColour, 0.85), 0.06)).join('');
  return quad(site, 0, 0, width, floors * 2.9 + 1.2, wallColour) + quad(site, 0, 0, width, 0.6, shade(wallColour, 0.75)) + rows + [2, 3, 4].map((f) => balcony(site, 6.1, 0.7 + f * 2.9, 2.6)).join('') + quad(site, 0, floors * 2.9 + 1, width, 0.35, shade(wallColour, 0.8), 0.15);
}

// Back of a plex on the lane: wooden galleries, a shed, a board fence.
function back(site: Site): string {
  const { random, width } = site;
  const brick = random.pick(BRICKS);
  const wood = random.pick(['#8a6f57', '#7b8591', '#5f7a6f', '#a08a6a']);
  const boards = Array.from({ length: 16 }, (_, i) => quad(site, (width * i) / 16, 0, width / 16 - 0.05, 1.8, shade(wood, 0.9 + ((i * 5) % 4) * 0.06), 1.5)).join('');
  return bricks(site, 8.6, brick) + [3.2, 6.1].map((v) => window(site, 0.8, v + 0.4, 1.1, 1.5) + door(site, 2.8, v, random.pick(DOORS)) + window(site, 5, v + 0.4, 1.1, 1.5)).join('') + quad(site, 0, 8.4, width, 0.4, shade(brick, 0.75), 0.1) + [3.2, 6.1].map((v) => balcony(site, 2.2, v, 4.2)).join('')
    + bar(site, [2.2, 0, 1.15], [2.2, 8, 1.15], '#7d6248', 0.12) + bar(site, [6.4, 0, 1.15], [6.4, 8, 1.15], '#7d6248', 0.12) + boards + bar(site, [0, 1.5, 1.5], [width, 1.5, 1.5], shade(wood, 0.7), 0.08) + (site.mood.snow ? quad(site, 0, 1.8, width, 0.12, '#f6f9fb', 1.5) : '');
}

function school(site: Site): string {
  const { width, wall } = site;
  const brick = '#a8634a';
  const floors = [0, 1, 2].map((f) => [0, 1, 2, 3, 5, 6, 7, 8].map((i) => window(site, 0.6 + i * 1.95, 1.2 + f * 3.2, 1.3, 2)).join('')).join('');
  return bricks(site, 10.6, brick) + floors + quad(site, width / 2 - 1.9, 0, 3.8, 11.6, shade(brick, 0.9), 0.2) + quad(site, width / 2 - 1.4, 0, 2.8, 3, '#efe9dc', 0.25) + quad(site, width / 2 - 1.15, 0, 1.1, 2.5, '#2f5f5a', 0.3) + quad(site, width / 2 + 0.05, 0, 1.1, 2.5, '#2f5f5a', 0.3) + window(site, width / 2 - 1, 5, 2, 2.4) + window(site, width / 2 - 1, 8.2, 2, 2)
    + poly([wall.at(width / 2 - 2.2, 11.5, 0.3), wall.at(width / 2 + 2.2, 11.5, 0.3), wall.at(width / 2, 13, 0.3)], '#e8dfcc') + quad(site, 0, 10.4, width, 0.4, '#e8dfcc', 0.15) + bar(site, [width / 2, 13, 0], [width / 2, 16, 0], '#7b838c', 0.1) + quad(site, width / 2, 14.7, 1.9, 1.1, '#2b6fa3');
}

function library(site: Site): string {
  const { width, mood } = site;
  const inside = mood.lit ? 'rgb(255,230,178)' : '#9fbcc6';
  const books = Array.from({ length: 44 }, (_, i) => quad(site, 0.9 + (i % 22) * 0.52, i < 22 ? 1 : 3.4, 0.34, 1.2 + ((i * 7) % 5) * 0.12, site.random.pick(['#b5533c', '#e3a63d', '#35517e', '#6f9a62', '#7d5a94', '#f0ead8']))).join('');
  return quad(site, 0, 0, width, 8, '#cbbfa8') + quad(site, 0.6, 0.6, width - 1.2, 5, inside) + books + [0, 1, 2, 3, 4].map((i) => quad(site, 0.4 + i * 2.95, 0, 0.4, 6.2, '#efe7d6', 0.4)).join('') + quad(site, -0.3, 6.1, width + 0.6, 0.8, '#e2d6c0', 0.6) + quad(site, width / 2 - 1, 0, 2, 2.7, '#2f4f5a', 0.3) + quad(site, width / 2 - 0.85, 0.1, 0.8, 2.4, inside, 0.32) + quad(site, width / 2 + 0.05, 0.1, 0.8, 2.4, inside, 0.32)
    + poly([[-0.75, 7.05], [0, 7.25], [0, 7.8], [-0.75, 7.6]].map(([u = 0, v = 0]) => site.wall.at(width / 2 + u, v, 0.1)), '#35517e') + poly([[0.75, 7.05], [0, 7.25], [0, 7.8], [0.75, 7.6]].map(([u = 0, v = 0]) => site.wall.at(width / 2 + u, v, 0.1)), '#4a6a9a');
}

function church(site: Site): string {
  const { width, wall } = site;
  const stone = '#aaa59a';
  const lancet = (u: number, v: number, w: number, h: number): string => poly([wall.at(u, v), wall.at(u + w, v), wall.at(u + w, v + h * 0.7), wall.at(u + w / 2, v + h), wall.at(u, v + h * 0.7)], glass(site));
  const tower = quad(site, width / 2 - 2, 0, 4, 14, shade(stone, 0.95), 0.3) + poly([wall.at(width / 2 - 2.2, 14, 0.2), wall.at(width / 2 + 2.2, 14, 0.2), wall.at(width / 2, 24, 0)], '#b9c4c9') + poly([wall.at(width / 2, 24, 0), wall.at(width / 2 + 2.2, 14, 0.2), wall.at(width / 2 + 0.5, 14, 0.2)], '#97a4ab') + lancet(width / 2 - 0.7, 10, 1.4, 2.8);
  return quad(site, 0, 0, width, 8, stone) + poly([wall.at(-0.4, 8), wall.at(width + 0.4, 8), wall.at(width / 2, 13)], shade('#6f7a82', 1)) + lancet(1.1, 2.6, 1.5, 4) + lancet(width - 2.6, 2.6, 1.5, 4) + tower + poly([wall.at(width / 2 - 1.1, 0, 0.35), wall.at(width / 2 + 1.1, 0, 0.35), wall.at(width / 2 + 1.1, 2.6, 0.35), wall.at(width / 2, 3.8, 0.35), wall.at(width / 2 - 1.1, 2.6, 0.35)], '#6b3a2e') + lancet(width / 2 - 0.8, 5.4, 1.6, 3.2);
}

function communityCentre(site: Site): string {
  const { width, mood } = site;
  const inside = mood.lit ? 'rgb(255,230,178)' : '#9fbcc6';
  return quad(site, 0, 0, width, 6.6, '#d8cfc0') + ['#d9694b', '#e3a63d', '#2f8f86', '#7d5a94', '#6f9a62', '#4a86b8'].map((colour, i) => quad(site, 0.4 + i * 1.9, 4.4, 1.6, 1.7, colour, 0.05)).join('') + quad(site, 0.6, 0.6, 6.4, 3, inside) + [2.2, 3.8, 5.4].map((u) => quad(site, u, 0.6, 0.1, 3, '#39424e')).join('') + quad(site, 7.8, 0, 2.8, 3.2, '#39424e') + quad(site, 8, 0.1, 1.15, 2.8, inside) + quad(site, 9.25, 0.1, 1.15, 2.8, inside) + quad(site, 7.3, 3.3, 4, 0.3, '#39424e', 1) + quad(site, 0, 6.5, width, 0.35, '#6b747c', 0.15);
}

function hospital(site: Site): string {
  const { width } = site;
  const floors = [0, 1, 2].map((f) => [0, 1, 2, 3].map((i) => quad(site, 0.7 + i * 2.6, 4.4 + f * 2.7 - 3.2 * Number(f === 9), 1.9, 1.5, glass(site))).join('')).join('');
  return quad(site, 0, 0, width, 12.4, '#e6e9e6') + floors + quad(site, 0, 3.4, width, 0.3, '#5aa08f', 0.1) + quad(site, 4, 0, 3, 2.9, '#39424e') + quad(site, 4.15, 0.1, 1.3, 2.6, '#a9c8d0') + quad(site, 5.55, 0.1, 1.3, 2.6, '#a9c8d0') + quad(site, 1.2, 1.1, 0.6, 1.8, '#3aa06a', 0.1) + quad(site, 0.6, 1.7, 1.8, 0.6, '#3aa06a', 0.1) + quad(site, 8, 0.9, 2.3, 1.7, glass(site)) + quad(site, 3.4, 3, 4.2, 0.25, '#5aa08f', 1.1);
}

// A glazed pavilion with stairs and a lift going down; the blue sign carries the arrow, no letters.
function metro(site: Site): string {
  const { width, mood, wall } = site;
  const inside = mood.lit ? 'rgb(255,236,190)' : '#a9c4cc';
  const arrow = poly([[0.35, 4.9], [0.65, 4.9], [0.65, 4.5], [0.9, 4.5], [0.5, 4.05], [0.1, 4.5], [0.35, 4.5]].map(([u = 0, v = 0]) => wall.at(u + 0.25, v, 0.5)), '#ffffff');
  return quad(site, 0, 0, width, 3.8, '#8c6a5a') + quad(site, 0.5, 0.2, width - 1, 3, inside) + [2.2, 4, 5.8].map((u) => quad(site, u, 0.2, 0.12, 3, '#39424e')).join('') + poly([wall.at(2.4, 0.2), wall.at(3.9, 0.2), wall.at(3.9, 2.4), wall.at(2.4, 2.4)], mood.lit ? 'rgb(240,200,140)' : '#5f6f78') + [0.5, 0.9, 1.3, 1.7].map((v) => quad(site, 2.4, v, 1.5, 0.1, '#e3b53a')).join('') + quad(site, 4.3, 0.2, 1.4, 2.5, '#2b5fa3') + quad(site, -0.4, 3.6, width + 0.8, 0.55, '#39424e', 0.8) + quad(site, 0.2, 3.9, 1.1, 1.2, '#2b6fb5', 0.45) + arrow;
}

// A blind side wall, painted over its whole height: hills, a river, a sun, large birds.
function mural(site: Site): string {
  const { width, wall, random } = site;
  const sky = random.pick(['#f0c98a', '#9fd0d8', '#e8b6a4']);
  const hill = (points: readonly (readonly [number, number])[], fill: string): string => poly(points.map(([u, v]) => wall.at(u * width, v, 0.02)), fill);
  const round = (cu: number, cv: number, r: number, fill: string): string => poly(Array.from({ length: 22 }, (_, i) => wall.at(cu * width + Math.cos((i / 22) * Math.PI * 2) * r, cv + Math.sin((i / 22) * Math.PI * 2) * r, 0.03)), fill);
  const petals = Array.from({ length: 9 }, (_, i) => round(0.3 + Math.cos((i / 9) * Math.PI * 2) * 0.13, 5.4 + Math.sin((i / 9) * Math.PI * 2) * 1.2, 0.62, i % 2 === 0 ? '#d9694b' : '#e2679a')).join('');
  const bird = (u: number, v: number, s: number): string => poly([[-1, 0.2], [0, 0.6], [1.1, 0.4], [0.4, 0], [0.9, -0.7], [0, -0.2]].map(([a = 0, b = 0]) => wall.at(u * width + a * s, v + b * s, 0.04)), '#f7f2e6');
  return quad(site, 0, 0, width, 9.4, '#97624f') + quad(site, 0.35, 0.5, width - 0.7, 8.4, sky, 0.01) + round(0.74, 6.7, 1.3, '#e3a63d') + hill([[0.04, 0.5], [0.96, 0.5], [0.96, 4.6], [0.8, 5.2], [0.6, 3.9], [0.36, 4.4], [0.16, 3.2], [0.04, 3.7]], '#2f8f86') + hill([[0.04, 0.5], [0.96, 0.5], [0.96, 2.6], [0.7, 3.3], [0.4, 2.2], [0.2, 2.7], [0.04, 2]], '#35517e') + hill([[0.3, 0.5], [0.62, 0.5], [0.5, 1.6], [0.58, 2.6], [0.5, 2.5], [0.4, 1.6]], '#8fd0dc')
    + bar(site, [0.3 * width, 0.8, 0.03], [0.3 * width, 5, 0.03], '#3f6f4a', 0.22) + petals + round(0.3, 5.4, 0.75, '#f0c040') + bird(0.56, 7.4, 1) + bird(0.86, 4.2, 0.7) + quad(site, 0, 9.2, width, 0.4, '#6b4438', 0.1);
}

const PLANS: Readonly<Record<FacadeKind, (site: Site) => string>> = { triplex, row, shop, cafe, restaurant, midrise, back, school, library, church, 'community-centre': communityCentre, hospital, metro, mural };
