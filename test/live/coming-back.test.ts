import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Frame } from '../../app/workshop/index.ts';
import { codeOf, cookieOf, openDoors, ratings, wish, type Doors } from './host-doors.ts';
import { listenAt } from './listening.ts';

const idOf = (cookie: string): string => /=([^~]+)~/.exec(decodeURIComponent(cookie))?.[1] ?? expect.fail(cookie);
const receiptOf = (doors: Doors, cookie: string): string => doors.state().participants[idOf(cookie)]?.receipt ?? expect.fail('nobody');
const back = async (doors: Doors, body: object): Promise<{ code: string; cookie: string }> => {
  const sent = await doors.send('/api/return', body);
  const answer = await sent.json() as { ok: boolean; refusal?: { code: string } };
  return { code: answer.ok ? 'ok' : answer.refusal?.code ?? '', cookie: cookieOf(sent) };
};
/** The first frame of a kind that a screen is sent. */
const heard = async (address: string, path: string, cookie: string, type: Frame['type']): Promise<Frame> => {
  const frames = (await listenAt(address, path, cookie, (frame) => frame.type === type)).map((text) => JSON.parse(text) as Frame);
  return frames.find((frame) => frame.type === type) ?? expect.fail(type);
};
const meAt = async (doors: Doors, cookie: string): Promise<Extract<Frame, { type: 'me' }>['me']> => {
  const frame = await heard(doors.tablets(), '/live', cookie, 'me');
  return frame.type === 'me' ? frame.me : null;
};

async function voting(): Promise<Doors & { rate: (nth: number, score: number) => object }> {
  const doors = await openDoors();
  await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
  const ballot = ratings(doors.state().plan, 'b');
  expect(codeOf(await doors.lead({ id: 'c-open', type: 'open-ballot', ballot }))).toBe('ok');
  const item = `design:${ballot.items[0]?.id}`;
  return { ...doors, rate: (nth, score) => ({ id: `c-rate-${nth}`, type: 'answer', ballot: 'b', answer: { kind: 'criteria', scores: { [item]: { [ballot.criteria[0] ?? '']: score } } } }) };
}

const rows = (doors: Doors, command: string): number => [...doors.host().workplace().log.read()].filter((row) => row.command === command).length;

test('the same command sent five times at once, and again among later ones, is acknowledged each time and counts once', async () => {
  const doors = await voting();
  const cookie = await doors.join('c-join');
  const five = await Promise.all(Array.from({ length: 5 }, () => doors.say(cookie, doors.rate(1, 2))));
  expect(five.flat().map(codeOf)).toEqual(Array<string>(5).fill('ok'));
  await doors.say(cookie, doors.rate(2, 5));
  // Older ones that were under way all the while, in any order: nothing of what was said last changes.
  expect((await Promise.all([doors.say(cookie, doors.rate(2, 5), doors.rate(1, 2)), doors.say(cookie, doors.rate(1, 2))])).flat().map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  expect([rows(doors, 'c-rate-1'), rows(doors, 'c-rate-2')]).toEqual([1, 1]);
  expect(JSON.stringify(doors.state().ballots['b']?.answers[idOf(cookie)])).toContain(':5');
  await doors.restart();
  expect((await doors.say(cookie, doors.rate(1, 2))).map(codeOf)).toEqual(['ok']);
  expect(rows(doors, 'c-rate-1')).toBe(1);
});

/** A request whose last byte comes only when `finish` is called: the tablet gave up on it long ago. */
async function slowRequest(doors: Doors, cookie: string, commands: object[]): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port, host } = new URL(doors.tablets());
  const body = JSON.stringify({ commands });
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk) => { said += String(chunk); });
  const ended = new Promise<string>((resolve) => { socket.on('close', () => resolve(said)); });
  await new Promise<void>((resolve) => {
    socket.write(`POST /api/commands HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, -1)}`, () => resolve());
  });
  return { finish: () => { socket.write(body.slice(-1)); return ended; } };
}

test('a request that the tablet gave up on and the host reads late undoes nothing of what was sent after it', async () => {
  const doors = await voting();
  const cookie = await doors.join('c-join');
  const slow = await slowRequest(doors, cookie, [doors.rate(1, 1)]);
  // Given up, sent again with what was said since.
  expect((await doors.say(cookie, doors.rate(1, 1), doors.rate(2, 4))).map(codeOf)).toEqual(['ok', 'ok']);
  expect(await slow.finish()).toContain('"ok":true');
  expect(rows(doors, 'c-rate-1')).toBe(1);
  expect(JSON.stringify(doors.state().ballots['b']?.answers[idOf(cookie)])).toContain(':4');
});

test('what a person was told is refused stays refused when an older request brings it again', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-join');
  const slow = await slowRequest(doors, cookie, [wish('w1')]);
  expect((await doors.say(cookie, wish('w1'))).map(codeOf)).toEqual(['not-in-phase']);
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  expect(await slow.finish()).toContain('not-in-phase');
  expect(doors.state().wishes).toEqual({});
  expect((await doors.say(cookie, { ...wish('w1'), id: 'c-anew' })).map(codeOf)).toEqual(['ok']);
});

