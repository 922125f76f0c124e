import type { Command, CommandId, Refusal } from '../../app/workshop/types.ts';
import { newId, openLive, post, sendCommands, type Live } from '../live.ts';
import { openDrafts, type Drafts } from './drafts.ts';
import { sendWithMasks } from './mask-sending.ts';
import { browserShelf, memoryShelf, openOutbox, type Outbox, type Shelf } from '../outbox.ts';

/** What one tablet holds: the live channel, the outbox, and what became of each command sent since the page was opened. */
export type Session = {
  live: Live; outbox: Outbox; drafts: Drafts;
  /** Saves a command on this tablet, then sends it; resolves with its id once it is saved. */
  give(command: Ask): Promise<CommandId>;
  /** Joins or withdraws at once, not through the outbox: the person waits for the answer. */
  join(command: AskOf<'join'>): Promise<Refusal | null>;
  withdraw(receipt: string): Promise<Refusal | null>;
  /** The host forgets who holds this tablet, so that someone else can join on it; null when it has. */
  handOver(): Promise<Refusal | null>;
  refusals(): readonly Refused[];
  received(): ReadonlySet<CommandId>;
  dismiss(id: CommandId): void;
  subscribe(listener: () => void): () => void;
};
export type Refused = { command: Command; refusal: Refusal };
type AskOf<Type extends Command['type']> = Omit<Extract<Command, { type: Type }>, 'id'>;
export type Ask = { [Type in Command['type']]: AskOf<Type> }[Command['type']];

const unreachable: Refusal = { code: 'try-again' as Refusal['code'], params: {} };
const resendMs = 3_000;

export function openSession(): Session {
  const listeners = new Set<() => void>();
  let refusals: readonly Refused[] = [];
  let received: ReadonlySet<CommandId> = new Set();
  const tell = (): void => { for (const listener of listeners) listener(); };
  const refused = (command: Command, refusal: Refusal): void => {
    refusals = [...refusals.slice(-4), { command, refusal }];
    tell();
  };
  const send: typeof sendCommands = async (commands) => {
    const answers = await sendWithMasks(commands, sendCommands);
    received = new Set([...received, ...answers.filter(({ ok }) => ok).map(({ id }) => id)]);
    return answers;
  };
  const live = openLive('/live');
  const drafts = openDrafts(tabStorage());
  // Asked again with the same answers, it is the same joining: a lost acknowledgement must not make a second person.
  let joining: { content: string; id: CommandId } | null = null;
  const forget = async (): Promise<void> => {
    await outbox.clear();
    drafts.clear();
    refusals = [];
    tell();
  };
  const outbox = openOutbox(safeShelf(), send, refused);
  outbox.subscribe(tell);
  const flush = (): void => { if (live.current().connected && outbox.waiting().length > 0) void outbox.flush(); };
  live.subscribe(flush);
  setInterval(flush, resendMs);

  return {
    live, outbox, drafts,
    async give(command) {
      const id = newId('c');
      await outbox.put({ id, ...command });
      return id;
    },
    async join(command) {
      // What still waits was said by whoever held this tablet before: it must be gone before a new person's cookie is here.
      await forget();
      const content = JSON.stringify(command);
      joining = joining?.content === content ? joining : { content, id: newId('c') };
      const refusal = await ask('/api/join', { command: { id: joining.id, ...command } });
      if (refusal) return refusal;
      joining = null;
      live.reopen();
      return null;
    },
    async withdraw(receipt) {
      const refusal = await sendCommands([{ id: newId('c'), type: 'withdraw', receipt }])
        .then(([answer]) => (answer === undefined ? unreachable : answer.ok ? null : answer.refusal), () => unreachable);
      if (refusal) return refusal;
      await forget();
      live.reopen();
      return null;
    },
    async handOver() {
      const refusal = await ask('/api/leave', {});
      if (refusal) return refusal;
      await forget();
      live.reopen();
      return null;
    },
    refusals: () => refusals,
    received: () => received,
    dismiss(id) {
      refusals = refusals.filter(({ command }) => command.id !== id);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** Posts to the host; null when it accepts. A host out of reach is 'try again'. */
async function ask(path: string, body: unknown): Promise<Refusal | null> {
  try {
    const { body: answer } = await post(path, body);
    if (answer === null || typeof answer !== 'object') return unreachable;
    if ('ok' in answer && answer.ok === true) return null;
    return 'refusal' in answer ? (answer.refusal as Refusal) : unreachable;
  } catch {
    return unreachable;
  }
}

/** The tab's own storage; reading it throws where a browser forbids it. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The browser's database where it opens, memory where it does not. */
function safeShelf(): Shelf {
  const kept = typeof indexedDB === 'undefined' ? null : browserShelf();
  if (!kept) return memoryShelf();
  const chosen = kept.all().then(() => kept, () => memoryShelf());
  return {
    add: async (command) => (await chosen).add(command),
    all: async () => (await chosen).all(),
    remove: async (ids) => (await chosen).remove(ids),
  };
}
