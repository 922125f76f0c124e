import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import {
  apply, decide, effectCells, emptyState, frozenPart, itemKey, itemsAsked, loadOf, weightItems, type Actor, type Answer, type Ballot, type Chance, type Command, type Plan, type State,
} from '../../../app/workshop/index.ts';

const plan: Plan = templateOf('street')?.plan ?? (() => { throw new Error('no template'); })();
let count = 0;
const next = (): number => { count += 1; return count; };
const chance: Chance = { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: next, hash: (value) => JSON.stringify(value), now: () => '2026-11-24T18:00:00.000Z' };
const facilitator: Actor = { role: 'facilitator' };

/** Gives commands in turn; the refusal of the last one, or null. */
function after(state: State, ...given: readonly (readonly [Actor, object])[]): { state: State; refusal: { code: string; params: object } | null } {
  let now = state;
  for (const [actor, command] of given) {
    const decision = decide(now, actor, { id: `c${next()}`, ...command } as Command, chance);
    if ('refusal' in decision) return { state: now, refusal: decision.refusal };
    now = decision.reduce(apply, now);
  }
  return { state: now, refusal: null };
}

const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false };
const room = after(
  emptyState, [facilitator, { type: 'prepare', plan, reason: null }],
  [{ role: 'visitor' }, { type: 'join', language: 'fr', ageBand: '75+', parentalCode: null, groups: 'none', consents }], [facilitator, { type: 'move', to: 'evaluate' }],
).state;
const resident: Actor = { role: 'participant', id: Object.keys(room.participants)[0] ?? '' };
const measures = plan.measures.slice(0, 3).map(({ id }) => id);
const onEffects = (over: Partial<Ballot> = {}): Ballot => ({ id: 'e', kind: 'effects', title: { en: 'E', fr: 'E' }, ...effectCells(plan, measures), dots: 0, round: 'before', of: null, ...over });
const onWeights = (over: Partial<Ballot> = {}): Ballot => ({ id: 'w', kind: 'weights', title: { en: 'W', fr: 'W' }, items: weightItems(plan), criteria: [], dots: 0, round: 'before', of: null, ...over });
const opening = (ballot: Ballot) => after(room, [facilitator, { type: 'open-ballot', ballot }]);
const answering = (ballot: Ballot, answer: Answer) => after(opening(ballot).state, [resident, { type: 'answer', ballot: ballot.id, answer }]);

test('a ballot on effects asks of every criterion on which the catalogue changes something for anyone, and of no other', () => {
  const odd = { ...plan, measures: plan.measures.map((measure, place) => (place === 0 ? { ...measure, effects: { '*': { aesthetics: 0 }, wheelchair: { accessibility: -0.5 } } } : place === 1 ? { ...measure, effects: { '*': {} } } : measure)) };
  const asked = effectCells(odd, odd.measures.slice(0, 2).map(({ id }) => id));
  expect(asked).toEqual({ items: [{ kind: 'measure', id: odd.measures[0]?.id }], criteria: ['accessibility'], cells: { [odd.measures[0]?.id ?? '']: ['accessibility'] } });
});

test.each<[string, Ballot, string | null]>([
  ['on effects as the catalogue has them', onEffects(), null],
  ['on effects with a cell left out', onEffects({ cells: { ...onEffects().cells, [measures[0] ?? '']: [] } }), 'bad-ballot'],
  ['on effects without its cells', { ...onEffects(), cells: {} }, 'bad-ballot'],
  ['on effects of a design', onEffects({ items: [{ kind: 'design', id: plan.designs[0]?.id ?? '' }] }), 'bad-ballot'],
  ['on weights of every criterion', onWeights(), null],
  ['on weights of some criteria', onWeights({ items: weightItems(plan).slice(1) }), 'bad-ballot'],
  ['of scores for criteria', { ...onWeights(), kind: 'score' }, 'unknown-item'],
  ['of scores with cells', { ...onEffects(), kind: 'score', criteria: [] }, 'bad-ballot'],
])('a ballot %s opens or is refused', (_name, ballot, code) => {
  expect(opening(ballot).refusal?.code ?? null).toBe(code);
});

test('a second round on effects asks the same cells', () => {
  const first = opening(onEffects()).state;
  const again = (over: Partial<Ballot>) => after(first, [facilitator, { type: 'open-ballot', ballot: onEffects({ id: 'again', round: 'after', of: 'e', ...over }) }]).refusal?.code ?? null;
  expect(again({})).toBeNull();
  expect(again({ cells: { ...onEffects().cells, [measures[0] ?? '']: [] } })).toBe('bad-ballot');
});

