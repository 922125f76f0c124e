import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { coded, codedLater, StoreError } from './errors.ts';
import { errnoOf, pathsOf, syncFolder } from './paths.ts';

export interface ImagesReport {
  readonly ok: boolean;
  /** How many were hashed again. */
  readonly count: number;
  /** `changed`: the bytes are not the ones of the name; `unreadable`: they cannot be had. */
  readonly bad: readonly { readonly id: string; readonly reason: 'changed' | 'unreadable' }[];
}

/** Original images named by their content: id `<sha256>.<ext>`, lying in `images/<first two digits>/<id>`. */
export interface ImageStore {
  /** Keeps the bytes, on disk when it resolves, and gives their id. `ext`: 2 to 5 lower-case letters or digits, without a dot. */
  put(bytes: Uint8Array, ext: string): Promise<string>;
  /** Absolute where the folder is. Says nothing of whether the file is there. Throws StoreError('bad-image-name'). */
  path(id: string): string;
  /** Whether the image is there, unread. Throws StoreError('bad-image-name'). */
  holds(id: string): Promise<boolean>;
  /** Throws StoreError: missing, bad-image-name. */
  read(id: string): Promise<Buffer>;
  /** False when there was none. */
  delete(id: string): Promise<boolean>;
  /** All ids, sorted. */
  list(): Promise<string[]>;
  /** Hashes every image again. */
  verify(): Promise<ImagesReport>;
}

/** The name of a picture. */
export const imageId = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

/** The images of a workshop folder. Open the log first: it completes a move that a crash cut off. */
export function openImages(folder: string, options: { readOnly?: boolean } = {}): ImageStore {
  const { images } = pathsOf(folder);
  const incoming = join(images, 'incoming');
  // What a crash left half-written may be a picture of someone who withdraws later.
  if (options.readOnly !== true) coded({ path: images }, () => rmSync(incoming, { recursive: true, force: true }));

  function path(id: string): string {
    if (!imageId.test(id)) throw new StoreError('bad-image-name');
    return join(images, id.slice(0, 2), id);
  }

  function refuseReaders(): void {
    if (options.readOnly === true) throw new StoreError('read-only', { path: images });
  }

  async function put(bytes: Uint8Array, ext: string): Promise<string> {
    refuseReaders();
    const id = `${createHash('sha256').update(bytes).digest('hex')}.${ext}`;
    const target = path(id);
    if (await holds(target, bytes)) return id;
    const draft = join(incoming, randomBytes(12).toString('hex'));
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      await writeDurably(draft, bytes);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    syncFolder(dirname(target));
    if (made !== undefined) syncFolder(images);
    return id;
  }

  return {
    path,
    put: (bytes, ext) => codedLater({ path: images }, () => put(bytes, ext)),
    holds: async (id) => existsSync(path(id)),
    read: async (id) => codedLater({ id }, () => readFile(path(id))),
    delete: async (id) => {
      refuseReaders();
      return codedLater({ id }, () => remove(path(id)));
    },
    list: () => codedLater({ path: images }, () => idsIn(images)),
    verify: () => codedLater({ path: images }, async () => rehash(await idsIn(images), path)),
  };
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await orMissing(readFile(path)))?.equals(bytes) ?? false;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function remove(path: string): Promise<boolean> {
  const found = (await orMissing(rm(path).then(() => true))) ?? false;
  if (found) syncFolder(dirname(path));
  return found;
}

async function idsIn(images: string): Promise<string[]> {
  const shelves = ((await orMissing(readdir(images))) ?? []).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(shelves.map((shelf) => readdir(join(images, shelf))));
  // A system puts files of its own among them (.DS_Store, Thumbs.db).
  return names.flatMap((found, at) => found.filter((name) => imageId.test(name) && name.slice(0, 2) === shelves[at])).sort();
}

async function rehash(ids: readonly string[], path: (id: string) => string): Promise<ImagesReport> {
  const bad: { id: string; reason: 'changed' | 'unreadable' }[] = [];
  for (const id of ids) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(path(id)), hash);
      if (hash.digest('hex') !== id.slice(0, 64)) bad.push({ id, reason: 'changed' });
    } catch {
      bad.push({ id, reason: 'unreadable' });
    }
  }
  return { ok: bad.length === 0, count: ids.length, bad };
}

async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
