import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startHost, type Host } from '../../app/host.ts';
import { verifyLog } from '../../app/store/index.ts';
import type { Ballot, MyView, State } from '../../app/workshop/index.ts';

let folder: string;
let host: Host;
let adapters = [{ name: 'wifi', address: '127.0.0.1' }];
const start = (): Promise<Host> => startHost({ folder, port: 0, pages: null, clock: () => new Date(), adapters: () => adapters });
beforeEach(async () => {
  adapters = [{ name: 'wifi', address: '127.0.0.1' }];
  folder = mkdtempSync(join(tmpdir(), 'parvis-host-test-'));
  host = await start();
});
afterEach(async () => {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const tablets = (): string => `http://127.0.0.1:${new URL(host.tabletUrl()).port}`;
const post = (path: string, body: unknown, cookie = '', base = tablets()): Promise<Response> =>
  fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const joining = (id: string, groups: string[] | 'not-said' = 'not-said'): unknown => ({ command: {
  id, type: 'join', language: 'fr', ageBand: '75+', parentalCode: null, groups,
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
} });
const state = (): State => host.workplace().room.state();
const launched = async (): Promise<string> => cookieOf(await fetch(host.home, { redirect: 'manual' }));
const lead = async (command: object): Promise<unknown> => {
  const answer = await post('/api/commands', { commands: [command] }, await launched(), new URL(host.home).origin);
  return (await answer.json() as { acknowledgements: unknown[] }).acknowledgements[0];
};
const ballot: Ballot = {
  id: 'b1', kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: [], criteria: ['accessibility'], dots: 0, round: 'before', of: null,
};
const openBallot = async (): Promise<string> => {
  const design = state().plan?.designs[0]?.id ?? '';
  await lead({ id: 'c-move', type: 'move', to: 'evaluate' });
  expect(await lead({ id: 'c-open', type: 'open-ballot', ballot: { ...ballot, items: [{ kind: 'design', id: design }] } })).toEqual({ id: 'c-open', ok: true });
  return `design:${design}`;
};
const vote = (id: string, item: string, score: number): object =>
  ({ id, type: 'answer', ballot: 'b1', answer: { kind: 'criteria', scores: { [item]: { accessibility: score } } } });
const firstMe = (cookie: string): Promise<MyView | null> => new Promise((resolve, reject) => {
  const socket = new WebSocket(`${tablets().replace('http', 'ws')}/live`, { headers: { cookie } });
  socket.on('error', reject);
  socket.on('message', (text) => {
    const frame = JSON.parse(String(text)) as { type: string; me: MyView | null };
    if (frame.type !== 'me') return;
    resolve(frame.me);
    socket.close();
  });
});

test('a resident who joined is the same person after the host has been started again', async () => {
  const cookie = cookieOf(await post('/api/join', joining('c-join')));
  const before = await firstMe(cookie);
  expect(before?.receipt).toMatch(/^[A-Z2-9]{8}$/);
  await host.stop();
  host = await start();
  expect(await firstMe(cookie)).toEqual(before);
});

test('a tablet that is handed over stands for nobody, while the person who held it stays', async () => {
  await post('/api/join', joining('c-join'));
  const answer = await post('/api/leave', {});
  expect(await answer.json()).toEqual({ ok: true });
  expect(answer.headers.get('set-cookie')).toMatch(/^parvis=;.*Expires=Thu, 01 Jan 1970/i);
  expect(Object.keys(state().participants)).toHaveLength(1);
});

test('the facilitator sends tablets to another adapter; the choice outlives a restart and gives way while the adapter is gone', async () => {
  adapters = [{ name: 'wifi', address: '127.0.0.1' }, { name: 'cable', address: '127.0.0.2' }];
  const port = new URL(host.tabletUrl()).port;
  const qr = async (): Promise<string> => (await fetch(`${new URL(host.home).origin}/api/qr`, { headers: { cookie: await launched() } })).text();
  const before = await qr();
  const choose = async (url: string): Promise<unknown> => (await post('/api/address', { url }, await launched(), new URL(host.home).origin)).json();
  expect(await choose('http://10.1.2.3:9/')).toMatchObject({ ok: false, code: 'unknown-address' });
  expect(host.tabletUrl()).toBe(`http://127.0.0.1:${port}/`);
  expect(await choose(`http://127.0.0.2:${port}/`)).toEqual({ ok: true });
  expect(host.tabletUrl()).toBe(`http://127.0.0.2:${port}/`);
  expect(await qr()).not.toBe(before);
  await host.stop();
  host = await start();
  expect(host.tabletUrl()).toContain('//127.0.0.2:');
  adapters = [{ name: 'wifi', address: '127.0.0.1' }];
  expect(host.tabletUrl()).toContain('//127.0.0.1:');
  adapters = [{ name: 'wifi', address: '127.0.0.1' }, { name: 'cable', address: '127.0.0.3' }];
  expect(host.tabletUrl()).toContain('//127.0.0.3:');
});

test('the room keeps its short code through a restart, and another workshop has another', async () => {
  const code = host.workplace().code();
  await post('/api/join', joining('c-join'));
  await host.stop();
  host = await start();
  expect(host.workplace().code()).toBe(code);
  await host.workplace().idle();
  expect(await (await post('/api/new', { template: 'park' }, await launched(), new URL(host.home).origin)).json()).toEqual({ ok: true });
  expect(host.workplace().code()).not.toBe(code);
});

test('the facilitator’s open page is still the facilitator’s after the host has been started again, and opens no other workshop', async () => {
  const cookie = cookieOf(await fetch(host.home, { redirect: 'manual' }));
  const asked = (): Promise<Response> => fetch(new URL('/api/templates', host.home), { headers: { cookie } });
  expect((await asked()).status).toBe(200);
  await host.stop();
  host = await start();
  expect((await asked()).status).toBe(200);
  await host.stop();
  rmSync(join(folder, 'session.secret'));
  host = await start();
  expect((await asked()).status).toBe(403);
});

test('a join sent twice makes one person', async () => {
  await post('/api/join', joining('c-join'));
  await post('/api/join', joining('c-join'));
  expect(Object.keys(state().participants)).toHaveLength(1);
});

test('a child joins with the code of a recorded consent, and their withdrawal takes the parent’s name off the record', async () => {
  await host.workplace().idle();
  await lead({ id: 'c-consent', type: 'record-parental-consent', by: 'Marie-Ève Tremblay' });
  const [code] = Object.keys(state().parentalCodes);
  const child = joining('c-child') as { command: object };
  expect(await (await post('/api/join', { command: { ...child.command, ageBand: 'under-14', parentalCode: code } })).json()).toEqual({ id: 'c-child', ok: true });
  const consent = (): unknown => [...host.workplace().log.read()].find(({ type }) => type === 'parental-consent-recorded')?.data;
  expect(consent()).toMatchObject({ by: 'Marie-Ève Tremblay' });
  const receipt = Object.values(state().participants)[0]?.receipt;
  await post('/api/commands', { commands: [{ id: 'c-gone', type: 'withdraw', receipt }] });
  const live = state();
  await host.workplace().idle();
  expect(consent()).toBeNull();
  expect(state()).toEqual(live);
  await host.stop();
  host = await start();
  expect(state()).toEqual(live);
  expect(verifyLog(folder).ok).toBe(true);
});

test('an acknowledged rating is in the log after a restart, once, and the chain verifies', async () => {
  const cookie = cookieOf(await post('/api/join', joining('c-join')));
  const item = await openBallot();
  for (const score of [2, 4]) await post('/api/commands', { commands: [vote(`c-vote-${score}`, item, score)] }, cookie);
  await post('/api/commands', { commands: [vote('c-vote-4', item, 4)] }, cookie);
  await host.stop();
  host = await start();
  const answers = Object.values(state().ballots['b1']?.answers ?? {});
  expect(answers).toEqual([{ kind: 'criteria', scores: { [item]: { accessibility: 4 } } }]);
  expect(verifyLog(folder).ok).toBe(true);
});

test.each([
  ['a rating of 7', 7, 'score-out-of-range'],
  ['a rating of one and a half', 1.5, 'score-out-of-range'],
])('%s is refused and changes nothing', async (_name, score, code) => {
  const cookie = cookieOf(await post('/api/join', joining('c-join')));
  const item = await openBallot();
  const answer = await (await post('/api/commands', { commands: [vote('c-vote', item, score)] }, cookie)).json() as { acknowledgements: unknown[] };
  expect(answer.acknowledgements[0]).toMatchObject({ ok: false, refusal: { code } });
  expect(state().ballots['b1']?.answers).toEqual({});
});

test('a tablet cannot give the facilitator’s commands', async () => {
  const cookie = cookieOf(await post('/api/join', joining('c-join')));
  const answer = await (await post('/api/commands', { commands: [{ id: 'c-1', type: 'move', to: 'close' }] }, cookie)).json() as { acknowledgements: unknown[] };
  expect(answer.acknowledgements[0]).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  expect(state().phase).toBe('welcome');
});

test('malformed JSON, an unknown group and a strange Host header are refused with a code, and the next one is served', async () => {
  expect((await post('/api/commands', '{"commands":')).status).toBe(400);
  expect(await (await post('/api/join', joining('c-1', ['martians']))).json()).toMatchObject({ ok: false, refusal: { code: 'unknown-group' } });
  const status = await new Promise((resolve) => {
    request(`${tablets()}/`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(421);
  expect((await post('/api/join', joining('c-2'))).status).toBe(200);
});

test('a wish is drawn, and a person who withdraws takes words and picture with them', async () => {
  const cookie = cookieOf(await post('/api/join', joining('c-join')));
  await lead({ id: 'c-move', type: 'move', to: 'envision' });
  await post('/api/commands', { commands: [{ id: 'c-w', type: 'wish', wish: 'w1', text: 'Trois bancs et une fontaine', language: 'fr', table: null, parent: null }] }, cookie);
  await host.workplace().idle();
  const image = state().wishes['w1']?.drawing?.image ?? '';
  expect((await fetch(`${tablets()}/images/${image}`)).headers.get('content-type')).toBe('image/png');
  const receipt = Object.values(state().participants)[0]?.receipt;
  await post('/api/commands', { commands: [{ id: 'c-gone', type: 'withdraw', receipt }] }, cookie);
  await host.workplace().idle();
  const live = state();
  expect(live.wishes).toEqual({});
  expect((await fetch(`${tablets()}/images/${image}`)).status).toBe(404);
  await host.stop();
  host = await start();
  expect(state()).toEqual(live);
  expect(verifyLog(folder).ok).toBe(true);
});
