import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksOf, demandsOf, endingOf, seatAnswers } from '../../../app/mediation/index.ts';
import type { Demand, DemandVerdict, Response, Round, State } from '../../../app/workshop/index.ts';
import { crowd, roomOf } from './rooms.ts';

const accept: Response = { kind: 'accept' };
const object = (mustHave: string | null = null, cannotAccept: string | null = null): Response =>
  ({ kind: 'object', reason: 'because', mustHave, cannotAccept });
const round = (responses: Record<string, Response>, demands: readonly DemandVerdict[] = [], number = 1): Round =>
  ({ round: number, problem: null, proposal: null, marks: [], demands, responses });
/** Five rollers (r0 to r4), five elders (e0 to e4), five who sit with both (x0 to x4). */
const people = [...crowd(5, ['rollers'], 'r'), ...crowd(5, ['elders'], 'e'), ...crowd(5, ['rollers', 'elders'], 'x')];
const after = (...rounds: Round[]): State => roomOf(people, { rounds });
const answersTo = (responses: Record<string, Response>): Record<string, string> =>
  Object.fromEntries(seatAnswers(after(), round(responses)).map(({ seat, answer }) => [seat, answer]));
const granted = (demand: Demand): DemandVerdict => ({ ...demand, verdict: 'granted' });
const ramp: Demand = { kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 1 };

describe('the answer of a seat', () => {
  test('is to accept when more than half of its answering members do; a tie objects, and silence is no consent', () => {
    expect(answersTo({ r0: accept, r1: accept, r2: object() })).toEqual({ rollers: 'accepts', elders: 'not-heard' });
    expect(answersTo({ r0: accept, r1: object() })).toEqual({ rollers: 'objects', elders: 'not-heard' });
    expect(answersTo({})).toEqual({ rollers: 'not-heard', elders: 'not-heard' });
  });

  test('counts a person of several seats in each of them', () => {
    expect(answersTo({ r0: object(), x0: accept, x1: accept, e0: object(), e1: object() })).toEqual({ rollers: 'accepts', elders: 'objects' });
  });
});

describe('a bargaining', () => {
  const ends = (responses: Record<string, Response>, room = people, more: Partial<State> = {}) => endingOf(roomOf(room, more), round(responses));

  test('ends in agreement where every seat accepts, and records who does not or was not heard', () => {
    expect(ends({ x0: accept })).toBe('agreement');
    expect(ends({ x0: accept, x1: accept, e0: object() })).toBe('with-dissent');
    expect(ends({ r0: accept })).toBe('with-dissent');
  });

  test('records the reservations of those who accept, which change nobody’s answer', () => {
    const reserved: Response = { kind: 'accept', reservation: 'not before winter' };
    expect(ends({ x0: accept, x1: reserved })).toBe('with-reservations');
    expect(ends({ x0: reserved, x1: accept, e0: object() })).toBe('with-dissent');
    expect(seatAnswers(after(), round({ x0: reserved, x1: accept, r0: object() }))).toEqual([
      { seat: 'rollers', answer: 'accepts', accepted: 2, reserved: 1, objected: 1 }, { seat: 'elders', answer: 'accepts', accepted: 2, reserved: 1, objected: 0 },
    ]);
  });

  test('ends without agreement where a seat objects or nobody was heard', () => {
    expect(ends({ r0: accept, e0: object() })).toBe('no-agreement');
    expect(ends({})).toBe('no-agreement');
  });

  test('is not decided by a seat too small to be told of, kept with a reason or not, unless there is no other', () => {
    const few = [...crowd(6, ['rollers'], 'r'), ...crowd(2, ['elders'], 'e')];
    expect(ends({ r0: accept, e0: object(), e1: object() }, few)).toBe('with-dissent');
    expect(ends({ r0: accept, e0: object(), e1: object() }, few, { keptSeats: { elders: 'They asked for it.' } })).toBe('with-dissent');
    expect(ends({ e0: object(), e1: accept }, crowd(3, 'none', 'e'))).toBe('no-agreement');
    expect(ends({ e0: accept, e1: accept, e2: object() }, crowd(3, 'none', 'e'))).toBe('with-dissent');
  });
});

describe('what a seat asks for, whatever was answered', () => {
  const answers = fc.dictionary(fc.constantFrom(...people.map(({ id }) => id)), fc.oneof(
    fc.constant(accept), fc.tuple(fc.constantFrom('ramp', 'lamps', null), fc.constantFrom('bench', 'ramp', null)).map(([must, cannot]) => object(must, cannot)),
  ));

  test('was named by two of its members at least, and by none fewer than anything else of the kind', () => {
    fc.assert(fc.property(answers, (said) => {
      const state = after(round(said));
      for (const { kind, measure, members } of asksOf(state, round(said))) {
        expect(members.length).toBeGreaterThanOrEqual(2);
        const others = Object.values(said).filter((each) => each.kind === 'object' && (kind === 'must-have' ? each.mustHave : each.cannotAccept) === measure);
        expect(others.length).toBeGreaterThanOrEqual(members.length);
      }
    }));
  });

  test('comes from no single voice: where all others ask for nothing, one person moves no money', () => {
    fc.assert(fc.property(fc.subarray(people.map(({ id }) => id)), fc.constantFrom(...people.map(({ id }) => id)), (objecting, alone) => {
      const said = { ...Object.fromEntries(objecting.map((id) => [id, object()])), [alone]: object('ramp', 'lamps') };
      expect(demandsOf(after(round(said)))).toEqual([]);
    }));
  });
});

