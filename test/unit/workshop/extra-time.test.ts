import { beforeEach, expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, facilitatorView, myView, type Actor, type Ballot, type Chance, type Command, type State } from '../../../app/workshop/index.ts';

const plan = templateOf('street')?.plan;
if (!plan) throw new Error('no template');
const ballot: Ballot = { id: 'b', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map(({ id }) => ({ kind: 'design', id })), criteria: [], dots: 0, round: 'before', of: null };
const facilitator: Actor = { role: 'facilitator' };

let state: State = emptyState;
let count = 0;
let now = 0;
const chance: Chance = { id: (prefix) => `${prefix}${count += 1}`, code: () => `CODE${count += 1}`, seed: () => 1, hash: () => 'h', now: () => new Date(now).toISOString() };

function give(actor: Actor, command: object): string | null {
  const decision = decide(state, actor, { id: `c${count += 1}`, ...command } as Command, chance);
  if ('refusal' in decision) return decision.refusal.code;
  for (const event of decision) state = apply(state, event);
  return null;
}
const people = (): Actor[] => Object.keys(state.participants).map((id) => ({ role: 'participant', id }));
const answers = (actor: Actor | undefined, score: number): string | null => give(actor ?? facilitator, { type: 'answer', ballot: 'b', answer: { kind: 'score', scores: { [`design:${ballot.items[0]?.id ?? ''}`]: score } } });
const close = (moreMinutes?: number): string | null => give(facilitator, { type: 'close-ballot', ballot: 'b', moreMinutes });
const show = (): string | null => give(facilitator, { type: 'show-results', ballot: 'b', shown: true });

/** How many answers wait that came too late to count by themselves. */
const lateNow = (): number => facilitatorView(state).late.flatMap(({ waiting }) => waiting).length;

beforeEach(() => {
  [state, count, now] = [emptyState, 0, Date.parse('2026-11-24T18:00:00Z')];
  give(facilitator, { type: 'prepare', plan, reason: null });
  for (let at = 0; at < 2; at += 1) give({ role: 'visitor' }, { type: 'join', language: 'en', ageBand: '35-54', parentalCode: null, groups: 'none', consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } });
  give(facilitator, { type: 'move', to: 'evaluate' });
  give(facilitator, { type: 'open-ballot', ballot });
});

test('who asked for more time goes on when a ballot closes for everyone else, and no results are shown meanwhile', () => {
  const [slow, quick] = people();
  expect(give(slow ?? facilitator, { type: 'need-time', wanted: true })).toBeNull();
  expect(facilitatorView(state).moreTime).toEqual({ wanted: 1, going: {} });
  expect(close(5)).toBeNull();
  expect(facilitatorView(state).moreTime.going).toEqual({ b: { until: '2026-11-24T18:05:00.000Z', people: 1, answered: 0 } });
  expect(slow?.role === 'participant' && myView(state, slow.id)?.extra).toEqual({ b: '2026-11-24T18:05:00.000Z' });
  expect(quick?.role === 'participant' && myView(state, quick.id)?.extra).toEqual({});
  expect([answers(quick, 3), lateNow()]).toEqual([null, 1]);
  expect(answers(slow, 4)).toBeNull();
  expect(show()).toBe('extra-time-running');
  give(facilitator, { type: 'end-extra', ballot: 'b' });
  expect([answers(slow, 5), lateNow()]).toEqual([null, 2]);
  expect(show()).toBeNull();
});

test('a clock that jumps loses nobody’s answer: it is taken until somebody ends the time or shows the results', () => {
  const [slow] = people();
  give(slow ?? facilitator, { type: 'need-time', wanted: true });
  close(5);
  now += 3_600_000;
  expect(answers(slow, 4)).toBeNull();
  now -= 7_200_000;
  expect(answers(slow, 2)).toBeNull();
  expect(show()).toBe('extra-time-running');
  now += 3_900_000;
  expect(show()).toBeNull();
  expect([answers(slow, 1), lateNow()]).toEqual([null, 1]);
});

test('a ballot closes for all where nobody asked, where it is asked so, and for who no longer wants the time', () => {
  const [slow] = people();
  close(5);
  expect(state.ballots['b']?.extra).toBeUndefined();
  give(facilitator, { type: 'open-ballot', ballot: { ...ballot, id: 'c' } });
  give(slow ?? facilitator, { type: 'need-time', wanted: true });
  give(facilitator, { type: 'close-ballot', ballot: 'c' });
  expect(state.ballots['c']?.extra).toBeUndefined();
  give(facilitator, { type: 'open-ballot', ballot: { ...ballot, id: 'd' } });
  give(slow ?? facilitator, { type: 'need-time', wanted: false });
  give(facilitator, { type: 'close-ballot', ballot: 'd', moreMinutes: 5 });
  expect(state.ballots['d']?.extra).toBeUndefined();
});

test('the time ends with the last of those who have it: one who withdraws holds up no results', () => {
  const [slow] = people();
  give(slow ?? facilitator, { type: 'need-time', wanted: true });
  close(5);
  give({ role: 'visitor' }, { type: 'withdraw', receipt: Object.values(state.participants)[0]?.receipt });
  expect(show()).toBeNull();
});
