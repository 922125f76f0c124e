import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aspiration, concede } from '../../../app/agents/concession.ts';
import type { AgentOffer, AgentStanding } from '../../../app/workshop/index.ts';
import { ruleBasedAgent } from '../../../app/agents/index.ts';
import { offer, standing, turn } from './room.ts';

const level = fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10);
const offers = fc.uniqueArray(fc.record({ id: fc.constantFrom('accept', 'must-have:a', 'must-have:b', 'must-have:c', 'cannot-accept:d', 'cannot-accept:e'), own: level, worst: level, total: level }), { selector: ({ id }) => id, minLength: 1 })
  .map((list) => [offer('object', 0), ...list.map(({ id, own, worst, total }) => offer(id, own, { worst, total }))]);
const any: fc.Arbitrary<AgentStanding> = fc.tuple(offers, level, level).map(([list, one, other]) => standing(list, { base: Math.min(one, other), best: Math.max(one, other, ...list.map(({ own }) => own)) }));
const taken = (where: AgentStanding, round: number, seed = 1): AgentOffer => concede(where, round, seed) ?? offer('nothing', Number.NaN);

test('an aspiration begins at the best possible, never rises and ends at the baseline', () => {
  fc.assert(fc.property(any, (where) => {
    const hopes = [1, 2, 3, 4, 5, 9].map((round) => aspiration(where, round));
    expect(hopes[0]).toBe(where.best);
    expect(hopes.at(-1)).toBeCloseTo(where.base, 9);
    for (const [place, hope] of hopes.entries()) expect(hope).toBeLessThanOrEqual((hopes[place - 1] ?? Infinity) + 1e-9);
  }));
});

test('what an agent takes is never below the baseline: where everything is, it says so', () => {
  fc.assert(fc.property(any, fc.integer({ min: 1, max: 8 }), (where, round) => {
    const choice = taken(where, round);
    if (choice.kind !== 'object') expect(choice.own).toBeGreaterThanOrEqual(where.base);
    else expect(where.offers.filter(({ kind, own }) => kind !== 'object' && own >= where.base).every(({ kind }) => kind !== 'accept')).toBe(true);
  }));
});

test('over the same offers it never takes something better for itself in a later round', () => {
  fc.assert(fc.property(any, (where) => {
    const choices = [1, 2, 3, 4, 5].map((round) => taken(where, round)).filter(({ kind }) => kind !== 'object');
    for (const [place, { own }] of choices.entries()) expect(own).toBeLessThanOrEqual(choices[place - 1]?.own ?? Infinity);
  }));
});

test('it takes the same from the same seed, in whatever order the offers come', () => {
  fc.assert(fc.property(any, fc.integer({ min: 1, max: 5 }), fc.nat(), fc.infiniteStream(fc.nat()), (where, round, seed, stream) => {
    const shuffled = where.offers.map((each) => ({ each, at: stream.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ each }) => each);
    expect(taken({ ...where, offers: shuffled }, round, seed)).toEqual(taken(where, round, seed));
  }));
});

test('it asks for nothing that its group would not feel', () => {
  const where = standing([offer('object', 3), offer('accept', 3), offer('must-have:a', 3.05)], { base: 2 });
  for (const round of [1, 2, 3, 4]) expect(taken(where, round).id).toBe('accept');
});

test('it asks for much at first, gives way, and is content in the end with what the baseline gives', () => {
  const where = standing([offer('object', 3), offer('accept', 3, { worst: 3.5 }), offer('must-have:a', 4, { worst: 3.2 }), offer('must-have:b', 4.4, { worst: 2.5 })], { base: 2.5, best: 4.5 });
  expect([1, 2, 3, 4].map((round) => taken(where, round).id)).toEqual(['must-have:b', 'must-have:a', 'must-have:a', 'accept']);
});

test('a rule-based voice says whether the package serves its group well enough, or whether nothing tried serves it better', async () => {
  const signal = new AbortController().signal;
  const words = async (own: number): Promise<string> => (await ruleBasedAgent.speak(turn({ standing: standing([offer('object', own), offer('accept', own)]) }), signal)).response.words.fr;
  expect(await words(4.5)).toContain('sert assez bien son groupe');
  expect(await words(3)).toContain('aucun des changements essayés ne servirait vraiment mieux');
  expect(await words(2)).toContain('laisse son groupe moins bien servi qu’aujourd’hui');
});

test('what is equal for the room and for the group is settled by the seed, not by the alphabet', () => {
  const where = standing([offer('object', 3), offer('accept', 2.9), offer('must-have:a', 4), offer('must-have:b', 4)]);
  expect(new Set(Array.from({ length: 40 }, (_, seed) => taken(where, 1, seed).id))).toEqual(new Set(['must-have:a', 'must-have:b']));
});
