import type { Draft } from '../drafts.ts';
import type { Shelf } from '../../outbox.ts';
import { packetIn, readPacket, type Packet } from './packet.ts';

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type ComingPorts = { tab: Box | null; browser: Box | null; shelf: Shelf; post: (path: string, body: unknown) => Promise<{ status: number; body: unknown }>; wait: () => Promise<void> };

const pendingPlace = 'parvis-come-back';
const leftPlace = 'parvis-left-behind';
/** Where the person is told that their tablet has moved, and how much stayed behind. */
export const movedPlace = 'told:moved';

/**
 * What came along to this address. Taken out of the address at once, so that no history keeps it, and kept by the tab until the host
 * has let it in: a reload in between loses nothing.
 */
export function takeComing({ location, history }: Pick<Window, 'location' | 'history'>, tab: Box | null): Packet | null {
  const fresh = packetIn(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  if (fresh) quietly(() => tab?.setItem(pendingPlace, JSON.stringify(fresh)));
  return fresh ?? readPacket(quietly(() => tab?.getItem(pendingPlace) ?? null));
}

/** Comes back as the same person, asking until the host answers; then what came along is here as it was there. */
export async function arrive(packet: Packet, { tab, browser, shelf, post, wait }: ComingPorts): Promise<void> {
  const back = await knock(packet, post, wait);
  const left = readLeft(browser);
  const stays = back && left?.who === packet.who ? new Set(left?.ids) : new Set<string>();
  const here = await shelf.all();
  await shelf.remove(here.filter(({ id }) => !stays.has(id) || packet.outbox.some((command) => command.id === id)).map(({ id }) => id));
  const { drafts, shared } = packet;
  const told: Record<string, Draft> = { [movedPlace]: { title: '', value: { left: packet.left, back }, hidden: true } };
  if (back) for (const command of packet.outbox) await shelf.add(command);
  quietly(() => {
    tab?.setItem('parvis-drafts', JSON.stringify(back ? { ...drafts, ...(packet.secret !== null && told) } : told));
    if (packet.who !== null) browser?.setItem('parvis-outbox-of', packet.who);
    if (shared !== null) browser?.setItem('parvis-shared', shared);
    browser?.removeItem(leftPlace);
    tab?.removeItem(pendingPlace);
    return null;
  });
}

/** Remembers at the address that a tab leaves what of it stays here, and whose it is: whoever comes back here later must not send another person's. */
export const leaveBehind = (browser: Box | null, who: string | null, ids: readonly string[]): void =>
  void quietly(() => { browser?.setItem(leftPlace, JSON.stringify({ who, ids })); return null; });

/** Whether the host knows the person. Who comes along with nobody is nobody here either, whoever this browser stood for before. */
async function knock({ secret }: Packet, post: ComingPorts['post'], wait: ComingPorts['wait']): Promise<boolean> {
  for (;;) {
    const answer = await (secret === null ? post('/api/leave', {}) : post('/api/return', { secret })).catch(() => null);
    if (answer && answer.status < 500 && answer.status !== 429 && answer.body !== null && typeof answer.body === 'object' && 'ok' in answer.body) return answer.body.ok === true;
    await wait();
  }
}

function readLeft(browser: Box | null): { who: string; ids: readonly string[] } | null {
  const read: unknown = quietly(() => JSON.parse(browser?.getItem(leftPlace) ?? 'null') as unknown);
  return read !== null && typeof read === 'object' && 'who' in read && typeof read.who === 'string' && 'ids' in read && Array.isArray(read.ids) ? { who: read.who, ids: read.ids.map(String) } : null;
}

/** A storage that is full or forbidden: the page goes on without. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
