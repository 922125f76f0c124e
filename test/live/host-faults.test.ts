import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openLiveChannel, type Frames } from '../../app/lan/index.ts';
import { pathsOf, verifyLog } from '../../app/store/index.ts';
import type { Plan } from '../../app/workshop/index.ts';
import { codeOf, joining, openDoors, ratings, wish, type Doors } from './host-doors.ts';

const answer = (ballot: string, id: string, said: object = { kind: 'skipped' }): object => ({ id, type: 'answer', ballot, answer: said });

/** The street's plan, with ids that every JavaScript object seems to hold already. */
function oddlyNamed(plan: Plan): Plan {
  const [group, criterion, design, measure] = [plan.groups[0], plan.criteria[0], plan.designs[0], plan.measures[0]];
  if (!group || !criterion || !design || !measure) throw new Error('an empty template');
  return {
    ...plan, required: [], groups: [{ ...group, id: 'constructor' }], criteria: [{ ...criterion, id: 'toString' }], designs: [{ ...design, id: 'valueOf' }],
    measures: [{ ...measure, id: 'hasOwnProperty', effects: { '*': { toString: 1 } }, designs: ['valueOf'], requires: [], excludes: [] }],
  };
}

describe('names that objects hold by themselves', () => {
  it('are ids like any other, from the plan to the report and through a restart', async () => {
    const doors = await openDoors();
    const plan = oddlyNamed(doors.state().plan ?? expect.fail('no plan'));
    expect(codeOf(await doors.lead({ id: 'c1', type: 'prepare', plan, reason: null }))).toBe('ok');
    const cookie = await doors.join('c-join', { groups: ['constructor'] });
    await doors.lead({ id: 'c2', type: 'move', to: 'envision' });
    expect((await doors.say(cookie, wish('toString'))).map(codeOf)).toEqual(['ok']);
    await doors.host().workplace().idle();
    await doors.lead({ id: 'c3', type: 'move', to: 'evaluate' });
    expect(codeOf(await doors.lead({ id: 'c4', type: 'open-ballot', ballot: ratings(doors.state().plan, 'isPrototypeOf') }))).toBe('ok');
    const scores = { 'design:valueOf': { toString: 2 } };
    expect((await doors.say(cookie, answer('isPrototypeOf', 'c-a', { kind: 'criteria', scores }))).map(codeOf)).toEqual(['ok']);
    await doors.lead({ id: 'c5', type: 'close-ballot', ballot: 'isPrototypeOf' });
    await doors.lead({ id: 'c6', type: 'move', to: 'negotiate' });
    const as = { cookie: await doors.leader(), base: doors.home() };
    expect(await (await doors.send('/api/mediate', {}, as)).json()).toEqual({ ok: true, round: 1 });
    expect(doors.state().rounds[0]?.proposal).toMatchObject({ design: 'valueOf', measures: ['hasOwnProperty'] });
    expect((await doors.send('/api/report', { languages: ['fr'] }, as)).status).toBe(200);
    const before = doors.state();
    await doors.restart();
    expect(doors.state()).toEqual(before);
  });

  it('are refused where nothing is called so', async () => {
    const doors = await openDoors();
    await doors.host().workplace().idle();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const [events, before] = [doors.host().workplace().log.head().seq, doors.state()];
    const answers = await doors.say(
      cookie, answer('valueOf', 'c1'), answer('toString', 'c2', { kind: 'score', scores: {} }),
      { id: 'c3', type: 'comment', comment: 'k', wish: 'constructor', text: 'Oui', language: 'fr' }, wish('w', 'Un banc', { parent: 'hasOwnProperty' }),
    );
    expect(answers.map(codeOf)).toEqual(['unknown-ballot', 'unknown-ballot', 'unknown-wish', 'unknown-wish']);
    expect([doors.host().workplace().log.head().seq, doors.state()]).toEqual([events, before]);
  });

  it('do not open a ballot that is not there to the facilitator either', async () => {
    const doors = await openDoors();
    for (const type of ['close-ballot', 'show-results']) expect(codeOf(await doors.lead({ id: `c-${type}`, type, ballot: 'toString', ...(type === 'show-results' && { shown: true }) }))).toBe('unknown-ballot');
    expect(codeOf(await doors.lead({ id: 'c-accept', type: 'accept-wish', wish: 'constructor' }))).toBe('unknown-wish');
  });
});

