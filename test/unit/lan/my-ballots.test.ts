import { expect, it } from 'vitest';
import { ballotsOf } from '../../../app/lan/my-ballots.ts';
import type { Response, State } from '../../../app/workshop/index.ts';
import { crowd, ratings, room, tabled } from '../report/room.ts';

const wants = (mustHave: string | null, criterion: string | null = null): Response => ({ kind: 'object', reason: 'because', mustHave, cannotAccept: null, criterion });
const people = [...crowd(6, ['elders'], 'elder'), ...crowd(6, 'none', 'other'), ...crowd(2, ['rollers'], 'roller')];
const rated = ratings('rate', Object.fromEntries(people.map(({ id }) => [id, 3])));
const after = (more: Partial<State> = {}): State => {
  const first = tabled({ rollers: 2, elders: 6 });
  const responses = { elder0: wants('ramp', 'access'), elder1: wants('ramp', 'access'), elder2: wants('lamps'), roller0: wants('lamps'), roller1: wants('lamps') };
  return room(people, [], { phase: 'negotiate', ballots: { rate: rated }, keptSeats: { rollers: 'they need it' }, rounds: [{ ...first, responses }, { ...first, round: 2, responses: { elder0: wants('lamps'), elder1: wants('lamps') } }], ...more });
};

it('tells a resident how the ballot of their group came out, once the round is over', () => {
  const mine = ballotsOf(after());
  expect(mine('elder4')).toMatchObject([{ round: 1, seat: 'elders', answer: 'objects', mustHave: 'ramp', cannotAccept: null, criteria: ['access'] }]);
  expect(mine('elder4')).toEqual(mine('elder2'));
  expect(ballotsOf(after({ phase: 'close' }))('elder4').map(({ round, mustHave }) => [round, mustHave])).toEqual([[1, 'ramp'], [2, 'lamps']]);
});

it('tells nothing of a group of two to anyone, itself included, nor of a group that one does not sit in', () => {
  const mine = ballotsOf(after({ phase: 'close' }));
  expect(mine('roller0')).toEqual([]);
  for (const { id } of people) expect(mine(id).map(({ seat }) => seat)).not.toContain('rollers');
  expect(mine('other0').map(({ seat, answer, mustHave }) => [seat, answer, mustHave])).toEqual([['everyone-else', 'not-heard', null], ['everyone-else', 'not-heard', null]]);
});
