import { StoreError, type EventLog, type JsonValue, type Stored } from '../store/index.ts';
import {
  apply, codesKey, decide, emptyState, eventVersion, isEventType, replay, type Acknowledgement, type Actor, type Chance, type Command, type Event, type ParticipantId, type Refusal, type RefusalCode, type State,
} from '../workshop/index.ts';

/** The answer to a command, and who joined by it (also when it is a repeat). */
export type Submitted = { acknowledgement: Acknowledgement; participant: ParticipantId | null };
export type Room = {
  state: () => State;
  submit: (actor: Actor, command: Command) => Promise<Submitted>;
  /** Called after a commit with what happened. Returns how to stop listening. */
  onCommit: (listener: (events: readonly Event[]) => void) => () => void;
  /** Reads the log anew: after a key was destroyed, the state is as if that person had never answered. */
  recompute: () => void;
  /** The room as it was when the package of a round came on the table, without those who have withdrawn since; null if none did. */
  whenTabled: (round: number) => State | null;
};

type Waiting = { actor: Actor; command: Command; done: (submitted: Submitted) => void };

/**
 * The one flow (DESIGN §2): commands that wait are decided in order on the state so far, their events stored in one
 * transaction, applied, and only then acknowledged. If the commit fails, all of them are refused as 'try-again'. `seen` is shown
 * each row of the log as it is read to begin with, so that nobody needs to read it again.
 */
export function openRoom(log: EventLog, chance: Chance, seen?: (stored: Stored) => void): Room {
  let held = read(log, seen);
  let waiting: Waiting[] = [];
  const listeners = new Set<(events: readonly Event[]) => void>();

  function flush(): void {
    const batch = waiting;
    waiting = [];
    const speculative = decideAll(held, batch, chance);
    try {
      if (speculative.entries.length > 0) log.append(speculative.entries);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      for (const { command, done } of batch) done(refused(command.id, 'try-again'));
      return;
    }
    for (const [key, done] of speculative.fresh) held.done.set(key, done);
    remember(held.refused, speculative.refused);
    held = { ...held, state: speculative.state };
    if (speculative.events.length > 0) {
      for (const listener of listeners) listener(speculative.events);
    }
    batch.forEach(({ done }, place) => done(speculative.answers[place] ?? refused('', 'try-again')));
  }

  return {
    state: () => held.state,
    submit: (actor, command) => new Promise((done) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ actor, command, done });
    }),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recompute: () => {
      held = { ...read(log), refused: held.refused };
    },
    whenTabled: (round) => {
      let state = emptyState;
      for (const stored of log.read()) {
        const event = eventOf(stored);
        if (event?.type === 'tabled' && event.tabled.round === round) return state;
        if (event) state = apply(state, event);
      }
      return null;
    },
  };
}

/** State, which commands are in the log already, and what was lately refused to residents. */
type Held = { state: State; done: Map<string, Done>; refused: Map<string, Refusal> };
/** What became of a command that gave events: who joined by it, and whether it came when its ballot was closed. */
type Done = { joined: ParticipantId | null; late: boolean };

/**
 * A command is known by who gave it and its id, so that nobody's is taken for a repeat of another person's. Who joins had no name
 * yet, and who withdrew has none any more.
 */
const doneKey = (name: string, type: Command['type'] | Event['type'], command: string): string => `${nameless.has(type) ? 'visitor' : name} ${command}`;
const nameless: ReadonlySet<string> = new Set(['join', 'joined', 'withdraw', 'withdrawn'] satisfies (Command['type'] | Event['type'])[]);
const nameOf = (actor: Actor): string => (actor.role === 'participant' || actor.role === 'helper' ? actor.id : actor.role);

function read(log: EventLog, seen?: (stored: Stored) => void): Held {
  const done = new Map<string, Done>();
  const state = replay(noting(log.read(), done, seen));
  return { state, done, refused: new Map() };
}

/** The events of a log, with a note of each command that gave one */
function* noting(log: Iterable<Stored>, done: Map<string, Done>, seen?: (stored: Stored) => void): Generator<Event | null> {
  for (const stored of log) {
    seen?.(stored);
    yield eventOf(stored);
    if (stored.command) done.set(doneKey(stored.actor, typeOf(stored), stored.command), { joined: stored.type === 'joined' ? stored.sealedFor : null, late: stored.type === 'answered-late' });
  }
}

