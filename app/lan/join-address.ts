import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { adapterFor, adaptersHere, likeliestFirst, urlOf, type Adapter, type Address } from './addresses.ts';
import type { Certificate } from './certificate.ts';

export type JoinAddress = {
  /** Where tablets can reach this machine, likeliest first. */
  all: () => Address[];
  /** The one that the QR code, the projector and the facilitator's panel give. */
  url: () => string;
  /** False when no adapter has this address. */
  choose: (url: string) => boolean;
};

/**
 * The address that tablets are sent to. A choice is a property of this machine, not of a workshop: it lies in the data folder
 * beside the workshop, outlives a restart and another workshop, and gives way while its adapter is gone. With a certificate, what it
 * is for comes first: at any other address a tablet would be warned of a fraud.
 */
export function openJoinAddress(folder: string, port: () => number, adapters: () => Adapter[] = adaptersHere, certificate: Certificate | null = null): JoinAddress {
  const path = join(folder, 'join-address.json');
  let choice = read(path);
  const found = (): Adapter[] => (certificate ? certified(certificate, likeliestFirst(adapters())) : likeliestFirst(adapters()));
  const urlAt = (adapter: Adapter): string => urlOf(adapter, port(), certificate ? 'https' : 'http');
  return {
    all: () => found().map((adapter) => ({ name: adapter.name, url: urlAt(adapter) })),
    url: () => urlAt(adapterFor(found(), choice) ?? { name: 'loopback', address: '127.0.0.1' }),
    choose: (url) => {
      const chosen = found().find((adapter) => urlAt(adapter) === url);
      if (!chosen) return false;
      choice = chosen;
      writeFileSync(`${path}.new`, JSON.stringify(chosen), { mode: 0o600 });
      renameSync(`${path}.new`, path);
      return true;
    },
  };
}

/** The names that a certificate is for, then the addresses; those that it is not for, only where there is nothing else. */
function certified({ names, covers }: Certificate, found: readonly Adapter[]): Adapter[] {
  const covered = [...names.map((address) => ({ name: 'https', address })), ...found.filter(({ address }) => covers(address))];
  return covered.length > 0 ? covered : [...found];
}

const shape = z.object({ name: z.string(), address: z.string() });

/** A file that cannot be read is no choice: the likeliest address then stands. */
function read(path: string): Adapter | null {
  if (!existsSync(path)) return null;
  try {
    return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
