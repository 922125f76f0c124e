import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/store.json' with { type: 'json' };
import fr from '../../../locales/fr/store.json' with { type: 'json' };
import { coded, StoreError } from '../../../app/store/errors.ts';

const failure = (code: string) => () => { throw Object.assign(new Error('raw'), { code }); };

describe('failures of the store', () => {
  it.each([
    ['SQLITE_BUSY', 'folder-in-use'], ['SQLITE_BUSY_SNAPSHOT', 'folder-in-use'], ['SQLITE_FULL', 'disk-full'], ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'], ['EROFS', 'read-only'], ['SQLITE_NOTADB', 'not-a-database'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'], ['SQLITE_IOERR_FSYNC', 'disk-failure'], ['EIO', 'disk-failure'],
  ])('turns %s into %s', (raw, code) => {
    const caught = expect(() => coded({ path: 'x' }, failure(raw)));
    caught.toThrow(expect.objectContaining({ code, messageKey: `store:${code}`, params: { path: 'x' } }));
  });

  it('leaves a bug as it is', () => {
    expect(() => coded({}, failure('SQLITE_ERROR'))).toThrow('raw');
    expect(() => coded({}, () => { throw new TypeError('raw'); })).toThrow(TypeError);
  });

  it('does not wrap a failure twice', () => {
    const first = new StoreError('missing', { seq: 3 });
    expect(() => coded({ seq: 4 }, () => { throw first; })).toThrow(first);
  });

  it('has the same messages in both languages', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  it('never breaks a French line before its punctuation', () => {
    for (const text of Object.values(fr)) expect(text).not.toMatch(/ [:;!?%$»]|« /);
  });
});
