import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, frozenPart, planFault, seatsOf, type Actor, type Chance, type Command, type Plan, type State } from '../../../app/workshop/index.ts';
import { startTexts, tellFewest } from '../../../renderer/texts.ts';

const facilitator: Actor = { role: 'facilitator' };
const plan = (more: Partial<Plan> = {}): Plan => ({ ...(templateOf('street')?.plan ?? (() => { throw new Error('no template'); })()), ...more });

function room(): { state: () => State; prepare: (plan: Plan, reason?: string) => string | null; join: (groups: string[] | 'none') => string | null } {
  let [state, count]: [State, number] = [emptyState, 0];
  const next = (): number => { count += 1; return count; };
  const chance: Chance = { id: (prefix) => `${prefix}${next()}`, code: () => `CODE${next()}`, seed: next, hash: (value) => JSON.stringify(value), now: () => '2026-11-24T18:00:00.000Z' };
  const give = (actor: Actor, command: object): string | null => {
    const decision = decide(state, actor, { id: `c${next()}`, ...command } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) state = apply(state, event);
    return null;
  };
  const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false };
  return {
    state: () => state, prepare: (given, reason) => give(facilitator, { type: 'prepare', plan: given, reason: reason ?? null }),
    join: (groups) => give({ role: 'visitor' }, { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, consents, groups }),
  };
}

test('a workshop tells of five people at least, unless its plan says another whole number from 3 to 20', () => {
  const faults = [undefined, 3, 20, 2, 21, 4.5, Number.NaN].map((fewestTold) => planFault(plan(fewestTold === undefined ? {} : { fewestTold }))?.path ?? null);
  expect(faults).toEqual([null, null, null, 'fewestTold', 'fewestTold', 'fewestTold', 'fewestTold']);
});

test('what people were promised of small groups stays once the first has joined', () => {
  const { prepare, join } = room();
  expect(prepare(plan())).toBeNull();
  expect(prepare(plan({ fewestTold: 8 }))).toBeNull();
  expect(join('none')).toBeNull();
  expect(prepare(plan({ fewestTold: 3 }), 'It is stricter than it need be')).toBe('fewest-settled');
  expect(prepare(plan())).toBe('fewest-settled');
  expect(prepare(plan({ fewestTold: 8, title: { en: 'Our street', fr: 'Notre rue' } }))).toBeNull();
});

test('a group has a seat of its own from as many people on as the workshop tells of', () => {
  const { prepare, join, state } = room();
  const group = plan().groups[0]?.id ?? '';
  prepare(plan({ fewestTold: 3 }));
  for (let person = 0; person < 3; person++) join([group]);
  expect(seatsOf(state()).map(({ id }) => id)).toEqual([group]);
  expect(seatsOf({ ...state(), plan: plan({ fewestTold: 4 }) }).map(({ id }) => id)).not.toContain(group);
});

test('a plan that says nothing of it keeps the hash it had before it could', () => {
  expect(frozenPart(plan())).not.toHaveProperty('fewestTold');
  expect(frozenPart(plan({ fewestTold: 8 }))).toHaveProperty('fewestTold', 8);
});

test('a page names the number of its workshop in every text that speaks of small groups', () => {
  const texts = startTexts('en', ['facilitator']);
  tellFewest({ plan: plan({ fewestTold: 8 }) });
  expect(texts.t('who.small')).toContain('fewer than 8');
  expect(texts.getFixedT('fr')('who.small')).toContain('moins de 8');
  tellFewest({ plan: null });
  expect(texts.t('who.small')).toContain('fewer than 5');
});
