import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EventRow, Head } from './events.ts';
import { coded, codedLater, StoreError } from './errors.ts';
import { emptyHead } from './events.ts';
import { logMigrations } from './migrations.ts';
import { makeFolder, pathsOf, syncFolder } from './paths.ts';
import { makePrivateFile, openForReading } from './sqlite.ts';
import { verifyLogFile } from './verify.ts';

/** What `head.json` of a backup holds; give it to `verifyLog` to see whether a log has lost its tail since. */
export interface BackupHead extends Head {
  /** When the copy was made: ISO 8601, UTC. */
  readonly at: string;
  /** The folder that it is a copy of: who withdrew since is known there. */
  readonly from: string;
  /** Hash of the first event: backups of another workshop are not written over. */
  readonly first: string;
}

/**
 * Copies log, keys and the secret of the sessions into `target` while the workshop goes on, replacing the backup there; pictures: `copyPictures`.
 * It opens the files by itself, so that it can run in a thread of its own: nobody who writes waits for it or for a slow stick.
 * A copy cut off leaves the former backup, or at worst its keys renewed. Not twice at once into one folder.
 * Throws StoreError: holds-a-workshop, disk-full, read-only, disk-failure (a stick pulled out), …
 */
export async function copyRecord(folder: string, target: string, now: Date): Promise<BackupHead> {
  const paths = pathsOf(target);
  const headFile = join(target, 'head.json');
  const drafts = { log: `${paths.log}.partial`, keys: `${paths.keys}.partial`, head: `${headFile}.partial` };
  // The draft of the head stays: it tells a first backup cut off from a workshop of its own.
  const clear = () => [drafts.log, `${drafts.log}-journal`, drafts.keys].forEach((draft) => rmSync(draft, { force: true }));
  return codedLater({ path: target }, async () => {
    const first = firstHash(folder);
    refuseWorkshops(target, [headFile, drafts.head], first);
    makeFolder(target, 0o700);
    clear();
    try {
      // Log first: a key made meanwhile is then in the copy too, and one destroyed meanwhile is not, as the person wished.
      const head: BackupHead = { ...(await copyLog(pathsOf(folder).log, drafts.log)), at: now.toISOString(), from: folder, first };
      checkDraft(drafts.log, { folder, target });
      writeDurably(drafts.keys, keysIn(pathsOf(folder).keys));
      writeDurably(drafts.head, `${JSON.stringify(head)}\n`);
      copySecret(folder, target);
      // Each step leaves a pair that fits: newer keys open an older log, and an older head lies inside a newer log.
      for (const [draft, file] of [[drafts.keys, paths.keys], [drafts.log, paths.log], [drafts.head, headFile]] as const) {
        coded({ path: file }, () => renameSync(draft, file));
        syncFolder(target);
      }
      return head;
    } catch (error) {
      quietly(clear);
      throw error;
    }
  });
}

/** The head of the backup in a folder; null where there is none that can be read. */
export function readBackupHead(folder: string): BackupHead | null {
  try {
    const { seq, hash, at, from, first }: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8'));
    return typeof seq === 'number' && typeof hash === 'string' && typeof at === 'string'
      ? { seq, hash, at, from: String(from ?? ''), first: String(first ?? '') } : null;
  } catch {
    return null;
  }
}

/** A folder that holds a workshop, or the backup of another one, must not be written over. */
function refuseWorkshops(target: string, marks: readonly string[], first: string): void {
  const { lock, log } = pathsOf(target);
  const before = readBackupHead(target);
  if (existsSync(lock) || (existsSync(log) && !marks.some((mark) => existsSync(mark))) || (before !== null && before.first !== '' && before.first !== first)) {
    throw new StoreError('holds-a-workshop', { path: target });
  }
}

/**
 * What is damaged must not replace what is sound; and a backup that the new one does not hold whole, because the record has lost
 * its end since, stays beside it.
 */
function checkDraft(draft: string, { folder, target }: { folder: string; target: string }): void {
  const before = readBackupHead(target);
  const { ok, problems: [first] } = verifyLogFile(draft, before ? { head: before } : {});
  if (ok) return;
  if (first === undefined || before === null || (first.reason !== 'cut-tail' && first.reason !== 'other-head')) throw new StoreError('damaged', { path: folder, seq: first?.seq ?? 1 });
  const { log } = pathsOf(target);
  if (existsSync(log)) renameSync(log, join(target, `workshop-until-${before.seq}.sqlite`));
}

function firstHash(folder: string): string {
  const log = openForReading(pathsOf(folder).log, logMigrations.length);
  try {
    return log.prepare<[], EventRow>('SELECT * FROM events ORDER BY seq LIMIT 1').get()?.hash ?? '';
  } finally {
    log.close();
  }
}

/** All pages in one step: a step between which somebody writes makes SQLite begin anew (https://www.sqlite.org/backup.html). */
async function copyLog(from: string, to: string): Promise<Head> {
  makePrivateFile(to);
  const log = openForReading(from, logMigrations.length);
  try {
    await log.backup(to, { progress: () => 2 ** 30 });
  } finally {
    log.close();
  }
  const copied = new Database(to);
  try {
    // The copy says it has a WAL; without one it is a single file that reads from any medium.
    copied.pragma('journal_mode = DELETE');
    const last = copied.prepare<[], EventRow>('SELECT * FROM events ORDER BY seq DESC LIMIT 1').get();
    return last === undefined ? emptyHead : { seq: last.seq, hash: last.hash };
  } finally {
    copied.close();
  }
}

/** The keys as the bytes of their file. Read whole into memory first: a lock held while a slow stick writes would make a person who joins wait. */
export function keysIn(path: string): Buffer {
  const keys = openForReading(path, 1);
  try {
    return keys.serialize();
  } finally {
    keys.close();
  }
}

/** With it, tablets are known again where the backup is opened. It lies beside the keys, which say more. */
function copySecret(folder: string, target: string): void {
  const name = 'session.secret';
  if (!existsSync(join(folder, name))) return;
  const secret = readFileSync(join(folder, name));
  if (existsSync(join(target, name)) && readFileSync(join(target, name)).equals(secret)) return;
  writeDurably(join(target, `${name}.partial`), secret);
  renameSync(join(target, `${name}.partial`), join(target, name));
}

/** What failed already is told; clearing up after it must not hide it. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The stick is gone.
  }
}

export function writeDurably(path: string, content: string | Uint8Array): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
