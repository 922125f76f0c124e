import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publicTables, renderHtml, reportModel } from '../../../app/report/index.ts';
import { restrictedTables } from '../../../app/report/restricted.ts';
import type { Demand, DemandVerdict, Response, State } from '../../../app/workshop/index.ts';
import { consents, crowd, person, room, tabled } from './room.ts';

const asked: Demand = { kind: 'must-have', measure: 'lamps', seats: ['elders', 'rollers'], people: 3 };
const price = { design: 'plaza', measures: ['lamps'], cost: 12.5, utilities: { rollers: 2.511, elders: 4.222 }, worst: 2.511, total: 6.733, worstSeats: ['rollers'], proved: true };
const refused: DemandVerdict = { ...asked, verdict: 'refused', because: 'worst-off', price };
const accept: Response = { kind: 'accept' };
const object: Response = { kind: 'object', reason: 'no light', mustHave: 'lamps', cannotAccept: null };

/** Two rounds with so many rollers and six elders; what was asked after the first stands with its verdict in the second. */
function bargained(rollers: number, verdict: DemandVerdict, answers: Record<string, Response> = {}): State {
  const people = [...crowd(rollers, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e'), ...(rollers < 5 ? crowd(5, 'none', 'n') : [])];
  const first = tabled({ rollers, elders: 6 });
  return room(people, [], { rounds: [{ ...first, responses: {} }, { ...first, round: 2, demands: [verdict], responses: answers }] });
}
const modelOf = (state: State) => reportModel(state, { head: { seq: 1, hash: '0' }, madeAt: '2026-11-23T18:00:00Z', held: null });
const page = (state: State, language: 'en' | 'fr') =>
  renderHtml(modelOf(state), language, () => null).replaceAll(/<[^>]*>/g, ' ').replaceAll(/&nbsp;|\u00a0/g, ' ').replaceAll(/\s+/g, ' ');
const rowsOf = (state: State, name: string): Record<string, string>[] =>
  parse(publicTables(modelOf(state)).find((each) => each.name === name)?.csv ?? '', { columns: true, bom: true });

describe('a refused demand', () => {
  test('is told with its reason and its price for every seat, who loses first, in both languages', () => {
    const state = bargained(6, refused);
    expect(page(state, 'en')).toContain(
      'Refused: the worst-off seat would lose too much. With “lamps EN”, the best package would cost $12.50. No longer in: “ramp EN”. '
      + '“rollers EN” would go from 3.12 to 2.51 and “elders EN” would go from 4 to 4.22.');
    expect(page(state, 'fr')).toContain('« rollers FR » passerait de 3,12 à 2,51 et « elders FR » passerait de 4 à 4,22.');
    expect(rowsOf(state, 'demands.csv')).toMatchObject([
      { round: '2', kind: 'must-have', measure_en: 'lamps EN', people: 'few', verdict: 'refused', because: 'worst-off', cost: '12.5', seat_en: 'rollers EN', from: '3.123', to: '2.511' },
      { seat_en: 'elders EN', from: '4', to: '4.222' },
    ]);
  });

  test('says neither the name nor the numbers of a seat of four', () => {
    const state = bargained(4, refused, { r0: object, r1: object, e0: accept });
    const all = [JSON.stringify(modelOf(state).rounds[1]), JSON.stringify(modelOf(state).ending), page(state, 'en'), ...publicTables(modelOf(state)).map(({ csv }) => csv)].join('\n');
    for (const told of ['2.511', '2.51', '6.733', '6.73']) expect(all).not.toContain(told);
    expect(modelOf(state).rounds[1]).toMatchObject({ demands: [{ outcome: { because: null } }], seats: [{ answer: null }, { answer: 'accepts' }] });
    expect(page(state, 'en')).toContain('Refused: some would lose too much.');
    expect(modelOf(state).ending).toMatchObject({ kind: 'no-agreement', round: 2, objecting: [{ en: 'Everyone else', fr: 'Toutes les autres personnes' }] });
  });
});

describe('the other verdicts', () => {
  test('are told in words: granted, or impossible with what the demand clashes with', () => {
    expect(page(bargained(6, { ...asked, verdict: 'granted' }), 'en')).toContain('Granted.');
    const conflict = ['budget', 'demand:cannot-accept:ramp', 'demand:must-have:lamps', 'required:ramp'];
    expect(page(bargained(6, { ...asked, verdict: 'impossible', conflict }), 'en')).toContain(
      'Impossible: it cannot go together with the budget, the granted request against “ramp EN” and “ramp EN”, which the law requires.');
    expect(page(bargained(6, { ...asked, verdict: 'impossible', conflict: ['demand:must-have:lamps'] }), 'fr')).toContain('Impossible : aucun ensemble ne peut y répondre.');
  });
});

describe('a criterion that seats find wanting', () => {
  const found = (seat: string) => ({ seat, criterion: 'access', people: 2, raises: [{ measure: 'lamps', by: 0.4 }], tried: 'lamps' });
  const state = (rollers: number): State => {
    const held = bargained(rollers, refused);
    return { ...held, rounds: held.rounds.map((round) => (round.round === 2 ? { ...round, findings: [found('rollers'), found('elders')] } : round)) };
  };

  test('is told with what would raise it, of seats that may be told of alone', () => {
    expect(page(state(6), 'en')).toContain('rollers EN access EN “lamps EN” (+0.4) lamps EN elders EN');
    expect(rowsOf(state(6), 'findings.csv').map(({ seat_en: seat }) => seat)).toEqual(['rollers EN', 'elders EN']);
    expect(rowsOf(state(4), 'findings.csv')).toMatchObject([{ round: '2', seat_en: 'elders EN', criterion_fr: 'access FR', measure_en: 'lamps EN', raises_by: '0.4', tried: 'true' }]);
  });
});

describe('what people said', () => {
  const silent = { ...consents, publishWords: false };
  const state = bargained(6, refused, {
    r0: { kind: 'object', reason: 'no light', mustHave: 'lamps', cannotAccept: 'ramp', criterion: null }, r1: { kind: 'object', reason: 'too steep', mustHave: null, cannotAccept: null, criterion: 'access' },
    e0: { kind: 'accept', reservation: 'not before winter' }, e1: { kind: 'accept', reservation: 'my secret' }, e2: accept,
  });
  const kept: State = { ...state, participants: { ...state.participants, e1: person('e1', ['elders'], { consents: silent }) } };

  test('stands with a swap told as one, a criterion, and the reservations of those who accept; words only with consent', () => {
    const said = page(kept, 'en');
    for (const text of ['Instead of “ramp EN”: “lamps EN”.', 'It falls short on “access EN”.', '2 of those who agree have a reservation.', 'not before winter', 'A reservation whose author did not consent']) expect(said).toContain(text);
    expect(rowsOf(kept, 'objections.csv')).toMatchObject([{ must_have_en: 'lamps EN', cannot_accept_en: 'ramp EN', criterion_en: '' }, { criterion_fr: 'access FR' }]);
    expect(rowsOf(kept, 'reservations.csv')).toMatchObject([{ round: '2', published: 'true', reason: 'not before winter' }, { published: 'false', reason: '' }]);
    expect(rowsOf(kept, 'rounds.csv').find(({ round, package: kind }) => round === '2' && kind === 'mediator')).toMatchObject({ accepted: '3', reserved: '2', objected: '2' });
    expect([said, ...publicTables(modelOf(kept)).map(({ csv }) => csv)].join('\n')).not.toContain('my secret');
  });

  test('is kept row by row for those who may see it', () => {
    const rows: Record<string, string>[] = parse(restrictedTables(kept).find(({ name }) => name === 'responses.csv')?.csv ?? '', { columns: true, bom: true });
    expect(rows.map(({ criterion, reservation }) => [criterion, reservation])).toEqual([['', ''], ['access', ''], ['', 'not before winter'], ['', 'my secret'], ['', '']]);
  });
});

describe('the end of the negotiation', () => {
  test('says what stands between the seats that are shown, and nothing while the bargaining goes on', () => {
    const state = bargained(6, refused, { r0: object, r1: object, e0: accept });
    const said = page(state, 'en');
    expect(said).toContain('What stands between the groups There is no agreement on proposal 2. 2 people object.');
    expect(said).toContain('“lamps EN” ($10.50), asked for by “rollers EN”');
    expect(said).toContain('Refused: the group served least would lose. In points, from 1 to 5: “rollers EN” would go from 3.1 to 2.5 and “elders EN” would go from 4.0 to 4.2.');
    expect(page({ ...state, phase: 'negotiate' }, 'en')).not.toContain('There is no agreement on proposal 2.');
  });

  test('names the seats that object, and each seat has its answer', () => {
    const state = bargained(6, refused, { r0: object, e0: accept });
    expect(page(state, 'en')).toContain('No agreement. The package of round 2 stays on the table as the mediator’s, with the objections beside it. Seats that object: “rollers EN”.');
    expect(rowsOf(state, 'seats.csv').map(({ round, seat_en: seat, answer }) => [round, seat, answer])).toEqual([
      ['1', 'rollers EN', 'not-heard'], ['1', 'elders EN', 'not-heard'], ['2', 'rollers EN', 'objects'], ['2', 'elders EN', 'accepts'],
    ]);
    expect(page(bargained(6, refused, { r0: accept, e0: accept }), 'fr')).toContain('Accord. Chaque siège accepte l’ensemble du tour 2');
  });

  test('says what changed since the round before, or that nothing did', () => {
    const state = bargained(6, refused);
    expect(page(state, 'en')).toContain('What changed since round 1 Nothing changed.');
    const [first, second] = state.rounds;
    const proposal = { ...(first?.proposal as object), measures: ['lamps'], utilities: { rollers: 3.2, elders: 4 } };
    const moved = { ...state, rounds: [...(first ? [first] : []), ...(second ? [{ ...second, proposal }] : [])] };
    expect(page(moved, 'en')).toContain('Now in: “lamps EN”. No longer in: “ramp EN”. “rollers EN” went from 3.12 to 3.2.');
  });
});