describe('what comes in from outside', () => {
  const text = (length: number): string => 'é'.repeat(length);

  it('may be 2,000 characters long as a wish, and is told what is too long beyond', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const lengths = [2_000, 2_001, 100_000, 300_000];
    const answers = await doors.say(cookie, ...lengths.map((length) => wish(`w${length}`, text(length))));
    expect(answers.map(codeOf)).toEqual(['ok', 'text-too-long', 'text-too-long', 'text-too-long']);
    expect(answers[2]).toMatchObject({ refusal: { params: { most: 2_000 } } });
    expect(Object.keys(doors.state().wishes)).toEqual(['w2000']);
  });

  it('says nothing with spaces, control characters and characters without width alone', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const empty = ['  \n\t ', '\u200b\u200d\u2060', '\u0000\u001b'];
    expect((await doors.say(cookie, ...empty.map((said, at) => wish(`w${at}`, said)))).map(codeOf)).toEqual(empty.map(() => 'text-empty'));
  });

  it('is drawn and kept whatever characters a wish holds, and reads back the same', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const odd = ['un banc \ud800 seul', 'un banc \u0000 nul', '\u202eun banc à l’envers', 'مقعد', '<script>alert(1)</script> & ]]>', '🪑'.repeat(900)];
    expect((await doors.say(cookie, ...odd.map((said, at) => wish(`w${at}`, said)))).map(codeOf)).toEqual(odd.map(() => 'ok'));
    await doors.host().workplace().idle();
    const before = doors.state();
    expect(Object.values(before.wishes).map(({ drawing }) => drawing === null)).toEqual(odd.map(() => false));
    expect((await doors.send('/api/report', { languages: ['both'] }, { cookie: await doors.leader(), base: doors.home() })).status).toBe(200);
    await doors.restart();
    expect(doors.state()).toEqual(before);
  });

  it('is refused with a code whatever the body, and the next one is served', async () => {
    const doors = await openDoors();
    const cases = [
      ['/api/join', '', 'application/json', 400, 'malformed'],
      ['/api/commands', '{"commands":', 'application/json', 400, 'malformed'],
      ['/api/commands', 'null', 'application/json', 400, 'malformed'],
      ['/api/commands', 'a=b', 'application/x-www-form-urlencoded', 415, 'malformed'],
      ['/api/commands', '{"__proto__":{"role":"facilitator"},"commands":[]}', 'application/json', 400, 'malformed'],
      ['/api/commands', JSON.stringify({ commands: Array.from({ length: 51 }, () => ({})) }), 'application/json', 400, 'malformed'],
      ['/api/commands', 'x'.repeat(3 << 20), 'application/json', 413, 'too-large'],
      ['/api/nowhere', '{}', 'application/json', 404, 'not-here'],
      ['/api/new', '{}', 'application/json', 404, 'not-here'],
      ['/api/mediate', '{}', 'application/json', 403, 'not-allowed'],
      ['/api/commands', '{"commands":[]}', 'text/plain', 415, 'malformed'],
      ['/api/join', `{"command":"${'x'.repeat(17 << 10)}"}`, 'application/json', 413, 'too-large'],
    ] as const;
    for (const [path, body, type, status, code] of cases) {
      const refused = await doors.send(path, body, { type });
      expect([refused.status, await refused.json()], `${path} ${body.slice(0, 20)}`).toEqual([status, expect.objectContaining({ refusal: { code, params: {} } })]);
    }
    expect(await (await doors.send('/api/join', joining('c-join'))).json()).toEqual({ id: 'c-join', ok: true });
  });

  it('never stands for a person that it was not signed for', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const [forged, none] = [cookie.replace(/~./, '~x'), ''];
    for (const [at, held] of [forged, none].entries()) expect((await doors.say(held, wish(`w${at}`))).map(codeOf)).toEqual(['not-joined']);
    expect(doors.state().wishes).toEqual({});
  });

  it('does not pass for a repeat of what somebody else said under the same id', async () => {
    const doors = await openDoors();
    const [ann, bob] = [await doors.join('c-ann'), await doors.join('c-bob')];
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    for (const [at, cookie] of [ann, bob, bob].entries()) await doors.say(cookie, { ...wish(`w${Math.min(at, 1)}`), id: 'c-same' });
    expect(Object.keys(doors.state().wishes)).toEqual(['w0', 'w1']);
    await doors.restart();
    expect((await doors.say(ann, { ...wish('w2'), id: 'c-same' })).map(codeOf)).toEqual(['ok']);
    expect(Object.keys(doors.state().wishes)).toEqual(['w0', 'w1']);
  });

  it('is not taken from somebody who withdrew in the same breath', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const receipt = Object.values(doors.state().participants)[0]?.receipt;
    expect((await doors.say(cookie, { id: 'c-gone', type: 'withdraw', receipt }, wish('w'))).map(codeOf)).toEqual(['ok', 'not-joined']);
  });

  it('costs the sender alone when it comes too often', async () => {
    const doors = await openDoors();
    const calm = await doors.join('c-calm');
    const loud = await doors.join('c-loud');
    const send = (cookie: string): Promise<Response> => doors.send('/api/commands', { commands: [{}] }, { cookie });
    const statuses = new Set<number>();
    for (let nth = 0; nth < 610; nth += 1) statuses.add((await send(loud)).status);
    expect([...statuses]).toEqual([200, 429]);
    expect((await send(calm)).status).toBe(200);
    // A cookie made up anew for each request does not make each a new person: all count as their address.
    const left = async (cookie: string): Promise<number> => Number((await send(cookie)).headers.get('x-ratelimit-remaining'));
    expect(await left('parvis=p_1~x') - await left('parvis=p_2~x')).toBe(1);
  });
});

