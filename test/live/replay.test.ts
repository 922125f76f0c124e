import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRoom, type Room } from '../../app/lan/index.ts';
import { openLog, type EventLog } from '../../app/store/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { itemKey, phases, type Actor, type Answer, type Ballot, type Chance, type Command, type Plan, type Published, type Response, type State, type Wish } from '../../app/workshop/index.ts';
import { clock, newFolder } from './store-places.ts';

/** A throw of the dice: which command, by whom, about what. Ids are few, so that they meet, also after their owner has left. */
type Throw = { kind: number; who: number; what: number; other: number };
const throws = fc.noBias(fc.array(fc.record({ kind: fc.nat(9_999), who: fc.nat(7), what: fc.nat(7), other: fc.nat(7) }), { minLength: 80, maxLength: 240, size: 'max' }));

const street = templateOf('street')?.plan ?? expect.fail('no template');
const at = <T>(list: readonly T[], place: number): T | undefined => (list.length === 0 ? undefined : list[place % list.length]);
const host: Actor = { role: 'host' };
const facilitator: Actor = { role: 'facilitator' };

test('whatever is said in whatever order, a restart gives the same room, also after anyone withdrew', async () => {
  const seen = new Set<string>();
  await fc.assert(fc.asyncProperty(throws, async (dice) => {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    const room = openRoom(log, countingChance());
    room.onCommit((events) => { for (const { type } of events) seen.add(type); });
    await room.submit(facilitator, { id: 'start', type: 'prepare', plan: street, reason: null });
    for (let from = 0; from < dice.length; from += 4) {
      const state = room.state();
      // Four at once, decided on the same look at the room: the later ones of a batch find what the earlier did.
      await Promise.all(dice.slice(from, from + 4).map((one, nth) => room.submit(...said(state, one, `c${from + nth}`, from / dice.length))));
      if (from % 40 === 0) forgetThoseGone(log, room);
    }
    const live = room.state();
    expect(told(openRoom(log, countingChance()))).toBe(told(room));
    forgetThoseGone(log, room);
    expect(room.state()).toEqual(live);
    log.close();
    const again = openLog(folder, { clock });
    expect(told(openRoom(again, countingChance()))).toBe(JSON.stringify(live));
    again.close();
  }), { numRuns: 20, seed: 2028 });
  expect([...everyEvent].filter((type) => !seen.has(type))).toEqual([]);
});

test('a command sent again, in the same breath, later or after a restart, is acknowledged and done once', async () => {
  const folder = newFolder();
  const log = openLog(folder, { clock });
  const room = openRoom(log, countingChance());
  await room.submit(facilitator, { id: 'start', type: 'prepare', plan: street, reason: null });
  const join = joining(room.state(), 'j', 7, 0);
  const joined = await Promise.all([room.submit({ role: 'visitor' }, join), room.submit({ role: 'visitor' }, join)]);
  const { id = '', receipt = '' } = Object.values(room.state().participants)[0] ?? {};
  expect(joined.map(({ participant }) => participant)).toEqual([id, id]);
  const withdraw: Command = { id: 'go', type: 'withdraw', receipt };
  const project: Command = { id: 'p', type: 'project', view: 'blank' };
  await Promise.all([room.submit(facilitator, project), room.submit(facilitator, project), room.submit({ role: 'participant', id }, withdraw)]);
  // Whose key is gone is a visitor to the host, and asks again as one.
  const again = openRoom(log, countingChance());
  for (const one of [room, again]) expect(await one.submit({ role: 'visitor' }, withdraw)).toMatchObject({ acknowledgement: { ok: true } });
  expect(await again.submit(facilitator, project)).toMatchObject({ acknowledgement: { ok: true } });
  expect([...log.read()].map(({ type }) => type)).toEqual(['prepared', 'joined', 'projected', 'withdrawn']);
  log.close();
});

/** Also the order in which things lie in the state, which people see. */
const told = (room: Room): string => JSON.stringify(room.state());

function forgetThoseGone(log: EventLog, room: Room): void {
  const live = told(room);
  log.finishWithdrawals(room.state().withdrawn);
  room.recompute();
  expect(told(room)).toBe(live);
}

