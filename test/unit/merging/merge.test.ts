import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRooms, type RoomRows } from '../../../app/merging/index.ts';
import type { Answer, Event } from '../../../app/workshop/index.ts';
import { both, consents, plan } from '../report/room.ts';

const prepared: Event = { type: 'prepared', plan };
const joined = (participant: string, code: string | null = null): Event =>
  ({ type: 'joined', participant, receipt: `R-${participant}`, pseudonym: 0, language: 'fr', consents, ageBand: '35-54', groups: ['rollers'], parentalCode: null, ...(code !== null && { code }) });
const ballot = (id: string): Event => ({ type: 'ballot-opened', ballot: { id, kind: 'criteria', title: both(id), items: [{ kind: 'design', id: 'plaza' }], criteria: ['access'], dots: 0, round: 'before', of: null } });
const score = (access: number): Answer => ({ kind: 'criteria', scores: { 'design:plaza': { access } } });
const answered = (participant: string, of: string, access: number): Event => ({ type: 'answered', participant, ballot: of, answer: score(access) });
const wished = (participant: string, wish: string): Event => ({ type: 'wished', participant, wish, text: wish, language: 'fr', table: null, parent: null, seed: 1 });

/** Rows as a chain gives them: the same beginning has the same hashes, anything after another row has others. */
function record(room: string, events: readonly Event[], name: string | null = null): RoomRows {
  let before = '';
  const rows = events.map((event) => ({ event, hash: (before = `${before}>${JSON.stringify(event)}`) }));
  return { record: room, room, name, head: { seq: rows.length, hash: before }, rows };
}
const merge = (rooms: readonly RoomRows[], settled = {}, gone: { record: string; person: string }[] = []) => mergeRooms({ rooms, settled, gone });

