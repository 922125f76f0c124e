import type { Command } from '../../../app/workshop/types.ts';
import type { Draft } from '../drafts.ts';

/**
 * What an open tab takes along to another address of its host, where nothing of this one's storage can be read. `secret` and `who`:
 * as whom it comes back; null where nobody had joined. `shared`: how a tablet that goes from person to person is kept (`openShared`).
 * `left`: how much was too large to go along.
 */
export type Packet = {
  secret: string | null; who: string | null; outbox: readonly Command[]; drafts: Readonly<Record<string, Draft>>; shared: string | null; left: number;
};

const mark = '#come-back=';
/** Characters of an address that every browser takes; iPads are the narrowest. */
const longest = 60_000;

/**
 * The fragment that carries a packet: it is never sent to a server. All of it where it fits; else what waits goes before what is only
 * begun, in order and without painted masks, as far as there is room. `left` counts the rest, which stays at the old address.
 */
export function fragmentOf(packet: Omit<Packet, 'left'>, most = longest): string {
  const whole = encoded({ ...packet, left: 0 });
  if (whole.length <= most) return mark + whole;
  const drafts = Object.entries(packet.drafts).filter(([place]) => !place.startsWith('paint:'));
  let best = encoded({ ...packet, outbox: [], drafts: {}, left: countOf(packet) });
  let carried: Pick<Packet, 'outbox' | 'drafts'> = { outbox: [], drafts: {} };
  const take = (more: Pick<Packet, 'outbox' | 'drafts'>): boolean => {
    const text = encoded({ ...packet, ...more, left: countOf(packet) - countOf(more) });
    if (text.length > most) return false;
    [best, carried] = [text, more];
    return true;
  };
  // What comes after one that had to stay may rest on it: only a picture's own part is skipped.
  for (const command of packet.outbox.filter((one) => !hasMask(one))) if (!take({ ...carried, outbox: [...carried.outbox, command] })) break;
  for (const [place, draft] of drafts) take({ ...carried, drafts: { ...carried.drafts, [place]: draft } });
  return mark + best;
}

/** What a fragment carries; null where it carries nothing, or nothing that can be read. */
export function packetIn(fragment: string): Packet | null {
  if (!fragment.startsWith(mark)) return null;
  return readPacket(decoded(fragment.slice(mark.length)));
}

/** The parsing edge: written by this same page at another address, and used only by who holds a secret that the host signed. */
export function readPacket(text: string | null): Packet | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    return read !== null && typeof read === 'object' && 'secret' in read && 'outbox' in read && Array.isArray(read.outbox) && 'drafts' in read && typeof read.drafts === 'object' ? (read as Packet) : null;
  } catch {
    return null;
  }
}

const countOf = ({ outbox, drafts }: Pick<Packet, 'outbox' | 'drafts'>): number => outbox.length + Object.values(drafts).filter(({ hidden }) => !hidden).length;
const hasMask = (command: Command): boolean => JSON.stringify(command).includes('data:image/png;base64,');

function encoded(packet: Packet): string {
  const bytes = new TextEncoder().encode(JSON.stringify(packet));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decoded(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
