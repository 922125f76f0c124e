import { networkInterfaces } from 'node:os';

/** One IPv4 address of this machine, by the name of its adapter. */
export type Adapter = { name: string; address: string };
export type Address = { name: string; url: string };

/** Every IPv4 adapter of this machine besides the loopback, as they were less than a second ago: every request asks. */
export function adaptersHere(): Adapter[] {
  const at = performance.now();
  if (seen === null || at - seen.at > 1_000) seen = { at, adapters: readAdapters() };
  return seen.adapters;
}

let seen: { at: number; adapters: Adapter[] } | null = null;

const readAdapters = (): Adapter[] => Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
  (entries ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ name, address })));

/** Most likely to be the hall's Wi-Fi first; the loopback alone where there is no network. */
export function likeliestFirst(found: readonly Adapter[]): Adapter[] {
  return found.length === 0 ? [{ name: 'loopback', address: '127.0.0.1' }] : found.toSorted((left, right) => likelihood(right) - likelihood(left));
}

/** A hall's Wi-Fi is a private network; what virtual machines and link-local adapters offer is rarely it. */
function likelihood({ name, address }: Adapter): number {
  if (address.startsWith('169.254.') || /^(veth|docker|br-|vmnet|vboxnet|utun|tun)/.test(name)) return 0;
  return /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 2 : 1;
}

/**
 * The adapter that tablets are sent to: the one chosen, or the same adapter after the router gave it another address, or the
 * same address on another adapter; the likeliest where all that is gone.
 */
export function adapterFor(found: readonly Adapter[], choice: Adapter | null): Adapter | undefined {
  return found.find(({ name, address }) => name === choice?.name && address === choice.address)
    ?? found.find(({ name }) => name === choice?.name) ?? found.find(({ address }) => address === choice?.address) ?? found[0];
}

export type Scheme = 'http' | 'https';
/** A browser leaves the usual port out of an address, and of what it says in Host and Origin. */
const usual = { http: 80, https: 443 } as const satisfies Record<Scheme, number>;
const hostOf = (name: string, port: number, scheme: Scheme): string => (port === usual[scheme] ? name : `${name}:${port}`);

/** How a tablet writes it: `http://192.168.1.10:4101/`. */
export const urlOf = ({ address }: Adapter, port: number, scheme: Scheme = 'http'): string => `${scheme}://${hostOf(address, port, scheme)}/`;

/** Whether a request is for one of these hosts and, where a browser names its page, from one of theirs. Live channels too. */
export function answers({ host, origin }: { host?: string; origin?: string }, hosts: ReadonlySet<string>, scheme: Scheme = 'http'): boolean {
  const before = `${scheme}://`;
  return hosts.has(host ?? '') && (origin === undefined || (origin.startsWith(before) && hosts.has(origin.slice(before.length))));
}

/** Host headers that this listener answers to; any other is refused (DNS rebinding). A name may bring a port of its own, where something in between has another. */
export function allowedHosts(adapters: readonly Adapter[], port: number, more: readonly string[] = [], scheme: Scheme = 'http'): ReadonlySet<string> {
  return new Set(['127.0.0.1', 'localhost', ...adapters.map(({ address }) => address), ...more].map((name) => (/:\d+$/.test(name) ? name : hostOf(name, port, scheme))));
}
