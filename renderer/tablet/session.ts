import type { Command, CommandId, Refusal } from '../../app/workshop/types.ts';
import { newId, openLive, post, sendCommands, type Live } from '../live.ts';
import type { Carried } from './address.ts';
import { leaveBehind } from './away/coming.ts';
import { followHost } from './away/moving.ts';
import { fragmentOf, packetIn } from './away/packet.ts';
import { keepWords } from './away/refused-words.ts';
import { openDrafts, type Drafts } from './drafts.ts';
import { openShared, wasHandedOver, type Shared } from './kiosk/shared.ts';
import { sendWithMasks } from './mask-sending.ts';
import { browserShelf, memoryShelf, openOutbox, type Outbox, type Shelf } from '../outbox.ts';

/** What one tablet holds: the live channel, the outbox, and what became of each command sent since the page was opened. */
export type Session = {
  live: Live; outbox: Outbox; drafts: Drafts; shared: Shared;
  /** Saves a command on this tablet, then sends it; resolves with its id once it is saved. */
  give(command: Ask): Promise<CommandId>;
  /** Joins or withdraws at once, not through the outbox: the person waits for the answer. */
  join(command: AskOf<'join'>): Promise<Refusal | null>;
  withdraw(receipt: string): Promise<Refusal | null>;
  /** Comes back as the person who holds this receipt code. */
  comeBack(receipt: string): Promise<Refusal | null>;
  /** Whether a one-time code would let somebody in now. */
  tryCode(code: string): Promise<Refusal | null>;
  /** The code that a slip's QR code brought to whoever joins next. */
  scanned(): string | null;
  /** The host forgets who holds this tablet, so that someone else can join on it; null when it has. */
  handOver(): Promise<Refusal | null>;
  /** On a shared tablet: the person has finished. Nothing of them is shown any more, and the tablet is free once all they said is with the host. */
  finish(): void;
  /** Forgets what somebody began who went away before they joined. */
  startAnew(): void;
  /** Goes up whenever somebody else may begin. */
  turn(): number;
  refusals(): readonly Refused[];
  received(): ReadonlySet<CommandId>;
  /** Of those that the host holds, the answers that came when their ballot was closed. */
  late(): ReadonlySet<CommandId>;
  dismiss(id: CommandId): void;
  subscribe(listener: () => void): () => void;
};
/** `kept`: its words are back where they were written. */
export type Refused = { command: Command; refusal: Refusal; kept: boolean };
export type AskOf<Type extends Command['type']> = Omit<Extract<Command, { type: Type }>, 'id'>;
export type Ask = { [Type in Command['type']]: AskOf<Type> }[Command['type']];

const unreachable: Refusal = { code: 'try-again' as Refusal['code'], params: {} };
const resendMs = 3_000;
const scannedPlace = 'code';
const scannedIn = (drafts: Drafts): string | null => {
  const value = drafts.all()[scannedPlace]?.value;
  return typeof value === 'string' ? value : null;
};

