import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';

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
  };
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
