import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { overviewTold, type RoomsOverview } from '../../app/protocol/index.ts';
import type { Doors } from './host-doors.ts';

/** What is in a zip, by name. */
export async function contentsOf(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

export type Content = readonly [name: string, bytes: Buffer, mode?: number];

/** A zip of these entries, in this order; names may be the same, or any as long as `rename` gives them afterwards. */
export async function zipOf(contents: readonly Content[], rename: Readonly<Record<string, string>> = {}): Promise<string> {
  const file = join(newPlace(), 'made.parvis');
  const zip = new ZipFile();
  for (const [name, bytes, mode = 0o100600] of contents) zip.addBuffer(bytes, name, { mode });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  // A zip with names that yazl does not write: both the local header's and the central directory's, of the same length.
  for (const [from, to] of Object.entries(rename)) writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replaceAll(from, to), 'latin1'));
  return file;
}

export function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'parvis-file-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

type Answer = { ok: boolean; code?: string; file?: string; params?: Record<string, unknown>; received?: { relation: string; joined: number; room: string | null } };

/** The facilitator's calls on `.parvis` files. */
export type Files = { pack: () => Promise<string>; receive: (file: string) => Promise<Answer>; upload: (file: string) => Promise<Answer>; open: (room: string | null) => Promise<Answer>; add: (file: string) => Promise<Answer>; overview: () => Promise<RoomsOverview | null> };

export function filesOf(doors: Doors): Files {
  const ask = async (path: string, body: object | FormData): Promise<Answer> =>
    (await (await doors.send(path, body, { base: doors.home(), cookie: await doors.leader(), ...(body instanceof FormData && { type: null }) })).json()) as Answer;
  return {
    pack: async () => join(doors.folder, 'exports', (await ask('/api/workshop/pack', {})).file ?? 'none'),
    receive: (path) => ask('/api/workshop/receive', { path }),
    upload: (file) => {
      const body = new FormData();
      body.append('file', new Blob([readFileSync(file)]), 'room.parvis');
      return ask('/api/workshop/receive', body);
    },
    open: (room) => ask('/api/workshop/open', { room }),
    add: async (file) => {
      const received = await ask('/api/workshop/receive', { path: file });
      return received.ok ? ask('/api/workshop/add', {}) : received;
    },
    overview: async () => {
      return overviewTold.parse(await (await fetch(`${doors.home()}/api/rooms`, { headers: { cookie: await doors.leader() } })).json()).overview;
    },
  };
}
