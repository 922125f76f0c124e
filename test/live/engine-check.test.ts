import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { engineCheck, type EngineChecked, engineSettings, tokenInMemory } from '../../app/imaging/index.ts';
import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import { hubStandIn } from './hugging-face-stand-in.ts';
import { type Quirks, sdapiStandIn, sdcppStandIn } from './image-servers.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((each) => each.close())); });
const opened = <T extends { close: () => Promise<void> }>(server: T): T => { open.push(server); return server; };

const ports = { token: tokenInMemory(), pause: (milliseconds: number, signal?: AbortSignal) => pause(Math.min(5, milliseconds), undefined, { signal }) };
const server = (address: string): Promise<EngineChecked> => engineCheck(engineSettings.parse({ engine: 'sd-server', server: { address } }), ports);

describe('testing an engine', () => {
  test('tells that it works, with which model, how fast, and whether it keeps to a mask', async () => {
    let time = 0;
    const settings = engineSettings.parse({ engine: 'sd-server', server: { address: opened(await sdapiStandIn()).address } });
    expect(await engineCheck(settings, ports, { now: () => (time += 3_400) })).toMatchObject({
      ok: true, model: 'street-sdxl.safetensors [ab12]', seconds: 3, masks: 'kept', capabilities: { offline: true, nativeMask: true, progress: true, cancel: 'hard' },
      words: { en: 'It works. The model street-sdxl.safetensors [ab12] made a small test picture in 3 seconds.', fr: expect.stringMatching(/^Tout fonctionne\. Le modèle street-sdxl.* a fait une petite image d’essai en 3\ssecondes\.$/) },
    });
    const careless = await server(opened(await sdcppStandIn({ dropsMask: true })).address);
    expect(careless).toMatchObject({ ok: true, masks: 'painted-over', capabilities: { nativeMask: false }, words: { en: expect.stringContaining(en.check.paintsOver), fr: expect.stringContaining(fr.check.paintsOver) } });
    expect(await engineCheck({ engine: 'sketch' }, ports)).toMatchObject({ ok: true, model: null, masks: 'kept', words: { en: expect.stringMatching(/^It works\. A small test picture took \d+ seconds?\.$/) } });
  });

  test.each<[string, Quirks, string]>([
    ['another kind of server', { answer: 'html' }, 'not-an-image-server'],
    ['a server that wants a password', { authorization: 'Basic x' }, 'access-refused'],
    ['a server without a model', { noModel: true }, 'no-model'],
    ['a server with too little memory', { fails: { status: 500, body: { error: 'torch.OutOfMemoryError', errors: 'CUDA out of memory' } } }, 'out-of-memory'],
    ['a server that never ends', { body: 'drip' }, 'too-slow'],
    ['a server that sends half a picture', { answer: 'half-png' }, 'not-a-picture'],
    ['a server that is busy for long', { busy: 99 }, 'busy'],
  ])('says in plain words what is wrong with %s', async (_, quirks, code) => {
    const { address } = opened(await sdapiStandIn(quirks));
    const settings = engineSettings.parse({ engine: 'sd-server', server: { address } });
    if (settings.engine === 'sd-server' && quirks.body === 'drip') settings.server.mostSeconds = 0.3;
    expect(await engineCheck(settings, ports)).toMatchObject({ ok: false, code, words: { en: expect.stringMatching(/^[A-Z][^{]+\.$/), fr: expect.stringMatching(/^\p{Lu}[^{]+[.?]$/u) } });
  });

  test('says so when nothing answers, when the address is none, and when the workshop has not agreed', async () => {
    const gone = await sdapiStandIn();
    await gone.close();
    const checked = await server(gone.address);
    expect(checked).toMatchObject({ ok: false, code: 'not-reachable', words: { en: expect.stringContaining(new URL(gone.address).host) } });
    expect(await server('http://?')).toMatchObject({ ok: false, code: 'address-unreadable' });
    const hub = opened(await hubStandIn());
    const where = { kind: 'endpoint', url: `${hub.address}/own/open`, takes: 'words' };
    const checkedHub = (agreed: boolean): Promise<EngineChecked> => engineCheck(engineSettings.parse({ engine: 'hugging-face', service: { where, agreed } }), ports);
    expect(await checkedHub(false)).toMatchObject({ ok: false, code: 'not-agreed' });
    expect(hub.asked).toEqual([]);
    expect(await checkedHub(true)).toMatchObject({ ok: true, model: null, masks: 'not-tried' });
  });

  test('can be stopped', async () => {
    const { address } = opened(await sdapiStandIn({ body: 'hang' }));
    const stop = new AbortController();
    const checked = engineCheck(engineSettings.parse({ engine: 'sd-server', server: { address } }), ports, { signal: stop.signal });
    stop.abort();
    await expect(checked).rejects.toThrow(/abort/i);
  });
});
