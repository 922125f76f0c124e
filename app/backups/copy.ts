import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { copyPictures, copyRecord, pathsOf, StoreError, storeErrorFrom, type BackupHead } from '../store/index.ts';
import type { BackupFault } from '../workshop/index.ts';
import type { BackupChoice } from './settings.ts';

export type CopyAsked = { folder: string; choice: BackupChoice; target: string; at: string };
/** `head`: what was copied of the record, also where the pictures could not be. */
export type CopyTold = { head: BackupHead | null; fault: BackupFault | null };

/** One copy of a workshop, record first: answers weigh more than pictures, and other rooms have their own laptop. Blocks; see `copy-worker.ts`. Never throws what is expected. */
export async function copyOnce({ folder, choice, target, at }: CopyAsked): Promise<CopyTold> {
  let head: BackupHead | null = null;
  const gone = (): BackupFault | null => placeFault(folder, choice.folder, choice.apart);
  try {
    const barred = gone();
    if (barred !== null) return { head, fault: barred };
    head = await copyRecord(folder, target, new Date(at));
    copyPictures(folder, target);
    for (const record of addedRecords(folder)) {
      const [from, to] = [join(pathsOf(folder).rooms, record), join(pathsOf(target).rooms, record)];
      await copyRecord(from, to, new Date(at));
      copyPictures(from, to);
    }
    return { head, fault: null };
  } catch (error) {
    const known = storeErrorFrom(error, { path: target });
    if (!(known instanceof StoreError)) throw error;
    // Pulled out in the middle, a stick fails in many ways.
    return { head, fault: gone() ?? { code: head === null ? known.code : 'pictures', params: { path: choice.folder ?? '' } } };
  }
}

/** Records of other rooms that were added to a workshop, by their folder; one that is just being put in place is not there yet. */
function addedRecords(folder: string): string[] {
  const { rooms } = pathsOf(folder);
  return existsSync(rooms) ? readdirSync(rooms).filter((record) => existsSync(pathsOf(join(rooms, record)).log)) : [];
}

/**
 * What is wrong with a chosen folder before anything is written: it is not there, or it is the workshop's own. A stick that is
 * pulled out may leave an empty folder behind, on the workshop's own disk: that is told by the disk and never written to.
 */
export function placeFault(workshop: string, chosen: string | null, apart = false): BackupFault | null {
  const path = chosen ?? '';
  const found = folderAt(path);
  if (found === null) return { code: 'no-folder', params: { path } };
  if (found === 'not-a-folder') return { code: 'not-a-folder', params: { path } };
  if (`${resolve(path)}${sep}`.startsWith(`${resolve(workshop)}${sep}`)) return { code: 'own-folder', params: { path } };
  if (apart && onSameDisk(workshop, path)) return { code: 'no-folder', params: { path } };
  return null;
}

/** Whether a folder that is there lies on the workshop's own disk. */
export const onSameDisk = (workshop: string, path: string): boolean => diskOf(workshop) === diskOf(path);

function diskOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return found.dev;
  return dirname(path) === path ? null : diskOf(dirname(path));
}

function folderAt(path: string): 'folder' | 'not-a-folder' | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? null : found.isDirectory() ? 'folder' : 'not-a-folder';
  } catch {
    // The disk does not answer, or something on the way is a file.
    return null;
  }
}
