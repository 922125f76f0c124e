/**
 * Whether the person of a shared tablet is still there. After some time without a touch it asks, counting down, and a touch stops it; at the end
 * it is free for the next person (WCAG 2.2.1: said beforehand, stopped by any touch, as often as one likes). `heard`: the last touch, `asked`:
 * since when it asks, `looked`: when it was looked at last, in ms. `used`: somebody has touched it at all.
 */
export type Idle = { heard: number; asked: number | null; looked: number; used: boolean };

/** How long nothing is asked, in ms; a person who needs more time has more. */
export const quietMs = (moreTime: boolean): number => (moreTime ? 12 : 5) * 60_000;
/** How long the countdown is. WCAG asks for 20 seconds at least. */
export const countdownMs = 60_000;
/** Looked at every second: after a longer gap the tablet has slept, and nobody could see a countdown. */
const slept = 10_000;

export const begun = (now: number): Idle => ({ heard: now, asked: null, looked: now, used: false });
export const touched = (now: number): Idle => ({ ...begun(now), used: true });

/** The state a moment later. */
export function lookedAt({ heard, asked, looked, used }: Idle, now: number, quiet: number): Idle {
  if (asked !== null) return { heard, used, asked: now - looked > slept ? now : asked, looked: now };
  return { heard, used, asked: now - heard >= quiet ? now : null, looked: now };
}

/** Whole seconds left of the countdown; null while nothing is asked. 0: the person is gone. */
export const secondsLeft = ({ asked, looked }: Idle): number | null => (asked === null ? null : Math.max(0, Math.ceil((asked + countdownMs - looked) / 1_000)));
