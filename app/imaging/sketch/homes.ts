import type { Site } from './wall.ts';
import { shade } from './colour.ts';
import { poly } from './svg.ts';
import { balcony, bar, BRICKS, bricks, cornice, door, DOORS, glass, outsideStair, quad, window } from './wall.ts';

export function triplex(site: Site): string {
  const { random } = site;
  const height = 10.2;
  const brick = random.pick(BRICKS);
  const trim = random.pick(['#efe9dc', '#e2d6c0', '#dfe3e0']);
  const doorColour = random.pick(DOORS);
  const upper = [4.0, 7.2]
    .map(
      (v) =>
        window(site, 0.7, v + 0.55, 1.35, 1.85, trim) +
        door(site, 3.1, v, doorColour) +
        window(site, 5.35, v + 0.55, 1.35, 1.85, trim),
    )
    .join('');
  return (
    bricks(site, height, brick) +
    window(site, 0.7, 1.35, 1.5, 1.85, trim) +
    door(site, 4.3, 0.55, random.pick(DOORS)) +
    door(site, 5.9, 0.55, doorColour) +
    upper +
    cornice(site, height, random.pick(['#e8dfcc', '#5f6f68', '#7b4a3e', '#d8cdb8'])) +
    balcony(site, 2.5, 7.2, 4.4) +
    balcony(site, 2.5, 4.0, 4.4) +
    (random.chance(0.8) && !site.mood.refused.has('stairs') ? outsideStair(site, 0.1, 4.0, 2.9) : '')
  );
}

export function row(site: Site): string {
  const { random, wall, width } = site;
  const brick = random.pick(['#b9ad98', '#a65a45', '#97624f', '#c4b69c']);
  const height = 6.6;
  const slate = '#59636d';
  const mansard = poly(
    [
      wall.at(0, height, 0),
      wall.at(width, height, 0),
      wall.at(width - 0.2, height + 2.3, -0.7),
      wall.at(0.2, height + 2.3, -0.7),
    ],
    slate,
  );
  const dormer = (u: number): string =>
    quad(site, u - 0.2, height + 0.3, 1.6, 1.5, shade(slate, 0.8)) +
    window(site, u, height + 0.4, 1.2, 1.25) +
    poly([wall.at(u - 0.4, height + 1.8, 0), wall.at(u + 1.6, height + 1.8, 0), wall.at(u + 0.6, height + 2.5, 0)], '#efe9dc');
  const steps = [0, 1, 2]
    .map((i) => quad(site, 3.7 - i * 0.12, 0, 1.5 + i * 0.24, 0.55 - i * 0.18, shade('#b3aca0', 1 - i * 0.05), 0.3 + i * 0.3))
    .join('');
  return (
    bricks(site, height, brick) +
    window(site, 0.7, 1.3, 1.9, 1.9) +
    door(site, 4, 0.55, random.pick(DOORS)) +
    [0.7, 3.8].map((u) => window(site, u, 4.3, 1.3, 1.75)).join('') +
    mansard +
    dormer(0.9) +
    dormer(3.7) +
    quad(site, 0, height - 0.15, width, 0.35, '#e8dfcc', 0.2) +
    (site.mood.snow
      ? poly(
          [
            wall.at(0, height + 1.2, -0.3),
            wall.at(width, height + 1.2, -0.3),
            wall.at(width - 0.2, height + 2.3, -0.7),
            wall.at(0.2, height + 2.3, -0.7),
          ],
          '#f6f9fb',
          0.85,
        )
      : '') +
    steps
  );
}

export function midrise(site: Site): string {
  const { random, width } = site;
  const wallColour = random.pick(['#b9b4ab', '#8c6a5a', '#9aa3a6', '#c7bba8']);
  const floors = 6;
  const rows = Array.from(
    { length: floors },
    (_, f) =>
      Array.from(
        { length: 4 },
        (_unused, i) =>
          quad(site, 0.7 + i * 2.8, 1 + f * 2.9 + (f === 0 ? 0 : 0.3), 2.1, f === 0 ? 2 : 1.7, glass(site)) +
          quad(site, 1.7 + i * 2.8, 1 + f * 2.9 + 0.3, 0.08, 1.7, '#3a4049'),
      ).join('') + quad(site, 0, 0.5 + (f + 1) * 2.9, width, 0.16, shade(wallColour, 0.85), 0.06),
  ).join('');
  return (
    quad(site, 0, 0, width, floors * 2.9 + 1.2, wallColour) +
    quad(site, 0, 0, width, 0.6, shade(wallColour, 0.75)) +
    rows +
    [2, 3, 4].map((f) => balcony(site, 6.1, 0.7 + f * 2.9, 2.6)).join('') +
    quad(site, 0, floors * 2.9 + 1, width, 0.35, shade(wallColour, 0.8), 0.15)
  );
}

// Back of a plex on the lane: wooden galleries, a shed, a board fence.
export function back(site: Site): string {
  const { random, width } = site;
  const brick = random.pick(BRICKS);
  const wood = random.pick(['#8a6f57', '#7b8591', '#5f7a6f', '#a08a6a']);
  const boards = Array.from({ length: 16 }, (_, i) =>
    quad(site, (width * i) / 16, 0, width / 16 - 0.05, 1.8, shade(wood, 0.9 + ((i * 5) % 4) * 0.06), 1.5),
  ).join('');
  return (
    bricks(site, 8.6, brick) +
    [3.2, 6.1]
      .map(
        (v) =>
          window(site, 0.8, v + 0.4, 1.1, 1.5) + door(site, 2.8, v, random.pick(DOORS)) + window(site, 5, v + 0.4, 1.1, 1.5),
      )
      .join('') +
    quad(site, 0, 8.4, width, 0.4, shade(brick, 0.75), 0.1) +
    [3.2, 6.1].map((v) => balcony(site, 2.2, v, 4.2)).join('') +
    bar(site, [2.2, 0, 1.15], [2.2, 8, 1.15], '#7d6248', 0.12) +
    bar(site, [6.4, 0, 1.15], [6.4, 8, 1.15], '#7d6248', 0.12) +
    (site.mood.refused.has('fence') ? '' : boards + bar(site, [0, 1.5, 1.5], [width, 1.5, 1.5], shade(wood, 0.7), 0.08)) +
    (site.mood.snow && !site.mood.refused.has('fence') ? quad(site, 0, 1.8, width, 0.12, '#f6f9fb', 1.5) : '')
  );
}
