import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../app/mediation/index.ts';
import { renderHtml } from '../../../app/report/html.tsx';
import { reportModel } from '../../../app/report/model.ts';
import { publicTables } from '../../../app/report/tables.ts';
import { apply, type Answer, type BallotState, type Language, type State, type WeightsCheck } from '../../../app/workshop/index.ts';
import { both, crowd, ratings, room, tabled } from './room.ts';

const ballot = { title: both('asked'), criteria: [], dots: 0, round: 'before', of: null } as const;
const held = (rules: Pick<BallotState['ballot'], 'id' | 'kind' | 'items' | 'cells'>, answers: Record<string, Answer>): BallotState => ({ ballot: { ...ballot, ...rules }, status: 'closed', shown: true, answers });
const onRamp = (answers: Record<string, number>): BallotState => held({ id: 'e', kind: 'effects', items: [{ kind: 'measure', id: 'ramp' }], cells: { ramp: ['access'] } },
  Object.fromEntries(Object.entries(answers).map(([id, access]) => [id, { kind: 'effects', effects: { 'measure:ramp': { access } } }])));
const weighed = (ids: readonly string[]): BallotState => held({ id: 'w', kind: 'weights', items: [{ kind: 'criterion', id: 'access' }] }, Object.fromEntries(ids.map((id) => [id, { kind: 'weights', points: { access: 100 } }])));
const ids = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name}${n}`);
const same = (name: string, count: number, value: number) => Object.fromEntries(ids(name, count).map((id) => [id, value]));
const check: WeightsCheck = {
  tabled: { utilities: { rollers: 3.25, elders: 4, 'everyone-else': 1 }, worst: 1, total: 8.25 }, same: false, proved: false,
  best: { utilities: { rollers: 3.5, elders: 4, 'everyone-else': 2 }, worst: 2, total: 9.5, design: 'plaza', measures: ['lamps'], cost: 10.5 },
};

/** Six rollers, five elders and two others who rated; what was recorded is what they said. */
function evening(said: readonly BallotState[], recorded: { weights: WeightsCheck | null } | null = { weights: null }): State {
  const people = [...crowd(6, ['rollers'], 'r'), ...crowd(5, ['elders'], 'e'), ...crowd(2, 'none', 'n')];
  const state = room(people, [], { ballots: Object.fromEntries([ratings('b', Object.fromEntries(people.map(({ id }) => [id, 3]))), ...said].map((each) => [each.ballot.id, each])) });
  const now = problemOf(state);
  if (!now.ok || !recorded) return state;
  const round = tabled({ rollers: 6, elders: 5 });
  return { ...state, rounds: [{ ...round, problem: now.input, responses: {}, effects: now.effects, ...(now.weights.length > 0 && { weights: { weighing: 'rubric', seats: now.weights, check: recorded.weights } }) }] };
}

const told = (state: State) => reportModel(state, { head: { seq: 1, hash: 'h' }, madeAt: '2026-11-24T00:00:00.000Z', held: null });
const section = (state: State, language: Language) => /id="[a-z]+-said".*?<\/section>/s.exec(renderHtml(told(state), language, () => null))?.[0].replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') ?? '';
const file = (state: State, name: string) => publicTables(told(state)).find((table) => table.name === name)?.csv ?? '';

describe('what residents said of the numbers, in the report', () => {
  test('is the scale, the formula, and for each effect what the catalogue had, how many answered and what was used', () => {
    const text = section(evening([onRamp({ ...same('r', 6, 2), ...same('e', 2, -2) })]), 'en');
    expect(text).toContain('−2 much worse, −1 a bit worse, 0 no change, +1 a bit better, +2 much better');
    expect(text).toContain('(5 × catalogue + sum of the answers) ÷ (5 + number of answers)');
    expect(text).toMatch(/ramp EN · access EN \+0\.50 8 \+0\.50 to \+1\.32 1 of 2/);
    expect(section(evening([onRamp(same('r', 6, 2))]), 'fr')).toContain('+0,50 à +1,32');
  });

  test('never tells how many of a group answered where it was too few, nor anything of a seat of fewer than five', () => {
    const state = evening([onRamp({ ...same('r', 4, 2), ...same('n', 2, -2) })]);
    expect(told(state).said?.effects[0]).toMatchObject({ answered: 6, seats: [{ used: 0.5, n: null }, { used: 0.5, n: null }] });
    expect(JSON.stringify(told(state).said)).not.toContain('Everyone else');
    expect(file(state, 'effects-used.csv').trim().split('\n')).toHaveLength(3);
  });

  test('leaves out a seat whose members said something else when the package was made', () => {
    const state = apply(evening([onRamp(same('r', 6, 2)), weighed(ids('e', 5))]), { type: 'withdrawn', participant: 'r0' });
    expect(told(state).said?.effects[0]?.seats.map(({ label }) => label.en)).toEqual(['elders EN']);
  });

  test('sets the package beside the best one under own weights, counting only the groups that may be told of', () => {
    const state = evening([weighed([...ids('r', 6), ...ids('e', 2)])], { weights: check });
    const text = section(state, 'en');
    expect(text).toContain('gives the group served least 3.25, and 7.25 in all');
    expect(text).toContain('would be another: with lamps EN added; without ramp EN. It would cost $10.50 and give the group served least 3.50, and 7.50 in all.');
    expect(text).toContain('It is the best that was found in the time given');
    expect(text).toContain('elders EN (too few: the public weights stand)');
    expect(file(state, 'weights.csv')).toContain('rollers EN,rollers FR,access EN,access FR,6,1');
  });

  test('is absent where nothing of the kind was asked', () => {
    expect(section(evening([]), 'en')).toBe('');
    expect(told(evening([onRamp(same('r', 6, 2))], null)).said).toBeNull();
  });
});
