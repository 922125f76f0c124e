import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEngines, type EngineRoom, type EngineRoomPorts } from '../../app/engines/room.ts';
import { EngineFailure, type GenerateRequest } from '../../app/imaging/index.ts';
import { drawnHere, type EngineChoice, type EnginePreview, type PreviewAsked } from '../../app/protocol/index.ts';
import { emptyState } from '../../app/workshop/index.ts';
import { hubStandIn, type HubStandIn } from './hugging-face-stand-in.ts';
import { type Quirks, sdapiStandIn, sdcppStandIn, type StandIn } from './image-servers.ts';

const quickly = { pause: (milliseconds: number, signal?: AbortSignal) => pause(Math.min(5, milliseconds), undefined, { signal }) };
const wish: GenerateRequest = { prompt: 'un banc pour Éloïse', lang: 'fr', negative: '', width: 256, height: 256, seed: 1, steps: 4, strength: 1, site: null };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-engines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
function opened(folder: string, ports: EngineRoomPorts = {}): EngineRoom {
  const room = openEngines(folder, { ...quickly, ...ports });
  onTestFinished(() => room.close());
  return room;
}
async function standing<T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  onTestFinished(() => server.close());
  return server;
}
const at = (address: string, over: Partial<EngineChoice> = {}): EngineChoice => ({ ...drawnHere, engine: 'server', server: { ...drawnHere.server, address }, ...over });
const painted = ({ asked }: StandIn | HubStandIn): { body: Record<string, unknown> }[] => asked.filter(({ line }) => line.startsWith('POST'));
const faultOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'none', (error: unknown) => (error instanceof EngineFailure ? error.fault.code : String(error)));
function previewed(room: EngineRoom, asked: Omit<PreviewAsked, 'wish'>): EnginePreview {
  const shown = room.preview({ wish: null, ...asked }, emptyState);
  if (!shown.ok) throw new Error(shown.code);
  return shown.preview;
}
const inFolder = (folder: string): string => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');

