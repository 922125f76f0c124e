import { expect, test } from 'vitest';
import { framesOf, type FramePorts } from '../../../app/lan/frames.ts';
import { touchedBy } from '../../../app/lan/touched.ts';
import { apply, type Event, type State } from '../../../app/workshop/index.ts';
import { crowd, ratings, room, tabled } from '../report/room.ts';

const people = [...crowd(6, ['elders'], 'elder'), ...crowd(5, 'none', 'other'), ...crowd(2, ['rollers'], 'roller')];
const rated = ratings('rate', { elder0: 3, elder1: 4 });
const answered: Event = { type: 'answered', participant: 'elder3', ballot: 'rate', answer: { kind: 'criteria', scores: { 'design:plaza': { access: 1 } } } };
const responded: Event = { type: 'responded', participant: 'elder3', round: 2, response: { kind: 'object', reason: 'because', mustHave: 'ramp', cannotAccept: null, criterion: 'access' } };

/** What each person is told of themself. */
function told(state: State): Map<string, string> {
  const nothing = (): null => null;
  const frames = framesOf({ state: () => state, queueOf: () => ({}), head: nothing, joinCode: () => '', connected: () => new Set(), amendments: () => [], comeBackFor: (id: string) => id } as unknown as FramePorts);
  return new Map(people.map(({ id }) => [id, JSON.stringify(frames.me(id))]));
}

test.each<[string, State, Event]>([
  ['an answer to an open ballot', room(people, [], { phase: 'evaluate', ballots: { rate: { ...rated, status: 'open' } } }), answered],
  ['an answer to a package', room(people, [], { phase: 'negotiate', ballots: { rate: rated }, rounds: [{ ...tabled({ rollers: 2, elders: 6 }), responses: {} }, { ...tabled({ rollers: 2, elders: 6 }), round: 2, responses: {} }] }), responded],
])('%s changes what its giver is told of themself, and nothing that anyone else is', (_, state, event) => {
  const [before, after] = [told(state), told(apply(state, event))];
  const changed = people.flatMap(({ id }) => (before.get(id) === after.get(id) ? [] : [id]));
  expect(changed).toEqual(['elder3']);
  expect(touchedBy([event])).toEqual(new Set(changed));
});

test('anything else may change what everyone is told of themself', () => {
  expect(touchedBy([answered, { type: 'moved', to: 'discuss' }])).toBe('everyone');
});
