import { useEffect, useState } from 'react';
import { secondsLeft, type Timer } from '../app/workshop/timer.ts';

/** The host's time, ms, told anew every quarter of a second while it is needed. `skew`: how far the host is ahead of this screen. */
export function useHostTime(skew: number, every = 250): number {
  const [now, tell] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => tell(Date.now()), every);
    return () => clearInterval(ticking);
  }, [every]);
  return now + skew;
}

/** A timer as a screen shows it: `left` as people read it, how long it has been over, and its share that is left, 0 to 1. */
export function shownTimer(timer: Timer, now: number): { left: string; isOver: boolean; over: string; share: number } {
  const seconds = secondsLeft(timer, now);
  return { left: clockText(Math.max(0, Math.ceil(seconds))), isOver: seconds <= 0, over: clockText(Math.max(0, Math.floor(-seconds))), share: Math.max(0, Math.min(1, seconds / timer.total)) };
}

/** Minutes and seconds, hours where there are any: `4:05`, `1:00:00`. The same in both languages. */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
