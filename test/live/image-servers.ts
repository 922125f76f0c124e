import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp, { type Sharp } from 'sharp';

/**
 * What these stand-ins do that image servers were seen to do. They refuse what the real ones refuse, take no field of a
 * wrong type, and run `<sd_cpp_extra_args>` as stable-diffusion.cpp does: it shows in `executed`.
 */
export type Quirks = {
  /** Only with these words in the Authorization header. */
  authorization?: string;
  /** Progress and interruption answer 404. */
  noProgress?: boolean;
  noModel?: boolean;
  /** Paints everywhere, whatever the mask. */
  dropsMask?: boolean;
  answer?: 'jpeg' | 'webp' | 'text' | 'half-png' | 'half-jpeg' | 'half-webp' | 'none' | 'other-size' | 'html' | 'huge' | 'data-url';
  /** So many times first. */
  busy?: number;
  fails?: { status: number; body: unknown };
  /** Never answers; sends a byte now and then; ends in the middle of the answer. */
  body?: 'hang' | 'drip' | 'cut';
  /** sdcpp: how often a job is asked after before it goes on. */
  queued?: number;
  generating?: number;
  jobFails?: string;
  forgets?: boolean;
  pollUrl?: string;
  port?: number;
  /** Called each time a job is asked after, and once when one is handed in. */
  polled?: (times: number) => void;
};

export type StandIn = {
  address: string;
  /** Each request, `POST /sdapi/v1/txt2img` and the like, with its body. */
  asked: { line: string; body: Record<string, unknown>; headers: IncomingMessage['headers'] }[];
  executed: string[];
  close: () => Promise<void>;
};

type Reply = { status: number; json: unknown };
type Route = (line: string, body: Record<string, unknown>) => Promise<Reply> | Reply;

/** AUTOMATIC1111's web UI, and with `noProgress` what KoboldCpp and stable-diffusion.cpp's `/sdapi` make of it. */
export function sdapiStandIn(quirks: Quirks = {}): Promise<StandIn> {
  let painting = false;
  let interrupted: (() => void) | null = null;
  let busy = quirks.busy ?? 0;
  return serve(quirks, (line, body) => {
    switch (line) {
      case 'GET /sdapi/v1/options': return { status: 200, json: { samples_format: 'png', sd_model_checkpoint: quirks.noModel === true ? null : 'street-sdxl.safetensors [ab12]' } };
      case 'GET /sdapi/v1/sd-models': return { status: 200, json: quirks.noModel === true ? [] : [{ title: 'street-sdxl', model_name: 'street-sdxl' }] };
      case 'GET /sdapi/v1/progress': return quirks.noProgress === true ? missing : { status: 200, json: { progress: painting ? 0.4 : 0, eta_relative: 1, state: { job_count: 1, sampling_step: painting ? 4 : 0, sampling_steps: painting ? 10 : 0 }, current_image: null } };
      case 'POST /sdapi/v1/interrupt':
        interrupted?.();
        return quirks.noProgress === true ? missing : { status: 200, json: {} };
      case 'POST /sdapi/v1/txt2img': case 'POST /sdapi/v1/img2img': {
        const wrong = mistakeIn(body, line.endsWith('img2img'));
        if (wrong !== null) return wrong;
        if (busy > 0) { busy -= 1; return { status: 503, json: { detail: { msg: 'Server is busy; please try again later.', type: 'service_unavailable' } } }; }
        if (quirks.fails !== undefined) return { status: quirks.fails.status, json: quirks.fails.body };
        painting = true;
        const stopped = new Promise<void>((resolve) => { interrupted = resolve; });
        const picture = pictureFor(quirks, { init: String(list(body['init_images'])[0] ?? ''), mask: text(body['mask']), width: Number(body['width']), height: Number(body['height']) });
        const held = quirks.body === 'hang' ? stopped : Promise.resolve();
        return held.then(() => picture).then((image) => { painting = false; return { status: 200, json: { images: quirks.answer === 'none' ? [] : [image], parameters: {}, info: '{}' } }; });
      }
      default: return missing;
    }
  });
}

