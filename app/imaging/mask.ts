import sharp from 'sharp';

export const MOST_MASK_BYTES = 4_000_000;

/** Where a picture is to be painted anew: one byte a pixel, 1 to repaint, row after row. At least one pixel is 1. */
export type Mask = { width: number; height: number; painted: Uint8Array };

export type MaskRefusal =
  | { ok: false; code: 'mask-not-png'; params: Record<string, never> }
  | { ok: false; code: 'mask-too-large'; params: { mostMegabytes: number } }
  | { ok: false; code: 'mask-wrong-size'; params: { width: number; height: number; expectedWidth: number; expectedHeight: number } }
  | { ok: false; code: 'mask-empty'; params: Record<string, never> };

/**
 * Takes the mask that a tablet sends: a PNG by its content, of the picture's own size, white where it is to be repainted.
 *
 * Black and what is transparent is left alone; a shade counts from half white on, so soft brushes may be sent as they are.
 * The size is read from the header and compared before a pixel is decoded. Codes have their texts under `inpaint`.
 */
export async function acceptMask(bytes: Uint8Array, size: { width: number; height: number }): Promise<{ ok: true; mask: Mask } | MaskRefusal> {
  if (bytes.byteLength > MOST_MASK_BYTES)
    return { ok: false, code: 'mask-too-large', params: { mostMegabytes: MOST_MASK_BYTES / 1e6 } };
  const claimed = pngSize(bytes);
  if (claimed === null) return { ok: false, code: 'mask-not-png', params: {} };
  if (claimed.width !== size.width || claimed.height !== size.height)
    return { ok: false, code: 'mask-wrong-size', params: { ...claimed, expectedWidth: size.width, expectedHeight: size.height } };
  const painted = await paintedPixels(bytes);
  if (painted === null) return { ok: false, code: 'mask-not-png', params: {} };
  if (!painted.includes(1)) return { ok: false, code: 'mask-empty', params: {} };
  return { ok: true, mask: { ...claimed, painted } };
}

/** Whether a mask can be used for a picture; `acceptMask` with the size of the picture's file. */
export async function maskFaultFor(picture: Uint8Array, mask: Uint8Array): Promise<MaskRefusal | { ok: false; code: 'picture-unreadable'; params: Record<string, never> } | null> {
  const size = await sharp(picture).metadata().catch(() => null);
  if (size === null) return { ok: false, code: 'picture-unreadable', params: {} };
  const accepted = await acceptMask(mask, size);
  return accepted.ok ? null : accepted;
}

/** PNG specification (third edition), 5.2 and 11.2.1: the signature, then IHDR with width and height. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 33));
  if (head.length < 33 || !head.subarray(0, 16).equals(PNG_HEAD)) return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

const PNG_HEAD = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

async function paintedPixels(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const data = await sharp(bytes, { failOn: 'error' }).flatten({ background: '#000000' }).greyscale().raw({ depth: 'uchar' }).toBuffer();
    return new Uint8Array(data).map((shade) => (shade >= 128 ? 1 : 0));
  } catch {
    return null;
  }
}
