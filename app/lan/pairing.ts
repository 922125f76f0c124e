import { randomInt, timingSafeEqual } from 'node:crypto';
import type { HelperId, HelperRole, RefusalCode } from '../workshop/index.ts';

/** A code that waits for its device. `until`: ms of the host's clock. */
export type Offer = { helper: HelperId; code: string; as: HelperRole; name: string; until: number };
export type Pairing = {
  /** Makes a code for one device; the one before is void. */
  offer: (as: HelperRole, name: string) => Offer;
  cancel: () => void;
  /** What a code that was typed at an address is for; each serves once. */
  take: (code: string, address: string) => { ok: true; offer: Offer } | { ok: false; code: RefusalCode };
};

/** As long as it takes to walk through a hall and read six figures aloud, in ms. */
const codeLasts = 10 * 60_000;
/** Wrong codes before one address waits; tablets behind one router share theirs. */
const wrongByAddress = 10;
/** Wrong codes from everywhere before the open code is void: a guess then has one chance in 50,000. */
const wrongInAll = 20;

/** Pairs a tablet in the hall by six figures that the laptop shows: read aloud the same way in both languages. */
export function openPairing(now: () => number, newId: () => HelperId): Pairing {
  let open: Offer | null = null;
  let wrong = 0;
  const tries = new Map<string, { count: number; since: number }>();

  function forgetOld(): void {
    for (const [address, { since }] of tries) if (now() - since >= codeLasts) tries.delete(address);
    if (open && now() >= open.until) open = null;
  }

  function missed(address: string): RefusalCode {
    const before = tries.get(address) ?? { count: 0, since: now() };
    tries.set(address, { ...before, count: before.count + 1 });
    wrong += 1;
    if (wrong >= wrongInAll) open = null;
    return 'unknown-pairing';
  }

  return {
    offer: (as, name) => {
      wrong = 0;
      open = { helper: newId(), code: String(randomInt(1_000_000)).padStart(6, '0'), as, name, until: now() + codeLasts };
      return open;
    },
    cancel: () => { open = null; },
    take: (typed, address) => {
      forgetOld();
      if ((tries.get(address)?.count ?? 0) >= wrongByAddress) return { ok: false, code: 'too-many-requests' };
      const figures = typed.replaceAll(/\D/g, '');
      if (!open || !same(figures, open.code)) return { ok: false, code: missed(address) };
      const offer = open;
      open = null;
      return { ok: true, offer };
    },
  };
}

const same = (typed: string, code: string): boolean => typed.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));
