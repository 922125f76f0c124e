import { accessSync, constants } from 'node:fs';
import Database from 'better-sqlite3';
import { coded } from './errors.ts';
import { makeFolder, pathsOf } from './paths.ts';
import type { Connection } from './sqlite.ts';
import { makePrivateFile } from './sqlite.ts';

/** Holds a workshop folder for this process until `release`. */
export interface FolderLock {
  release(): void;
}

/** Long enough that of two hosts starting at once one wins, in ms. */
const patience = 200;

/**
 * Takes the folder, making it where there is none, or throws StoreError('folder-in-use') when this or another process holds it.
 * The lock is an open exclusive transaction on a SQLite file of its own: the operating system drops it when the process dies,
 * however it dies, and `verify` may still read the log beside a running host.
 */
export function lockFolder(folder: string): FolderLock {
  return coded({ path: folder }, () => {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
    const { lock } = pathsOf(folder);
    makePrivateFile(lock);
    const connection = new Database(lock, { timeout: patience });
    try {
      // Nothing is ever written here, so there is no journal to leave behind.
      connection.pragma('journal_mode = MEMORY');
      connection.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      connection.close();
      throw error;
    }
    return { release: () => release(connection) };
  });
}

function release(connection: Connection): void {
  if (!connection.open) return;
  connection.exec('ROLLBACK');
  connection.close();
}
