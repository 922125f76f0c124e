import type { Entry, EventRow, Head, Stored } from './events.ts';
import type { KeyRing } from './keys.ts';
import type { Connection } from './sqlite.ts';
import { coded, StoreError } from './errors.ts';
import { checkEntry, checkName, emptyHead, hashOfRow } from './events.ts';
import { finishArrival, finishSetAside, prepareFolder } from './folder.ts';
import { openKeys } from './keys.ts';
import { lockFolder } from './lock.ts';
import { logMigrations } from './migrations.ts';
import { pathsOf } from './paths.ts';
import { openBody, parseBody, readBody, sealedBody } from './seal.ts';
import { openForReading, openForWriting } from './sqlite.ts';

/** The record of a workshop: events in one order, hashed into a chain, what persons say sealed with their own keys. */
export interface EventLog {
  readonly folder: string;
  /** The room that new events carry. */
  readonly room: string;
  readonly readOnly: boolean;
  /**
   * Adds events in one transaction, all or none, on disk when it returns. Throws StoreError: disk-full, bad-entry, …
   * One entry sealed for someone who withdrew refuses the whole batch (key-destroyed): decide on that before.
   */
  append(entries: readonly Entry[]): Stored[];
  /** Every event from the first; appending meanwhile is allowed. Throws StoreError('damaged') at the first row that cannot be read. */
  read(): Iterable<Stored>;
  head(): Head;
  /** Writes something to the disk that changes nothing, to see whether it can be written. Throws StoreError as `append` does. */
  probe(): void;
  /** Makes what is sealed for this person unreadable for good. Append the content-free 'withdrawn' event before. */
  destroyKey(person: string): void;
  /**
   * To be called at each start with everyone the log says has withdrawn: a crash may have come before the key was destroyed.
   * A read-only log cannot destroy a key and only stops using it.
   */
  finishWithdrawals(persons: readonly string[]): void;
  /** Whose keys were destroyed. */
  destroyed(): string[];
  close(): void;
}

export interface LogOptions {
  readonly clock: () => Date;
  /** Default: the room of the last event, or `main`. */
  readonly room?: string;
  readonly readOnly?: boolean;
  /** Of a record that is only read: the last entry that is looked at. */
  readonly upTo?: number;
}

/**
 * Opens the log of a workshop folder, making both where there is none. One process at a time may write it.
 * While it is open, read `*.sqlite` of the folder through SQLite only: closing another descriptor drops SQLite's locks.
 * Throws StoreError: folder-in-use, newer-file, read-only, disk-full, not-a-database, not-a-workshop, damaged; missing (read-only).
 */
