import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, line, path, rect, stroke } from '../svg.ts';
import { bikeRack, bikeShare, charging, repairStation } from './cycling.ts';
import { bench, chair, hammock, parasol, picnicTable, table } from './seating.ts';
import { barbecue, bin, bookBox, compostBin, drinkingFountain, fridge, mailbox, recycling, sink, toilet } from './services.ts';

const ANYWHERE: readonly Zone[] = ['sidewalk', 'plaza', 'lawn', 'path', 'road'];

const FIRM: readonly Zone[] = ['sidewalk', 'plaza', 'path', 'lawn', 'road'];

function stands(
  width: number,
  height: number,
  draw: (brush: Brush) => string,
  zones: readonly Zone[] = ANYWHERE,
  depth = 0.6,
  most?: number,
): Standing {
  return { kind: 'standing', width, depth, height, zones, draw, ...(most === undefined ? {} : { most }) };
}

function lamp(brush: Brush): string {
  const lit = brush.mood.lit;
  const glow = lit ? `<circle cx="0" cy="-398" r="190" fill="url(#halo)"/>` : '';
  return (
    glow +
    rect(-10, -14, 20, 14, '#2c3440', 3) +
    rect(-4, -380, 8, 370, '#37404d') +
    rect(-7, -90, 14, 6, '#2c3440', 2) +
    stroke('M0 -376q-2 -26 0 -30', '#37404d', 7) +
    path('M-17 -378h34l-6 -34h-22z', lit ? 'rgb(255,232,170)' : '#eef0ea') +
    path('M-22 -412h44q-8 -16 -22 -17q-14 1 -22 17z', '#2c3440') +
    (lit ? `<circle cx="0" cy="-394" r="26" fill="rgb(255,240,200)" opacity="0.55"/>` : '')
  );
}

function bollard(brush: Brush): string {
  return (
    rect(-8, -90, 16, 90, '#39424e', 7) +
    rect(-8, -78, 16, 9, '#e9c24a') +
    rect(2, -88, 5, 86, '#2a313b', 3) +
    (brush.mood.snow ? ellipse(0, -90, 8, 4, '#f6f9fb') : '')
  );
}

// A board with a map and an arrow: shapes, because letters differ from machine to machine.
function sign(): string {
  return (
    rect(-46, -200, 7, 200, '#4a525d') +
    rect(39, -200, 7, 200, '#4a525d') +
    rect(-62, -206, 124, 92, '#24506e', 6) +
    rect(-54, -198, 70, 76, '#e6efe0', 3) +
    stroke('M-48 -140q20 -30 58 -42', '#d9694b', 4) +
    stroke('M-34 -196q6 40 -4 72', '#8fb0c0', 5) +
    circle(-8, -168, 6, '#c9453d') +
    path('M24 -166h16v-10l18 16l-18 16v-10h-16z', '#ffffff')
  );
}

function clock(brush: Brush): string {
  return (
    rect(-14, -18, 28, 18, '#24423a', 3) +
    rect(-6, -300, 12, 290, '#2f5548', 3) +
    circle(0, -336, 42, '#24423a') +
    circle(0, -336, 34, brush.mood.lit ? 'rgb(255,244,208)' : '#f5f1e4') +
    line(
      [
        [0, -336],
        [0, -360],
      ],
      '#24272e',
      4,
    ) +
    line(
      [
        [0, -336],
        [17, -328],
      ],
      '#24272e',
      4,
    ) +
    [0, 1, 2, 3]
      .map((i) => circle(Math.cos((i * Math.PI) / 2) * 28, -336 + Math.sin((i * Math.PI) / 2) * 28, 2.6, '#24272e'))
      .join('')
  );
}

function firePit(brush: Brush): string {
  const glow = brush.mood.lit ? '<circle cx="0" cy="-34" r="150" fill="url(#halo)"/>' : '';
  return (
    glow +
    ellipse(0, -8, 58, 16, '#6b655e') +
    ellipse(0, -12, 44, 10, '#2a2522') +
    path('M-26 -12q-8 -30 8 -52q2 16 12 20q-4 -24 10 -42q0 24 16 40q10 16 2 34z', 'rgb(240,120,40)') +
    path('M-12 -12q-4 -20 8 -34q12 12 14 34z', 'rgb(255,206,90)') +
    [-50, -26, 0, 26, 50].map((x) => ellipse(x, -2 - Math.abs(x) * 0.06, 14, 9, '#8a837a')).join('')
  );
}

function fence(): string {
  const posts = Array.from({ length: 21 }, (_, i) => rect(-200 + i * 20 - 2, -104, 4, 104, '#454d57')).join('');
  return posts + rect(-204, -104, 408, 6, '#39424e', 2) + rect(-204, -20, 408, 5, '#39424e', 2);
}

