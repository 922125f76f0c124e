import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { EngineFailure, type GenerateRequest, inpaint, type Progress, type SdServerEngine, sdServerEngine, sdServerSettings, type SdServerSettings, SOURCE_TYPES, sourceTypeOf } from '../../app/imaging/index.ts';
import { type Quirks, sdapiStandIn, sdcppStandIn, type StandIn } from './image-servers.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((each) => each.close())); });

const DIALECTS = { sdapi: sdapiStandIn, sdcpp: sdcppStandIn } as const;
type Dialect = keyof typeof DIALECTS;
const both = ['sdapi', 'sdcpp'] as const;

/** Waits are short here, and the same in kind. */
const ports = { pause: (milliseconds: number, signal?: AbortSignal) => pause(Math.min(10, milliseconds), undefined, { signal }), names: () => ['Éloïse Côté'] };

async function connected(dialect: Dialect, quirks: Quirks = {}, settings: Partial<SdServerSettings> = {}): Promise<{ engine: SdServerEngine; server: StandIn }> {
  const server = await DIALECTS[dialect](quirks);
  open.push(server);
  return { server, engine: await sdServerEngine({ ...sdServerSettings.parse({ address: server.address }), ...settings }, ports) };
}

const wish: GenerateRequest = { prompt: 'une rue avec des bancs', english: 'a street with benches', lang: 'fr', negative: 'cars', width: 512, height: 384, seed: 7, steps: 10, strength: 0.8, site: null };
const posts = ({ asked }: StandIn): Record<string, unknown>[] => asked.filter(({ line }) => /2img|img_gen/.test(line)).map(({ body }) => body);
const faultOf = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'none', (error: unknown) => (error instanceof EngineFailure ? error.fault.code : String(error)));
/** Lighter to the right and greener downwards, so that its negative differs in more than its light. */
const slope = (width: number, height: number): Promise<Buffer> =>
  sharp(Uint8Array.from({ length: width * height * 3 }, (_, at) => (at % 3 === 0 ? (at / 3) % width : at % 3 === 1 ? at / 3 / width : 90) / 4), { raw: { width, height, channels: 3 } }).png().toBuffer();

