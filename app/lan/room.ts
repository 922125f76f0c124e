import { StoreError, type EventLog, type JsonValue, type Stored } from '../store/index.ts';
import {
  apply, decide, emptyState, isEventType, type Acknowledgement, type Actor, type Chance, type Command, type Event, type ParticipantId, type RefusalCode, type State,
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
};

type Waiting = { actor: Actor; command: Command; done: (submitted: Submitted) => void };

/**
 * The one flow (DESIGN §2): commands that wait are decided in order on the state so far, their events stored in one
 * transaction, applied, and only then acknowledged. If the commit fails, all of them are refused as 'try-again'.
 */
export function openRoom(log: EventLog, chance: Chance): Room {
  let held = read(log);
  let waiting: Waiting[] = [];
  const listeners = new Set<(events: readonly Event[]) => void>();

  function flush(): void {
    const batch = waiting;
    waiting = [];
    const speculative = decideAll(held, batch, chance);
    try {
      if (speculative.entries.length > 0) log.append(speculative.entries);
    } catch {
      for (const { command, done } of batch) done(refused(command.id, 'try-again'));
      return;
    }
    held = { state: speculative.state, done: speculative.done };
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
      held = read(log);
    },
  };
}

/** State, and which commands are in the log already, with who joined by them. */
type Held = { state: State; done: ReadonlyMap<string, ParticipantId | null> };

/** A command is known by who gave it and its id, so that nobody's is taken for a repeat of another person's. Who joins had no name yet. */
const doneKey = (name: string, command: string): string => `${name} ${command}`;
const nameOf = (actor: Actor): string => (actor.role === 'participant' ? actor.id : actor.role);

function read(log: EventLog): Held {
  let state = emptyState;
  const done = new Map<string, ParticipantId | null>();
  for (const stored of log.read()) {
    const event = eventOf(stored);
    if (event) state = apply(state, event);
    if (stored.command) {
      const joined = stored.type === 'joined';
      done.set(doneKey(joined ? 'visitor' : stored.actor, stored.command), joined ? stored.sealedFor : null);
    }
  }
  return { state, done };
}

/**
 * The event in a row, or null when its key is gone. The log is ours alone: what was decided is trusted here.
 * Throws StoreError('newer-file') for an event that only a newer Parvis knows: left out, the state would be another.
 */
export function eventOf(stored: Stored): Event | null {
  if (stored.version > 1 || !isEventType(stored.type)) throw new StoreError('newer-file', { seq: stored.seq });
  if (stored.sealed === 'key-destroyed' || stored.data === null) return null;
  return { type: stored.type, ...(stored.data as object) } as Event;
}

type Entries = Parameters<EventLog['append']>[0][number][];
type Batch = Held & { entries: Entries; events: Event[]; answers: Submitted[] };

function decideAll(held: Held, batch: readonly Waiting[], chance: Chance): Batch {
  const so: Batch = { state: held.state, done: held.done, entries: [], events: [], answers: [] };
  const done = new Map(held.done);
  for (const { actor, command } of batch) {
    const key = doneKey(nameOf(actor), command.id);
    const before = done.get(key);
    if (before !== undefined) {
      so.answers.push({ acknowledgement: { id: command.id, ok: true }, participant: before });
      continue;
    }
    const decision = soundly(() => decide(so.state, actor, command, chance));
    if ('refusal' in decision) {
      so.answers.push({ acknowledgement: { id: command.id, ok: false, refusal: decision.refusal }, participant: null });
      continue;
    }
    const joined = decision.find((event) => event.type === 'joined');
    for (const event of decision) {
      so.state = apply(so.state, event);
      so.events.push(event);
      so.entries.push(entryOf(event, actor, command.id));
    }
    const participant = joined?.type === 'joined' ? joined.participant : null;
    if (decision.length > 0) done.set(key, participant);
    so.answers.push({ acknowledgement: { id: command.id, ok: true }, participant });
  }
  return { ...so, done };
}

/** What a person says is sealed with their key; that they left is not, so that it can be read once the key is gone. */
function entryOf(event: Event, actor: Actor, command: string): Entries[number] {
  const { type, ...data } = event;
  const person = 'participant' in event ? event.participant : null;
  const name = type === 'joined' && person ? person : nameOf(actor);
  const sealFor = type === 'withdrawn' ? null : person;
  return { actor: name, type, version: 1, command, data: JSON.parse(JSON.stringify(data)) as JsonValue, sealFor };
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
