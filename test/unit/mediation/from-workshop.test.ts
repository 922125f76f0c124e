import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRating, latestRatings, parseProblem, problemOf, seatsOf } from '../../../app/mediation/index.ts';
import type { WorkshopProblem } from '../../../app/mediation/index.ts';
import { apply, emptyState } from '../../../app/workshop/index.ts';
import type { Answer, Ballot, BallotState, Plan, SaidGroups, State } from '../../../app/workshop/index.ts';
import { both, crowd, design, group, measure, person, plan, roomOf } from './rooms.ts';

const ballot = (id: string, more: Partial<Ballot> = {}): Ballot => ({
  id, kind: 'criteria', title: both(id), items: [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }],
  criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null, ...more,
});
type Scores = Extract<Answer, { kind: 'criteria' }>['scores'];
const held = (rules: Ballot, answers: Record<string, Scores | 'skipped'>): BallotState => ({
  ballot: rules, status: 'open', shown: false,
  answers: Object.fromEntries(Object.entries(answers).map(([id, scores]): [string, Answer] =>
    [id, scores === 'skipped' ? { kind: 'skipped' } : { kind: 'criteria', scores }])),
});
const cells = (access: number | null, beauty: number | null = access): Scores[string] => ({ access, beauty });
const full = (score: number): Scores => ({ 'design:plaza': cells(score), 'design:garden': cells(score) });
const ballotsOf = (...ballots: BallotState[]) => Object.fromEntries(ballots.map((each) => [each.ballot.id, each]));
const seating = (state: State) => Object.fromEntries(seatsOf(state).map(({ id, members }) => [id, members.length]));
const solved = (found: WorkshopProblem) => {
  if (!found.ok) throw new Error(found.code);
  return found;
};

describe('the seats of a room', () => {
  test('a group of five has its own, a person of two groups sits in both, and a group that nobody named has none', () => {
    const room = roomOf([...crowd(5, ['rollers', 'elders'], 'a'), ...crowd(1, ['elders'], 'b')]);
    expect(seating(room)).toEqual({ rollers: 5, elders: 6 });
  });

  test('groups under five share one, in which a person of both sits once', () => {
    const room = roomOf([...crowd(1, ['rollers', 'elders'], 'a'), ...crowd(2, ['elders'], 'b'), ...crowd(2, ['rollers'], 'c')]);
    expect(seatsOf(room)).toEqual([{
      id: 'pooled', label: { en: 'Small groups together', fr: 'Petits groupes réunis' },
      parts: [{ en: 'I rollers', fr: 'Je rollers' }, { en: 'I elders', fr: 'Je elders' }], groups: ['rollers', 'elders'],
      members: ['a0', 'b0', 'b1', 'c0', 'c1'], pooled: true,
    }]);
  });

  test('fewer than five in small groups together sit with everyone else', () => {
    const room = roomOf([...crowd(2, ['rollers'], 'a'), ...crowd(2, ['elders'], 'b'), ...crowd(3, 'none', 'c')]);
    expect(seating(room)).toEqual({ 'everyone-else': 7 });
    expect(seatsOf(room)[0]).toMatchObject({ groups: ['rollers', 'elders'], pooled: true });
  });

  test('fewer than five without a group share the seat of the small groups, where there is one', () => {
    const small = [...crowd(3, ['rollers'], 'a'), ...crowd(2, ['elders'], 'b')];
    expect(seating(roomOf([...small, ...crowd(4, 'none', 'c')]))).toEqual({ pooled: 9 });
    expect(seatsOf(roomOf([...small, ...crowd(1, 'none', 'c')]))[0]?.parts.map(({ en }) => en)).toEqual(['I rollers', 'I elders', 'People who named no group']);
    expect(seating(roomOf([...small, ...crowd(5, 'none', 'c')]))).toEqual({ pooled: 5, 'everyone-else': 5 });
    expect(seating(roomOf([...crowd(5, ['rollers'], 'a'), ...crowd(4, 'none', 'c')]))).toEqual({ rollers: 5, 'everyone-else': 4 });
  });

  test('a small group keeps its own where a reason is on the record', () => {
    const room = roomOf([...crowd(2, ['rollers'], 'a'), ...crowd(6, ['elders'], 'b')], { keptSeats: { rollers: 'They asked for it.' } });
    expect(seating(room)).toEqual({ rollers: 2, elders: 6 });
    expect(seating({ ...room, keptSeats: { rollers: ' ' } })).toEqual({ 'everyone-else': 2, elders: 6 });
  });

  test('those without a group, who would not say, who keep it to themselves or whose group is gone are everyone else', () => {
    const room = roomOf([
      ...crowd(1, 'none', 'a'), ...crowd(1, 'not-said', 'b'), ...crowd(5, ['elders'], 'c', false), ...crowd(1, ['tourists'], 'd'), ...crowd(1, [], 'e'),
    ]);
    expect(seating(room)).toEqual({ 'everyone-else': 9 });
    expect(seatsOf(room)[0]).toMatchObject({ groups: [], pooled: false });
  });

  test('a group that is called like a shared seat keeps its name', () => {
    const room = roomOf([...crowd(5, ['everyone-else'], 'a'), ...crowd(1, 'none', 'b')], { plan: plan({ groups: [group('everyone-else')] }) });
    expect(seating(room)).toEqual({ 'everyone-else': 5, 'everyone-else.': 1 });
  });
});

