import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framesOf, type FramePorts } from '../../../app/lan/frames.ts';
import { evaluatePackage, parseProblem, problemOf } from '../../../app/mediation/index.ts';
import { publicTables, reportModel } from '../../../app/report/index.ts';
import type { Answer, Ballot, BallotItem, BallotState, Published, SaidGroups, State } from '../../../app/workshop/index.ts';
import { both, person, plan, room } from './room.ts';
import { fewestBehind, independent } from './reckoning.ts';

const groups = ['rollers', 'elders', 'parents', 'cyclists'];
const criteria = ['access', 'beauty'];
const designs = ['plaza', 'garden'];
const wide = { ...plan, groups: groups.map((id) => ({ id, label: both(id) })), criteria: criteria.map((id) => ({ id, label: both(id), question: both('?'), weight: 1 })) };

type Numbers = ReadonlyMap<string, number>;

/** What the report says, as numbers by their place. All its forms (HTML, CSV, spreadsheet, JSON, PDF) are made from this alone. */
function reported(state: State): Numbers {
  const model = reportModel(state, { head: { seq: 1, hash: '' }, madeAt: '2026-01-01', held: null });
  return new Map(leaves({ model, terms: state.terms.map(({ terms }) => terms) }));
}

/** What tablets and the projector are sent, and what stands in the tables, which do arithmetic of their own. */
function shown(state: State): Numbers {
  const nothing = (): null => null;
  const frames = framesOf({ state: () => state, queueOf: () => ({}), head: nothing, joinUrl: () => '', joinCode: () => '', workshop: () => '', addresses: () => [], disk: () => ({ fault: null, low: null, damage: null }), connected: () => new Set(), amendments: () => [], comeBackFor: (id: string) => id } as unknown as FramePorts);
  const tables = publicTables(reportModel(state, { head: { seq: 1, hash: '' }, madeAt: '2026-01-01', held: null })).map(({ rows }) => ({ rows }));
  return new Map(leaves({ tablets: frames.tablets(), projector: frames.projector(), tables }));
}

