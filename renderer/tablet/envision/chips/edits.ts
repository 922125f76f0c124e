import type { ChipEdits } from '../../../../app/workshop/types.ts';
import { settingKinds, settingsOf, type UnderstoodElement, type UnderstoodWish } from '../understood.ts';

export const noEdits: ChipEdits = { with: [], without: [] };

/** Takes a thing out: what was only put in by hand goes, what the words say is struck out. */
export function takeOut({ with: added, without }: ChipEdits, id: string): ChipEdits {
  return added.includes(id) ? { with: added.filter((other) => other !== id), without } : { with: added, without: withId(without, id) };
}

/** Lets the words say again what was taken out of them. */
export function putBack({ with: added, without }: ChipEdits, id: string): ChipEdits {
  return { with: added, without: without.filter((other) => other !== id) };
}

/** Puts a thing in; of each kind of setting there is one. */
export function putIn({ with: added, without }: ChipEdits, id: string): ChipEdits {
  const kind = settingKinds.find((each) => id.startsWith(`${each}.`));
  return { with: withId(kind === undefined ? added : added.filter((other) => !other.startsWith(`${kind}.`)), id), without };
}

/** Whether two edits ask for the same, in whatever order they were made. */
export const sameEdits = (left: ChipEdits, right: ChipEdits): boolean => isSame(left.with, right.with) && isSame(left.without, right.without);

/**
 * A thing of a wish, to be shown. `element`: as it was understood, with number and place; null where only its id is known.
 * `new`: put in since the picture was drawn. `out`: taken out; `again` says what puts it back.
 */
export type Chip = { id: string; element: UnderstoodElement | null } & ({ state: 'in' | 'new' } | { state: 'out'; again: 'put-back' | 'put-in' });

/** What a wish stands for, in the order it was named: as drawn with `drawn`, changed by hand to `now`. What was taken out keeps its place until it is drawn so. */
export function chipsOf(understood: UnderstoodWish, drawn: ChipEdits, now: ChipEdits): Chip[] {
  const isOut = (id: string): boolean => !now.with.includes(id) && (now.without.includes(id) || drawn.with.includes(id));
  const shown: { id: string; element: UnderstoodElement | null }[] = [
    ...understood.elements.filter(({ id, negated }) => !(negated && now.with.includes(id))).map((element) => ({ id: element.id, element })),
    ...settingsOf(understood).filter((id) => !isReplaced(id, now)).map((id) => ({ id, element: null })),
  ];
  const known = new Set(shown.map(({ id }) => id));
  const added = now.with.filter((id) => !known.has(id)).map((id): Chip => ({ id, element: null, state: 'new' }));
  const out = (one: { id: string; element: UnderstoodElement | null }): Chip => ({ ...one, state: 'out', again: now.without.includes(one.id) ? 'put-back' : 'put-in' });
  const gone = now.without.filter((id) => !known.has(id) && !now.with.includes(id)).map((id) => out({ id, element: null }));
  return [...shown.map((one): Chip => (isOut(one.id) ? out(one) : { ...one, state: 'in' })), ...added, ...gone];
}

// Another season takes the place of the one that was said.
function isReplaced(id: string, now: ChipEdits): boolean {
  const kind = `${id.split('.')[0] ?? ''}.`;
  return now.with.some((other) => other !== id && other.startsWith(kind));
}

const withId = (ids: readonly string[], id: string): string[] => [...ids.filter((other) => other !== id), id];
const isSame = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((id) => right.includes(id));
