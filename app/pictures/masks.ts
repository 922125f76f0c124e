import { maskFaultFor } from '../imaging/index.ts';
import type { KeepMask } from '../lan/index.ts';
import type { Workplace } from '../workplace.ts';

/** Keeps masks that fit a picture of the workshop; whose they are, with them they go. */
export function maskKeeper(place: () => Workplace): KeepMask {
  return async (bytes, { picture, owner }) => {
    const { images, keepPicture } = place();
    if (!await images.holds(picture)) return { ok: false, code: 'picture-unreadable', params: {} };
    return await maskFaultFor(await images.read(picture), bytes) ?? { ok: true, mask: await keepPicture(bytes, 'png', owner) };
  };
}
