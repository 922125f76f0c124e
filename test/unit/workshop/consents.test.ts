import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, belowIn, consentsInForce, decide, fallsUnder, isConsent, replay, type Actor, type Chance, type Command, type DemandVerdict, type Event, type Round, type State } from '../../../app/workshop/index.ts';
import { crowd, roomOf } from '../mediation/rooms.ts';

const facilitator: Actor = { role: 'facilitator' };
const chance: Chance = { id: (prefix) => `${prefix}1`, code: () => 'CODE', seed: () => 1, hash: () => 'hash', now: () => '2026-11-24T18:00:00.000Z' };
const of = 'must-have:toilet';

/** A round that refused a toilet because rollers and elders would end below where they begin. */
function refusedRound(price: Readonly<Record<string, number>>): Round {
  const demand: DemandVerdict = {
    kind: 'must-have', measure: 'toilet', seats: ['parents'], people: 5, verdict: 'refused', because: 'below-base',
    price: { design: 'plaza', measures: ['toilet'], cost: 1, utilities: price, worst: 2, total: 9, worstSeats: [], proved: true },
  };
  return { round: 1, problem: {}, proposal: { utilities: { rollers: 3.4, elders: 3, parents: 3 }, baseline: { utilities: { rollers: 3, elders: 2.5, parents: 3 } } }, marks: [], demands: [demand], responses: {} };
}

function roomWith(rollers: number, elders = 6): State {
  return roomOf([...crowd(rollers, ['rollers'], 'r'), ...crowd(elders, ['elders'], 'e'), ...crowd(6, ['parents'], 'p')], { phase: 'negotiate', rounds: [refusedRound({ rollers: 2.6, elders: 2.7, parents: 4 })] });
}

/** Gives the state after the command, or the code of its refusal. */
function give(state: State, actor: Actor, command: object): State | string {
  const decision = decide(state, actor, { id: 'c', ...command } as Command, chance);
  return 'refusal' in decision ? decision.refusal.code : decision.reduce((now: State, event: Event) => apply(now, event), state);
}
const must = (given: State | string): State => (typeof given === 'string' ? expect.fail(given) : given);
const asked = (state: State): State => must(give(state, facilitator, { type: 'ask-consent', round: 1, of, seat: 'rollers' }));
const say = (state: State, id: string, yes: boolean): State => must(give(state, { role: 'participant', id }, { type: 'consent', ask: 'q1', yes }));
const close = (state: State): State => must(give(state, facilitator, { type: 'close-consent', ask: 'q1' }));

test('never fewer than five, never under two thirds', () => {
  fc.assert(fc.property(fc.nat(60), fc.nat(60), (members, yes) => {
    if (isConsent({ members, yes })) {
      expect(yes).toBeGreaterThanOrEqual(5);
      expect(yes / members).toBeGreaterThanOrEqual(2 / 3);
    } else expect(yes < 5 || yes * 3 < members * 2).toBe(true);
  }));
});

test('whatever members say, change and leave: a seat falls only where enough of those present said yes; silence is never a yes, and no other seat falls', () => {
  const act = fc.record({ who: fc.nat(11), what: fc.constantFrom('yes', 'yes', 'yes', 'no', 'leave') });
  fc.assert(fc.property(fc.integer({ min: 5, max: 12 }), fc.array(act, { maxLength: 30 }), fc.array(fc.nat(11), { maxLength: 6 }), (size, acts, leaving) => {
    let state = asked(roomWith(size));
    const said = new Map<string, boolean>();
    const leave = (id: string): void => {
      if (!state.participants[id]) return;
      state = apply(state, { type: 'withdrawn', participant: id });
      said.delete(id);
    };
    for (const { who, what } of acts) {
      const id = `r${who}`;
      if (what === 'leave') leave(id);
      else if (state.participants[id] && typeof give(state, { role: 'participant', id }, { type: 'consent', ask: 'q1', yes: what === 'yes' }) !== 'string') {
        state = say(state, id, what === 'yes');
        said.set(id, what === 'yes');
      }
    }
    expect(consentsInForce(state)).toEqual([]);
    state = close(state);
    for (const id of leaving.map((one) => `r${one}`)) leave(id);
    const members = Object.keys(state.participants).filter((id) => id.startsWith('r')).length;
    const yes = [...said.values()].filter(Boolean).length;
    const enough = members >= 5 && isConsent({ members, yes });
    expect(consentsInForce(state).map(({ seat }) => seat)).toEqual(enough ? ['rollers'] : []);
    expect(fallsUnder(consentsInForce(state), [of])).toEqual(enough ? { rollers: 2.6 } : {});
    expect(fallsUnder(consentsInForce(state), ['must-have:lamps'])).toEqual({});
  }));
});

