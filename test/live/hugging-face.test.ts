import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { EngineFailure, type GenerateRequest, huggingFaceEngine, huggingFaceSettings, type HuggingFaceSettings, type ImageEngine, inpaint, sendingOf, SOURCE_TYPES, sourceTypeOf, tokenInMemory } from '../../app/imaging/index.ts';
import { type HubQuirks, hubStandIn, type HubStandIn } from './hugging-face-stand-in.ts';

const open: HubStandIn[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((each) => each.close())); });

const hosted = (model = 'anyone/street', provider: string = 'hf-inference'): HuggingFaceSettings => huggingFaceSettings.parse({ where: { kind: 'hosted', provider, model }, agreed: true, pictures: true });
const wish: GenerateRequest = { prompt: 'une rue avec des bancs', english: 'a street with benches', lang: 'fr', negative: 'cars', width: 512, height: 384, seed: 7, steps: 10, strength: 0.8, site: null };
const waits: number[] = [];

async function started(quirks: HubQuirks, settings: (address: string) => HuggingFaceSettings = () => hosted(), token: string | null = 'hf_secret'): Promise<{ hub: HubStandIn; engine: ImageEngine; settings: HuggingFaceSettings }> {
  const hub = await hubStandIn(quirks);
  open.push(hub);
  const chosen = settings(hub.address);
  const engine = huggingFaceEngine(chosen, {
    token: tokenInMemory(token), names: () => ['Éloïse Côté'],
    pause: (milliseconds, signal) => { waits.push(milliseconds); return pause(1, undefined, { signal }); },
    reach: (url) => (url.hostname === '127.0.0.1' ? url : new URL(url.pathname + url.search, hub.address)),
  });
  return { hub, engine, settings: chosen };
}

const own = (path: string, takes: 'words' | 'pictures' = 'words') => (address: string): HuggingFaceSettings =>
  huggingFaceSettings.parse({ where: { kind: 'endpoint', url: `${address.replace('http://127', '127')}${path}`, takes }, agreed: true, pictures: true });
const faultOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'none', (error: unknown) => (error instanceof EngineFailure ? error.fault.code : String(error)));
const posts = ({ asked }: HubStandIn): HubStandIn['asked'] => asked.filter(({ line }) => line.startsWith('POST'));
const picture = (): Promise<Buffer> => sharp({ create: { width: 512, height: 384, channels: 3, background: '#6a7f94' } }).png().toBuffer();

