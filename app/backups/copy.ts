import { statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { copyPictures, copyRecord, StoreError, storeErrorFrom, type BackupHead } from '../store/index.ts';
import type { BackupFault } from '../workshop/index.ts';
import type { BackupChoice } from './settings.ts';

export type CopyAsked = { folder: string; choice: BackupChoice; target: string; at: string };
/** `head`: what was copied of the record, also where the pictures could not be. */
export type CopyTold = { head: BackupHead | null; fault: BackupFault | null };

/** One copy of a workshop, record first: answers weigh more than pictures. Blocks; see `copy-worker.ts`. Never throws what is expected. */
export async function copyOnce({ folder, choice, target, at }: CopyAsked): Promise<CopyTold> {
  let head: BackupHead | null = null;
  const gone = (): BackupFault | null => placeFault(folder, choice.folder, choice.apart);
  try {
    const barred = gone();
    if (barred !== null) return { head, fault: barred };
    head = await copyRecord(folder, target, new Date(at));
    copyPictures(folder, target);
    return { head, fault: null };
  } catch (error) {
    const known = storeErrorFrom(error, { path: target });
    if (!(known instanceof StoreError)) throw error;
    // Pulled out in the middle, a stick fails in many ways.
    return { head, fault: gone() ?? { code: head === null ? known.code : 'pictures', params: { path: choice.folder ?? '' } } };
  }
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
