import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openPairing } from '../../app/lan/index.ts';
import type { FacilitatorView, Frame } from '../../app/workshop/index.ts';
import { codeOf, cookieOf, openDoors, ratings, wish, type Doors } from './host-doors.ts';
import { listenAt } from './listening.ts';

type Role = 'facilitator' | 'moderator' | 'table-host' | 'observer';

async function codeFor(doors: Doors, as: Role, name = 'Marie'): Promise<string> {
  const made = await doors.send('/api/helpers/code', { as, name }, { cookie: await doors.leader(), base: doors.home() });
  return (await made.json() as { offer: { code: string } }).offer.code;
}
async function paired(doors: Doors, as: Role): Promise<string> {
  return cookieOf(await doors.send('/api/pair', { code: await codeFor(doors, as) }));
}
const ask = async (doors: Doors, cookie: string, command: object): Promise<string> => {
  const sent = await doors.send('/api/desk/commands', { commands: [command] }, { cookie });
  if (sent.status !== 200) return String(sent.status);
  return codeOf((await sent.json() as { acknowledgements: Parameters<typeof codeOf>[0][] }).acknowledgements[0]);
};
async function seen(doors: Doors, cookie: string): Promise<FacilitatorView> {
  const texts = await listenAt(doors.tablets(), '/live/facilitator', cookie, ({ type }) => type === 'facilitator');
  const frame = texts.map((text) => JSON.parse(text) as Frame).find(({ type }) => type === 'facilitator');
  return frame?.type === 'facilitator' ? frame.view : expect.fail('no desk');
}

test('a code pairs one tablet, once, and the record says who it was and what they did', async () => {
  const doors = await openDoors();
  const code = await codeFor(doors, 'facilitator');
  expect(code).toMatch(/^\d{6}$/);
  const first = await doors.send('/api/pair', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
  expect(first.headers.get('set-cookie')).toMatch(/^parvis-helper=.+; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await doors.send('/api/pair', { code })).status).toBe(403);
  const cookie = cookieOf(first);
  expect(await ask(doors, cookie, { id: 'c1', type: 'move', to: 'envision' })).toBe('ok');
  const rows = [...doors.host().workplace().log.read()].map(({ type, actor }) => [type, actor]);
  const [helper] = Object.keys(doors.state().helpers);
  expect(rows).toContainEqual(['helper-paired', 'host']);
  expect(rows.at(-1)).toEqual(['moved', helper]);
  await doors.restart();
  expect(await ask(doors, cookie, { id: 'c2', type: 'move', to: 'shortlist' })).toBe('ok');
});

test('a tablet that is removed is cut off at once, also after a restart and with the cookie of its own', async () => {
  const doors = await openDoors();
  const cookie = await paired(doors, 'facilitator');
  const socket = new WebSocket(`${doors.tablets().replace('http', 'ws')}/live/facilitator`, { headers: { cookie } });
  await new Promise((resolve) => { socket.once('message', resolve); });
  const cut = new Promise((resolve) => { socket.once('close', resolve); });
  const [helper] = Object.keys(doors.state().helpers);
  expect(codeOf(await doors.lead({ id: 'c1', type: 'remove-helper', helper }))).toBe('ok');
  await cut;
  expect(await ask(doors, cookie, { id: 'c2', type: 'move', to: 'envision' })).toBe('403');
  await expect(listenAt(doors.tablets(), '/live/facilitator', cookie, () => true)).rejects.toThrow('403');
  await doors.restart();
  expect((await doors.send('/api/mediate', {}, { cookie })).status).toBe(403);
  expect((await fetch(`${doors.tablets()}/api/desk/role`, { headers: { cookie } })).status).toBe(403);
});

test('guesses are few: ten from one address, twenty in all, and a code is old after ten minutes', () => {
  let now = 0;
  const pairing = openPairing(() => now, () => 'h_1');
  const { code } = pairing.offer('observer', 'Marie');
  const wrong = code === '000000' ? '000001' : '000000';
  const tries = (address: string, count: number): string[] => Array.from({ length: count }, () => { const taken = pairing.take(wrong, address); return taken.ok ? 'ok' : taken.code; });
  expect(tries('a', 11)).toEqual([...Array.from({ length: 10 }, () => 'unknown-pairing'), 'too-many-requests']);
  expect(pairing.take(code, 'a').ok).toBe(false);
  tries('b', 9);
  expect(pairing.take(code, 'b').ok).toBe(true);

  const second = pairing.offer('observer', 'Marie').code;
  now += 10 * 60_000;
  expect(pairing.take(second, 'c')).toEqual({ ok: false, code: 'unknown-pairing' });
  const third = pairing.offer('observer', 'Marie').code;
  for (const address of ['d', 'e']) for (let count = 0; count < 10; count += 1) pairing.take(third === wrong ? '000002' : wrong, address);
  expect(pairing.take(third, 'f').ok).toBe(false);
  const fourth = pairing.offer('observer', 'Marie').code;
  pairing.offer('observer', 'Ada');
  expect(pairing.take(fourth, 'g').ok).toBe(false);
});

