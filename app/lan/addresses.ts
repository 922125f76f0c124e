import { networkInterfaces } from 'node:os';

export type Address = { name: string; url: string };

/** Where tablets can reach this machine: every IPv4 adapter, private networks first, as `http://192.168.1.10:4101/`. */
export function addressesFor(port: number): Address[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
    (entries ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ name, address })));
  found.sort((left, right) => likelihood(right) - likelihood(left));
  const all = found.length > 0 ? found : [{ name: 'loopback', address: '127.0.0.1' }];
  return all.map(({ name, address }) => ({ name, url: `http://${address}:${port}/` }));
}

/** A hall's Wi-Fi is a private network; what virtual machines and link-local adapters offer is rarely it. */
function likelihood({ name, address }: { name: string; address: string }): number {
  if (address.startsWith('169.254.') || /^(veth|docker|br-|vmnet|vboxnet|utun|tun)/.test(name)) return 0;
  return /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 2 : 1;
}

/** Host headers that this listener answers to; any other is refused (DNS rebinding). */
export function allowedHosts(port: number, more: readonly string[] = []): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', ...addressesFor(port).map(({ url }) => new URL(url).hostname), ...more];
  return new Set(names.map((name) => `${name}:${port}`));
}
