import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MyView } from '../../../app/workshop/views.ts';
import { useSession } from '../use-session.ts';
import { begun, lookedAt, quietMs, secondsLeft, touched } from './idle.ts';

/** Whether this tablet goes from person to person, and whether somebody has finished whose answers still wait. */
export function useShared(): { on: boolean; finishing: boolean } {
  const { shared } = useSession();
  return { on: useSyncExternalStore(shared.subscribe, shared.on), finishing: useSyncExternalStore(shared.subscribe, shared.finishing) };
}

/** Seconds until a shared tablet that nobody touches is free, while it asks whether somebody is there; null else. `gone` is called at the end, once. */
export function useIdle(watched: boolean, me: Pick<MyView, 'moreTime'> | null, gone: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const joined = me !== null;
  const quiet = quietMs(me?.moreTime === true);
  useEffect(() => {
    if (!watched) return undefined;
    let idle = begun(Date.now());
    const look = (): void => {
      idle = lookedAt(idle, Date.now(), joined || idle.used ? quiet : Infinity);
      const seconds = secondsLeft(idle);
      setLeft(seconds);
      if (seconds !== 0) return;
      idle = begun(Date.now());
      setLeft(null);
      gone();
    };
    const touch = (): void => {
      idle = touched(Date.now());
      setLeft(null);
    };
    const ticking = setInterval(look, 1_000);
    for (const kind of touches) window.addEventListener(kind, touch, { capture: true, passive: true });
    return () => {
      clearInterval(ticking);
      for (const kind of touches) window.removeEventListener(kind, touch, { capture: true });
      setLeft(null);
    };
  }, [watched, joined, quiet, gone]);
  return left;
}

const touches = ['pointerdown', 'keydown', 'input', 'wheel'] as const;