describe('the engine of a workshop', () => {
  test('is the sketch engine, offline, until somebody chooses another', async () => {
    const folder = newFolder();
    const room = opened(folder);
    expect(room.current()).toEqual({ id: 'sketch', name: '', leaves: false, offline: true, model: null, steps: 20, takesPictures: true });
    expect((await room.engine()).id).toBe('sketch');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is kept for the owner alone, and found again after a restart', async () => {
    const folder = newFolder();
    const server = await standing(sdcppStandIn());
    const choice = at(server.address, { names: ['Éloïse'], sampling: { steps: 8, cfgScale: 5.5, sampler: 'euler' } });
    expect(await opened(folder).choose(choice)).toEqual({ ok: true });
    expect(statSync(join(folder, 'engine.json')).mode & 0o777).toBe(0o600);
    const again = opened(folder);
    expect(again.settings()).toEqual(choice);
    await (await again.engine()).generate(wish);
    expect(again.current()).toMatchObject({ id: 'sd-server', leaves: false, name: '', model: expect.any(String), steps: 8 });
    expect(painted(server).at(-1)?.body).toMatchObject({ prompt: 'un banc pour', sample_params: { sample_steps: 8, sample_method: 'euler', guidance: { txt_cfg: 5.5 } } });
  });

  test.each([['{"engine":"hugging-face"', 'cut off'], ['{"engine":"of another Parvis"}', 'unknown'], ['', 'empty']])('falls back to the sketch engine, and says so, where its file is %j', async (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'engine.json'), text, { mode: 0o644 });
    const room = opened(folder);
    expect(await room.desk()).toMatchObject({ unreadable: true, choice: drawnHere, now: { id: 'sketch', leaves: false } });
    expect((await room.engine()).id).toBe('sketch');
    expect(await room.choose(drawnHere)).toEqual({ ok: true });
    expect(await opened(folder).desk()).toMatchObject({ unreadable: false });
  });

  test('is opened once, and anew when the choice changes or the connection is lost', async () => {
    const server = await standing(sdcppStandIn());
    const room = opened(newFolder());
    await room.choose(at(server.address));
    const probes = (): number => server.asked.filter(({ line }) => line.endsWith('/capabilities')).length;
    expect(await room.engine()).toBe(await room.engine());
    expect(probes()).toBe(1);
    await room.choose(at(server.address, { sampling: { ...drawnHere.sampling, steps: 9 } }));
    const engine = await room.engine();
    expect(probes()).toBe(2);
    await server.close();
    expect(await faultOf(engine.generate(wish))).toBe('not-reachable');
    expect(await faultOf(room.engine())).toBe('not-reachable');
    await standing(sdcppStandIn({ port: Number(new URL(server.address).port) }));
    expect(await (await room.engine()).generate(wish)).toMatchObject({ width: 256 });
  });

  test('takes no address in which a password could hide, no program without a model, no model without an owner', async () => {
    const folder = newFolder();
    const room = opened(folder);
    const codeOf = async (choice: EngineChoice): Promise<string> => { const done = await room.choose(choice); return done.ok ? 'ok' : done.code; };
    for (const address of ['', 'http://me:secret@127.0.0.1', '127.0.0.1/?token=secret', 'ftp://x']) expect(await codeOf(at(address))).toBe('address-unreadable');
    expect(await codeOf({ ...drawnHere, engine: 'program' })).toBe('program-missing');
    expect(await codeOf({ ...drawnHere, engine: 'hugging-face' })).toBe('model-unknown');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a password or token', () => {
  const behind = (address: string): EngineChoice => ({ ...at(address), server: { ...drawnHere.server, address, access: { kind: 'bearer' } } });

  test('reaches the one server that it was typed for and stands in no file', async () => {
    const folder = newFolder();
    const server = await standing(sdapiStandIn({ authorization: 'Bearer hush-hush' }));
    const other = await standing(sdapiStandIn({ authorization: 'Bearer hush-hush' }));
    const room = opened(folder);
    await room.choose(behind(server.address), 'hush-hush');
    expect(await room.desk()).toMatchObject({ secretKept: true, secretLasts: false });
    expect(await (await room.engine()).generate(wish)).toMatchObject({ width: 256 });
    expect(inFolder(folder) + JSON.stringify([await room.desk(), room.current()])).not.toContain('hush');
    await room.choose(behind(other.address));
    expect(await faultOf(room.engine())).toBe('access-refused');
    expect(JSON.stringify(other.asked)).not.toContain('hush');
    await room.choose(behind(server.address), null);
    expect(await room.desk()).toMatchObject({ secretKept: false });
    expect(await opened(folder).desk()).toMatchObject({ secretKept: false });
  });

  test('is locked by the system where it can, and lasts', async () => {
    const { secretsLocked } = await import('../../app/engines/secrets.ts');
    const path = join(newFolder(), 'locked');
    const turned = (text: string): string => [...text].reverse().join('');
    const locker = { lock: async (text: string) => Buffer.from(turned(text)), unlock: async (file: Buffer) => turned(file.toString()) };
    await secretsLocked(path, locker).of('a').keep('hush-hush');
    await secretsLocked(path, locker).of('b').keep('silence');
    expect(readFileSync(path, 'utf8')).not.toContain('hush-hush');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = secretsLocked(path, locker);
    expect([await again.of('a').read(), await again.of('b').read(), await again.of('c').read()]).toEqual(['hush-hush', 'silence', null]);
    await again.of('a').keep(null);
    expect([await again.of('a').read(), await again.of('b').read()]).toEqual([null, 'silence']);
    expect(await secretsLocked(path, { ...locker, unlock: () => Promise.reject(new Error('another account')) }).of('b').read()).toBe(null);
    writeFileSync(path, 'broken');
    expect(await again.of('b').read()).toBe(null);
  });
});

