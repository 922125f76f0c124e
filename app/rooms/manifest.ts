import { z } from 'zod';
import { FileFault } from './fault.ts';

/** The first entry of a `.parvis` file: what it is, and what it holds. */
export const manifestName = 'parvis.json';
const family = 'parvis-workshop';
export const formatVersion = 1;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const manifestShape = z.object({
  format: z.literal(`${family}/${formatVersion}`),
  /** When it was made: ISO 8601, UTC. */
  made: z.string(),
  title: z.object({ en: z.string(), fr: z.string() }).nullable(),
  /** The room that its newest event carries, and its name where it has one. */
  room: z.string().min(1),
  roomName: z.string().nullable(),
  head: z.object({ seq: z.int().min(1), hash: hex64 }),
  /** SHA-256 of every part but the pictures, which are named by theirs. */
  parts: z.record(z.string(), hex64),
});
export type Manifest = z.infer<typeof manifestShape>;

export const formatName = `${family}/${formatVersion}` as const;

/** Reads the manifest. Throws FileFault: newer-format, not-parvis. */
export function readManifest(text: string): Manifest {
  const value = parsed(text);
  const made = manifestShape.safeParse(value);
  if (made.success) return made.data;
  const { success, data } = z.object({ format: z.string() }).safeParse(value);
  const version = success ? Number(new RegExp(`^${family}/(\\d+)$`).exec(data.format)?.[1] ?? 0) : 0;
  throw new FileFault(version > formatVersion ? 'newer-format' : 'not-parvis');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The parts that every file holds. */
export const recordParts = ['workshop.sqlite', 'keys.sqlite'] as const;

const place = String.raw`(?:rooms/[a-z0-9][a-z0-9-]{0,59}/)?`;
const record = new RegExp(`^${place}(?:workshop|keys)\\.sqlite$`);
const picture = new RegExp(`^${place}images/([0-9a-f]{2})/(\\1[0-9a-f]{62}\\.[a-z0-9]{2,5})$`);

/** What an entry is by its name; null for one that no Parvis writes. Only these are ever written to disk. */
export function kindOf(name: string): 'manifest' | 'record' | 'picture' | null {
  if (name === manifestName) return 'manifest';
  if (record.test(name)) return 'record';
  return picture.test(name) ? 'picture' : null;
}

/** The rooms beside the record of a file, by the folders under `rooms/`. */
export const roomsIn = (names: Iterable<string>): string[] =>
  [...new Set([...names].flatMap((name) => /^rooms\/([^/]+)\/workshop\.sqlite$/.exec(name)?.[1] ?? []))].sort();
