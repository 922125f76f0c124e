import type { Camera } from './camera.ts';
import { shade } from './colour.ts';
import { lawnColour } from './elements/patch.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';
import { ellipse, line, poly } from './svg.ts';

/** A rectangle of the ground, in metres. */
export type Area = { x0: number; x1: number; z0: number; z1: number };

export function paving(camera: Camera, { x0, x1, z0, z1 }: Area, fill: string): string {
  return poly([camera.project(x0, 0, z0), camera.project(x1, 0, z0), camera.project(x1, 0, z1), camera.project(x0, 0, z1)], fill);
}

/** Tufts, fallen leaves or prints in the snow, so that a lawn is no flat colour. */
export function scatter(camera: Camera, random: Random, area: Area, mood: Mood, count: number): string {
  const green = lawnColour({ mood });
  return Array.from({ length: count }, () => {
    const z = area.z0 + (area.z1 - area.z0) * random.next() ** 1.6;
    const [x, y] = camera.project(random.between(area.x0, area.x1), 0, z);
    const size = Math.min(camera.height * 0.012, camera.scale(z) * random.between(0.08, 0.18));
    if (mood.snow) return ellipse(x, y, size * 1.6, size * 0.3, '#dde6ec', 0.8);
    if (mood.season === 'autumn' && random.chance(0.6))
      return ellipse(x, y, size * 0.6, size * 0.25, random.pick(['#c9702f', '#d9a03a', '#b0502f']));
    if (mood.season === 'spring' && random.chance(0.3))
      return ellipse(x, y - size * 0.4, size * 0.3, size * 0.3, random.pick(['#f4e27a', '#f7f2f4', '#e8a8c0']));
    return (
      line(
        [
          [x - size * 0.2, y],
          [x - size * 0.5, y - size],
        ],
        shade(green, 0.88),
        Math.max(0.6, size * 0.14),
      ) +
      line(
        [
          [x + size * 0.2, y],
          [x + size * 0.35, y - size * 0.8],
        ],
        shade(green, 0.82),
        Math.max(0.6, size * 0.14),
      )
    );
  }).join('');
}