describe('the live channel', () => {
  const knock = (address: string, headers: Record<string, string>): Promise<number | 'open'> => new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.on('open', () => { resolve('open'); socket.terminate(); });
    socket.on('unexpected-response', (_asked, refused) => resolve(refused.statusCode ?? 0));
    socket.on('error', reject);
  });

  it('opens to the host’s own pages alone, and the facilitator’s to the facilitator alone', async () => {
    const doors = await openDoors();
    const [tablets, home] = [doors.tablets().replace('http', 'ws'), doors.home().replace('http', 'ws')];
    const cookie = await doors.leader();
    expect(await knock(`${tablets}/live`, { origin: doors.tablets() })).toBe('open');
    expect(await knock(`${tablets}/live`, { origin: 'http://elsewhere.example' })).toBe(403);
    expect(await knock(`${tablets}/live`, { host: 'elsewhere.example' })).toBe(403);
    expect(await knock(`${tablets}/live/facilitator`, { cookie })).toBe(403);
    expect(await knock(`${home}/live/facilitator`, { cookie: await doors.join('c-join') })).toBe(403);
    expect(await knock(`${home}/live/projector`, {})).toBe(403);
    expect(await knock(`${home}/live/facilitator`, { cookie })).toBe('open');
    expect(await knock(`${tablets}/elsewhere`, {})).toBe(403);
  });

  it('closes a socket that talks too much, and goes on for the others', async () => {
    const doors = await openDoors();
    const address = `${doors.tablets().replace('http', 'ws')}/live`;
    const [loud, calm] = [new WebSocket(address), new WebSocket(address)];
    await Promise.all([loud, calm].map((socket) => new Promise((resolve) => { socket.once('open', resolve); })));
    const closed = new Promise((resolve) => { loud.once('close', resolve); });
    loud.send('x'.repeat(1_025));
    expect(await closed).toBe(1_009);
    const heard = new Promise((resolve) => { calm.on('message', (frame) => { if (String(frame).includes('"phase":"envision"')) resolve('heard'); }); });
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    expect(await heard).toBe('heard');
    calm.terminate();
  });

  it('survives a caller who is gone before being refused', async () => {
    const server = createServer();
    const reset = new Promise<void>((resolve) => {
      server.on('upgrade', (_asked, socket) => {
        caller.resetAndDestroy();
        socket.once('close', () => resolve());
      });
    });
    const none = (): never => { throw new Error('nobody was let in'); };
    const channel = openLiveChannel(server, () => null, { ahead: none, tablets: none, me: none, facilitator: none, projector: none } satisfies Frames);
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const caller = connect((server.address() as AddressInfo).port, '127.0.0.1');
    caller.write('GET /live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await reset;
    channel.close();
    await new Promise((resolve) => { server.close(resolve); });
  });
});

describe('a disk that fails', () => {
  it('refuses all that waits as try-again, changes nothing, and the same commands are taken once it answers', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const before = doors.state();
    const other = new Database(pathsOf(doors.folder).log);
    other.exec('BEGIN IMMEDIATE');
    const said = [wish('w1'), wish('w2')];
    expect((await doors.say(cookie, ...said)).map(codeOf)).toEqual(['try-again', 'try-again']);
    expect(doors.state()).toBe(before);
    other.exec('ROLLBACK');
    other.close();
    expect((await doors.say(cookie, ...said)).map(codeOf)).toEqual(['ok', 'ok']);
    expect(Object.keys(doors.state().wishes)).toEqual(['w1', 'w2']);
    expect(verifyLog(doors.folder).ok).toBe(true);
  });
});