const everyEvent = new Set([
  'prepared', 'rehearsal-marked', 'amended', 'moved', 'parental-consent-recorded', 'joined', 'withdrawn', 'language-chosen', 'wished', 'drawn', 'commented',
  'proposed', 'wish-accepted', 'wish-set-aside', 'wish-settled', 'frozen', 'ballot-opened', 'ballot-closed', 'results-shown', 'answered', 'seat-kept', 'terms-published', 'tabled',
  'responded', 'projected', 'picture-checked', 'rights-chosen', 'picture-described', 'undone', 'help-asked', 'help-given', 'timer-set',
]);

function countingChance(): Chance {
  let count = 0;
  const next = (): number => { count += 1; return count; };
  return { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: next, hash: (value) => String(JSON.stringify(value).length), now: () => '2026-11-24T18:00:00.000Z' };
}

function said(state: State, { kind, who, what, other }: Throw, id: string, progress: number): [Actor, Command] {
  const people = Object.keys(state.participants);
  const me: Actor = { role: 'participant', id: at([...people, ...people, ...state.withdrawn], who) ?? 'nobody' };
  const [plan, wish, ballot] = [state.plan ?? street, at(Object.keys(state.wishes), what) ?? 'w0', at(Object.keys(state.ballots), what) ?? 'b0'];
  const wishWith = (status: Wish['status']): string => at(Object.values(state.wishes).filter((one) => one.status === status), what)?.id ?? wish;
  const reason = 'Because it was asked for.';
  const weighted: readonly [number, () => [Actor, Command]][] = [
    [14, () => [{ role: 'visitor' }, joining(state, id, who, what)]],
    [8, () => [facilitator, { id, type: 'move', to: at(phases, what > 5 ? other : Math.floor(1 + progress * 6)) ?? 'close' }]],
    [14, () => [me, { id, type: 'wish', wish: `w${other}`, text: 'Un banc', language: 'fr', table: null, parent: what < 3 ? wish : null }]],
    [10, () => [host, { id, type: 'record-drawing', participant: 'p', wish, image: `${wish}.png`, engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'A bench', fr: 'Un banc' }, understood: null }]],
    [8, () => [authorOf(state, wishWith('private')), { id, type: 'propose', wish: wishWith('private') }]],
    [8, () => [facilitator, { id, type: 'accept-wish', wish: wishWith('proposed') }]],
    [2, () => [facilitator, { id, type: 'set-aside-wish', wish, reason }]],
    [6, () => [facilitator, { id, type: 'settle-wish', wish: wishWith('accepted'), outcome: outcomeOf(plan, other), reason }]],
    [4, () => [me, { id, type: 'check-picture', wish, answers: { rest: what > 3 ? 'yes' : 'no' } }]],
    [3, () => [authorOf(state, wish), { id, type: 'choose-rights', wish, rights: other > 3 ? 'open' : 'city' }]],
    [3, () => [other > 5 ? facilitator : authorOf(state, wish), { id, type: 'describe-picture', wish, image: `${wish}.png`, description: { en: '', fr: `Le banc de ${other}` } }]],
    [4, () => [me, { id, type: 'comment', comment: id, wish, text: 'Oui', language: 'fr' }]],
    [6, () => [facilitator, { id, type: 'open-ballot', ballot: ballotOf(state, other, who) }]],
    [8, () => [me, { id, type: 'answer', ballot, answer: answerTo(state.ballots[ballot]?.ballot, other) }]],
    [4, () => [facilitator, { id, type: 'close-ballot', ballot }]],
    [6, () => [facilitator, { id, type: 'show-results', ballot, shown: other > 3 }]],
    [7, () => [host, { id, type: 'publish-terms', plan, published: publishedFor(state, other) }]],
    [7, () => [host, { id, type: 'table-package', plan, tabled: { round: state.rounds.length + 1, problem: state.terms.at(-1)?.problem ?? {}, proposal: {}, marks: [], demands: [], terms: state.terms.at(-1)?.hash ?? '' } }]],
    [9, () => [me, { id, type: 'respond', round: state.rounds.length, response: responseOf(plan, other) }]],
    [3, () => [me, { id, type: 'withdraw', receipt: at(Object.values(state.participants), what)?.receipt ?? 'none' }]],
    [12, () => [facilitator, { id, type: 'prepare', plan: changed(state, plan, what, other), reason }]],
    [3, () => [facilitator, { id, type: 'record-parental-consent', by: 'A parent' }]],
    [2, () => [me, { id, type: 'choose-language', language: other > 3 ? 'en' : 'fr' }]],
    [2, () => [facilitator, { id, type: 'keep-seat', group: at(plan.groups, what)?.id ?? '', reason }]],
    [2, () => [facilitator, { id, type: 'project', view: other > 3 ? 'gallery' : 'join' }]],
    [1, () => [host, { id, type: 'mark-rehearsal' }]],
    [6, () => [facilitator, { id, type: 'undo', of: state.steps.length }]],
    [2, () => [me, { id, type: 'ask-help', wanted: other > 2 }]],
    [2, () => [facilitator, { id, type: 'give-help', pseudonym: who }]],
    [2, () => [facilitator, { id, type: 'set-timer', do: at(['start', 'extend', 'pause', 'resume', 'stop'] as const, what) ?? 'stop', seconds: 60 }]],
  ];
  const all = weighted.flatMap(([times, make]) => Array.from({ length: times }, () => make));
  return (at(all, kind) ?? expect.fail('no command'))();
}

