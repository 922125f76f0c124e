import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBackupHead } from './backup.ts';
import { emptyHead, type Head } from './events.ts';
import { storeErrorFrom, StoreError } from './errors.ts';

const fileName = 'last-head.json';

/**
 * The newest head that this folder is known to have had, kept beside the record (or, in a backup, with it): a record that ends
 * before has lost entries, which its chain alone cannot show. Null where none was kept.
 */
export function readKnownHead(folder: string): Head | null {
  try {
    const { seq, hash }: Record<string, unknown> = JSON.parse(readFileSync(join(folder, fileName), 'utf8'));
    if (typeof seq === 'number' && typeof hash === 'string') return { seq, hash };
  } catch {
    // None yet, or one that a power cut left half-written: the backup's own then.
  }
  const head = readBackupHead(folder);
  return head && { seq: head.seq, hash: head.hash };
}

/** Keeps a head that is on disk already; never newer than the record. On a full disk the one before stays. */
export function keepHead(folder: string, { seq, hash }: Head): void {
  if (seq === emptyHead.seq) return;
  try {
    writeFileSync(join(folder, `${fileName}.new`), `${JSON.stringify({ seq, hash })}\n`, { mode: 0o600 });
    renameSync(join(folder, `${fileName}.new`), join(folder, fileName));
  } catch (error) {
    if (!(storeErrorFrom(error, {}) instanceof StoreError)) throw error;
  }
}