describe('the facilitator’s door', () => {
  const picture = (): Promise<Buffer> => sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } }).png().toBuffer();
  async function sendPhoto(doors: Doors, bytes: Uint8Array<ArrayBuffer> | Buffer): Promise<{ ok: boolean; code?: string; params?: unknown; image?: string }> {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(bytes)]), 'photo.png');
    const sent = await doors.send('/api/photos', form, { cookie: await doors.leader(), base: doors.home(), type: null });
    return await sent.json() as { ok: boolean };
  }

  it('says why it takes no photo, in the form its page reads', async () => {
    const doors = await openDoors();
    const huge = Buffer.from(await picture());
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    expect(await sendPhoto(doors, huge)).toMatchObject({ ok: false, code: 'too-many-pixels' });
    expect(await sendPhoto(doors, Buffer.from('GIF? no'))).toMatchObject({ ok: false, code: 'not-an-image' });
    for (const size of [30_000_001, 31_500_000]) expect(await sendPhoto(doors, Buffer.alloc(size))).toEqual({ ok: false, code: 'too-large', params: { mostMegabytes: 30 } });
    expect(await (await doors.send('/api/photos', '{}', { cookie: await doors.leader(), base: doors.home() })).json()).toMatchObject({ ok: false, code: 'malformed' });
    await doors.host().workplace().idle();
    expect(await doors.host().workplace().images.list()).toHaveLength(doors.state().plan?.designs.length ?? -1);
  });

  it('keeps a photo through somebody’s withdrawal while the plan is being written, and drops the one that no plan named', async () => {
    const doors = await openDoors();
    await doors.host().workplace().idle();
    await doors.join('c-join');
    const used = (await sendPhoto(doors, await picture())).image ?? '';
    const unused = (await sendPhoto(doors, await sharp(await picture()).negate().png().toBuffer())).image ?? '';
    await doors.say('', { id: 'c-gone', type: 'withdraw', receipt: Object.values(doors.state().participants)[0]?.receipt });
    await doors.host().workplace().idle();
    const list = (): Promise<string[]> => doors.host().workplace().images.list();
    expect(await list()).toEqual(expect.arrayContaining([used, unused]));
    const plan = doors.state().plan ?? expect.fail('no plan');
    const photos = [{ image: used, description: { en: 'Here', fr: 'Ici' }, rightsAffirmed: true }];
    const elsewhere = photos.map((photo) => ({ ...photo, image: `${'0'.repeat(64)}.png` }));
    expect(await doors.lead({ id: 'c-lost', type: 'prepare', plan: { ...plan, site: { ...plan.site, photos: elsewhere } }, reason: null }))
      .toMatchObject({ ok: false, refusal: { code: 'bad-plan', params: { path: 'site.photos', reason: 'unknown-reference' } } });
    expect(codeOf(await doors.lead({ id: 'c-plan', type: 'prepare', plan: { ...plan, site: { ...plan.site, photos } }, reason: null }))).toBe('ok');
    await doors.restart();
    await doors.host().workplace().idle();
    expect(await list()).toContain(used);
    expect(await list()).not.toContain(unused);
  });

  it('loses no picture over a lost file of keys', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    await doors.say(cookie, wish('w'));
    await doors.host().workplace().idle();
    const image = doors.state().wishes['w']?.drawing?.image ?? '';
    await doors.restart(() => rmSync(pathsOf(doors.folder).keys));
    await doors.host().workplace().idle();
    expect(doors.state().wishes).toEqual({});
    expect(await doors.host().workplace().images.list()).toContain(image);
  });

  it('names the place in a plan that cannot be read', async () => {
    const doors = await openDoors();
    const plan = doors.state().plan ?? expect.fail('no plan');
    for (const [nth, total] of [-1, 'abc', 0.5].entries()) {
      const answer = await doors.lead({ id: `c${nth}`, type: 'prepare', plan: { ...plan, budget: { ...plan.budget, total } }, reason: null });
      expect(answer).toEqual({ id: `c${nth}`, ok: false, refusal: { code: 'bad-plan', params: { path: 'budget.total' } } });
    }
    expect(doors.state().plan?.budget).toEqual(plan.budget);
  });

  it('writes a report and mediates once at a time, however often it is asked', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
    const ballot = ratings(doors.state().plan, 'b');
    await doors.lead({ id: 'c-open', type: 'open-ballot', ballot });
    const scores = Object.fromEntries(ballot.items.map(({ id }) => [`design:${id}`, Object.fromEntries(ballot.criteria.map((criterion) => [criterion, 3]))]));
    await doors.say(cookie, answer('b', 'c-answer', { kind: 'criteria', scores }));
    await doors.lead({ id: 'c-close', type: 'close-ballot', ballot: 'b' });
    await doors.lead({ id: 'c-negotiate', type: 'move', to: 'negotiate' });
    const as = { cookie: await doors.leader(), base: doors.home() };
    const all = async (path: string, body: unknown): Promise<unknown[]> =>
      Promise.all([1, 2, 3].map(async () => (await doors.send(path, body, as)).json()));
    expect(await all('/api/mediate', {})).toEqual([1, 2, 3].map(() => ({ ok: true, round: 1 })));
    expect(doors.state().rounds).toHaveLength(1);
    expect(await all('/api/report', { languages: ['fr'] })).toEqual([1, 2, 3].map(() => expect.objectContaining({ ok: true })));
  });

  it('opens with this folder’s key alone, and says in words that an address is old', async () => {
    const doors = await openDoors();
    const old = await doors.leader();
    await doors.restart(() => rmSync(join(doors.folder, 'session.secret')));
    const read = async (path: string, cookie = ''): Promise<[number, string]> => {
      const page = await fetch(doors.home() + path, { headers: { cookie, accept: 'text/html' } });
      return [page.status, await page.text()];
    };
    expect(await read('/facilitator', old)).toEqual([403, expect.stringContaining('Prenez celle que Parvis affiche au démarrage.')]);
    expect(await read('/launch/guess')).toEqual([403, expect.stringContaining('Use the one that Parvis shows when it starts.')]);
    expect(await read('/nowhere')).toEqual([404, expect.stringContaining('Il n’y a rien à cette adresse.')]);
  });

  it('gives row-level files to the facilitator alone, and none of a workshop that was set aside', async () => {
    const doors = await openDoors();
    const tablet = await doors.join('c-join');
    const as = { cookie: await doors.leader(), base: doors.home() };
    await doors.send('/api/report', { languages: ['fr'] }, as);
    const path = '/exports/restricted/participants.csv';
    const get = async (base: string, cookie: string): Promise<number> => (await fetch(base + path, { headers: { cookie } })).status;
    expect(await get(doors.home(), as.cookie)).toBe(200);
    expect(await get(doors.home(), tablet)).toBe(403);
    expect(await get(doors.tablets(), as.cookie)).toBe(404);
    expect(await (await doors.send('/api/new', { template: 'park' }, as)).json()).toEqual({ ok: true });
    expect(await get(doors.home(), as.cookie)).toBe(404);
  });
});

