import type { GenerateRequest } from '../imaging/index.ts';
import type { Drawing, Ground, ImageId, State, Wish } from '../workshop/index.ts';

/**
 * What a picture was asked for before parts of it were painted anew, through all that were painted from one another. With the
 * seed of its scene where it began as a sketch of the built-in engine, so that this can draw it again without a part of it.
 */
export function wholeOf(state: State, wish: Wish, picture: ImageId): NonNullable<GenerateRequest['whole']> {
  const first = lineOf(state, wish, picture).at(-1);
  if (first === undefined) return { prompt: wish.text, lang: wish.language };
  const { drawing, lang } = first;
  return {
    prompt: drawing.prompt, lang, ...(drawing.edits && { edits: drawing.edits }),
    ...(drawing.engine === 'sketch' && drawing.onto === undefined && { seed: drawing.seed }),
  };
}

/** The ground of the photo that a picture was first drawn onto, by which what is painted into it later stands as large as life too. */
export function groundUnder(state: State, wish: Wish, picture: ImageId): Ground | undefined {
  const onto = lineOf(state, wish, picture).at(-1)?.drawing.onto;
  return onto === undefined ? undefined : state.plan?.site.photos.find(({ image }) => image === onto)?.ground;
}

type Found = { drawing: Drawing; lang: Wish['language'] };

/** A picture and those that it was painted from, back to the first; none where it is not known. */
export function lineOf(state: State, wish: Wish, picture: ImageId): Found[] {
  const line: Found[] = [];
  for (let found = drawnIn(state, wish, picture); found !== null && !line.some(({ drawing }) => drawing.image === found?.drawing.image);) {
    line.push(found);
    found = found.drawing.parent === undefined ? null : drawnIn(state, wish, found.drawing.parent);
  }
  return line;
}

/** Looked for in the wish and in those that it comes from. */
function drawnIn({ wishes }: State, wish: Wish, picture: ImageId): Found | null {
  const seen = new Set<string>();
  for (let at: Wish | undefined = wish; at !== undefined && !seen.has(at.id); at = at.parent === null ? undefined : wishes[at.parent]) {
    seen.add(at.id);
    const drawing = at.history.findLast(({ image }) => image === picture);
    if (drawing) return { drawing, lang: at.language };
  }
  return null;
}
