import { own } from './own.ts';
import type { ImageId, ParticipantId, PictureAsk, State, Wish } from './types.ts';

/**
 * The ask as it may be met. Where the workshop's engine is on another computer, what somebody else made goes there only if they
 * agreed to it too: the people whose pictures lie under one that is painted over, and whoever's words are taken over as they
 * are; and a photo only where pictures may go. Else the built-in engine draws.
 */
export function keptHere(state: State, wish: Pick<Wish, 'text' | 'parent'>, ask: PictureAsk): PictureAsk {
  if (ask.engine === 'sketch' || state.engine?.leaves !== true) return ask;
  const others = ask.task.kind === 'paint' ? madeBy(state, ask.task.picture) : saidBy(state, wish);
  const agreed = others.every((person) => person !== null && own(state.participants, person)?.consents.cloud === true);
  return agreed && (ask.onto === null || state.engine.takesPictures) ? ask : { ...ask, engine: 'sketch', variants: 1 };
}

/** Everybody whose picture this is, from the newest to the first that it was painted from; null for one that is not here any more. */
function madeBy(state: State, image: ImageId, seen: ReadonlySet<ImageId> = new Set()): (ParticipantId | null)[] {
  if (seen.has(image)) return [];
  for (const { author, history } of Object.values(state.wishes)) {
    const drawing = history.find((each) => each.image === image);
    if (drawing) return [author, ...(drawing.parent === undefined ? [] : madeBy(state, drawing.parent, new Set([...seen, image])))];
  }
  return [null];
}

/** Whose words these were before, where they were taken over as they are. */
function saidBy(state: State, { text, parent }: Pick<Wish, 'text' | 'parent'>): ParticipantId[] {
  const before = parent === null ? undefined : own(state.wishes, parent);
  return before && same(before.text) === same(text) ? [before.author, ...saidBy(state, before)] : [];
}

const same = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}]+/gu, ' ').trim();
