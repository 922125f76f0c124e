import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { facilitatorCookie } from '../../app/lan/facilitator.ts';
import { startHost, type Host } from '../../app/host.ts';
import { listenAt } from './listening.ts';
import type { Actor, Ballot, Command, Frame, ParticipantId, Plan } from '../../app/workshop/index.ts';

let folder: string;
let host: Host;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-negotiation-'));
  host = await startHost({ folder, port: 0, pages: null, clock: () => new Date() });
});
afterEach(async () => {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
type Asked = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never;
async function say(actor: Actor, asked: Asked): Promise<ParticipantId> {
  const { acknowledgement, participant } = await host.workplace().room.submit(actor, { id: `c-${(count += 1)}`, ...asked } as Command);
  expect(acknowledgement).toMatchObject({ ok: true });
  return participant ?? '';
}
const lead = (asked: Asked): Promise<ParticipantId> => say({ role: 'facilitator' }, asked);
const token = (): string => `${facilitatorCookie}=${new URL(host.home).pathname.split('/').at(-1)}`;
const plan = (): Plan => {
  const held = host.workplace().room.state().plan;
  if (!held) throw new Error('not prepared');
  return held;
};

async function mediate(): Promise<void> {
  const answer = await fetch(new URL('/api/mediate', host.home), { method: 'POST', headers: { 'content-type': 'application/json', cookie: token() }, body: '{}' });
  expect(await answer.json()).toMatchObject({ ok: true });
}

const listen = (path: string, cookie: string, last: (frame: Frame) => boolean): Promise<string[]> =>
  listenAt(path === '/live' ? host.tabletUrl() : host.home, path, cookie, last);

/** Six elders and two others, who rated and objected; the second package is on the table. */
async function secondRound(): Promise<{ elder: ParticipantId; other: ParticipantId }> {
  const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } as const;
  const people: ParticipantId[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    people.push(await say({ role: 'visitor' }, { type: 'join', language: 'fr', consents, ageBand: 'not-said', parentalCode: null, groups: nth < 6 ? ['seniors'] : 'none' }));
  }
  await lead({ type: 'move', to: 'evaluate' });
  const criteria = plan().criteria.map(({ id }) => id);
  const designs = plan().designs.map(({ id }) => id);
  const ballot: Ballot = { id: 'b1', kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: designs.map((id) => ({ kind: 'design', id })), criteria, dots: 0, round: 'before', of: null };
  await lead({ type: 'open-ballot', ballot });
  for (const [nth, id] of people.entries()) {
    const scores = Object.fromEntries(designs.map((design, place) => [`design:${design}`, Object.fromEntries(criteria.map((criterion, c) => [criterion, 1 + (nth + place * 2 + c) % 4]))]));
    await say({ role: 'participant', id }, { type: 'answer', ballot: 'b1', answer: { kind: 'criteria', scores } });
  }
  await lead({ type: 'move', to: 'negotiate' });
  await mediate();
  const [elder = '', other = ''] = [people[0], people[7]];
  const [first, second] = plan().measures.map(({ id }) => id);
  await say({ role: 'participant', id: elder }, { type: 'respond', round: 1, response: { kind: 'object', reason: 'the-elder-said-this', mustHave: first ?? null, cannotAccept: null } });
  await say({ role: 'participant', id: other }, { type: 'respond', round: 1, response: { kind: 'object', reason: 'the-other-said-this', mustHave: null, cannotAccept: second ?? null } });
  await mediate();
  return { elder, other };
}

test('no screen in the room is sent a small seat’s utilities, anybody’s answer or any rating', async () => {
  const { elder, other } = await secondRound();
  const small = host.workplace().room.state().rounds.map(({ proposal }) => (proposal as { utilities: Record<string, number> }).utilities['everyone-else']);
  expect(small).toEqual([expect.any(Number), expect.any(Number)]);
  const tablet = await listen('/live', '', ({ type }) => type === 'room');
  const projector = await listen('/live/projector', token(), ({ type }) => type === 'projector');
  for (const text of [...tablet, ...projector]) {
    for (const hidden of ['everyone-else', 'the-elder-said-this', 'the-other-said-this', elder, other, '"ratings"', '"responses"', '"problem"', '"marks"', 'budgetCurve', ...small.map(String)]) {
      expect(text).not.toContain(hidden);
    }
  }
  const tabled = tablet.map((text) => JSON.parse(text) as Frame).find((frame) => frame.type === 'tabled');
  expect(tabled?.type === 'tabled' && tabled.tabled.map(({ package: found }) => [found?.seats.map(({ id }) => id), found?.withheld])).toEqual([[['seniors'], 1], [['seniors'], 1]]);
});

test('the facilitator sees every seat, how it answers, and the reasons without a name', async () => {
  const { elder } = await secondRound();
  const [text = ''] = await listen('/live/facilitator', token(), ({ type }) => type === 'facilitator');
  const frame = JSON.parse(text) as Extract<Frame, { type: 'facilitator' }>;
  expect(frame.view.records[0]).toMatchObject({
    small: ['everyone-else'], answers: [{ seat: 'seniors', answer: 'objects', accepted: 0, objected: 1 }, { seat: 'everyone-else', answer: 'objects', accepted: 0, objected: 1 }],
    objections: [{ seats: ['seniors'], reason: 'the-elder-said-this' }, { seats: ['everyone-else'], reason: 'the-other-said-this' }],
  });
  expect(JSON.stringify(frame.view.records.map(({ objections }) => objections))).not.toContain(elder);
});

test('the facilitator is sent what other budgets would have bought, once it is worked out, and again after a restart', async () => {
  await secondRound();
  const curve = async () => {
    const texts = await listen('/live/facilitator', token(), (frame) => frame.type === 'facilitator' && frame.view.budgetCurve?.points !== null);
    const frame = JSON.parse(texts.at(-1) ?? '') as Extract<Frame, { type: 'facilitator' }>;
    return frame.view.budgetCurve;
  };
  const before = await curve();
  expect(before).toMatchObject({ round: 2 });
  expect(before?.points?.map(({ share }) => share)).toEqual(Array.from({ length: 16 }, (_, tenths) => tenths / 10));
  await host.stop();
  host = await startHost({ folder, port: 0, pages: null, clock: () => new Date() });
  expect(await curve()).toEqual(before);
});

test('what made a number is told to the facilitator alone, as it was recorded', async () => {
  await secondRound();
  const ask = (base: string, cookie: string, query: string) => fetch(new URL(`/api/made/${query}`, base), { headers: { cookie } });
  const { utilities } = (host.workplace().room.state().rounds[1]?.proposal ?? { utilities: {} }) as { utilities: Record<string, number> };
  expect(Object.keys(utilities)).toHaveLength(2);
  for (const [seat, value] of Object.entries(utilities)) {
    const answer = await ask(host.home, token(), `2?package=package&of=utility&seat=${seat}`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { ok: true, made: { value, criteria: [{ answers: expect.any(Number) }, {}, {}, {}] } }]);
  }
  const [seat = ''] = Object.keys(utilities);
  expect(await (await ask(host.home, token(), `terms?package=best&of=utility&seat=${seat}`)).json()).toMatchObject({ ok: true, made: { of: 'utility', seat: { fr: expect.any(String) } } });
  expect((await ask(host.home, '', `terms?package=best&of=utility&seat=${seat}`)).status).toBe(403);
  expect((await ask(host.home, '', '2?package=package&of=total')).status).toBe(403);
  expect((await ask(host.tabletUrl(), token(), '2?package=package&of=total')).status).toBe(403);
  const refused = await Promise.all(['9?package=package&of=total', '2?package=nothing&of=total', 'x?package=package&of=total', '2?package=package&of=all']
    .map(async (query) => { const answer = await ask(host.home, token(), query); return [answer.status, await answer.json()]; }));
  expect(refused).toEqual([[404, { ok: false, code: 'unknown-round' }], [404, { ok: false, code: 'unknown-number' }], [400, { ok: false, code: 'malformed' }], [400, { ok: false, code: 'malformed' }]]);
});

test('a vote sends tablets neither the plan nor the packages again', async () => {
  const { elder } = await secondRound();
  // The pictures of the plan's designs are drawn beside all this, and are news of their own.
  await host.workplace().idle();
  const heard: string[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${new URL(host.tabletUrl()).port}/live`);
  const voted = new Promise<void>((resolve) => socket.on('message', (text) => {
    const frame = JSON.parse(String(text)) as Frame;
    if (frame.type !== 'beat') heard.push(frame.type);
    if (frame.type === 'room' && frame.room.rounds[1]?.answered === 1) resolve();
    else if (frame.type === 'room') void say({ role: 'participant', id: elder }, { type: 'respond', round: 2, response: { kind: 'accept' } });
  }));
  await voted;
  socket.terminate();
  expect(heard).toEqual(['me', 'here', 'plan', 'wishes', 'terms', 'tabled', 'results', 'ballots', 'room', 'room']);
});
