import { grade } from '../sketch/colour.ts';
import type { Brush } from '../sketch/element.ts';
import type { Mood } from '../sketch/mood.ts';
import type { Random } from '../sketch/random.ts';
import { definitions } from '../sketch/sky.ts';
import { ellipse, group } from '../sketch/svg.ts';
import type { Region } from '../pixels.ts';
import type { Laid, Set, Stood } from './placing.ts';
import type { View } from './view.ts';

export type Setting = { view: View; mood: Mood; random: Random; armrests: boolean; /** Its ground shows through what lies on it. */ isPhoto: boolean };

/** What is set into a picture as SVG without a background, of the part that is shown, in the size `to`. */
export function drawnOver(set: readonly Set[], setting: Setting, { left, top, width, height, to }: Region & { to: { width: number; height: number } }): string {
  const laid = set.filter((item) => item.kind === 'lying').sort((a, b) => b.area.z1 - b.area.z0 - (a.area.z1 - a.area.z0));
  const stood = [...set.filter((item) => item.kind === 'standing'), ...laid.flatMap((item) => standingOn(item, setting.view))].sort((a, b) => a.y - b.y);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${to.width}" height="${to.height}" viewBox="${left} ${top} ${width} ${height}" preserveAspectRatio="none">`,
    definitions(setting.mood),
    laid.map((item) => lay(item, setting)).join(''),
    stood.map((item) => shadowOf(item, setting.view)).join(''),
    stood.map((item) => stand(item, setting)).join(''),
    '</svg>',
  ].join('');
}

function lay({ drawing, area, ...item }: Laid, setting: Setting): string {
  const drawn = grade(drawing.draw({ camera: setting.view, ...area }, brushFor(item, 'middle', setting)), setting.mood.light, area.z0);
  return setting.isPhoto ? `<g opacity="0.88">${drawn}</g>` : drawn;
}

function stand({ drawing, x, y, scale, ...item }: Stood, setting: Setting): string {
  const { view, mood } = setting;
  const third = view.width / 3;
  const side = x < third ? 'left' : x > 2 * third ? 'right' : 'middle';
  const drawn = grade(drawing.draw(brushFor(item, side, setting)), mood.light, view.focal / scale);
  return group(drawn, `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(scale / 100).toFixed(4)})`);
}

/** Where a thing meets the ground: dark and narrow under it, soft and wide around it, as flat as the ground is seen there. */
function shadowOf({ id, drawing, x, y, scale, aloft }: Stood, { eye, focal }: View): string {
  if (aloft === true) return '';
  const flat = Math.min(0.6, (eye * scale) / focal);
  const [rx, deep] = [drawing.width * (id === 'tree' ? 0.16 : 0.5), Math.min(1.6, Math.max(0.3, drawing.depth)) / 2];
  const around = (metres: number, shade: number): string => ellipse(x, y, (rx + metres) * scale, Math.max(1.5, (deep + metres) * scale * flat), 'url(#shadow)', shade);
  return around(0.3, 0.6) + around(0.04, 1);
}

function standingOn({ drawing, area, id, index }: Laid, view: View): Stood[] {
  return (drawing.upright?.(area) ?? []).map(({ x, z, drawing: part }, nth) => {
    const [sx, sy] = view.project(x, 0, z);
    return { kind: 'standing', id, index: index * 100 + nth, drawing: part, x: sx, y: sy, scale: view.scale(z) };
  });
}

function brushFor({ id, index, along = false }: { id: string; index: number; along?: boolean }, side: Brush['side'], { mood, random, armrests }: Setting): Brush {
  return { mood, random: random.fork(`${id} ${index} drawn`), side, armrests, along };
}
