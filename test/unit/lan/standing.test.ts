import { expect, it } from 'vitest';
import { standingOf } from '../../../app/lan/standing.ts';
import type { Response, State } from '../../../app/workshop/index.ts';
import { crowd, room, tabled } from '../report/room.ts';

const accept: Response = { kind: 'accept' };
const object: Response = { kind: 'object', reason: 'because', mustHave: null, cannotAccept: null };
const answered = (said: readonly Response[], people = crowd(6, ['elders'], 'elder')): State =>
  room(people, [], { rounds: [{ ...tabled({ elders: people.length, rollers: 0 }), responses: Object.fromEntries(said.map((response, place) => [`elder${place}`, response])) }] });

it('says how the bargaining stands once five have answered, not what the first ones said', () => {
  expect(standingOf(room([], []))).toBe(null);
  expect(standingOf(answered([]))).toBe(null);
  expect(standingOf(answered([object, object, object, object]))).toBe(null);
  expect(standingOf(answered([object, object, object, accept, accept]))).toBe('no-agreement');
  expect(standingOf(answered([object, accept, accept, accept, accept]))).toBe('with-dissent');
  expect(standingOf(answered([accept, accept, accept, accept, accept]))).toBe('agreement');
});

it('waits for everyone where fewer than five are in the room', () => {
  const three = crowd(3, ['elders'], 'elder');
  expect(standingOf(answered([accept, object], three))).toBe(null);
  expect(standingOf(answered([accept, accept, accept], three))).toBe('agreement');
});
