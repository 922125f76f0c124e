import { type Camera, EYE } from './camera.ts';
import { PEOPLE_IDS } from './catalogue.ts';
import { grade } from './colour.ts';
import type { Brush } from './element.ts';
import type { Placed } from './layout.ts';
import type { Mood } from './mood.ts';
import { ellipse, group } from './svg.ts';

/** What lies on the ground: strips first, then from far to near. */
export function lying(placed: readonly Placed[], camera: Camera, mood: Mood, brush: (item: Placed) => Brush): string {
  return placed
    .flatMap((item) => (item.kind === 'lying' ? [item] : []))
    .sort((a, b) => Number(b.drawing.strip === true) - Number(a.drawing.strip === true) || b.area.z0 - a.area.z0)
    .map((item) =>
      grade(
        item.drawing.draw({ camera, ...item.area, z0: Math.max(camera.nearest * 0.8, item.area.z0) }, brush(item)),
        mood.light,
        item.drawing.strip === true ? 10 : item.area.z0,
      ),
    )
    .join('');
}

const lift = (part: number): number => part + (1 - part) * 0.38;

function partsOf(item: Extract<Placed, { kind: 'lying' }>): Extract<Placed, { kind: 'standing' }>[] {
  return (item.drawing.upright?.(item.area) ?? []).map((part, index) => ({
    ...part,
    kind: 'standing',
    id: item.id,
    index: item.index * 10 + index,
  }));
}

/** Where things meet the ground, and the shadow that the sun throws. */
export function shadows(placed: readonly Placed[], camera: Camera, mood: Mood): string {
  return placed
    .map((item) => {
      if (item.kind !== 'standing') return '';
      const { drawing, x, z } = item;
      const [sx, sy] = camera.project(x, 0, z);
      const scale = camera.scale(z);
      const rx = drawing.width * 0.5 * scale * (item.id === 'tree' ? 0.5 : 1.08);
      const ry = Math.max(2, (Math.min(1.3, Math.max(0.35, drawing.depth)) * 0.5 * scale * EYE) / z);
      const contact = ellipse(sx, sy, rx, ry, 'url(#shadow)');
      if (mood.sun < 0.2) return contact;
      const crown = item.id === 'tree' ? 2 : Math.min(2.4, drawing.width * 0.5 + drawing.height * 0.12);
      const shift = (item.id === 'tree' ? 1.6 : Math.min(1.4, drawing.height * 0.35)) * scale;
      const [, cy] = camera.project(x, 0, z - 0.15);
      return (
        contact +
        ellipse(sx - shift, cy, crown * scale, Math.max(2, (crown * 0.5 * scale * EYE) / z), 'url(#shadow)', mood.sun * 0.75)
      );
    })
    .join('');
}

/** Light on the ground under lamps. */
export function lampPools(placed: readonly Placed[], camera: Camera, mood: Mood): string {
  if (!mood.lit) return '';
  return placed
    .map((item) => {
      if (item.kind !== 'standing' || (item.id !== 'street-lamp' && item.id !== 'string-lights' && item.id !== 'fire-pit'))
        return '';
      const [sx, sy] = camera.project(item.x, 0, item.z);
      const r = 3.2 * camera.scale(item.z);
      return ellipse(sx, sy, r, (r * EYE) / item.z, 'url(#pool)');
    })
    .join('');
}

/** What stands, from far to near. */
export function standing(placed: readonly Placed[], camera: Camera, mood: Mood, brush: (item: Placed) => Brush): string {
  // People can still be made out at night.
  const [r, g, b] = mood.light.light;
  const lamplit = mood.lit ? { ...mood.light, light: [lift(r), lift(g), lift(b)] as const } : mood.light;
  return placed
    .flatMap((item) => (item.kind === 'standing' ? [item] : partsOf(item)))
    .sort((a, b) => b.z - a.z)
    .map((item) => {
      const [sx, sy] = camera.project(item.x, 0, item.z);
      const scale = camera.scale(item.z) / 100;
      const drawn = grade(item.drawing.draw(brush(item)), PEOPLE_IDS.has(item.id) ? lamplit : mood.light, item.z);
      return group(drawn, `translate(${sx.toFixed(1)} ${sy.toFixed(1)}) scale(${scale.toFixed(4)})`);
    })
    .join('');
}
