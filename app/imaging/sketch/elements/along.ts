import { shade } from '../colour.ts';
import type { Brush, Lying, Patch } from '../element.ts';
import { ellipse, line, poly } from '../svg.ts';
import { at } from './patch.ts';
import { PARKLET } from './parklet.ts';
import { leafColour } from './planting.ts';

// Beside a street these run along the kerb instead of standing across the view.

function fence(patch: Patch): string {
  const width = (v: number, metres: number): number =>
    Math.max(0.7, patch.camera.scale(patch.z0 + (patch.z1 - patch.z0) * v) * metres);
  const posts = Array.from({ length: 36 }, (_, i) => {
    const v = 1 - i / 35;
    return line([at(patch, 0.5, v), at(patch, 0.5, v, 1)], '#454d57', width(v, 0.035));
  }).join('');
  return (
    posts +
    [1, 0.2]
      .map((y) =>
        poly(
          [at(patch, 0.45, 0, y), at(patch, 0.55, 0, y + 0.06), at(patch, 0.55, 1, y + 0.06), at(patch, 0.45, 1, y)],
          '#39424e',
        ),
      )
      .join('')
  );
}

function hedge(patch: Patch, brush: Brush): string {
  const leaf = brush.mood.season === 'winter' ? '#5f6f55' : leafColour(brush);
  const right = patch.x0 > 0;
  const inner = right ? 0 : 1;
  const outer = 1 - inner;
  const top = brush.mood.snow ? '#f6f9fb' : shade(leaf, 1.06);
  const tufts = Array.from({ length: 26 }, (_, i) => {
    const v = 1 - i / 25;
    const [x, y] = at(patch, brush.random.between(0.1, 0.9), v, 1);
    const r = patch.camera.scale(patch.z0 + (patch.z1 - patch.z0) * v) * 0.22;
    return ellipse(x, y, r, r * 0.7, brush.mood.snow ? '#f6f9fb' : shade(leaf, brush.random.between(0.9, 1.14)));
  }).join('');
  return (
    poly([at(patch, inner, 0), at(patch, inner, 1), at(patch, inner, 1, 1), at(patch, inner, 0, 1)], shade(leaf, 0.86)) +
    poly([at(patch, 0, 0), at(patch, 1, 0), at(patch, 1, 0, 1), at(patch, 0, 0, 1)], shade(leaf, 0.72)) +
    poly([at(patch, outer, 0, 1), at(patch, inner, 0, 1), at(patch, inner, 1, 1), at(patch, outer, 1, 1)], top) +
    tufts
  );
}

export const ALONG_DRAWINGS: Readonly<Record<string, Lying>> = {
  fence: { kind: 'lying', width: 0.5, depth: 7, zones: ['sidewalk'], draw: fence },
  terrace: PARKLET,
  hedge: { kind: 'lying', width: 0.6, depth: 7, zones: ['sidewalk'], draw: hedge },
};
