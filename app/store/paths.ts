import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from './errors.ts';

/** Where everything of a workshop folder lies (DESIGN §3.3). */
export interface WorkshopPaths {
  readonly folder: string;
  readonly log: string;
  readonly keys: string;
  readonly images: string;
  readonly exports: string;
  /** Row-level data; the app warns before it shows or copies them. */
  readonly restricted: string;
  readonly lock: string;
  readonly earlier: string;
  /** Records of other rooms that were added, each in a folder of its own. */
  readonly rooms: string;
  /** A workshop that came from elsewhere, judged sound, on its way to take this folder's place. */
  readonly arriving: string;
}

export function pathsOf(folder: string): WorkshopPaths {
  return {
    folder,
    log: join(folder, 'workshop.sqlite'),
    keys: join(folder, 'keys.sqlite'),
    images: join(folder, 'images'),
    exports: join(folder, 'exports'),
    restricted: join(folder, 'exports', 'restricted'),
    lock: join(folder, 'lock.sqlite'),
    earlier: join(folder, 'earlier'),
    rooms: join(folder, 'rooms'),
    arriving: join(folder, 'arriving'),
  };
}

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never comes back from a place where nothing can be
 * made although its parent is there, such as /proc. Throws StoreError('cannot-open') there, else what the system says.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
    if (errnoOf(error) !== 'ENOENT') throw error;
    if (existsSync(dirname(folder))) throw new StoreError('cannot-open', { path: folder }, { cause: error });
    makeFolder(dirname(folder), mode);
    makeFolder(folder, mode);
  }
}

/** Leaves a file or folder to its owner alone. A FAT stick has no modes and refuses: then whoever holds the stick reads it. */
export function keepPrivate(path: string, mode: 0o600 | 0o700): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EINVAL'].includes(errnoOf(error))) throw error;
  }
}

/** Makes names added to or taken from a folder survive a power cut. Windows and some sticks cannot, and say so with these codes. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(errnoOf(error))) throw error;
  }
}

/** The system's name for what failed, such as `ENOENT`; empty for any other error. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
