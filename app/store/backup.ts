import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventLog } from './log.ts';
import type { Head } from './events.ts';
import { coded, codedLater, StoreError } from './errors.ts';
import { makeFolder, pathsOf, syncFolder } from './paths.ts';

/** What `head.json` of a backup holds; give it to `verifyLog` to see whether a log has lost its tail since. */
export interface BackupHead extends Head {
  /** When the copy was made: ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Copies the log and, in a file of their own, the keys into `target` while the workshop goes on, replacing the backup there.
 * Images are not copied. A copy cut off leaves the former backup, or at worst its keys renewed. Not twice at once into one folder.
 * Throws StoreError: holds-a-workshop, disk-full, read-only, disk-failure (a stick pulled out), …
 */
export async function backup(log: EventLog, target: string, now: Date): Promise<BackupHead> {
  const paths = pathsOf(target);
  const headFile = join(target, 'head.json');
  const drafts = { log: `${paths.log}.partial`, keys: `${paths.keys}.partial`, head: `${headFile}.partial` };
  // The draft of the head stays: it tells a first backup cut off from a workshop of its own.
  const clear = () => [drafts.log, drafts.keys].forEach((draft) => rmSync(draft, { force: true }));
  return codedLater({ path: target }, async () => {
    refuseWorkshops(target, [headFile, drafts.head]);
    makeFolder(target, 0o700);
    clear();
    try {
      const head: BackupHead = { ...(await log.copyTo(drafts)), at: now.toISOString() };
      writeDurably(drafts.head, `${JSON.stringify(head)}\n`);
      // Each step leaves a pair that fits: newer keys open an older log, and an older head lies inside a newer log.
      for (const [draft, file] of [[drafts.keys, paths.keys], [drafts.log, paths.log], [drafts.head, headFile]] as const) {
        coded({ path: file }, () => renameSync(draft, file));
        syncFolder(target);
      }
      return head;
    } catch (error) {
      clear();
      throw error;
    }
  });
}

/** A folder that holds a workshop, this one or another, must not be written over. */
function refuseWorkshops(target: string, marks: readonly string[]): void {
  const { lock, log } = pathsOf(target);
  if (existsSync(lock) || (existsSync(log) && !marks.some((mark) => existsSync(mark)))) {
    throw new StoreError('holds-a-workshop', { path: target });
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