/** `onFree`: another person may begin on a shared tablet. */
export function openSession(carried: Carried, onFree: () => void): Session {
  const listeners = new Set<() => void>();
  let refusals: readonly Refused[] = [];
  let received: ReadonlySet<CommandId> = new Set();
  let late: ReadonlySet<CommandId> = new Set();
  const tell = (): void => { for (const listener of listeners) listener(); };
  const refused = (command: Command, refusal: Refusal): void => {
    refusals = [...refusals.slice(-4), { command, refusal, kept: keepWords(drafts, command) }];
    tell();
  };
  const send: typeof sendCommands = async (commands) => {
    sending = new AbortController();
    const { signal } = sending;
    const answers = await sendWithMasks(commands, (ready) => sendCommands(ready, '/api/commands', signal));
    const held = answers.filter((answer) => answer.ok);
    late = new Set([...late, ...held.filter((answer) => answer.late).map(({ id }) => id)]);
    received = new Set([...received, ...held.filter((answer) => !answer.late).map(({ id }) => id)]);
    return answers;
  };
  let sending: AbortController | null = null;
  let wasConnected = false;
  const live = openLive('/live');
  const drafts = openDrafts(storage(() => sessionStorage));
  const shared = openShared(storage(() => localStorage));
  const owner = openOwner(storage(() => localStorage));
  let turn = 0;
  // Asked again with the same answers, it is the same joining: a lost acknowledgement must not make a second person.
  let joining: { content: string; id: CommandId } | null = null;
  const forget = async (): Promise<void> => {
    await outbox.clear();
    owner.clear();
    drafts.clear();
    refusals = [];
    received = new Set();
    tell();
  };
  const anew = (): void => {
    drafts.clear();
    turn += 1;
    if (shared.on()) onFree();
    tell();
  };
  /** Whoever held this tablet is gone from it. */
  const free = async (): Promise<void> => {
    await forget();
    live.forget();
    shared.free();
    anew();
  };
  const handOver = async (): Promise<Refusal | null> => {
    const refusal = await ask('/api/leave', {});
    if (!refusal) await free();
    return refusal;
  };
  let releasing = false;
  /** Not before everything is with the host: it would be lost, or sent as the next person's. */
  const release = async (): Promise<void> => {
    if (releasing || !shared.finishing()) return;
    releasing = true;
    await outbox.flush();
    if (outbox.waiting().length === 0) await handOver();
    releasing = false;
  };
  const outbox = openOutbox(safeShelf(), send, refused);
  outbox.subscribe(tell);
  const flush = (): void => {
    const { connected, me } = live.current();
    // What was under way when the connection broke may hang for long; sent again, it counts once all the same.
    if (connected && !wasConnected) sending?.abort();
    wasConnected = connected;
    // Without a person, what waits would be refused for good: it waits until they are back, and goes when somebody else is.
    if (!connected) return;
    if (shared.finishing()) void release();
    else if (me && owner.isAnother(me.id)) void forget();
    else if (me && outbox.waiting().length > 0) void outbox.flush();
  };
  followHost(live, {
    own: `${location.origin}/`,
    go: (address) => {
      const { me } = live.current();
      const packet = { secret: me?.comeBack ?? null, who: me?.id ?? null, outbox: me ? outbox.waiting() : [], drafts: me ? drafts.all() : {}, shared: shared.kept() };
      const fragment = fragmentOf(packet);
      const carried = new Set(packetIn(fragment)?.outbox.map(({ id }) => id));
      leaveBehind(storage(() => localStorage), packet.who, packet.outbox.flatMap(({ id }) => (carried.has(id) ? [] : [id])));
      location.replace(`${address}${fragment}`);
    },
  });
  live.subscribe(flush);
  // The browser's database may be read only after the host has said who we are: then what it held is sent at once.
  outbox.subscribe(() => { if (outbox.waiting().length > 0) flush(); });
  setInterval(flush, resendMs);
  window.addEventListener('storage', (event) => { if (wasHandedOver(event)) void forget().then(live.forget).then(anew); });
  if (carried.shared) shared.set(carried.shared);
  if (carried.code) drafts.keep(scannedPlace, { title: '', value: carried.code });

  return {
    live, outbox, drafts, shared,
    async give(command) {
      const id = newId('c');
      const me = live.current().me;
      if (me) owner.set(me.id);
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
      await free();
      return null;
    },
    async comeBack(receipt) {
      const refusal = await ask('/api/return', { receipt });
      if (refusal) return refusal;
      // What was begun here and never sent may be anybody's.
      if (!owner.known()) drafts.clear();
      live.reopen();
      return null;
    },
    tryCode: (code) => ask('/api/code', { code }),
    scanned: () => scannedIn(drafts),
    handOver,
    finish() {
      shared.finish();
      void release();
    },
    startAnew: anew,
    turn: () => turn,
    refusals: () => refusals,
    received: () => received,
    late: () => late,
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

/** Whose commands wait on this tablet: kept beside them, so that they are never sent as another person's. */
function openOwner(box: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null, place = 'parvis-outbox-of') {
  const read = (): string | null => { try { return box?.getItem(place) ?? null; } catch { return null; } };
  return {
    known: () => read() !== null,
    isAnother: (id: string) => read() !== null && read() !== id,
    clear: () => { try { box?.removeItem(place); } catch { /* nothing was kept there */ } },
    set: (id: string) => { try { box?.setItem(place, id); } catch { /* a forbidden storage: what waits then lives as long as the page */ } },
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

/** A storage of the browser; reading it throws where it is forbidden. */
export function storage(which: () => Storage): Storage | null {
  try {
    return which();
  } catch {
    return null;
  }
}

/** The browser's database where it opens, memory where it does not. */
export function safeShelf(): Shelf {
  const kept = typeof indexedDB === 'undefined' ? null : browserShelf();
  if (!kept) return memoryShelf();
  const chosen = kept.all().then(() => kept, () => memoryShelf());
  return {
    add: async (command) => (await chosen).add(command),
    all: async () => (await chosen).all(),
    remove: async (ids) => (await chosen).remove(ids),
  };
}