describe('the latest ratings', () => {
  const people = [person('ana', 'none')];
  const said = (...ballots: BallotState[]) => latestRatings(roomOf(people, { ballots: ballotsOf(...ballots) })).get('ana');
  const after = { round: 'after', of: 'one' } as const;

  test('of the round after discussion replace those before, cell by cell, whichever was opened first', () => {
    const first = held(ballot('one'), { ana: { 'design:plaza': cells(2, 3) } });
    const second = held(ballot('two', after), { ana: { 'design:plaza': { access: 5 } } });
    for (const ballots of [[first, second], [second, first]]) {
      expect(said(...ballots)?.get('plaza')).toEqual(new Map([['access', 5], ['beauty', 3]]));
    }
  });

  test('are taken back by an explicit no opinion, and stand where the second round is skipped', () => {
    const first = held(ballot('one'), { ana: { 'design:plaza': cells(2, 3) } });
    expect(said(first, held(ballot('two', after), { ana: { 'design:plaza': cells(null, 4) } }))?.get('plaza')).toEqual(new Map([['beauty', 4]]));
    expect(said(first, held(ballot('two', after), { ana: 'skipped' }))?.get('plaza')).toEqual(new Map([['access', 2], ['beauty', 3]]));
  });

  test('of a design include those of its own picture, under those of the design itself', () => {
    const items = [{ kind: 'design', id: 'plaza' }, { kind: 'picture', id: 'picture-of-plaza' }, { kind: 'picture', id: 'picture-of-garden' }, { kind: 'picture', id: 'wish' }] as const;
    const scores = {
      'design:plaza': { access: 4 }, 'picture:picture-of-plaza': cells(1, 2), 'picture:picture-of-garden': cells(3), 'picture:wish': cells(5),
    };
    const found = said(held(ballot('one', { items }), { ana: scores }));
    expect(found?.get('plaza')).toEqual(new Map([['access', 4], ['beauty', 2]]));
    expect([...(found?.keys() ?? [])].sort()).toEqual(['garden', 'plaza']);
  });

  test('leave out people who are gone and ballots of other kinds', () => {
    const gone = held(ballot('one'), { bea: full(3) });
    expect(latestRatings(roomOf(people, { ballots: ballotsOf(gone) })).size).toBe(0);
    expect(said(held(ballot('one', { kind: 'score' }), { ana: full(3) }))).toBeUndefined();
  });
});

describe('the rating of a cell', () => {
  const tally = (...scores: number[]) => ({ n: scores.length, sum: scores.reduce((sum, score) => sum + score * 10_000, 0) });

  test.each([
    [tally(1, 2, 2), tally(5, 1, 2, 2), { rating: 1.6667, mark: null }],
    [tally(5, 5), tally(5, 5, 2, 2), { rating: 4.25, mark: 'few' }],
    [tally(1), tally(1, 4), { rating: 2, mark: 'few' }],
    [tally(), tally(3, 4, 4), { rating: 3.6667, mark: 'not-said' }],
    [tally(), tally(), null],
  ])('%j in a room of %j is %j', (seat, room, expected) => {
    expect(cellRating(seat, room)).toEqual(expected);
  });
});

