import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { acceptPhoto } from '../../../app/imaging/index.ts';
import en from '../../../locales/en/facilitator.json' with { type: 'json' };
import fr from '../../../locales/fr/facilitator.json' with { type: 'json' };

function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(head));
    return Buffer.concat([length, head, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const picture = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#4a86b8' } });

describe('a photo sent in', () => {
  test('is taken when it is a JPEG, a PNG or a WebP', async () => {
    for (const bytes of [
      await picture(60, 40).jpeg().toBuffer(),
      await picture(60, 40).png().toBuffer(),
      await picture(60, 40).webp().toBuffer(),
    ]) {
      expect(await acceptPhoto(bytes)).toMatchObject({ ok: true, width: 60, height: 40 });
    }
  });

  test('loses its EXIF and stands upright', async () => {
    const bytes = await picture(60, 40)
      .withExif({ IFD0: { Copyright: 'A', ImageDescription: 'home' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const photo = await acceptPhoto(bytes);
    expect(photo).toMatchObject({ ok: true, format: 'jpeg', width: 40, height: 60 });
    if (!photo.ok) return;
    const kept = Object.keys(await sharp(photo.bytes).metadata());
    expect(kept.filter((key) => ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'].includes(key))).toEqual([]);
  });

  test('is made at most 2,560 pixels a side and never enlarged', async () => {
    expect(await acceptPhoto(await picture(5000, 1000).jpeg().toBuffer())).toMatchObject({ ok: true, width: 2560, height: 512 });
    expect(await acceptPhoto(await picture(10, 10).png().toBuffer())).toMatchObject({ ok: true, width: 10, height: 10 });
  });

  test('of 30,000 × 30,000 pixels is refused by its header', async () => {
    expect(await acceptPhoto(pngClaiming(30_000, 30_000))).toEqual({
      ok: false,
      code: 'too-many-pixels',
      params: { width: 30_000, height: 30_000, mostMegapixels: 40 },
    });
  });

  test('is refused when it is text named as a picture, nothing, or cut short', async () => {
    const jpeg = await picture(300, 300).jpeg().toBuffer();
    for (const bytes of [
      Buffer.from('Bonjour, je suis une image.png'),
      Buffer.alloc(0),
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      pngClaiming(500, 500),
      jpeg.subarray(0, 300),
    ]) {
      expect(await acceptPhoto(bytes)).toEqual({ ok: false, code: 'not-an-image', params: {} });
    }
  });

  test('is refused as SVG, GIF or TIFF', async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    for (const bytes of [svg, await picture(9, 9).gif().toBuffer(), await picture(9, 9).tiff().toBuffer()]) {
      expect(await acceptPhoto(bytes)).toEqual({ ok: false, code: 'format-not-allowed', params: {} });
    }
  });

  test('is refused above 30 MB, whatever it holds', async () => {
    expect(await acceptPhoto(Buffer.alloc(30_000_001))).toEqual({ ok: false, code: 'too-large', params: { mostMegabytes: 30 } });
  });

  test('is refused with a code that has its message in both languages', () => {
    for (const { fault } of [en, fr]) expect(Object.keys(fault)).toEqual(expect.arrayContaining(['format-not-allowed', 'not-an-image', 'too-large', 'too-many-pixels']));
  });
});
