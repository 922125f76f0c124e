import { describe, expect, test } from 'vitest';
import { apply, decide, emptyState, secondsLeft, type Chance, type Command, type State } from '../../../app/workshop/index.ts';

const start = Date.UTC(2026, 10, 24, 18);
type Asked = Extract<Command, { type: 'set-timer' }>;

/** A room's timer, and a clock that the test moves. */
function timed() {
  let state: State = emptyState;
  let now = start;
  const chance: Chance = { id: (prefix) => prefix, code: () => 'CODE', seed: () => 1, hash: () => 'h', now: () => new Date(now).toISOString() };
  return {
    state: () => state, left: () => (state.timer ? secondsLeft(state.timer, now) : null),
    passes: (seconds: number) => { now += seconds * 1_000; },
    set: (what: Asked['do'], seconds = 0): string | null => {
      const decided = decide(state, { role: 'facilitator' }, { id: 'c', type: 'set-timer', do: what, seconds }, chance);
      if ('refusal' in decided) return decided.refusal.code;
      state = decided.reduce(apply, state);
      return null;
    },
  };
}

describe('the timer of the room', () => {
  test('counts down from what it was set to, and goes on below zero without doing anything', () => {
    const timer = timed();
    timer.set('start', 300);
    timer.passes(60);
    expect(timer.left()).toBe(240);
    timer.passes(300);
    expect(timer.left()).toBe(-60);
    expect(timer.state()).toEqual({ ...emptyState, timer: timer.state().timer });
  });

  test('stands while paused, and goes on with what was left', () => {
    const timer = timed();
    timer.set('start', 300);
    timer.passes(100);
    timer.set('pause');
    timer.passes(1_000);
    expect(timer.left()).toBe(200);
    timer.set('resume');
    timer.passes(50);
    expect(timer.left()).toBe(150);
  });

  test('gives the whole of what is added, also once it is over and while it is paused', () => {
    const timer = timed();
    timer.set('start', 60);
    timer.passes(100);
    timer.set('extend', 300);
    expect(timer.left()).toBe(300);
    timer.set('pause');
    timer.set('extend', 60);
    expect(timer.left()).toBe(360);
    expect(timer.state().timer?.total).toBe(420);
  });

  test('stops, and cannot be extended, paused or gone on with where there is none', () => {
    const timer = timed();
    timer.set('start', 60);
    timer.set('stop');
    expect(timer.state().timer).toBeNull();
    expect((['extend', 'pause', 'resume'] as const).map((what) => timer.set(what, 60))).toEqual(['no-timer', 'no-timer', 'no-timer']);
    expect(timer.set('stop')).toBeNull();
  });

  test('is at most four hours', () => {
    const timer = timed();
    timer.set('start', 4 * 3_600);
    expect(timer.set('extend', 60)).toBe('timer-too-long');
  });
});
