import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { pour } from './image-servers.ts';

/** What Hugging Face, the providers behind it and endpoints were seen to do. */
export type HubQuirks = {
  /** As a provider would: JPEG by name, whatever it is; JSON with a link; half of it; nothing at all. */
  answer?: 'labelled-jpeg' | 'link' | 'half' | 'json' | 'huge';
  busy?: number;
  fails?: { status: number; body: unknown };
  body?: 'hang' | 'cut' | 'redirect';
};
export type HubStandIn = {
  address: string;
  asked: { line: string; body: Record<string, unknown>; headers: IncomingMessage['headers'] }[];
  close: () => Promise<void>;
};

const TOKEN = 'Bearer hf_secret';

/** The models of `anyone/street` and what offers them; `anyone/talk` makes no pictures. */
const MAPPING: Readonly<Record<string, unknown>> = {
  'anyone/street': { 'hf-inference': { status: 'live', providerId: 'anyone/street', task: 'text-to-image' }, nscale: { status: 'live', providerId: 'street-1', task: 'text-to-image' } },
  'anyone/repaint': { 'hf-inference': { status: 'live', providerId: 'anyone/repaint', task: 'image-to-image' }, together: { status: 'live', providerId: 'street/FLUX.1-kontext', task: 'image-to-image' } },
  'anyone/talk': { 'hf-inference': { status: 'live', providerId: 'anyone/talk', task: 'text-generation' } },
};

/** Hugging Face's hub and router, and at `/own/…` an endpoint of one's own, on one socket. Refuses fields that models do not know. */
export async function hubStandIn(quirks: HubQuirks = {}): Promise<HubStandIn> {
  const asked: HubStandIn['asked'] = [];
  let busy = quirks.busy ?? 0;
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body: Record<string, unknown> = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const path = request.url?.split('?')[0] ?? '';
    asked.push({ line: `${request.method ?? ''} ${path}`, body, headers: request.headers });
    if (request.method === 'GET') return hub(response, path.replace('/api/models/', ''));
    if (!path.startsWith('/own/open') && request.headers.authorization !== TOKEN) return json(response, 401, { error: 'Invalid username or password.' });
    if (quirks.body === 'hang') return;
    if (quirks.body === 'redirect') { response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end(); return; }
    if (quirks.body === 'cut') { response.writeHead(200, { 'content-type': 'image/png', 'content-length': 100_000 }); response.write('\x89PNG'); response.destroy(); return; }
    if (busy > 0) { busy -= 1; return json(response, 503, { error: 'Model anyone/street is currently loading', estimated_time: 20 }); }
    if (quirks.fails !== undefined) return json(response, quirks.fails.status, quirks.fails.body);
    const mistake = mistakeIn(path, body, request.headers.accept);
    if (mistake !== null) return json(response, 400, { error: mistake });
    await painted(response, path, body, quirks.answer);
  };
  const server = createServer((request, response) => { answered(request, response).catch((error: unknown) => json(response, 500, { error: String(error) })); });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}

function hub(response: ServerResponse, model: string): void {
  const mapping = MAPPING[model];
  if (mapping === undefined) json(response, 404, { error: 'Repository not found' });
  else json(response, 200, { id: model, inferenceProviderMapping: mapping });
}

const json = (response: ServerResponse, status: number, body: unknown): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };

const KNOWN = new Set(['negative_prompt', 'num_inference_steps', 'width', 'height', 'seed', 'prompt', 'target_size']);

function mistakeIn(path: string, body: Record<string, unknown>, accept: string | undefined): string | null {
  if (path.endsWith('/v1/images/generations')) return typeof body['prompt'] === 'string' && typeof body['model'] === 'string' && accept === 'application/json' ? null : 'prompt and model are required';
  if (accept !== 'image/png') return 'Accept must name one type of picture';
  if (typeof body['inputs'] !== 'string' || Object.keys(body).some((key) => key !== 'inputs' && key !== 'parameters')) return 'inputs is required';
  const unknown = Object.keys(Object(body['parameters'])).filter((key) => !KNOWN.has(key));
  return unknown.length === 0 ? null : `__call__() got an unexpected keyword argument '${unknown.join()}'`;
}

/** Red from words; the negative of a picture. */
async function painted(response: ServerResponse, path: string, body: Record<string, unknown>, answer: HubQuirks['answer']): Promise<void> {
  const given = typeof body['inputs'] === 'string' ? Buffer.from(body['inputs'], 'base64') : Buffer.from(String(body['image_url'] ?? '').split(',')[1] ?? '', 'base64');
  const isPicture = given.subarray(1, 4).toString('latin1') === 'PNG';
  const { width, height } = Object(body['parameters'] ?? body);
  const image = isPicture ? sharp(given).negate() : sharp({ create: { width, height, channels: 3, background: '#c03020' } });
  const file = await image.png().toBuffer();
  if (answer === 'json') return json(response, 200, { generated_text: 'a street' });
  if (answer === 'link') return json(response, 200, path.endsWith('generations') ? { data: [{ url: 'http://127.0.0.1:9/x.png' }] } : { output: ['http://127.0.0.1:9/x.png'] });
  if (answer === 'huge') { pour(response, 'image/png'); return; }
  if (path.endsWith('/v1/images/generations')) return json(response, 200, { data: [{ b64_json: file.toString('base64') }] });
  response.writeHead(200, { 'content-type': answer === 'labelled-jpeg' ? 'image/jpeg' : 'image/png' }).end(answer === 'half' ? file.subarray(0, file.length >> 1) : file);
}
