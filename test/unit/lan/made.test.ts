import { describe, expect, test } from 'vitest';
import { madeAsked, madeIn } from '../../../app/lan/made.ts';
import { answerCounts, parseProblem, problemOf } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import type { Made, MadeAsked, MadeOver, State, Tabled } from '../../../app/workshop/index.ts';
import { both, crowd, plan, roomOf } from '../mediation/rooms.ts';

const people = [...crowd(5, ['elders'], 'elder'), ...crowd(6, ['parents'], 'parent'), ...crowd(6, ['rollers'], 'roller')];
/** Everyone rates the plaza, and elders alone the garden; of parents one says nothing of its beauty. */
const scoresOf = (id: string): Record<string, Record<string, number>> => ({
  'design:plaza': id === 'parent0' ? { access: 2 } : { access: 2, beauty: 3 }, ...(id.startsWith('elder') ? { 'design:garden': { access: 1.5, beauty: 1 } } : {}),
});
const rated = roomOf(people, {
  phase: 'negotiate', ballots: { b: {
    ballot: { id: 'b', kind: 'criteria', title: both('b'), items: [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }], criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
    status: 'closed', shown: true, answers: Object.fromEntries(people.map(({ id }) => [id, { kind: 'criteria' as const, scores: scoresOf(id) }])),
  } },
});

async function negotiated(): Promise<State> {
  const asked = problemOf(rated);
  if (!asked.ok) throw new Error(asked.code);
  const parsed = parseProblem(asked.input);
  if (!parsed.ok) throw new Error('no problem');
  const proposal = await mediate(parsed.problem, { rule: 'all' }, searchControl({ now: () => 0 }));
  const refused = { kind: 'cannot-accept', measure: 'ramp', seats: [], people: 1, verdict: 'refused', because: 'worst-off', price: { design: 'plaza', measures: [], cost: 0, utilities: {}, worst: 0, total: 0, worstSeats: [], proved: true } } as const;
  return { ...rated, rounds: [{ round: 1, problem: asked.input, proposal, marks: asked.marks, counts: answerCounts(rated, asked.input), demands: [refused], responses: {} }] };
}
const state = await negotiated();
const curve = { round: 1, points: [{ share: 0.5, budget: 42.5, cost: 10.5, worst: 1, total: 1, proved: true, design: 'plaza', measures: ['ramp'] }] };
const proposal = state.rounds[0]?.proposal as { utilities: Record<string, number>; metrics: { total: number; gini: number }; cost: number; left: number };

function made(of: MadeAsked['of'], more: Partial<MadeAsked> = {}): Made {
  const answer = madeIn({ state, curve }, 1, { package: 'package', of, ...more });
  if (!answer.ok) throw new Error(answer.code);
  return answer.made;
}
const utility = (seat: string) => made('utility', { seat }) as Extract<Made, { of: 'utility' }>;
const figure = (of: MadeOver) => made(of) as Extract<Made, { of: MadeOver }>;
const money = (of: 'cost' | 'left', name = 'package') => made(of, { package: name }) as Extract<Made, { of: 'cost' | 'left' }>;