const [first = ''] = measures;
const on = (criterion: string, value: number | null): Answer => ({ kind: 'effects', effects: { [`measure:${first}`]: { [criterion]: value } } });
const [cell = ''] = onEffects().cells?.[first] ?? [];
test.each<[string, Answer, string | null]>([
  ['much worse', on(cell, -2), null], ['much better', on(cell, 2), null], ['no opinion', on(cell, null), null], ['nothing at all', { kind: 'effects', effects: {} }, null], ['skipped', { kind: 'skipped' }, null],
  ['more than the scale', on(cell, 3), 'score-out-of-range'], ['less than the scale', on(cell, -3), 'score-out-of-range'], ['half a point', on(cell, 0.5), 'score-out-of-range'],
  ['a criterion that is not asked', on('security', 1), 'unknown-criterion'], ['a criterion called like what every object has', on('constructor', 1), 'unknown-criterion'],
  ['a measure that is not asked', { kind: 'effects', effects: { 'measure:moon': { [cell]: 1 } } }, 'unknown-item'],
  ['ratings', { kind: 'criteria', scores: {} }, 'wrong-kind'],
])('an answer on effects that says %s is taken or refused', (_name, answer, code) => {
  const { state, refusal } = answering(onEffects(), answer);
  expect(refusal?.code ?? null).toBe(code);
  expect(Object.values(state.ballots['e']?.answers ?? {})).toEqual(code === null ? [answer] : []);
});

const spread = (...points: number[]): Answer => ({ kind: 'weights', points: Object.fromEntries(points.map((each, place) => [plan.criteria[place]?.id ?? `more${place}`, each])) });
test.each<[string, Answer, string | null, object]>([
  ['all points on four', spread(40, 30, 20, 10), null, {}], ['all on one', spread(100), null, {}], ['some zero', spread(0, 100, 0, 0), null, {}],
  ['one too few', spread(40, 30, 20, 9), 'points-do-not-add-up', { points: 100, sum: 99 }], ['one too many', spread(40, 30, 20, 11), 'points-do-not-add-up', { points: 100, sum: 101 }],
  ['none', spread(), 'points-do-not-add-up', { points: 100, sum: 0 }], ['half points', spread(50.5, 49.5), 'points-not-whole', { points: 100 }], ['a debt', spread(110, -10), 'points-not-whole', { points: 100 }],
  ['a criterion that is not asked', { kind: 'weights', points: { moon: 100 } }, 'unknown-item', { item: 'criterion:moon' }],
])('an answer that spreads %s is taken or refused', (_name, answer, code, params) => {
  const { refusal } = answering(onWeights(), answer);
  expect(refusal?.code ?? null).toBe(code);
  if (refusal) expect(refusal.params).toEqual(params);
});

test('a ballot on many effects is shared out: nobody is asked more than the limit, and each measure is asked equally often, give or take one', () => {
  const all = { ...onEffects(), ...effectCells(plan, plan.measures.map(({ id }) => id)) };
  fc.assert(fc.property(fc.integer({ min: 4, max: 80 }), fc.integer({ min: 1, max: 60 }), fc.nat(99), (ratingsPerRound, people, seed) => {
    const counts = new Map(all.items.map((item) => [itemKey(item), 0]));
    const load = loadOf(all, { ratingsPerRound, secondsPerRating: 10 });
    for (let person = 0; person < people; person += 1) {
      const mine = itemsAsked(all, { seed, ratingsPerRound, gone: [] }, person);
      const cells = mine.reduce((sum, { id }) => sum + (all.cells[id]?.length ?? 0), 0);
      expect(mine).toHaveLength(load.items);
      expect(cells).toBeLessThanOrEqual(load.ratings);
      for (const item of mine) counts.set(itemKey(item), (counts.get(itemKey(item)) ?? 0) + 1);
    }
    expect(load.ratings).toBeLessThanOrEqual(ratingsPerRound);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
  }));
  expect(loadOf(all, { ratingsPerRound: 3, secondsPerRating: 10 }).tooMany).toBe(true);
});

test('whose weights count is frozen with the plan, and a plan of before there was a choice has the same hash as one with the rubric', () => {
  expect(frozenPart({ ...plan, weighing: 'rubric' })).toEqual(frozenPart(plan));
  const open = opening(onWeights()).state;
  const changed = [facilitator, { type: 'prepare', plan: { ...plan, weighing: 'groups' }, reason: null }] as const;
  expect(after(room, changed).refusal).toBeNull();
  expect(after(open, changed).refusal?.code).toBe('reason-needed');
});
