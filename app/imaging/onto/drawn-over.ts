import type { Camera } from '../sketch/camera.ts';
import { grade } from '../sketch/colour.ts';
import type { Brush } from '../sketch/element.ts';
import type { Mood } from '../sketch/mood.ts';
import type { Random } from '../sketch/random.ts';
import { definitions } from '../sketch/sky.ts';
import { ellipse, group } from '../sketch/svg.ts';
import type { Region } from '../pixels.ts';
import type { Laid, Set, Stood } from './placing.ts';

export type Setting = { camera: Camera; mood: Mood; random: Random; armrests: boolean };

/** What is set into a picture as SVG without a background, of the part that is shown, in the size `to`. */
export function drawnOver(set: readonly Set[], setting: Setting, { left, top, width, height, to }: Region & { to: { width: number; height: number } }): string {
  const laid = set.filter((item) => item.kind === 'lying');
  const stood = [...set.filter((item) => item.kind === 'standing'), ...laid.flatMap((item) => standingOn(item, setting.camera))].sort((a, b) => a.y - b.y);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${to.width}" height="${to.height}" viewBox="${left} ${top} ${width} ${height}" preserveAspectRatio="none">`,
    definitions(setting.mood),
    laid.map((item) => lay(item, setting)).join(''),
    stood.map(shadowOf).join(''),
    stood.map((item) => stand(item, setting)).join(''),
    '</svg>',
  ].join('');
}

function lay({ drawing, area, ...item }: Laid, setting: Setting): string {
  return grade(drawing.draw({ camera: setting.camera, ...area }, brushFor(item, 'middle', setting)), setting.mood.light, area.z0);
}

function stand({ drawing, x, y, scale, ...item }: Stood, setting: Setting): string {
  const { camera, mood } = setting;
  const third = camera.width / 3;
  const side = x < third ? 'left' : x > 2 * third ? 'right' : 'middle';
  const drawn = grade(drawing.draw(brushFor(item, side, setting)), mood.light, camera.focal / scale);
  return group(drawn, `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(scale / 100).toFixed(4)})`);
}

/** Where a thing meets the ground. */
function shadowOf({ drawing, x, y, scale }: Stood): string {
  const rx = drawing.width * 0.5 * scale;
  return ellipse(x, y, rx, Math.max(2, rx * 0.22), 'url(#shadow)');
}

function standingOn({ drawing, area, id, index }: Laid, camera: Camera): Stood[] {
  return (drawing.upright?.(area) ?? []).map(({ x, z, drawing: part }, nth) => {
    const [sx, sy] = camera.project(x, 0, z);
    return { kind: 'standing', id, index: index * 100 + nth, drawing: part, x: sx, y: sy, scale: camera.scale(z) };
  });
}

function brushFor({ id, index }: { id: string; index: number }, side: Brush['side'], { mood, random, armrests }: Setting): Brush {
  return { mood, random: random.fork(`${id} ${index} drawn`), side, armrests, along: false };
}
