import type { EventRow, Head } from './events.ts';
import type { StoreCode, StoreParams } from './errors.ts';
import { StoreError, storeErrorFrom } from './errors.ts';
import { emptyHead, hashOfRow } from './events.ts';
import { logMigrations } from './migrations.ts';
import { pathsOf } from './paths.ts';
import { parseBody } from './seal.ts';
import { openForReading } from './sqlite.ts';

/** What is wrong with a row, or (seq null) with the file as a whole. */
export type LogReason =
  | 'malformed-row' // a column missing or of another type
  | 'gap' // a seq is missing: {expected, found}
  | 'prev' // does not name the row before
  | 'hash' // the row is not the one that was hashed
  | 'body' // not a body of this format
  | 'unknown-event' // `knows` says that this program does not know what it does
  | 'cut-tail' // the log ends before the given head: {expected, found}
  | 'other-head' // the row at the given head has another hash
  | 'no-log' // SQLite, but no table of events
  | StoreCode; // the file cannot be opened, or not read further

export interface LogProblem {
  readonly seq: number | null;
  readonly reason: LogReason;
  readonly params: StoreParams;
}

export interface LogReport {
  readonly ok: boolean;
  /** Rows read. */
  readonly length: number;
  /** The last row read. */
  readonly head: Head;
  /** By row, the first bad one first; at most `mostProblems`. */
  readonly problems: readonly LogProblem[];
}

const mostProblems = 100;

/**
 * Re-reads the chain of a workshop folder (or of a backup) row by row, beside a running host or without one; needs no key.
 * What `knows` refuses is a problem too: what such an event did cannot be told. `head`, from a backup or a report, shows a cut tail and a chain rewritten as a whole. Never throws for what is in the folder.
 */
export const verifyLog = (folder: string, given: Given = {}): LogReport => verifyLogFile(pathsOf(folder).log, given);
type Given = { head?: Head; knows?: Knows };

/** The same for a file of any name. */
export function verifyLogFile(path: string, given: Given = {}): LogReport {
  const walk = newWalk(given.head, given.knows);
  try {
    const connection = openForReading(path, logMigrations.length);
    try {
      const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'events'").get();
      if (table === undefined) return failed(walk, null, 'no-log', {});
      for (const row of connection.prepare<[], unknown>('SELECT * FROM events ORDER BY seq').iterate()) step(walk, row);
    } finally {
      connection.close();
    }
  } catch (error) {
    const known = storeErrorFrom(error, {});
    if (known instanceof StoreError) return failed(walk, walk.length > 0 ? walk.head.seq + 1 : null, known.code, known.params);
    // Any other SQLite error while reading a file that someone may have made up, such as a table without `seq`.
    if (error instanceof Error && 'code' in error) return failed(walk, null, 'no-log', { detail: error.message });
    throw error;
  }
  if (given.head !== undefined && given.head.seq > walk.head.seq) {
    note(walk, walk.head.seq + 1, 'cut-tail', { expected: given.head.seq, found: walk.head.seq });
  }
  return reportOf(walk);
}

/** Whether a type of event is known, in a version. */
export type Knows = (event: Pick<EventRow, 'type' | 'version'>) => boolean;

interface Walk {
  length: number;
  head: Head;
  readonly wanted: Head | undefined;
  readonly knows: Knows;
  readonly problems: LogProblem[];
}

function newWalk(wanted: Head | undefined, knows: Knows = () => true): Walk {
  const problems: LogProblem[] = [];
  if (wanted?.seq === 0 && wanted.hash !== emptyHead.hash) problems.push({ seq: null, reason: 'other-head', params: {} });
  return { length: 0, head: emptyHead, wanted, knows, problems };
}

/** One row: at most one problem each, the most telling; what follows is judged by what this row says of itself. */
function step(walk: Walk, found: unknown): void {
  walk.length += 1;
  const row = parseRow(found);
  if (row === null) {
    const seq = walk.head.seq + 1;
    note(walk, seq, 'malformed-row', {});
    walk.head = { seq, hash: textIn(found, 'hash') ?? '' };
    return;
  }
  const reason = faultOf(row, walk);
  if (reason !== null) note(walk, row.seq, reason, reason === 'gap' ? { expected: walk.head.seq + 1, found: row.seq } : {});
  walk.head = { seq: row.seq, hash: row.hash };
}

function faultOf(row: EventRow, { head, wanted, knows }: Walk): LogReason | null {
  if (row.seq !== head.seq + 1) return 'gap';
  if (row.prev !== head.hash) return 'prev';
  if (row.hash !== rehash(row)) return 'hash';
  if (parseBody(row.body) === null) return 'body';
  if (wanted?.seq === row.seq && wanted.hash !== row.hash) return 'other-head';
  if (!knows(row)) return 'unknown-event';
  return null;
}

/** Null for text that RFC 8785 cannot write (lone surrogates), which no hash can therefore match. */
function rehash(row: EventRow): string | null {
  try {
    return hashOfRow(row);
  } catch {
    return null;
  }
}

export function parseRow(found: unknown): EventRow | null {
  if (typeof found !== 'object' || found === null) return null;
  const { seq, version } = found as Record<string, unknown>;
  const [room, at, actor, type, body, prev, hash] = textColumns.map((column) => textIn(found, column));
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) return null;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) return null;
  if (room === undefined || at === undefined || actor === undefined || type === undefined) return null;
  if (body === undefined || prev === undefined || hash === undefined) return null;
  return { seq, room, at, actor, type, version, body, prev, hash };
}

const textColumns = ['room', 'at', 'actor', 'type', 'body', 'prev', 'hash'] as const;

function textIn(found: unknown, column: string): string | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const value = (found as Record<string, unknown>)[column];
  return typeof value === 'string' ? value : undefined;
}

function note(walk: Walk, seq: number | null, reason: LogReason, params: StoreParams): void {
  if (walk.problems.length < mostProblems) walk.problems.push({ seq, reason, params });
}

function failed(walk: Walk, seq: number | null, reason: LogReason, params: StoreParams): LogReport {
  note(walk, seq, reason, params);
  return reportOf(walk);
}

function reportOf({ length, head, problems }: Walk): LogReport {
  return { ok: problems.length === 0, length, head, problems };
}
