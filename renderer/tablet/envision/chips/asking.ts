import type { EnglishWish } from '../../../../app/protocol/index.ts';
import { pictureRules } from '../../../../app/workshop/plan.ts';
import type { ChipEdits, ImageId, Language, PictureAsk, Plan } from '../../../../app/workshop/types.ts';
import type { WishView } from '../../../../app/workshop/views.ts';
import { newId } from '../../../live.ts';
import type { Place } from '../../use-session.ts';
import type { UnderstoodWish } from '../understood.ts';
import { noEdits, sameEdits } from './edits.ts';
import { useWishEdits, type WishEdits } from './use-wish-edits.ts';
import { englishSent, useEnglish, useReading } from './wording.ts';

/** What goes with the words of a wish that is being written: what was changed by hand of what they say, and their English. */
export type Asking = WishEdits & {
  reading: UnderstoodWish | null; proposed: EnglishWish | null;
  /** For the command; `ask` where another engine than the built-in one is to draw, which must take pictures to draw onto a photo. */
  given(onto: ImageId | null): { edits?: ChipEdits; ask?: PictureAsk };
};

export function useAsking({ text, language, from, me, room, plan }: { text: string; language: Language; from: WishView | undefined } & Place): Asking {
  const edits = useWishEdits(from === undefined ? 'new' : `of-${from.id}`, from?.drawing?.edits);
  const wording = { text, language, edits: edits.edits };
  const reading = useReading({ ...wording, edits: noEdits });
  const engine = engineFor({ room, me });
  const proposed = useEnglish(engine === 'sketch' ? null : wording);
  return {
    ...edits, reading, proposed,
    given: (onto) => ({
      ...(sameEdits(edits.edits, noEdits) ? {} : { edits: edits.edits }),
      ...(engine === 'sketch' || (onto !== null && room.engine?.takesPictures !== true) ? {} : { ask: { job: newId('j'), task: { kind: 'draw' as const }, edits: edits.edits, english: englishSent(edits.english, proposed), variants: variantsOf(plan, engine), engine, onto } }),
    }),
  };
}

/** The engine that this person's wishes go to: the room's, unless it is on another computer and they did not agree to that. */
export function engineFor({ room: { engine }, me: { consents } }: Pick<Place, 'room' | 'me'>): PictureAsk['engine'] {
  return engine !== null && (!engine.leaves || consents.cloud) ? engine.id : 'sketch';
}

/** How many pictures are offered; the built-in engine draws one. */
export const variantsOf = (plan: Plan, engine: PictureAsk['engine']): number => (engine === 'sketch' ? 1 : pictureRules(plan).variants);
