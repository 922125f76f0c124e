import { lexiconEntry } from './lexicon/index.ts';
import { CONDITION_TEXT, type Condition } from './lexicon/conditions.ts';
import type { Understood, WishedElement } from './types.ts';
import { labels } from './understand.ts';

/**
 * What a resident changed of what was understood: things put in and things taken out, by ids of the lexicon. A setting is
 * written as its kind and its value, with a dot: `season.winter`, `timeOfDay.night`, `weather.snow`, `scene.park`.
 */
export type ChipEdits = { with: readonly string[]; without: readonly string[] };

export const NO_EDITS: ChipEdits = { with: [], without: [] };

/**
 * What was understood of a wish, put right by its author: first everything in `without` goes, asked for or refused, then
 * everything in `with` is asked for, after what the words named. Where a thing that the words ask for is in both, it stays as
 * it was said, with its number and place. Ids that the lexicon does not have change nothing. Idempotent.
 */
export function withEdits(understood: Understood, edits: ChipEdits): Understood {
  const added = new Set(edits.with);
  const gone = new Set(edits.without.filter((id) => !added.has(id)));
  const kept = understood.elements.filter(({ id, negated }) => !gone.has(id) && !(negated && added.has(id)));
  const named = new Set(kept.map(({ id }) => id));
  const asked = [...added].filter((id) => !named.has(id)).flatMap(askedFor);
  return { ...settingWith(understood, edits), elements: [...kept, ...asked] };
}

/**
 * Things that were taken out of what the words ask for: a picture does not show them of its own accord either. What was
 * refused in words and let in again is not among them.
 */
export function takenAway(understood: Understood, { with: added, without }: ChipEdits): string[] {
  const refused = new Set(understood.elements.filter(({ negated }) => negated).map(({ id }) => id));
  return [...new Set(without)].filter((id) => lexiconEntry(id) !== undefined && !refused.has(id) && !added.includes(id));
}

function askedFor(id: string): WishedElement[] {
  const label = labels(id);
  return label === null ? [] : [{ id, label, count: null, place: null, negated: false }];
}

function settingWith(understood: Understood, edits: ChipEdits): Understood {
  const set: Record<string, string | null> = {};
  for (const [kind, value] of edits.without.flatMap(settingIn)) if (understood[kind] === value) set[kind] = null;
  for (const [kind, value] of edits.with.flatMap(settingIn)) set[kind] = value;
  return { ...understood, ...set };
}

function settingIn(id: string): [Condition['kind'], string][] {
  const [kind = '', value = ''] = id.split('.');
  return isKind(kind) && Object.hasOwn(CONDITION_TEXT[kind], value) ? [[kind, value]] : [];
}

const isKind = (kind: string): kind is Condition['kind'] => Object.hasOwn(CONDITION_TEXT, kind);
