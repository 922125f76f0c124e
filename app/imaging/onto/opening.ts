import sharp from 'sharp';
import type { GenerateRequest } from '../engine.ts';
import type { Region } from '../pixels.ts';

/**
 * Where something may be drawn, in pixels of the whole picture: the box around the mask, and of each column how far the mask
 * reaches up and down; null where the mask has nothing in that column.
 */
export type Opening = { left: number; right: number; top: number; bottom: number; column: (x: number) => { top: number; bottom: number } | null };

/** What is white of a mask that shows the part `within` of a picture; null where nothing is. */
export async function openingOf(mask: Buffer, within: Region): Promise<Opening | null> {
  const { data, info } = await sharp(mask).greyscale().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const [across, down] = [within.width / info.width, within.height / info.height];
  const columns = Array.from({ length: info.width }, (_, x) => extentOf(data, info.width, x));
  const first = columns.findIndex((each) => each !== null);
  if (first < 0) return null;
  const last = columns.findLastIndex((each) => each !== null);
  const white = columns.filter((each) => each !== null);
  const yOf = (row: number): number => within.top + row * down;
  return {
    left: within.left + first * across,
    right: within.left + (last + 1) * across,
    top: yOf(Math.min(...white.map(([from]) => from))),
    bottom: yOf(Math.max(...white.map(([, to]) => to)) + 1),
    column: (x) => {
      const extent = columns[Math.min(last, Math.max(first, Math.floor((x - within.left) / across)))];
      return extent === undefined || extent === null ? null : { top: yOf(extent[0]), bottom: yOf(extent[1] + 1) };
    },
  };
}

/**
 * An opening without its edge, `wide` pixels all around, but never less than a third of it: there what is drawn fades into
 * the picture, and a thing would be seen in half.
 */
export function withoutEdge({ left, right, top, bottom, column }: Opening, wide: number): Opening {
  const edge = Math.min(wide, (right - left) / 3, (bottom - top) / 3);
  const within = (extent: { top: number; bottom: number }): { top: number; bottom: number } => {
    const own = Math.min(edge, (extent.bottom - extent.top) / 3);
    return { top: extent.top + own, bottom: extent.bottom - own };
  };
  const narrowed = (x: number): { top: number; bottom: number } | null => {
    const extent = column(x);
    return extent === null ? null : within(extent);
  };
  return { left: left + edge, right: right - edge, ...within({ top, bottom }), column: narrowed };
}

/** The part of the picture that is shown: said, or the whole. */
export function shownPart({ within, width, height }: GenerateRequest): NonNullable<GenerateRequest['within']> {
  return within ?? { left: 0, top: 0, width, height, of: { width, height } };
}

function extentOf(shades: Uint8Array, width: number, x: number): readonly [number, number] | null {
  let [from, to] = [-1, -1];
  for (let row = 0; row * width < shades.length; row += 1) {
    if ((shades[row * width + x] ?? 0) < 128) continue;
    if (from < 0) from = row;
    to = row;
  }
  return from < 0 ? null : [from, to];
}
