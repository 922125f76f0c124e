import sharp from 'sharp';
import { z } from 'zod';
import { thingsIn } from '../imaging/index.ts';
import type { ThingsIn } from '../lan/index.ts';
import { pictureSize } from './making.ts';
import { lineOf, wholeOf } from './origin.ts';
import { labels } from '../prompts/index.ts';
import type { Workplace } from '../workplace.ts';
import type { Bilingual, Drawing, ImageId } from '../workshop/index.ts';

const grid = { columns: 4, rows: 3 };

/**
 * What a picture shows in each cell of the grid by which a part can be chosen without seeing it: of a sketch the things that
 * were set down, and over them what was painted in since. Nothing of a picture that a person may not see, or by a model.
 */
export function thingsOf(place: () => Workplace): ThingsIn {
  return async (picture, who) => {
    const { room, images } = place();
    const state = room.state();
    const wish = Object.values(state.wishes).find(({ author, status, history }) => (author === who || status === 'accepted') && history.some(({ image }) => image === picture));
    const whole = wish && wholeOf(state, wish, picture);
    if (!wish || whole?.seed === undefined) return null;
    const sketched = thingsIn({ ...whole, seed: whole.seed, site: state.plan?.site.kind ?? null, ...pictureSize }, grid);
    const cells = sketched.map((ids) => ids.flatMap((id) => labels(id) ?? []));
    for (const { drawing } of lineOf(state, wish, picture).toReversed()) await paintOver(cells, drawing, (mask) => images.read(mask));
    return cells;
  };
}

/** Painted over by this much, a cell is told by what came there. */
const MOSTLY = 0.5;
const SOME = 0.15;

async function paintOver(cells: Bilingual[][], { mask, understood }: Drawing, read: (image: ImageId) => Promise<Buffer>): Promise<void> {
  if (mask === undefined) return;
  const came = said.safeParse(understood).data?.elements.filter(({ negated }) => !negated).map(({ label }) => label) ?? [];
  const shades = await sharp(await read(mask)).greyscale().resize(grid.columns, grid.rows, { fit: 'fill' }).raw({ depth: 'uchar' }).toBuffer();
  for (const [nth, shade] of shades.entries()) {
    if (shade < SOME * 255) continue;
    const before = cells[nth] ?? [];
    const isGone = came.length === 0 && shade > MOSTLY * 255;
    const others = before.filter(({ en }) => !came.some((label) => label.en === en));
    cells[nth] = isGone ? [] : [...came, ...others].slice(0, 4);
  }
}

const said = z.object({ elements: z.array(z.object({ label: z.object({ en: z.string(), fr: z.string() }), negated: z.boolean() })) });
