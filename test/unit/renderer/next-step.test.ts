import { expect, it } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import type { BallotView, Ending, RoundAnswers } from '../../../app/workshop/index.ts';
import { designRatings, nextStep, type NextStep } from '../../../renderer/facilitator/next-step.ts';

const plan = templateOf('street')?.plan ?? null;
const seen = { plan, ballots: [], waiting: [], rounds: [], standing: null, present: 24, paper: { sheets: [], prepared: [], allIn: [] }, moreTime: { wanted: 0, going: {} }, rehearsal: false, codes: { asked: null, made: 0, used: 0, newest: 0 } };
const negotiating = (standing: Ending | null, ...rounds: RoundAnswers[]): NextStep => nextStep({ ...seen, phase: 'negotiate', rounds, standing }, () => 'b1');

it('asks for a package first, for another while objections stand in the way of an agreement, and closes once they do not', () => {
  expect(negotiating(null)).toEqual({ kind: 'mediate' });
  expect(negotiating('no-agreement', { answered: 20, accepted: 8, reserved: 0, objected: 12 })).toEqual({ kind: 'again', waiting: 4 });
  expect(negotiating(null, { answered: 1, accepted: 0, reserved: 0, objected: 1 })).toEqual({ kind: 'again', waiting: 23 });
  expect(negotiating('with-dissent', { answered: 20, accepted: 19, reserved: 0, objected: 1 })).toEqual({ kind: 'move', to: 'close', waiting: 4, again: true });
  expect(negotiating('agreement', { answered: 20, accepted: 12, reserved: 0, objected: 8 }, { answered: 24, accepted: 24, reserved: 0, objected: 0 })).toEqual({ kind: 'move', to: 'close', waiting: 0, again: true });
});

it('says how many have not answered the newest package before the workshop is closed', () => {
  expect(negotiating(null, { answered: 24, accepted: 20, reserved: 0, objected: 4 }, { answered: 3, accepted: 3, reserved: 0, objected: 0 })).toEqual({ kind: 'move', to: 'close', waiting: 21, again: true });
});

it('opens ratings as they were printed, and ends the time of those who still answer before it shows results', () => {
  const ballot = designRatings({ plan }, 'printed');
  const paper = { ...seen.paper, prepared: [{ ballot, asking: { seed: 1, ratingsPerRound: 20, gone: [] } }] };
  expect(nextStep({ ...seen, phase: 'evaluate', paper }, () => 'b2')).toEqual({ kind: 'open', ballot });
  const held: BallotView = { ballot, status: 'closed', shown: false, answered: 21 };
  const moreTime = { wanted: 1, going: { printed: { until: '2026-11-24T18:05:00.000Z', people: 1, answered: 0 } } };
  expect(nextStep({ ...seen, phase: 'discuss', ballots: [held], moreTime }, () => 'b2')).toEqual({ kind: 'end-extra', ballot: 'printed' });
});

it('says how many have not answered an open ballot before it is closed', () => {
  const held: BallotView = { ballot: designRatings({ plan }, 'b1'), status: 'open', shown: false, answered: 21 };
  expect(nextStep({ ...seen, phase: 'evaluate', ballots: [held] }, () => 'b2')).toEqual({ kind: 'close', ballot: 'b1', waiting: 3 });
});

it('makes one-time codes first where what the room says becomes a package, until that is decided one way or the other', () => {
  const welcome = { ...seen, phase: 'welcome' as const };
  const move = { kind: 'move', to: 'envision', waiting: 0 };
  expect(nextStep(welcome, () => 'b')).toEqual({ kind: 'codes' });
  expect(nextStep({ ...welcome, codes: { ...seen.codes, asked: false } }, () => 'b')).toEqual(move);
  expect(nextStep({ ...welcome, codes: { asked: true, made: 40, used: 0, newest: 40 } }, () => 'b')).toEqual(move);
  expect(nextStep({ ...welcome, rehearsal: true }, () => 'b')).toEqual(move);
  expect(nextStep({ ...welcome, plan: plan && { ...plan, measures: [] } }, () => 'b')).toEqual(move);
});
