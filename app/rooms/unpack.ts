import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { codedLater, makeFolder } from '../store/index.ts';
import { FileFault } from './fault.ts';
import { kindOf, manifestName, readManifest, recordParts, roomsIn, type Manifest } from './manifest.ts';

/** What a file may hold at most: thrice what the largest workshops tried so far needed, and far less than fills a laptop. */
export const limits = { entries: 200_000, manifest: 1 << 20, part: 8 * 2 ** 30, picture: 64 * 2 ** 20, whole: 24 * 2 ** 30, tightest: 200, untested: 4 << 20 } as const;

export type Unpacked = { manifest: Manifest; rooms: string[] };

/**
 * Unpacks a `.parvis` file into an empty folder. Only names that Parvis writes are ever written, each once, as plain files for
 * their owner; what is too large, too tightly packed, cut off or changed is refused. Records and pictures are not judged yet.
 * Throws FileFault, and StoreError (missing, disk-full, …).
 */
export async function unpackFile(file: string, into: string): Promise<Unpacked> {
  return codedLater({ path: file }, async () => {
    const zip = await opened(file);
    try {
      const entries = await judged(zip, (await stat(file)).size);
      const manifest = readManifest(await manifestOf(zip, entries));
      for (const name of [...recordParts, ...Object.keys(manifest.parts)]) if (!entries.has(name)) throw new FileFault('part-missing', { name });
      for (const [name, entry] of entries) if (name !== manifestName) await extract(zip, entry, into, manifest);
      return { manifest, rooms: roomsIn(entries.keys()) };
    } finally {
      zip.close();
    }
  });
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true });
  } catch (error) {
    // The system's own errors carry a code, what yauzl finds wrong does not.
    if (error instanceof Error && 'code' in error) throw error;
    throw new FileFault(await beginsAsZip(file) ? 'cut-off' : 'not-parvis', {}, { cause: error });
  }
}

/** A local file header (APPNOTE.TXT 4.3.7), with which every zip that holds something begins. */
async function beginsAsZip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('PK\x03\x04'));
  } finally {
    await handle.close();
  }
}

/** Every entry by its name, none of them unpacked yet. */
async function judged(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  let [whole, packed] = [0, 0];
  if (zip.entryCount > limits.entries) throw new FileFault('too-large');
  try {
    for await (const entry of zip.eachEntry()) {
      judge(entry, found);
      found.set(entry.fileName, entry);
      whole += entry.uncompressedSize;
      packed += entry.compressedSize;
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    // yauzl refuses names that climb out of the folder, are absolute or hold a backslash by itself.
    if (error instanceof Error && /^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(error.message)) {
      throw new FileFault('unsafe-name', { name: nameIn(error.message) }, { cause: error });
    }
    throw new FileFault('cut-off', {}, { cause: error });
  }
  // Entries that share their bytes unpack to more than was ever packed (D. Fifield, A better zip bomb, WOOT 2019).
  if (whole > limits.whole || packed > size) throw new FileFault('too-large');
  return found;
}

const nameIn = (message: string): string => message.slice(message.indexOf(': ') + 2).slice(0, 80);

function judge(entry: Entry, found: ReadonlyMap<string, Entry>): void {
  const { fileName: name, uncompressedSize, compressedSize, externalFileAttributes } = entry;
  const kind = kindOf(name);
  if (kind === null) throw new FileFault('unsafe-name', { name: name.slice(0, 80) });
  const type = (externalFileAttributes >>> 16) & 0o170000;
  if (type !== 0 && type !== 0o100000) throw new FileFault('is-a-link', { name });
  if (found.has(name)) throw new FileFault('twice', { name });
  if (!entry.canDecodeFileData()) throw new FileFault('damaged-entry', { name });
  const most = kind === 'manifest' ? limits.manifest : kind === 'record' ? limits.part : limits.picture;
  const tight = uncompressedSize > limits.untested && uncompressedSize > compressedSize * limits.tightest;
  if (uncompressedSize > most || tight) throw new FileFault('too-large');
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string> {
  const entry = entries.get(manifestName);
  if (!entry) throw new FileFault('not-parvis');
  return readable(manifestName, async () => text(await zip.openReadStreamPromise(entry)));
}

/** One part on disk; what the manifest has a hash for must have it. */
async function extract(zip: ZipFile, entry: Entry, into: string, { parts }: Manifest): Promise<void> {
  const name = entry.fileName;
  const target = join(into, ...name.split('/'));
  makeFolder(dirname(target), 0o700);
  const hash = createHash('sha256');
  const hashing = new Transform({ transform: (chunk: Buffer, _encoding, done) => { hash.update(chunk); done(null, chunk); } });
  await readable(name, async () => pipeline(await zip.openReadStreamPromise(entry), hashing, createWriteStream(target, { flags: 'wx', mode: 0o600 })));
  const wanted = kindOf(name) === 'picture' ? name.split('/').at(-1)?.slice(0, 64) : parts[name];
  if (hash.digest('hex') === wanted) return;
  throw new FileFault(kindOf(name) === 'picture' ? 'changed-picture' : 'damaged-entry', { name });
}

/** What cannot be unpacked is damaged; that the disk is full is another matter. */
async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new FileFault('damaged-entry', { name }, { cause: error });
  }
}
