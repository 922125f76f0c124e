import type { FacesAnswer } from '../lan/index.ts';
import { photosIn } from '../pictures/kept.ts';
import type { DetectionNow } from '../protocol/index.ts';
import type { Workplace } from '../workplace.ts';
import { detectionFolder, openDetector } from './detector.ts';

export type DetectionRoom = {
  /** Faces and plates in one of the facilitator's photos. Nothing is blurred by it. */
  find: (place: Workplace, image: string) => Promise<FacesAnswer>;
  /** For the desk: whether there is a model, and what is wrong with it. */
  now: () => DetectionNow;
  close: () => Promise<void>;
};

/** Finds faces and plates in photos, by the model that the facilitator put on this computer, if any. */
export function openDetection(data: string, env: Readonly<Record<string, string | undefined>>): DetectionRoom {
  const folder = detectionFolder(data, env);
  const opened = folder === null ? ({ ok: false, code: 'detector-no-folder' } as const) : openDetector(folder);
  return {
    find: async ({ images, photos, room }, image) => {
      if (!photos.isDraft(image) && !photosIn(room.state()).has(image)) return { ok: false, code: 'unknown-photo' };
      return opened.ok ? opened.detector.find(await images.read(image)) : opened;
    },
    now: () => ({ folder, fault: folder === null || opened.ok ? null : opened.code }),
    close: async () => { if (opened.ok) await opened.detector.close(); },
  };
}
