import { expect, it } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import type { RoundAnswers } from '../../../app/workshop/index.ts';
import { nextStep, type NextStep } from '../../../renderer/facilitator/next-step.ts';

const plan = templateOf('street')?.plan ?? null;
const negotiating = (...rounds: RoundAnswers[]): NextStep =>
  nextStep({ plan, phase: 'negotiate', ballots: [], waiting: [], rounds, present: 24 }, () => 'b1');

it('asks for a package first, for another while the newest meets an objection, and closes once nobody objects', () => {
  expect(negotiating()).toEqual({ kind: 'mediate' });
  expect(negotiating({ answered: 20, accepted: 19, objected: 1 })).toEqual({ kind: 'again' });
  expect(negotiating({ answered: 20, accepted: 12, objected: 8 }, { answered: 24, accepted: 24, objected: 0 })).toEqual({ kind: 'move', to: 'close', waiting: 0 });
});

it('says how many have not answered the newest package before the workshop is closed', () => {
  expect(negotiating({ answered: 24, accepted: 20, objected: 4 }, { answered: 5, accepted: 5, objected: 0 })).toEqual({ kind: 'move', to: 'close', waiting: 19 });
});
