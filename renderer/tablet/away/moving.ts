import type { Live } from '../../live.ts';

/** Asks which workshop an address has open; null where nothing answers. */
export type Probe = (address: string) => Promise<string | null>;
export type MovingPorts = { own: string; probe?: Probe; go: (address: string) => void; chance?: () => number };

/** A host that is only slow, or starting again, is back by then, in ms. */
const patience = 6_000;
const between = 5_000;

/**
 * Follows a host that is gone from this tab's address: once the channel has been down for a while and nothing answers here, the other
 * addresses that the host told are asked in turn, and the tab goes to the first that has the same workshop open.
 */
export function followHost(live: Live, { own, probe = askHere, go, chance = Math.random }: MovingPorts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const address = stopped || live.current().connected ? null : await elsewhere(live.current().here, own, probe);
    if (stopped || live.current().connected) return;
    if (address !== null) {
      stopped = true;
      go(address);
      return;
    }
    timer = setTimeout(() => void look(), between * (0.75 + chance() / 2));
  };
  const follow = (): void => {
    if (live.current().connected) {
      clearTimeout(timer);
      timer = undefined;
    } else timer ??= setTimeout(() => void look(), patience * (0.75 + chance() / 2));
  };
  const unsubscribe = live.subscribe(follow);
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The first other address where the same workshop is open; null while anything answers here, or nothing does anywhere. */
export async function elsewhere({ workshop, addresses }: { workshop: string; addresses: readonly string[] }, own: string, probe: Probe): Promise<string | null> {
  if (workshop === '' || await probe(own) !== null) return null;
  for (const address of addresses) if (address !== own && await probe(address) === workshop) return address;
  return null;
}

const askHere: Probe = async (address) => {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 2_500);
  try {
    const response = await fetch(`${address}api/here`, { credentials: 'omit', cache: 'no-store', signal: giveUp.signal });
    const body: unknown = await response.json();
    return body !== null && typeof body === 'object' && 'workshop' in body && typeof body.workshop === 'string' ? body.workshop : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
};
