import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Frame } from '../../app/workshop/index.ts';

export type Kind = 'facilitator' | 'projector' | 'me';
export type FrameOf<K extends Kind> = Extract<Frame, { type: K }>;
export type Channel<K extends Kind> = {
  /** The latest frame if this holds of it, else the first one of which it does. */
  until: (holds: (frame: FrameOf<K>) => boolean) => Promise<FrameOf<K>>;
  onFrame: (listener: (frame: FrameOf<K>) => void) => void;
  close: () => void;
};

const paths: Readonly<Record<Kind, string>> = { facilitator: '/live/facilitator', projector: '/live/projector', me: '/live' };

/** A screen's live channel. Only frames of the kind asked for are read: reading the others is the tablets' work, not the host's. */
export async function openChannel<K extends Kind>(origin: string, kind: K, cookie: string): Promise<Channel<K>> {
  const socket = new WebSocket(origin.replace('http', 'ws') + paths[kind], { headers: { cookie } });
  const listeners = new Set<(frame: FrameOf<K>) => void>();
  const begins = Buffer.from(`{"type":"${kind}"`);
  let latest: FrameOf<K> | null = null;
  socket.on('message', (text: Buffer) => {
    if (!text.subarray(0, begins.length).equals(begins)) return;
    const frame = JSON.parse(String(text)) as FrameOf<K>;
    latest = frame;
    for (const listener of listeners) listener(frame);
  });
  await once(socket, 'open');
  return {
    until: (holds) => new Promise((resolve) => {
      if (latest && holds(latest)) return resolve(latest);
      const listener = (frame: FrameOf<K>): void => {
        if (!holds(frame)) return;
        listeners.delete(listener);
        resolve(frame);
      };
      listeners.add(listener);
    }),
    onFrame: (listener) => void listeners.add(listener),
    close: () => socket.terminate(),
  };
}