/**
 * The event in a row, or null when its key is gone. The log is ours alone: what was decided is trusted here.
 * Throws StoreError('newer-file') for an event that only a newer Parvis knows: left out, the state would be another.
 */
export function eventOf(stored: Stored): Event | null {
  const type = typeOf(stored);
  return stored.sealed === 'key-destroyed' || stored.data === null ? null : eventIn(type, stored.data);
}

function typeOf({ seq, version, type }: Stored): Event['type'] {
  if (version > eventVersion || !isEventType(type)) throw new StoreError('newer-file', { seq });
  return type;
}

const eventIn = (type: Event['type'], data: JsonValue): Event => ({ type, ...(data as object) } as Event);

type Entries = Parameters<EventLog['append']>[0][number][];
/** `fresh`: the commands of this batch that gave events, as in `done`. */
type Batch = { state: State; fresh: Map<string, Done>; refused: Map<string, Refusal>; entries: Entries; events: Event[]; answers: Submitted[] };

function decideAll(held: Held, batch: readonly Waiting[], chance: Chance): Batch {
  const so: Batch = { state: held.state, fresh: new Map(), refused: new Map(), entries: [], events: [], answers: [] };
  for (const { actor, command } of batch) {
    const key = doneKey(nameOf(actor), command.type, command.id);
    const before = (so.fresh.has(key) ? so.fresh : held.done).get(key);
    if (before !== undefined) {
      so.answers.push(accepted(command.id, before));
      continue;
    }
    const decision = refusedBefore(held, so, key) ?? soundly(() => decide(so.state, actor, command, chance));
    if ('refusal' in decision) {
      if (actor.role === 'participant' && !nameless.has(command.type)) so.refused.set(key, decision.refusal);
      so.answers.push({ acknowledgement: { id: command.id, ok: false, refusal: decision.refusal }, participant: null });
      continue;
    }
    const joined = decision.find((event) => event.type === 'joined');
    for (const decided of decision) {
      const entry = entryOf(decided, actor, command.id);
      // As it will be read back: JSON knows no -0 and nothing that is undefined.
      const event = eventIn(decided.type, entry.data);
      so.state = apply(so.state, event);
      so.events.push(event);
      so.entries.push(entry);
    }
    const done = { joined: joined?.type === 'joined' ? joined.participant : null, late: decision.some(({ type }) => type === 'answered-late') };
    if (decision.length > 0) so.fresh.set(key, done);
    so.answers.push(accepted(command.id, done));
  }
  return so;
}

const accepted = (id: string, { joined, late }: Done): Submitted => ({ acknowledgement: { id, ok: true, ...(late && { late }) }, participant: joined });

/**
 * A resident's command that was refused is refused again, whatever has happened since: of one that timed out on its way, they were
 * told so when it was sent again. Joining is asked anew under the same id, and is decided anew.
 */
function refusedBefore(held: Held, so: Batch, key: string): { refusal: Refusal } | null {
  const refusal = so.refused.get(key) ?? held.refused.get(key);
  return refusal ? { refusal } : null;
}

/** As many refusals as requests of a whole room that may be under way; the oldest go first. */
const mostRefusals = 5_000;

function remember(kept: Map<string, Refusal>, more: ReadonlyMap<string, Refusal>): void {
  for (const [key, refusal] of more) kept.set(key, refusal);
  for (const key of kept.keys()) {
    if (kept.size <= mostRefusals) return;
    kept.delete(key);
  }
}

/**
 * What a person says is sealed with their key; that they left is not, so that it can be read once the key is gone. One-time codes have a key of
 * their own.
 */
function entryOf(event: Event, actor: Actor, command: string): Entries[number] {
  const { type, ...data } = event;
  const person = 'participant' in event ? event.participant : null;
  const name = type === 'joined' && person ? person : nameOf(actor);
  const sealFor = type === 'withdrawn' ? null : type === 'codes-made' || type === 'code-spent' ? codesKey : person;
  return { actor: name, type, version: eventVersion, command, data: JSON.parse(JSON.stringify(data)) as JsonValue, sealFor };
}

/** A fault of ours over one command is that command's refusal: the room goes on for everyone else. */
function soundly(decided: () => ReturnType<typeof decide>): ReturnType<typeof decide> {
  try {
    return decided();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return { refusal: { code: 'malformed', params: {} } };
  }
}

const refused = (id: string, code: RefusalCode): Submitted => ({ acknowledgement: { id, ok: false, refusal: { code, params: {} } }, participant: null });
