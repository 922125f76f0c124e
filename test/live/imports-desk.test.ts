import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyLog } from '../../app/store/index.ts';
import { openDoors, type Doors } from './host-doors.ts';
import { filesOf } from './parvis-files.ts';

const paper = 'feuille;élément;réponse\n1;La rue verte;4\n2;La rue verte;illisible\n3;La rue verte;5\n';

async function look(doors: Doors, text: string, query = '', base = doors.home()): Promise<Response> {
  const body = new FormData();
  body.append('file', new Blob([text]), 'feuilles.csv');
  return doors.send(`/api/imports/look${query}`, body, { cookie: await doors.leader(), base, type: null });
}
const keep = async (doors: Doors, more: object = {}): Promise<unknown> =>
  (await doors.send('/api/imports/keep', { title: 'Feuilles', source: 'École', collected: '2026-05-30', ...more }, { cookie: await doors.leader(), base: doors.home() })).json();

it('looks at a file, tells line by line what it cannot read, and changes nothing until it is to be kept', async () => {
  const doors = await openDoors();
  expect(await keep(doors)).toMatchObject({ ok: false, code: 'nothing-waits' });
  const said = await (await look(doors, paper)).json();
  expect(said).toMatchObject({ ok: true, looked: { file: 'feuilles.csv', found: { form: 'paper', people: 2, items: 1, leftOut: 1, unknown: { items: { count: 0 } } }, problems: { count: 1, first: [{ line: 3 }] } } });
  expect(JSON.stringify(said)).toContain('réponse');
  expect(doors.state().imports).toEqual([]);
  expect(await keep(doors, { collected: '2026-13-01' })).toMatchObject({ ok: false, code: 'day' });
  expect(await keep(doors, { source: ' ' })).toMatchObject({ ok: false, code: 'import-unnamed' });
  expect(await keep(doors)).toEqual({ ok: true });
  expect(doors.state()).toMatchObject({ joins: 0, participants: {}, ballots: {}, imports: [{ title: 'Feuilles', source: 'École', form: 'paper' }] });
  expect(await keep(doors)).toMatchObject({ ok: false, code: 'nothing-waits' });
  await look(doors, paper);
  expect(await keep(doors)).toMatchObject({ ok: false, code: 'import-known', params: { title: 'Feuilles' } });
});

it('asks which column is whose where a file does not say so, and reads it as it is told', async () => {
  const doors = await openDoors();
  const table = 'access,evaluator,Demographic\n3,F1,"Adult, White"\n4,F1,"Adult, White"\n';
  expect(await (await look(doors, table)).json()).toMatchObject({ ok: true, looked: { found: null, columns: ['access', 'evaluator', 'Demographic'] } });
  expect(await (await look(doors, table, '?scale=1..4&participant=evaluator&item=%23&groups=Demographic')).json()).toMatchObject({ ok: true, looked: { found: { form: 'ratings', items: 2, groups: 2 } } });
  expect(await (await look(doors, table, '?scale=4..1')).json()).toMatchObject({ ok: false, code: 'scale' });
});

it('takes an import back for good: neither the record nor an older file of the workshop gives it again', async () => {
  const doors = await openDoors();
  await look(doors, paper);
  await keep(doors);
  const older = await filesOf(doors).pack();
  expect(await doors.lead({ id: 'r1', type: 'remove-import', import: doors.state().imports[0]?.id })).toMatchObject({ ok: true });
  await doors.host().workplace().idle();
  await doors.restart();
  expect(doors.state().imports).toEqual([]);
  expect(verifyLog(doors.folder).ok).toBe(true);
  await filesOf(doors).upload(older);
  expect(await filesOf(doors).open(null)).toMatchObject({ ok: true });
  expect(doors.state().imports).toEqual([]);
});

it('compares with other folders into a folder of its own, and never with itself', async () => {
  const [doors, other] = [await openDoors(), await openDoors()];
  const compare = async (...folders: string[]) => (await doors.send('/api/compare', { folders, languages: ['fr', 'en'] }, { cookie: await doors.leader(), base: doors.home() })).json();
  expect(await compare(doors.folder)).toMatchObject({ ok: false, code: 'compare-same-workshop' });
  expect(await compare(join(doors.folder, 'nowhere'))).toMatchObject({ ok: false, code: 'compare-no-workshop' });
  expect(await compare(other.folder)).toMatchObject({ ok: true, files: expect.arrayContaining(['comparison/comparison-fr.html', 'comparison/comparison-en.html', 'comparison/together.csv']) });
  expect(readdirSync(join(doors.folder, 'exports', 'comparison'))).toContain('comparison-en.html');
});

it('is for the laptop alone: tablets and whoever has no key are turned away', async () => {
  const doors = await openDoors();
  expect((await look(doors, paper, '', doors.tablets())).status).toBeGreaterThanOrEqual(400);
  expect((await doors.send('/api/imports/keep', {}, { base: doors.home() })).status).toBe(403);
  expect((await fetch(`${doors.home()}/api/imports`)).status).toBe(403);
  expect((await doors.send('/api/compare', { folders: ['/'], languages: ['fr'] }, { base: doors.home() })).status).toBe(403);
  const cookie = await doors.join('j1');
  const [answer] = await doors.say(cookie, { id: 'x1', type: 'remove-import', import: 'import_1' });
  expect(answer).toMatchObject({ ok: false });
});
