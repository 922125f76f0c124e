import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOfRow } from '../../../app/store/events.ts';

const text = fc.string({ unit: 'grapheme' });
const rows = fc.record({ seq: fc.maxSafeNat(), room: text, at: text, actor: text, type: text, version: fc.maxSafeNat(), body: fc.oneof(text, fc.json()), prev: text });

it('a row is hashed over its RFC 8785 JSON, whatever stands in it', () => {
  fc.assert(fc.property(rows, (row) => {
    expect(hashOfRow(row)).toBe(createHash('sha256').update(canonicalize(row) ?? '').digest('hex'));
  }));
  expect(() => hashOfRow({ seq: 1, room: 'main', at: '', actor: '\ud800', type: '', version: 1, body: '', prev: '' })).toThrow(RangeError);
});
