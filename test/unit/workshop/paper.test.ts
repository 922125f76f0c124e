import { beforeEach, expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import {
  apply, decide, emptyState, facilitatorView, itemKey, itemsAsked, paperDifferences, paperFields, replay, type Actor, type Ballot, type Chance, type Command, type Event, type PaperEntry, type Plan, type State,
} from '../../../app/workshop/index.ts';

const template = templateOf('street')?.plan;
if (!template) throw new Error('no template');
const plan: Plan = template;
const facilitator: Actor = { role: 'facilitator' };
const ballot: Ballot = { id: 'b', kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map(({ id }) => ({ kind: 'design', id })), criteria: plan.criteria.map(({ id }) => id), dots: 0, round: 'before', of: null };
const [design, other] = plan.designs.map(({ id }) => `design:${id}`);
const [criterion] = plan.criteria.map(({ id }) => id);
if (!design || !other || !criterion) throw new Error('no designs');

let state: State = emptyState;
let events: Event[] = [];
let count = 0;
const chance: Chance = { id: (prefix) => `${prefix}_${count += 1}`, code: () => `CODE${count += 1}`, seed: () => 1, hash: (value) => String(JSON.stringify(value).length), now: () => '2026-11-24T18:00:00.000Z' };

beforeEach(() => {
  [state, events, count] = [emptyState, [], 0];
  give(facilitator, { type: 'prepare', plan, reason: null });
});

function give(actor: Actor, command: object): string | null {
  const decision = decide(state, actor, { id: `c${count += 1}`, ...command } as Command, chance);
  if ('refusal' in decision) return decision.refusal.code;
  for (const event of decision) { state = apply(state, event); events.push(event); }
  return null;
}

const consents = { takePart: true, groupData: true, publishWords: false, publishPictures: false, cloud: false } as const;
const person = (over: Partial<Extract<PaperEntry, { part: 'person' }>['person']> = {}): PaperEntry => ({ part: 'person', person: { language: 'fr', consents, ageBand: '75+', groups: 'none', parent: null, ...over } });
const ratings = (score: number | null): PaperEntry => ({ part: 'ballot', ballot: 'b', answer: { kind: 'criteria', scores: { [design]: { [criterion]: score } } } });
const print = (sheets = 3): string | null => give(facilitator, { type: 'print-sheets', language: 'fr', count: sheets });
const enter = (entry: PaperEntry, { sheet = 1, stands = false, actor = facilitator }: { sheet?: number; stands?: boolean; actor?: Actor } = {}): string | null => give(actor, { type: 'enter-paper', sheet, entry, stands });
const openBallot = (): void => {
  give(facilitator, { type: 'move', to: 'evaluate' });
  give(facilitator, { type: 'open-ballot', ballot });
};
const marks = (): unknown[] => Object.values(state.ballots['b']?.paper ?? {});

test('a sheet typed in by two people who agree counts once, marked so, and its person has joined on paper', () => {
  print();
  openBallot();
  expect(enter(person())).toBeNull();
  expect(enter(ratings(4))).toBeNull();
  expect(Object.keys(state.participants)).toEqual([]);
  expect(enter(ratings(4))).toBeNull();
  expect(state.ballots['b']?.answers).toEqual({});
  expect(enter(person())).toBeNull();
  expect(Object.values(state.participants)).toMatchObject([{ via: 'paper', ageBand: '75+', code: state.paper.sheets[1]?.code, receipt: state.paper.sheets[1]?.receipt }]);
  expect(Object.values(state.ballots['b']?.answers ?? {})).toEqual([{ kind: 'criteria', scores: { [design]: { [criterion]: 4 } } }]);
  expect(marks()).toEqual([{ entered: 'twice', differences: 0, when: 'open' }]);
  expect(enter(ratings(5))).toBe('sheet-entered-twice');
});

test('a second entry that differs changes nothing until it is settled, and the record keeps both and how many fields differed', () => {
  print();
  openBallot();
  enter(person(), { stands: true });
  enter(ratings(4), { stands: true });
  expect(marks()).toEqual([{ entered: 'once', differences: 0, when: 'open' }]);
  expect(enter(ratings(2))).toBeNull();
  expect(Object.values(state.ballots['b']?.answers ?? {})).toMatchObject([{ scores: { [design]: { [criterion]: 4 } } }]);
  expect(facilitatorView(state).paper.sheets[0]?.parts['b']?.differ).toEqual([ratings(4), ratings(2)]);
  expect(give(facilitator, { type: 'settle-paper', sheet: 1, part: 'b', entry: null })).toBe('nothing-to-settle');
  expect(give(facilitator, { type: 'settle-paper', sheet: 1, part: 'b', entry: ratings(2) })).toBeNull();
  expect(Object.values(state.ballots['b']?.answers ?? {})).toMatchObject([{ scores: { [design]: { [criterion]: 2 } } }]);
  expect(marks()).toEqual([{ entered: 'twice', differences: 1, when: 'open' }]);
  expect(facilitatorView(state).paper.sheets[0]?.parts['b']?.differ).toBeNull();
  expect(events.filter(({ type }) => type === 'paper-entered')).toHaveLength(3);
});

test('one entry can be let stand by choice', () => {
  print();
  openBallot();
  enter(person());
  enter(ratings(3));
  expect(give(facilitator, { type: 'settle-paper', sheet: 1, part: 'person', entry: null })).toBeNull();
  expect(give(facilitator, { type: 'settle-paper', sheet: 1, part: 'b', entry: null })).toBeNull();
  expect(marks()).toEqual([{ entered: 'once', differences: 0, when: 'open' }]);
});

test('bad input is refused for what it is, and changes nothing', () => {
  print();
  openBallot();
  const before = state;
  expect(enter(ratings(6))).toBe('score-out-of-range');
  expect(enter(ratings(4), { sheet: 9 })).toBe('unknown-sheet');
  expect(enter({ part: 'ballot', ballot: 'nowhere', answer: { kind: 'skipped' } })).toBe('unknown-ballot');
  expect(enter({ part: 'ballot', ballot: 'b', answer: { kind: 'approval', approved: [] } })).toBe('wrong-kind');
  expect(enter(person({ groups: ['martians'] }))).toBe('unknown-group');
  expect(enter(person({ ageBand: 'under-14' }))).toBe('under-14-needs-consent');
  expect(give(facilitator, { type: 'print-sheets', language: 'fr', count: 201 })).toBe('too-many-sheets');
  expect(state).toBe(before);
});

test('a child joins on paper by the signature of a parent, whose name goes with the child', () => {
  print();
  expect(enter(person({ ageBand: 'under-14', parent: ' Denise Roy ' }), { stands: true })).toBeNull();
  const child = state.paper.sheets[1]?.participant;
  expect(events).toContainEqual(expect.objectContaining({ type: 'parental-consent-recorded', participant: child, by: 'Denise Roy' }));
  give({ role: 'visitor' }, { type: 'withdraw', receipt: state.paper.sheets[1]?.receipt });
  expect(state.parentalCodes).toEqual({});
});

test('a table host may type sheets in and settle them, and print none', () => {
  print();
  const host: Actor = { role: 'helper', id: 'h', as: 'table-host' };
  expect(enter(person(), { stands: true, actor: host })).toBeNull();
  expect(give(host, { type: 'settle-paper', sheet: 1, part: 'person', entry: person({ ageBand: '65-74' }) })).toBeNull();
  expect(give(host, { type: 'print-sheets', language: 'fr', count: 1 })).toBe('not-allowed');
});

test('a closed ballot takes paper until all of it is said to be in; the record says whether results had been shown', () => {
  print();
  openBallot();
  for (const sheet of [1, 2, 3]) enter(person(), { sheet, stands: true });
  expect(give(facilitator, { type: 'close-paper', ballot: 'b', all: true })).toBe('ballot-open');
  give(facilitator, { type: 'close-ballot', ballot: 'b' });
  expect(enter(ratings(1), { sheet: 1, stands: true })).toBeNull();
  give(facilitator, { type: 'show-results', ballot: 'b', shown: true });
  give(facilitator, { type: 'show-results', ballot: 'b', shown: false });
  expect(enter(ratings(1), { sheet: 2, stands: true })).toBeNull();
  expect(marks()).toMatchObject([{ when: 'closed' }, { when: 'shown' }]);
  give(facilitator, { type: 'close-paper', ballot: 'b', all: true });
  expect(enter(ratings(1), { sheet: 3, stands: true })).toBe('paper-all-in');
  give(facilitator, { type: 'close-paper', ballot: 'b', all: false });
  expect(enter(ratings(1), { sheet: 3, stands: true })).toBeNull();
});

test('who takes their sheet back has said nothing, typed in or not; the state is that of a record without their key', () => {
  print();
  openBallot();
  enter(person(), { stands: true });
  enter(ratings(4), { stands: true });
  const gone = [state.paper.sheets[1], state.paper.sheets[2]];
  for (const sheet of gone) expect(give({ role: 'visitor' }, { type: 'withdraw', receipt: sheet?.receipt })).toBeNull();
  expect(state.ballots['b']).toMatchObject({ answers: {}, paper: {} });
  expect(enter(person(), { sheet: 2 })).toBe('sheet-withdrawn');
  expect(give({ role: 'visitor' }, { type: 'withdraw', receipt: gone[1]?.receipt })).toBe('unknown-receipt');
  const ids = new Set(gone.map((sheet) => sheet?.participant));
  const kept = events.filter((event) => event.type === 'withdrawn' || !('participant' in event && ids.has(event.participant)));
  const bare = (one: State): unknown => ({ ...one, ballots: Object.values(one.ballots).map(({ answers }) => answers) });
  expect(bare(replay(kept))).toEqual(bare(state));
  expect(state.joins).toBe(3);
});

test('a sheet keeps its person’s number from when it is printed, so that shared-out items are asked of paper as of tablets', () => {
  const many: Ballot = { ...ballot, id: 'many', kind: 'score', criteria: [], items: plan.measures.map(({ id }) => ({ kind: 'measure', id })) };
  give(facilitator, { type: 'prepare', plan: { ...plan, limits: { ...plan.limits, ratingsPerRound: 4 } }, reason: null });
  expect(give(facilitator, { type: 'prepare-paper', ballot: many })).toBeNull();
  print(2);
  give({ role: 'visitor' }, { type: 'join', language: 'fr', consents, ageBand: '18-34', parentalCode: null, groups: 'none' });
  expect(Object.values(state.participants).map(({ pseudonym }) => pseudonym)).toEqual([2]);
  give(facilitator, { type: 'move', to: 'evaluate' });
  expect(give(facilitator, { type: 'open-ballot', ballot: { ...many, items: many.items.slice(1) } })).toBe('printed-otherwise');
  expect(give(facilitator, { type: 'open-ballot', ballot: many })).toBeNull();
  const asking = state.ballots['many']?.asking;
  expect(asking?.gone).toEqual([]);
  expect(asking).toEqual(state.paper.prepared['many']?.asking);
  if (!asking) throw new Error('not opened');
  const mine = itemsAsked(many, asking, 1).map(itemKey);
  expect(mine).toHaveLength(4);
  const strange = many.items.map(itemKey).find((key) => !mine.includes(key)) ?? '';
  enter(person(), { sheet: 2, stands: true });
  expect(enter({ part: 'ballot', ballot: 'many', answer: { kind: 'score', scores: { [strange]: 3 } } }, { sheet: 2 })).toBe('unknown-item');
  expect(enter({ part: 'ballot', ballot: 'many', answer: { kind: 'score', scores: Object.fromEntries(mine.map((key) => [key, 3])) } }, { sheet: 2, stands: true })).toBeNull();
});

test('two entries are compared field by field, in whatever order they were typed', () => {
  const pairs = (choice: 'left' | 'right', left: string, right: string): PaperEntry => ({ part: 'ballot', ballot: 'b', answer: { kind: 'pairwise', pairs: [{ left, right, choice }] } });
  expect(paperDifferences(pairs('left', 'a', 'b'), pairs('right', 'b', 'a'))).toEqual([]);
  expect(paperDifferences(person({ groups: ['seniors'] }), person({ groups: ['seniors', 'parents'], ageBand: '65-74' }))).toEqual(['ageBand', 'group:parents']);
  expect(paperDifferences(ratings(4), ratings(null))).toEqual([`${design} ${criterion}`]);
  expect(paperFields({ part: 'ballot', ballot: 'b', answer: { kind: 'ranking', order: [other, design] } })).toEqual({ [other]: '1', [design]: '2' });
  expect(paperDifferences({ part: 'ballot', ballot: 'b', answer: { kind: 'dots', dots: { [design]: 0 } } }, { part: 'ballot', ballot: 'b', answer: { kind: 'dots', dots: {} } })).toEqual([]);
});
