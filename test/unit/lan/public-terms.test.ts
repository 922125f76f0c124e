import { expect, test } from 'vitest';
import { deskRanges, publicTerms, rangesOf } from '../../../app/lan/public-terms.ts';
import { problemOf, termsOf } from '../../../app/mediation/index.ts';
import { termsFiles } from '../../../app/report/terms.ts';
import { reportModel } from '../../../app/report/index.ts';
import { rulesFor } from '../../../app/bargaining/terms-rules.ts';
import { trueChance } from '../../../app/chance.ts';
import { createHash } from 'node:crypto';
import type { BallotState, Participant, State } from '../../../app/workshop/index.ts';
import { crowd, plan, roomOf } from '../mediation/rooms.ts';

const scores = { 'design:plaza': { access: 2, beauty: 3 }, 'design:garden': { access: 3, beauty: 4 } };

/** Six rollers, nine elders and some of no group, who rated; terms are public, with a range of each seat. */
function agreed(alone: number): State {
  const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(alone, 'none', 'n')];
  const ballot: BallotState = {
    ballot: { id: 'b', kind: 'criteria', title: { en: '', fr: '' }, items: [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }], criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
    status: 'closed', shown: true, answers: Object.fromEntries(people.map(({ id }: Participant) => [id, { kind: 'criteria', scores }])),
  };
  const state = roomOf(people, { plan: plan(), ballots: { b: ballot } });
  const asked = problemOf(state);
  if (!asked.ok) throw new Error(asked.code);
  const terms = termsOf(state, asked, rulesFor(5), 1);
  const seats = asked.seats.map(({ id }, place) => ({ seat: id, base: 2.123, lowest: 2, best: 3 + place / 7, package: null, proved: true, bound: null, certificate: null }));
  return { ...state, terms: [{ terms, hash: trueChance.hash(terms), problem: asked.input, seats }] };
}

test('everyone sees the range of the seats that may be told of, to a tenth, and nothing of three people left over', () => {
  const told = publicTerms(agreed(3));
  expect(told?.seats).toMatchObject([{ seat: 'rollers', base: 2.1, best: 3 }, { seat: 'elders', best: 3.1 }]);
  expect(JSON.stringify(told)).not.toContain('everyone-else');
  expect(publicTerms({ ...agreed(3), terms: [] })).toBeNull();
});

test('a resident sees their own seats; three who share one see it to the half point and nobody else does, and who sits alone sees their own', () => {
  expect(rangesOf(agreed(3))('r0').map(({ seat }) => seat)).toEqual(['rollers']);
  expect(rangesOf(agreed(3))('n0')).toMatchObject([{ seat: 'everyone-else', base: 2, lowest: 2, best: 3.5, coarse: true }]);
  expect(rangesOf(agreed(1))('n0')).toMatchObject([{ seat: 'everyone-else', base: 2.1, best: 3.3 }]);
  expect(rangesOf(agreed(1))('n0')[0]).not.toHaveProperty('coarse');
  expect(rangesOf(agreed(1))('r0').map(({ seat }) => seat)).toEqual(['rollers']);
});

test('the facilitator sees every seat, and which of them the room does not see', () => {
  expect(deskRanges(agreed(3)).map(({ seat, shown }) => [seat, shown])).toEqual([['rollers', true], ['elders', true], ['everyone-else', false]]);
});

test('the file beside the report hashes to what the report prints, also where the room has changed since', () => {
  const state = agreed(3);
  const [[name, text] = ['', '']] = termsFiles(state);
  const model = reportModel(state, { head: { seq: 1, hash: 'x' }, madeAt: '2026-01-01', held: null });
  expect(name).toBe('terms.json');
  expect(createHash('sha256').update(text).digest('hex')).toBe(model.terms?.editions[0]?.hash);
  expect(model.terms?.seats.map(({ withheld }) => withheld)).toEqual([false, false]);
  const { r0: _gone, ...participants } = state.participants;
  const later = reportModel({ ...state, participants: { ...participants, ...Object.fromEntries(crowd(1, ['rollers'], 'x').map((one) => [one.id, one])) } }, { head: { seq: 1, hash: 'x' }, madeAt: '2026-01-01', held: null });
  expect(later.terms?.editions[0]?.hash).toBe(model.terms?.editions[0]?.hash);
});
