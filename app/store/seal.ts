import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Entry, EventRow, JsonValue, Stored } from './events.ts';
import { jsonText } from './events.ts';

/** Where a sealed body belongs: authenticated with it, so that it opens nowhere else. */
export type Place = Pick<EventRow, 'seq' | 'room' | 'actor' | 'type' | 'version'>;

/** The body column, read: JSON with `command` and either `data` or the four parts of a sealed one. */
export type Body =
  | { readonly kind: 'open'; readonly command: string | null; readonly data: JsonValue }
  | { readonly kind: 'sealed'; readonly command: string | null; readonly person: string;
      readonly iv: string; readonly tag: string; readonly sealed: string };

/** Body text of an event that anyone may read. */
export function openBody(entry: Entry): string {
  return `{"command":${JSON.stringify(entry.command)},"data":${jsonText(entry.data)}}`;
}

/**
 * Body text with `data` encrypted for `person`: AES-256-GCM, a fresh random 96-bit nonce (NIST SP 800-38D §8.2.2),
 * the place and the command authenticated with it. `key` has 256 bits.
 */
export function sealedBody(entry: Entry, person: string, place: Place, key: KeyObject): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(boundTo(place, entry.command, person));
  const sealed = Buffer.concat([cipher.update(jsonText(entry.data), 'utf8'), cipher.final()]);
  const [iv64, tag64, sealed64] = [iv, cipher.getAuthTag(), sealed].map((bytes) => bytes.toString('base64'));
  return JSON.stringify({ command: entry.command, for: person, iv: iv64, tag: tag64, sealed: sealed64 });
}

/** What a body says, with the person's key (null when destroyed or never held here). A key that does not fit opens nothing. */
export function readBody(body: Body, place: Place, key: KeyObject | null): Pick<Stored, 'command' | 'data' | 'sealedFor' | 'sealed'> {
  const { command } = body;
  if (body.kind === 'open') return { command, data: body.data, sealedFor: null, sealed: 'open' };
  const text = key === null ? null : unseal(body, place, key);
  if (text === null) return { command, data: null, sealedFor: body.person, sealed: 'key-destroyed' };
  return { command, data: JSON.parse(text) as JsonValue, sealedFor: body.person, sealed: 'opened' };
}

/** Reads the body column; null when it is not a body of this format. */
export function parseBody(text: string): Body | null {
  const value = parsedObject(text);
  if (value === null) return null;
  const { command, data, for: person, iv, tag, sealed } = value;
  if (command !== null && typeof command !== 'string') return null;
  if (data !== undefined) return { kind: 'open', command, data };
  if (typeof person !== 'string' || typeof iv !== 'string' || typeof tag !== 'string' || typeof sealed !== 'string') return null;
  return { kind: 'sealed', command, person, iv, tag, sealed };
}

function parsedObject(text: string): Readonly<Record<string, JsonValue | undefined>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, JsonValue>) : null;
  } catch {
    return null;
  }
}

function unseal(body: Body & { kind: 'sealed' }, place: Place, key: KeyObject): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(body.iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(boundTo(place, body.command, body.person));
    decipher.setAuthTag(Buffer.from(body.tag, 'base64'));
    return decipher.update(body.sealed, 'base64', 'utf8') + decipher.final('utf8');
  } catch {
    // Another key or a changed body; `verifyLog` tells the second by the chain, which needs no key.
    return null;
  }
}

/** RFC 8785 JSON, written out as in `hashOfRow`: every start opens every body. */
function boundTo({ seq, room, actor, type, version }: Place, command: string | null, person: string): Buffer {
  return Buffer.from(`{"actor":${JSON.stringify(actor)},"command":${JSON.stringify(command)},"for":${JSON.stringify(person)},"room":${JSON.stringify(room)},"seal":"parvis-seal/1","seq":${seq},"type":${JSON.stringify(type)},"version":${version}}`);
}
