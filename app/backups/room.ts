import { join, resolve } from 'node:path';
import type { BackupFault, BackupPlace, BackupView, Event } from '../workshop/index.ts';
import { codedLater, type BackupHead, type Head } from '../store/index.ts';
import { onSameDisk, placeFault } from './copy.ts';
import { backupPlaces } from './places.ts';
import { backupFile, type BackupChoice } from './settings.ts';
import { copyThread } from './thread.ts';

export type BackupPorts = {
  clock: () => Date;
  /** The head of the open workshop, and its short code. */
  head: () => Head;
  code: () => string;
  /** Something changed that the desk shows. */
  told: () => void;
  /** Between copies, and between tries where one failed, in ms. */
  every?: number;
  again?: number;
};
export type Backups = {
  view: () => BackupView;
  places: () => Promise<BackupPlace[]>;
  /** Takes a folder for the copies, or null for none; makes the first copy at once. */
  choose: (folder: string | null) => Promise<{ ok: true } | ({ ok: false } & BackupFault)>;
  /** Copies now, also where nothing changed, and says how that went. */
  copyNow: () => Promise<{ ok: true } | ({ ok: false } & BackupFault)>;
  /** After a commit: the end of a phase or of a ballot is copied at once. */
  follow: (events: readonly Event[]) => void;
  /** What must not wait for the next turn: a key that a withdrawal destroyed still lies in the copy. */
  soon: () => void;
  /** Copies what is not copied yet, then rests until `takeUp`: another workshop may be in the folder then. */
  settle: () => Promise<void>;
  takeUp: () => void;
  /** Makes no copy until `takeUp`: of a damaged record none is wanted. */
  rest: () => void;
  close: () => Promise<void>;
};

const usual = { every: 3 * 60_000, again: 10_000 };
/** How often it is looked whether something is due, in ms. */
const beat = 1_000;
/** A stick that does not answer is waited for no longer at the end, in ms. */
const mostWait = 20_000;

/** Copies a workshop to the folder that the facilitator chose: every few minutes where something changed, and at the moments that count. */
export function openBackups(folder: string, { clock, head, code, told, every = usual.every, again = usual.again }: BackupPorts): Backups {
  const file = backupFile(folder);
  const thread = copyThread();
  let fault: BackupFault | null = null;
  let copied: Head | null = null;
  let running: Promise<void> | null = null;
  let [wanted, resting] = [true, false];
  // By a clock that nobody sets: the system's may jump.
  let tried = 0;
  const target = (): string | null => {
    const chosen = file.choice().folder;
    return chosen === null ? null : join(chosen, `Parvis-${code()}`);
  };
  const isBehind = (): boolean => copied === null || copied.hash !== head().hash;

  async function copy(): Promise<void> {
    const into = target();
    if (into === null || code() === '') return;
    wanted = false;
    tried = performance.now();
    try {
      const choice = file.choice();
      const said = await thread.copy({ folder, choice, target: into, at: clock().toISOString() });
      if (choice !== file.choice()) return;
      fault = said.fault;
      if (said.head && said.fault === null) {
        copied = said.head;
        keepLast(choice, into, said.head);
      }
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
      fault = { code: 'failed', params: {} };
    }
  }

  /** For the next start; where the workshop's own disk is full this must not fail the copy. */
  function keepLast(choice: BackupChoice, into: string, { at, seq, hash }: BackupHead): void {
    try {
      file.keep({ ...choice, last: { at, target: into, seq, hash } });
    } catch {
      // The desk tells of the disk.
    }
  }

  /** One after the other; one asked for meanwhile comes after. */
  function run(): Promise<void> {
    if (running) {
      wanted = true;
      return running.then(() => (wanted ? run() : undefined));
    }
    running = copy().finally(() => {
      running = null;
      told();
    });
    told();
    return running;
  }

  function look(): void {
    if (running || resting || file.choice().folder === null) return;
    const since = performance.now() - tried;
    if (fault ? since >= again : wanted || (since >= every && isBehind())) void run();
  }

  const timer = setInterval(look, beat);
  timer.unref();
  const answer = (): { ok: true } | ({ ok: false } & BackupFault) => (fault ? { ok: false, ...fault } : { ok: true });

  return {
    view: () => {
      const { folder: chosen, apart, last } = file.choice();
      const into = target();
      return { folder: chosen, target: into, at: last !== null && last.target === into ? last.at : null, copying: running !== null, fault, sameDisk: chosen !== null && !apart };
    },
    places: () => backupPlaces(),
    choose: async (chosen) => {
      if (resting) return { ok: false, code: 'damaged', params: {} };
      const path = chosen === null ? null : resolve(chosen);
      const barred = path === null ? null : placeFault(folder, path);
      if (barred) return { ok: false, ...barred };
      await codedLater({ path: folder }, async () => file.keep({ folder: path, apart: path !== null && !onSameDisk(folder, path), last: null }));
      [fault, copied] = [null, null];
      await run();
      return answer();
    },
    copyNow: async () => {
      if (resting) return { ok: false, code: 'damaged', params: {} };
      await run();
      return answer();
    },
    follow: (events) => { if (events.some(({ type }) => weighty.has(type))) wanted = true; },
    soon: () => { wanted = true; },
    settle: async () => {
      if (resting || file.choice().folder === null) return;
      await atMost(mostWait, (async () => {
        await running;
        if (wanted || isBehind()) await run();
      })());
      resting = true;
    },
    rest: () => { resting = true; },
    takeUp: () => { [copied, wanted, resting] = [null, true, false]; },
    close: async () => {
      clearInterval(timer);
      await atMost(mostWait, (async () => {
        await running;
        if (!resting && file.choice().folder !== null && fault === null && (wanted || isBehind())) await run();
        await thread.close();
      })());
    },
  };
}

/** Events after which the facilitator expects to have a copy. */
const weighty: ReadonlySet<Event['type']> = new Set(['moved', 'ballot-closed', 'tabled', 'withdrawn']);

async function atMost(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => { timer = setTimeout(resolve, limit); })]).finally(() => clearTimeout(timer));
}
