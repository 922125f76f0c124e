import type { Camera } from './camera.ts';
import { mix, shade } from './colour.ts';
import { lawnColour } from './elements/patch.ts';
import { type Area, paving, scatter } from './floor.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import { ellipse, poly } from './svg.ts';

const FAR = 160;

function strip(camera: Camera, x0: number, x1: number, z0: number, z1: number, fill: string): string {
  return paving(camera, { x0, x1, z0: Math.max(camera.nearest * 0.9, z0), z1 }, fill);
}

export function roadway(camera: Camera, mood: Mood, half: number, walls: number, markings: boolean): string {
  const asphalt = mood.snow ? '#a3a8ad' : mood.weather === 'rain' ? '#5d646c' : '#7c8187';
  const walk = mood.snow ? '#e6ebee' : '#cfc9bd';
  const joints = Array.from({ length: 16 }, (_, i) =>
    [-1, 1]
      .map((side) =>
        strip(camera, side * half + side * 0.2, side * walls, 4 + i * 1.8, 4.03 + i * 1.8 + 0.02 * i, shade(walk, 0.88)),
      )
      .join(''),
  ).join('');
  const curb = [-1, 1]
    .map(
      (side) =>
        strip(camera, side * half, side * (half + 0.24), 0, FAR, mood.snow ? '#d3d9dd' : '#b5aea2') +
        strip(camera, side * half, side * (half - 0.1), 0, FAR, shade(asphalt, 0.82)),
    )
    .join('');
  const snow = mood.snow
    ? [-1, 1]
        .map(
          (side) =>
            strip(camera, side * half, side * (half - 0.9), 0, FAR, '#eef2f5') +
            strip(camera, side * (walls - 0.7), side * walls, 0, FAR, '#f4f7f9'),
        )
        .join('')
    : '';
  const dashes =
    markings && !mood.snow
      ? Array.from({ length: 14 }, (_, i) => strip(camera, -0.07, 0.07, 4 + i * 4.4, 6.2 + i * 4.4, '#e9d47a')).join('')
      : '';
  const wet =
    mood.weather === 'rain'
      ? Array.from({ length: 6 }, (_, i) =>
          puddle(camera, -1.9 + ((i * 37) % 40) / 10, 6.6 + i * 3.1, 0.7 + (i % 3) * 0.25),
        ).join('')
      : '';
  return (
    strip(camera, -walls - 30, walls + 30, 0, FAR, walk) +
    joints +
    strip(camera, -half, half, 0, FAR, asphalt) +
    curb +
    snow +
    dashes +
    wet
  );
}

function puddle(camera: Camera, x: number, z: number, r: number): string {
  const [sx, sy] = camera.project(x, 0, z);
  const rx = r * camera.scale(z);
  return (
    ellipse(sx, sy, rx, (rx * 0.8) / z, '#8a99a8') + ellipse(sx - rx * 0.2, sy - rx * 0.03, rx * 0.5, (rx * 0.3) / z, '#b4c2cd')
  );
}

export function crossRoad(camera: Camera, mood: Mood): string {
  const asphalt = mood.snow ? '#a3a8ad' : mood.weather === 'rain' ? '#5d646c' : '#7c8187';
  const bars = (z0: number): string =>
    Array.from({ length: 9 }, (_, i) =>
      strip(camera, -2.69 + i * 0.61, -2.34 + i * 0.61, z0, z0 + 1.6, mood.snow ? '#e9edf0' : '#f4f5f2'),
    ).join('');
  const cross = [-1, 1]
    .map((side) =>
      Array.from({ length: 7 }, (_, i) =>
        strip(camera, side * 3.4, side * 5.1, 11.6 + i * 0.95, 12.1 + i * 0.95, mood.snow ? '#e9edf0' : '#f4f5f2'),
      ).join(''),
    )
    .join('');
  return strip(camera, -60, 60, 11, 18.4, asphalt) + bars(8.9) + cross;
}

export function laneGround(camera: Camera, mood: Mood, random: Random): string {
  const green = lawnColour({ mood });
  const paverTone = mood.snow ? '#dfe5e8' : '#b9a893';
  const rows = Array.from({ length: 20 }, (_, i) =>
    strip(camera, -1.9, 1.9, 4 + i * 1.3, 4.05 + i * 1.3 + 0.015 * i, shade(paverTone, 0.86)),
  ).join('');
  return (
    strip(camera, -8, 8, 0, FAR, green) +
    strip(camera, -1.9, 1.9, 0, FAR, paverTone) +
    rows +
    strip(camera, -0.35, 0.35, 0, FAR, mix(green, paverTone, 0.35)) +
    scatter(camera, random, { x0: -4.4, x1: -2, z0: 4.4, z1: 24 }, mood, 70) +
    scatter(camera, random, { x0: 2, x1: 4.4, z0: 4.4, z1: 24 }, mood, 70)
  );
}