describe('what leaves this computer', () => {
  const own = (over: Partial<EngineChoice> = {}): EngineChoice =>
    ({ ...drawnHere, engine: 'hugging-face', service: { ...drawnHere.service, where: { kind: 'hosted', provider: 'hf-inference', model: 'anyone/street' } }, ...over });
  const reaching = (hub: HubStandIn): EngineRoomPorts => ({ reach: (url) => new URL(url.pathname + url.search, hub.address) });

  test('is nothing until the room has agreed: the sketch engine draws', async () => {
    const hub = await standing(hubStandIn());
    const room = opened(newFolder(), reaching(hub));
    await room.choose(own(), 'hf_secret');
    expect(room.current()).toMatchObject({ id: 'sketch', leaves: false });
    expect((await room.engine()).id).toBe('sketch');
    expect(hub.asked).toEqual([]);
    await room.choose(own({ agreed: true }));
    expect(room.current()).toEqual({ id: 'hugging-face', name: 'Hugging Face', leaves: true, offline: false, model: 'anyone/street', steps: 20, takesPictures: false });
    expect(await (await room.engine()).generate(wish)).toMatchObject({ width: 256 });
    expect(await faultOf((await room.engine()).generate({ ...wish, init: Buffer.from('') }))).toBe('pictures-not-agreed');
  });

  test('is shown beforehand, word for word, with what was taken out and whether a picture goes along', async () => {
    const hub = await standing(hubStandIn());
    const room = opened(newFolder(), reaching(hub));
    await room.choose(own({ agreed: true, names: ['Éloïse'] }), 'hf_secret');
    const shown = previewed(room, { words: 'a bench and no cars for Eloise, 514 555-0199', lang: 'en', painting: false });
    expect(shown).toMatchObject({ leaves: true, agreed: true, hosts: ['huggingface.co', 'router.huggingface.co'], prompt: 'a bench and no cars for', english: true, negative: expect.stringContaining('cars'), steps: null, picture: 'none', removed: [{ kind: 'number' }, { kind: 'name', text: 'Eloise' }] });
    await (await room.engine()).generate({ ...wish, prompt: 'un banc', english: 'a bench and no cars for Eloise, 514 555-0199', negative: shown.negative ?? '', seed: shown.seed ?? 0, width: shown.width, height: shown.height });
    expect(painted(hub)[0]?.body).toEqual({ inputs: shown.prompt, parameters: { negative_prompt: shown.negative, width: shown.width, height: shown.height, seed: shown.seed } });
    expect(previewed(room, { words: 'x', lang: 'fr', painting: true }).picture).toBe('not-agreed');
    expect(previewed(room, { words: 'x', lang: 'fr', painting: true, choice: own({ pictures: true, agreed: true }) }).picture).toBe('goes');
    expect(previewed(room, { words: 'Éloïse', lang: 'fr', painting: true, choice: drawnHere })).toMatchObject({ leaves: false, hosts: [], prompt: 'Éloïse', picture: 'goes' });
  });

  test('is asked anew when another workshop begins', async () => {
    const folder = newFolder();
    const room = opened(folder);
    await room.choose(own({ agreed: true, pictures: true, names: ['Éloïse'] }));
    await room.startAnew();
    for (const each of [room, opened(folder)]) expect(each.settings()).toMatchObject({ engine: 'hugging-face', agreed: false, pictures: false, names: [] });
    expect(room.current().leaves).toBe(false);
    expect(inFolder(folder)).not.toContain('Éloïse');
  });

  test('is counted as leaving where the server is another machine', async () => {
    const room = opened(newFolder());
    await room.choose(at('192.168.1.20:7860', { agreed: true }));
    expect(room.current()).toMatchObject({ id: 'sd-server', name: '192.168.1.20:7860', leaves: true, offline: false });
  });
});