describe('the problem of a workshop', () => {
  const people = [...crowd(5, ['rollers'], 'a'), ...crowd(2, ['elders'], 'b'), ...crowd(4, ['parents'], 'c'), ...crowd(1, 'none', 'd')];
  const answers = Object.fromEntries(people.map(({ id }, index) => [id, full(1 + (index % 5))]));
  const room = (more: Partial<Plan> = {}, given = answers) =>
    roomOf(people, { plan: plan(more), ballots: ballotsOf(held(ballot('one'), given)) });

  test('has a group for each seat, money in major units and what is left of the budget without its contingency', () => {
    const { input } = solved(problemOf(room()));
    expect(input.groups.map(({ id, people: count }) => [id, count])).toEqual([['rollers', 5], ['pooled', 7]]);
    expect(input.budget).toBe(85);
    expect(input.designs.map(({ cost }) => cost)).toEqual([0, 20]);
    expect(input.measures[0]).toMatchObject({ cost: 10.5, requires: [], excludes: [] });
    expect(input.measures[0]).not.toHaveProperty('designs');
  });

  test('marks the cells of fewer than three answers', () => {
    const few = roomOf([...crowd(5, ['rollers'], 'a'), ...crowd(1, 'none', 'd')], { ballots: ballotsOf(held(ballot('one'), answers)) });
    const { marks, input } = solved(problemOf(few));
    expect(marks).toHaveLength(4);
    expect(marks[0]).toEqual({ group: 'everyone-else', design: 'plaza', criterion: 'access', n: 1, mark: 'few' });
    expect(input.designs[0]?.ratings['rollers']).toEqual({ access: 3, beauty: 3 });
  });

  test('gives a shared seat the mean effects of its people, and a group its own entry wholly', () => {
    const ramp = measure('ramp', { '*': { access: 0.5, beauty: 0.2 }, rollers: {}, elders: { access: 2 } });
    const { input } = solved(problemOf(room({ measures: [ramp] })));
    expect(input.measures[0]?.effects).toEqual({
      rollers: {}, pooled: { access: 0.9286, beauty: 0.1429 }, '*': { access: 0.5, beauty: 0.2 },
    });
  });

  test('keeps the effects on a small group in the mean of everyone else, whom it joined', () => {
    const few = [...crowd(2, ['rollers'], 'a'), ...crowd(6, 'none', 'b')];
    const given = Object.fromEntries(few.map(({ id }) => [id, full(3)]));
    const { input } = solved(problemOf(roomOf(few, { ballots: ballotsOf(held(ballot('one'), given)) })));
    expect(input.measures[0]?.effects).toEqual({ 'everyone-else': { access: 0.75 }, '*': { access: 0.5 } });
  });

  test('leaves out a design that nobody rated on a criterion that weighs, with what goes only with it', () => {
    const halves = Object.fromEntries(people.map(({ id }) => [id, { 'design:plaza': cells(3), 'design:garden': { access: 3 } }]));
    const measures = [
      measure('pond', {}, { designs: ['garden'] }), measure('ducks', {}, { requires: ['pond'] }), measure('feed', {}, { requires: ['ducks'] }),
      measure('bins', {}, { designs: ['garden', 'plaza'], excludes: ['pond'] }), measure('moon', {}, { requires: ['rocket'] }),
    ];
    const { input, leftOut } = solved(problemOf(room({ measures }, halves)));
    expect(leftOut).toEqual(['garden']);
    expect(input.measures.map(({ id, designs, excludes }) => [id, designs, excludes])).toEqual([['bins', ['plaza'], []]]);
    expect(problemOf(room({ measures, required: ['feed'] }, halves))).toEqual({ ok: false, code: 'required-unavailable' });
  });

  test('needs no rating on a criterion that weighs nothing', () => {
    const only = Object.fromEntries(people.map(({ id }) => [id, { 'design:plaza': { access: 3 } }]));
    const criteria = plan().criteria.map((criterion) => ({ ...criterion, weight: criterion.id === 'beauty' ? 0 : 1 }));
    expect(solved(problemOf(room({ criteria }, only))).input.designs.map(({ id }) => id)).toEqual(['plaza']);
  });

  test.each<[string, State]>([
    ['not-prepared', emptyState],
    ['nobody-here', roomOf([])],
    ['nothing-rated', roomOf(people)],
    ['bad-problem', room({ budget: { total: Number.NaN, contingency: 0, currency: 'CAD' } })],
    ['bad-problem', room({ measures: [measure('a', {}, { requires: ['b'] }), measure('b', {}, { requires: ['a'] })] })],
    ['bad-problem', room({ criteria: plan().criteria.map((criterion) => ({ ...criterion, weight: 0 })) })],
    ['bad-problem', room({ designs: [design('plaza', -1)] })],
  ])('is refused with %s where there is none: case %#', (code, state) => {
    expect(problemOf(state)).toEqual({ ok: false, code });
  });

  test('forgets who withdrew', () => {
    const before = room();
    const after = apply(before, { type: 'withdrawn', participant: 'd0' });
    expect(solved(problemOf(after)).input.groups.map(({ id }) => id)).toEqual(['rollers', 'pooled']);
  });
});

