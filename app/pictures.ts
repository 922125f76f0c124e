import type { Room } from './lan/index.ts';
import type { ImageStore } from './store/index.ts';
import type { ImageId, ParticipantId, State, Wish } from './workshop/index.ts';

export type Pictures = {
  /**
   * Keeps a file that the record will name in a moment: a photo of a plan still to be saved, a mask, a picture still to be
   * offered. `owner`: whose it is, and with whom it goes. One that is never named goes when the folder is next opened.
   */
  keep: (bytes: Uint8Array, ext: string, owner?: ParticipantId) => Promise<ImageId>;
  /** Deletes what neither a wish nor the plan has; what is being kept is waited for, and stays. */
  tidy: () => Promise<void>;
  /** From here on a person's files stay only where the record names them. */
  letGo: (owner: ParticipantId) => void;
};

/** Which pictures of a workshop are kept, and which go. */
export function picturesOf(room: Room, images: ImageStore): Pictures {
  const held = new Map<ImageId, ParticipantId | null>();
  let keeping: Promise<unknown> = Promise.resolve();
  return {
    keep: (bytes, ext, owner) => {
      const put = images.put(bytes, ext).then((image) => { held.set(image, owner ?? null); return image; });
      keeping = Promise.allSettled([keeping, put]);
      return put;
    },
    tidy: async () => {
      const all = await images.list();
      await keeping;
      const kept = picturesIn(room.state());
      for (const image of all) if (!kept.has(image) && !held.has(image)) await images.delete(image);
    },
    letGo: (owner) => {
      for (const [image, whose] of held) if (whose === owner) held.delete(image);
    },
  };
}

function picturesIn({ plan, wishes }: State): ReadonlySet<ImageId | null> {
  return new Set([
    ...Object.values(wishes).flatMap(ofWish),
    ...(plan?.designs.map(({ image }) => image) ?? []), ...(plan?.site.photos.map(({ image }) => image) ?? []),
  ]);
}

/** All that it has had, what is offered, and the masks by which parts of it were painted. */
function ofWish({ drawing, history, jobs }: Wish): (ImageId | null)[] {
  const drawings = [...(drawing ? [drawing] : []), ...history, ...jobs.flatMap(({ pictures }) => pictures)];
  const masks = jobs.flatMap(({ task }) => (task.kind === 'paint' ? [task.mask] : []));
  return [...drawings.flatMap(({ image, mask }) => [image, mask ?? null]), ...masks];
}
