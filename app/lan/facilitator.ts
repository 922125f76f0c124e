import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import { z } from 'zod';
import type { TranslationNow } from '../protocol/index.ts';
import { StoreError } from '../store/index.ts';
import { backupRoutes, type BackupDoors } from './backup-desk.ts';
import { engineCalls, type EngineDoors } from './engine-desk.ts';
import { facesRoutes, type FacesPorts } from './faces.ts';
import { importRoutes, type ImportPorts } from './imports.ts';
import { libraryRoutes, type LibraryPorts } from './library.ts';
import { faultOf, sayInWords, type HttpError } from './listener.ts';
import type { Pairing } from './pairing.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { printRoutes, type PrintPorts } from './print.ts';
import { takeVideos } from './videos.ts';
import { runningRoutes, type RunningPorts } from './running.ts';
import { roomFilesRoutes, type RoomFilesPorts } from './room-files.ts';

export const facilitatorCookie = 'parvis-facilitator';

/** What only the facilitator may ask of the host, from the loopback listener. Refusals carry a message key. */
export type FacilitatorPorts = {
  key: LaunchKey;
  joinUrl: () => string;
  chooseAddress: (url: string) => Done;
  exportsFolder: () => string;
  running: RunningPorts;
  pairing: Pairing;
  startNew: (template: string) => Promise<Done>;
  /** With `pdf` each page is printed too, where there is something that prints. */
  writeReport: (languages: readonly ('fr' | 'en' | 'both')[], pdf: boolean) => Promise<{ ok: true; files: string[] }>;
  engines: EngineDoors;
  library: LibraryPorts;
  roomFiles: RoomFilesPorts;
  imports: ImportPorts;
  backups: BackupDoors;
  /** Goes on with a damaged record: with its sound beginning, or with the last backup. */
  mend: (from: 'own' | 'backup') => Promise<Done>;
  print: PrintPorts;
  /** Whether French wishes are translated in this computer. */
  translation: () => TranslationNow;
  faces: FacesPorts;
  mostPhotoBytes: number;
  keepPhoto: (bytes: Buffer) => Promise<PhotoAnswer>;
  /** Keeps a video of a question and gives its name. */
  keepVideo: (bytes: Buffer, kind: 'mp4' | 'webm') => Promise<string>;
  /** Blurs what is white of a mask (PNG) in a photo, which a new one then stands for. */
  blurPhoto: (image: string, mask: Buffer) => Promise<PhotoAnswer>;
};
export type PhotoAnswer = { ok: true; image: string; width: number; height: number } | { ok: false; code: string; params: unknown };
export type Done = { ok: true } | { ok: false; code: string };
export type LaunchKey = { token: string; opens: (cookies: Readonly<Record<string, string | undefined>>) => boolean };

/** Holds a facilitator's cookie against the token of this workshop's folder. */
export function launchKey(token: string): LaunchKey {
  return {
    token,
    opens: (cookies) => {
      const given = Buffer.from(cookies[facilitatorCookie] ?? '');
      return given.length === token.length && timingSafeEqual(given, Buffer.from(token));
    },
  };
}

/** Adds the facilitator's pages and calls to a listener bound to loopback. */
export function facilitate(app: FastifyInstance, ports: FacilitatorPorts): void {
  app.get<{ Params: { token: string } }>('/launch/:token', async (request, reply) => {
    if (!ports.key.opens({ [facilitatorCookie]: request.params.token })) return sayInWords(reply.status(403), 'old-address');
    return reply.setCookie(facilitatorCookie, ports.key.token, { httpOnly: true, sameSite: 'strict', path: '/' }).redirect('/facilitator');
  });
  void app.register(async (own) => {
    await own.register(multipart, { limits: { files: 1, fileSize: 30 << 20, fields: 8 } });
    own.addHook('onRequest', async (request, reply) => (ports.key.opens(request.cookies) ? undefined : forbid(request, reply)));
    own.setErrorHandler((error: HttpError, _request, reply) => {
      const { status, code } = error instanceof StoreError ? { status: 503, code: error.code } : faultOf(error);
      return reply.status(status).send({ ok: false, code, params: status === 413 ? { mostMegabytes: ports.mostPhotoBytes / 1e6 } : {} });
    });
    own.get('/facilitator', (_request, reply) => reply.sendFile('facilitator.html'));
    own.get('/projector', (_request, reply) => reply.sendFile('projector.html'));
    runningRoutes(own, ports.running);
    pairingRoutes(own, ports);
    own.post('/api/new', async (request, reply) => {
      const body = z.strictObject({ template: z.string().max(80) }).safeParse(request.body);
      return body.success ? ports.startNew(body.data.template) : reply.status(400).send({ ok: false, code: 'malformed' });
    });
    own.post('/api/address', async (request, reply) => {
      const body = z.strictObject({ url: z.string().max(200) }).safeParse(request.body);
      return body.success ? ports.chooseAddress(body.data.url) : reply.status(400).send({ ok: false, code: 'malformed' });
    });
    own.post('/api/report', async (request, reply) => {
      const body = z.strictObject({ languages: z.array(z.enum(['fr', 'en', 'both'])).min(1).max(3), pdf: z.boolean().optional() }).safeParse(request.body);
      return body.success ? ports.writeReport(body.data.languages, body.data.pdf ?? true) : reply.status(400).send({ ok: false, code: 'malformed' });
    });
    own.get('/api/translation', async (_request, reply) => reply.header('cache-control', 'no-store').send(ports.translation()));
    own.post('/api/photos', async (request, reply) => {
      const part = await request.file();
      return part ? ports.keepPhoto(await part.toBuffer()) : reply.status(400).send({ ok: false, code: 'malformed', params: {} });
    });
    engineCalls(own, ports.engines);
    own.post<{ Params: { image: string } }>('/api/photos/:image/blur', async (request, reply) => {
      const part = await request.file();
      return part ? ports.blurPhoto(request.params.image, await part.toBuffer()) : reply.status(400).send({ ok: false, code: 'malformed', params: {} });
    });
    facesRoutes(own, ports.faces);
    libraryRoutes(own, ports.library);
    roomFilesRoutes(own, ports.roomFiles);
    importRoutes(own, ports.imports);
    backupRoutes(own, ports.backups);
    own.post('/api/record/mend', async (request, reply) => {
      const body = z.strictObject({ from: z.enum(['own', 'backup']) }).safeParse(request.body);
      return body.success ? ports.mend(body.data.from) : reply.status(400).send({ ok: false, code: 'malformed' });
    });
    printRoutes(own, ports.print);
    takeVideos(own, ports.keepVideo);
    await own.register(files, { root: ports.exportsFolder(), prefix: '/exports/', decorateReply: false, cacheControl: false, setHeaders: (reply) => { void reply.header('cache-control', 'no-store'); } });
  });
}

function forbid(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.headers.accept?.includes('text/html')) return sayInWords(reply.status(403), 'old-address');
  return reply.status(403).send({ ok: false, code: 'not-allowed', params: {}, refusal: { code: 'not-allowed', params: {} } });
}
