import { crowd, plan, ratings, room, tabled, wish } from './room.ts';

export const order = { head: { seq: 42, hash: 'f'.repeat(64) }, madeAt: '2026-11-23T18:00:00Z', held: { from: '2026-11-22T18:00:00Z', to: '2026-11-22T20:00:00Z' } };

const scores = (of: string | null) => Object.fromEntries(crowd(12, [], 'r').map((each, place) => [each.id, 1 + (place % (of ? 5 : 4))]));

/** A workshop that has something for nearly every table. */
export const fullRoom = room([...crowd(12, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')], [wish('w', 'r0'), wish('v', 'r1', { parent: 'w', status: 'set-aside', reason: 'no room' })], {
  rehearsal: true, frozen: 'fingerprint', amendments: [{ reason: 'a better price', before: { ...plan, budget: { ...plan.budget, total: 900_000 } } }],
  ballots: Object.fromEntries([['first', null], ['again', 'first']].map(([id, of]) => [id, ratings(String(id), scores(of ?? null), of)])),
  rounds: [{ ...tabled({ rollers: 6, elders: 6 }), responses: {
    r0: { kind: 'accept', reservation: 'not at night' }, r1: { kind: 'object', reason: 'too dear', mustHave: 'lamps', cannotAccept: null } } }],
});
