import { hash as digest } from 'node:crypto';
import { StoreError } from './errors.ts';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What the host asks the log to keep. The log knows nothing of what a type means. */
export interface Entry {
  /** Who did it: a participant's id, `facilitator`, … */
  readonly actor: string;
  readonly type: string;
  /** Version of the shape of `data` for this type, from 1. */
  readonly version: number;
  /** Client-made id of the command that gave this event; null when no client asked for it. */
  readonly command: string | null;
  readonly data: JsonValue;
  /** The person whose key seals `data`; null leaves it open. */
  readonly sealFor: string | null;
}

/** An event as read back. `data` is null when the key is gone, and then `sealed` says so. */
export interface Stored {
  readonly seq: number;
  readonly room: string;
  /** ISO 8601, UTC, milliseconds. Order is by `seq`, never by this. */
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  readonly version: number;
  readonly command: string | null;
  readonly data: JsonValue;
  readonly sealedFor: string | null;
  readonly sealed: 'open' | 'opened' | 'key-destroyed';
  /** Lower-case hex SHA-256 that closes the chain at this event. */
  readonly hash: string;
}

/** One row of `events` as it lies in SQLite (DESIGN §3.3). */
export interface EventRow {
  readonly seq: number;
  readonly room: string;
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  readonly version: number;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** The last event of a log; an empty log has seq 0 and 64 zeros. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) };

/**
 * Lower-case hex SHA-256 over the RFC 8785 JSON of the eight columns besides `hash`, body as the stored text. Written out: of these
 * types JSON.stringify writes what RFC 8785 asks, several times faster than a general writer, and every start hashes every row.
 * Throws RangeError for lone surrogates, which RFC 8785 cannot write.
 */
export function hashOfRow(row: Omit<EventRow, 'hash'>): string {
  const { seq, room, at, actor, type, version, body, prev } = row;
  return digest('sha256', `{"actor":${quoted(actor)},"at":${quoted(at)},"body":${quoted(body)},"prev":${quoted(prev)},"room":${quoted(room)},"seq":${seq},"type":${quoted(type)},"version":${version}}`);
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('lone surrogates');
  return JSON.stringify(text);
}

/**
 * JSON text of a value that reads back equal.
 * JSON.stringify turns NaN and infinities into null without a word, so that the state after a restart would differ: refused.
 */
export function jsonText(value: JsonValue): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new StoreError('bad-entry', { field: 'data' });
    return part;
  });
}

/** Refuses an entry whose columns could not be hashed or read back as they are (RFC 8785 knows no lone surrogates). */
export function checkEntry(entry: Entry): void {
  checkName('actor', entry.actor);
  checkName('type', entry.type);
  if (entry.sealFor !== null) checkName('sealFor', entry.sealFor);
  if (!Number.isSafeInteger(entry.version) || entry.version < 1) throw new StoreError('bad-entry', { field: 'version' });
}

export function checkName(field: string, name: string): void {
  if (name === '' || name.includes('\0') || !name.isWellFormed()) throw new StoreError('bad-entry', { field });
}
