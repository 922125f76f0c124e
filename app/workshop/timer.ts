import { refuse, type Decision } from './decision.ts';
import type { State } from './types.ts';

/** A countdown for the room. `total` and `left` in seconds; `ends`: ISO time of the host. When it is over it only says so. */
export type Timer = { state: 'running'; total: number; ends: string } | { state: 'paused'; total: number; left: number };
/** `seconds`: to start with, or to add; the others do not ask. */
export type TimerCommand = { type: 'set-timer'; do: 'start' | 'extend' | 'pause' | 'resume' | 'stop'; seconds: number };
/** `at`: when, by the host. */
export type TimerEvent = { type: 'timer-set'; timer: Timer | null; at: string };
/** Longest that a timer can be set to, in seconds. */
export const longestTimer = 4 * 3_600;

/** Seconds until it is over: 0 at its end, below once it has passed. `now` in ms of the host. */
export const secondsLeft = (timer: Timer, now: number): number => (timer.state === 'paused' ? timer.left : (Date.parse(timer.ends) - now) / 1_000);

/** What becomes of the timer; nothing where it is so already. */
export function decideTimer({ timer }: State, command: TimerCommand, at: string): Decision {
  const now = Date.parse(at);
  const set = (next: Timer | null): Decision => [{ type: 'timer-set', timer: next, at }];
  if ((command.do === 'start' || command.do === 'extend') && command.seconds < 1) return refuse('malformed');
  const running = (total: number, left: number): Decision => set({ state: 'running', total, ends: new Date(now + left * 1_000).toISOString() });
  if (command.do === 'start') return running(command.seconds, command.seconds);
  if (command.do === 'stop') return timer ? set(null) : [];
  if (!timer) return refuse('no-timer');
  // One that is over goes on from now: what is added is what people get.
  const left = Math.max(0, secondsLeft(timer, now));
  switch (command.do) {
    case 'extend': {
      if (left + command.seconds > longestTimer) return refuse('timer-too-long', { hours: longestTimer / 3_600 });
      const total = timer.total + command.seconds;
      return timer.state === 'paused' ? set({ state: 'paused', total, left: left + command.seconds }) : running(total, left + command.seconds);
    }
    case 'pause': return timer.state === 'running' ? set({ state: 'paused', total: timer.total, left }) : [];
    case 'resume': return timer.state === 'paused' ? running(timer.total, timer.left) : [];
  }
}
