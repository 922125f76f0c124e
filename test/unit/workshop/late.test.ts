import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, facilitatorView, myView, replay, type Actor, type Answer, type Ballot, type Chance, type Command, type Event, type State } from '../../../app/workshop/index.ts';

const facilitator: Actor = { role: 'facilitator' };
const plan = templateOf('street')?.plan ?? expect.fail('no template');
const items = plan.designs.map(({ id }) => ({ kind: 'design' as const, id }));
const ballot: Ballot = { id: 'b', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items, criteria: [], dots: 0, round: 'before', of: null };
const rated = (score: number): Answer => ({ kind: 'score', scores: { [`design:${items[0]?.id}`]: score } });
const joining = { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none',
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } };

/** A room of three whose ballot `b` is open; refusals are kept, never thrown. */
function evening(): { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string | null; ids: () => string[]; answer: (nth: number, score: number) => string | null } {
  let state = emptyState;
  let count = 0;
  const events: Event[] = [];
  const next = (): number => { count += 1; return count; };
  const chance: Chance = { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: next, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
  const give = (actor: Actor, command: object): string | null => {
    const decision = decide(state, actor, { id: `c${next()}`, ...command } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) { state = apply(state, event); events.push(event); }
    return null;
  };
  const ids = (): string[] => Object.keys(state.participants);
  give(facilitator, { type: 'prepare', plan, reason: null });
  for (let nth = 0; nth < 3; nth += 1) give({ role: 'visitor' }, joining);
  give(facilitator, { type: 'move', to: 'evaluate' });
  give(facilitator, { type: 'open-ballot', ballot });
  return { state: () => state, events, give, ids, answer: (nth, score) => give({ role: 'participant', id: ids()[nth] ?? '' }, { type: 'answer', ballot: 'b', answer: rated(score) }) };
}

const close = { type: 'close-ballot', ballot: 'b' };
const admit = (pseudonym: number) => ({ type: 'admit-late', ballot: 'b', pseudonym });
const leave = (pseudonym: number) => ({ type: 'leave-late', ballot: 'b', pseudonym });

test('an answer that comes after its ballot closed is kept and does not count until the facilitator admits it', () => {
  const room = evening();
  room.give(facilitator, close);
  expect(room.answer(0, 4)).toBeNull();
  const me = room.ids()[0] ?? '';
  expect(room.state().ballots['b']?.answers).toEqual({});
  expect(myView(room.state(), me)?.late).toEqual({ b: { status: 'waiting', other: false } });
  expect(facilitatorView(room.state()).late).toEqual([{ ballot: 'b', waiting: [{ pseudonym: 0, seen: false, replaces: false }], admitted: 0, left: 0 }]);
  expect(JSON.stringify(facilitatorView(room.state()).late)).not.toContain(me);
  expect(room.give(facilitator, admit(0))).toBeNull();
  expect(room.state().ballots['b']?.answers).toEqual({ [me]: rated(4) });
  expect(myView(room.state(), me)?.late).toEqual({ b: { status: 'admitted', other: false } });
  expect(facilitatorView(room.state()).late).toEqual([{ ballot: 'b', waiting: [], admitted: 1, left: 0 }]);
});

test('an answer in time counts until the late one is admitted, and goes on counting when it is left out', () => {
  const room = evening();
  room.answer(0, 1);
  room.answer(1, 2);
  room.give(facilitator, close);
  room.answer(0, 5);
  room.answer(1, 5);
  const [first, second] = room.ids();
  expect(room.state().ballots['b']?.answers).toEqual({ [first ?? '']: rated(1), [second ?? '']: rated(2) });
  expect(facilitatorView(room.state()).late[0]?.waiting).toEqual([{ pseudonym: 0, seen: false, replaces: true }, { pseudonym: 1, seen: false, replaces: true }]);
  room.give(facilitator, admit(0));
  room.give(facilitator, leave(1));
  expect(room.state().ballots['b']?.answers).toEqual({ [first ?? '']: rated(5), [second ?? '']: rated(2) });
  expect(myView(room.state(), second ?? '')?.late).toEqual({ b: { status: 'left', other: true } });
});

test('another late answer takes the place of the one before, and saying the same again asks nothing', () => {
  const room = evening();
  room.give(facilitator, close);
  room.answer(0, 4);
  const before = room.events.length;
  room.answer(0, 4);
  expect(room.events).toHaveLength(before);
  room.answer(0, 2);
  room.give(facilitator, admit(0));
  expect(Object.values(room.state().ballots['b']?.answers ?? {})).toEqual([rated(2)]);
  room.answer(0, 3);
  expect(Object.values(room.state().ballots['b']?.answers ?? {})).toEqual([rated(2)]);
  expect(facilitatorView(room.state()).late[0]?.waiting).toEqual([{ pseudonym: 0, seen: false, replaces: true }]);
});

test('the record says whether the room had seen results when a late answer came and when it was admitted, even if they were hidden again', () => {
  const room = evening();
  room.give(facilitator, close);
  room.answer(0, 4);
  room.give(facilitator, { type: 'show-results', ballot: 'b', shown: true });
  room.give(facilitator, { type: 'show-results', ballot: 'b', shown: false });
  room.answer(1, 4);
  room.give(facilitator, admit(0));
  room.give(facilitator, leave(1));
  expect(room.events.filter(({ type }) => type.includes('late')).map((event) => ('seen' in event ? [event.type, event.seen] : []))).toEqual([
    ['answered-late', false], ['answered-late', true], ['late-admitted', true], ['late-left', true],
  ]);
});

test('who joined after a ballot closed was never asked, and nothing late is admitted that is not there', () => {
  const room = evening();
  room.give(facilitator, close);
  room.give({ role: 'visitor' }, joining);
  expect(room.answer(3, 4)).toBe('ballot-closed');
  expect(room.give(facilitator, admit(0))).toBe('no-late-answer');
  expect(room.give(facilitator, admit(99))).toBe('no-late-answer');
  expect(room.give(facilitator, { ...admit(0), ballot: 'toString' })).toBe('unknown-ballot');
  expect(room.answer(0, 9)).toBe('score-out-of-range');
  expect(room.give({ role: 'participant', id: room.ids()[0] ?? '' }, admit(0))).toBe('not-allowed');
});

test('what was admitted is not left out afterwards; what was left out may still be admitted', () => {
  const room = evening();
  room.give(facilitator, close);
  room.answer(0, 4);
  room.give(facilitator, leave(0));
  expect(room.give(facilitator, admit(0))).toBeNull();
  expect(room.give(facilitator, leave(0))).toBe('late-counts');
  const before = room.events.length;
  expect(room.give(facilitator, admit(0))).toBeNull();
  expect(room.events).toHaveLength(before);
});

type Step = ['answer', number, number] | ['admit' | 'leave' | 'withdraw', number] | ['close' | 'show'];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('answer' as const), fc.nat(2), fc.integer({ min: 1, max: 5 })), fc.tuple(fc.constantFrom('admit' as const, 'leave' as const, 'withdraw' as const), fc.nat(2)), fc.tuple(fc.constantFrom('close' as const, 'show' as const)),
);

