import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { codedLater, copyRecord, makeFolder, openImages, pathsOf, type EventLog } from '../store/index.ts';
import type { State } from '../workshop/index.ts';
import { formatName, manifestName, recordParts, type Manifest } from './manifest.ts';

export type PackOrder = {
  log: EventLog; state: State; now: Date;
  /** The file to be made; one that is there already is replaced once the new one is whole. */
  file: string;
};

/**
 * Makes the one file that carries a workshop to another machine, while it goes on: the log by SQLite's backup, the keys in a
 * file of their own, pictures, the rooms that were added, and a manifest. No session secret and no engine's token is in it; the
 * keys are: whoever holds it can read all that was said. Throws StoreError.
 */
export async function packWorkshop({ log, state, now, file }: PackOrder): Promise<Manifest> {
  const { folder } = log;
  return codedLater({ path: file }, async () => {
    makeFolder(dirname(file), 0o700);
    const copy = await mkdtemp(join(folder, packing));
    try {
      const head = await copyRecord(folder, copy, now);
      const parts = [...recordParts.map((name) => [name, join(copy, name)] as const), ...await roomParts(folder)];
      const sums = await Promise.all(parts.map(async ([name, path]) => [name, await sumOf(path)] as const));
      const manifest: Manifest = {
        format: formatName, made: now.toISOString(), title: state.plan?.title ?? null, room: log.room, roomName: state.rooms.name,
        head: { seq: head.seq, hash: head.hash }, parts: Object.fromEntries(sums),
      };
      await write(file, manifest, parts, await picturesOf(folder));
      return manifest;
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
}

const packing = 'packing-';
/** Copies that a crash left behind, keys among them. */
export const leftFromPacking = (name: string): boolean => name.startsWith(packing);

type Part = readonly [name: string, path: string];

/** The records of added rooms lie still: nothing writes them but a withdrawal. */
async function roomParts(folder: string): Promise<Part[]> {
  const rooms = await namesIn(pathsOf(folder).rooms);
  return rooms.flatMap((room) => recordParts.map((name): Part => [`rooms/${room}/${name}`, join(pathsOf(folder).rooms, room, name)])).filter(([, path]) => existsSync(path));
}

async function picturesOf(folder: string): Promise<Part[]> {
  const rooms = await namesIn(pathsOf(folder).rooms);
  const places: Part[] = [['', folder], ...rooms.map((room): Part => [`rooms/${room}/`, join(pathsOf(folder).rooms, room)])];
  const found = await Promise.all(places.map(async ([prefix, place]) => {
    const images = openImages(place, { readOnly: true });
    return (await images.list()).map((id): Part => [`${prefix}images/${id.slice(0, 2)}/${id}`, images.path(id)]);
  }));
  return found.flat();
}

const namesIn = async (folder: string): Promise<string[]> => (existsSync(folder) ? (await readdir(folder)).filter((name) => !name.includes('.')).sort() : []);

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function write(file: string, manifest: Manifest, parts: readonly Part[], pictures: readonly Part[]): Promise<void> {
  const draft = `${file}.partial`;
  const zip = new ZipFile();
  const failed = new Promise<never>((_done, fail) => { zip.on('error', fail); });
  const mtime = new Date(manifest.made);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, { mtime, mode });
  for (const [name, path] of parts) zip.addFile(path, name, { mtime, mode });
  // Pictures are compressed already.
  for (const [name, path] of pictures) if (existsSync(path)) zip.addFile(path, name, { mtime, mode, compress: false });
  zip.end();
  try {
    await Promise.race([failed, pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }))]);
    await sync(draft);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A regular file for its owner alone. */
const mode = 0o100600;

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The words of a title that may stand in the name of a file: `notre-rue-pour-tous`. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, 40).replace(/-+$/, '');
}