describe('testing an engine that is not chosen yet', () => {
  test('needs no agreement, for nothing of the room goes along, and keeps neither choice nor token', async () => {
    const folder = newFolder();
    const hub = await standing(hubStandIn());
    const room = opened(folder, { reach: (url) => new URL(url.pathname + url.search, hub.address) });
    const choice: EngineChoice = { ...drawnHere, engine: 'hugging-face', service: { ...drawnHere.service, where: { kind: 'hosted', provider: 'hf-inference', model: 'anyone/street' } } };
    expect(await room.test(choice)).toMatchObject({ ok: false, code: 'no-token' });
    expect(await room.test(choice, { secret: 'hf_secret' })).toMatchObject({ ok: true, words: { fr: expect.stringContaining('anyone/street') } });
    expect(room.settings()).toEqual(drawnHere);
    expect(await room.test(choice)).toMatchObject({ ok: false, code: 'no-token' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[Quirks, string]>([[{ noModel: true }, 'no-model'], [{ authorization: 'Bearer x' }, 'access-refused'], [{ answer: 'html' }, 'not-an-image-server']])('says in plain words what is wrong: %j', async (quirks, code) => {
    const server = await standing(sdapiStandIn(quirks));
    expect(await opened(newFolder()).test(at(server.address))).toMatchObject({ ok: false, code, words: { fr: expect.stringMatching(/[.?]$/), en: expect.stringMatching(/[.?]$/) } });
  });

  test('can be stopped at once', async () => {
    const server = await standing(sdapiStandIn({ body: 'hang' }));
    const stop = new AbortController();
    const testing = opened(newFolder()).test(at(server.address), { signal: stop.signal });
    stop.abort();
    await expect(testing).rejects.toThrow(/stopped|abort/i);
  });
});

describe.skipIf(process.platform === 'win32')('a server program that Parvis starts', () => {
  /** Written in the language of the tests, and started like any program. */
  function program(folder: string, model: string): EngineChoice {
    const binary = join(folder, 'sd-server');
    writeFileSync(binary, `#!/bin/sh\nexec '${process.execPath}' '${new URL('./sd-server-program.ts', import.meta.url).pathname}' "$@"\n`, { mode: 0o755 });
    return { ...drawnHere, engine: 'program', program: { binary, model: join(folder, `${model}.gguf`), loadSeconds: 30, mostSeconds: 30 } };
  }
  const state = async (room: EngineRoom): Promise<string> => (await room.desk()).program.state;
  /** Looks again whenever the room says that something changed. */
  const until = (room: EngineRoom, wanted: string): Promise<void> => new Promise((resolve) => {
    const look = (): void => void state(room).then((found) => { if (found === wanted) resolve(); });
    room.onChange(look);
    look();
  });

  test('is started by hand, tells its lines and steps, paints, and ends with Parvis', async () => {
    const folder = newFolder();
    const room = opened(folder);
    await room.choose(program(folder, 'good'));
    expect(await state(room)).toBe('stopped');
    room.start();
    expect(await state(room)).toBe('starting');
    await until(room, 'running');
    expect(room.current()).toMatchObject({ id: 'sd-server', leaves: false, model: 'good.gguf' });
    const seen = new Set<string>();
    await (await room.engine()).generate(wish, { onProgress: ({ step, steps }) => seen.add(`${step}/${steps}`) });
    expect([...seen]).toEqual(expect.arrayContaining(['1/4', '2/4', '3/4']));
    const { program: told } = await room.desk();
    expect(told).toMatchObject({ state: 'running', fault: null });
    expect(told.lines.join('\n')).toContain('loading model');
    await room.stop();
    expect(await state(room)).toBe('stopped');
    expect(await faultOf(room.engine())).toBe('program-stopped');
    room.start();
    expect(await (await room.engine()).generate(wish)).toMatchObject({ width: 256 });
  });

  test('that dies is seen, told of, and started again by the next picture, but not for ever', async () => {
    const folder = newFolder();
    const room = opened(folder);
    await room.choose(program(folder, 'dies'));
    for (const nth of ['once', 'twice']) {
      expect([nth, await faultOf((await room.engine()).generate(wish))]).toEqual([nth, 'out-of-memory']);
      await until(room, 'failed');
      expect((await room.desk()).program.fault?.fr).toContain('mémoire');
    }
    expect(await faultOf(room.engine())).toBe('out-of-memory');
    await room.choose(program(folder, 'good'));
    expect(await (await room.engine()).generate(wish)).toMatchObject({ width: 256 });
  });

  test('that cannot read its model says so, is not started over and over, and is stopped where another engine is chosen', async () => {
    const folder = newFolder();
    const room = opened(folder);
    await room.choose(program(folder, 'broken'));
    room.start();
    await until(room, 'failed');
    expect((await room.desk()).program.fault?.en).toMatch(/cannot read this model/);
    expect(await faultOf(room.engine())).toBe('model-unreadable');
    await room.choose(program(folder, 'good'));
    await room.engine();
    await room.choose(drawnHere);
    expect(await state(room)).toBe('stopped');
  });

  test('is tested without being chosen, and ends after the test', async () => {
    const folder = newFolder();
    const room = opened(folder);
    expect(await room.test(program(folder, 'good'))).toMatchObject({ ok: true });
    expect(await room.test(program(folder, 'large'))).toMatchObject({ ok: false, code: 'out-of-memory' });
    expect(await state(room)).toBe('stopped');
    const stop = new AbortController();
    const testing = room.test(program(folder, 'slow'), { signal: stop.signal });
    stop.abort();
    await expect(testing).rejects.toThrow(/stopped|abort/i);
  });
});
