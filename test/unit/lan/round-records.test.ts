import { expect, it } from 'vitest';
import { askedBy, roundRecords } from '../../../app/lan/round-records.ts';
import type { DemandVerdict, Response, Round, State } from '../../../app/workshop/index.ts';
import { crowd, room, tabled } from '../report/room.ts';

const people = [...crowd(6, ['elders'], 'elder'), ...crowd(2, ['rollers'], 'roller')];
const wants = (mustHave: string | null, cannotAccept: string | null): Response => ({ kind: 'object', reason: 'because', mustHave, cannotAccept });
const granted = (kind: DemandVerdict['kind'], measure: string, ...seats: string[]): DemandVerdict => ({ kind, measure, seats, people: 1, verdict: 'granted' });

function negotiated(responses: Round['responses'], ...demands: DemandVerdict[]): State {
  const first = tabled({ rollers: 2, elders: 6 });
  return room(people, [], { keptSeats: { rollers: 'they need it' }, rounds: [{ ...first, responses }, { ...first, round: 2, demands, responses: {} }] });
}

it('tells a resident what became of what they or somebody of their group asked for', () => {
  const asked = askedBy(negotiated({ elder0: wants('ramp', 'lamps') }, granted('must-have', 'ramp', 'elders'), granted('cannot-accept', 'lamps', 'elders')));
  expect(asked('elder0')).toEqual([{ kind: 'must-have', measure: 'ramp', by: 'me' }, { kind: 'cannot-accept', measure: 'lamps', by: 'me' }]);
  expect(asked('elder1').map(({ by }) => by)).toEqual(['group', 'group']);
  expect(asked('roller0')).toEqual([]);
});

it('does not tell one of a group of two what the other asked for', () => {
  const asked = askedBy(negotiated({ roller0: wants('ramp', null) }, granted('must-have', 'ramp', 'rollers')));
  expect(asked('roller0')).toEqual([{ kind: 'must-have', measure: 'ramp', by: 'me' }]);
  expect(asked('roller1')).toEqual([]);
});

it('names to the facilitator the seats that are not shown in public, a kept one among them', () => {
  const [first] = roundRecords(negotiated({ elder0: { kind: 'accept' }, elder1: { kind: 'accept', reservation: 'not before winter' }, roller0: wants('ramp', null) }));
  expect(first?.small).toEqual(['rollers']);
  expect(first?.answers.map(({ seat, answer }) => [seat, answer])).toEqual([['rollers', 'objects'], ['elders', 'accepts']]);
  expect(first?.objections).toEqual([{ seats: ['rollers'], reason: 'because', mustHave: 'ramp', cannotAccept: null, criterion: null }]);
  expect(first?.reservations).toEqual([{ seats: ['elders'], words: 'not before winter' }]);
});