describe('a new workshop', () => {
  it('knows nobody of the one before, whose tablets land on joining', async () => {
    const doors = await openDoors();
    const old = await doors.join('c-join');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    await doors.send('/api/new', { template: 'park' }, { cookie: await doors.leader(), base: doors.home() });
    await doors.lead({ id: 'c-move-2', type: 'move', to: 'envision' });
    expect((await doors.say(old, wish('w'))).map(codeOf)).toEqual(['not-joined']);
    const me = await new Promise((resolve) => {
      const socket = new WebSocket(`${doors.tablets().replace('http', 'ws')}/live`, { headers: { cookie: old } });
      socket.on('message', (text) => {
        const frame = JSON.parse(String(text)) as { type: string; me?: unknown };
        if (frame.type !== 'me') return;
        resolve(frame.me);
        socket.terminate();
      });
    });
    expect(me).toBeNull();
    expect(doors.state().plan?.template).toBe('park');
  });

  it('never writes over one that has begun without anybody joining, and two requests at once make one', async () => {
    const doors = await openDoors();
    await doors.lead({ id: 'c-move', type: 'move', to: 'evaluate' });
    await doors.lead({ id: 'c-open', type: 'open-ballot', ballot: ratings(doors.state().plan, 'b') });
    const as = { cookie: await doors.leader(), base: doors.home() };
    const both = await Promise.all(['park', 'square'].map((template) => doors.send('/api/new', { template }, as)));
    expect(await Promise.all(both.map((sent) => sent.json()))).toEqual([{ ok: true }, { ok: true }]);
    expect([doors.state().phase, doors.state().ballots, doors.state().plan?.template]).toEqual(['welcome', {}, 'square']);
    expect(await (await doors.send('/api/new', { template: 'toString' }, as)).json()).toMatchObject({ ok: false, code: 'unknown-template' });
  });
});

it('serves everyone while somebody takes an hour over a request', async () => {
  const doors = await openDoors();
  const { port } = new URL(doors.tablets());
  const slow = Array.from({ length: 50 }, () => request({ port, host: '127.0.0.1', path: '/api/join', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 500 } }));
  for (const one of slow) {
    one.on('error', () => undefined);
    one.write('{');
  }
  expect((await doors.send('/api/join', joining('c-join'))).status).toBe(200);
  for (const one of slow) one.destroy();
});
