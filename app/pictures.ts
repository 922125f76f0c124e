import type { Room } from './lan/index.ts';
import type { ImageStore } from './store/index.ts';
import type { State, Wish } from './workshop/index.ts';

export type Pictures = {
  /** Keeps a photo that a plan still to be saved will name; one that no plan ever names goes when the folder is next opened. */
  keepPhoto: (bytes: Uint8Array, ext: string) => Promise<string>;
  /** Deletes the pictures that neither a wish nor the plan has; what is being uploaded is waited for, and stays. */
  tidy: () => Promise<void>;
};

/** Which pictures of a workshop are kept, and which go. */
export function picturesOf(room: Room, images: ImageStore): Pictures {
  const uploaded = new Set<string>();
  let uploading: Promise<unknown> = Promise.resolve();
  return {
    keepPhoto: (bytes, ext) => {
      const put = images.put(bytes, ext).then((image) => { uploaded.add(image); return image; });
      uploading = Promise.allSettled([uploading, put]);
      return put;
    },
    tidy: async () => {
      const all = await images.list();
      await uploading;
      const kept = picturesIn(room.state());
      for (const image of all) if (!kept.has(image) && !uploaded.has(image)) await images.delete(image);
    },
  };
}

function picturesIn({ plan, wishes }: State): ReadonlySet<string | null> {
  return new Set([
    ...Object.values(wishes).map(({ drawing }: Wish) => drawing?.image ?? null),
    ...(plan?.designs.map(({ image }) => image) ?? []), ...(plan?.site.photos.map(({ image }) => image) ?? []),
  ]);
}
