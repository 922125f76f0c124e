import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Frame, HelperId, HelperRole, ParticipantId } from '../workshop/index.ts';
import { socketLimits } from './sockets.ts';
import { bothTouched, type Touched } from './touched.ts';
import { frameWriter, writtenFor, type Written } from './written.ts';

/** Who listens: the path says which channel, the cookie who it is; `helper`: a paired device at the desk's channel. */
export type Listener = { channel: 'tablet' | 'facilitator' | 'projector'; participant: ParticipantId | null; helper?: { id: HelperId; as: HelperRole } };
export type Frames = {
  /** Made once for all tablets, in the order in which they are to be read. */
  tablets: () => readonly Frame[];
  me: (participant: ParticipantId | null) => Frame;
  /** As the laptop shows it, or as much as a helper's role may see. */
  facilitator: (as: HelperRole | null) => readonly Frame[];
  projector: () => readonly Frame[];
  /** What takes longest of all frames, reckoned piece by piece before they are made. */
  ahead: () => readonly (() => void)[];
};
export type LiveChannel = {
  /** Soon, to all whose frames differ then. `touched`: whose own frame may; everyone's unless said. */
  publish: (touched?: Touched) => void;
  /** Ends what these listen to, at once. */
  drop: (those: (listener: Listener) => boolean) => void;
  /** Everyone with a tablet connected. */
  connected: () => ReadonlySet<ParticipantId>;
  close: () => void;
};

const coalesce = 100;
const beat = 1_000;
/** How long screens may be told in one go, in ms: an answer that comes meanwhile waits for it. */
const atOnce = 8;
/** A socket with more than this waiting has fallen behind: it is dropped, and comes back for a snapshot. */
const mostWaiting = 4 << 20;

/**
 * The one way out (DESIGN §5): a snapshot at once, then again when something changed, at most every 100 ms. A frame goes
 * only to those whose last one differs. `admit` says who a request is, or null to refuse it. Each beat tells the host's time (`now`,
 * ms), so that a screen counts down right whatever its own clock says.
 */
export function openLiveChannel(server: Server, admit: (request: IncomingMessage) => Listener | null, frames: Frames, now: () => number = Date.now): LiveChannel {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 });
  const held = new Map<WebSocket, { listener: Listener; sent: Map<string, string> }>();
  const limits = socketLimits();
  const shared = sharedBy(frames);
  let touched: Touched = nobody;
  let due: NodeJS.Timeout | null = null;
  /** Whether a round is under way, and whether another was asked for meanwhile: rounds never overlap, so that no screen is sent an older frame last. */
  let telling = false;
  let again = false;
  let closed = false;

  server.on('upgrade', (request, socket, head) => {
    // From here on Node leaves the socket to us: an error nobody hears would end the host.
    socket.on('error', () => socket.destroy());
    const listener = admit(request);
    const address = request.socket.remoteAddress ?? '';
    if (!listener || !limits.mayOpen(address)) {
      socket.end(`HTTP/1.1 ${listener ? '503 Service Unavailable' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (live) => {
      held.set(live, { listener, sent: new Map() });
      limits.opened(live, listener, address);
      live.on('close', () => {
        held.delete(live);
        publish(nobody);
      });
      live.on('error', () => live.terminate());
      sayTo([[live, listener]], 'everyone');
      publish(nobody);
    });
  });

  function send(live: WebSocket, frames: readonly Written[]): void {
    const sent = held.get(live)?.sent;
    if (!sent) return;
    if (live.bufferedAmount > mostWaiting) {
      live.terminate();
      return;
    }
    for (const { type, text, wire } of frames) {
      if (sent.get(type) === text) continue;
      sent.set(type, text);
      live.send(wire, { binary: false });
    }
  }

  function publish(more: Touched = 'everyone'): void {
    touched = bothTouched(touched, more);
    if (telling) again = true;
    else if (!closed) due ??= setTimeout(publishNow, coalesce);
  }

  function publishNow(): void {
    const round = saying([...held].map(([live, { listener }]) => [live, listener]), touched);
    [due, touched, telling] = [null, nobody, true];
    goOn(round);
  }

  /** A round is told in turns, so that answers are taken between them. */
  function goOn(round: Iterator<void>): void {
    const began = performance.now();
    while (!closed && performance.now() - began < atOnce) if (round.next().done) return over();
    if (!closed) setImmediate(goOn, round);
  }

  function over(): void {
    const wanted = again;
    [telling, again] = [false, false];
    if (wanted) publish(nobody);
  }

  function sayTo(all: Listening, whose: Touched): void {
    for (const _told of saying(all, whose));
  }

  /** A view that cannot be made is a fault of ours, and no reason to end the host: screens keep the last one. */
  function* saying(all: Listening, whose: Touched): Generator<void> {
    const once = shared();
    for (const reckon of frames.ahead()) {
      soundly(reckon);
      yield;
    }
    for (const [live, listener] of all) {
      soundly(() => send(live, framesFor(listener, once, frames, whose)));
      yield;
    }
  }

  const beating = setInterval(() => {
    const text = JSON.stringify({ type: 'beat', now: now() } satisfies Frame);
    for (const live of held.keys()) live.send(text);
    limits.beat();
  }, beat);
  beating.unref();

  return {
    publish,
    drop: (those) => {
      for (const [live, { listener }] of held) if (those(listener)) live.terminate();
    },
    connected: () => new Set([...held.values()].flatMap(({ listener: { participant } }) => participant ?? [])),
    close: () => {
      closed = true;
      clearInterval(beating);
      if (due) clearTimeout(due);
      for (const live of held.keys()) live.terminate();
      sockets.close();
    },
  };
}

type Listening = readonly (readonly [WebSocket, Listener])[];

function soundly(work: () => void): void {
  try {
    work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  }
}

const nobody: Touched = new Set();

type Shared = (listener: Listener) => readonly Written[];

/** What many see is made and written out at most once a round, and only when somebody is there to read it. */
function sharedBy(frames: Frames): () => Shared {
  const writers = new Map<string, ReturnType<typeof frameWriter>>();
  return () => {
    const made = new Map<string, readonly Written[]>();
    return ({ channel, helper }) => {
      const audience = `${channel} ${helper?.as}`;
      const write = writers.get(audience) ?? frameWriter();
      const written = made.get(audience) ?? madeFor(frames, channel, helper?.as ?? null).map(write);
      writers.set(audience, write);
      made.set(audience, written);
      return written;
    };
  };
}

function madeFor(frames: Frames, channel: Listener['channel'], as: HelperRole | null): readonly Frame[] {
  switch (channel) {
    case 'tablet': return frames.tablets();
    case 'facilitator': return frames.facilitator(as);
    case 'projector': return frames.projector();
  }
}

/** What a listener is sent: `whose` says for whom their own frame is made anew. */
function framesFor(listener: Listener, shared: Shared, frames: Frames, whose: Touched): readonly Written[] {
  const { channel, participant } = listener;
  const mine = channel === 'tablet' && (whose === 'everyone' || (participant !== null && whose.has(participant))) ? [writtenFor(frames.me(participant))] : [];
  return [...mine, ...shared(listener)];
}
