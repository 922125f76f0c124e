import type { Command, Refusal } from '../app/workshop/types.ts';
import type { Acknowledgement } from '../app/workshop/views.ts';

/** What waits on this tablet. `saved` are the ids written here and not yet acknowledged by the host. */
export type Outbox = {
  /** Resolves once the command is saved on this tablet; it is then sent, in order, until the host acknowledges it. */
  put(command: Command): Promise<void>;
  /** Sends all that waits; safe to call at any time. */
  flush(): Promise<void>;
  waiting(): readonly Command[];
  /** Forgets what waits: it belonged to someone who left, and must never be sent as the next person's. */
  clear(): Promise<void>;
  subscribe(listener: () => void): () => void;
};
export type Shelf = { add(command: Command): Promise<void>; all(): Promise<readonly Command[]>; remove(ids: readonly string[]): Promise<void> };

const batchSize = 50;

/**
 * Our own outbox (DESIGN §5: paused mutations of a library lost votes when the host died while the Wi-Fi stayed up).
 * Written before 'saved' is shown, flushed in order, deleted on acknowledgement. A refusal `try-again` keeps its command.
 */
export function openOutbox(
  shelf: Shelf, send: (commands: readonly Command[]) => Promise<readonly Acknowledgement[]>, onRefused: (command: Command, refusal: Refusal) => void,
): Outbox {
  const listeners = new Set<() => void>();
  let waiting: readonly Command[] = [];
  let writing: Promise<void> = Promise.resolve();
  let flushing: Promise<void> | null = null;
  const show = (commands: readonly Command[]): void => {
    waiting = commands;
    for (const listener of listeners) listener();
  };
  const loaded = shelf.all().then((commands) => show(commands));

  const sendAll = async (): Promise<void> => {
    await loaded;
    await writing;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchSize);
      const answers = new Map((await send(batch)).map((answer) => [answer.id, answer]));
      const settled = batch.filter(({ id }) => isFinal(answers.get(id)));
      if (settled.length === 0) return;
      const ids = new Set(settled.map(({ id }) => id));
      await shelf.remove([...ids]);
      show(waiting.filter(({ id }) => !ids.has(id)));
      for (const command of settled) {
        const answer = answers.get(command.id);
        if (answer && !answer.ok) onRefused(command, answer.refusal);
      }
      if (settled.length < batch.length) return;
    }
  };
  const flush = (): Promise<void> => {
    flushing ??= sendAll().catch(() => undefined).finally(() => { flushing = null; });
    return flushing;
  };
  return {
    async put(command) {
      writing = writing.then(() => loaded).then(() => shelf.add(command)).then(() => show([...waiting, command]));
      const mine = writing;
      writing = mine.catch(() => undefined);
      await mine;
      void flush().then(flush);
    },
    flush,
    waiting: () => waiting,
    async clear() {
      await loaded;
      await shelf.remove(waiting.map(({ id }) => id));
      show([]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** `try-again` says that nothing was decided: the command stays and is sent again. */
const isFinal = (answer: Acknowledgement | undefined): boolean =>
  answer !== undefined && (answer.ok || !undecided.has(answer.refusal.code));
const undecided: ReadonlySet<string> = new Set(['try-again', 'too-many-requests']);

/** The shelf in the browser's own database: it survives a reload and a flat battery. */
export function browserShelf(name = 'parvis-outbox'): Shelf {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => { request.result.createObjectStore('commands', { autoIncrement: true }); };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
  const within = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T | undefined> => {
    const database = await opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction('commands', mode);
      const request = act(transaction.objectStore('commands'));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  };
  return {
    async add(command) { await within('readwrite', (store) => store.add(command)); },
    async all() { return (await within<Command[]>('readonly', (store) => store.getAll())) ?? []; },
    async remove(ids) {
      const gone = new Set(ids);
      await within('readwrite', (store) => {
        const cursor = store.openCursor();
        cursor.onsuccess = () => {
          const at = cursor.result;
          if (!at) return;
          const command: Command = at.value;
          if (gone.has(command.id)) at.delete();
          at.continue();
        };
        return undefined;
      });
    },
  };
}

/** A shelf in memory, for a browser whose database is closed to us (private browsing): nothing outlives a reload there. */
export function memoryShelf(): Shelf {
  let kept: readonly Command[] = [];
  return {
    async add(command) { kept = [...kept, command]; },
    async all() { return kept; },
    async remove(ids) { kept = kept.filter(({ id }) => !ids.includes(id)); },
  };
}
