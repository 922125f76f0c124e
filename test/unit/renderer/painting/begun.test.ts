import { describe, expect, it } from 'vitest';
import en from '../../../../locales/en/painting.json' with { type: 'json' };
import fr from '../../../../locales/fr/painting.json' with { type: 'json' };
import { understand } from '../../../../app/prompts/index.ts';
import { readBegun, type Begun } from '../../../../renderer/tablet/painting/begun.ts';

const nothing = { marks: [], verb: 'add', words: '' };

describe('what was begun', () => {
  it('is read again as it was kept', () => {
    const begun: Begun = {
      verb: 'replace', words: 'une fontaine',
      marks: [{ kind: 'stroke', erase: false, width: 71.68, points: [{ x: 3, y: 4 }] }, { kind: 'outline', erase: true, points: [{ x: 0, y: 0 }] }, { kind: 'cell', erase: false, column: 1, row: 2, columns: 4, rows: 3 }, { kind: 'clear' }],
    };
    expect(readBegun(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  });

  it('is nothing where a draft cannot be read', () => {
    for (const value of [undefined, null, 'words', { marks: [{ kind: 'blob' }], verb: 'add', words: '' }, { marks: [], verb: 'explode', words: '' }]) expect(readBegun(value)).toEqual(nothing);
  });
});

describe('the ideas', () => {
  it.each(Object.keys(en.chip) as (keyof typeof en.chip)[])('name one thing that can be drawn, the same in both languages: %s', (chip) => {
    const [english, french] = [understand(en.chip[chip], 'en'), understand(fr.chip[chip], 'fr')];
    expect(english.elements).toHaveLength(1);
    expect(french.elements.map(({ id }) => id)).toEqual(english.elements.map(({ id }) => id));
    expect([...english.notUnderstood, ...french.notUnderstood]).toEqual([]);
  });
});
