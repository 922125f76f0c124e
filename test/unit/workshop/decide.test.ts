import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import {
  apply, decide, emptyState, itemKey, itemsAsked, myView, replay, roomView, type Actor, type Ballot, type Chance, type Command, type Event, type Plan, type State,
} from '../../../app/workshop/index.ts';

function chanceOf(): Chance {
  let count = 0;
  const next = (): number => { count += 1; return count; };
  return { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: () => next(), hash: (value) => JSON.stringify(value).length.toString(16) };
}

/** A workshop played command by command; each refusal is kept, never thrown. */
function play(): { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string | null } {
  let state = emptyState;
  let count = 0;
  const events: Event[] = [];
  const chance = chanceOf();
  return {
    state: () => state, events,
    give: (actor, command) => {
      count += 1;
      const decision = decide(state, actor, { id: `c${count}`, ...command } as Command, chance);
      if ('refusal' in decision) return decision.refusal.code;
      for (const event of decision) { state = apply(state, event); events.push(event); }
      return null;
    },
  };
}

const facilitator: Actor = { role: 'facilitator' };
const host: Actor = { role: 'host' };
const visitor: Actor = { role: 'visitor' };
const person = (id: string): Actor => ({ role: 'participant', id });
const plan = (): Plan => templateOf('street')?.plan ?? (() => { throw new Error('no template'); })();
const join = { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none',
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } };
const ballot = (over: Partial<Ballot> = {}): Ballot => ({
  id: 'b', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: plan().designs.map(({ id }) => ({ kind: 'design', id })), criteria: [], dots: 0, round: 'before', of: null, ...over,
});

function prepared(): ReturnType<typeof play> & { ids: () => string[] } {
  const room = play();
  room.give(facilitator, { type: 'prepare', plan: plan(), reason: null });
  room.give(visitor, join);
  room.give(visitor, join);
  return { ...room, ids: () => Object.keys(room.state().participants) };
}

test('a group that the plan does not name is refused, and nobody joins', () => {
  const room = prepared();
  expect(room.give(visitor, { ...join, groups: ['martians'] })).toBe('unknown-group');
  expect(room.ids()).toHaveLength(2);
});

test('a child under 14 joins only with a parental consent that the facilitator recorded, and each code serves once', () => {
  const room = prepared();
  const child = { ...join, ageBand: 'under-14' };
  expect(room.give(visitor, child)).toBe('under-14-needs-consent');
  expect(room.give(visitor, { ...child, parentalCode: 'GUESS' })).toBe('unknown-parental-code');
  room.give(facilitator, { type: 'record-parental-consent', by: 'M. Tremblay' });
  const [code] = Object.keys(room.state().parentalCodes);
  expect(room.give(visitor, { ...child, parentalCode: code })).toBeNull();
  expect(room.give(visitor, { ...child, parentalCode: code })).toBe('unknown-parental-code');
});

test('a child who withdraws takes the consent of their parent along, and a replay without their key gives the same room', () => {
  const room = prepared();
  room.give(facilitator, { type: 'record-parental-consent', by: 'M. Tremblay' });
  const [code = ''] = Object.keys(room.state().parentalCodes);
  room.give(visitor, { ...join, ageBand: 'under-14', parentalCode: code.toLowerCase() });
  const child = Object.values(room.state().participants).find(({ ageBand }) => ageBand === 'under-14');
  expect(room.events.filter((event) => 'participant' in event && event.participant === child?.id).map(({ type }) => type)).toEqual(['parental-consent-recorded', 'joined']);
  room.give(visitor, { type: 'withdraw', receipt: child?.receipt });
  expect(room.state().parentalCodes).toEqual({});
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === child?.id && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
  expect(room.give(visitor, { ...join, ageBand: 'under-14', parentalCode: code })).toBe('unknown-parental-code');
});

test('who keeps group data to themself is recorded in no group', () => {
  const room = play();
  room.give(facilitator, { type: 'prepare', plan: plan(), reason: null });
  room.give(visitor, { ...join, groups: [plan().groups[0]?.id], consents: { ...join.consents, groupData: false } });
  expect(Object.values(room.state().participants)[0]?.groups).toBe('not-said');
});

test.each([
  ['a score over the scale', { kind: 'score', scores: { 'design:X': 7 } }, 'score-out-of-range'],
  ['a score for what is not on the ballot', { kind: 'score', scores: { 'design:moon': 3 } }, 'unknown-item'],
  ['an answer of another kind', { kind: 'approval', approved: [] }, 'wrong-kind'],
])('%s is refused', (_name, answer, code) => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot() })).toBeNull();
  const text = JSON.stringify(answer).replace('design:X', `design:${plan().designs[0]?.id}`);
  expect(room.give(person(room.ids()[0] ?? ''), { type: 'answer', ballot: 'b', answer: JSON.parse(text) })).toBe(code);
  expect(room.state().ballots['b']?.answers).toEqual({});
});