describe('Hugging Face', () => {
  test.each([['hf-inference', 'POST /hf-inference/models/anyone/street'], ['nscale', 'POST /nscale/v1/images/generations']])('paints by %s what was asked for, and the file tells that a model made it', async (provider, line) => {
    const { engine, hub } = await started({}, () => hosted('anyone/street', provider));
    const made = await engine.generate({ ...wish, author: 'Érable bleu' });
    expect(made).toMatchObject({ width: 512, height: 384, provenance: { engine: 'hugging-face', version: provider, model: 'anyone/street', prompt: wish.prompt, sent: wish.english } });
    expect(await sourceTypeOf(made.png)).toBe(SOURCE_TYPES.ai);
    expect(posts(hub).map((each) => each.line)).toEqual([line]);
    expect(JSON.stringify(hub.asked)).not.toContain('rable');
  });

  test('gets exactly what was shown beforehand, and no more', async () => {
    const request = { ...wish, english: 'benches for Eloise Cote, 514 555-0199 <lora:x>' };
    const { engine, hub, settings } = await started({});
    const shown = sendingOf(settings, request, ['Éloïse Côté']);
    await engine.generate(request);
    expect(shown).toMatchObject({ hosts: ['huggingface.co', 'router.huggingface.co'], provider: 'hf-inference', model: 'anyone/street', steps: null, picture: false });
    expect(shown.removed.map(({ kind, text, words }) => [kind, text, words.fr])).toEqual([['command', '<lora:x>', 'une commande au moteur'], ['number', '514 555-0199', 'un numéro de téléphone ou de carte'], ['name', 'Eloise Cote', 'un nom']]);
    const { prompt, negative, width, height, seed } = shown;
    expect(posts(hub)[0]?.body).toEqual({ inputs: prompt, parameters: { negative_prompt: negative, width, height, seed } });
    expect(prompt).toBe('benches for');
    const mine = await started({}, own('/own/open'));
    expect(await mine.engine.generate({ ...wish, negative: '' })).toMatchObject({ provenance: { version: 'endpoint', model: null } });
    mine.hub.asked.length = 0;
    const told = sendingOf(mine.settings, { ...wish, negative: '' });
    await mine.engine.generate({ ...wish, negative: '' });
    expect(told).toMatchObject({ hosts: [new URL(mine.hub.address).host], provider: null, model: null, negative: null, steps: 10 });
    expect(posts(mine.hub)[0]?.body).toEqual({ inputs: told.prompt, parameters: { num_inference_steps: 10, width: 512, height: 384, seed: 7 } });
    expect(mine.hub.asked).toHaveLength(1);
  });

  test.each([['hf-inference', () => hosted('anyone/repaint')], ['together', () => hosted('anyone/repaint', 'together')], ['an endpoint of one’s own', own('/own/repaint', 'pictures')]])('in-paints by %s, and nothing but the painted part changes', async (_, settings) => {
    const { engine, hub } = await started({}, settings);
    const before = await picture();
    const mask = await sharp({ create: { width: 512, height: 384, channels: 3, background: '#000' } }).composite([{ input: { create: { width: 60, height: 40, channels: 3, background: '#fff' } }, left: 200, top: 150 }]).png().toBuffer();
    const painted = await inpaint(engine, { picture: before, mask, description: null, wish });
    if (!painted.ok) throw new Error(painted.code);
    const corner = (file: Buffer): Promise<Buffer> => sharp(file).removeAlpha().extract({ left: 0, top: 0, width: 512, height: 138 }).raw().toBuffer();
    expect((await corner(painted.image.png)).equals(await corner(before))).toBe(true);
    expect(await sourceTypeOf(painted.image.png)).toBe(SOURCE_TYPES['ai-edited']);
    expect(JSON.stringify(posts(hub)[0]?.body)).toContain('iVBORw0KGgo');
    expect(JSON.stringify(posts(hub)[0]?.body)).toContain(wish.english);
  });

  test('gets nothing at all until the workshop has agreed, and no picture until it has agreed to that', async () => {
    const { hub, engine } = await started({}, () => ({ ...hosted(), agreed: false }));
    expect(await faultOf(engine.generate(wish))).toBe('not-agreed');
    const words = await started({}, () => ({ ...hosted('anyone/repaint'), pictures: false }));
    expect(await faultOf(words.engine.generate({ ...wish, init: await picture() }))).toBe('pictures-not-agreed');
    const alone = await started({}, () => hosted('anyone/street', 'nscale'));
    expect(await faultOf(alone.engine.generate({ ...wish, init: await picture() }))).toBe('words-only');
    expect([...hub.asked, ...words.hub.asked, ...alone.hub.asked]).toEqual([]);
    expect(huggingFaceSettings.parse({ where: hosted().where })).toMatchObject({ agreed: false, pictures: false });
  });

  test('is not asked without a token of its own, and the token goes nowhere unprotected', async () => {
    for (const token of [null, 'sk-other', 'hf_with space'])
      expect(await faultOf((await started({}, () => hosted(), token)).engine.generate(wish))).toBe('no-token');
    const far = await started({}, () => own('', 'words')('192.0.2.7:8080'));
    expect(await faultOf(far.engine.generate(wish))).toBe('token-unsafe');
    expect(far.hub.asked).toEqual([]);
    const { engine } = await started({}, own('/own/closed'), 'hf_wrong');
    expect(await faultOf(engine.generate(wish))).toBe('access-refused');
  });

  test('that answers with a PNG called a JPEG is believed for its bytes', async () => {
    expect(await sharp((await (await started({ answer: 'labelled-jpeg' })).engine.generate(wish)).png).metadata()).toMatchObject({ format: 'png', width: 512 });
  });

  test('that is still loading the model is waited for, with pauses, and at last left', async () => {
    waits.length = 0;
    const { engine, hub } = await started({ busy: 2 });
    expect(await engine.generate(wish)).toMatchObject({ width: 512 });
    expect(waits).toEqual([1_000, 3_000]);
    expect(posts(hub)).toHaveLength(3);
    const never = await started({ busy: 99 });
    expect(await faultOf(never.engine.generate(wish))).toBe('busy');
    expect(posts(never.hub)).toHaveLength(4);
  });

  test.each<[HubQuirks, string]>([
    [{ answer: 'half' }, 'not-a-picture'],
    [{ answer: 'json' }, 'bad-answer'],
    [{ answer: 'link' }, 'bad-answer'],
    [{ answer: 'huge' }, 'answer-too-large'],
    [{ body: 'cut' }, 'connection-lost'],
    [{ body: 'redirect' }, 'not-an-image-server'],
    [{ body: 'hang' }, 'too-slow'],
    [{ fails: { status: 402, body: { error: 'You have exceeded your monthly included credits' } } }, 'no-credit'],
    [{ fails: { status: 403, body: { error: 'This token has no permission to call Inference Providers' } } }, 'access-refused'],
    [{ fails: { status: 400, body: { error: 'width must be at most 1024' } } }, 'request-refused'],
    [{ fails: { status: 500, body: { error: 'CUDA out of memory' } } }, 'out-of-memory'],
    [{ fails: { status: 500, body: { error: 'hf_secret went wrong' } } }, 'could-not-paint'],
  ])('that fails is told of by what is wrong, and never with the token: %o', async (quirks, code) => {
    for (const settings of [() => hosted(), own('/own/street')]) {
      const { engine } = await started(quirks, (address) => ({ ...settings(address), mostSeconds: quirks.body === 'hang' ? 0.3 : 20 }));
      const failure = await engine.generate(wish).then(() => null, (error: unknown) => error);
      expect(failure).toMatchObject({ fault: { code } });
      expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('hf_secret');
    }
  });

  test('says so when the model or the provider does not exist', async () => {
    for (const [model, provider] of [['nobody/nothing', 'hf-inference'], ['anyone/street', 'deepinfra'], ['anyone/talk', 'hf-inference']] as const)
      expect(await faultOf((await started({}, () => hosted(model, provider))).engine.generate(wish))).toBe('model-unknown');
  });

  test('is left at once when told to stop', async () => {
    const { engine, hub } = await started({ body: 'hang' });
    const stop = new AbortController();
    const made = engine.generate(wish, { signal: stop.signal });
    await expect.poll(() => posts(hub).length).toBe(1);
    stop.abort();
    await expect(made).rejects.toThrow(/abort/i);
  });
});