/** stable-diffusion.cpp's own API, as its examples/server/api.md has it. */
export function sdcppStandIn(quirks: Quirks = {}): Promise<StandIn> {
  type Job = { asked: number; status: string; picture: Promise<string>; error: { code: string; message: string } | null };
  const jobs = new Map<string, Job>();
  let busy = quirks.busy ?? 0;
  const told = (id: string, job: Job, images: string[]): unknown => ({
    id, kind: 'img_gen', status: job.status, created: 1, started: null, completed: null, queue_position: job.status === 'queued' ? 2 : 0,
    result: job.status === 'completed' ? { output_format: 'png', images: images.map((b64_json, index) => ({ index, b64_json })) } : null, error: job.error,
  });
  const advance = (job: Job): void => {
    job.asked += 1;
    const [queued, generating] = [quirks.queued ?? 0, quirks.generating ?? 0];
    if (job.status === 'cancelled') return;
    job.status = job.asked <= queued ? 'queued' : job.asked <= queued + generating ? 'generating' : quirks.jobFails === undefined ? 'completed' : 'failed';
    if (job.status === 'failed') job.error = { code: 'generation_failed', message: quirks.jobFails ?? '' };
  };
  return serve(quirks, async (line, body) => {
    const [, id = '', verb = ''] = /^(?:GET|POST) \/sdcpp\/v1\/jobs\/([\w-]+)(\/cancel)?$/.exec(line) ?? [];
    const job = jobs.get(id);
    if (line === 'GET /sdcpp/v1/capabilities') return { status: 200, json: capabilities(quirks) };
    if (line === 'POST /sdcpp/v1/img_gen') {
      if (busy > 0) { busy -= 1; return { status: 429, json: { error: 'job queue is full' } }; }
      if (quirks.fails !== undefined) return { status: quirks.fails.status, json: quirks.fails.body };
      if (typeof body['prompt'] !== 'string' || body['prompt'] === '' || !Number.isInteger(body['seed']) || !sized(body)) return { status: 400, json: { error: 'invalid generation parameters' } };
      quirks.polled?.(0);
      const name = `job_${jobs.size + 1}`;
      jobs.set(name, { asked: 0, status: 'queued', error: null, picture: pictureFor(quirks, { init: text(body['init_image']), mask: text(body['mask_image']), width: Number(body['width']), height: Number(body['height']) }) });
      return { status: 202, json: { id: name, kind: 'img_gen', status: 'queued', created: 1, poll_url: quirks.pollUrl ?? `/sdcpp/v1/jobs/${name}` } };
    }
    if (id === '' || job === undefined || quirks.forgets === true) return { status: quirks.forgets === true ? 410 : 404, json: { error: 'job not found' } };
    if (verb === '') {
      advance(job);
      quirks.polled?.(job.asked);
      return { status: 200, json: told(id, job, job.status === 'completed' && quirks.answer !== 'none' ? [await job.picture] : []) };
    }
    if (job.status === 'generating') return { status: 409, json: { error: 'job is currently generating and cannot be interrupted yet' } };
    job.status = 'cancelled';
    return { status: 200, json: told(id, job, []) };
  });
}

function capabilities({ noModel }: Quirks): unknown {
  const features = { init_image: true, mask_image: true, cancel_queued: true, cancel_generating: false };
  return {
    model: { name: 'street.gguf', stem: 'street', path: '/models/street.gguf' }, current_mode: noModel === true ? 'vid_gen' : 'img_gen', supported_modes: [noModel === true ? 'vid_gen' : 'img_gen'],
    defaults_by_mode: { img_gen: { width: 768, height: 768 } }, features_by_mode: { img_gen: features }, limits: { min_width: 64, max_width: 1024, min_height: 64, max_height: 4096, max_batch_count: 8, max_queue_size: 64 },
  };
}

const missing: Reply = { status: 404, json: { detail: 'Not Found' } };
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const sized = ({ width, height }: Record<string, unknown>): boolean => [width, height].every((side) => Number.isInteger(side) && Number(side) >= 64 && Number(side) % 64 === 0);

/** What pydantic, and the handlers behind it, would refuse. */
function mistakeIn(body: Record<string, unknown>, withInit: boolean): Reply | null {
  if (typeof body['prompt'] !== 'string' || !sized(body) || !Number.isInteger(body['steps']) || !Number.isInteger(body['seed'])) return { status: 422, json: { detail: 'field has a wrong type' } };
  if (body['sampler_name'] !== undefined && body['sampler_name'] !== 'Euler a') return { status: 404, json: { detail: 'Sampler not found' } };
  if (!withInit) return 'init_images' in body || 'mask' in body ? { status: 422, json: { detail: 'not a field of txt2img' } } : null;
  const [init] = list(body['init_images']);
  if (typeof init !== 'string' || typeof body['denoising_strength'] !== 'number') return { status: 404, json: { detail: 'Init image not found' } };
  if (!('mask' in body)) return null;
  const types = { mask: 'string', mask_blur: 'number', inpainting_fill: 'number', inpainting_mask_invert: 'number', inpaint_full_res: 'boolean', inpaint_full_res_padding: 'number', resize_mode: 'number' };
  return Object.entries(types).every(([field, type]) => typeof body[field] === type) ? null : { status: 422, json: { detail: 'a mask field is missing' } };
}