test('a vote for a closed ballot or an unknown one is refused', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  room.give(facilitator, { type: 'close-ballot', ballot: 'b' });
  const voter = person(room.ids()[0] ?? '');
  expect(room.give(voter, { type: 'answer', ballot: 'b', answer: { kind: 'skipped' } })).toBe('ballot-closed');
  expect(room.give(voter, { type: 'answer', ballot: 'nowhere', answer: { kind: 'skipped' } })).toBe('unknown-ballot');
});

test('once a ballot has opened a cost changes only with a reason, and the old value is kept', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const before = plan();
  const dearer = { ...before, measures: before.measures.map((measure, place) => (place === 0 ? { ...measure, cost: measure.cost + 100 } : measure)) };
  expect(room.give(facilitator, { type: 'prepare', plan: dearer, reason: null })).toBe('reason-needed');
  expect(room.give(facilitator, { type: 'prepare', plan: dearer, reason: 'A new quote' })).toBeNull();
  expect(room.state().amendments).toEqual([{ reason: 'A new quote', before }]);
});

test('a ballot that asks too much of each person does not open; one that is shared out takes only the items a person was asked', () => {
  const room = prepared();
  const [first = ''] = room.ids();
  room.give(facilitator, { type: 'prepare', plan: { ...plan(), limits: { ratingsPerRound: 8, secondsPerRating: 9 } }, reason: null });
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  const criteria = plan().criteria.map(({ id }) => id);
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot({ kind: 'criteria', criteria }) })).toBe('too-many-ratings');
  const items = [{ kind: 'design', id: plan().designs[0]?.id ?? '' } as const, ...plan().measures.slice(0, 6).map(({ id }) => ({ kind: 'measure', id }) as const)];
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot({ kind: 'criteria', criteria, items }) })).toBeNull();
  const held = room.state().ballots['b'];
  const asked = held?.asking ? itemsAsked(held.ballot, held.asking, 0).map(itemKey) : [];
  expect(asked).toHaveLength(2);
  const rate = (key: string): string | null =>
    room.give(person(first), { type: 'answer', ballot: 'b', answer: { kind: 'criteria', scores: { [key]: { [criteria[0] ?? '']: 4 } } } });
  expect(asked.map(rate)).toEqual([null, null]);
  expect(items.map(itemKey).filter((key) => !asked.includes(key)).map(rate)).toEqual(Array.from({ length: 5 }, () => 'unknown-item'));
  // The limit may change meanwhile: nobody's items move.
  room.give(facilitator, { type: 'prepare', plan: { ...plan(), limits: { ratingsPerRound: 4, secondsPerRating: 9 } }, reason: null });
  expect(asked.map(rate)).toEqual([null, null]);
});

test('those who withdrew before a ballot opens leave no gap in its plan, and a second round keeps it', () => {
  const room = prepared();
  room.give(visitor, join);
  const receipt = Object.values(room.state().participants)[1]?.receipt;
  room.give(visitor, { type: 'withdraw', receipt });
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  room.give(visitor, { type: 'withdraw', receipt: Object.values(room.state().participants)[0]?.receipt });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot({ id: 'again', round: 'after', of: 'b' }) });
  expect(Object.values(room.state().ballots).map(({ asking }) => asking?.gone)).toEqual([[1], [1]]);
});

test('a budget of −1 or of half a cent is refused', () => {
  const room = prepared();
  for (const total of [-1, 0.5]) expect(room.give(facilitator, { type: 'prepare', plan: { ...plan(), budget: { ...plan().budget, total } }, reason: null })).toBe('bad-plan');
});

test('a resident may not lead the workshop, nor a facilitator vote for a resident', () => {
  const room = prepared();
  expect(room.give(person(room.ids()[0] ?? ''), { type: 'move', to: 'close' })).toBe('not-allowed');
  expect(room.give(facilitator, { type: 'answer', ballot: 'b', answer: { kind: 'skipped' } })).toBe('not-allowed');
});

test('who withdraws is forgotten, and a replay without their events gives the same room', () => {
  const room = prepared();
  const [first = '', second = ''] = room.ids();
  room.give(facilitator, { type: 'move', to: 'envision' });
  for (const id of [first, second]) room.give(person(id), { type: 'wish', wish: `w-${id}`, text: 'Un banc', language: 'fr', table: null, parent: null });
  room.give(host, { type: 'record-drawing', participant: first, wish: `w-${first}`, image: 'a.png', engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'a', fr: 'b' }, understood: null });
  room.give(person(first), { type: 'propose', wish: `w-${first}` });
  room.give(facilitator, { type: 'accept-wish', wish: `w-${first}` });
  room.give(person(second), { type: 'comment', comment: 'k', wish: `w-${first}`, text: 'Oui', language: 'fr' });
  expect(roomView(room.state()).wishes).toHaveLength(1);
  const receipt = room.state().participants[first]?.receipt;
  room.give(visitor, { type: 'withdraw', receipt });
  expect(myView(room.state(), first)).toBeNull();
  expect(roomView(room.state()).wishes).toEqual([]);
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === first && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
});
