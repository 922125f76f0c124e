import { join } from 'node:path';
import { hasOwnSchema, openImages, pathsOf, StoreError, verifyLog, type Head } from '../store/index.ts';
import { eventVersion, isEventType } from '../workshop/index.ts';
import { FileFault } from './fault.ts';
import type { Unpacked } from './unpack.ts';

/** Every record of an unpacked file, its keys and its pictures must hold before anything of it is used. Throws FileFault. */
export async function judgeUnpacked(folder: string, { manifest, rooms }: Unpacked): Promise<void> {
  await judgeRecord(folder, '', manifest.head);
  for (const room of rooms) await judgeRecord(join(folder, 'rooms', room), `rooms/${room}/`, null);
}

/** `head`: where the manifest says that the record ends. */
async function judgeRecord(folder: string, prefix: string, head: Head | null): Promise<void> {
  const { log, keys } = pathsOf(folder);
  refuseForeign(log, 'log', `${prefix}workshop.sqlite`);
  refuseForeign(keys, 'keys', `${prefix}keys.sqlite`);
  const report = verifyLog(folder, { knows: ({ type, version }) => isEventType(type) && version <= eventVersion, ...(head && { head }) });
  const [problem] = report.problems;
  if (problem?.reason === 'unknown-event') throw new FileFault('newer-format');
  if (problem) throw new FileFault('broken-record', { seq: problem.seq ?? 0, room: prefix });
  if (report.length === 0) throw new FileFault('empty-record');
  if (head && report.head.seq !== head.seq) throw new FileFault('broken-record', { seq: head.seq, room: prefix });
  const [bad] = (await openImages(folder, { readOnly: true }).verify()).bad;
  if (bad) throw new FileFault('changed-picture', { name: bad.id });
}

function refuseForeign(path: string, what: 'log' | 'keys', name: string): void {
  try {
    if (hasOwnSchema(path, what)) return;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new FileFault(error.code === 'newer-file' ? 'newer-format' : 'foreign-record', { name }, { cause: error });
  }
  throw new FileFault('foreign-record', { name });
}