describe('what seats ask for', () => {
  test('is nothing before the first round, and nothing of those who accept', () => {
    expect(demandsOf(after())).toEqual([]);
    expect(demandsOf(after(round({ r0: accept, e0: accept, e1: accept, e2: object('ramp') })))).toEqual([]);
  });

  test('is what most of the objecting members of an objecting seat named, ties by code point', () => {
    const said = { r0: object('ramp', 'lamps'), r1: object('ramp', 'bench'), r2: object('lamps', 'lamps'), r3: object('lamps', 'bench'), r4: accept };
    expect(demandsOf(after(round(said)))).toEqual([
      { kind: 'cannot-accept', measure: 'bench', seats: ['rollers'], people: 2 },
      { kind: 'must-have', measure: 'lamps', seats: ['rollers'], people: 2 },
    ]);
  });

  test('is nothing that one member alone named, however silent the others are; in a seat under five all who answered must name it', () => {
    expect(demandsOf(after(round({ r0: object('ramp'), r1: object(), r2: object('lamps'), r3: object('bench') })))).toEqual([]);
    const few = [...crowd(3, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')];
    const asked = (responses: Record<string, Response>) => demandsOf(roomOf(few, { rounds: [round(responses)], keptSeats: { rollers: 'They asked for it.' } }));
    expect(asked({ r0: object('ramp') })).toEqual([{ kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 1 }]);
    expect(asked({ r0: object('ramp'), r1: object('ramp'), r2: accept })).toEqual([]);
    expect(asked({ r0: object('ramp'), r1: object('ramp'), r2: object('ramp') })).toMatchObject([{ measure: 'ramp', people: 3 }]);
  });

  test('is one demand where seats ask for the same, with each person counted once', () => {
    expect(demandsOf(after(round({ x0: object('ramp'), x1: object('ramp'), e0: object('ramp'), r0: object() })))).toEqual([
      { kind: 'must-have', measure: 'ramp', seats: ['elders', 'rollers'], people: 3 },
    ]);
  });

  test('stands in the order of people, then seats, then kind, then measure', () => {
    const said = { r0: object('lamps', 'bench'), r1: object('lamps', 'bench'), x0: object('lamps'), x1: object(), e0: object('ramp'), e1: object('ramp'), e2: object('ramp') };
    expect(demandsOf(after(round(said))).map(({ kind, measure, people: count }) => [kind, measure, count])).toEqual([
      ['must-have', 'lamps', 3], ['must-have', 'ramp', 3], ['cannot-accept', 'bench', 2],
    ]);
  });
});

describe('what was granted in an earlier round', () => {
  const first = round({ r0: object('ramp'), r1: object('ramp'), e0: accept });

  test('stays asked while the seat accepts, says nothing or asks for something else', () => {
    const kept = { ...ramp, people: 2 };
    const later: Record<string, Response>[] = [{ r0: accept, r1: accept }, {}, { r0: object(), r1: object() }];
    for (const second of later) {
      expect(demandsOf(after(first, round(second, [granted(kept)], 2)))).toEqual([kept]);
    }
    const more = demandsOf(after(first, round({ r0: object('lamps'), r1: object('lamps') }, [granted(kept)], 2)));
    expect(more.map(({ measure }) => measure)).toEqual(['lamps', 'ramp']);
  });

  test('is withdrawn by the seat that asks for the opposite, not by another', () => {
    const elders = demandsOf(after(first, round({ e0: object(null, 'ramp'), e1: object(null, 'ramp') }, [granted(ramp)], 2)));
    expect(elders).toEqual([
      { kind: 'cannot-accept', measure: 'ramp', seats: ['elders'], people: 2 }, { ...ramp, people: 2 },
    ]);
    const rollers = demandsOf(after(first, round({ r2: object(null, 'ramp'), r3: object(null, 'ramp') }, [granted(ramp)], 2)));
    expect(rollers).toEqual([{ kind: 'cannot-accept', measure: 'ramp', seats: ['rollers'], people: 2 }]);
  });

  test('counts those of its seats who named it and have not named the opposite since', () => {
    const told = round({ r0: object('ramp'), r1: object('ramp'), e0: object('ramp'), e1: accept, e2: accept });
    expect(demandsOf(after(told, round({}, [granted(ramp)], 2)))).toEqual([{ ...ramp, people: 2 }]);
    const second = round({ r0: object(null, 'ramp'), r1: accept, r2: accept }, [granted(ramp)], 2);
    expect(demandsOf(after(told, second))).toEqual([{ ...ramp, people: 1 }]);
  });

  test('is gone with the last person who named it', () => {
    const left = { ...first, responses: {} };
    expect(demandsOf(after(left, round({ r3: accept }, [granted(ramp)], 2)))).toEqual([]);
  });

  test('moves with its people when they sit elsewhere', () => {
    const pooled = granted({ ...ramp, seats: ['pooled'] });
    expect(demandsOf(after(first, round({}, [pooled], 2)))).toEqual([{ ...ramp, people: 2 }]);
  });

  test('is not carried over when it was refused', () => {
    const refused: DemandVerdict = { ...ramp, verdict: 'impossible', conflict: [] };
    expect(demandsOf(after(first, round({ r0: accept, r1: accept }, [refused], 2)))).toEqual([]);
  });
});
