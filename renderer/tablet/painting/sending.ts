import type { Language, PictureAsk, Plan } from '../../../app/workshop/types.ts';
import type { MyView, RoomView, WishView } from '../../../app/workshop/views.ts';
import { newId } from '../../live.ts';
import type { Ask } from '../session.ts';
import type { Verb } from './begun.ts';

export type Painted = { wish: WishView; mask: string; picture: string; verb: Verb; words: string; language: Language; english: string | null };

/**
 * What is sent for a part that was painted over: a picture asked of one's own wish, or, over what the room has accepted or
 * another has made, a wish of one's own with that one as its parent. `text` says what the new wish is.
 */
export function painted({ wish, mask, picture, verb, words, language, english }: Painted, { me, room, plan }: { me: MyView; room: RoomView; plan: Plan }, text: string): { ask: Ask; wish: string } {
  const engine = engineFor(room, me, verb);
  const ask: PictureAsk = {
    job: newId('j'), task: { kind: 'paint', picture, mask, verb, words: verb === 'remove' ? '' : words.trim() }, edits: { with: [], without: [] }, english: engine === 'sketch' ? null : english,
    // The built-in engine draws one thing one way; a model may be asked for several.
    variants: engine === 'sketch' ? 1 : (plan.pictures?.variants ?? 2), engine, onto: null,
  };
  if (isStillOwn(wish, me)) return { ask: { type: 'ask-picture', wish: wish.id, ask }, wish: wish.id };
  const id = newId('w');
  return { ask: { type: 'wish', wish: id, text, language, table: null, parent: wish.id, ask }, wish: id };
}

/** A wish of this person that the room has not accepted: it is changed itself. From any other one a new one comes. */
export const isStillOwn = ({ id, status }: WishView, me: MyView): boolean => status !== 'accepted' && me.wishes.some((mine) => mine.id === id);

/** The workshop's engine where it can paint a part and this person lets their words go where it is; the built-in one else, and for what is to go. */
export function engineFor({ engine }: RoomView, { consents }: MyView, verb: Verb): PictureAsk['engine'] {
  return verb !== 'remove' && engine?.takesPictures && (!engine.leaves || consents.cloud) ? engine.id : 'sketch';
}
