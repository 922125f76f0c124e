import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BackupFault, BackupPlace } from '../workshop/index.ts';

export type BackupSaid = { ok: true } | ({ ok: false } & BackupFault);
/** What the desk may ask of the backups; how they stand goes with the facilitator's view. */
export type BackupDoors = {
  places: () => Promise<BackupPlace[]>;
  choose: (folder: string | null) => Promise<BackupSaid>;
  copyNow: () => Promise<BackupSaid>;
};

const asked = z.strictObject({ folder: z.string().trim().min(1).max(2_000).nullable() });

/** The facilitator's calls about backups, on a listener that only the facilitator reaches. */
export function backupRoutes(own: FastifyInstance, backups: BackupDoors): void {
  own.get('/api/backup/places', async (_request, reply) => reply.header('cache-control', 'no-store').send({ places: await backups.places() }));
  own.post('/api/backup', async (request, reply) => {
    const said = asked.safeParse(request.body);
    return said.success ? backups.choose(said.data.folder) : reply.status(400).send({ ok: false, code: 'malformed', params: {} });
  });
  own.post('/api/backup/now', () => backups.copyNow());
}
