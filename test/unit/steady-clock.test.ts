import { expect, test } from 'vitest';
import { steadyClock } from '../../app/steady-clock.ts';

/** A machine whose clocks the test sets. */
function machine() {
  const at = { wall: 1_000_000, running: 500, up: 90_000 };
  const clock = steadyClock({ wall: () => at.wall, running: () => at.running, up: () => at.up });
  return {
    told: () => clock().getTime() - 1_000_000,
    passes: (ms: number) => { at.wall += ms; at.running += ms; at.up += ms; },
    sleeps: (ms: number) => { at.wall += ms; at.up += ms; },
    isSet: (ms: number) => { at.wall += ms; },
  };
}

test.each([3_600_000, -3_600_000])('time goes on evenly when the clock of the machine is set by %i ms', (jump) => {
  const { told, passes, isSet } = machine();
  passes(10_000);
  isSet(jump);
  passes(5_000);
  expect(told()).toBe(15_000);
});

test('time that the machine slept has passed', () => {
  const { told, passes, sleeps } = machine();
  passes(1_000);
  sleeps(600_000);
  passes(1_000);
  expect(told()).toBe(602_000);
  passes(1_000);
  expect(told()).toBe(603_000);
});