function leaves(value: unknown, at = ''): [string, number][] {
  if (typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}/${key}`));
}

/** What one person says of one question of one round, and `null` where they do not. */
type Cell = { who: string; ballot: string; design: string; criterion: string };

test('nothing that is published of a room tells of fewer people than may be told of, by any reckoning with all of it together', () => {
  const used = { numbers: 0, rooms: 0 };
  fc.assert(fc.property(anyRoom(), (made) => {
    const { state, k } = made(() => 0);
    const cells = cellsIn(state);
    const worlds = cells.map((cell) => made((other) => (isSame(cell, other) ? step : 0)).state);
    const here = reported(state);
    const there = worlds.map(reported);
    const columns = there.map((world) => changesBetween(here, world));
    const moving = [...new Set(columns.flatMap((column) => [...column.keys()]))];
    const all = changesBetween(here, reported(made(() => step).state));
    const linear = moving.filter((place) => !noSum.test(place) && Math.abs(columns.reduce((sum, column) => sum + (column.get(place) ?? 0), 0) - (all.get(place) ?? 0)) < 1e-2);
    // What is no sum follows from published sums, or counts people out, of whom there are enough.
    for (const place of moving) if (!linear.includes(place)) expect(place).toMatch(noSum);
    const rows = linear.map((place) => columns.map((column) => (column.get(place) ?? 0) / step));
    expect(fewestBehind(k, rows, cells.map(({ who }) => who)), independent(rows).map((at) => linear[at]).join('\n')).toBeNull();
    expect(strangers(shown(state), worlds.map(shown), here, there)).toEqual([]);
    used.numbers += rows.length;
    used.rooms += rows.length > 0 ? 1 : 0;
  }), { numRuns: 5, endOnFailure: true, seed: Number(process.env['PARVIS_LUCK'] ?? 7) });
  expect(used.rooms).toBeGreaterThan(2);
}, 180_000);

/** Statistics that are no sums (slopes that are rounded, medians, intervals, agreement, tests), counts of people, and what follows from sums that are published. */
const noSum = /\/disagreement\/.*\/most\/|\/(sd|worst|gini|price|moves\/(both|higher|same|lower))$|\/changed\/moves\/|\/disagreement\/.*\/(low|high|median|lower|upper|slope|w|alpha|icc|p|pHolm|tau|toward|away|same|line|left|right|gap|\d+)$/;

/** Within the scale, and a multiple of 1e-4 times 1 to 12, so that no mean is rounded. */
const step = -2.772;

function changesBetween(here: Numbers, there: Numbers): Map<string, number> {
  return new Map([...new Set([...here.keys(), ...there.keys()])].flatMap((place) => {
    const [value, now] = [here.get(place), there.get(place)];
    if (Object.is(now, value)) return [];
    return [[place, now === undefined || value === undefined ? Number.NaN : now - value]];
  }));
}

/** Places on screens and in tables whose number moves with somebody's answer and is not, in every world, a number of the report, rounded. */
function strangers(screen: Numbers, screens: readonly Numbers[], report: Numbers, reports: readonly Numbers[]): string[] {
  const moving = [...screen].filter(([place, value]) => screens.some((other) => other.get(place) !== value));
  return moving.map(([place]) => place).filter((place) => ![...report.keys()].some((known) =>
    isRounded(screen.get(place), report.get(known)) && screens.every((other, at) => isRounded(other.get(place), reports[at]?.get(known)))));
}

const isRounded = (told: number | undefined, value: number | undefined): boolean =>
  (told === undefined && value === undefined) || (told !== undefined && value !== undefined && [10, 100].some((part) => Math.abs(Math.round(value * part) / part - told) < 1e-9 || Math.abs(value - told) * part <= 0.5 + 1e-6));

const isSame = (some: Cell, other: Cell): boolean => some.who === other.who && some.ballot === other.ballot && some.design === other.design && some.criterion === other.criterion;

function cellsIn({ ballots, participants }: State): Cell[] {
  return Object.values(ballots).flatMap(({ ballot, answers }) => Object.entries(answers).flatMap(([who, answer]) => {
    if (answer.kind !== 'criteria' || !participants[who]) return [];
    return Object.entries(answer.scores).flatMap(([item, byCriterion]) =>
      Object.entries(byCriterion).flatMap(([criterion, score]) => (score === null ? [] : [{ who, ballot: ballot.id, design: item, criterion }])));
  }));
}

type Made = (change: (cell: Cell) => number) => { state: State; k: number };

/** Eight to twelve people in overlapping groups; two rounds of ratings, some without a cell or an answer, and a package from them. */
function anyRoom(): fc.Arbitrary<Made> {
  const cell = fc.option(fc.constantFrom(3.8, 3.9, 4), { freq: 12 });
  const answer = fc.option(fc.tuple(cell, cell, cell, cell), { freq: 7 });
  const named = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...groups.map((id) => [id])) }, { weight: 3, arbitrary: fc.subarray(groups, { minLength: 2, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constantFrom('none' as const, 'not-said' as const) });
  const people = fc.array(fc.record({ named, before: answer, after: answer, pictured: answer }), { minLength: 8, maxLength: 12 });
  return fc.record({ people, k: fc.constantFrom(3, 3, 4) }).map(({ people: asked, k }): Made => (change) => {
    const answersIn = (ballot: string, which: 'before' | 'after' | 'pictured', kind: string) => Object.fromEntries(asked.flatMap(({ [which]: given }, at) => {
      const who = `p${at}`;
      return given === null ? [] : [[who, scores(kind, (item, design, criterion) => {
        const said = given[designs.indexOf(design) * 2 + criteria.indexOf(criterion)] ?? null;
        return said === null ? null : said + change({ who, ballot, design: item, criterion });
      })]];
    }));
    const ballots = {
      first: ballotOf('first', 'design', answersIn('first', 'before', 'design')), again: ballotOf('again', 'design', answersIn('again', 'after', 'design'), 'first'),
      measures: ballotOf('measures', 'measure', answersIn('measures', 'pictured', 'measure')),
    };
    const here = room(asked.map((each, at) => person(`p${at}`, each.named as SaidGroups)), [], { plan: { ...wide, fewestTold: k }, ballots });
    return { state: bargained(here), k };
  });
}

/** With two packages, the second with a measure more, and the terms that came before them. */
function bargained(state: State): State {
  const asked = problemOf(state);
  const parsed = asked.ok ? parseProblem(asked.input) : null;
  if (!asked.ok || !parsed?.ok) return state;
  const utilities = (measures: readonly string[], design = 'plaza') => {
    const found = evaluatePackage(parsed.problem, { design, measures });
    return Object.fromEntries(parsed.problem.groups.map(({ id }, at) => [id, (found[at] ?? 0) / 1e6]));
  };
  const option = (rule: string, measures: string[], design = 'plaza') => ({ rule, status: 'optimal', design, measures, cost: 10.5 * measures.length, left: 100, utilities: utilities(measures, design), metrics: null, bound: null });
  const round = (number: number, measures: string[]): State['rounds'][number] => ({
    round: number, demands: [], marks: asked.marks, problem: asked.input, responses: {},
    proposal: { format: 'parvis-proposal/1', ...option('leximin', measures), belowBase: [], proof: [], baseline: { design: 'garden', cost: 0, utilities: utilities([], 'garden') }, alternatives: [option('total', ['ramp', 'lamps'])] },
  } as unknown as State['rounds'][number]);
  const seats = parsed.problem.groups.map(({ id }) => ({ seat: id, base: utilities([], 'garden')[id] ?? 0, lowest: utilities([])[id] ?? 0, best: utilities(['ramp'])[id] ?? 0, proved: true, certificate: null, package: null, bound: null }));
  const terms = { terms: { edition: 1, seats: parsed.problem.groups.map(({ id }) => ({ id })), seatsNotListed: 0, designs: [], measures: [], criteria: [] }, hash: 'h', problem: asked.input, seats } as unknown as Published;
  return { ...state, rounds: [round(1, []), round(2, ['ramp'])], terms: [terms] };
}

function scores(kind: string, scoreOf: (item: string, design: string, criterion: string) => number | null): Answer {
  const itemOf = (design: string): string => (kind === 'design' ? `design:${design}` : `measure:${design === 'plaza' ? 'ramp' : 'lamps'}`);
  return { kind: 'criteria', scores: Object.fromEntries(designs.map((design) => [itemOf(design), Object.fromEntries(criteria.map((criterion) => [criterion, scoreOf(itemOf(design), design, criterion)]))])) };
}

function ballotOf(id: string, kind: 'design' | 'measure', answers: Record<string, Answer>, of: string | null = null): BallotState {
  const items: BallotItem[] = (kind === 'design' ? designs : ['ramp', 'lamps']).map((each) => ({ kind, id: each }));
  const ballot: Ballot = { id, kind: 'criteria', title: both(id), items, criteria, dots: 0, round: of ? 'after' : 'before', of };
  return { ballot, status: 'closed', shown: true, answers };
}
