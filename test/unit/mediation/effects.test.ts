import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotSummaries, everyMixtureRestsOn } from '../../../app/disagreement/index.ts';
import { correctedEffect, effectIn, problemOf, seatsOf, toldLines } from '../../../app/mediation/index.ts';
import { apply } from '../../../app/workshop/index.ts';
import type { Answer, Ballot, BallotState, EffectCell, State } from '../../../app/workshop/index.ts';
import { both, crowd, group, measure, plan, roomOf } from './rooms.ts';

type Rows = Extract<Answer, { kind: 'effects' }>['effects'];
const rules: Ballot = {
  id: 'effects', kind: 'effects', title: both('effects'), items: [{ kind: 'measure', id: 'ramp' }, { kind: 'measure', id: 'lamps' }],
  criteria: ['access', 'beauty'], cells: { ramp: ['access'], lamps: ['beauty'] }, dots: 0, round: 'before', of: null,
};
const held = (answers: Record<string, Rows>, more: Partial<Ballot> = {}): BallotState => ({
  ballot: { ...rules, ...more }, status: 'open', shown: false, answers: Object.fromEntries(Object.entries(answers).map(([id, effects]): [string, Answer] => [id, { kind: 'effects', effects }])),
});
const rated = (ids: readonly string[]): BallotState => ({
  ballot: { id: 'one', kind: 'criteria', title: both('one'), items: [{ kind: 'design', id: 'plaza' }], criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
  status: 'open', shown: false, answers: Object.fromEntries(ids.map((id): [string, Answer] => [id, { kind: 'criteria', scores: { 'design:plaza': { access: 3, beauty: 3 } } }])),
});
const people = [...crowd(6, ['rollers'], 'a'), ...crowd(5, ['elders'], 'b'), ...crowd(2, 'none', 'c')];
const room = (...ballots: BallotState[]): State => roomOf(people, { ballots: Object.fromEntries([rated(people.map(({ id }) => id)), ...ballots].map((each) => [each.ballot.id, each])) });
const solved = (state: State) => {
  const found = problemOf(state);
  if (!found.ok) throw new Error(found.code);
  return found;
};
const effectsOf = (state: State, id = 'ramp') => solved(state).input.measures.find((one) => one.id === id)?.effects;
const all = (count: number, name: string, ramp: number | null): Record<string, Rows> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}`, { 'measure:ramp': { access: ramp } }]));

describe('an effect that residents spoke of', () => {
  test.each([
    [1.5, [], 1.5], [1.5, [2, 2, 2, 2, 2], 1.75], [0, [1], 0.1667], [0.5, [-2, -2, -2, -1, -2], -0.65], [-0.00005, [], -0.0001], [0.3, [0, 0, 0, 0], 0.1667], [-0.3, [-1], -0.4167],
  ])('of %f in the catalogue is with %j the mean in which the catalogue counts five times: %f', (catalogue, answers, expected) => {
    const sum = answers.reduce<number>((total, answer) => total + answer, 0) * 10_000;
    expect(correctedEffect(catalogue, { n: answers.length, sum })).toBe(expected);
  });

  test('is corrected for the seat whose members said so, and for no other', () => {
    const state = room(held(all(6, 'a', -1)));
    expect(effectsOf(state)).toEqual({ rollers: { access: 0.1364 }, '*': { access: 0.5 } });
    expect(solved(state).effects).toEqual([{ group: 'rollers', measure: 'ramp', criterion: 'access', catalogue: 1.5, n: 6, sum: -6, corrected: 0.1364, mark: 'corrected' }]);
  });

  test('stays as in the catalogue where one to four of five or more answered, and the mark says so without their sum', () => {
    const state = room(held(all(4, 'a', -2)));
    expect(effectsOf(state)).toEqual(effectsOf(room()));
    expect(solved(state).effects).toEqual([{ group: 'rollers', measure: 'ramp', criterion: 'access', catalogue: 1.5, n: 4, sum: null, corrected: 1.5, mark: 'few' }]);
  });

  test('counts every answer of a seat too small to be told of', () => {
    const state = room(held({ c0: { 'measure:ramp': { access: 2 } } }));
    expect(effectsOf(state)?.['everyone-else']).toEqual({ access: 0.75 });
    expect(solved(state).effects[0]).toMatchObject({ group: 'everyone-else', n: 1, sum: 2, mark: 'corrected' });
  });

  test('keeps the other criteria of the catalogue beside the corrected one, and leaves out one that came to nothing', () => {
    const state = { ...room(held(all(5, 'a', -1))), plan: plan({ measures: [measure('ramp', { '*': { access: 1, beauty: -0.5 } })] }) };
    expect(effectsOf(state)).toEqual({ rollers: { beauty: -0.5 }, '*': { access: 1, beauty: -0.5 } });
  });

  test('may be one that the catalogue has for other groups alone', () => {
    const state = { ...room(held(all(5, 'b', 1))), plan: plan({ measures: [measure('ramp', { rollers: { access: 1 } })] }) };
    expect(effectsOf(state)).toMatchObject({ rollers: { access: 1 }, elders: { access: 0.5 } });
  });

  test('follows the latest answer: the round after, the later ballot, and no opinion takes it back', () => {
    const first = held(all(5, 'a', 2));
    const after = { id: 'again', round: 'after', of: 'effects' } as const;
    expect(solved(room(held(all(5, 'a', -2), after), first)).effects[0]).toMatchObject({ n: 5, sum: -10 });
    expect(solved(room(first, held(all(5, 'a', 0), { id: 'later' }))).effects[0]).toMatchObject({ n: 5, sum: 0 });
    expect(solved(room(first, held(all(5, 'a', null), { id: 'later' }))).effects).toEqual([]);
  });

  test('forgets who withdrew', () => {
    const state = apply(room(held(all(5, 'a', 2))), { type: 'withdrawn', participant: 'a0' });
    expect(solved(state).effects[0]).toMatchObject({ n: 4, mark: 'few' });
  });

  test('is not used where the answers of a few could be had by taking one group from another', () => {
    // All five elders are among the six rollers: the difference would be one person.
    const nested = [...crowd(5, ['rollers', 'elders'], 'a'), ...crowd(1, ['rollers'], 'b')];
    const said = held({ ...all(5, 'a', 1), ...all(1, 'b', -2) });
    const state = roomOf(nested, { ballots: { one: rated(nested.map(({ id }) => id)), effects: said } });
    expect(solved(state).effects.map(({ group: seat, n, mark }) => [seat, n, mark])).toEqual([['rollers', 6, 'few'], ['elders', 5, 'few']]);
  });

  test('can be asked for of a tabled package, where a cell nobody spoke of is the catalogue’s', () => {
    const { input: problem, effects } = solved(room(held(all(6, 'a', -1))));
    const asked = { group: 'rollers', measure: 'ramp', criterion: 'access' };
    expect(effectIn({ problem, effects }, asked)).toMatchObject({ n: 6, sum: -6, corrected: 0.1364 });
    expect(effectIn({ problem }, { ...asked, group: 'elders' })).toEqual({ ...asked, group: 'elders', catalogue: 0.5, n: 0, sum: null, corrected: 0.5, mark: 'catalogue' });
    expect(effectIn({ problem }, { ...asked, criterion: 'beauty' })).toMatchObject({ catalogue: 0, mark: 'catalogue' });
    expect(effectIn({ problem }, { ...asked, group: 'tourists' })).toBeNull();
    expect(effectIn({ problem: 'nonsense' }, asked)).toBeNull();
  });
});

describe('whatever residents say of effects', () => {
  const answer = fc.constantFrom(null, -2, -1, 0, 1, 2);
  const rows = fc.record({ 'measure:ramp': fc.record({ access: answer }, { requiredKeys: [] }), 'measure:lamps': fc.record({ beauty: answer }, { requiredKeys: [] }) }, { requiredKeys: [] });
  // Mostly of the same two groups, so that taking one from the other leaves few.
  const groups = fc.oneof({ weight: 5, arbitrary: fc.constant(['rollers', 'elders']) }, { weight: 1, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.subarray(['rollers', 'elders', 'parents']) });
  const someone = fc.record({ groups, said: fc.option(rows) });
  const rooms = fc.array(someone, { minLength: 1, maxLength: 30, size: 'max' }).map((made) => {
    const those = made.flatMap(({ groups }, n) => crowd(1, groups, `p${n}_`));
    const said = Object.fromEntries(made.flatMap(({ said: given }, n) => (given ? [[`p${n}_0`, given]] : [])));
    return roomOf(those, { ballots: { one: rated(those.map(({ id }) => id)), effects: held(said) } });
  });
  const byCell = (cells: readonly EffectCell[]) => cells.map((cell) => [cell.group, cell.measure, cell.criterion].join());

  test('each number lies between the catalogue and the answers, and is the formula’s', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 300 }), (ten, answers) => {
      const catalogue = ten / 10_000;
      const sum = answers.reduce((total, one) => total + one, 0);
      const corrected = correctedEffect(catalogue, { n: answers.length, sum: sum * 10_000 });
      expect(corrected).toBeGreaterThanOrEqual(Math.min(catalogue, ...answers));
      expect(corrected).toBeLessThanOrEqual(Math.max(catalogue, ...answers));
      expect(Math.abs(corrected - (5 * catalogue + sum) / (5 + answers.length))).toBeLessThanOrEqual(0.00005 + 1e-9);
      if (answers.length === 0) expect(corrected).toBe(catalogue);
    }));
  });

  test('the order of people and of groups changes nothing, and a seat not spoken of keeps the catalogue', () => {
    fc.assert(fc.property(rooms, (state) => {
      const turned = { ...state, participants: Object.fromEntries(Object.entries(state.participants).reverse()) };
      expect(problemOf(turned)).toEqual(problemOf(state));
      const { input, effects } = solved(state);
      const silent = solved({ ...state, ballots: Object.fromEntries(Object.entries(state.ballots).filter(([id]) => id === 'one')) });
      expect(new Set(byCell(effects)).size).toBe(effects.length);
      for (const { id, effects: entries } of input.measures) {
        const before = silent.input.measures.find((one) => one.id === id)?.effects ?? {};
        for (const seat of seatsOf(state)) {
          if (!effects.some((cell) => cell.group === seat.id && cell.measure === id && cell.mark === 'corrected')) expect(entries[seat.id] ?? entries['*']).toEqual(before[seat.id] ?? before['*']);
        }
      }
    }), { numRuns: 200 });
  });

  test('no seat of five or more rests on fewer than five answers, nor does the difference of two', () => {
    fc.assert(fc.property(rooms, (state) => {
      const { effects, seats } = solved(state);
      const used = (measureId: string) => effects.filter((cell) => cell.measure === measureId && cell.mark === 'corrected')
        .flatMap((cell) => seats.filter(({ id, members }) => id === cell.group && members.length >= 5));
      for (const id of ['ramp', 'lamps']) {
        const ballot = state.ballots['effects'];
        const criterion = id === 'ramp' ? 'access' : 'beauty';
        const who = used(id).map(({ members }) => members.filter((person) => {
          const given = ballot?.answers[person];
          return given?.kind === 'effects' && typeof given.effects[`measure:${id}`]?.[criterion] === 'number';
        }));
        for (const [place, one] of who.entries()) {
          expect(one.length).toBeGreaterThanOrEqual(5);
          for (const other of who.slice(place + 1)) {
            const apart = new Set([...one.filter((person) => !other.includes(person)), ...other.filter((person) => !one.includes(person))]).size;
            expect(apart === 0 || apart >= 5).toBe(true);
          }
        }
      }
    }), { numRuns: 200 });
  });

  test('what results by group show and what a package uses rest, in any reckoning with both, on five people or more', () => {
    fc.assert(fc.property(rooms, (state) => {
      const ballot = state.ballots['effects'];
      if (!ballot) return;
      const closed: State = { ...state, ballots: Object.fromEntries(Object.entries(state.ballots).map(([id, each]) => [id, { ...each, status: 'closed' as const }])) };
      const lines = toldLines(closed);
      const { items } = ballotSummaries(closed, ballot, lines);
      const { effects, seats } = solved(closed);
      for (const [id, criterion] of [['ramp', 'access'], ['lamps', 'beauty']] as const) {
        const said = Object.entries(ballot.answers).flatMap(([person, given]) => (given.kind === 'effects' && typeof given.effects[`measure:${id}`]?.[criterion] === 'number' ? [person] : []));
        const shown = items.find((item) => item.item === `measure:${id}` && item.criterion === criterion);
        const table = lines.filter(({ groups }) => shown?.lines.some((line) => line.groups[0] === groups[0])).map(({ people: inside }) => inside);
        const used = effects.filter((cell) => cell.measure === id && cell.mark === 'corrected' && lines.some(({ groups }) => groups.includes(cell.group)))
          .map(({ group: seat }) => new Set(seats.find((each) => each.id === seat)?.members));
        const everyone = shown?.everyone ? [new Set(shown.everyone.n === said.length ? said : table.flatMap((inside) => [...inside]))] : [];
        const rows: ReadonlySet<string>[] = [...table, ...used, ...everyone];
        expect(everyMixtureRestsOn(5, said.map((person) => [rows.map((inside) => (inside.has(person) ? 1 : 0))]))).toBe(true);
      }
    }), { numRuns: 300 });
  });

  test('groups of the plan that are called like shared seats get their own numbers', () => {
    const state = { ...roomOf([...crowd(5, ['pooled'], 'a')], { ballots: { one: rated(['a0']), effects: held(all(5, 'a', 2)) } }), plan: plan({ groups: [group('pooled')] }) };
    expect(effectsOf(state)).toMatchObject({ pooled: { access: 1.25 } });
  });
});
