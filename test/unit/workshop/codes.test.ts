import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import {
  apply, asksCode, decide, emptyState, facilitatorView, feedsPackage, readSlipCode, replay, roomNow, spellSlipCode, type Actor, type Chance, type Command, type Event, type State,
} from '../../../app/workshop/index.ts';
import '../../luck.ts';

const facilitator: Actor = { role: 'facilitator' };
const visitor: Actor = { role: 'visitor' };
const joining = {
  type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none',
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
};

type Room = { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string | null };

function open(): Room {
  let state = emptyState;
  let count = 0;
  const events: Event[] = [];
  const next = (): number => { count += 1; return count; };
  const chance: Chance = { id: (prefix) => `${prefix}${next()}`, code: () => `RECEIPT${next()}`, seed: () => (next() * 2_654_435_761) % 2 ** 31, hash: (value) => JSON.stringify(value), now: () => '2026-11-24T18:00:00.000Z' };
  const give = (actor: Actor, command: object): string | null => {
    const decision = decide(state, actor, { id: `c${next()}`, ...command } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) { state = apply(state, event); events.push(event); }
    return null;
  };
  give(facilitator, { type: 'prepare', plan: templateOf('street')?.plan, reason: null });
  return { state: () => state, events, give };
}

const codesOf = ({ state }: Room): string[] => Object.keys(state().codes.made);
const peopleOf = ({ state }: Room) => Object.values(state().participants);

/** What is read of a record once the keys of those who withdrew are gone. */
const withoutKeys = (events: readonly Event[]): State => {
  const gone = new Set(events.flatMap((event) => (event.type === 'withdrawn' ? [event.participant] : [])));
  return replay(events.filter((event) => event.type === 'withdrawn' || !('participant' in event) || !gone.has(event.participant)));
};

describe('one-time codes', () => {
  test('let people in as today until there are some, and then ask each for one', () => {
    const room = open();
    expect(room.give(visitor, joining)).toBeNull();
    expect(room.give(facilitator, { type: 'ask-codes', asked: true })).toBe('no-codes');
    expect(room.give(facilitator, { type: 'make-codes', count: 3 })).toBeNull();
    expect(roomNow(room.state()).asksCode).toBe(true);
    expect(room.give(visitor, joining)).toBe('code-needed');
    expect(room.give(visitor, { ...joining, code: '  - ' })).toBe('code-needed');
    expect(room.give(visitor, { ...joining, code: 'AAAAAAA' })).toBe('code-unknown');
    const [code = ''] = codesOf(room);
    expect(room.give(visitor, { ...joining, code })).toBeNull();
    expect(room.give(visitor, { ...joining, code })).toBe('code-used');
    expect(peopleOf(room).map((person) => person.code)).toEqual([null, code]);
  });

  test('are made by the facilitator alone, each another one, up to a number', () => {
    const room = open();
    expect(room.give(visitor, { type: 'make-codes', count: 3 })).toBe('not-allowed');
    expect(room.give(facilitator, { type: 'make-codes', count: 1_900 })).toBeNull();
    expect(room.give(facilitator, { type: 'make-codes', count: 101 })).toBe('too-many-codes');
    expect(room.give(facilitator, { type: 'make-codes', count: 100 })).toBeNull();
    expect(new Set(codesOf(room)).size).toBe(2_000);
    for (const code of codesOf(room)) expect(code).toMatch(/^[CFHJKMNPRTWXY2-9]{7}$/);
  });

  test('are read whatever hand typed them', () => {
    expect(spellSlipCode('CFH5J29')).toBe('CFH-5J29');
    for (const typed of ['CFH-5J29', ' cfh 5j29 ', 'c.f.h–5 j 2 9', 'CFHSJZ9', 'ＣＦＨ５Ｊ２９']) expect(readSlipCode(typed)).toBe('CFH5J29');
  });

  test('are no longer asked for once the facilitator says so, but still count', () => {
    const room = open();
    room.give(facilitator, { type: 'make-codes', count: 2 });
    const [code = '', other = ''] = codesOf(room);
    expect(room.give(facilitator, { type: 'ask-codes', asked: false })).toBeNull();
    expect(room.events.at(-1)).toEqual({ type: 'codes-asked', asked: false });
    expect(asksCode(room.state())).toBe(false);
    expect(room.give(visitor, joining)).toBeNull();
    expect(room.give(visitor, { ...joining, code })).toBeNull();
    expect(room.give(visitor, { ...joining, code })).toBeNull();
    expect(peopleOf(room).map((person) => person.code)).toEqual([null, code, null]);
    expect(facilitatorView(room.state())).toMatchObject({ codes: { asked: false, made: 2, used: 1 }, ways: { uncoded: 2 } });
    room.give(facilitator, { type: 'ask-codes', asked: true });
    expect(room.give(visitor, { ...joining, code: other })).toBeNull();
  });

  test('stay used when their holder withdraws, which the record tells without its key', () => {
    const room = open();
    room.give(facilitator, { type: 'make-codes', count: 2 });
    const [code = ''] = codesOf(room);
    room.give(visitor, { ...joining, code });
    room.give(visitor, { type: 'withdraw', receipt: peopleOf(room)[0]?.receipt });
    expect(room.give(visitor, { ...joining, code })).toBe('code-used');
    expect(withoutKeys(room.events)).toEqual(room.state());
  });

  test('are said to be needed where what is said feeds a package', () => {
    const plan = templateOf('street')?.plan ?? null;
    expect(feedsPackage(plan)).toBe(true);
    expect(feedsPackage(plan && { ...plan, measures: [] })).toBe(false);
    expect(feedsPackage(null)).toBe(false);
  });

  test('never let two people in, whatever is done in whatever order, nor after a replay', () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ act: fc.constant('join' as const), pick: fc.nat(7), spell: fc.constantFrom('plain', 'lower', 'dashed') }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('bare' as const) }) },
      { weight: 2, arbitrary: fc.record({ act: fc.constant('withdraw' as const), pick: fc.nat(7) }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('make' as const), count: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('ask' as const), asked: fc.boolean() }) },
    );
    const spelled = { plain: (code: string) => code, lower: (code: string) => code.toLowerCase(), dashed: spellSlipCode };
    fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const room = open();
      for (const step of acts) {
        const codes = codesOf(room);
        switch (step.act) {
          case 'join': room.give(visitor, { ...joining, code: spelled[step.spell](codes[step.pick % Math.max(1, codes.length)] ?? 'CFHJKMN') }); break;
          case 'bare': room.give(visitor, joining); break;
          case 'withdraw': room.give(visitor, { type: 'withdraw', receipt: peopleOf(room)[step.pick % Math.max(1, peopleOf(room).length)]?.receipt ?? '' }); break;
          case 'make': room.give(facilitator, { type: 'make-codes', count: step.count }); break;
          case 'ask': room.give(facilitator, { type: 'ask-codes', asked: step.asked }); break;
        }
      }
      const joinedWith = room.events.flatMap((event) => (event.type === 'joined' && event.code !== undefined ? [event.code] : []));
      expect(new Set(joinedWith).size).toBe(joinedWith.length);
      const used = Object.entries(room.state().codes.made).flatMap(([code, standing]) => (standing === 'used' ? [code] : []));
      expect(new Set(used)).toEqual(new Set(joinedWith));
      expect(replay(room.events)).toEqual(room.state());
      expect(withoutKeys(room.events)).toEqual(room.state());
    }));
  });
});
