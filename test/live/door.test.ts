import { expect, test } from 'vitest';
import type { Frame } from '../../app/workshop/index.ts';
import { codeOf, cookieOf, joining, openDoors, wish, type Doors } from './host-doors.ts';
import { listenAt } from './listening.ts';

async function meAt(doors: Doors, cookie: string): Promise<unknown> {
  const [text = ''] = await listenAt(doors.tablets(), '/live', cookie, ({ type }: Frame) => type === 'me');
  return (JSON.parse(text) as { me: unknown }).me;
}
const codeIn = async (answer: Response): Promise<string> => (await answer.json() as { refusal?: { code: string } }).refusal?.code ?? 'ok';

test('who was sent out says nothing more with their cookie, and does not come back by receipt; let back, they do', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  await doors.say(cookie, wish('w'));
  await doors.host().workplace().idle();
  const [person] = Object.values(doors.state().participants);
  expect(codeOf(await doors.lead({ id: 'c-out', type: 'remove-person', pseudonym: 0, reason: 'Insults' }))).toBe('ok');
  const back = (): Promise<Response> => doors.send('/api/return', { receipt: person?.receipt });
  for (const restarted of [false, true]) {
    if (restarted) await doors.restart();
    expect((await doors.say(cookie, wish(`w-${restarted}`))).map(codeOf)).toEqual(['removed']);
    expect(await meAt(doors, cookie)).toMatchObject({ removed: true, removedFor: 'Insults' });
    expect(await codeIn(await back())).toBe('removed');
    expect((await doors.send(`/api/masks?picture=${'0'.repeat(64)}.png`, 'x', { cookie, type: 'image/png' })).status).toBe(403);
  }
  expect(Object.keys(doors.state().wishes)).toEqual(['w']);
  await doors.lead({ id: 'c-back', type: 'let-back', pseudonym: 0 });
  expect((await doors.say(cookie, wish('w-3'))).map(codeOf)).toEqual(['ok']);
  expect(await codeIn(await back())).toBe('ok');
});

test('why somebody was sent out is sealed with their key, and goes with them', async () => {
  const doors = await openDoors();
  await doors.join('c-join');
  await doors.lead({ id: 'c-out', type: 'remove-person', pseudonym: 0, reason: 'Zwicky was insulted' });
  const rows = [...doors.host().workplace().log.read()].filter(({ type }) => type === 'person-removed');
  expect(rows.map(({ actor, sealedFor }) => [actor, sealedFor])).toEqual([['facilitator', Object.keys(doors.state().participants)[0]]]);
  const [person] = Object.values(doors.state().participants);
  expect((await doors.say('', { id: 'c-gone', type: 'withdraw', receipt: person?.receipt })).map(codeOf)).toEqual(['ok']);
  await doors.host().workplace().idle();
  expect(JSON.stringify([...doors.host().workplace().log.read()]).includes('Zwicky')).toBe(false);
});

test('a locked room lets in nobody new, and everyone who comes back', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-join');
  const [person] = Object.values(doors.state().participants);
  await doors.lead({ id: 'c-lock', type: 'lock-room', locked: true });
  expect(await codeIn(await doors.send('/api/join', joining('c-new')))).toBe('room-locked');
  // The same joining sent again is answered as the first time: its acknowledgement was lost.
  expect(await codeIn(await doors.send('/api/join', joining('c-join')))).toBe('ok');
  const returned = await doors.send('/api/return', { receipt: person?.receipt });
  expect(cookieOf(returned)).toBe(cookie);
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  expect((await doors.say(cookie, wish('w'))).map(codeOf)).toEqual(['ok']);
});

test('a cookie of who withdrew, of another folder and of a workshop that was set aside stands for nobody', async () => {
  const [doors, elsewhere] = [await openDoors(), await openDoors()];
  const gone = await doors.join('c-gone');
  const [person] = Object.values(doors.state().participants);
  await doors.say(gone, { id: 'c-withdraw', type: 'withdraw', receipt: person?.receipt });
  const before = await doors.join('c-before');
  await doors.send('/api/new', { template: 'park' }, { cookie: await doors.leader(), base: doors.home() });
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  for (const cookie of [gone, before, await elsewhere.join('c-join')]) {
    expect((await doors.say(cookie, wish('w'))).map(codeOf)).toEqual(['not-joined']);
    expect(await meAt(doors, cookie)).toBeNull();
  }
});
