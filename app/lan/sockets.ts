import type { WebSocket } from 'ws';
import type { Listener } from './live.ts';

/** A person with two tabs and a tablet that has just come back; the oldest gives way, it is most likely one that nobody hears any more. */
const mostOfPerson = 6;
/** A router of the hall may stand before every tablet in it, joined or not. */
const mostOfAddress = 1_500;
const mostInAll = 2_000;
/** A page says nothing on its channel: what comes is a fault or a flood. Messages and pings within `window` ms. */
const mostHeard = 50;
const window = 10_000;
/** In beats of a second: how often a socket is asked for a sign of life, and after how long without one it is let go of. */
const askEach = 15;
const silence = 3 * askEach;

export type SocketLimits = {
  mayOpen: (address: string) => boolean;
  opened: (live: WebSocket, listener: Listener, address: string) => void;
  /** Called every second. */
  beat: () => void;
};

/** Keeps live channels few and alive: by person, by address, and in all; whoever floods one, or does not answer for 45 s, loses it. */
export function socketLimits(now: () => number = Date.now): SocketLimits {
  const held = new Map<WebSocket, { person: string | null; address: string; quiet: number }>();
  let beats = 0;
  const those = (is: (one: { person: string | null; address: string }) => boolean): WebSocket[] => [...held].flatMap(([live, one]) => (is(one) ? [live] : []));

  return {
    mayOpen: (address) => held.size < mostInAll && those((one) => one.address === address).length < mostOfAddress,
    opened: (live, { participant: person, helper }, address) => {
      const who = person ?? helper?.id ?? null;
      if (who !== null) for (const old of those((one) => one.person === who).slice(0, -(mostOfPerson - 1) || undefined)) old.terminate();
      const one = { person: who, address, quiet: 0 };
      held.set(live, one);
      const hear = listenTo(live, now);
      live.on('message', hear);
      live.on('ping', hear);
      live.on('pong', () => { one.quiet = 0; });
      live.on('close', () => held.delete(live));
    },
    beat: () => {
      beats += 1;
      for (const [live, one] of held) {
        one.quiet += 1;
        if (one.quiet > silence) live.terminate();
        else if (beats % askEach === 0) live.ping();
      }
    },
  };
}

function listenTo(live: WebSocket, now: () => number): () => void {
  let [since, heard] = [now(), 0];
  return () => {
    if (now() - since > window) [since, heard] = [now(), 0];
    heard += 1;
    if (heard > mostHeard) live.terminate();
  };
}
