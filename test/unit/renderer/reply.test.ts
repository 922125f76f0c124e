import { describe, expect, it } from 'vitest';
import { fieldsOf, isAnswered, readReply, responseOf, stepsOf, type ReplyFields } from '../../../renderer/tablet/reply/reply.ts';

const begun = (more: Partial<ReplyFields>): ReplyFields => ({ ...fieldsOf(undefined), ...more });

describe('an answer to a package, question by question', () => {
  it('asks no more than the answer needs', () => {
    expect(stepsOf(begun({}))).toEqual(['answer']);
    expect(stepsOf(begun({ kind: 'accept' }))).toEqual(['answer']);
    expect(stepsOf(begun({ kind: 'reserve' }))).toEqual(['answer', 'reservation']);
    expect(stepsOf(begun({ kind: 'object' }))).toEqual(['answer', 'about', 'reason']);
    expect(stepsOf(begun({ kind: 'object', about: 'swap' }))).toEqual(['answer', 'about', 'out', 'in', 'reason']);
    expect(stepsOf(begun({ kind: 'object', about: 'criterion' }))).toEqual(['answer', 'about', 'criterion', 'reason']);
  });

  it('goes on only from a question that is answered, with more than spaces', () => {
    expect(isAnswered(begun({}))).toBe(false);
    expect(isAnswered(begun({ kind: 'object', about: 'swap', step: 'out' }))).toBe(false);
    expect(isAnswered(begun({ step: 'reason', reason: '  ' }))).toBe(false);
    expect(isAnswered(begun({ step: 'reservation', reservation: 'not before winter' }))).toBe(true);
  });

  it('sends what belongs to the kind of objection chosen last, and nothing begun before', () => {
    const all = { kind: 'object', reason: ' no ', mustHave: 'ramp', cannotAccept: 'bench', criterion: 'access' } as const;
    expect(responseOf(begun({ ...all, about: 'swap' }))).toEqual({ kind: 'object', reason: 'no', mustHave: 'ramp', cannotAccept: 'bench', criterion: null });
    expect(responseOf(begun({ ...all, about: 'criterion' }))).toEqual({ kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, criterion: 'access' });
    expect(responseOf(begun({ ...all, about: 'other' }))).toEqual({ kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, criterion: null });
    expect(responseOf(begun({ ...all, kind: 'accept' }))).toEqual({ kind: 'accept' });
    expect(responseOf(begun({ ...all, kind: 'reserve', reservation: ' slowly ' }))).toEqual({ kind: 'accept', reservation: 'slowly' });
  });

  it('opens again on what was given, in any of its forms, and on a kept draft, never on one of another shape', () => {
    for (const response of [
      { kind: 'accept' }, { kind: 'accept', reservation: 'slowly' }, { kind: 'object', reason: 'no', mustHave: 'ramp', cannotAccept: 'bench', criterion: null },
      { kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, criterion: 'access' }, { kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, criterion: null },
    ] as const) expect(responseOf(fieldsOf(response))).toEqual(response);
    const kept = begun({ kind: 'object', about: 'must-have', step: 'in' });
    expect(readReply(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readReply({ kind: 'object', reason: '', mustHave: '', cannotAccept: '' })).toBeNull();
  });
});
