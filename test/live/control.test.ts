import { expect, test } from 'vitest';
import { secondsLeft, type Frame } from '../../app/workshop/index.ts';
import { openDoors, ratings, type Doors } from './host-doors.ts';
import { listenAt } from './listening.ts';

/** What the last frame of a kind said. */
const lastOf = <T extends Frame['type']>(texts: readonly string[], type: T): Extract<Frame, { type: T }> | undefined =>
  texts.map((text) => JSON.parse(text) as Frame).findLast((frame): frame is Extract<Frame, { type: T }> => frame.type === type);

/** The desk, once it shows what is waited for. */
const deskWith = async (doors: Doors, isThere: (view: Extract<Frame, { type: 'facilitator' }>['view']) => boolean) => {
  const texts = await listenAt(doors.home(), '/live/facilitator', await doors.leader(), (frame) => frame.type === 'facilitator' && isThere(frame.view));
  return lastOf(texts, 'facilitator')?.view ?? expect.fail('no desk');
};

test('the timer goes on over a restart of the host, by the time that its beats tell every screen', async () => {
  let now = Date.UTC(2026, 10, 24, 18);
  const doors = await openDoors({ clock: () => new Date(now) });
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-timer', type: 'set-timer', do: 'start', seconds: 600 });
  now += 40_000;
  await doors.restart(() => { now += 60_000; });
  const texts = await listenAt(doors.tablets(), '/live', cookie, (frame) => frame.type === 'beat');
  const [room, beat] = [lastOf(texts, 'room'), lastOf(texts, 'beat')];
  expect(room?.room.timer && secondsLeft(room.room.timer, beat?.now ?? 0)).toBe(500);
  const said = lastOf(await listenAt(doors.home(), '/live/projector', await doors.leader(), (frame) => frame.type === 'projector'), 'projector');
  expect(said?.view.timer).toEqual(room?.room.timer);
});

test('a timer that stood while the host was away stands still', async () => {
  let now = Date.UTC(2026, 10, 24, 18);
  const doors = await openDoors({ clock: () => new Date(now) });
  await doors.lead({ id: 'c-timer', type: 'set-timer', do: 'start', seconds: 600 });
  now += 100_000;
  await doors.lead({ id: 'c-pause', type: 'set-timer', do: 'pause', seconds: 0 });
  await doors.restart(() => { now += 3_600_000; });
  expect(doors.state().timer).toEqual({ state: 'paused', total: 600, left: 500 });
});

test('the desk sees in counts who is connected, who answers and who is done, as tablets come and go', async () => {
  const doors = await openDoors();
  const [ada, bob] = [await doors.join('c-ada'), await doors.join('c-bob')];
  await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
  await doors.lead({ id: 'c-open', type: 'open-ballot', ballot: ratings(doors.state().plan, 'b') });
  const leaving = new AbortController();
  const here = Promise.all([ada, bob].map((cookie) => listenAt(doors.tablets(), '/live', cookie, () => leaving.signal.aborted)));
  await deskWith(doors, ({ presence }) => presence.active === 2 && presence.answering === 2);
  await doors.say(ada, { id: 'c-answer', type: 'answer', ballot: 'b', answer: { kind: 'skipped' } });
  expect((await deskWith(doors, ({ presence }) => presence.done === 1)).presence).toEqual({ joined: 2, active: 2, answering: 1, done: 1 });
  leaving.abort();
  await here;
  expect((await deskWith(doors, ({ presence }) => presence.active === 0)).presence).toEqual({ joined: 2, active: 0, answering: 0, done: 1 });
});

test('who asks for help is on the desk by their pseudonym until somebody has been there, also after a restart', async () => {
  const doors = await openDoors();
  const ada = await doors.join('c-ada');
  expect(await doors.say(ada, { id: 'c-call', type: 'ask-help', wanted: true })).toEqual([{ id: 'c-call', ok: true }]);
  await doors.restart();
  const desk = await deskWith(doors, ({ calls }) => calls.length === 1);
  expect(JSON.stringify(desk.calls)).not.toContain(Object.keys(doors.state().participants)[0]);
  await doors.lead({ id: 'c-given', type: 'give-help', pseudonym: desk.calls[0]?.pseudonym });
  const me = lastOf(await listenAt(doors.tablets(), '/live', ada, (frame) => frame.type === 'me'), 'me');
  expect(me?.me?.called).toBe(false);
});

test('what was undone is undone after a restart too, and a tablet cannot undo', async () => {
  const doors = await openDoors();
  const ada = await doors.join('c-ada');
  await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
  await doors.lead({ id: 'c-open', type: 'open-ballot', ballot: ratings(doors.state().plan, 'b') });
  await doors.say(ada, { id: 'c-answer', type: 'answer', ballot: 'b', answer: { kind: 'skipped' } });
  expect(await doors.say(ada, { id: 'c-no', type: 'undo', of: 2 })).toMatchObject([{ ok: false, refusal: { code: 'not-allowed' } }]);
  expect(await doors.lead({ id: 'c-undo', type: 'undo', of: doors.state().steps.length })).toMatchObject({ ok: true });
  await doors.host().workplace().idle();
  const before = doors.state();
  expect(before.ballots['b']).toMatchObject({ status: 'closed', answers: { [Object.keys(before.participants)[0] ?? '']: { kind: 'skipped' } } });
  await doors.restart();
  expect(doors.state()).toEqual(before);
});