type Wanted = { init: string; mask: string; width: number; height: number };

/** Red from words alone; from a picture, its negative where the mask is white. */
async function pictureFor({ answer, dropsMask }: Quirks, wanted: Wanted): Promise<string> {
  const image = wanted.init === '' ? sharp({ create: { ...sides(wanted, answer), channels: 3, background: '#c03020' } }) : sharp(await repainted(wanted, dropsMask === true));
  const file = await encoded(image, answer);
  return answer === 'data-url' ? `data:image/png;base64,${file.toString('base64')}` : file.toString('base64');
}

const sides = ({ width, height }: Wanted, answer: Quirks['answer']): { width: number; height: number } => (answer === 'other-size' ? { width: width - 64, height } : { width, height });

async function encoded(image: Sharp, answer: Quirks['answer']): Promise<Buffer> {
  switch (answer) {
    case 'jpeg': return image.jpeg().toBuffer();
    case 'webp': return image.webp().toBuffer();
    case 'text': return Buffer.from('all is well');
    case 'half-png': return half(await noisy(image).png().toBuffer());
    case 'half-jpeg': return half(await noisy(image).jpeg().toBuffer());
    case 'half-webp': return half(await noisy(image).webp().toBuffer());
    // What a web UI writes beside the pixels.
    default: return image.png().withExif({ IFD0: { ImageDescription: 'parameters: a street, /home/someone/models' } }).toBuffer();
  }
}

const half = (file: Buffer): Buffer => file.subarray(0, file.length >> 1);
const noisy = (image: Sharp): Sharp => image.composite([{ input: { create: { width: 64, height: 64, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } } }]);

async function repainted({ init, mask }: Wanted, everywhere: boolean): Promise<Buffer> {
  const shown = Buffer.from(init, 'base64');
  const { width, height } = await sharp(shown).metadata();
  const negative = await sharp(shown).negate().png().toBuffer();
  if (mask === '' || everywhere) return negative;
  const where = Buffer.from(mask, 'base64');
  const size = await sharp(where).metadata();
  if (size.width !== width || size.height !== height) throw new Error('the mask has another size than the picture');
  const cut = await sharp(negative).joinChannel(await sharp(where).greyscale().toBuffer()).png().toBuffer();
  return sharp(shown).composite([{ input: cut }]).png().toBuffer();
}

async function serve(quirks: Quirks, route: Route): Promise<StandIn> {
  const [asked, executed]: [StandIn['asked'], string[]] = [[], []];
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const sent = Buffer.concat(chunks);
    const body: Record<string, unknown> = sent.length === 0 ? {} : JSON.parse(sent.toString('utf8'));
    const line = `${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`;
    asked.push({ line, body, headers: request.headers });
    for (const [, args] of text(body['prompt']).matchAll(/<sd_cpp_extra_args>(.*?)<\/sd_cpp_extra_args>/g)) executed.push(args ?? '');
    if (quirks.authorization !== undefined && request.headers.authorization !== quirks.authorization) return written(response, { status: 401, json: { detail: 'Not authenticated' } });
    if (quirks.answer === 'html') { response.setHeader('content-type', 'text/html').end('<!doctype html><title>Router</title>'); return; }
    const reply = await route(line, body);
    const slow = request.method === 'POST' && /2img|img_gen/.test(line);
    if (slow && quirks.body === 'cut') { response.writeHead(200, { 'content-length': 1_000_000 }); response.write('{"images":["'); response.destroy(); return; }
    if (slow && quirks.body === 'drip') { drip(response); return; }
    if (slow && quirks.answer === 'huge') { pour(response, 'application/json'); return; }
    written(response, reply);
  };
  const server = createServer((request, response) => {
    answered(request, response).catch((error: unknown) => written(response, { status: 500, json: { error: 'server_error', message: String(error) } }));
  });
  await new Promise<void>((resolve) => server.listen(quirks.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, executed, close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}

function written(response: ServerResponse, { status, json }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

/** An answer without end. */
export function pour(response: ServerResponse, type: string): void {
  response.writeHead(200, { 'content-type': type });
  const megabyte = Buffer.alloc(1 << 20, 32);
  const more = (): void => { while (!response.destroyed && response.write(megabyte)); };
  response.on('drain', more);
  more();
}
