import { readSlipCode } from '../../../app/workshop/slip-code.ts';

/**
 * Whether this tablet goes from person to person. The facilitator sets it with a link that carries a key, which the tablet keeps; only who types
 * that key here switches it off. `finishing`: somebody has finished while something of theirs was not sent yet: until it is, the tablet shows
 * nothing of them and lets nobody else in. Both outlive a reload.
 */
export type Shared = {
  on(): boolean; finishing(): boolean;
  /** As it lies in the storage, to be taken along to another address; null where the tablet is not shared. */
  kept(): string | null;
  set(key: string): void;
  /** False when this is not the key. */
  switchOff(typed: string): boolean;
  finish(): void;
  /** The tablet is free. Other pages of it forget who held it as well. */
  free(): void;
  subscribe(listener: () => void): () => void;
};
type Kept = { key: string; finishing: boolean; handed: number };
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = 'parvis-shared';
/** So that the host lets the browser keep no picture here. */
const mark = 'parvis-shared';

/** `box` is the browser's storage; where it refuses, the tablet is shared as long as the page lives. `tellHost` sets or clears the mark. */
export function openShared(box: Box | null, tellHost: (on: boolean) => void = markForHost): Shared {
  const listeners = new Set<() => void>();
  let kept = read(box);
  const change = (next: Kept | null): void => {
    kept = next;
    try {
      if (next) box?.setItem(place, JSON.stringify(next));
      else box?.removeItem(place);
    } catch { /* a full or forbidden storage: the page still knows */ }
    tellHost(next !== null);
    for (const listener of listeners) listener();
  };
  if (kept) tellHost(true);
  return {
    on: () => kept !== null,
    kept: () => (kept ? JSON.stringify(kept) : null),
    finishing: () => kept?.finishing === true,
    // A tablet that is shared already keeps its key: another link must not replace it, for who opens that link to switch it off.
    set: (key) => { if (!kept) change({ key, finishing: false, handed: 0 }); },
    switchOff: (typed) => {
      const right = kept !== null && readSlipCode(typed) === readSlipCode(kept.key);
      if (right) change(null);
      return right;
    },
    finish: () => { if (kept) change({ ...kept, finishing: true }); },
    free: () => { if (kept) change({ ...kept, finishing: false, handed: kept.handed + 1 }); },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** Whether a change of the storage says that another page of this tablet was handed over. */
export function wasHandedOver({ key, oldValue, newValue }: Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>): boolean {
  return key === place && (parse(newValue)?.handed ?? 0) !== (parse(oldValue)?.handed ?? 0);
}

function read(box: Pick<Storage, 'getItem'> | null): Kept | null {
  try { return parse(box?.getItem(place) ?? null); } catch { return null; }
}

function parse(text: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (kept === null || typeof kept !== 'object' || !('key' in kept) || typeof kept.key !== 'string' || kept.key === '') return null;
    return { key: kept.key, finishing: 'finishing' in kept && kept.finishing === true, handed: 'handed' in kept && typeof kept.handed === 'number' ? kept.handed : 0 };
  } catch {
    return null;
  }
}

function markForHost(on: boolean): void {
  if (typeof document !== 'undefined') document.cookie = `${mark}=1; path=/; SameSite=Strict; max-age=${on ? 60 * 60 * 24 * 90 : 0}`;
}