/** The next edition of some terms, with the hash that `countingChance` gives them. */
function publishedFor({ terms: { length } }: State, other: number): Published {
  const terms = { edition: length + 1, other };
  return { terms, hash: countingChance().hash(terms), problem: { other }, seats: [] } as unknown as Published;
}

const authorOf = (state: State, wish: string): Actor => ({ role: 'participant', id: state.wishes[wish]?.author ?? 'nobody' });

function joining(state: State, id: string, who: number, what: number): Command {
  const code = Object.keys(state.parentalCodes)[0] ?? null;
  return {
    id, type: 'join', language: 'fr', ageBand: code !== null && who < 3 ? 'under-14' : '75+', parentalCode: code, groups: [at(street.groups, what)?.id ?? ''],
    consents: { takePart: true, groupData: what > 2, publishWords: true, publishPictures: what < 6, cloud: false },
  };
}

/** A plan of other money, of the picture of a wish, or one already frozen with other effects. */
function changed(state: State, plan: Plan, what: number, other: number): Plan {
  const lent = at(Object.values(state.wishes).filter(({ status, drawing }) => status === 'accepted' && drawing), what);
  if (!lent?.drawing || other < 1) return { ...plan, budget: { ...plan.budget, total: 1_000_000 + other } };
  const { id: wish, drawing: { image, description } } = lent;
  return { ...plan, designs: plan.designs.map((design, place) => (place === what % plan.designs.length ? { ...design, wish, image, sketch: null, description } : design)) };
}

function outcomeOf(plan: Plan, other: number): Extract<Command, { type: 'settle-wish' }>['outcome'] {
  const measure = at(plan.measures, other) ?? expect.fail('no measure');
  if (other < 3) return { kind: 'new-measure', measure: { ...measure, id: `wished-${other}`, cost: 1_000 * other } };
  return other < 5 ? { kind: 'measure', measure: measure.id } : { kind: 'not-costed', reason: 'Later.' };
}

function ballotOf(state: State, other: number, who: number): Ballot {
  const first = at(Object.values(state.ballots), other)?.ballot;
  if (first?.of === null && who > 3) return { ...first, id: `again-${first.id}`, round: 'after', of: first.id };
  return {
    id: `b${other}`, kind: other > 3 ? 'score' : 'approval', title: { en: 'Rate', fr: 'Notez' }, items: street.designs.map(({ id }) => ({ kind: 'design', id })),
    criteria: [], dots: 0, round: 'before', of: null,
  };
}

function answerTo(ballot: Ballot | undefined, other: number): Answer {
  const keys = ballot?.items.map(itemKey) ?? [];
  if (other === 0) return { kind: 'skipped' };
  return ballot?.kind === 'score' ? { kind: 'score', scores: Object.fromEntries(keys.map((key) => [key, other < 6 ? other : null])) } : { kind: 'approval', approved: keys.slice(0, other) };
}

function responseOf(plan: Plan, other: number): Response {
  return other < 3 ? { kind: 'accept' } : { kind: 'object', reason: 'Too steep.', mustHave: at(plan.measures, other)?.id ?? null, cannotAccept: null };
}