test('what stays on the laptop is not to be had from the hall, whatever the role', async () => {
  const doors = await openDoors();
  const leader = await doors.leader();
  await doors.send('/api/report', { languages: ['fr'] }, { cookie: leader, base: doors.home() });
  const mine = await doors.join('c-join');
  for (const cookie of [await paired(doors, 'facilitator'), await paired(doors, 'observer'), mine, leader, '']) {
    for (const path of ['/api/new', '/api/address', '/api/report', '/api/engine', '/api/helpers/code', '/api/photos', '/api/backup']) expect([path, (await doors.send(path, {}, { cookie })).status]).toEqual([path, 404]);
    for (const path of ['/exports/restricted/participants.csv', '/projector', '/api/engine', '/api/library', '/api/translation', '/launch/x', '/api/qr/pair']) {
      expect([path, (await fetch(doors.tablets() + path, { headers: { cookie } })).status]).toEqual([path, 404]);
    }
  }
});

test('only a paired facilitator asks for a package, and each role gives its own commands alone', async () => {
  const doors = await openDoors();
  await doors.lead({ id: 'c0', type: 'move', to: 'envision' });
  const resident = await doors.join('c-join');
  await doors.say(resident, wish('w'));
  await doors.host().workplace().idle();
  await doors.say(resident, { id: 'c-p', type: 'propose', wish: 'w' });
  const [moderator, observer, host] = [await paired(doors, 'moderator'), await paired(doors, 'observer'), await paired(doors, 'table-host')];
  for (const cookie of [moderator, observer, host, resident]) {
    expect((await doors.send('/api/mediate', {}, { cookie })).status).toBe(403);
    expect(await ask(doors, cookie, { id: 'cx', type: 'move', to: 'close' })).toBe(cookie === resident ? '403' : 'not-allowed');
    expect(await ask(doors, cookie, { id: 'cy', type: 'lock-room', locked: true })).toBe(cookie === resident ? '403' : 'not-allowed');
  }
  expect(await ask(doors, observer, { id: 'c1', type: 'accept-wish', wish: 'w' })).toBe('not-allowed');
  expect(await ask(doors, moderator, { id: 'c1', type: 'accept-wish', wish: 'w' })).toBe('ok');
  // A device speaks for its role at the desk's door alone: at the residents' it is a stranger.
  expect((await doors.say(moderator, { id: 'c2', type: 'set-aside-wish', wish: 'w', reason: 'No' })).map(codeOf)).toEqual(['not-allowed']);
});

test('a role sees no more of people than it needs', async () => {
  const doors = await openDoors();
  await doors.join('c-join', { groups: ['seniors'] });
  await doors.lead({ id: 'c0', type: 'record-parental-consent', by: 'A parent' });
  await doors.lead({ id: 'c1', type: 'move', to: 'evaluate' });
  await doors.lead({ id: 'c2', type: 'open-ballot', ballot: ratings(doors.state().plan, 'b') });
  const [facilitator, moderator, observer] = [await paired(doors, 'facilitator'), await paired(doors, 'moderator'), await paired(doors, 'observer')];
  expect(await seen(doors, facilitator)).toMatchObject({ as: 'facilitator', people: [{ pseudonym: 0 }], parentalCodes: [expect.any(String)] });
  for (const cookie of [moderator, observer]) {
    expect(await seen(doors, cookie)).toMatchObject({ people: [], parentalCodes: [], helpers: [], records: [], groupCounts: [], addresses: [], presence: { joined: 1 }, ballots: [{ answered: 0 }] });
  }
});

test('the cookies of a resident and of a helper do not serve in one another’s place, nor from another folder', async () => {
  const [doors, elsewhere] = [await openDoors(), await openDoors()];
  const helper = await paired(doors, 'facilitator');
  const resident = await doors.join('c-join');
  const valueOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);
  const swapped = [`parvis-helper=${valueOf(resident)}`, `parvis-facilitator=${valueOf(helper)}`, `parvis-helper=${Object.keys(doors.state().helpers)[0]}`, 'parvis-helper=h~', await paired(elsewhere, 'facilitator')];
  for (const cookie of swapped) expect(await ask(doors, cookie, { id: 'c1', type: 'move', to: 'close' })).toBe('403');
  expect((await doors.say(`parvis=${valueOf(helper)}`, wish('w'))).map(codeOf)).toEqual(['not-joined']);
  expect(doors.state().phase).toBe('welcome');
});
