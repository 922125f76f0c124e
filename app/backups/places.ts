import { existsSync, statSync } from 'node:fs';
import { readdir, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupPlace } from '../workshop/index.ts';

/** A disk that does not answer by then is left out, in ms. */
const patience = 2_000;

/** Sticks and disks that are plugged in, where systems put them: /media, /run/media, /Volumes, drive letters. Never rejects. */
export async function backupPlaces(platform: NodeJS.Platform = process.platform): Promise<BackupPlace[]> {
  const found = await Promise.all((await mounted(platform)).map((path) => within(placeAt(path))));
  return found.filter((place) => place !== null);
}

async function mounted(platform: NodeJS.Platform): Promise<string[]> {
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter((path) => existsSync(path));
  if (platform === 'darwin') return (await inside('/Volumes')).filter(isMounted);
  const media = [...await inside('/media'), ...await inside('/run/media')];
  const deeper = await Promise.all(media.map(inside));
  return [...media, ...deeper.flat()].filter(isMounted);
}

async function inside(folder: string): Promise<string[]> {
  return (await within(readdir(folder, { withFileTypes: true })) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** A disk begins where the number of the device changes. */
function isMounted(path: string): boolean {
  const [here, above] = [path, dirname(path)].map((each) => statSync(each, { throwIfNoEntry: false })?.dev);
  return here !== undefined && here !== above;
}

async function placeAt(path: string): Promise<BackupPlace> {
  const { bavail, bsize } = await statfs(path);
  return { path, name: basename(path) || path, free: bavail * bsize };
}

async function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), patience); });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}
