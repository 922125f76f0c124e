import type { KeyObject } from 'node:crypto';
import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { coded, StoreError } from './errors.ts';
import { pathsOf } from './paths.ts';
import { keys1 } from './migrations/keys-1.ts';
import type { Connection } from './sqlite.ts';
import { openForReading, openForWriting } from './sqlite.ts';

/** `keys.sqlite`, one file a version. */
export const keysMigrations: readonly string[] = [keys1];

/**
 * A rollback journal rather than a WAL, so that no older copy of a page outlives its transaction; EXTRA also syncs the folder
 * when the journal goes, since a journal that comes back after a power cut would bring a destroyed key back with it.
 * secure_delete overwrites what it frees. What a disk keeps of blocks given back is beyond any program: encrypt the disk.
 */
const pragmas = ['journal_mode = DELETE', 'synchronous = EXTRA', 'secure_delete = ON'];

/** Each person's own AES-256 key, in `keys.sqlite` alone. */
export interface KeyRing {
  /** The person's key; null when destroyed or never made here. */
  keyOf(person: string): KeyObject | null;
  /** Makes the keys that are missing, on disk when it returns. Throws StoreError('key-destroyed') for someone who withdrew. */
  ensure(persons: ReadonlySet<string>): void;
  /** Destroys keys for good, also of persons who have none yet; on disk when it returns. */
  destroy(persons: readonly string[]): void;
  /** Stops using keys without touching the file. */
  hide(persons: readonly string[]): void;
  /** Whose keys were destroyed. */
  destroyed(): string[];
  close(): void;
}

/** The key ring of a workshop; `readOnly` never writes, and finds no key where there is no file. */
export function openKeys(path: string, options: { clock: () => Date; readOnly: boolean }): KeyRing {
  if (options.readOnly) {
    return existsSync(path) ? ringOf(openForReading(path, keysMigrations.length), path, options.clock) : emptyRing();
  }
  return ringOf(openForWriting(path, keysMigrations, pragmas), path, options.clock);
}

/** Destroys the keys of persons in a folder whose log nobody writes, such as that of another room. Throws StoreError. */
export function destroyKeys(folder: string, persons: readonly string[], clock: () => Date = () => new Date()): void {
  const ring = openKeys(pathsOf(folder).keys, { clock, readOnly: false });
  try {
    ring.destroy(persons);
  } finally {
    ring.close();
  }
}

function ringOf(connection: Connection, path: string, clock: () => Date): KeyRing {
  /** Everyone known so far; null once destroyed. As key objects: raw bytes are four times slower to open an event with. */
  const known = new Map<string, KeyObject | null>();
  const all = connection.prepare<[], { person: string; key: Buffer | null }>('SELECT person, key FROM keys');
  const insert = connection.prepare<[string, Buffer, string]>('INSERT INTO keys (person, key, at) VALUES (?, ?, ?)');
  const forget = connection.prepare<[string, string]>(
    'INSERT INTO keys (person, key, at) VALUES (?, NULL, ?) ON CONFLICT (person) DO UPDATE SET key = NULL, at = excluded.at',
  );
  for (const row of coded({ path }, () => all.all())) known.set(row.person, row.key === null ? null : keptKey(row.key));

  function ensure(persons: ReadonlySet<string>): void {
    const gone = [...persons].find((person) => known.get(person) === null);
    if (gone !== undefined) throw new StoreError('key-destroyed', { person: gone });
    const fresh = [...persons].filter((person) => !known.has(person)).map((person) => ({ person, key: randomBytes(32) }));
    if (fresh.length === 0) return;
    const at = clock().toISOString();
    const write = connection.transaction(() => fresh.forEach(({ person, key }) => insert.run(person, key, at)));
    coded({ path }, () => write.immediate());
    for (const { person, key } of fresh) known.set(person, keptKey(key));
  }

  function destroy(persons: readonly string[]): void {
    const at = clock().toISOString();
    const standing = persons.filter((person) => known.get(person) !== null);
    if (standing.length === 0) return;
    const write = connection.transaction(() => standing.forEach((person) => forget.run(person, at)));
    coded({ path }, () => write.immediate());
    hide(standing);
  }

  function hide(persons: readonly string[]): void {
    for (const person of persons) known.set(person, null);
  }

  return {
    keyOf: (person) => known.get(person) ?? null,
    ensure,
    destroy,
    hide,
    destroyed: () => [...known].flatMap(([person, key]) => (key === null ? [person] : [])),
    close: () => void connection.close(),
  };
}

/** Whose keys were destroyed in a folder that is not open here; empty where that cannot be read. */
export function destroyedIn(path: string): string[] {
  try {
    const ring = openKeys(path, { clock: () => new Date(), readOnly: true });
    try {
      return ring.destroyed();
    } finally {
      ring.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [];
  }
}

/** The key as an object, and no second copy of its bytes left in memory. */
function keptKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

function emptyRing(): KeyRing {
  return {
    keyOf: () => null,
    ensure: refuse,
    destroy: refuse,
    hide: () => {},
    destroyed: () => [],
    close: () => {},
  };
}

function refuse(): never {
  throw new StoreError('read-only');
}
