import { createCipheriv, generateKeySync } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../app/store/events.ts';
import { openBody, parseBody, readBody, sealedBody } from '../../../app/store/seal.ts';

const place = { seq: 7, room: 'main', actor: 'p1', type: 'rated', version: 1 };
const newKey = () => generateKeySync('aes', { length: 256 });
const key = newKey();
const entryOf = (data: JsonValue) => ({ actor: 'p1', type: 'rated', version: 1, command: 'c1', data, sealFor: 'p1' });
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

function read(text: string, at = place, withKey: typeof key | null = key) {
  const body = parseBody(text);
  if (body === null) throw new Error('not a body');
  return readBody(body, at, withKey);
}

describe('a body', () => {
  it('gives back any JSON, open and sealed', () => {
    fc.assert(fc.property(json, (data) => {
      expect(read(openBody(entryOf(data)))).toEqual({ command: 'c1', data, sealedFor: null, sealed: 'open' });
      expect(read(sealedBody(entryOf(data), 'p1', place, key))).toEqual({ command: 'c1', data, sealedFor: 'p1', sealed: 'opened' });
    }));
  });

  it('is bound to its place by the RFC 8785 JSON of it, whatever its names are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(fc.property(name, name, name, fc.nat(), (actor, room, type, seq) => {
      const [at, iv] = [{ actor, room, type, seq, version: 1 }, Buffer.alloc(12, 1)];
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(Buffer.from(canonicalize({ seal: 'parvis-seal/1', ...at, command: 'c1', for: 'p1' }) ?? ''));
      const sealed = Buffer.concat([cipher.update('"said"', 'utf8'), cipher.final()]).toString('base64');
      const text = JSON.stringify({ command: 'c1', for: 'p1', iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), sealed });
      expect(read(text, at)).toMatchObject({ data: 'said', sealed: 'opened' });
    }));
  });

  it('keeps half a surrogate pair that someone typed', () => {
    expect(read(openBody(entryOf({ said: 'oh \ud83d' }))).data).toEqual({ said: 'oh \ud83d' });
    expect(read(sealedBody(entryOf({ said: 'oh \ud83d' }), 'p1', place, key)).data).toEqual({ said: 'oh \ud83d' });
  });

  it('has exactly the fields of the format', () => {
    expect(Object.keys(JSON.parse(openBody(entryOf(1))))).toEqual(['command', 'data']);
    expect(Object.keys(JSON.parse(sealedBody(entryOf(1), 'p1', place, key)))).toEqual(['command', 'for', 'iv', 'tag', 'sealed']);
  });

  it('is never sealed twice the same way', () => {
    expect(sealedBody(entryOf('x'), 'p1', place, key)).not.toBe(sealedBody(entryOf('x'), 'p1', place, key));
  });

  it.each([
    ['another seq', { seq: 8 }], ['another type', { type: 'voted' }], ['another actor', { actor: 'p2' }],
    ['another room', { room: 'annex' }], ['another version', { version: 2 }],
  ])('sealed for its place does not open at %s', (_name, change) => {
    const text = sealedBody(entryOf('x'), 'p1', place, key);
    expect(read(text, { ...place, ...change })).toMatchObject({ data: null, sealed: 'key-destroyed' });
  });

  it('does not open without its key, with another key, or with a shortened tag', () => {
    const text = sealedBody(entryOf('x'), 'p1', place, key);
    expect(read(text, place, null)).toEqual({ command: 'c1', data: null, sealedFor: 'p1', sealed: 'key-destroyed' });
    expect(read(text, place, newKey()).sealed).toBe('key-destroyed');
    const parts: { tag: string } = JSON.parse(text);
    const short = { ...parts, tag: Buffer.from(parts.tag, 'base64').subarray(0, 4).toString('base64') };
    expect(read(JSON.stringify(short)).sealed).toBe('key-destroyed');
  });

  it.each(['', 'x', 'null', '[]', '{}', '{"data":1}', '{"command":5,"data":1}', '{"command":null,"for":"p","iv":"","tag":""}'])(
    'is not made of %s', (text) => { expect(parseBody(text)).toBeNull(); },
  );
});
