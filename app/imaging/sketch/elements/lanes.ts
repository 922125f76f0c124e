import { shade } from '../colour.ts';
import type { Brush, Patch } from '../element.ts';
import { ellipse, line, type Point, poly } from '../svg.ts';
import { at, lawnColour, slab, SNOWY, stroke } from './patch.ts';

export function bikeLane(patch: Patch, brush: Brush): string {
  const green = SNOWY(brush, '#5e9c74', '#86a898');
  const symbols = [7, 12, 19, 29, 44]
    .filter((z) => z > patch.z0 + 1 && z < patch.z1 - 2)
    .map((z) => bikeSymbol(patch, z))
    .join('');
  return slab(patch, 0, 1, 0, 1, green) + slab(patch, 0, 0.05, 0, 1, '#f4f5f2') + slab(patch, 0.95, 1, 0, 1, '#f4f5f2') + symbols;
}

function bikeSymbol(patch: Patch, z: number): string {
  const x = (patch.x0 + patch.x1) / 2;
  const point = (dx: number, dz: number): Point => patch.camera.project(x + dx, 0, z + dz);
  const width = Math.max(0.7, patch.camera.scale(z) * 0.06);
  const wheel = (cx: number): string =>
    line(
      Array.from({ length: 15 }, (_, i) =>
        point(cx + Math.cos((i / 14) * Math.PI * 2) * 0.22, Math.sin((i / 14) * Math.PI * 2) * 0.5),
      ),
      '#f4f5f2',
      width,
    );
  return (
    wheel(-0.34) +
    wheel(0.34) +
    line([point(-0.34, 0), point(-0.12, 0.85), point(0.2, 0.9), point(0, 0), point(-0.34, 0)], '#f4f5f2', width) +
    line([point(0.34, 0), point(0.18, 1.15), point(0.06, 1.2)], '#f4f5f2', width) +
    [2.2, 2.8].map((dz) => line([point(-0.3, dz), point(0, dz + 0.7), point(0.3, dz)], '#f4f5f2', width * 1.3)).join('')
  );
}

export function busLane(patch: Patch): string {
  const diamonds = [8, 14, 23, 36]
    .filter((z) => z < patch.z1 - 3)
    .map((z) => {
      const x = (patch.x0 + patch.x1) / 2;
      const p = (dx: number, dz: number): Point => patch.camera.project(x + dx, 0, z + dz);
      return line(
        [p(0, 0), p(0.4, 1.6), p(0, 3.2), p(-0.4, 1.6), p(0, 0)],
        '#f4f5f2',
        Math.max(0.8, patch.camera.scale(z) * 0.12),
      );
    })
    .join('');
  return (
    slab(patch, 0, 1, 0, 1, '#9c5148') + slab(patch, 0, 0.05, 0, 1, '#f4f5f2') + slab(patch, 0.95, 1, 0, 1, '#f4f5f2') + diamonds
  );
}

// Wide bars across the carriageway, tactile plates at both ends.
export function crossing(patch: Patch): string {
  const bars = Array.from({ length: 9 }, (_, i) => slab(patch, 0.02 + i * 0.109, 0.02 + i * 0.109 + 0.062, 0, 1, '#f7f8f5')).join(
    '',
  );
  const tactile = [
    [-0.115, -0.03],
    [1.03, 1.115],
  ]
    .map(([a = 0, b = 0]) => slab(patch, a, b, 0.05, 0.95, '#e8b62f') + domes(patch, [a, b], [0.05, 0.95], 3, 9))
    .join('');
  return bars + tactile;
}

// The pavement falls to the roadway: flared sides, a yellow plate of truncated domes at the foot.
export function curbRamp(patch: Patch, brush: Brush): string {
  const inward = brush.side === 'right' ? 0 : 1;
  const u = (t: number): number => (inward === 1 ? 1 - t : t);
  const p = (t: number, v: number): Point => at(patch, u(t), v);
  const plate = poly([p(0.04, 0.2), p(0.34, 0.2), p(0.34, 0.8), p(0.04, 0.8)], '#e8b62f');
  const felt = [0.1, 0.19, 0.28]
    .flatMap((t) =>
      [0.27, 0.38, 0.5, 0.62, 0.73].map((v) => {
        const [x, y] = p(t, v);
        const r = Math.max(0.8, patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.04);
        return ellipse(x, y, r, r * 0.5, '#b98a1c');
      }),
    )
    .join('');
  return (
    poly([p(0, 0), p(0, 1), p(0.85, 0.82), p(0.85, 0.18)], '#b3aea3') +
    poly([p(0, 0.2), p(0, 0.8), p(0.95, 0.8), p(0.95, 0.2)], '#d9d4c9') +
    poly([p(0, 0), p(0, 0.2), p(0.95, 0.2)], '#a59f94') +
    poly([p(0, 1), p(0, 0.8), p(0.95, 0.8)], '#c4beb2') +
    plate +
    felt
  );
}

export function tactile(patch: Patch): string {
  const wide = patch.x1 - patch.x0 > 1;
  return slab(patch, 0, 1, 0, 1, '#e8b62f') + domes(patch, [0, 1], [0, 1], wide ? 6 : 3, wide ? 5 : 9);
}

// Truncated domes in rows, as felt underfoot.
function domes(patch: Patch, [u0, u1]: readonly [number, number], [v0, v1]: readonly [number, number], across: number, away: number): string {
  return Array.from({ length: across * away }, (_, i) => {
    const [u, v] = [((i % across) + 0.5) / across, (Math.floor(i / across) + 0.5) / away];
    const [x, y] = at(patch, u0 + (u1 - u0) * u, v0 + (v1 - v0) * v);
    const r = Math.max(0.8, patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.045);
    return ellipse(x, y, r, r * 0.45, '#b98a1c');
  }).join('');
}

