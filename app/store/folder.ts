import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { coded, StoreError } from './errors.ts';
import { lockFolder } from './lock.ts';
import { keepPrivate, makeFolder, pathsOf, syncFolder } from './paths.ts';

/** A workshop that was set aside. */
export interface EarlierWorkshop {
  /** Folder name: when it was set aside, UTC, `2026-11-23T14-05-09Z`, with `-2` and on for more in one second. */
  readonly name: string;
  readonly folder: string;
}

/**
 * Everything that makes up one workshop; the log last, so that a half-moved folder is never taken for a whole one.
 * Journals go along under their names: SQLite recovers from them wherever the file lies, and a damaged log moves as it is.
 */
const parts = [
  'keys.sqlite', 'keys.sqlite-journal', 'images', 'exports', 'rooms', 'workshop.sqlite-shm', 'workshop.sqlite-wal', 'last-head.json', 'head.json', 'workshop.sqlite',
] as const;

const moving = '.moving';

/**
 * Makes the rooms of a workshop folder, for the owner's eyes alone where the system knows such a thing.
 * The folder itself may be one the person already had: its mode is theirs. Throws StoreError.
 */
export function prepareFolder(folder: string): void {
  const paths = pathsOf(folder);
  coded({ path: folder }, () => {
    for (const room of [paths.images, paths.exports, paths.restricted]) {
      makeFolder(room, 0o700);
      keepPrivate(room, 0o700);
    }
  });
}

/**
 * Moves the present workshop into `earlier/<time>/` and gives that folder; null when there is none.
 * The folder must not be open (StoreError 'folder-in-use'). A move cut off anywhere is completed by the next `openLog`.
 */
export function setAside(folder: string, now: Date): string | null {
  const lock = lockFolder(folder);
  try {
    finishSetAside(folder);
    return existsSync(pathsOf(folder).log) ? moveAside(folder, now) : null;
  } finally {
    lock.release();
  }
}

/**
 * Lets the workshop that lies whole in `arriving/` take the folder's place; the one that is here is set aside first. Cut off
 * anywhere, the next `openLog` goes on with it. The caller holds the folder's lock.
 */
export function finishArrival(folder: string, now: Date): void {
  const { arriving, log } = pathsOf(folder);
  if (!existsSync(arriving)) return;
  coded({ path: folder }, () => {
    const comes = pathsOf(arriving).log;
    if (existsSync(comes) && existsSync(log)) moveAside(folder, now);
    for (const part of existsSync(comes) ? parts : []) {
      if (existsSync(join(arriving, part))) renameSync(join(arriving, part), join(folder, part));
    }
    syncFolder(folder);
    rmSync(arriving, { recursive: true, force: true });
  });
}

function moveAside(folder: string, now: Date): string {
  const { earlier } = pathsOf(folder);
  return coded({ path: folder }, () => {
    const name = freeName(earlier, now);
    makeFolder(join(earlier, `${name}${moving}`), 0o700);
    syncFolder(folder);
    syncFolder(earlier);
    completeMove(folder, name);
    return join(earlier, name);
  });
}

/** Completes a move that was cut off. The caller holds the folder's lock. */
export function finishSetAside(folder: string): void {
  const { earlier } = pathsOf(folder);
  if (!existsSync(earlier)) return;
  coded({ path: folder }, () => {
    for (const name of readdirSync(earlier)) {
      if (name.endsWith(moving)) completeMove(folder, name.slice(0, -moving.length));
    }
  });
}

/** Workshops set aside in this folder, latest first. */
export function listEarlier(folder: string): EarlierWorkshop[] {
  const { earlier } = pathsOf(folder);
  if (!existsSync(earlier)) return [];
  return coded({ path: folder }, () => readdirSync(earlier))
    .filter((name) => slugPattern.test(name))
    .sort(latestFirst)
    .map((name) => ({ name, folder: join(earlier, name) }));
}

/** The `.moving` folder says that a move was begun: whatever still lies outside follows, then the folder takes its name. */
function completeMove(folder: string, name: string): void {
  const { earlier } = pathsOf(folder);
  const target = join(earlier, `${name}${moving}`);
  for (const part of parts) {
    const [from, to] = [join(folder, part), join(target, part)];
    // Already there: what lies outside was made since, and is no part of this move.
    if (existsSync(from) && !existsSync(to)) renameSync(from, to);
  }
  syncFolder(target);
  syncFolder(folder);
  renameSync(target, join(earlier, name));
  syncFolder(earlier);
}

const slugPattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-(\d+))?$/;

/** A folder name for a workshop set aside now. */
export function freeName(earlier: string, now: Date): string {
  const slug = now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
  for (let nth = 1; nth < 10_000; nth += 1) {
    const name = nth === 1 ? slug : `${slug}-${nth}`;
    if (!existsSync(join(earlier, name))) return name;
  }
  throw new StoreError('cannot-open', { path: earlier });
}

function latestFirst(a: string, b: string): number {
  const nth = (name: string) => Number(slugPattern.exec(name)?.[1] ?? 1);
  const [timeA, timeB] = [a.slice(0, 20), b.slice(0, 20)];
  return timeA === timeB ? nth(b) - nth(a) : timeA < timeB ? 1 : -1;
}