export function openLog(folder: string, options: LogOptions): EventLog {
  if (options.readOnly === true) return openUnlocked(folder, options);
  const lock = lockFolder(folder);
  try {
    finishSetAside(folder);
    finishArrival(folder, options.clock());
    prepareFolder(folder);
    const log = openUnlocked(folder, options);
    return { ...log, close: () => { log.close(); lock.release(); } };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The first entries of a record that is damaged behind them, only read; the folder is held as by `openLog`. Throws as that does. */
export function openSound(folder: string, options: { clock: () => Date; upTo: number }): EventLog {
  const lock = lockFolder(folder);
  try {
    const log = openUnlocked(folder, { ...options, readOnly: true });
    return { ...log, close: () => { log.close(); lock.release(); } };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openUnlocked(folder: string, options: LogOptions): EventLog {
  const paths = pathsOf(folder);
  const readOnly = options.readOnly === true;
  const connection = readOnly
    ? openForReading(paths.log, logMigrations.length)
    : openForWriting(paths.log, logMigrations, ['journal_mode = WAL', 'synchronous = FULL']);
  try {
    const keys = openKeys(paths.keys, { clock: options.clock, readOnly });
    return logOver(connection, keys, folder, options);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function logOver(connection: Connection, keys: KeyRing, folder: string, options: LogOptions): EventLog {
  const readOnly = options.readOnly === true;
  const upTo = options.upTo ?? Number.MAX_SAFE_INTEGER;
  const last = connection.prepare<[number], EventRow>('SELECT * FROM events WHERE seq <= ? ORDER BY seq DESC LIMIT 1');
  const room = options.room ?? coded({ folder }, () => last.get(upTo))?.room ?? 'main';
  checkName('room', room);
  const append = appender(connection, keys, { ...options, room });

  return {
    folder,
    room,
    readOnly,
    append: (entries) => {
      if (readOnly) throw new StoreError('read-only', { folder });
      return coded({ folder }, () => append(entries));
    },
    read: () => ({ [Symbol.iterator]: () => events(connection, keys, { folder, upTo }) }),
    head: () => headOf(coded({ folder }, () => last.get(upTo))),
    probe: () => coded({ folder }, () => connection.transaction(() => connection.pragma(`user_version = ${logMigrations.length}`)).immediate()),
    destroyKey: (person) => keys.destroy([person]),
    finishWithdrawals: (persons) => (readOnly ? keys.hide(persons) : keys.destroy(persons)),
    destroyed: keys.destroyed,
    close: () => {
      connection.close();
      keys.close();
    },
  };
}

type Append = (entries: readonly Entry[]) => Stored[];

function appender(connection: Connection, keys: KeyRing, options: { clock: () => Date; room: string }): Append {
  const last = connection.prepare<[], EventRow>('SELECT * FROM events ORDER BY seq DESC LIMIT 1');
  const insert = connection.prepare<[EventRow]>(
    'INSERT INTO events VALUES (@seq, @room, @at, @actor, @type, @version, @body, @prev, @hash)',
  );
  const write = connection.transaction((entries: readonly Entry[]): Stored[] => {
    const at = options.clock().toISOString();
    let head = headOf(last.get());
    return entries.map((entry) => {
      const row = rowAfter(head, entry, { at, room: options.room }, keys);
      insert.run(row);
      head = row;
      return storedNow(row, entry);
    });
  });
  return (entries) => {
    entries.forEach(checkEntry);
    if (entries.length === 0) return [];
    // Before the events: an event that nobody could ever open would be lost, a key without events is harmless.
    keys.ensure(new Set(entries.flatMap(({ sealFor }) => (sealFor === null ? [] : [sealFor]))));
    return write.immediate(entries);
  };
}

function rowAfter(head: Head, entry: Entry, stamp: { at: string; room: string }, keys: KeyRing): EventRow {
  const { actor, type, version, sealFor } = entry;
  const place = { seq: head.seq + 1, room: stamp.room, actor, type, version };
  const row = { ...place, at: stamp.at, body: bodyOf(), prev: head.hash };
  return { ...row, hash: hashOfRow(row) };

  function bodyOf(): string {
    if (sealFor === null) return openBody(entry);
    const key = keys.keyOf(sealFor);
    if (key === null) throw new StoreError('key-destroyed', { person: sealFor });
    return sealedBody(entry, sealFor, place, key);
  }
}

function storedNow(row: EventRow, { command, data, sealFor }: Entry): Stored {
  const { seq, room, at, actor, type, version, hash } = row;
  const sealed = sealFor === null ? 'open' : 'opened';
  return { seq, room, at, actor, type, version, command, data, sealedFor: sealFor, sealed, hash };
}

/** Page by page, since an open SQLite cursor would refuse every write on its connection. */
function* events(connection: Connection, keys: KeyRing, { folder, upTo }: { folder: string; upTo: number }): Generator<Stored> {
  const page = connection.prepare<[number, number], EventRow>('SELECT * FROM events WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT 256');
  for (let after = 0; ; ) {
    const rows = coded({ folder }, () => page.all(after, upTo));
    for (const row of rows) yield storedThen(row, keys);
    const end = rows.at(-1);
    if (end === undefined) return;
    after = end.seq;
  }
}

function storedThen(row: EventRow, keys: KeyRing): Stored {
  const { seq, room, at, actor, type, version, hash } = row;
  const body = parseBody(row.body);
  if (body === null) throw new StoreError('damaged', { seq });
  const key = body.kind === 'sealed' ? keys.keyOf(body.person) : null;
  return { seq, room, at, actor, type, version, ...readBody(body, row, key), hash };
}

function headOf(row: EventRow | undefined): Head {
  return row === undefined ? emptyHead : { seq: row.seq, hash: row.hash };
}
