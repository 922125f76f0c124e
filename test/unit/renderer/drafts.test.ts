import { describe, expect, test } from 'vitest';
import { openDrafts } from '../../../renderer/tablet/drafts.ts';

function box(kept: Record<string, string> = {}) {
  return { kept, getItem: (name: string) => kept[name] ?? null, setItem: (name: string, text: string) => { kept[name] = text; } };
}

describe('what is begun on a tablet and not sent', () => {
  test('is there again after a reload, until it is sent', () => {
    const storage = box();
    openDrafts(storage).keep('wish:new', { title: '', value: 'Trois bancs' });
    const reloaded = openDrafts(storage);
    expect(reloaded.all()['wish:new']?.value).toBe('Trois bancs');
    reloaded.drop('wish:new');
    expect(openDrafts(storage).all()).toEqual({});
  });

  test('is gone when the tablet changes hands', () => {
    const storage = box();
    const drafts = openDrafts(storage);
    drafts.keep('answer:b1', { title: 'Rate', value: { kind: 'approval', approved: ['design:a'] } });
    drafts.clear();
    expect(Object.values(storage.kept).join('')).not.toContain('design:a');
  });

  test.each(['{', '[1]', 'null', '{"answer:b1":"text"}', '{"answer:b1":{"title":3,"value":1}}'])('starts empty from a storage that holds %s', (text) => {
    expect(openDrafts(box({ 'parvis-drafts': text })).all()).toEqual({});
  });

  test('lives as long as the page where the storage is full or forbidden', () => {
    const drafts = openDrafts({ getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } });
    drafts.keep('wish:new', { title: '', value: 'Une fontaine' });
    expect(drafts.all()['wish:new']?.value).toBe('Une fontaine');
  });
});