describe('what made a number of a round', () => {
  test('of a seat: its ratings with how many answered, each measure with its source, weights, and the number itself', () => {
    const { value, people: seated, criteria, own, small } = utility('parents');
    expect([value, seated, own, small]).toEqual([proposal.utilities['parents'], 6, false, false]);
    expect(criteria.map(({ criterion, answers, mark, weight }) => [criterion.en, answers, mark, weight])).toEqual([['access', 6, null, 2], ['beauty', 5, null, 1]]);
    expect(criteria[0]?.effects[0]).toMatchObject({ measure: both('ramp'), amount: 0.5, evidence: { grade: 'assumed', source: both('test') } });
  });

  test('of a seat whose people corrected an effect: the catalogue’s number, how many answered, and whether they were enough', () => {
    const said = { group: 'parents', measure: 'ramp', criterion: 'access', catalogue: 0.3, n: 6, corrected: 0.5 } as const;
    const effectsWhere = (effects: Tabled['effects']) => {
      const answer = madeIn({ state: { ...state, rounds: state.rounds.map((round) => ({ ...round, ...(effects && { effects }) })) }, curve: null }, 1, { package: 'package', of: 'utility', seat: 'parents' });
      return answer.ok && answer.made.of === 'utility' ? answer.made.criteria[0]?.effects[0]?.answers : undefined;
    };
    expect(effectsWhere([{ ...said, sum: 4, mark: 'corrected' }])).toEqual({ catalogue: 0.3, n: 6, sum: 4 });
    expect(effectsWhere([{ ...said, n: 2, sum: null, mark: 'few' }])).toEqual({ catalogue: 0.3, n: 2, sum: null });
    expect(effectsWhere(undefined)).toBeNull();
  });

  test('of the check beside a package: what each seat gets under the weights it gives itself, here and in the best package', () => {
    const seats = [{ group: 'parents', n: 6, points: { beauty: 600 }, mark: 'own' as const }];
    const best = { design: 'plaza', measures: [], cost: 0, utilities: {}, worst: 0, total: 0 };
    const weights = { weighing: 'rubric' as const, seats, check: { tabled: best, best, same: false, proved: true } };
    const where = { state: { ...state, rounds: state.rounds.map((round) => ({ ...round, weights })) }, curve: null };
    const parents = (name: string) => madeIn(where, 1, { package: name, of: 'utility', seat: 'parents' });
    expect(parents('own-weights-best')).toMatchObject({ ok: true, made: { own: true, value: 3, measures: [], criteria: [{ criterion: { en: 'beauty' }, rating: 3 }] } });
    expect(parents('own-weights')).toMatchObject({ ok: true, made: { own: true, criteria: [{ criterion: { en: 'beauty' } }] } });
    expect(parents('package')).toMatchObject({ ok: true, made: { own: false, value: proposal.utilities['parents'] } });
    expect(madeIn(where, 1, { package: 'own-weights-best', of: 'worst' })).toMatchObject({ ok: true, made: { of: 'worst' } });
    expect(madeIn({ state, curve }, 1, { package: 'own-weights', of: 'worst' })).toEqual({ ok: false, code: 'unknown-number' });
  });

  test('of what a simulated voice may ask for: its own group by the room’s ratings, of which it said nothing, and the room’s seats', () => {
    const { problem } = state.rounds[0] as { problem: { groups: object[]; designs: { ratings: object }[] } };
    const seat = { access: 2, beauty: 3 };
    const beside = { ...problem, groups: [...problem.groups, { id: 'cyclists', label: both('cyclists'), people: 0 }], designs: problem.designs.map((design) => ({ ...design, ratings: { ...design.ratings, cyclists: seat } })) };
    const offer = { id: 'without', kind: 'cannot-accept' as const, measure: 'ramp', design: 'plaza', measures: [], cost: 0, own: 0, worst: 0, total: 0 };
    const standing = { group: 'cyclists', label: both('cyclists'), reason: '', source: '', best: 0, base: 0, offers: [offer], found: { design: 'plaza', measures: ['ramp'] } };
    const where = { state: { ...state, rounds: state.rounds.map((round) => ({ ...round, withAgents: { round: 1, standings: [standing], problem: beside, proposal: round.proposal } })) }, curve: null };
    const asked = (of: MadeAsked['of'], name = 'offer:cyclists:without', seated?: string) => madeIn(where, 1, { package: name, of, seat: seated });
    expect(asked('utility', undefined, 'cyclists')).toMatchObject({ ok: true, made: { people: 0, value: 2.333333, criteria: [{ answers: 0, mark: 'not-said' }, { answers: 0, mark: 'not-said' }] } });
    const total = asked('total');
    expect(total.ok && total.made.of === 'total' && total.made.terms.map(({ seat: { en } }) => en)).toEqual(['I rollers', 'I elders', 'I parents']);
    expect(asked('utility', 'offer:cyclists:none', 'cyclists')).toEqual({ ok: false, code: 'unknown-number' });
    expect(asked('utility', 'voice:cyclists:best', 'cyclists')).toMatchObject({ ok: true, made: { measures: [both('ramp')], criteria: [{ effects: [{ measure: both('ramp') }], mark: 'not-said' }, {}] } });
    expect(asked('utility', 'voice:cyclists:base', 'cyclists')).toMatchObject({ ok: true, made: { measures: [], value: 2.333333 } });
    expect(asked('cost', 'with-voices')).toMatchObject({ ok: true, made: { value: proposal.cost } });
    expect(asked('utility', 'with-voices', 'cyclists')).toMatchObject({ ok: true, made: { people: 0 } });
  });

  test('of a seat that said nothing of a design: that its rating is the room’s', () => {
    const garden = { ...state, rounds: state.rounds.map((round) => ({ ...round, proposal: { ...(round.proposal as object), design: 'garden', measures: [] } })) };
    const answer = madeIn({ state: garden, curve: null }, 1, { package: 'package', of: 'utility', seat: 'rollers' });
    expect(answer).toMatchObject({ ok: true, made: { criteria: [{ answers: 0, mark: 'not-said', rating: 1.5 }, { mark: 'not-said', rating: 1 }] } });
  });

  test('of a figure: every seat it is over, and the value that the desk compares', () => {
    expect([figure('total').value, figure('gini').value]).toEqual([proposal.metrics.total, proposal.metrics.gini]);
    const { value, terms } = figure('by-people');
    expect(value).toBeCloseTo(terms.reduce((sum, term) => sum + (term.people ?? 0) * term.value, 0), 9);
    expect(figure('worst').value).toBe(Math.min(...terms.map((term) => term.value)));
    const price = figure('price');
    expect(price.value).toBeCloseTo(((price.greatest?.total ?? 0) - proposal.metrics.total) / (price.greatest?.total ?? 1), 6);
    expect(price.greatest?.proved).toBe(true);
  });

  test('of money: design and measures with source and date, and what is held back', () => {
    const { value, parts, held, budget } = money('cost');
    expect(value).toBe(proposal.cost);
    expect(parts.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(value, 9);
    expect(parts.every(({ evidence }) => evidence?.date === '2026-01-01')).toBe(true);
    expect([budget, held]).toEqual([85, { total: 100, contingency: 15, share: 0.15 }]);
    expect(money('left').value).toBe(proposal.left);
  });

  test('of other packages of the round: the base, those of other rules, the price of a refused demand, another budget', () => {
    expect(money('cost', 'base')).toMatchObject({ measures: [] });
    expect(money('cost', 'nash').parts.length).toBeGreaterThan(0);
    expect(money('cost', 'cannot-accept:ramp')).toMatchObject({ value: 0, measures: [] });
    expect(money('left', 'budget:0.5')).toMatchObject({ value: 32, cost: 10.5, budget: 42.5, held: null });
  });

  test('no longer names a source that the plan lost, nor takes another round’s curve', () => {
    const bare = { ...state, plan: plan({ measures: [] }) };
    const answer = madeIn({ state: bare, curve: null }, 1, { package: 'package', of: 'cost' });
    expect(answer.ok && answer.made.of === 'cost' && answer.made.parts.filter(({ kind }) => kind === 'measure').every(({ evidence }) => evidence === null)).toBe(true);
    expect(madeIn({ state, curve: { ...curve, round: 2 } }, 1, { package: 'budget:0.5', of: 'cost' })).toEqual({ ok: false, code: 'unknown-number' });
  });

  test('is refused for what no round has', () => {
    expect(madeIn({ state, curve: null }, 2, { package: 'package', of: 'cost' })).toEqual({ ok: false, code: 'unknown-round' });
    for (const asked of [{ package: 'constructor', of: 'cost' }, { package: 'package', of: 'utility', seat: 'toString' }, { package: 'package', of: 'utility' }] as const) {
      expect(madeIn({ state, curve: null }, 1, asked)).toEqual({ ok: false, code: 'unknown-number' });
    }
    expect(madeAsked.safeParse({ package: 'package', of: 'secret' }).success).toBe(false);
  });
});
