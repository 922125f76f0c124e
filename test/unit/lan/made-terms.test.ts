import { describe, expect, test } from 'vitest';
import { madeOfTerms } from '../../../app/lan/made-terms.ts';
import { aloneIn, parseProblem, problemOf, seatRanges, termsOf } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { rulesFor } from '../../../app/bargaining/terms-rules.ts';
import type { MadeAsked, State } from '../../../app/workshop/index.ts';
import { both, crowd, roomOf } from '../mediation/rooms.ts';

const people = [...crowd(5, ['elders'], 'elder'), ...crowd(6, ['parents'], 'parent')];
const scores = { 'design:plaza': { access: 2, beauty: 3 }, 'design:garden': { access: 1.5, beauty: 1 } };
const answered = (id: string, kind: 'criteria' | 'effects', items: { kind: 'design' | 'measure'; id: string }[], answer: object) => ({ [id]: {
  ballot: { id, kind, title: both(id), items, criteria: ['access', 'beauty'], dots: 0, round: 'before' as const, of: null }, status: 'closed' as const, shown: true,
  answers: Object.fromEntries(people.map((person) => [person.id, answer])),
} });
const rated = roomOf(people, { phase: 'negotiate', ballots: {
  ...answered('rated', 'criteria', [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }], { kind: 'criteria', scores }),
  ...answered('helps', 'effects', [{ kind: 'measure', id: 'ramp' }], { kind: 'effects', effects: { 'measure:ramp': { access: 1 } } }),
} as State['ballots'] });

async function published(): Promise<State> {
  const asked = problemOf(rated);
  const parsed = asked.ok ? parseProblem(asked.input) : { ok: false as const };
  if (!asked.ok || !parsed.ok) throw new Error('no problem');
  const { problem } = parsed;
  const best = [];
  for (const g of problem.groups.keys()) best.push(await mediate(aloneIn(problem, g), { levels: 1 }, searchControl({ now: () => 0 })));
  return { ...rated, terms: [{ terms: termsOf(rated, asked, rulesFor(5), 1), hash: 'h', problem: asked.input, seats: seatRanges(problem, best) }] };
}
const state = await published();
const range = state.terms[0]?.seats.find(({ seat }) => seat === 'parents');
const made = (where: State, name: string, of: MadeAsked['of'] = 'utility', seat = 'parents') => madeOfTerms(where, { package: name, of, seat });

describe('what made a number of the public terms', () => {
  test('of what a seat begins with, has at least and could have at best: the package behind it, and the number itself', () => {
    expect(made(state, 'base')).toMatchObject({ ok: true, made: { value: range?.base, measures: [], past: false, criteria: [{ rating: 2, answers: 6 }, { rating: 3 }] } });
    expect(made(state, 'lowest')).toMatchObject({ ok: true, made: { value: range?.lowest, design: both('garden') } });
    const best = made(state, 'best');
    expect(best).toMatchObject({ ok: true, made: { value: range?.best } });
    expect(best.ok && best.made.of === 'utility' && best.made.measures.length).toBeGreaterThan(0);
  });

  test('of an effect: the catalogue’s number with its source, and what residents answered', () => {
    expect(made(state, 'effect:ramp:access', 'effect')).toMatchObject({ ok: true, made: { of: 'effect', evidence: { source: both('test') }, answers: { catalogue: 0.5, n: 6, sum: 6 } } });
    expect(made(state, 'effect:ramp:beauty', 'effect')).toMatchObject({ ok: true, made: { value: 0, answers: null } });
  });

  test('says so where people have left since, rather than count answers that are no longer those', () => {
    const { elder0: gone, ...participants } = state.participants;
    expect(gone).toBeDefined();
    const since = { ...state, participants };
    expect(made(since, 'base')).toMatchObject({ ok: true, made: { value: range?.base, past: true, criteria: [{ answers: null }, { answers: null }] } });
    expect(made(since, 'effect:ramp:access', 'effect')).toMatchObject({ ok: true, made: { past: true, answers: null } });
  });

  test('is refused before any were published, and for what they do not hold', () => {
    expect(made(rated, 'base')).toEqual({ ok: false, code: 'unknown-round' });
    for (const name of ['constructor', 'package', 'best:']) expect(made(state, name)).toEqual({ ok: false, code: 'unknown-number' });
    expect(made(state, 'best', 'utility', 'toString')).toEqual({ ok: false, code: 'unknown-number' });
    expect(made(state, 'effect:nothing:access', 'effect')).toEqual({ ok: false, code: 'unknown-number' });
  });
});