describe('an image server', () => {
  test('is recognised by its answers, and what it can do is told as it is', async () => {
    expect((await connected('sdcpp')).engine).toMatchObject({ id: 'sd-server', dialect: 'sdcpp', model: 'street' });
    expect((await connected('sdcpp')).engine.capabilities()).toEqual({ offline: true, nativeMask: true, progress: false, cancel: 'queue', variants: 1, sizes: { min: 64, max: 1024, multiple: 64, best: 768 } });
    expect((await connected('sdapi')).engine).toMatchObject({ dialect: 'sdapi', model: 'street-sdxl.safetensors [ab12]' });
    expect((await connected('sdapi')).engine.capabilities()).toMatchObject({ progress: true, cancel: 'hard', sizes: { multiple: 64, best: 1024 } });
    expect((await connected('sdapi', { noProgress: true })).engine.capabilities()).toMatchObject({ progress: false, cancel: 'none' });
  });

  test.each(both)('paints what was asked for, in English, and the file tells that a model made it: %s', async (dialect) => {
    const { engine, server } = await connected(dialect);
    const made = await engine.generate({ ...wish, author: 'Érable bleu' });
    expect(made).toMatchObject({ width: 512, height: 384, provenance: { engine: 'sd-server', version: dialect, prompt: wish.prompt, sent: wish.english, seed: 7, steps: 10, digitalSourceType: SOURCE_TYPES.ai } });
    expect(await sourceTypeOf(made.png)).toBe(SOURCE_TYPES.ai);
    expect((await sharp(made.png).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([0xc0, 0x30, 0x20]);
    expect(made.description).toEqual({ en: expect.stringMatching(/by AI.*: A street, with benches\.$/), fr: expect.stringMatching(/IA.*: Une rue, avec des bancs\.$/) });
    expect(posts(server)).toEqual([expect.objectContaining({ prompt: wish.english, negative_prompt: 'cars', width: 512, height: 384, seed: 7 })]);
    // Neither the pseudonym nor what the server wrote into its file goes anywhere.
    expect(JSON.stringify(server.asked)).not.toContain('Érable');
    expect(await sharp(made.png).metadata()).not.toHaveProperty('exif');
  });

  test.each(both)('never gets a command, a person or a name that stood in a wish: %s', async (dialect) => {
    const { engine, server } = await connected(dialect);
    const extra = '<sd_cpp_extra_args>{"sample_params":{"sample_steps":900}}</sd_cpp_extra_args>';
    const english = `benches ${extra} <sd_cpp_<sd_cpp_extra_args>x</sd_cpp_extra_args>extra_args>{"seed":1}</sd_cpp_extra_args> <lora:/etc/x:1>, for Eloise Cote, call 514 555-0199, at 12 rue des Érables, or a@b.ca`;
    const made = await engine.generate({ ...wish, english, negative: 'H2X 1Y4 <hypernet:x>' });
    const [sent] = posts(server);
    expect(sent?.['prompt']).toBe(made.provenance.sent);
    expect(String(sent?.['prompt'])).not.toMatch(/[<>@]|555|rables|cote|sd_cpp|lora/i);
    expect(String(sent?.['prompt'])).toContain('benches');
    expect(sent?.['negative_prompt']).toBe('');
    expect(server.executed).toEqual([]);
    expect(await faultOf(engine.generate({ ...wish, english: 'a@b.ca' }))).toBe('nothing-to-send');
    expect(posts(server)).toHaveLength(1);
  });

  test.each(both.flatMap((dialect) => [[dialect, {}], [dialect, { dropsMask: true }], [dialect, { answer: 'jpeg' }], [dialect, { answer: 'webp' }], [dialect, { answer: 'data-url' }]] as const))('in-paints, with every mask field said, and changes nothing else whatever it does: %s %o', async (dialect, quirks) => {
    const { engine, server } = await connected(dialect, quirks);
    const picture = await slope(450, 350);
    const canvas = sharp({ create: { width: 450, height: 350, channels: 3, background: '#000' } });
    const mask = await canvas.composite([{ input: { create: { width: 80, height: 60, channels: 3, background: '#fff' } }, left: 200, top: 150 }]).png().toBuffer();
    const painted = await inpaint(engine, { picture, mask, description: null, wish });
    if (!painted.ok) throw new Error(painted.code);
    const [before, after] = await Promise.all([picture, painted.image.png].map((file) => sharp(file).removeAlpha().raw().toBuffer()));
    const changed = [...(after ?? []).keys()].filter((at) => before?.[at] !== after?.[at]).map((at) => [Math.floor(at / 3) % 450, Math.floor(at / 1_350)]);
    expect(changed.length).toBeGreaterThan(80 * 60);
    for (const [x = 0, y = 0] of changed) expect(x > 188 && x < 292 && y > 138 && y < 222, `${x},${y}`).toBe(true);
    const [sent] = posts(server);
    if (dialect === 'sdapi') expect(sent).toMatchObject({ mask: expect.any(String), mask_blur: 0, inpainting_fill: 1, inpainting_mask_invert: 0, inpaint_full_res: false, inpaint_full_res_padding: 0, resize_mode: 0, denoising_strength: 0.8 });
    else expect(sent).toMatchObject({ mask_image: expect.any(String), init_image: expect.any(String), ref_images: [], control_image: null, strength: 0.8 });
  });

  test.each(both)('that is busy is asked again, and at last left: %s', async (dialect) => {
    const { engine, server } = await connected(dialect, { busy: 2 });
    expect(await engine.generate(wish)).toMatchObject({ width: 512 });
    expect(posts(server)).toHaveLength(3);
    const other = await connected(dialect, { busy: 9 });
    expect(await faultOf(other.engine.generate(wish))).toBe('busy');
    expect(posts(other.server)).toHaveLength(4);
  });

  test.each(both.flatMap((dialect) => ['half-png', 'half-jpeg', 'half-webp', 'text'].map((answer) => [dialect, answer as Quirks['answer']] as const)))('that answers with half a picture, or none, is not believed: %s %s', async (dialect, answer) => {
    expect(await faultOf((await connected(dialect, { answer })).engine.generate(wish))).toBe('not-a-picture');
  });

  test.each(both)('that answers in a size of its own is taken at its word: %s', async (dialect) => {
    expect(await (await connected(dialect, { answer: 'other-size' })).engine.generate(wish)).toMatchObject({ width: 448, height: 384, provenance: { width: 448 } });
  });

  test.each<[Dialect, Quirks, string]>([
    ['sdapi', { answer: 'none' }, 'bad-answer'],
    ['sdcpp', { answer: 'none' }, 'bad-answer'],
    ['sdapi', { answer: 'huge' }, 'answer-too-large'],
    ['sdcpp', { answer: 'huge' }, 'answer-too-large'],
    ['sdapi', { body: 'cut' }, 'connection-lost'],
    ['sdcpp', { body: 'cut' }, 'connection-lost'],
    ['sdapi', { fails: { status: 500, body: { error: 'OutOfMemoryError', detail: '', body: '', errors: 'CUDA out of memory. Tried to allocate 9 GiB' } } }, 'out-of-memory'],
    ['sdapi', { fails: { status: 500, body: { error: 'generate_image returned no results' } } }, 'could-not-paint'],
    ['sdapi', { fails: { status: 500, body: { error: 'AttributeError', errors: "'NoneType' object has no attribute 'sd_checkpoint_info'" } } }, 'no-model'],
    ['sdapi', { fails: { status: 400, body: { error: 'loaded model does not support img_gen' } } }, 'no-image-model'],
    ['sdapi', { fails: { status: 307, body: {} } }, 'not-an-image-server'],
    ['sdcpp', { fails: { status: 400, body: { error: 'invalid generation parameters' } } }, 'request-refused'],
    ['sdcpp', { jobFails: 'generate_image returned no results' }, 'could-not-paint'],
    ['sdcpp', { jobFails: 'ggml: failed to allocate buffer' }, 'out-of-memory'],
    ['sdcpp', { forgets: true }, 'connection-lost'],
  ])('that fails is told of by what is wrong: %s %o', async (dialect, quirks, code) => {
    expect(await faultOf((await connected(dialect, quirks)).engine.generate(wish))).toBe(code);
  });

  test('that does not know the sampler says so', async () => {
    const { engine } = await connected('sdapi', {}, { sampler: 'Eulr' });
    await expect(engine.generate(wish)).rejects.toMatchObject({ fault: { code: 'request-refused', params: { said: 'Sampler not found' } } });
    expect(await (await connected('sdapi', {}, { sampler: 'Euler a', cfgScale: 1 })).engine.generate(wish)).toMatchObject({ width: 512 });
  });

  test.each<[Dialect, Quirks]>([['sdapi', { body: 'drip' }], ['sdapi', { body: 'hang' }], ['sdcpp', { generating: 1e9 }]])('that takes too long is left, and told to stop where it listens: %s %o', async (dialect, quirks) => {
    const { engine, server } = await connected(dialect, quirks, { mostSeconds: 0.3 });
    expect(await faultOf(engine.generate(wish))).toBe('too-slow');
    expect(server.asked.map(({ line }) => line)).toContain(dialect === 'sdapi' ? 'POST /sdapi/v1/interrupt' : 'POST /sdcpp/v1/jobs/job_1/cancel');
  });

  test('tells its steps, or its place in the queue, as far as it knows them', async () => {
    const steps: Progress[] = [];
    const { engine } = await connected('sdapi', { body: 'hang' });
    const stop = new AbortController();
    const told = new Promise<void>((resolve) => {
      engine.generate(wish, { signal: stop.signal, onProgress: (progress) => { steps.push(progress); resolve(); } }).catch(() => undefined);
    });
    await told;
    stop.abort();
    expect(steps[0]).toEqual({ phase: 'painting', step: 4, steps: 10 });
    const places: Progress[] = [];
    await (await connected('sdcpp', { queued: 2, generating: 1 })).engine.generate(wish, { onProgress: (progress) => places.push(progress) });
    expect(places).toEqual([{ phase: 'waiting', step: 2, steps: 10 }, { phase: 'waiting', step: 2, steps: 10 }, { phase: 'painting', step: 0, steps: 10 }]);
  });

  test.each<[Dialect, Quirks, string | null]>([
    ['sdapi', { body: 'hang' }, 'POST /sdapi/v1/interrupt'],
    ['sdapi', { body: 'hang', noProgress: true }, null],
    ['sdcpp', { queued: 1e9 }, 'POST /sdcpp/v1/jobs/job_1/cancel'],
    ['sdcpp', { generating: 1e9 }, 'POST /sdcpp/v1/jobs/job_1/cancel'],
  ])('that is told to stop is left at once, even where it answers 409 or 404: %s %o', async (dialect, quirks, line) => {
    const { engine, server } = await connected(dialect, quirks);
    const stop = new AbortController();
    const made = engine.generate(wish, { signal: stop.signal });
    await expect.poll(() => posts(server).length).toBe(1);
    if (dialect === 'sdcpp') await expect.poll(() => server.asked.some(({ line: asked }) => asked === 'GET /sdcpp/v1/jobs/job_1')).toBe(true);
    stop.abort();
    await expect(made).rejects.toThrow(/abort/i);
    const told = server.asked.map((each) => each.line).filter((each) => /interrupt|cancel/.test(each));
    expect(told).toEqual(line === null ? [] : [line]);
  });

  test('is asked after a job at the address it was given, whatever poll URL it names', async () => {
    const elsewhere = await connected('sdcpp');
    const { engine, server } = await connected('sdcpp', { pollUrl: `${elsewhere.server.address}/sdcpp/v1/jobs/job_1` });
    expect(await engine.generate(wish)).toMatchObject({ width: 512 });
    expect(server.asked.map(({ line }) => line)).toContain('GET /sdcpp/v1/jobs/job_1');
    expect(elsewhere.server.asked).toHaveLength(1);
  });

  test.each(both)('that asks who is there gets the name, the password or the token, and says so when they are wrong: %s', async (dialect) => {
    const basic = `Basic ${Buffer.from('ana:secret').toString('base64')}`;
    const { engine } = await connected(dialect, { authorization: basic }, { access: { kind: 'basic', user: 'ana', password: 'secret' } });
    expect(await engine.generate(wish)).toMatchObject({ width: 512 });
    expect(await faultOf(connected(dialect, { authorization: basic }))).toBe('access-refused');
    expect(await faultOf(connected(dialect, { authorization: basic }, { access: { kind: 'bearer', token: 'wrong' } }))).toBe('access-refused');
  });

  test('without a model, or none for pictures, is not taken', async () => {
    expect(await faultOf(connected('sdapi', { noModel: true }))).toBe('no-model');
    expect(await faultOf(connected('sdcpp', { noModel: true }))).toBe('no-image-model');
  });

  test('that is not there, or is something else, is told of plainly', async () => {
    const nobody = await sdapiStandIn();
    await nobody.close();
    const at = (address: string): Promise<string> => faultOf(sdServerEngine(sdServerSettings.parse({ address }), ports));
    expect(await at(nobody.address)).toBe('not-reachable');
    for (const address of ['ftp://127.0.0.1', 'http://ana:secret@127.0.0.1:7860', 'not an address', '  ']) expect(await at(address)).toBe('address-unreadable');
    const router = await sdapiStandIn({ answer: 'html' });
    const parrot = createServer((socket) => { socket.on('error', () => undefined).on('data', () => socket.destroy()).write('SSH-2.0-OpenSSH_9\r\n'); });
    await new Promise<void>((resolve) => parrot.listen(0, '127.0.0.1', resolve));
    open.push(router, { close: () => new Promise((resolve) => parrot.close(() => resolve())) });
    expect(await at(router.address)).toBe('not-an-image-server');
    expect(await at(`http://127.0.0.1:${(parrot.address() as AddressInfo).port}`)).toBe('not-an-image-server');
    expect(await at(router.address.replace('http:', 'https:'))).toBe('no-secure-connection');
  });

  test('is found by what a browser shows of it, too', async () => {
    const server = await sdapiStandIn();
    open.push(server);
    for (const address of [`${server.address}/docs`, `${server.address}/sdapi/v1`, ` ${server.address.replace('http://', '')}/ `])
      expect((await sdServerEngine(sdServerSettings.parse({ address }), ports)).dialect).toBe('sdapi');
  });
});
