import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDoors, type Doors } from './host-doors.ts';
import { tinyTranslator } from './tiny-translator.ts';

const noEdits = { with: [], without: [] };
const asked = (doors: Doors, path: string, cookie: string, text: string, edits: object = noEdits): Promise<unknown> =>
  doors.send(path, { text, language: 'fr', edits }, { cookie }).then((answer) => answer.json());

test('a tablet is told what is understood of words that are being written, and nothing of it is kept', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-join');
  const before = doors.state();
  expect(await asked(doors, '/api/understand', cookie, 'trois bancs et du zgloub', { with: ['season.winter'], without: [] })).toMatchObject({
    ok: true, understood: { elements: [{ id: 'bench', count: 3 }], season: 'winter', notUnderstood: ['zgloub'] },
  });
  expect(doors.state()).toEqual(before);
});

test('only who has joined is told, and only of what can be read', async () => {
  const doors = await openDoors();
  expect(await asked(doors, '/api/understand', '', 'un banc')).toMatchObject({ ok: false, refusal: { code: 'not-joined' } });
  expect(await asked(doors, '/api/english', '', 'un banc')).toMatchObject({ ok: false, refusal: { code: 'not-joined' } });
  const cookie = await doors.join('c-join');
  expect(await asked(doors, '/api/english', cookie, 'x'.repeat(3_000))).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
});

test('the English is the lexicon’s until a translator is put beside the workshop, and then its own', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-join');
  const status = async (): Promise<unknown> => (await fetch(`${doors.home()}/api/translation`, { headers: { cookie: await doors.leader() } })).json();
  expect(await status()).toEqual({ folder: null, fault: null });
  expect(await asked(doors, '/api/english', cookie, 'un banc moelleux')).toMatchObject({ english: { text: 'A street, with a bench.', by: 'lexicon', left: ['moelleux'] } });
  await doors.restart(() => cpSync(tinyTranslator({ un: 'a', banc: 'bench', moelleux: 'soft' }), join(doors.folder, 'opus-mt-fr-en'), { recursive: true }));
  expect(await asked(doors, '/api/english', cookie, 'un banc moelleux')).toMatchObject({ english: { text: 'a bench soft', by: 'translator', left: [] } });
  expect(await status()).toEqual({ folder: join(doors.folder, 'opus-mt-fr-en'), fault: null });
});

test('every thing to choose from is listed by its name in both languages', async () => {
  const doors = await openDoors();
  const { elements } = await (await fetch(`${doors.tablets()}/api/lexicon`)).json() as { elements: { id: string; label: object }[] };
  expect(elements.length).toBeGreaterThan(140);
  expect(elements.find(({ id }) => id === 'bench')?.label).toEqual({ en: 'bench', fr: 'banc' });
});
