import type { Room } from '../lan/index.ts';
import type { ImageStore } from '../store/index.ts';
import type { ImageId, ParticipantId, State, Wish } from '../workshop/index.ts';

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
  /** Whether it is a photo that no saved plan names yet: nobody has affirmed the rights to it. */
  isDraft: (image: ImageId) => boolean;
  /** Keeps a photo in place of another, which goes: at once, or when the saved plan no longer has it. */
  replace: (photo: ImageId, bytes: Uint8Array, ext: string) => Promise<ImageId>;
};

/** Which pictures of a workshop are kept, and which go. */
export function picturesOf(room: Room, images: ImageStore): Pictures {
  const held = new Map<ImageId, ParticipantId | null>();
  let keeping: Promise<unknown> = Promise.resolve();
  let photos = photosIn(room.state());
  room.onCommit((events) => { if (events.some(({ type }) => type === 'prepared' || type === 'amended')) dropPhotos(); });

  function keep(bytes: Uint8Array, ext: string, owner?: ParticipantId): Promise<ImageId> {
    const put = images.put(bytes, ext).then((image) => { held.set(image, owner ?? null); return image; });
    keeping = Promise.allSettled([keeping, put]);
    return put;
  }

  /** A photo that left the plan shows a face that was blurred since, or may not be shown: it does not wait for the next start. */
  function dropPhotos(): void {
    const before = photos;
    photos = photosIn(room.state());
    const kept = picturesIn(room.state());
    for (const image of before) if (!kept.has(image)) drop(image);
  }

  function drop(image: ImageId): void {
    held.delete(image);
    keeping = Promise.allSettled([keeping, images.delete(image)]);
  }

  return {
    keep,
    isDraft: (image) => held.get(image) === null && !picturesIn(room.state()).has(image),
    replace: async (photo, bytes, ext) => {
      const image = await keep(bytes, ext);
      held.delete(photo);
      if (photo !== image && !picturesIn(room.state()).has(photo)) drop(photo);
      await keeping;
      return image;
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

/** Every picture that the record names, and the videos that lie among them. */
export function picturesIn({ plan, wishes }: State): ReadonlySet<ImageId | null> {
  return new Set([
    ...Object.values(wishes).flatMap(ofWish),
    ...(plan?.designs.map(({ image }) => image) ?? []), ...(plan?.site.photos.map(({ image }) => image) ?? []), ...(plan?.videos?.map(({ video }) => video) ?? []),
  ]);
}

/** Photos that the facilitator brought: of the place, and of designs that neither a sketch nor a resident's wish shows. */
export function photosIn({ plan }: State): ReadonlySet<ImageId> {
  const shown = plan?.designs.flatMap(({ image, sketch, wish }) => (image === null || sketch || wish !== undefined ? [] : [image])) ?? [];
  return new Set([...shown, ...(plan?.site.photos.map(({ image }) => image) ?? [])]);
}

/** All that it has had, what is offered, and the masks by which parts of it were painted. */
function ofWish({ drawing, history, jobs }: Wish): (ImageId | null)[] {
  const drawings = [...(drawing ? [drawing] : []), ...history, ...jobs.flatMap(({ pictures }) => pictures)];
  const masks = jobs.flatMap(({ task }) => (task.kind === 'paint' ? [task.mask] : []));
  return [...drawings.flatMap(({ image, mask }) => [image, mask ?? null]), ...masks];
}