describe('merging the rooms of a workshop', () => {
  const shared = [prepared, joined('p0'), ballot('b0'), answered('p0', 'b0', 3)];

  it('counts what the records begin with once, and everybody and every answer since', () => {
    const { state, roomOf } = merge([
      record('main', [...shared, joined('p1'), answered('p1', 'b0', 4)]), record('quay', [...shared, joined('p2'), answered('p2', 'b0', 5), joined('p3')]),
    ]);
    expect(Object.keys(state.participants).toSorted()).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(state.ballots['b0']?.answers).toEqual({ p0: score(3), p1: score(4), p2: score(5) });
    expect(roomOf).toEqual({ p1: 'main', p2: 'quay', p3: 'quay' });
  });

  it('takes the same question that both rooms opened for one ballot, and names what only one of them asked', () => {
    const { state, conflicts } = merge([
      record('main', [...shared, ballot('m1'), joined('p1'), answered('p1', 'm1', 4)]),
      record('quay', [...shared, ballot('q1'), joined('p2'), answered('p2', 'q1', 5), ballot('q2')]),
    ]);
    expect(Object.entries(state.ballots).map(([id, { answers }]) => [id, Object.keys(answers)])).toEqual([['b0', ['p0']], ['m1', ['p1', 'p2']], ['q2', []]]);
    expect(conflicts).toEqual([{ kind: 'ballot', ballot: 'q2', title: both('q2'), records: ['quay'] }]);
  });

  it('lets an answer that was changed in one room since stand for the one they share', () => {
    const { state, conflicts } = merge([record('main', [...shared, joined('p1')]), record('quay', [...shared, answered('p0', 'b0', 1)])]);
    expect(state.ballots['b0']?.answers['p0']).toEqual(score(1));
    expect(conflicts).toEqual([]);
  });

  it('counts neither of two answers under one receipt until it is decided which does', () => {
    const rooms = [record('main', [...shared, answered('p0', 'b0', 1)]), record('quay', [...shared, answered('p0', 'b0', 5)])];
    const undecided = merge(rooms);
    expect(undecided.state.ballots['b0']?.answers).toEqual({});
    expect(undecided.conflicts).toEqual([{ kind: 'receipt', key: 'receipt:p0', code: null, records: ['main', 'quay'], ballots: ['b0'], counts: undefined }]);
    expect(merge(rooms, { 'receipt:p0': 'quay' }).state.ballots['b0']?.answers).toEqual({ p0: score(5) });
    expect(merge(rooms, { 'receipt:p0': null }).state.ballots['b0']?.answers).toEqual({});
  });

  it('counts a code that was used in two rooms as one person, whose disputed answers wait for a decision', () => {
    const rooms = [
      record('main', [...shared, joined('p1', 'CODE'), answered('p1', 'b0', 1), wished('p1', 'w1')]),
      record('quay', [...shared, ballot('q1'), ballot('q2'), joined('p2', 'CODE'), answered('p2', 'b0', 5), answered('p2', 'q2', 2)]),
    ];
    const undecided = merge(rooms);
    expect(Object.keys(undecided.state.participants)).toEqual(['p0', 'p1']);
    expect(undecided.state.ballots['b0']?.answers).toEqual({ p0: score(3) });
    expect(undecided.state.ballots['q2']?.answers).toEqual({ p1: score(2) });
    expect(undecided.conflicts[0]).toEqual({ kind: 'code', key: 'code:CODE', code: 'CODE', records: ['main', 'quay'], ballots: ['b0'], counts: undefined });
    const quay = merge(rooms, { 'code:CODE': 'quay' });
    expect(Object.keys(quay.state.participants)).toEqual(['p0', 'p2']);
    expect(quay.state.ballots['b0']?.answers).toEqual({ p0: score(3), p2: score(5) });
    expect(quay.state.wishes).toEqual({});
    expect(Object.keys(merge(rooms, { 'code:CODE': null }).state.participants)).toEqual(['p0']);
  });

  it('leaves out in every room who withdrew in any, or from an added one since', () => {
    const rooms = [record('main', [...shared, joined('p1')]), record('quay', [...shared, joined('p2'), answered('p2', 'b0', 5), { type: 'withdrawn', participant: 'p0' }])];
    const { state } = merge(rooms, {}, [{ record: 'quay', person: 'p2' }]);
    expect(Object.keys(state.participants)).toEqual(['p1']);
    expect(state.ballots['b0']?.answers).toEqual({});
    expect(state.withdrawn).toEqual(['p0', 'p2']);
  });

  it('shows a wish from before once, with what was said of it in both rooms, and names what became of it differently', () => {
    const begun = [...shared, wished('p0', 'w0'), { type: 'proposed', wish: 'w0' } as Event];
    const { state, conflicts } = merge([
      record('main', [...begun, joined('p1'), { type: 'wish-accepted', wish: 'w0' }, { type: 'commented', participant: 'p1', wish: 'w0', comment: 'c1', text: 'yes', language: 'fr' }]),
      record('quay', [...begun, joined('p2'), { type: 'wish-set-aside', wish: 'w0', reason: 'no' }, { type: 'commented', participant: 'p2', wish: 'w0', comment: 'c2', text: 'no', language: 'fr' }]),
    ]);
    expect(state.wishes['w0']).toMatchObject({ status: 'accepted', comments: [{ id: 'c1' }, { id: 'c2' }] });
    expect(conflicts).toEqual([{ kind: 'wish', wish: 'w0', records: ['main', 'quay'] }]);
  });

  it('names what the plans of the rooms say differently since they parted', () => {
    const dearer: Event = { type: 'amended', reason: 'x', plan: { ...plan, budget: { ...plan.budget, total: 5 }, measures: plan.measures.map((each) => (each.id === 'ramp' ? { ...each, cost: 99 } : each)) } };
    const { conflicts, state } = merge([record('main', [...shared, joined('p1')]), record('quay', [...shared, dearer])]);
    expect(conflicts).toEqual([
      { kind: 'plan', part: 'measure', label: both('ramp'), records: ['main', 'quay'] }, { kind: 'plan', part: 'budget', label: null, records: ['main', 'quay'] },
    ]);
    expect(state.plan?.budget).toEqual(plan.budget);
  });

  it('says how many joined without a code, whom nobody can recognise in another room', () => {
    expect(merge([record('main', [...shared, joined('p1')]), record('quay', [...shared, joined('p2', 'A'), joined('p3')])]).unrecognised).toBe(2);
    expect(merge([record('main', [...shared, joined('p1')])]).unrecognised).toBe(0);
  });

  const evening = (room: string) => fc.array(fc.oneof(
    fc.nat(4).map((n): Event[] => [joined(`${room}${n}`, n === 4 ? 'CODE' : null)]),
    fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })).map(([n, points]): Event[] => [answered(`${room}${n}`, 'b0', points), answered(`${room}${n}`, `${room}-b`, points)]),
    fc.integer({ min: 1, max: 5 }).map((points): Event[] => [answered('p0', 'b0', points)]),
    fc.constant<Event[]>([ballot(`${room}-b`)]),
    fc.nat(4).map((n): Event[] => [wished(`${room}${n}`, `${room}-w${n}`)]),
    fc.nat(4).map((n): Event[] => [{ type: 'withdrawn', participant: `${room}${n}` }]),
  ), { maxLength: 20 }).map((lists) => lists.flat());

  it('is the same in whatever order rooms are added, and counts no person, answer or beginning twice', () => {
    fc.assert(fc.property(evening('a'), evening('b'), evening('c'), evening('d'), (a, b, c, d) => {
      const rooms = [record('main', [...shared, ...a]), record('quay', [...shared, ...b]), record('hill', [...shared, ...b.slice(0, 4), ...c]), record('main', [...shared, ...d])];
      const once = merge(rooms);
      for (const other of [[3, 1, 0, 2], [2, 3, 1, 0]]) expect(merge(other.flatMap((at) => rooms[at] ?? []))).toEqual(once);
      // A record that is the beginning of another adds nothing that is counted.
      const older = merge([...rooms, record('quay', [...shared, ...b].slice(0, 5))]);
      const counts = ({ state }: typeof once): unknown => [Object.keys(state.participants).toSorted(), Object.values(state.ballots).map(({ answers }) => Object.keys(answers).toSorted()), Object.keys(state.wishes).toSorted()];
      expect(counts(older)).toEqual(counts(once));
      const codes = Object.values(once.state.participants).flatMap(({ code }) => code ?? []);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { answers } of Object.values(once.state.ballots)) for (const who of Object.keys(answers)) expect(once.state.participants).toHaveProperty(who);
    }), { numRuns: 200 });
  });
});