export function parkGround(camera: Camera, mood: Mood, random: Random): string {
  const green = lawnColour({ mood });
  const bands = Array.from({ length: 7 }, (_, i) =>
    strip(camera, -60, 60, 5 + i * 4, 7 + i * 4, shade(green, mood.snow ? 0.985 : 0.965)),
  ).join('');
  return (
    strip(camera, -120, 120, 0, FAR, green) +
    bands +
    curvedPath(camera, mood) +
    scatter(camera, random, { x0: -14, x1: 14, z0: 4.6, z1: 24 }, mood, 150)
  );
}

function curvedPath(camera: Camera, mood: Mood): string {
  const fill = mood.snow ? '#dde3e7' : '#dccda8';
  const middle = (z: number): number => Math.sin((z - 5) * 0.16) * 0.9;
  const edge = (side: number, width: number): (readonly [number, number])[] =>
    Array.from({ length: 24 }, (_, i) => {
      const z = camera.nearest * 0.95 + i * i * 0.075;
      return camera.project(middle(z) + side * width, 0, z);
    });
  const shape = (width: number, colour: string): string => poly([...edge(-1, width), ...edge(1, width).reverse()], colour);
  return shape(1.85, shade(fill, 0.88)) + shape(1.65, fill);
}

export function plaza(camera: Camera, mood: Mood, end: number): string {
  const stone = mood.snow ? '#e4e9ec' : mood.weather === 'rain' ? '#b3aea6' : '#d6cdbd';
  const across = Array.from({ length: 18 }, (_, i) =>
    strip(camera, -40, 40, 4 + i * 1.35, 4.05 + i * 1.35 + 0.012 * i, shade(stone, 0.9)),
  ).join('');
  const along = Array.from({ length: 25 }, (_, i) =>
    strip(camera, -18 + i * 1.5, -17.96 + i * 1.5, 0, end, shade(stone, 0.92)),
  ).join('');
  const ribbon = strip(camera, -7.5, -6, 0, end, shade(stone, 0.93)) + strip(camera, 6, 7.5, 0, end, shade(stone, 0.93));
  return strip(camera, -120, 120, 0, FAR, shade(stone, 0.96)) + strip(camera, -60, 60, 0, end, stone) + ribbon + across + along;
}

export function lawnBed(camera: Camera, mood: Mood, random: Random, area: Area): string {
  const green = lawnColour({ mood });
  return (
    paving(camera, { x0: area.x0 - 0.25, x1: area.x1 + 0.25, z0: area.z0 - 0.25, z1: area.z1 + 0.25 }, '#b3aca0') +
    paving(camera, area, green) +
    scatter(camera, random, area, mood, 60)
  );
}

export function asphaltYard(camera: Camera, mood: Mood): string {
  const base = mood.snow ? '#e4e9ec' : '#9aa0a4';
  return (
    strip(camera, -120, 120, 0, FAR, shade(base, 0.94)) +
    strip(camera, -60, 60, 0, 26, base) +
    strip(camera, -60, 60, 23.5, 27, lawnColour({ mood })) +
    [-6, 5.6].map((x) => strip(camera, x, x + 0.14, 5, 20, mood.snow ? '#dfe5e8' : '#e9d47a')).join('') +
    Array.from({ length: 6 }, (_, i) =>
      strip(
        camera,
        -10 + (i % 2) * 0.6,
        -9.1 + (i % 2) * 0.6,
        8 + i * 1,
        8.9 + i,
        ['#d9694b', '#e3a63d', '#2f8f86', '#7d5a94', '#4a86b8', '#6f9a62'][i] ?? '#e3a63d',
      ),
    ).join('')
  );
}

export function shore(camera: Camera, mood: Mood, random: Random): string {
  const water = mood.snow ? '#c9dbe5' : '#7eb0c6';
  const waves = Array.from({ length: 40 }, () => {
    const z = 15 + random.next() ** 2 * 60;
    const x = random.between(-1, 1) * camera.halfWidth(z);
    return strip(camera, x, x + z * 0.09, z, z + z * 0.012, mix(water, '#ffffff', 0.4));
  }).join('');
  const stone = mood.snow ? '#e4e9ec' : '#cfc5b2';
  const joints = Array.from({ length: 21 }, (_, i) =>
    strip(camera, -20 + i * 2, -19.95 + i * 2, 7.2, 13.6, shade(stone, 0.9)),
  ).join('');
  return (
    strip(camera, -300, 300, 13, 400, water) +
    waves +
    strip(camera, -60, 60, 13.6, 14.1, shade(stone, 0.75)) +
    strip(camera, -60, 60, 7.2, 13.7, stone) +
    joints +
    strip(camera, -60, 60, 0, 7.2, lawnColour({ mood })) +
    scatter(camera, random, { x0: -10, x1: 10, z0: 4.6, z1: 7 }, mood, 60)
  );
}