describe('a question to a seat', () => {
  test('is asked by the facilitator of exactly the seats that would end below where they begin, in the newest round, once', () => {
    const state = roomWith(6);
    expect(belowIn(state.rounds[0] ?? expect.fail())).toEqual([{ of, seat: 'rollers', from: 3, to: 2.6 }]);
    const ask = (command: object, actor: Actor = facilitator): unknown => give(state, actor, { type: 'ask-consent', round: 1, of, seat: 'rollers', ...command });
    expect(ask({}, { role: 'participant', id: 'r0' })).toBe('not-allowed');
    expect(ask({ seat: 'elders' })).toBe('consent-not-needed');
    expect(ask({ of: 'must-have:lamps' })).toBe('consent-not-needed');
    expect(ask({ round: 2 })).toBe('unknown-round');
    expect(asked(state).consents).toMatchObject([{ seat: 'rollers', of, from: 3, to: 2.6, members: 6, closed: null }]);
    expect(give(asked(state), facilitator, { type: 'ask-consent', round: 1, of, seat: 'rollers' })).toBe('consent-asked');
  });

  test('is not put to fewer than five people', () => {
    const kept = { ...roomWith(4), keptSeats: { rollers: 'they use the ramp every day' } };
    expect(give(kept, facilitator, { type: 'ask-consent', round: 1, of, seat: 'rollers' })).toBe('consent-too-few');
  });

  test('is answered by the members of the seat alone, who may change their mind until it is closed', () => {
    let state = asked(roomWith(6));
    expect(give(state, { role: 'participant', id: 'e0' }, { type: 'consent', ask: 'q1', yes: true })).toBe('not-your-seat');
    expect(give(state, { role: 'participant', id: 'r0' }, { type: 'consent', ask: 'q2', yes: true })).toBe('unknown-consent');
    for (const id of ['r0', 'r1', 'r2', 'r3', 'r4']) state = say(state, id, true);
    state = say(state, 'r0', false);
    expect(close(state).consents[0]?.closed).toEqual({ members: 6, yes: 4, no: 1 });
    expect(give(close(state), { role: 'participant', id: 'r0' }, { type: 'consent', ask: 'q1', yes: true })).toBe('consent-closed');
  });

  test('lapses when the plan is amended', () => {
    let state = asked(roomWith(6));
    for (const id of ['r0', 'r1', 'r2', 'r3', 'r4']) state = say(state, id, true);
    state = close(state);
    expect(consentsInForce(state)).toHaveLength(1);
    const { plan } = state;
    if (plan) state = apply(state, { type: 'amended', plan, reason: 'dearer' });
    expect(consentsInForce(state)).toEqual([]);
  });

  test('forgets what a person said when they withdraw, as if their key had never been there', () => {
    const before = asked(roomWith(6));
    const events: Event[] = [{ type: 'consented', participant: 'r0', ask: 'q1', yes: true }, { type: 'withdrawn', participant: 'r0' }];
    const live = events.reduce(apply, before);
    expect(live.consents[0]?.answers).toEqual({});
    expect(replay([null]).consents).toEqual([]);
  });
});

test('no package is tabled on a consent that does not hold, or on another than was given', () => {
  let state = asked(roomWith(6));
  for (const id of ['r0', 'r1', 'r2', 'r3', 'r4']) state = say(state, id, true);
  state = { ...state, terms: [{ terms: {} as never, hash: 't', problem: {}, seats: [] }] };
  const used = { ask: 'q1', of, seat: 'rollers', to: 2.6, yes: 5, members: 6 };
  const table = (now: State, more: object = {}): State | string =>
    give(now, { role: 'host' }, { type: 'table-package', plan: now.plan, tabled: { round: 2, problem: {}, proposal: {}, marks: [], demands: [], terms: 't', consents: [{ ...used, ...more }] } });
  expect(table(state)).toBe('consent-missing');
  state = close(state);
  expect(typeof table(state)).toBe('object');
  expect(table(state, { to: 2.5 })).toBe('consent-missing');
  expect(table(state, { seat: 'elders' })).toBe('consent-missing');
  expect(table(apply(state, { type: 'withdrawn', participant: 'r0' }))).toBe('consent-missing');
});
