import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, emptyState, replay, type Event } from '../../../app/workshop/index.ts';
import { consents, plan } from '../report/room.ts';

const people = ['p1', 'p2', 'p3', 'gone'];
const ballots = ['a', 'b'];
const beginning: Event[] = [
  { type: 'prepared', plan },
  ...people.slice(0, 3).map((participant, pseudonym): Event => ({ type: 'joined', participant, receipt: participant, pseudonym, language: 'fr', consents, ageBand: 'not-said', groups: 'none', parentalCode: null })),
  { type: 'ballot-opened', ballot: { id: 'a', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: [{ kind: 'design', id: 'plaza' }], criteria: [], dots: 0, round: 'before', of: null } },
];

const anyone = fc.constantFrom(...people);
const answered = fc.record({ participant: anyone, ballot: fc.constantFrom(...ballots), score: fc.integer({ min: 1, max: 5 }) })
  .map(({ participant, ballot, score }): Event => ({ type: 'answered', participant, ballot, answer: { kind: 'score', scores: { 'design:plaza': score } } }));
const other: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ participant: anyone, helped: fc.boolean() }).map(({ participant, helped }): Event => ({ type: 'help-marked', participant, helped })),
  anyone.map((participant): Event => ({ type: 'answered-late', participant, ballot: 'a', answer: { kind: 'skipped' }, seen: false })),
  anyone.map((participant): Event => ({ type: 'withdrawn', participant })),
  fc.constantFrom<Event>({ type: 'ballot-closed', ballot: 'a' }, { type: 'moved', to: 'evaluate' }),
);

test('a record read in runs gives the state that its events gave one by one', () => {
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: answered }, { weight: 1, arbitrary: other }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 60 }), (rest) => {
    const events = [...beginning, ...rest];
    const oneByOne = events.reduce((state, event) => (event ? apply(state, event) : state), emptyState);
    expect(JSON.stringify(replay(events))).toBe(JSON.stringify(oneByOne));
  }));
});