export function parking(patch: Patch): string {
  return (
    slab(patch, 0, 1, 0, 1, '#7c8187') +
    [0, 0.325, 0.66, 0.985].map((u) => slab(patch, u, u + 0.015, 0, 1, '#f4f5f2')).join('') +
    slab(patch, 0, 1, 0.97, 1, '#f4f5f2')
  );
}

export function accessibleParking(patch: Patch): string {
  const point = (u: number, v: number): Point => at(patch, u, v);
  const sign =
    stroke(patch, [point(0.46, 0.72), point(0.46, 0.52), point(0.62, 0.52), point(0.68, 0.34)], '#ffffff', 0.14) +
    line(
      Array.from({ length: 14 }, (_, i) =>
        point(0.47 + Math.cos(1.7 + (i / 13) * 4.2) * 0.15, 0.44 + Math.sin(1.7 + (i / 13) * 4.2) * 0.17),
      ),
      '#ffffff',
      patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.12,
    ) +
    ellipse(
      ...point(0.46, 0.8),
      patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.16,
      patch.camera.scale((patch.z0 + patch.z1) / 2) * 0.09,
      '#ffffff',
    );
  const hatch = Array.from({ length: 6 }, (_, i) =>
    poly([point(0.8, i / 6), point(1, i / 6 + 0.12), point(1, i / 6 + 0.18), point(0.8, i / 6 + 0.06)], '#f4f5f2'),
  ).join('');
  return (
    slab(patch, 0, 0.78, 0, 1, '#2f62a3') +
    slab(patch, 0.78, 1, 0, 1, '#7c8187') +
    hatch +
    slab(patch, 0, 0.02, 0, 1, '#f4f5f2') +
    slab(patch, 0.77, 0.79, 0, 1, '#f4f5f2') +
    sign
  );
}

export function speedBump(patch: Patch): string {
  const hump =
    poly([at(patch, 0, 0), at(patch, 1, 0), at(patch, 1, 0.5, 0.1), at(patch, 0, 0.5, 0.1)], '#8f6a56') +
    poly([at(patch, 0, 0.5, 0.1), at(patch, 1, 0.5, 0.1), at(patch, 1, 1), at(patch, 0, 1)], '#a87f68');
  return (
    hump +
    Array.from({ length: 6 }, (_, i) =>
      poly(
        [
          at(patch, i / 6 + 0.02, 0.04),
          at(patch, i / 6 + 0.1, 0.04),
          at(patch, i / 6 + 0.12, 0.5, 0.1),
          at(patch, i / 6 + 0.06, 0.5, 0.1),
        ],
        '#f4f5f2',
      ),
    ).join('')
  );
}

// The pavement bulges out into the roadway, planted.
export function curbExtension(patch: Patch, brush: Brush): string {
  const inner = brush.side === 'right' ? 1 : 0;
  const outer = 1 - inner;
  const shape = (inset: number, lift: number): Point[] => [
    at(patch, inner, 0.02, lift),
    at(patch, outer + (inner - outer) * inset, 0.2 + inset * 0.1, lift),
    at(patch, outer + (inner - outer) * inset, 0.8 - inset * 0.1, lift),
    at(patch, inner, 0.98, lift),
  ];
  const green = lawnColour(brush);
  const tufts = Array.from({ length: 16 }, () => {
    const v = brush.random.between(0.3, 0.7);
    const u = outer + (inner - outer) * brush.random.between(0.3, 0.75);
    const [x, y] = at(patch, u, v, 0.15);
    const size = patch.camera.scale(patch.z0 + (patch.z1 - patch.z0) * v) * 0.28;
    return {
      y,
      drawn:
        ellipse(x, y - size * 0.6, size * 0.8, size, shade(green, brush.random.between(0.66, 0.95))) +
        (brush.mood.snow
          ? ''
          : ellipse(x, y - size * 1.2, size * 0.3, size * 0.3, brush.random.pick(['#e2679a', '#f0c040', '#f5f0e6']))),
    };
  })
    .sort((a, b) => a.y - b.y)
    .map(({ drawn }) => drawn)
    .join('');
  return poly(shape(0, 0), '#8f8a80') + poly(shape(0.02, 0.15), '#cfcabf') + poly(shape(0.22, 0.15), shade(green, 0.8)) + tufts;
}

export function dropOff(patch: Patch): string {
  const dashes = Array.from(
    { length: 8 },
    (_, i) => slab(patch, 0, 0.05, i / 8, i / 8 + 0.07, '#f4f5f2') + slab(patch, 0.95, 1, i / 8, i / 8 + 0.07, '#f4f5f2'),
  ).join('');
  const p = (u: number, v: number): Point => at(patch, u, v);
  const arrow = poly(
    [p(0.44, 0.28), p(0.56, 0.28), p(0.56, 0.5), p(0.7, 0.5), p(0.5, 0.66), p(0.3, 0.5), p(0.44, 0.5)],
    '#f4f5f2',
  );
  return (
    slab(patch, 0, 1, 0, 1, '#6f86a0') +
    dashes +
    slab(patch, 0, 1, 0, 0.02, '#f4f5f2') +
    slab(patch, 0, 1, 0.98, 1, '#f4f5f2') +
    arrow
  );
}
