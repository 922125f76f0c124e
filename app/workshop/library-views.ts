import type { Bilingual, GroupId, ImageId, Language, WishId } from './ids.ts';
import type { Rights, SourceKind } from './picture-types.ts';
import type { Phase } from './plan.ts';

/** A thing that was understood of a wish, by its id in the lexicon. */
export type LibraryElement = { id: string; label: Bilingual };
/** A picture that another one was painted from. */
export type LibraryVersion = { image: ImageId; description: Bilingual; sourceType: SourceKind | null };
/** Where a wish stands: what became of it, as the report says it. */
export type LibraryStanding = 'proposed' | 'accepted' | 'set-aside' | 'measure' | 'design' | 'new-measure' | 'not-costed' | 'out-of-scope';

/**
 * A picture of the room in the library: the one that counts of a wish that was proposed. `number` is the one that the wish has
 * in the report. `versions`: what it was painted from, the oldest first. `parent`: the wish that it varies, where the room has it;
 * `parentHidden`: it varies one that is nobody's but its author's. `phase`: how far the wish has come. `groups`: those of its
 * author that may be searched by, and none where the author keeps them to themself. `publish`: the picture, unless it
 * was set aside for somebody's sake; its author's words, where they agreed; its text, unless that quotes words which they kept.
 */
export type LibraryEntry = {
  wish: WishId; number: number; pseudonym: number; text: string; language: Language;
  image: ImageId; description: Bilingual; versions: readonly LibraryVersion[];
  parent: WishId | null; parentHidden: boolean;
  standing: LibraryStanding; phase: Phase; design: string | null; tags: readonly string[]; groups: readonly GroupId[];
  elements: readonly LibraryElement[]; scene: string | null; season: string | null; weather: string | null; timeOfDay: string | null;
  engine: string; model: string | null; seed: number; sourceType: SourceKind | null; sent: string | null;
  rights: Rights; publish: { picture: boolean; words: boolean; text: boolean };
};

/** `groups`: those one may search by, because at least `leastInGroup` people joined in them; `small`: the others that are here. */
export type Library = {
  entries: readonly LibraryEntry[]; groups: readonly { id: GroupId; label: Bilingual; people: number }[]; small: readonly Bilingual[]; leastInGroup: number;
};

/** `public`: only what everybody may see, beside the report; `restricted`: all that was chosen, where row-level data lie. */
export type LibraryAudience = 'public' | 'restricted';
export type LibraryOrder = { wishes: readonly WishId[]; language: Language | 'both'; audience: LibraryAudience };
/** Why a picture is not in a public export. */
export type LibraryHeld = 'workshop-only' | 'kept-out';
/** What was written, below `exports/`, and what was left out of it. */
export type LibraryWritten = { files: readonly string[]; left: readonly { wish: WishId; why: LibraryHeld }[] };

/** Why a picture may not leave the workshop; null where it may. */
export function heldBack({ rights, publish }: Pick<LibraryEntry, 'rights' | 'publish'>): LibraryHeld | null {
  if (!publish.picture) return 'kept-out';
  return rights === 'workshop' ? 'workshop-only' : null;
}
