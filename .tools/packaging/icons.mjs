// The icon in the forms that each system wants, all from icon.svg.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const drawing = new URL('./icon.svg', import.meta.url);

/** Writes icon.png (1024 px), icon.ico and icon.icns into a folder. */
export async function writeIcons(folder) {
  await mkdir(folder, { recursive: true });
  const svg = await readFile(drawing);
  const drawn = (size) => sharp(svg, { density: 144 }).resize(size, size).png().toBuffer();
  await writeFile(join(folder, 'icon.png'), await drawn(1024));
  await writeFile(join(folder, 'icon.ico'), ico(await Promise.all([16, 24, 32, 48, 64, 128, 256].map(async (size) => ({ size, png: await drawn(size) })))));
  await writeFile(join(folder, 'icon.icns'), icns(await Promise.all(Object.entries({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }).map(async ([type, size]) => ({ type, png: await drawn(size) })))));
}

/** PNG pictures in an ICO file (https://learn.microsoft.com/windows/win32/uxguide/vis-icons): a header, 16 bytes for each, then the pictures. */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ size, png }, place) => {
    const entry = 6 + 16 * place;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** PNG pictures in an ICNS file: 'icns' and the length of all, then for each its type, its length with these 8 bytes, and the picture. */
export function icns(pictures) {
  const parts = pictures.map(({ type, png }) => Buffer.concat([Buffer.from(type), lengthOf(png.length + 8), png]));
  const all = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns'), lengthOf(all.length + 8), all]);
}

function lengthOf(bytes) {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(bytes);
  return written;
}
