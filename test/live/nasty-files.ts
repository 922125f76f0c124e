import { crc32 } from 'node:zlib';

/** A PNG chunk: its length, its type, its body and its sum (PNG, third edition, 5.3). */
function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same picture that says it is animated, in a hundred frames that are not there (APNG: acTL before IDAT). */
export function animatedPng(png: Buffer): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(100, 0);
  return Buffer.concat([png.subarray(0, 33), chunk('acTL', control), png.subarray(33)]);
}

/** A PNG of a few bytes that says it is 30,000 pixels wide and high. */
export function bomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', Buffer.alloc(20)), chunk('IEND', Buffer.alloc(0))]);
}

/** A JPEG whose frame header claims another size (ITU-T T.81, B.2.2). */
export function jpegClaiming(jpeg: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(jpeg);
  const at = [0xc0, 0xc2].map((marker) => claimed.indexOf(Buffer.from([0xff, marker]))).find((found) => found > 0) ?? 0;
  claimed.writeUInt16BE(height, at + 5);
  claimed.writeUInt16BE(width, at + 7);
  return claimed;
}

/** What a telephone writes of where and by whom a photo was taken. */
export const exifOf = ({ latitude, copyright }: { latitude: string; copyright: string }): Record<string, Record<string, string>> =>
  ({ IFD0: { Copyright: copyright, Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: latitude } });
