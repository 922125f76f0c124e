import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Frame, HelperId, HelperRole, ParticipantId } from '../workshop/index.ts';

/** Who listens: the path says which channel, the cookie who it is; `helper`: a paired device at the desk's channel. */
export type Listener = { channel: 'tablet' | 'facilitator' | 'projector'; participant: ParticipantId | null; helper?: { id: HelperId; as: HelperRole } };
export type Frames = {
  /** Made once for all tablets, in the order in which they are to be read. */
  tablets: () => readonly Frame[];
  me: (participant: ParticipantId | null) => Frame;
  /** As the laptop shows it, or as much as a helper's role may see. */
  facilitator: (as: HelperRole | null) => readonly Frame[];
  projector: () => readonly Frame[];
};
export type LiveChannel = {
  publish: () => void;
  /** Ends what these listen to, at once. */
  drop: (those: (listener: Listener) => boolean) => void;
  /** Everyone with a tablet connected. */
  connected: () => ReadonlySet<ParticipantId>;
  close: () => void;
};

const coalesce = 100;
const beat = 1_000;
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
  let due: NodeJS.Timeout | null = null;
  let closed = false;

  server.on('upgrade', (request, socket, head) => {
    // From here on Node leaves the socket to us: an error nobody hears would end the host.
    socket.on('error', () => socket.destroy());
    const listener = admit(request);
    if (!listener) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (live) => {
      held.set(live, { listener, sent: new Map() });
      live.on('close', () => {
        held.delete(live);
        publish();
      });
      live.on('error', () => live.terminate());
      sayTo([[live, listener]]);
      publish();
    });
  });

  function send(live: WebSocket, texts: readonly Text[]): void {
    const sent = held.get(live)?.sent;
    if (!sent) return;
    if (live.bufferedAmount > mostWaiting) {
      live.terminate();
      return;
    }
    for (const [type, text] of texts) {
      if (sent.get(type) === text) continue;
      sent.set(type, text);
      live.send(text);
    }
  }

  function publish(): void {
    if (!closed) due ??= setTimeout(publishNow, coalesce);
  }

  function publishNow(): void {
    due = null;
    sayTo([...held].map(([live, { listener }]) => [live, listener]));
  }

  /** A view that cannot be made is a fault of ours, and no reason to end the host: screens keep the last one. */
  function sayTo(all: readonly (readonly [WebSocket, Listener])[]): void {
    const once = shared(frames);
    for (const [live, listener] of all) {
      try {
        send(live, textsFor(listener, once, frames));
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
      }
    }
  }

  const beating = setInterval(() => {
    const text = JSON.stringify({ type: 'beat', now: now() } satisfies Frame);
    for (const live of held.keys()) live.send(text);
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

type Text = readonly [string, string];
type Shared = { tablets: () => readonly Text[]; facilitator: (as: HelperRole | null) => readonly Text[]; projector: () => readonly Text[] };

/** Each shared frame is written out at most once a round, and only when somebody is there to read it. */
function shared(frames: Frames): Shared {
  const kept = new Map<string, readonly Text[]>();
  const once = (key: string, make: () => readonly Frame[]): readonly Text[] => {
    const texts = kept.get(key) ?? make().map((frame): Text => [frame.type, JSON.stringify(frame)]);
    kept.set(key, texts);
    return texts;
  };
  return { tablets: () => once('tablets', frames.tablets), facilitator: (as) => once(`facilitator ${as}`, () => frames.facilitator(as)), projector: () => once('projector', frames.projector) };
}

function textsFor({ channel, participant, helper }: Listener, once: Shared, frames: Frames): readonly Text[] {
  if (channel === 'facilitator') return once.facilitator(helper?.as ?? null);
  if (channel === 'projector') return once.projector();
  return [['me', JSON.stringify(frames.me(participant))], ...once.tablets()];
}
