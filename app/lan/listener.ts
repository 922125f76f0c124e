import { createReadStream } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import en from '../../locales/en/refusals.json' with { type: 'json' };
import fr from '../../locales/fr/refusals.json' with { type: 'json' };
import { command, commandBatch, joinCommand } from '../protocol/index.ts';
import type { ImageStore } from '../store/index.ts';
import { own, type Acknowledgement, type Actor, type Command, type ParticipantId, type Plan, type RefusalCode } from '../workshop/index.ts';
import { answers } from './addresses.ts';
import type { Certificate } from './certificate.ts';
import { codeDoor } from './codes.ts';
import { shownDisagreement, type DisagreementPorts } from './disagreement.ts';
import { limitConnections, mostBytes, perMinute, slowest } from './limits.ts';
import { takeMasks, type KeepMask } from './masks.ts';
import { tellThings, type ThingsIn } from './things.ts';
import type { Room } from './room.ts';
import { letReturn, openReceipts, type Receipts } from './returning.ts';
import type { Sessions } from './sessions.ts';
import { showVideos } from './videos.ts';
import { addWording, type WordingPorts } from './wording.ts';

export type ListenerPorts = {
  room: () => Room;
  images: () => ImageStore;
  sessions: () => Sessions;
  /** Host headers answered to; known only once the port is. */
  hosts: () => ReadonlySet<string>;
  /** With one, this listener speaks https alone. */
  certificate?: Certificate | null;
  /** Longest body of a request that says nothing else, in bytes. */
  bodyLimit: number;
  /** Built pages; null where there are none (tests of the protocol alone). */
  pages: string | null;
  /** Who a request is, besides a participant: the loopback listener knows the facilitator by a cookie. */
  isFacilitator: (cookies: Readonly<Record<string, string | undefined>>) => boolean;
  /** Who speaks from the desk's page, a helper by the role of their device; null for whoever may not open it. */
  atDesk: (cookies: Readonly<Record<string, string | undefined>>) => Actor | null;
  /** A photo that nobody has affirmed the rights to yet: for the facilitator's eyes alone, and left in no cache. */
  isDraft: (image: string) => boolean;
  keepMask: KeepMask;
  mostMaskBytes: number;
  /** This workshop, as an open tab knows it again at another address. */
  workshop: () => string | null;
  /** What the room may be told of disagreement. */
  disagreement?: DisagreementPorts['shown'];
  thingsIn?: ThingsIn;
  english?: WordingPorts['english'];
};

export const sessionCookie = 'parvis';
/** What a shared tablet's page tells with each request (`renderer/tablet/kiosk/shared.ts`). */
const sharedMark = 'parvis-shared';

/** What tablets and the facilitator's pages share: pages, joining, commands, pictures. Not yet listening. */
export async function createListener(ports: ListenerPorts): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: ports.bodyLimit, forceCloseConnections: true, serverFactory: (answer) => serverOf(ports.certificate ?? null, answer), frameworkErrors: (error, _request, reply) => sayFault(error, reply.headers(bareHeaders)) });
  // A form of another site could send these without asking (CORS); our pages send neither.
  app.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: policyOf(ports) }, strictTransportSecurity: false });
  guard(app, ports);
  await app.register(rateLimit, {
    timeWindow: '1 minute', cache: 20_000, keyGenerator: (request) => keyOf(ports, request), max: (_request, key) => mostOf(key), allowList: (request) => ports.isFacilitator(request.cookies),
  });
  if (ports.pages) await app.register(files, { root: ports.pages, index: 'index.html', wildcard: true });
  residents(app, ports);
  showVideos(app, ports);
  takeMasks(app, ports, sessionCookie);
  shownDisagreement(app, ports.disagreement, (cookies) => whoAsks(ports, cookies).role !== 'visitor' || ports.atDesk(cookies) !== null);
  tellThings(app, { whoAsks: (cookies) => whoAsks(ports, cookies), thingsIn: ports.thingsIn });
  addWording(app, { site: () => ports.room().state().plan?.site.kind ?? null, whoAsks: (cookies) => whoAsks(ports, cookies), english: ports.english });
  app.setErrorHandler((error: HttpError, _request, reply) => sayFault(error, reply));
  app.setNotFoundHandler((request, reply) => notHere(request, reply));
  return app;
}

