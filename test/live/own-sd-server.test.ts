import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EngineFailure, type GenerateRequest, ownSdServer, type OwnSdServer, type Progress } from '../../app/imaging/index.ts';

const wish: GenerateRequest = { prompt: 'a bench', lang: 'en', negative: '', width: 256, height: 256, seed: 1, steps: 4, strength: 1, site: null };
const ports = { pause: (milliseconds: number, signal?: AbortSignal) => pause(Math.min(30, milliseconds), undefined, { signal }) };

let folder = '';
let binary = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-sd-'));
  binary = join(folder, 'sd-server');
  // Written in the language of the tests, and started like any program.
  await writeFile(binary, `#!/bin/sh\nexec '${process.execPath}' '${new URL('./sd-server-program.ts', import.meta.url).pathname}' "$@"\n`);
  await chmod(binary, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open: OwnSdServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((each) => each.close())); });

async function launched(model: string, mostSeconds = 30): Promise<OwnSdServer> {
  const server = await ownSdServer({ binary, model: join(folder, `${model}.gguf`), mostSeconds }, ports);
  open.push(server);
  return server;
}
const faultOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'none', (error: unknown) => (error instanceof EngineFailure ? error.fault.code : String(error)));

describe.skipIf(process.platform === 'win32')('a server that Parvis starts', () => {
  test('paints, tells its steps from what it prints, and ends when told to', async () => {
    const server = await launched('good');
    expect(server).toMatchObject({ id: 'sd-server', dialect: 'sdcpp' });
    expect(server.capabilities()).toMatchObject({ offline: true, progress: true, cancel: 'queue' });
    const told: Progress[] = [];
    expect(await server.generate(wish, { onProgress: (progress) => told.push(progress) })).toMatchObject({ width: 256 });
    const steps = told.filter(({ step }) => step > 0);
    expect(steps.map(({ step, steps: all }) => `${step}/${all}`)).toEqual(expect.arrayContaining(['1/4', '2/4', '3/4']));
    // Neither the loading of the model nor the decoding is a step.
    expect(new Set(steps.map(({ steps: all }) => all))).toEqual(new Set([4]));
    await server.close();
    expect(await faultOf(server.generate(wish))).toBe('server-stopped');
  });

  test.each([['broken', 'model-unreadable'], ['large', 'out-of-memory'], ['odd', 'server-stopped'], ['slow', 'too-slow']])('says why it does not come up: %s', async (model, code) => {
    expect(await faultOf(launched(model, model === 'slow' ? 1 : 30))).toBe(code);
  });

  test('says so when the program is none', async () => {
    expect(await faultOf(ownSdServer({ binary: join(folder, 'nothing'), model: 'x.gguf', mostSeconds: 5 }, ports))).toBe('no-server-program');
    expect(await faultOf(ownSdServer({ binary: folder, model: 'x.gguf', mostSeconds: 5 }, ports))).toBe('no-server-program');
  });

  test('that does not end when asked to is ended', async () => {
    const server = await launched('stubborn');
    await server.close(50);
    expect(await faultOf(server.generate(wish))).toBe('server-stopped');
  });

  test('that dies while it paints is told of by its last words', async () => {
    expect(await faultOf((await launched('dies')).generate(wish))).toBe('out-of-memory');
  });

  test('is ended when told to stop while it loads', async () => {
    const stop = new AbortController();
    const starting = ownSdServer({ binary, model: join(folder, 'slow.gguf'), mostSeconds: 30 }, { ...ports, signal: stop.signal });
    stop.abort();
    await expect(starting).rejects.toThrow(/abort/i);
  });
});
