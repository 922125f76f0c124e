import { describe, expect, test } from 'vitest';
import { demandsOf, findingFaults, findingsOf, parseProblem, standoffOf, withShortfall } from '../../../app/mediation/index.ts';
import type { DemandVerdict, Response, Round, State } from '../../../app/workshop/index.ts';
import { both, crowd, roomOf } from './rooms.ts';

const accept: Response = { kind: 'accept' };
const object = (more: Partial<Extract<Response, { kind: 'object' }>> = {}): Response => ({ kind: 'object', reason: 'because', mustHave: null, cannotAccept: null, ...more });
/** Six who roll and six who are old; the budget buys the ramp with the bench, or the toilet alone. */
const people = [...crowd(6, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')];
const problem = {
  format: 'parvis-mediation/1', title: both('Park'), currency: 'CAD', budget: 100, scale: { min: 1, max: 5 },
  criteria: [{ id: 'access', label: both('access'), weight: 1 }, { id: 'beauty', label: both('beauty'), weight: 1 }],
  groups: [{ id: 'rollers', label: both('rollers'), people: 6 }, { id: 'elders', label: both('elders'), people: 6 }],
  designs: [{ id: 'plaza', label: both('plaza'), cost: 0, ratings: { rollers: { access: 2, beauty: 3 }, elders: { access: 4.8, beauty: 3 } } }],
  measures: [
    { id: 'ramp', label: both('ramp'), cost: 60, effects: { rollers: { access: 1.5 }, '*': { access: 0.5 } } },
    { id: 'bench', label: both('bench'), cost: 40, effects: { '*': { beauty: 0.3 } } },
    { id: 'toilet', label: both('toilet'), cost: 90, effects: { '*': { access: 0.4, beauty: 0.2 } } },
    { id: 'lift', label: both('lift'), cost: 30, effects: { rollers: { access: 0.8 } }, requires: ['shaft'] },
    { id: 'shaft', label: both('shaft'), cost: 5, effects: { rollers: { access: 0.1 } }, excludes: ['bench'] },
    { id: 'palace', label: both('palace'), cost: 120, effects: { '*': { access: 3 } } },
  ],
};
const round = (responses: Record<string, Response>, demands: readonly DemandVerdict[] = [], measures = ['bench']): Round => ({
  round: 1, problem, marks: [], demands, responses,
  proposal: {
    rule: 'leximin', status: 'optimal', design: 'plaza', measures, cost: 40, left: 60, utilities: { rollers: 2.65, elders: 4.05 },
    baseline: { design: 'plaza', cost: 0, utilities: { rollers: 2.5, elders: 3.9 } }, alternatives: [],
  },
});
const after = (...rounds: Round[]): State => roomOf(people, { rounds });
const everyone = new Map([['rollers', both('rollers')], ['elders', both('elders')]]);

describe('a criterion that falls short', () => {
  const short = { r0: object({ criterion: 'access' }), r1: object({ criterion: 'access' }), r2: accept, e0: accept };

  test('brings what would raise it for the seat, with what that needs, up to the cap, the most first; and the best is tried', () => {
    const [finding, ...more] = findingsOf(after(round({ ...short, r2: object(), r3: object() })));
    expect(more).toEqual([]);
    // The lift comes with its shaft; the palace is beyond any budget.
    expect(finding).toEqual({ seat: 'rollers', criterion: 'access', people: 2, tried: 'ramp', raises: [{ measure: 'ramp', by: 1.5 }, { measure: 'lift', by: 0.9 }, { measure: 'toilet', by: 0.4 }] });
    expect(demandsOf(after(round(short)))).toEqual([{ kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 2, criterion: 'access' }]);
  });

  test('raises no further than the scale goes', () => {
    const [finding] = findingsOf(after(round({ e0: object({ criterion: 'access' }), e1: object({ criterion: 'access' }) })));
    expect(finding?.raises).toEqual([{ measure: 'ramp', by: 0.2 }, { measure: 'toilet', by: 0.2 }]);
  });

  test('is not tried where the members of the seat asked for something, nor with what they refuse', () => {
    const asked = round({ r0: object({ criterion: 'access', mustHave: 'toilet' }), r1: object({ criterion: 'access', mustHave: 'toilet' }) });
    expect(findingsOf(after(asked))).toMatchObject([{ tried: null }]);
    expect(demandsOf(after(asked)).map(({ measure }) => measure)).toEqual(['toilet']);
    const refused = round({ r0: object({ criterion: 'access', cannotAccept: 'ramp' }), r1: object({ criterion: 'access', cannotAccept: 'ramp' }) });
    expect(findingsOf(after(refused))).toMatchObject([{ tried: 'lift' }]);
  });

  test('is nobody’s where one person alone names it or the seat accepts', () => {
    expect(findingsOf(after(round({ r0: object({ criterion: 'access' }), r1: object({ criterion: 'beauty' }) })))).toEqual([]);
    expect(findingsOf(after(round({ r0: object({ criterion: 'access' }), r1: object({ criterion: 'access' }), r2: accept, r3: accept, r4: accept })))).toEqual([]);
  });

  test('keeps what was granted for its sake in the rounds to come', () => {
    const granted: DemandVerdict = { kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 2, criterion: 'access', verdict: 'granted' };
    const second = { ...round({ r0: accept, r1: accept }, [granted]), round: 2, findings: findingsOf(after(round(short))) };
    expect(demandsOf(after(round(short), second))).toEqual([{ kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 2, criterion: 'access' }]);
  });
});

describe('what stands between seats', () => {
  const wanting = { r0: object({ mustHave: 'ramp' }), r1: object({ mustHave: 'ramp' }), e0: object({ mustHave: 'toilet' }), e1: object({ mustHave: 'toilet' }) };

  test('is told with who objects, to what, and how much money two demands lack together', () => {
    expect(standoffOf(after(round(wanting)), everyone)).toMatchObject({
      round: 1, ending: 'no-agreement', objected: 4,
      seats: [{ id: 'rollers', asks: [{ kind: 'must-have', measure: 'ramp' }] }, { id: 'elders', asks: [{ kind: 'must-have', measure: 'toilet' }] }],
      wants: [{ measure: 'ramp', seats: ['rollers'], verdict: 'open' }, { measure: 'toilet', seats: ['elders'], verdict: 'open' }],
      clash: { conflict: [{ kind: 'budget' }, { kind: 'must-have', measure: 'ramp' }, { kind: 'must-have', measure: 'toilet' }], short: 5_000 },
    });
  });

  test('says what an earlier test found, by what the seats shown bear out, and what is beyond the budget alone', () => {
    const price = { design: 'plaza', measures: ['toilet'], cost: 90, utilities: { rollers: 2.3, elders: 4.3 }, worst: 2.3, total: 6.6, worstSeats: ['rollers'], proved: true };
    const refused: DemandVerdict = { kind: 'must-have', measure: 'toilet', seats: ['elders'], people: 2, verdict: 'refused', because: 'worst-off', price };
    const state = after(round({ ...wanting, r0: object({ mustHave: 'palace' }), r1: object({ mustHave: 'palace' }) }, [refused]));
    expect(standoffOf(state, everyone)?.wants).toEqual([
      { kind: 'must-have', measure: 'palace', seats: ['rollers'], verdict: 'impossible', conflict: [{ kind: 'budget', measure: null }], short: 2_000 },
      { kind: 'must-have', measure: 'toilet', seats: ['elders'], verdict: 'refused', because: 'worst-off', moves: [{ seat: 'rollers', from: 2.7, to: 2.3 }, { seat: 'elders', from: 4.1, to: 4.3 }] },
    ]);
    expect(standoffOf(state, new Map([['elders', both('elders')]]))?.wants).toMatchObject([{ measure: 'toilet', because: null, moves: [{ seat: 'elders' }] }]);
  });

  test('says nothing of a seat that is not shown, whatever it asks for', () => {
    const only = new Map([['elders', both('elders')]]);
    const told = JSON.stringify(standoffOf(after(round(wanting)), only));
    expect(told).not.toContain('ramp');
    expect(told).not.toContain('rollers');
    expect(standoffOf(after(round({ ...wanting, r0: object({ mustHave: 'palace', criterion: 'beauty' }), r1: object({ mustHave: 'palace', criterion: 'beauty' }) })), only)).toEqual(standoffOf(after(round(wanting)), only));
  });

  test('tells a must-have from its opposite, and what was granted from what the law requires', () => {
    const opposed = { r0: object({ mustHave: 'ramp' }), r1: object({ mustHave: 'ramp' }), e0: object({ cannotAccept: 'ramp' }), e1: object({ cannotAccept: 'ramp' }) };
    expect(standoffOf(after(round(opposed)), everyone)).toMatchObject({
      wants: [{ measure: 'ramp', verdict: 'open' }], clash: { conflict: [{ kind: 'cannot-accept', measure: 'ramp' }, { kind: 'must-have', measure: 'ramp' }], short: null },
    });
    const granted: DemandVerdict = { kind: 'cannot-accept', measure: 'ramp', seats: ['elders'], people: 2, verdict: 'granted' };
    const forbidden = { ...round(opposed, [granted]), problem: { ...problem, forbidden: ['ramp'] } };
    expect(standoffOf(after(forbidden), everyone)?.wants).toMatchObject([{ measure: 'ramp', verdict: 'impossible', conflict: [{ kind: 'cannot-accept', measure: 'ramp' }], short: null }]);
  });

  test('does not name what was granted to a seat that may not be told of as what the law requires, nor at all', () => {
    const granted: DemandVerdict = { kind: 'cannot-accept', measure: 'ramp', seats: ['elders'], people: 2, verdict: 'granted' };
    const wanted = { ...round({ r0: object({ mustHave: 'ramp' }), r1: object({ mustHave: 'ramp' }) }, [granted]), problem: { ...problem, forbidden: ['ramp'] } };
    const only = new Map([...everyone].filter(([id]) => id !== 'elders'));
    expect(standoffOf(after(wanted), only)?.wants).toMatchObject([{ measure: 'ramp', verdict: 'impossible', conflict: [] }]);
  });

  test('is nothing where there is agreement, or where only reservations are left', () => {
    expect(standoffOf(after(round({ r0: accept, e0: accept })), everyone)).toBeNull();
    expect(standoffOf(after(round({ r0: { kind: 'accept', reservation: 'slowly' }, e0: accept })), everyone)).toBeNull();
    expect(standoffOf(after(), everyone)).toBeNull();
  });
});

test('an impossible demand says how much money is missing, with what it needs and what else must be there', () => {
  const parsed = parseProblem(problem);
  if (!parsed.ok) throw new Error('no problem');
  const impossible = (...conflict: string[]): DemandVerdict => ({ kind: 'must-have', measure: 'lift', seats: [], people: 2, verdict: 'impossible', conflict });
  const short = (...conflict: string[]) => withShortfall(parsed.problem, [impossible(...conflict)]).map((each) => (each.verdict === 'impossible' ? each.short : null));
  expect(short('budget', 'demand:must-have:lift', 'demand:must-have:toilet')).toEqual([25]);
  expect(short('budget', 'required:toilet', 'demand:must-have:ramp')).toEqual([50]);
  expect(short('demand:must-have:lift', 'demand:cannot-accept:shaft')).toEqual([undefined]);
});

describe('what is recorded of a finding', () => {
  const before = round({ r0: object({ criterion: 'access' }), r1: object({ criterion: 'access' }) });
  const findings = findingsOf(after(before));
  const demands = [{ kind: 'must-have', measure: 'ramp', seats: ['rollers'], people: 2, verdict: 'impossible', conflict: ['budget', 'demand:must-have:ramp', 'demand:must-have:toilet'], short: 50 }];
  const faults = (more: object) => findingFaults({ problem, proposal: before.proposal, demands, findings, ...more }, before).map(({ code, of }) => [code, of]);

  test('is held against the package that people objected to, the demands that were tested, and the money', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ findings: undefined, demands: undefined })).toEqual([]);
    const [finding] = findings;
    expect(faults({ findings: [{ ...finding, raises: [{ measure: 'ramp', by: 1.6 }] }] })).toEqual([['finding-differs', 'rollers access']]);
    expect(faults({ findings: [{ ...finding, tried: 'palace' }] })).toEqual([['finding-differs', 'rollers access']]);
    expect(faults({ demands: [{ ...demands[0], seats: ['elders'] }] })).toEqual([['finding-differs', 'rollers access']]);
    expect(faults({ demands: [{ ...demands[0], short: 49 }] })).toEqual([['short-differs', 'must-have:ramp']]);
    expect(findingFaults({ problem, findings }, null)).toHaveLength(1);
  });
});