describe('whatever the room says', () => {
  const score = fc.constantFrom(null, 1, 2, 3, 4, 5);
  const someCells = fc.record({ access: score, beauty: score }, { requiredKeys: [] });
  const scores = fc.record({ 'design:plaza': someCells, 'design:garden': someCells }, { requiredKeys: [] });
  const ids = ['rollers', 'elders', 'parents'];
  const groups = fc.oneof(fc.constantFrom<SaidGroups>('none', 'not-said'), fc.subarray(ids));
  const someone = fc.record({ groups, groupData: fc.boolean(), first: fc.option(scores), second: fc.option(scores) });
  const amount = fc.double({ min: -5, max: 5, noNaN: true });
  const effects = fc.dictionary(fc.constantFrom('*', ...ids, 'tourists'), fc.dictionary(fc.constantFrom('access', 'beauty', 'charm'), amount));
  const rooms = fc.record({
    people: fc.array(someone, { maxLength: 20 }), kept: fc.subarray(ids), effects,
    designs: fc.subarray(['plaza', 'garden', 'ruin']), contingency: fc.double({ min: 0, max: 0.5, noNaN: true }), total: fc.nat(),
  }).map((made) => {
    const people = made.people.map((each, index) => person(`p${index}`, each.groups, each.groupData));
    const answered = (key: 'first' | 'second') =>
      Object.fromEntries(made.people.map((each, index): [string, Scores | 'skipped'] => [`p${index}`, each[key] ?? 'skipped']));
    return roomOf(people, {
      plan: plan({
        measures: [measure('ramp', made.effects), measure('bins', { '*': { access: 1 } }, { designs: made.designs, requires: ['ramp'] })],
        budget: { total: made.total, contingency: made.contingency, currency: 'CAD' },
      }),
      keptSeats: Object.fromEntries(made.kept.map((id) => [id, 'a reason'])),
      ballots: ballotsOf(held(ballot('one'), answered('first')), held(ballot('two', { round: 'after', of: 'one' }), answered('second'))),
    });
  });

  test('everyone sits somewhere, nobody twice in a seat, and small seats are only those kept and everyone else', () => {
    fc.assert(fc.property(rooms, (room) => {
      const seats = seatsOf(room);
      expect(new Set(seats.flatMap(({ members }) => members))).toEqual(new Set(Object.keys(room.participants)));
      for (const { id, members } of seats) {
        expect(new Set(members).size).toBe(members.length);
        expect(members.length).toBeGreaterThanOrEqual(id === 'everyone-else' || id in room.keptSeats ? 1 : 5);
      }
    }), { numRuns: 300 });
  });

  test('the order in which people are held changes nothing', () => {
    fc.assert(fc.property(rooms, (room) => {
      const turned = { ...room, participants: Object.fromEntries(Object.entries(room.participants).reverse()) };
      expect(problemOf(turned)).toEqual(problemOf(room));
    }));
  });

  test('a problem parses without a rounded number, its ratings are on the scale, and nothing is refused but an unrated room', () => {
    fc.assert(fc.property(rooms, (room) => {
      const found = problemOf(room);
      if (!found.ok) {
        expect(['nobody-here', 'nothing-rated']).toContain(found.code);
        return;
      }
      const parsed = parseProblem(found.input);
      expect(parsed.ok && parsed.warnings.filter(({ reason }) => reason.key !== 'warning.unchoosable')).toEqual([]);
      for (const { ratings } of found.input.designs) {
        for (const rating of Object.values(ratings).flatMap((entry) => Object.values(entry))) {
          expect(rating).toBeGreaterThanOrEqual(1);
          expect(rating).toBeLessThanOrEqual(5);
        }
      }
      expect([...found.leftOut, ...found.input.designs.map(({ id }) => id)].sort()).toEqual(['garden', 'plaza']);
    }), { numRuns: 300 });
  });
});
