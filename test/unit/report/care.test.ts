import { describe, expect, test } from 'vitest';
import { publicTables, renderHtml, reportModel } from '../../../app/report/index.ts';
import type { CheckAnswers, State, Wish } from '../../../app/workshop/index.ts';
import { consents, crowd, person, room, wish } from './room.ts';

const modelOf = (state: State) => reportModel(state, { head: { seq: 1, hash: 'h' }, madeAt: '2026-11-24', held: null });
const page = (state: State, language: 'en' | 'fr'): string => renderHtml(modelOf(state), language, (id) => `data:image/webp;base64,${btoa(id)}`);
const csv = (state: State, name: string): string => publicTables(modelOf(state)).find((table) => table.name === name)?.csv ?? expect.fail(`no ${name}`);

describe('who may use a picture', () => {
  const unseen = (more: Partial<Wish>): State => room([person('a', 'none', { consents: { ...consents, publishPictures: false } })], [wish('w', 'a', more)]);

  test('is said beside it, with whom to name where it may leave the workshop', () => {
    const state = room([person('a', 'none')], [wish('w', 'a'), wish('v', 'a', { rights: 'open' })]);
    expect(page(state, 'en')).toContain('Use: This workshop and its report only.');
    expect(page(state, 'en')).toMatch(/Use: Open licence CC BY 4\.0\. Credit: [A-Z]\w+ \w+\./);
    expect(page(state, 'fr')).toMatch(/Licence libre CC BY 4\.0\. Crédit\u00a0: \p{Lu}\p{L}+ \p{L}+\./u);
    expect(csv(state, 'wishes.csv')).toMatch(/workshop,,/);
  });

  test('given to the city, it is in the report although its author agreed to none when they came in', () => {
    expect(modelOf(unseen({})).images).not.toContain('image-w');
    expect(modelOf(unseen({ rights: 'city' })).images).toContain('image-w');
  });
});

describe('what residents saw in a picture', () => {
  const checked = (count: number, answers: CheckAnswers): State => {
    const people = crowd(count, 'none', 'n');
    return room([person('a', 'none'), ...people], [wish('w', 'a', { checks: Object.fromEntries(people.map(({ id }) => [id, { image: 'image-w', answers }])) })]);
  };

  test('is told in counts from five answers on, and of fewer only that few answered', () => {
    expect(page(checked(5, { rest: 'yes', children: 'no' }), 'en')).toContain('5 / 0 / 0');
    expect(csv(checked(5, { rest: 'yes' }), 'checks.csv')).toMatch(/^1,Is there a place[^,]*,[^,]*,5,0,0$/m);
    const few = checked(4, { rest: 'yes', children: 'no' });
    for (const language of ['en', 'fr'] as const) expect(page(few, language)).not.toMatch(/[0-9] \/ [0-9] \/ [0-9]/);
    expect(page(few, 'en')).toContain('few answered');
    expect(csv(few, 'checks.csv')).toMatch(/^1,Is there a place[^,]*,[^,]*,,,$/m);
  });

  test('is left out where nobody answered', () => {
    expect(page(checked(0, {}), 'en')).not.toContain('Could everyone use it?');
  });
});

test('why a wish was set aside is said in the reader’s language, then in the words given', () => {
  const state = room([person('a', 'none')], [wish('w', 'a', { status: 'set-aside', why: 'off-topic', reason: 'C’est à Laval' })]);
  expect(page(state, 'en')).toContain('Set aside: It is not about this place. C’est à Laval');
  expect(page(state, 'fr')).toContain('Il ne parle pas de ce lieu. C’est à Laval');
  expect(page(room([person('a', 'none')], [wish('w', 'a', { status: 'set-aside', why: 'other', reason: 'Trop tard' })]), 'fr')).toMatch(/Mis de côté\u00a0: Trop tard/);
});

test.each(['person-shown', 'person-named', 'hurtful', 'advertising'] as const)('what is kept from the room as %s is kept out of the report', (why) => {
  const state = room([person('a', 'none')], [wish('w', 'a', { status: 'set-aside', why, reason: '', rights: 'open' })]);
  expect(JSON.stringify(modelOf(state))).not.toMatch(/words of w|prompt of w|image-w|seen in w/);
});

test('a proposed text that quotes the wish is not published where its words are not', () => {
  const description = { en: 'A picture by AI of this wish: words of w', fr: 'Une image par une IA pour : words of w' };
  const drawing = { image: 'image-w', engine: 'sd-server', prompt: 'words of w', seed: 1, description, understood: null };
  const with_ = (publishWords: boolean): State => room([person('a', 'none', { consents: { ...consents, publishWords } })], [wish('w', 'a', { drawing, history: [drawing] })]);
  expect(JSON.stringify(modelOf(with_(true)))).toContain('words of w');
  expect(JSON.stringify(modelOf(with_(false)))).not.toContain('words of w');
  expect(modelOf(with_(false)).images).toContain('image-w');
});
