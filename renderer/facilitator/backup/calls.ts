import { z } from 'zod';
import type { BackupPlace } from '../../../app/workshop/backup-views.ts';
import { post, reply, type Reply } from '../server.ts';

const done = z.object({ ok: z.literal(true) });
const places = z.object({ places: z.array(z.object({ path: z.string(), name: z.string(), free: z.number() })) });

/** Takes a folder for the copies, null for none, and makes the first. */
export const chooseBackup = (folder: string | null): Promise<Reply<object>> => reply(post('/api/backup', { folder }), done);
export const copyNow = (): Promise<Reply<object>> => reply(post('/api/backup/now', {}), done);

/** Sticks and disks that are plugged in; none where the host cannot be reached. */
export async function readPlaces(): Promise<BackupPlace[]> {
  try {
    return places.safeParse(await (await fetch('/api/backup/places')).json()).data?.places ?? [];
  } catch {
    return [];
  }
}

/** Goes on with a damaged record: its own sound beginning, or the last backup. */
export const mendRecord = (from: 'own' | 'backup'): Promise<Reply<object>> => reply(post('/api/record/mend', { from }), done);
