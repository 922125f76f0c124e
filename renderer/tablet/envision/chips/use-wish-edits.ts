import type { ChipEdits, WishId } from '../../../../app/workshop/types.ts';
import { useDrafts } from '../../use-session.ts';
import { noEdits } from './edits.ts';

/** What a person changed by hand of a wish and did not have drawn yet: it outlives a reload, as words do. */
type Begun = { edits: ChipEdits; english: string | null; noOffer: boolean };
export type WishEdits = Begun & { change(next: Partial<Begun>): void; drop(): void };

/** `drawn`: the changes that the picture has already. */
export function useWishEdits(wish: WishId | 'new' | `of-${WishId}`, drawn: ChipEdits = noEdits): WishEdits {
  const drafts = useDrafts();
  const place = `chips:${wish}`;
  const held = drafts.all()[place]?.value;
  const begun: Begun = { edits: drawn, english: null, noOffer: false, ...(isBegun(held) ? held : {}) };
  return {
    ...begun,
    change: (next) => drafts.keep(place, { title: '', value: { ...begun, ...next } }),
    drop: () => drafts.drop(place),
  };
}

function isBegun(value: unknown): value is Begun {
  if (value === null || typeof value !== 'object' || !('edits' in value) || !('english' in value)) return false;
  const { edits } = value;
  return edits !== null && typeof edits === 'object' && 'with' in edits && Array.isArray(edits.with) && 'without' in edits && Array.isArray(edits.without);
}
