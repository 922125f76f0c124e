import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { verifyLog } from '../../app/store/index.ts';
import type { MyView } from '../../app/workshop/index.ts';
import { joining, openDoors, ratings, wish, type Doors } from './host-doors.ts';

let doors: Doors;
let adapters: { name: string; address: string }[];
beforeEach(async () => {
  adapters = [{ name: 'wifi', address: '127.0.0.1' }];
  doors = await openDoors({ adapters: () => adapters });
});

/** Opens a ballot on one design and one criterion, and gives the item's key. */
const openBallot = async (): Promise<string> => {
  const design = doors.state().plan?.designs[0]?.id ?? '';
  await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
  const ballot = ratings(doors.state().plan, 'b1', { items: [{ kind: 'design', id: design }], criteria: ['accessibility'] });
  expect(await doors.lead({ id: 'c-open', type: 'open-ballot', ballot })).toEqual({ id: 'c-open', ok: true });
  return `design:${design}`;
};
const vote = (id: string, item: string, score: number): object =>
  ({ id, type: 'answer', ballot: 'b1', answer: { kind: 'criteria', scores: { [item]: { accessibility: score } } } });
const firstMe = (cookie: string): Promise<MyView | null> => new Promise((resolve, reject) => {
  const socket = new WebSocket(`${doors.tablets().replace('http', 'ws')}/live`, { headers: { cookie } });
  socket.on('error', reject);
  socket.on('message', (text) => {
    const frame = JSON.parse(String(text)) as { type: string; me: MyView | null };
    if (frame.type !== 'me') return;
    resolve(frame.me);
    socket.close();
  });
});

test('a resident who joined is the same person after the host has been started again', async () => {
  const cookie = await doors.join('c-join');
  const before = await firstMe(cookie);
  expect(before?.receipt).toMatch(/^[A-Z2-9]{8}$/);
  await doors.restart();
  expect(await firstMe(cookie)).toEqual(before);
});

test('a tablet that is handed over stands for nobody, while the person who held it stays', async () => {
  await doors.join('c-join');
  const answer = await doors.send('/api/leave', {});
  expect(await answer.json()).toEqual({ ok: true });
  expect(answer.headers.get('set-cookie')).toMatch(/^parvis=;.*Expires=Thu, 01 Jan 1970/i);
  expect(Object.keys(doors.state().participants)).toHaveLength(1);
});

test('the facilitator sends tablets to another adapter; the choice outlives a restart and gives way while the adapter is gone', async () => {
  adapters = [{ name: 'wifi', address: '127.0.0.1' }, { name: 'cable', address: '127.0.0.2' }];
  const port = new URL(doors.host().tabletUrl()).port;
  const qr = async (): Promise<string> => (await fetch(`${doors.home()}/api/qr`, { headers: { cookie: await doors.leader() } })).text();
  const before = await qr();
  const choose = async (url: string): Promise<unknown> => (await doors.send('/api/address', { url }, { cookie: await doors.leader(), base: doors.home() })).json();
  expect(await choose('http://10.1.2.3:9/')).toMatchObject({ ok: false, code: 'unknown-address' });
  expect(doors.host().tabletUrl()).toBe(`http://127.0.0.1:${port}/`);
  expect(await choose(`http://127.0.0.2:${port}/`)).toEqual({ ok: true });
  expect(doors.host().tabletUrl()).toBe(`http://127.0.0.2:${port}/`);
  expect(await qr()).not.toBe(before);
  await doors.restart();
  expect(doors.host().tabletUrl()).toContain('//127.0.0.2:');
  adapters = [{ name: 'wifi', address: '127.0.0.1' }];
  expect(doors.host().tabletUrl()).toContain('//127.0.0.1:');
  adapters = [{ name: 'wifi', address: '127.0.0.1' }, { name: 'cable', address: '127.0.0.3' }];
  expect(doors.host().tabletUrl()).toContain('//127.0.0.3:');
});

test('the room keeps its short code through a restart, and another workshop has another', async () => {
  const code = doors.host().workplace().code();
  await doors.join('c-join');
  await doors.restart();
  expect(doors.host().workplace().code()).toBe(code);
  await doors.host().workplace().idle();
  expect(await (await doors.send('/api/new', { template: 'park' }, { cookie: await doors.leader(), base: doors.home() })).json()).toEqual({ ok: true });
  expect(doors.host().workplace().code()).not.toBe(code);
});

