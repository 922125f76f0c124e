import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { coded, StoreError } from './errors.ts';
import { keepPrivate } from './paths.ts';

export type Connection = Database.Database;

/** How long to wait for a reader (`verify` in another process) that is in the way, in ms. */
const patience = 2000;

/**
 * Opens or makes a SQLite file, readable by its owner alone, and brings it to the newest version; `migrations[n]` leads to
 * version n + 1. Throws StoreError: newer-file, read-only, not-a-database, not-a-workshop, damaged, disk-full, …
 */
export function openForWriting(path: string, migrations: readonly string[], pragmas: readonly string[]): Connection {
  return coded({ path }, () => {
    makePrivateFile(path);
    const connection = new Database(path, { timeout: patience });
    try {
      refuseStrangers(connection, path, migrations.length);
      for (const pragma of pragmas) connection.pragma(pragma);
      migrate(connection, migrations);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Opens a file without ever writing it, also from a medium that cannot be written. Throws StoreError as above, or missing. */
export function openForReading(path: string, newest: number): Connection {
  if (!existsSync(path)) throw new StoreError('missing', { path });
  return coded({ path }, () => {
    const connection = withoutWriting(path);
    try {
      refuseStrangers(connection, path, newest);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/**
 * A WAL file needs a -shm beside it even to be read, which a read-only medium refuses; without a WAL to miss, `immutable`
 * reads the file alone (https://www.sqlite.org/wal.html#readonly). With one, its events would be left out in silence: refused.
 */
function withoutWriting(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
    const barred = error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code);
    if (!barred || (wal?.size ?? 0) > 0) throw error;
    return new Database(`${pathToFileURL(path).href}?immutable=1`, { readonly: true, timeout: patience });
  }
}

function refuseStrangers(connection: Connection, path: string, newest: number): void {
  const version = versionOf(connection);
  if (version > newest) throw new StoreError('newer-file', { path, version, newest });
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (version === 0 && tables !== 0) throw new StoreError('not-a-workshop', { path });
}

function migrate(connection: Connection, migrations: readonly string[]): void {
  const upgrade = connection.transaction(() => {
    for (let version = versionOf(connection); version < migrations.length; version += 1) {
      connection.exec(migrations[version] ?? '');
      connection.pragma(`user_version = ${version + 1}`);
    }
  });
  // Immediate also when nothing is to be done: SQLite opens a file it may not write without a word, and tells at the first write.
  upgrade.immediate();
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * SQLite gives -wal and -journal the mode of the file itself, so the file is made first. An existing one is not opened here:
 * closing any descriptor of it would drop every lock that SQLite holds on it in this process
 * (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export function makePrivateFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
  accessSync(path, constants.R_OK | constants.W_OK);
  keepPrivate(path, 0o600);
}
