import { describe, expect, it } from 'vitest';
import { presenceOf } from '../../../app/workshop/index.ts';
import { person, room } from '../report/room.ts';
import type { Ballot, State } from '../../../app/workshop/index.ts';

const ballot: Ballot = { id: 'b', kind: 'approval', title: { en: 'b', fr: 'b' }, items: [], criteria: [], dots: 0, round: 'before', of: null };
const open = (answered: readonly string[]): Partial<State> => ({
  ballots: { b: { ballot, status: 'open', shown: false, answers: Object.fromEntries(answered.map((id) => [id, { kind: 'skipped' }])) } },
});
const people = ['ada', 'bob', 'cleo'].map((id) => person(id, 'none'));

describe('who is here', () => {
  it('counts who joined, whose tablet is connected, whom the open ballot waits for, and who is done though their tablet sleeps', () => {
    expect(presenceOf(room(people, [], open(['cleo'])), new Set(['ada', 'cleo', 'a stranger']))).toEqual({ joined: 3, active: 2, answering: 1, done: 1 });
    expect(presenceOf(room(people, [], open(['bob'])), new Set(['ada']))).toEqual({ joined: 3, active: 1, answering: 1, done: 1 });
  });

  it('counts who has answered the package on the table while the room negotiates', () => {
    const rounds = [{ round: 1, problem: null, proposal: null, marks: [], demands: [], responses: { bob: { kind: 'accept' as const } } }];
    expect(presenceOf(room(people, [], { phase: 'negotiate', rounds }), new Set(['ada', 'bob']))).toEqual({ joined: 3, active: 2, answering: 1, done: 1 });
    expect(presenceOf(room(people, [], { phase: 'close', rounds }), new Set(['ada', 'bob']))).toMatchObject({ answering: 0, done: 0 });
  });

  it('says that nobody answers while nothing is asked', () => {
    expect(presenceOf(room(people), new Set(['ada']))).toEqual({ joined: 3, active: 1, answering: 0, done: 0 });
  });
});