export function wall(brush: Brush): string {
  const stone = brush.random.pick(['#a9a294', '#a0644b', '#b3a58c']);
  const rows = [0, 1, 2]
    .map((row) =>
      Array.from({ length: 7 }, (_, i) =>
        rect(-176 + i * 51 - (row % 2) * 18, -88 + row * 29, 48, 26, shade(stone, 0.9 + ((i * 7 + row * 3) % 5) * 0.05), 4),
      ).join(''),
    )
    .join('');
  return rect(-196, -90, 372, 90, shade(stone, 0.7), 3) + rows + rect(-204, -98, 388, 12, shade(stone, 1.15), 3);
}

function flag(brush: Brush): string {
  const colours = brush.random.pick<readonly [string, string]>([
    ['#2b6fa3', '#ffffff'],
    ['#d9694b', '#f0c98a'],
    ['#3f8f6b', '#f0ead8'],
  ]);
  return (
    rect(-3, -420, 6, 420, '#7b838c') +
    circle(0, -422, 6, '#e3b53a') +
    path('M3 -414q36 -14 60 0q24 12 54 0v72q-30 12 -54 0q-24 -14 -60 0z', colours[0]) +
    path('M3 -390q36 -14 60 0q24 12 54 0v24q-30 12 -54 0q-24 -14 -60 0z', colours[1])
  );
}

function stringLights(brush: Brush): string {
  const bulbs = (x0: number, x1: number): string =>
    Array.from({ length: 9 }, (_, i) => {
      const t = (i + 0.5) / 9;
      const x = x0 + (x1 - x0) * t;
      const y = -330 + Math.sin(t * Math.PI) * 56;
      return (
        (brush.mood.lit ? `<circle cx="${x}" cy="${y + 9}" r="26" fill="url(#halo)"/>` : '') +
        circle(x, y + 9, 7, brush.mood.lit ? 'rgb(255,226,150)' : '#f5df9a')
      );
    }).join('');
  return (
    rect(-254, -336, 8, 336, '#5b4636') +
    rect(246, -336, 8, 336, '#5b4636') +
    stroke('M-250 -332q125 116 250 0q125 116 250 0', '#39322c', 2.4) +
    bulbs(-250, 0) +
    bulbs(0, 250) +
    rect(-4, -336, 8, 336, '#5b4636')
  );
}

export const FURNITURE_DRAWINGS: Readonly<Record<string, Standing>> = {
  bench: stands(2.7, 0.95, bench),
  armrest: stands(2.3, 0.95, (brush) => bench({ ...brush, armrests: true })),
  chair: stands(0.9, 1, chair),
  table: stands(1, 0.8, table),
  'picnic-table': stands(2.8, 0.8, picnicTable, ['lawn', 'plaza', 'path', 'sidewalk', 'road'], 1.6),
  hammock: stands(2.6, 1.7, hammock, ['lawn', 'plaza', 'path', 'sidewalk', 'road']),
  'street-lamp': stands(0.5, 4.3, lamp),
  'string-lights': stands(5.2, 3.4, stringLights, FIRM, 0.4, 3),
  bin: stands(0.65, 0.95, bin),
  'recycling-bin': stands(1.6, 1, recycling),
  toilet: stands(3, 2.7, toilet, FIRM, 2, 2),
  'compost-bin': stands(1.1, 1.1, compostBin),
  sink: stands(0.9, 1.2, sink),
  'drinking-fountain': stands(0.9, 1, drinkingFountain),
  bollard: stands(0.35, 0.95, bollard),
  sign: stands(1.3, 2.1, sign),
  'bike-rack': stands(2.4, 1, bikeRack),
  'bike-share': stands(3.2, 1.8, bikeShare, FIRM, 0.8, 2),
  'bike-repair': stands(0.8, 1.5, repairStation),
  'charging-station': stands(0.7, 1.5, charging),
  'book-box': stands(0.8, 1.9, bookBox),
  'community-fridge': stands(1.4, 2.3, fridge, FIRM, 0.8, 2),
  barbecue: stands(1, 1.6, barbecue),
  clock: stands(0.9, 3.8, clock),
  mailbox: stands(0.6, 1.3, mailbox),
  'fire-pit': stands(1.3, 0.9, firePit, ['plaza', 'lawn', 'path', 'road', 'sidewalk'], 1.2, 2),
  parasol: stands(2.6, 2.6, parasol),
  fence: stands(4.1, 1.05, fence, ANYWHERE, 0.2),
  wall: stands(3.9, 1, wall, ANYWHERE, 0.4),
  flag: stands(1.4, 4.2, flag),
};
