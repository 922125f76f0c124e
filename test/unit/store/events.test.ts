import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry, hashOfRow, jsonText } from '../../../app/store/events.ts';

const text = fc.string({ unit: 'binary' });
const row = fc.record({ seq: fc.nat(), room: text, at: text, actor: text, type: text, version: fc.nat(), body: text, prev: text });
const entry = { actor: 'p1', type: 'rated', version: 1, command: null, data: null, sealFor: null };

describe('the hash of a row', () => {
  it('is SHA-256 over the other columns as JSON with sorted names', () => {
    fc.assert(fc.property(row, ({ actor, at, body, prev, room, seq, type, version }) => {
      const json = JSON.stringify({ actor, at, body, prev, room, seq, type, version });
      expect(hashOfRow({ seq, room, at, actor, type, version, body, prev })).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
    }));
  });

  it('leaves out a hash that is already there', () => {
    const bare = { seq: 1, room: 'main', at: '', actor: 'a', type: 't', version: 1, body: '{}', prev: '0' };
    expect(hashOfRow(Object.assign({ hash: 'f' }, bare))).toBe(hashOfRow(bare));
  });
});

describe('an entry', () => {
  it.each([
    ['an empty actor', { actor: '' }], ['half a surrogate pair', { type: '\ud83d' }], ['a null character', { sealFor: 'p\0' }],
    ['version 0', { version: 0 }], ['version 1.5', { version: 1.5 }],
  ])('with %s is refused', (_name, change) => {
    expect(() => checkEntry({ ...entry, ...change })).toThrow(expect.objectContaining({ code: 'bad-entry' }));
  });

  it('passes as it should be', () => {
    expect(() => checkEntry(entry)).not.toThrow();
  });

  it.each([NaN, Infinity, -Infinity])('whose data hold %d is refused, since JSON would make it null', (number) => {
    expect(() => jsonText({ deep: [number] })).toThrow(expect.objectContaining({ code: 'bad-entry' }));
  });
});
