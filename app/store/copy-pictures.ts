import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './backup.ts';
import { coded } from './errors.ts';
import { imageId } from './images.ts';
import { errnoOf, makeFolder, pathsOf, syncFolder } from './paths.ts';

/**
 * Makes the pictures of a backup those of the workshop: copies what is not there, deletes what is no more in the workshop, a
 * picture that a withdrawal took for instance. Gives how many were copied. Blocks: for a thread of its own. Throws StoreError.
 */
export function copyPictures(folder: string, target: string, { deleting = true }: { deleting?: boolean } = {}): number {
  const [from, to] = [pathsOf(folder).images, pathsOf(target).images];
  return coded({ path: target }, () => {
    const wanted = picturesIn(from);
    if (deleting) for (const id of picturesIn(to).keys()) if (!wanted.has(id)) rmSync(placeOf(to, id), { force: true });
    let copied = 0;
    const touched = new Set<string>();
    for (const [id, size] of wanted) {
      if (statSync(placeOf(to, id), { throwIfNoEntry: false })?.size === size) continue;
      if (!copyOne(placeOf(from, id), placeOf(to, id))) continue;
      touched.add(shelfOf(to, id));
      copied += 1;
    }
    touched.forEach(syncFolder);
    return copied;
  });
}

/** False where the picture went meanwhile. */
function copyOne(from: string, to: string): boolean {
  const bytes = readIfThere(from);
  if (bytes === null) return false;
  makeFolder(join(to, '..'), 0o700);
  try {
    writeDurably(`${to}.partial`, bytes);
    renameSync(`${to}.partial`, to);
  } catch (error) {
    rmSync(`${to}.partial`, { force: true });
    throw error;
  }
  return true;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Ids and sizes in bytes. */
function picturesIn(images: string): Map<string, number> {
  const found = new Map<string, number>();
  if (!existsSync(images)) return found;
  for (const shelf of readdirSync(images).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of readdirSync(join(images, shelf)).filter((each) => imageId.test(each))) {
      const size = statSync(join(images, shelf, name), { throwIfNoEntry: false })?.size;
      if (size !== undefined) found.set(name, size);
    }
  }
  return found;
}

const shelfOf = (images: string, id: string): string => join(images, id.slice(0, 2));
const placeOf = (images: string, id: string): string => join(shelfOf(images, id), id);
