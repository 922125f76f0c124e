import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { drawnHere, type EngineChoice, type EngineDesk } from '../../app/protocol/index.ts';
import { codeOf, openDoors, wish, type Doors } from './host-doors.ts';
import { type Quirks, sdapiStandIn, type StandIn } from './image-servers.ts';

const at = (address: string, over: Partial<EngineChoice> = {}): EngineChoice => ({ ...drawnHere, engine: 'server', server: { ...drawnHere.server, address, access: { kind: 'bearer' } }, ...over });

async function standing(quirks: Quirks = {}): Promise<StandIn> {
  const server = await sdapiStandIn(quirks);
  onTestFinished(() => server.close());
  return server;
}
async function ask(doors: Doors, path: string, body: unknown): Promise<unknown> {
  return (await doors.send(path, body, { cookie: await doors.leader(), base: doors.home() })).json();
}
const desk = async (doors: Doors): Promise<EngineDesk> => (await fetch(`${doors.home()}/api/engine`, { headers: { cookie: await doors.leader() } })).json() as Promise<EngineDesk>;

/** Everything that is on disk of a workshop, journals and all. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
}

describe('the engine at the facilitator’s desk', () => {
  test('is chosen, tested and found again after a restart; its token stands nowhere, and its server is told to the room', async () => {
    const server = await standing({ authorization: 'Bearer hush-hush-7' });
    const doors = await openDoors();
    expect(await desk(doors)).toMatchObject({ choice: drawnHere, now: { id: 'sketch', leaves: false }, secretKept: false, unreadable: false, program: { state: 'stopped' } });
    expect(await ask(doors, '/api/engine/test', { choice: at(server.address) })).toMatchObject({ ok: false, code: 'access-refused', words: { fr: expect.stringMatching(/jeton/) } });
    expect(await ask(doors, '/api/engine/test', { choice: at(server.address), secret: 'hush-hush-7' })).toMatchObject({ ok: true });
    expect(await ask(doors, '/api/engine', { choice: at(server.address, { names: ['Éloïse Côté'] }), secret: 'hush-hush-7' })).toEqual({ ok: true });
    expect(await desk(doors)).toMatchObject({ secretKept: true, choice: { names: ['Éloïse Côté'] } });
    expect(doors.state().engine).toEqual({ id: 'sd-server', name: '', leaves: false, takesPictures: true });
    await ask(doors, '/api/report', { languages: ['fr'] });
    const tablet = await (await fetch(`${doors.tablets()}/`)).text();
    for (const place of [everything(doors.folder), JSON.stringify([doors.state(), await desk(doors)]), tablet]) expect(place).not.toMatch(/hush-hush-7/);
    expect(JSON.stringify(doors.state())).not.toContain('Éloïse');
    await doors.restart();
    expect(statSync(join(doors.folder, 'engine.json')).mode & 0o777).toBe(0o600);
    expect(await desk(doors)).toMatchObject({ choice: at(server.address, { names: ['Éloïse Côté'] }), secretKept: false });
  });

  test('paints what a resident asks for, with the workshop’s own rules and without the names that must not leave', async () => {
    const server = await standing();
    const doors = await openDoors();
    const choice: EngineChoice = { ...at(server.address, { names: ['Éloïse Côté'] }), server: { ...drawnHere.server, address: server.address } };
    await ask(doors, '/api/engine', { choice });
    await doors.lead({ id: 'c-plan', type: 'prepare', plan: { ...doors.state().plan, pictures: { negative: 'neon', variants: 2 } }, reason: null });
    const rita = await doors.join('c-rita');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const staged = new Promise<void>((resolve) => doors.host().workplace().room.onCommit((events) => { if (events.some(({ type }) => type === 'pictures-staged' || type === 'picture-failed')) resolve(); }));
    const asks = { job: 'j-1', task: { kind: 'draw' }, edits: { with: [], without: [] }, english: 'a bench for Eloise Cote, no cars', variants: 2, engine: 'sd-server', onto: null };
    expect((await doors.say(rita, wish('w-1', 'Un banc', { ask: asks }))).map(codeOf)).toEqual(['ok']);
    await staged;
    const [job] = doors.state().wishes['w-1']?.jobs ?? [];
    expect(job).toMatchObject({ state: 'staged', fault: null, pictures: [{ engine: 'sd-server', model: 'street-sdxl.safetensors [ab12]', sent: 'a bench for, no cars', steps: 20 }, { engine: 'sd-server' }] });
    const [first] = server.asked.filter(({ line }) => line.endsWith('txt2img'));
    expect(first?.body).toMatchObject({ prompt: 'a bench for, no cars', negative_prompt: expect.stringMatching(/^neon/), steps: 20 });
    expect(JSON.stringify(server.asked)).not.toMatch(/lo[iï]se/i);
  });

  test('is the sketch engine where its file is broken, and the host starts all the same', async () => {
    const doors = await openDoors();
    await doors.restart(() => writeFileSync(join(doors.folder, 'engine.json'), '{"engine":'));
    expect(await desk(doors)).toMatchObject({ unreadable: true, now: { id: 'sketch' } });
    expect(doors.state().engine).toBe(null);
  });

  test('shows what would leave under the plan’s own negative words', async () => {
    const doors = await openDoors();
    const { plan } = doors.state();
    await doors.lead({ id: 'c-plan', type: 'prepare', plan: { ...plan, pictures: { negative: 'cars', variants: 3 } }, reason: null });
    expect(await ask(doors, '/api/engine/preview', { words: 'a bench, 514 555-0199', lang: 'en', wish: null, painting: false, choice: at('192.168.1.20:7860') })).toMatchObject({
      ok: true, preview: { leaves: true, agreed: false, hosts: ['192.168.1.20:7860'], prompt: 'a bench', negative: 'cars', picture: 'none', removed: [{ kind: 'number', text: '514 555-0199' }] },
    });
    expect(await ask(doors, '/api/engine/preview', { words: 'un banc', lang: 'fr', wish: null, painting: false, choice: { ...drawnHere, engine: 'hugging-face' } })).toMatchObject({ ok: false, code: 'model-unknown', words: { en: expect.any(String) } });
  });

  test('takes nothing malformed, and answers nobody but the facilitator', async () => {
    const doors = await openDoors();
    for (const [path, body] of [['/api/engine', { choice: { engine: 'sketch' } }], ['/api/engine/test', {}], ['/api/engine/preview', { words: 7 }]] as const) expect(await ask(doors, path, body)).toMatchObject({ ok: false, code: 'malformed' });
    expect(await ask(doors, '/api/engine', { choice: at('http://me:hush@127.0.0.1') })).toMatchObject({ ok: false, code: 'address-unreadable', words: { fr: expect.stringContaining('127.0.0.1:7860') } });
    expect((await doors.send('/api/engine', { choice: drawnHere }, { base: doors.home() })).status).toBe(403);
    expect((await doors.send('/api/engine', { choice: drawnHere }, { cookie: await doors.leader() })).status).toBe(404);
    expect((await fetch(`${doors.tablets()}/api/engine`)).status).toBe(404);
  });

  test('ends a test that the desk has gone away from', async () => {
    const server = await standing({ body: 'hang' });
    const doors = await openDoors();
    const stop = new AbortController();
    const cookie = await doors.leader();
    const testing = fetch(`${doors.home()}/api/engine/test`, { method: 'POST', signal: stop.signal, headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ choice: { ...at(server.address), server: { ...drawnHere.server, address: server.address } } }) });
    const told = async (line: string): Promise<void> => { while (!server.asked.some((each) => each.line === line)) await new Promise((resolve) => setImmediate(resolve)); };
    await told('POST /sdapi/v1/txt2img');
    stop.abort();
    await expect(testing).rejects.toThrow(/abort/i);
    await told('POST /sdapi/v1/interrupt');
  });
});

describe.skipIf(process.platform === 'win32')('a server program behind a workshop', () => {
  /** The stand-in for `sd-server` in the workshop's folder; how it behaves is the name of its model. */
  function program(folder: string, model: string): EngineChoice {
    const binary = join(folder, 'sd-server');
    writeFileSync(binary, `#!/bin/sh\nexec '${process.execPath}' '${new URL('./sd-server-program.ts', import.meta.url).pathname}' "$@"\n`, { mode: 0o755 });
    return { ...drawnHere, engine: 'program', program: { binary, model: join(folder, `${model}.gguf`), loadSeconds: 60, mostSeconds: 60 } };
  }
  async function asking(doors: Doors, model: string): Promise<void> {
    await ask(doors, '/api/engine', { choice: program(doors.folder, model) });
    const rita = await doors.join('c-rita');
    await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
    const asks = { job: 'j-1', task: { kind: 'draw' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sd-server', onto: null };
    expect((await doors.say(rita, wish('w-1', 'Un banc', { ask: asks }))).map(codeOf)).toEqual(['ok']);
  }
  const jobOf = (doors: Doors) => doors.state().wishes['w-1']?.jobs[0];
  const until = (doors: Doors, type: string): Promise<void> => new Promise((resolve) => {
    if (jobOf(doors)?.state !== 'waiting') resolve();
    doors.host().workplace().room.onCommit((events) => { if (events.some((event) => event.type === type)) resolve(); });
  });

  test('starts with the first picture; a host that stops meanwhile ends it and takes the picture up again', async () => {
    const doors = await openDoors();
    // Never comes up: the host must not wait for it.
    await asking(doors, 'slow');
    expect(jobOf(doors)?.state).toBe('waiting');
    await doors.restart(() => writeFileSync(join(doors.folder, 'engine.json'), JSON.stringify(program(doors.folder, 'good'))));
    await until(doors, 'pictures-staged');
    expect(jobOf(doors)).toMatchObject({ state: 'staged', pictures: [{ engine: 'sd-server' }] });
  });

  test('that dies while it paints is told of on the wish and at the desk', async () => {
    const doors = await openDoors();
    await asking(doors, 'dies');
    await until(doors, 'picture-failed');
    expect(jobOf(doors)).toMatchObject({ state: 'failed', fault: { code: 'out-of-memory' } });
    expect(await desk(doors)).toMatchObject({ program: { state: 'failed', fault: { fr: expect.stringContaining('mémoire') } } });
  });
});
