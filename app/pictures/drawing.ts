import { EngineFailure, type GeneratedImage, type ImageEngine } from '../imaging/index.ts';
import type { Room } from '../lan/index.ts';
import type { ImageStore } from '../store/index.ts';
import { drawnOntoPhoto } from './onto-photo.ts';
import { pictureSize } from './making.ts';
import type { Chance, ChipEdits, Command, Design, DesignDrawing, ImageId, Sketch, Wish } from '../workshop/index.ts';

export type Drawing = { drawWish: (wish: Wish) => Promise<void>; drawDesigns: () => Promise<void> };

/** Draws wishes and designs of a room, keeps the pictures and records them by the host's own commands. Throws what is worth another try. */
export function drawingFor(room: Room, { images, engine, chance }: { images: ImageStore; engine: ImageEngine; chance: Chance }): Drawing {
  async function drawWish({ id, author, text: prompt, language, seed, edits, onto }: Wish): Promise<void> {
    const sketch = { prompt, lang: language, seed };
    const over = onto === null ? null : await drawOver(onto, sketch, edits);
    const drawn = over ?? await draw(sketch, edits);
    await record({
      id: `draw-${id}-${seed}`, type: 'record-drawing', participant: author, wish: id, image: drawn.image, engine: engine.id,
      prompt, seed, description: drawn.description, understood: drawn.understood, sourceType: over ? 'composite' : 'sketch', ...(edits && { edits }), ...(over && onto && { onto }),
    });
  }

  /** Designs of the plan get the picture that residents rate. */
  async function drawDesigns(): Promise<void> {
    const drawings: DesignDrawing[] = [];
    for (const { id: design, sketch } of room.state().plan?.designs.filter(undrawn) ?? []) {
      const { image, description } = await draw(sketch);
      drawings.push({ design, sketch, image, description });
    }
    await record({ id: chance.id('c'), type: 'record-designs', drawings });
  }

  /** What was asked for may have gone meanwhile, with its author; only what could not be saved is worth another try. */
  async function record(command: Command): Promise<void> {
    const { acknowledgement } = await room.submit({ role: 'host' }, command);
    if (!acknowledgement.ok && acknowledgement.refusal.code !== 'unknown-wish') throw new Error(`${command.type}: ${acknowledgement.refusal.code}`);
  }

  async function draw(sketch: Sketch, edits: ChipEdits | null = null): Promise<Drawn> {
    return kept(await engine.generate({ ...wordsOf(sketch, edits), ...pictureSize }));
  }

  /** Null where the photo is gone, or the words name nothing that could be set onto it: then a scene is drawn. */
  async function drawOver(onto: ImageId, sketch: Sketch, edits: ChipEdits | null): Promise<Drawn | null> {
    try {
      const picture = await drawnOntoPhoto({ state: room.state(), images }, onto, wordsOf(sketch, edits), { engine });
      return picture && await kept(picture);
    } catch (error) {
      if (error instanceof EngineFailure) return null;
      throw error;
    }
  }

  function wordsOf({ prompt, lang, seed }: Sketch, edits: ChipEdits | null): Parameters<typeof drawnOntoPhoto>[2] {
    return { prompt, lang, seed, site: room.state().plan?.site.kind ?? null, negative: '', steps: 1, strength: 1, ...(edits && { edits }) };
  }

  async function kept({ png, description, provenance: { understood } }: GeneratedImage): Promise<Drawn> {
    return { image: await images.put(png, 'png'), description, understood };
  }

  return { drawWish, drawDesigns };
}

type Drawn = { image: string; description: { en: string; fr: string }; understood: unknown };

/** Whether a design still waits for the picture of its sketch. */
export const undrawn = (design: Design): design is Design & { sketch: Sketch } => design.image === null && design.sketch !== null;
