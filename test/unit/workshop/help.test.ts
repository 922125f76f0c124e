import { describe, expect, test } from 'vitest';
import { apply, facilitatorView, wasHelped, type Event, type State } from '../../../app/workshop/index.ts';
import { person, room } from '../report/room.ts';

const ballot = { id: 'b', kind: 'approval' as const, title: { en: 'b', fr: 'b' }, items: [], criteria: [], dots: 0, round: 'before' as const, of: null };
const opened: State = apply(room([person('ada', 'none'), person('bob', 'none')]), { type: 'ballot-opened', ballot });
const after = (...events: Event[]): State => events.reduce(apply, opened);
const helped = (on: boolean): Event => ({ type: 'help-marked', participant: 'ada', helped: on });
const answered = (participant: string): Event => ({ type: 'answered', participant, ballot: 'b', answer: { kind: 'skipped' } });

describe('somebody helping a person to answer', () => {
  test('marks what is said meanwhile, and it stays marked when help ends', () => {
    const state = after(answered('bob'), helped(true), answered('ada'), helped(false));
    expect(state.participants['ada']?.helped).toBe(false);
    expect(wasHelped(state, 'ada', 'answer:b')).toBe(true);
    expect(wasHelped(state, 'bob', 'answer:b')).toBe(false);
    expect(facilitatorView(state).ways.helped).toBe(1);
  });

  test('marks nothing that was said before, and nothing that is answered anew alone', () => {
    expect(wasHelped(after(answered('ada'), helped(true)), 'ada', 'answer:b')).toBe(false);
    expect(wasHelped(after(helped(true), answered('ada'), helped(false), answered('ada')), 'ada', 'answer:b')).toBe(false);
  });

  test('is forgotten with the person', () => {
    const state = after(helped(true), answered('ada'), { type: 'withdrawn', participant: 'ada' });
    expect(state.helped).toEqual({});
    expect(after(answered('ada'), { type: 'withdrawn', participant: 'ada' })).toEqual(state);
  });
});
