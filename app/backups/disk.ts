import { statfs } from 'node:fs/promises';
import { StoreError, type EventLog } from '../store/index.ts';
import type { DiskView } from '../workshop/index.ts';

export type DiskPorts = {
  clock: () => Date;
  /** Something changed that screens show. */
  told: () => void;
  /** How often a disk that failed is tried again, in ms. */
  every?: number;
};
export type Disk = {
  /** The same log; what becomes of every append is noted. */
  watch: (log: EventLog) => EventLog;
  /** Something else could not be written: a picture, for instance. */
  failed: (error: unknown) => void;
  view: () => Omit<DiskView, 'damage'>;
  close: () => void;
};

/** Faults of the disk, apart from those of what was to be written. */
const ofDisk: ReadonlySet<string> = new Set(['disk-full', 'read-only', 'disk-failure', 'cannot-open', 'folder-in-use', 'missing', 'damaged']);
/** Below this the desk is warned before anything fails, in bytes: a long evening with many pictures fits. */
const little = 300e6;
/** Less than this is as good as nothing, in bytes: a batch of answers would fail where one page of the record does not. */
const least = 1e6;
const lookEvery = 30_000;

/**
 * Watches the disk that a workshop lies on: what cannot be written is told at once, and the record is tried every few seconds, with
 * a write that changes nothing, so that the end of it is told too.
 */
export function openDisk(folder: string, { clock, told, every = 2_000 }: DiskPorts): Disk {
  let fault: DiskView['fault'] = null;
  let low: number | null = null;
  let log: EventLog | null = null;

  function failed(error: unknown): void {
    if (!(error instanceof StoreError) || !ofDisk.has(error.code)) return;
    if (fault?.code === error.code) return;
    fault = { code: error.code, params: { path: folder }, since: fault?.since ?? clock().toISOString() };
    told();
  }

  function worked(): void {
    if (fault === null) return;
    fault = null;
    told();
  }

  async function tryAgain(): Promise<void> {
    if (fault === null || log === null) return;
    const free = await freeIn(folder);
    if (fault.code === 'disk-full' && free !== null && free < least) return;
    try {
      log.probe();
      worked();
    } catch (error) {
      failed(error);
    }
  }

  async function look(): Promise<void> {
    const free = await freeIn(folder);
    const now = free !== null && free < little ? free : null;
    if ((now === null) !== (low === null)) setImmediate(told);
    low = now;
  }

  const timers = [setInterval(() => void tryAgain(), every), setInterval(() => void look(), lookEvery)];
  timers.forEach((timer) => timer.unref());
  void look();

  return {
    watch: (opened) => {
      log = opened.readOnly ? null : opened;
      return {
        ...opened,
        append: (entries) => {
          try {
            const stored = opened.append(entries);
            worked();
            return stored;
          } catch (error) {
            failed(error);
            throw error;
          }
        },
        close: () => {
          log = null;
          opened.close();
        },
      };
    },
    failed,
    view: () => ({ fault, low }),
    close: () => timers.forEach((timer) => clearInterval(timer)),
  };
}

/** Bytes that are free; null where the disk does not say. */
async function freeIn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