/** Over https where there is a certificate. Whoever takes very long over a request, or holds very many sockets, is cut off. */
function serverOf(certificate: Certificate | null, answer: RequestListener): Server {
  const timing = { requestTimeout: slowest.request, headersTimeout: slowest.headers, keepAliveTimeout: slowest.idle, connectionsCheckingInterval: slowest.looked };
  const server = certificate
    ? createSecureServer({ ...timing, cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2', handshakeTimeout: slowest.headers }, answer) : createServer(timing, answer);
  limitConnections(server);
  return server;
}

/** Whose minute a request counts in: a person's, a helper's, else that of the address, which a whole hall may share. Reading counts apart. */
function keyOf(ports: ListenerPorts, request: FastifyRequest): string {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const person = ports.sessions().whoHolds(request.cookies[sessionCookie]);
  const helper = ports.atDesk(request.cookies);
  if (helper?.role === 'helper') return `${reads ? 'readsOfPerson' : 'helper'} ${helper.id}`;
  if (person !== null) return `${reads ? 'readsOfPerson' : 'person'} ${person}`;
  return `${reads ? 'readsOfAddress' : 'address'} ${request.ip}`;
}
function mostOf(key: string): number {
  const kind = key.split(' ')[0];
  return kind === 'person' || kind === 'helper' || kind === 'readsOfPerson' || kind === 'readsOfAddress' ? perMinute[kind] : perMinute.address;
}

/** Of an address that cannot be read at all: such a request is answered before any hook. */
const bareHeaders = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

function sayFault(error: HttpError, reply: FastifyReply): FastifyReply {
  const { status, code } = faultOf(error);
  return reply.status(status).send({ ok: false, refusal: { code, params: {} } });
}

export type HttpError = Error & { statusCode?: number };

/** What an error is to the person who asked: a status, and a code of `refusals`. */
export function faultOf(error: HttpError): { status: number; code: RefusalCode } {
  const status = error.statusCode ?? 500;
  if (status >= 500) process.stderr.write(`${error.stack ?? error.message}\n`);
  const codes: Readonly<Record<number, RefusalCode>> = { 404: 'not-here', 413: 'too-large', 429: 'too-many-requests' };
  return { status, code: codes[status] ?? (status < 500 ? 'malformed' : 'try-again') };
}

/** An address that leads nowhere, typed by hand or gone: words in both languages for a person, a code for a page. */
function notHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.status(404);
  if (!request.headers.accept?.includes('text/html')) return reply.send({ ok: false, refusal: { code: 'not-here', params: {} } });
  return sayInWords(reply, 'not-here');
}

/** A refusal for someone who reads the answer itself, before any page could: both languages. */
export const sayInWords = (reply: FastifyReply, key: keyof typeof en): FastifyReply =>
  reply.type('text/plain; charset=utf-8').send(`${fr[key]}\n\n${en[key]}\n`);

/**
 * What a page may load, and reach: this host alone, and of its other addresses whether it is there. Styles of controls are set by scripts as inline ones. Safari before 15.4 does not
 * take 'self' for live channels, so that they are named; only of requests that are refused anyway is the Host header another.
 */
const policyOf = ({ hosts, certificate }: ListenerPorts) => ({
  defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'], mediaSrc: ["'self'"],
  // A tab whose host is gone from its address asks for it at the others (`GET /api/here`).
  connectSrc: ["'self'", certificate ? 'https:' : 'http:', ({ headers: { host = '' } }: { headers: { host?: string } }) => (hosts().has(host) ? `${certificate ? 'wss' : 'ws'}://${host}` : "'self'")],
  baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
});

/** Whom this listener answers: its own names only, and writes only from its own pages. */
function guard(app: FastifyInstance, ports: ListenerPorts): void {
  app.addHook('onRequest', async (request, reply) => {
    // What an answer tells is about people: nothing keeps it but where a route says so.
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (answers(request.url === '/api/here' ? { host: request.headers.host ?? '' } : request.headers, ports.hosts(), ports.certificate ? 'https' : 'http')) return undefined;
    const status = ports.hosts().has(request.headers.host ?? '') ? 403 : 421;
    return reply.status(status).send({ ok: false, refusal: { code: 'not-allowed', params: {} } });
  });
}

function residents(app: FastifyInstance, ports: ListenerPorts): void {
  const codes = codeDoor(app, ports.room);
  const receipts = openReceipts(ports.room);
  letReturn(app, receipts, { ...ports, admit: (reply, participant) => admit(ports, reply, participant) });
  app.post('/api/join', { bodyLimit: mostBytes.joining, config: { rateLimit: { max: perMinute.joins, timeWindow: '1 minute', keyGenerator: ({ ip }: FastifyRequest) => ip } } }, async (request, reply) => {
    const body = request.body as { command?: unknown } | null;
    const parsed = joinCommand.safeParse(body?.command);
    if (!parsed.success) return reply.status(400).send(malformed(body?.command));
    const { acknowledgement, participant } = await codes.joining(request, () => ports.room().submit({ role: 'visitor' }, parsed.data), parsed.data.id);
    if (participant) admit(ports, reply, participant);
    return acknowledgement;
  });

  // The person stays in the workshop; only this tablet no longer stands for them.
  app.post('/api/leave', async (_request, reply) => reply.clearCookie(sessionCookie, { path: '/' }).send({ ok: true }));

  app.post('/api/commands', (request, reply) => takeAll({ ...ports, receipts }, whoAsks(ports, request.cookies), request, reply));

  // Apart from what a tablet gives as a resident: a device that was paired for a role speaks for that role here, and never there.
  app.post('/api/desk/commands', async (request, reply) => {
    const actor = ports.atDesk(request.cookies);
    return actor ? takeAll({ ...ports, receipts }, actor, request, reply) : reply.status(403).send({ ok: false, refusal: { code: 'not-allowed', params: {} } });
  });

  app.get<{ Params: { id: string } }>('/images/:id', async (request, reply) => {
    const type = pictureTypes[/^[0-9a-f]{64}\.([a-z]{3,4})$/.exec(request.params.id)?.[1] ?? ''];
    const isDraft = ports.isDraft(request.params.id);
    // A tablet that goes from person to person keeps no picture of the one before.
    const isShared = request.cookies[sharedMark] !== undefined;
    if (type === undefined || (isDraft && !ports.isFacilitator(request.cookies))) return reply.callNotFound();
    const stream = createReadStream(ports.images().path(request.params.id));
    await new Promise((open, fail) => stream.once('open', open).once('error', fail)).catch(() => { throw Object.assign(new Error('no such picture'), { statusCode: 404 }); });
    return reply.header('cache-control', isDraft || isShared ? 'no-store' : 'private, max-age=3600').type(type).send(stream);
  });
}

const pictureTypes: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp' };

/** The facilitator's cookie speaks first, so that a laptop that also joined as a resident still runs the workshop. */
function whoAsks(ports: ListenerPorts, cookies: Readonly<Record<string, string | undefined>>): Actor {
  if (ports.isFacilitator(cookies)) return { role: 'facilitator' };
  const id = ports.sessions().whoHolds(cookies[sessionCookie]);
  return id !== null && own(ports.room().state().participants, id) ? { role: 'participant', id } : { role: 'visitor' };
}

const admit = ({ sessions, certificate }: ListenerPorts, reply: FastifyReply, participant: ParticipantId): void =>
  void reply.setCookie(sessionCookie, sessions().tokenFor(participant), { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 60 * 60 * 24 * 90, secure: Boolean(certificate) });

async function takeAll(ports: ListenerPorts & { receipts: Receipts }, actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const batch = commandBatch.safeParse(request.body);
  if (!batch.success) return reply.status(400).send(malformed(null));
  const read = await Promise.all(batch.data.commands.map((raw) => readCommand(ports, raw)));
  // To the room all at once, in the order in which they were said: one that had to be looked up first is not overtaken by the next.
  return { acknowledgements: await Promise.all(read.map(async (one) => {
    if ('ok' in one) return one;
    if (one.type === 'withdraw' && ports.receipts.fault(request.ip, one.receipt) === 'too-many-requests') return { id: one.id, ok: false, refusal: { code: 'too-many-requests', params: {} } };
    return (await ports.room().submit(actor, one)).acknowledgement;
  })) };
}

/** A command as it may be given to the room, or why it may not. */
async function readCommand(ports: ListenerPorts, raw: unknown): Promise<Command | Acknowledgement> {
  const parsed = command.safeParse(raw);
  if (!parsed.success) return faultAt(raw, parsed.error.issues[0]?.path ?? []);
  const given: Command = parsed.data;
  if (await lostMask(ports, given)) return { id: given.id, ok: false, refusal: { code: 'unknown-picture', params: {} } };
  const lost = given.type === 'prepare' ? await lostPicture(ports, given.plan) : null;
  if (lost !== null) return { id: given.id, ok: false, refusal: { code: 'bad-plan', params: { path: lost, reason: 'unknown-reference' } } };
  return given;
}

/** Whether a part is to be painted by a mask that is not here: it was never received, or went when the workshop was opened again. */
async function lostMask(ports: ListenerPorts, given: Command): Promise<boolean> {
  const ask = given.type === 'ask-picture' || given.type === 'wish' ? given.ask : undefined;
  return ask?.task.kind === 'paint' && !await ports.images().holds(ask.task.mask);
}

/** The place in a plan that names a picture which is not here; what the plan has already is not asked for again. */
async function lostPicture(ports: ListenerPorts, plan: Plan): Promise<string | null> {
  const named = (one: Plan): readonly (readonly [string, string | null])[] =>
    [...one.site.photos.map(({ image }) => ['site.photos', image] as const), ...one.designs.map(({ id, image }) => [`designs.${id}`, image] as const), ...(one.videos ?? []).map(({ video }) => ['videos', video] as const)];
  const held = ports.room().state().plan;
  const known = new Set([null, ...(held ? named(held) : []).map(([, image]) => image)]);
  for (const [path, image] of named(plan)) if (image !== null && !known.has(image) && !await ports.images().holds(image)) return path;
  return null;
}

/** Of a plan, which only the facilitator sends, the place that cannot be read is named. */
function faultAt(raw: unknown, path: readonly PropertyKey[]): Acknowledgement {
  const [field, ...place] = path;
  if (field !== 'plan' || place.length === 0) return malformed(raw);
  return { ...malformed(raw), ok: false, refusal: { code: 'bad-plan', params: { path: place.map(String).join('.') } } };
}

function malformed(raw: unknown): Acknowledgement {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id.slice(0, 80) : '';
  return { id, ok: false, refusal: { code: 'malformed', params: {} } };
}
