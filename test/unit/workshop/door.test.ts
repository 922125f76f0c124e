import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, facilitatorView, myView, presenceOf, replay, roomNow, type Actor, type Chance, type Command, type Event, type State } from '../../../app/workshop/index.ts';

let count = 0;
const chance: Chance = { id: (prefix) => `${prefix}_${count += 1}`, code: () => `CODE${count += 1}`, seed: () => 1, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
const facilitator: Actor = { role: 'facilitator' };
const host: Actor = { role: 'host' };
const join = { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none', consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } };

function open(): { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string } {
  let state = emptyState;
  const events: Event[] = [];
  const give = (actor: Actor, command: object): string => {
    const decision = decide(state, actor, { id: `c${count += 1}`, ...command } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) { state = apply(state, event); events.push(event); }
    return `${decision.length}`;
  };
  give(facilitator, { type: 'prepare', plan: templateOf('street')?.plan, reason: null });
  give({ role: 'visitor' }, join);
  give({ role: 'visitor' }, join);
  give(facilitator, { type: 'move', to: 'envision' });
  return { state: () => state, events, give };
}
const ids = (state: State): string[] => Object.keys(state.participants);
const person = (id = ''): Actor => ({ role: 'participant', id });
const wish = (id: string): object => ({ type: 'wish', wish: id, text: 'Un banc', language: 'fr', table: null, parent: null });

test('a locked room lets nobody new in, and everyone who is here go on', () => {
  const { state, give } = open();
  expect(give(facilitator, { type: 'lock-room', locked: true })).toBe('1');
  expect(give(facilitator, { type: 'lock-room', locked: true })).toBe('0');
  expect([give({ role: 'visitor' }, join), roomNow(state()).locked]).toEqual(['room-locked', true]);
  expect(give(person(ids(state())[0]), wish('w'))).toBe('1');
  give(facilitator, { type: 'lock-room', locked: false });
  expect(give({ role: 'visitor' }, join)).toBe('1');
});

test('who was sent out is told why, says nothing more, and leaves what they said; let back, they go on', () => {
  const { state, events, give } = open();
  const [first, second] = ids(state());
  give(person(first), wish('w'));
  expect(give(facilitator, { type: 'remove-person', pseudonym: 0, reason: ' ' })).toBe('reason-needed');
  expect(give(facilitator, { type: 'remove-person', pseudonym: 0, reason: 'Insults' })).toBe('1');
  expect(myView(state(), first ?? '')).toMatchObject({ removed: true, removedFor: 'Insults' });
  expect(facilitatorView(state()).people).toEqual([{ pseudonym: 0, removedFor: 'Insults' }, { pseudonym: 1, removedFor: null }]);
  expect([roomNow(state()).present, presenceOf(state(), new Set([first ?? '', second ?? ''])).active]).toEqual([1, 1]);
  expect([give(person(first), wish('x')), give(person(first), { type: 'choose-language', language: 'en' }), give(person(second), wish('y'))]).toEqual(['removed', '1', '1']);
  expect(Object.keys(state().wishes)).toEqual(['w', 'y']);
  expect(give(facilitator, { type: 'let-back', pseudonym: 0 })).toBe('1');
  expect(give(person(first), wish('x'))).toBe('1');
  expect(replay(events)).toEqual(state());
});

test('who was sent out may still withdraw, and nobody is sent out who is not here', () => {
  const { state, give } = open();
  const receipt = Object.values(state().participants)[1]?.receipt;
  give(facilitator, { type: 'remove-person', pseudonym: 1, reason: 'Insults' });
  expect(give({ role: 'visitor' }, { type: 'withdraw', receipt })).toBe('1');
  expect([give(facilitator, { type: 'remove-person', pseudonym: 1, reason: 'Again' }), give(facilitator, { type: 'let-back', pseudonym: 7 })]).toEqual(['unknown-person', 'unknown-person']);
});

test('devices are paired by the host alone, under a name, and removed by who holds the laptop', () => {
  const { state, give } = open();
  const pair = { type: 'pair-helper', helper: 'h_1', as: 'moderator', name: ' Marie ' };
  expect([give(facilitator, pair), give(host, { ...pair, name: ' ' }), give(host, { ...pair, name: 'x'.repeat(61) }), give(host, pair), give(host, pair)]).toEqual(['not-allowed', 'text-empty', 'text-too-long', '1', '0']);
  expect(facilitatorView(state()).helpers).toEqual([{ id: 'h_1', as: 'moderator', name: 'Marie', paired: '2026-11-24T18:00:00.000Z' }]);
  const helper: Actor = { role: 'helper', id: 'h_1', as: 'facilitator' };
  expect(give(helper, { type: 'remove-helper', helper: 'h_1' })).toBe('not-allowed');
  expect(give(facilitator, { type: 'remove-helper', helper: 'h_1' })).toBe('1');
  expect(state().helpers).toEqual({});
});