test('an answer that comes when its ballot is closed is acknowledged as late, each time it is sent, after a restart too', async () => {
  const doors = await voting();
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-close', type: 'close-ballot', ballot: 'b' });
  expect(await doors.say(cookie, doors.rate(1, 3))).toEqual([{ id: 'c-rate-1', ok: true, late: true }]);
  await doors.restart();
  expect(await doors.say(cookie, doors.rate(1, 3))).toEqual([{ id: 'c-rate-1', ok: true, late: true }]);
  expect(doors.state().ballots['b']?.answers).toEqual({});
  expect(codeOf(await doors.lead({ id: 'c-admit', type: 'admit-late', ballot: 'b', pseudonym: 0 }))).toBe('ok');
  expect(Object.keys(doors.state().ballots['b']?.answers ?? {})).toEqual([idOf(cookie)]);
});

test('a person comes back by receipt code or by the secret of an open tab, and as nobody else', async () => {
  const doors = await openDoors();
  const [one, two] = [await doors.join('c-1'), await doors.join('c-2')];
  const receipt = receiptOf(doors, one);
  const returned = await back(doors, { receipt: ` ${receipt.slice(0, 4).toLowerCase()}-${receipt.slice(4)}` });
  expect([returned.code, idOf(returned.cookie)]).toEqual(['ok', idOf(one)]);
  const secret = (await meAt(doors, two))?.comeBack ?? expect.fail('no secret');
  await doors.restart();
  const moved = await back(doors, { secret });
  expect([moved.code, idOf(moved.cookie)]).toEqual(['ok', idOf(two)]);
  const token = decodeURIComponent(one.slice(one.indexOf('=') + 1));
  for (const forged of [token, secret.replace(idOf(two), idOf(one)), '', 'x']) expect(await back(doors, { secret: forged })).toEqual({ code: 'not-joined', cookie: '' });
  expect((await doors.send('/api/commands', { commands: [wish('w1')] }, { cookie: `parvis=${encodeURIComponent(secret)}` }).then((sent) => sent.text()))).toContain('not-joined');
});

test('who has withdrawn or was sent out does not come back', async () => {
  const doors = await openDoors();
  const [gone, out] = [await doors.join('c-1'), await doors.join('c-2')];
  const [left, removed] = [receiptOf(doors, gone), receiptOf(doors, out)];
  const secrets = [(await meAt(doors, gone))?.comeBack, (await meAt(doors, out))?.comeBack];
  await doors.say(gone, { id: 'c-leave', type: 'withdraw', receipt: left });
  expect(codeOf(await doors.lead({ id: 'c-remove', type: 'remove-person', pseudonym: 1, reason: 'Shouting' }))).toBe('ok');
  expect(await back(doors, { receipt: left })).toEqual({ code: 'unknown-receipt', cookie: '' });
  expect(await back(doors, { receipt: removed })).toEqual({ code: 'removed', cookie: '' });
  expect(await back(doors, { secret: secrets[0] })).toEqual({ code: 'not-joined', cookie: '' });
  expect(await back(doors, { secret: secrets[1] })).toEqual({ code: 'removed', cookie: '' });
});

test('receipt codes are guessed ten times a minute from one address, whichever door is tried, and then not even the right one opens', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('c-1');
  const receipt = receiptOf(doors, cookie);
  const codes: string[] = [];
  for (let nth = 0; nth < 5; nth += 1) codes.push((await back(doors, { receipt: `GUESS${nth}` })).code);
  const tried = await doors.say('', ...Array.from({ length: 50 }, (_, nth) => ({ id: `c-guess-${nth}`, type: 'withdraw', receipt: `GUESS${nth}` })));
  codes.push(...tried.map(codeOf));
  expect(codes.filter((code) => code === 'unknown-receipt')).toHaveLength(10);
  expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(45);
  expect((await back(doors, { receipt })).code).toBe('too-many-requests');
  expect((await doors.say(cookie, { id: 'c-leave', type: 'withdraw', receipt })).map(codeOf)).toEqual(['too-many-requests']);
});

test('a tab at another address may ask which workshop is open, and nothing else', async () => {
  const doors = await openDoors();
  const headers = { origin: 'http://192.168.7.7:4101' };
  const here = await fetch(`${doors.tablets()}/api/here`, { headers });
  expect(here.headers.get('access-control-allow-origin')).toBe('*');
  const { workshop } = await here.json() as { workshop: string };
  expect(workshop).toMatch(/^[0-9a-f]{32}$/);
  expect((await doors.send('/api/return', { receipt: 'ABCDEFGH' }, { headers })).status).toBe(403);
  expect(await heard(doors.tablets(), '/live', await doors.join('c-1'), 'here')).toMatchObject({ type: 'here', workshop });
  await doors.restart();
  expect(await (await fetch(`${doors.tablets()}/api/here`)).json()).toEqual({ workshop });
});

test('the desk is told that an address which people were given leads here no more, also after a restart, and only while that is so', async () => {
  let address = '192.168.1.10';
  const doors = await openDoors({ adapters: () => [{ name: 'wlan0', address }] });
  const movedFrom = async (): Promise<string | null> => {
    const frame = await heard(doors.home(), '/live/facilitator', await doors.leader(), 'facilitator');
    return frame.type === 'facilitator' ? frame.view.movedFrom : expect.fail('no view');
  };
  const before = doors.host().tabletUrl();
  await doors.join('c-1');
  expect(await movedFrom()).toBeNull();
  address = '192.168.1.99';
  expect(await movedFrom()).toBe(before);
  expect(statSync(join(doors.folder, 'been-here.json')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(doors.folder, 'been-here.json'), 'utf8')).not.toContain('c-1');
  address = '192.168.1.10';
  expect(await movedFrom()).toBeNull();
});
