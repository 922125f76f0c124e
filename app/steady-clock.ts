import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';

/** The times that a steady clock is made of, in ms: the wall's, one that only runs on, and how long the machine is up, sleep included. */
export type Ticks = { wall: () => number; running: () => number; up: () => number };

/**
 * The wall's time at the start, and from then on what has gone by: a clock that somebody sets, or that corrects itself, moves
 * nothing while Parvis runs. The running clock stands while a machine sleeps (Linux, macOS); the machine's uptime, which is coarser, tells.
 */
export function steadyClock({ wall, running, up }: Ticks = { wall: Date.now, running: () => performance.now(), up: () => uptime() * 1_000 }): () => Date {
  const [began, ran, stood] = [wall(), running(), up()];
  let asleep = 0;
  return () => {
    const gone = running() - ran;
    const behind = up() - stood - gone;
    if (behind - asleep > coarse) asleep = behind;
    return new Date(began + gone + asleep);
  };
}

/** Uptime is told in whole seconds on some systems. */
const coarse = 2_000;
