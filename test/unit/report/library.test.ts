import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { captionSheet, captionTable, type Captioned, type Sheet } from '../../../app/report/library/captions.tsx';
import { libraryOf } from '../../../app/report/library/entries.ts';
import { whenMade } from '../../../app/report/library/export.ts';
import { heldBack, type Drawing } from '../../../app/workshop/index.ts';
import { both, consents, crowd, person, room, wish } from './room.ts';

const seen = (...ids: string[]) => ({ elements: ids.map((id) => ({ id, label: both(id), count: null, place: null, negated: id === 'car' })), scene: 'lane', season: 'winter', weather: null, timeOfDay: null });
const picture = (image: string, more: Partial<Drawing> = {}): Drawing => ({ image, engine: 'sketch', prompt: '', seed: 3, description: both(image), understood: seen('bench', 'car'), ...more });

describe('the library of pictures', () => {
  it('holds what was proposed under the numbers of the report, and nothing that is private', () => {
    const state = room([person('ann', 'none')], [
      wish('a', 'ann'), wish('secret', 'ann', { status: 'private' }), wish('b', 'ann', { status: 'accepted', parent: 'a' }), wish('c', 'ann', { status: 'set-aside', parent: 'secret' }),
    ]);
    const { entries } = libraryOf(state);
    expect(entries.map((entry) => [entry.wish, entry.number, entry.standing, entry.parent, entry.parentHidden])).toEqual([
      ['a', 1, 'proposed', null, false], ['b', 2, 'accepted', 'a', false], ['c', 3, 'set-aside', null, true],
    ]);
    expect(JSON.stringify(libraryOf(state))).not.toContain('secret');
  });

  it('tells what was understood to be there, not what was asked away, and the setting', () => {
    const [entry] = libraryOf(room([person('ann', 'none')], [wish('a', 'ann', { drawing: picture('one') })])).entries;
    expect(entry?.elements.map(({ id }) => id)).toEqual(['bench']);
    expect(entry).toMatchObject({ scene: 'lane', season: 'winter', timeOfDay: null });
  });

  it('tells an author’s group only where five people joined in it, and never of who keeps it to themself', () => {
    const quiet = person('quiet', ['elders'], { consents: { ...consents, groupData: false } });
    const people = [...crowd(5, ['elders'], 'elder'), ...crowd(4, ['rollers'], 'roller'), quiet];
    const library = libraryOf(room(people, [wish('a', 'elder0'), wish('b', 'roller0'), wish('c', 'quiet')]));
    expect(library.entries.map(({ groups }) => groups)).toEqual([['elders'], [], []]);
    expect(library.groups.map(({ id, people: count }) => [id, count])).toEqual([['elders', 5]]);
    expect(library.small).toEqual([both('rollers')]);
  });

  it('follows a picture back through those it was painted from, and leaves out what was drawn anew', () => {
    const [first, dropped, second] = [picture('first'), picture('dropped'), picture('second', { parent: 'first' })];
    const last = picture('last', { parent: 'second' });
    const [entry] = libraryOf(room([person('ann', 'none')], [wish('a', 'ann', { drawing: last, history: [first, dropped, second, last] })])).entries;
    expect(entry?.versions.map(({ image }) => image)).toEqual(['first', 'second']);
  });

  it('says how far a wish has come', () => {
    const settled = wish('a', 'ann', { status: 'accepted', outcome: { kind: 'design', design: 'plaza' } });
    const state = room([person('ann', 'none')], [settled, wish('b', 'ann')]);
    expect(libraryOf(state).entries.map(({ phase }) => phase)).toEqual(['shortlist', 'envision']);
    const asked = { ...state, ballots: { x: { ballot: { id: 'x', kind: 'ranking' as const, title: both(''), items: [{ kind: 'design' as const, id: 'plaza' }], criteria: [], dots: 0, round: 'before' as const, of: null }, status: 'closed' as const, shown: true, answers: {} } } };
    expect(libraryOf(asked).entries[0]?.phase).toBe('evaluate');
  });

  it('holds back what is the workshop’s alone, and what was set aside for somebody’s sake', () => {
    const no = person('no', 'none', { consents: { ...consents, publishPictures: false } });
    const shown = wish('d', 'ann', { rights: 'open', status: 'set-aside', why: 'person-shown' });
    const { entries } = libraryOf(room([person('ann', 'none'), no], [wish('a', 'ann'), wish('b', 'ann', { rights: 'city' }), wish('c', 'no', { rights: 'open' }), shown]));
    expect(entries.map(heldBack)).toEqual(['workshop-only', null, null, 'kept-out']);
  });
});

describe('a caption sheet', () => {
  const state = room([person('ann', 'none', { pseudonym: 4 })], [wish('a', 'ann', { text: '=HYPERLINK("http://x")', rights: 'open', drawing: picture('one', { engine: 'sd-server', model: 'flux', sourceType: 'ai' }) })]);
  const pictures = libraryOf(state).entries.map((entry): Captioned => ({ ...entry, file: 'picture-001.png', worded: true, madeAt: '2026-05-01T18:00:00.000Z' }));
  const sheet: Sheet = { title: both('Park'), rehearsal: false, madeAt: '2026-05-02T12:00:00.000Z', restricted: false, pictures };

  it('says of each picture whose it is, what made it and when, who may use it, and that it is no plan', () => {
    const page = captionSheet(sheet, 'both', () => null);
    for (const text of ['Épinette verte', 'Green spruce', 'flux', 'Image faite par une IA, pas un plan', 'AI picture, not a plan', 'May 1, 2026', '1 mai 2026', 'CC BY 4.0']) expect(page).toContain(text);
    expect(page).toContain('default-src &#x27;none&#x27;');
  });

  it('never leaves a formula in its table, nor words that are kept', () => {
    const [row] = parse(captionTable(sheet).csv, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ number: '1', words: '\'=HYPERLINK("http://x")', engine: 'sd-server', model: 'flux', rights: 'open' });
    const [kept] = parse(captionTable({ ...sheet, pictures: pictures.map((each) => ({ ...each, worded: false })) }).csv, { columns: true }) as Record<string, string>[];
    expect(kept?.['words']).toBe('');
    expect(captionSheet({ ...sheet, pictures: pictures.map((each) => ({ ...each, worded: false })) }, 'en', () => null)).not.toContain('HYPERLINK');
  });

  it('knows when a picture was made from the first row of the record that has it', () => {
    const when = whenMade([
      { type: 'drawn', at: '1', data: { image: 'a' } }, { type: 'pictures-staged', at: '2', data: { pictures: [{ image: 'b' }, { image: 'a' }] } },
      { type: 'drawn', at: '3', data: null }, { type: 'picture-chosen', at: '4', data: { image: 'c' } },
    ]);
    expect([...when]).toEqual([['a', '1'], ['b', '2']]);
  });
});