test('the facilitator’s open page is still the facilitator’s after the host has been started again, and opens no other workshop', async () => {
  const cookie = await doors.leader();
  const asked = (): Promise<Response> => fetch(`${doors.home()}/api/templates`, { headers: { cookie } });
  expect((await asked()).status).toBe(200);
  await doors.restart();
  expect((await asked()).status).toBe(200);
  await doors.restart(() => rmSync(join(doors.folder, 'session.secret')));
  expect((await asked()).status).toBe(403);
});

test('a join sent twice makes one person', async () => {
  await doors.join('c-join');
  await doors.join('c-join');
  expect(Object.keys(doors.state().participants)).toHaveLength(1);
});

test('a child joins with the code of a recorded consent, and their withdrawal takes the parent’s name off the record', async () => {
  await doors.host().workplace().idle();
  await doors.lead({ id: 'c-consent', type: 'record-parental-consent', by: 'Marie-Ève Tremblay' });
  const [code] = Object.keys(doors.state().parentalCodes);
  expect(await (await doors.send('/api/join', joining('c-child', { ageBand: 'under-14', parentalCode: code }))).json()).toEqual({ id: 'c-child', ok: true });
  const consent = (): unknown => [...doors.host().workplace().log.read()].find(({ type }) => type === 'parental-consent-recorded')?.data;
  expect(consent()).toMatchObject({ by: 'Marie-Ève Tremblay' });
  const receipt = Object.values(doors.state().participants)[0]?.receipt;
  await doors.say('', { id: 'c-gone', type: 'withdraw', receipt });
  const live = doors.state();
  await doors.host().workplace().idle();
  expect(consent()).toBeNull();
  expect(doors.state()).toEqual(live);
  await doors.restart();
  expect(doors.state()).toEqual(live);
  expect(verifyLog(doors.folder).ok).toBe(true);
});

test('an acknowledged rating is in the log after a restart, once, and the chain verifies', async () => {
  const cookie = await doors.join('c-join');
  const item = await openBallot();
  for (const score of [2, 4]) await doors.say(cookie, vote(`c-vote-${score}`, item, score));
  await doors.say(cookie, vote('c-vote-4', item, 4));
  await doors.restart();
  const answers = Object.values(doors.state().ballots['b1']?.answers ?? {});
  expect(answers).toEqual([{ kind: 'criteria', scores: { [item]: { accessibility: 4 } } }]);
  expect(verifyLog(doors.folder).ok).toBe(true);
});

test.each([
  ['a rating of 7', 7, 'score-out-of-range'],
  ['a rating of one and a half', 1.5, 'score-out-of-range'],
])('%s is refused and changes nothing', async (_name, score, code) => {
  const cookie = await doors.join('c-join');
  const item = await openBallot();
  const [answer] = await doors.say(cookie, vote('c-vote', item, score));
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  expect(doors.state().ballots['b1']?.answers).toEqual({});
});

test('a tablet cannot give the facilitator’s commands', async () => {
  const cookie = await doors.join('c-join');
  const [answer] = await doors.say(cookie, { id: 'c-1', type: 'move', to: 'close' });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  expect(doors.state().phase).toBe('welcome');
});

test('malformed JSON, an unknown group and a strange Host header are refused with a code, and the next one is served', async () => {
  expect((await doors.send('/api/commands', '{"commands":')).status).toBe(400);
  expect(await (await doors.send('/api/join', joining('c-1', { groups: ['martians'] }))).json()).toMatchObject({ ok: false, refusal: { code: 'unknown-group' } });
  const status = await new Promise((resolve) => {
    request(`${doors.tablets()}/`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(421);
  expect((await doors.send('/api/join', joining('c-2'))).status).toBe(200);
});

test('a wish is drawn, and a person who withdraws takes words and picture with them', async () => {
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  await doors.say(cookie, wish('w1'));
  await doors.host().workplace().idle();
  const image = doors.state().wishes['w1']?.drawing?.image ?? '';
  expect((await fetch(`${doors.tablets()}/images/${image}`)).headers.get('content-type')).toBe('image/png');
  const receipt = Object.values(doors.state().participants)[0]?.receipt;
  await doors.say(cookie, { id: 'c-gone', type: 'withdraw', receipt });
  await doors.host().workplace().idle();
  const live = doors.state();
  expect(live.wishes).toEqual({});
  expect((await fetch(`${doors.tablets()}/images/${image}`)).status).toBe(404);
  await doors.restart();
  expect(doors.state()).toEqual(live);
  expect(verifyLog(doors.folder).ok).toBe(true);
});
