import Database from 'better-sqlite3';
import { keysMigrations } from './keys.ts';
import { logMigrations } from './migrations.ts';
import { openForReading } from './sqlite.ts';

/**
 * Whether a database that came from elsewhere holds the tables and triggers of a record (or of keys) and nothing else: a view or
 * a trigger of somebody else's would run in our hands (https://www.sqlite.org/security.html). Throws StoreError as it opens.
 */
export function hasOwnSchema(path: string, what: 'log' | 'keys'): boolean {
  const migrations = what === 'log' ? logMigrations : keysMigrations;
  const connection = openForReading(path, migrations.length);
  try {
    const made = new Database(':memory:');
    try {
      const version = Number(connection.pragma('user_version', { simple: true }));
      migrations.slice(0, version).forEach((migration) => made.exec(migration));
      return version > 0 && connection.pragma('quick_check(1)', { simple: true }) === 'ok' && schemaOf(connection) === schemaOf(made);
    } finally {
      made.close();
    }
  } finally {
    connection.close();
  }
}

const schemaOf = (connection: Database.Database): string =>
  JSON.stringify(connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all());