test('whatever happens, each person has at most one answer that counts, and a replay without the keys of those who left gives the same room', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const room = evening();
    const receipts = Object.values(room.state().participants).map(({ receipt }) => receipt);
    const ids = room.ids();
    const inTime = new Map<string, Answer>();
    for (const [what, nth = 0, score = 1] of steps) {
      const open = room.state().ballots['b']?.status === 'open';
      if (what === 'answer') {
        const given = room.give({ role: 'participant', id: ids[nth] ?? '' }, { type: 'answer', ballot: 'b', answer: rated(score) });
        if (open && given === null) inTime.set(ids[nth] ?? '', rated(score));
      } else if (what === 'withdraw') room.give({ role: 'visitor' }, { type: 'withdraw', receipt: receipts[nth] });
      else room.give(facilitator, what === 'close' ? close : what === 'show' ? { type: 'show-results', ballot: 'b', shown: true } : what === 'admit' ? admit(nth) : leave(nth));
      const held = room.state().ballots['b'];
      for (const [id, answer] of Object.entries(held?.answers ?? {})) if (!held?.late?.[id]?.counts) expect(answer).toEqual(inTime.get(id));
    }
    const gone = new Set(room.state().withdrawn);
    const kept = room.events.map((event) => ('participant' in event && event.type !== 'withdrawn' && gone.has(event.participant) ? null : event));
    expect(JSON.stringify(replay(kept))).toBe(JSON.stringify(room.state()));
  }));
});
