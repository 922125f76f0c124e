import { scale, spendable } from '../workshop/index.ts';
import type { CellMark, Cents, Design, DesignId, Effects, Measure, MeasureId, Plan, State } from '../workshop/index.ts';
import { RATING_DECIMALS, currencyDecimals, scaleDecimal } from './exact.ts';
import type { ProblemInput } from './problem-schema.ts';
import { parseProblem } from './problem.ts';
import { cellRating, latestRatings, points, tallyOf } from './ratings.ts';
import type { LatestRatings } from './ratings.ts';
import { saidGroups, seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * Why there is nothing to mediate: no plan; nobody in the room; no design that someone rated on every criterion that
 * weighs; a required measure that goes with no design left (or no longer exists, or needs one that does not); or a plan
 * whose numbers or ids make no problem.
 */
export type ProblemCode = 'not-prepared' | 'nobody-here' | 'nothing-rated' | 'required-unavailable' | 'bad-problem';
export type WorkshopProblem =
  | { ok: true; input: ProblemInput; marks: CellMark[]; leftOut: DesignId[]; seats: Seat[] }
  | { ok: false; code: ProblemCode };

/**
 * The room's mediation problem (`parvis-mediation/1`, DESIGN §3.1) from what people last said: one group a seat, money in
 * major units, the budget without its contingency. `marks`: the cells that rest on fewer than three answers. `leftOut`:
 * designs that nobody rated on some criterion that weighs; no number is made up for them. Measures that go only with those,
 * or that need a measure which is gone, are left out too. `input` always passes parseProblem.
 */
export function problemOf(state: State): WorkshopProblem {
  const { plan } = state;
  if (!plan) return { ok: false, code: 'not-prepared' };
  const seats = seatsOf(state);
  if (seats.length === 0) return { ok: false, code: 'nobody-here' };
  const latest = latestRatings(state);
  const rated = plan.designs.map((design) => rate(state, plan, design, seats, latest));
  const designs = rated.flatMap((entry) => entry.design ?? []);
  if (designs.length === 0) return { ok: false, code: 'nothing-rated' };
  const inPlay = new Set<DesignId>(designs.map(({ id }) => id));
  const measures = availableMeasures(plan, inPlay);
  const available = new Set<MeasureId>(measures.map(({ id }) => id));
  if (plan.required.some((id) => !available.has(id))) return { ok: false, code: 'required-unavailable' };
  const input: ProblemInput = {
    format: 'parvis-mediation/1',
    title: plan.title,
    currency: plan.budget.currency,
    budget: major(spendable(plan), plan),
    scale: { ...scale },
    criteria: plan.criteria.map(({ id, label, weight }) => ({ id, label, weight })),
    groups: seats.map(({ id, label, members }) => ({ id, label, people: members.length })),
    designs,
    measures: measures.map((measure) => ({
      ...measureOf(measure, plan, available, inPlay), effects: seatEffects(state, plan, measure.effects, seats),
    })),
    required: [...new Set(plan.required)],
    forbidden: [],
  };
  if (!parseProblem(input).ok) return { ok: false, code: 'bad-problem' };
  const leftOut = rated.flatMap((entry) => (entry.design ? [] : [entry.id]));
  return { ok: true, input, marks: rated.flatMap((entry) => entry.marks), leftOut, seats };
}

type Rated = { id: DesignId; design: ProblemInput['designs'][number] | null; marks: CellMark[] };

/** A design with every seat's rating; null when a criterion that weighs was rated by nobody. */
function rate(state: State, plan: Plan, { id, label, cost }: Design, seats: readonly Seat[], latest: LatestRatings): Rated {
  const everyone = Object.keys(state.participants);
  const marks: CellMark[] = [];
  const ratings: Record<string, number>[] = seats.map(() => ({}));
  for (const { id: criterion, weight } of plan.criteria) {
    const room = tallyOf(latest, everyone, id, criterion);
    if (room.n === 0 && weight > 0) return { id, design: null, marks: [] };
    seats.forEach((seat, index) => {
      const own = tallyOf(latest, seat.members, id, criterion);
      const cell = cellRating(own, room);
      if (!cell) return;
      ratings[index] = { ...ratings[index], [criterion]: cell.rating };
      if (cell.mark) marks.push({ group: seat.id, design: id, criterion, n: own.n, mark: cell.mark });
    });
  }
  const bySeat = Object.fromEntries(seats.map((seat, index) => [seat.id, ratings[index] ?? {}]));
  return { id, design: { id, label, cost: major(cost, plan), ratings: bySeat }, marks };
}

/** Those that go with a design of the problem and whose prerequisites, to the last, do too. */
function availableMeasures(plan: Plan, designs: ReadonlySet<DesignId>): Measure[] {
  let kept = plan.measures.filter((measure) => measure.designs.length === 0 || measure.designs.some((id) => designs.has(id)));
  for (;;) {
    const ids = new Set<MeasureId>(kept.map(({ id }) => id));
    const next = kept.filter(({ requires }) => requires.every((id) => ids.has(id)));
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

type MeasureInput = Omit<ProblemInput['measures'][number], 'effects'>;

function measureOf(measure: Measure, plan: Plan, measures: ReadonlySet<string>, designs: ReadonlySet<string>): MeasureInput {
  const { id, label, cost, requires, excludes } = measure;
  const among = (ids: readonly string[], known: ReadonlySet<string>) => [...new Set(ids)].filter((each) => known.has(each));
  return {
    id, label, cost: major(cost, plan), requires: [...new Set(requires)], excludes: among(excludes, measures),
    // No `designs` means all; what was tied to some stays tied to those of them that are left.
    ...(measure.designs.length > 0 && { designs: among(measure.designs, designs) }),
  };
}

/**
 * A group's own entry stands instead of `*` wholly (DESIGN §3.1). A seat that several kinds of people share takes the mean of
 * what holds for each of them, weighted by people: a person in two of its groups counts in both.
 */
function seatEffects(state: State, plan: Plan, effects: Effects, seats: readonly Seat[]): Record<string, Record<string, number>> {
  const entries: [string, Record<string, number>][] = seats
    .filter(({ groups }) => groups.some((group) => Object.hasOwn(effects, group)))
    .map((seat) => [seat.id, meanEntry(plan, effects, partsOf(state, seat))]);
  const general = meanEntry(plan, effects, [{ entry: '*', people: 1 }]);
  return Object.fromEntries([...entries, ['*', general]]);
}

type Part = { entry: string; people: number };

function partsOf(state: State, seat: Seat): Part[] {
  const said = seat.members.map((id) => {
    const person = state.participants[id];
    return person ? saidGroups(state.plan, person) : [];
  });
  const parts = seat.groups.map((group) => ({ entry: group, people: said.filter((groups) => groups.includes(group)).length }));
  return [...parts, { entry: '*', people: said.filter((groups) => groups.length === 0).length }];
}

function meanEntry(plan: Plan, effects: Effects, parts: readonly Part[]): Record<string, number> {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const means = plan.criteria.flatMap(({ id }): [string, number][] => {
    const amounts = parts.map((part) => part.people * amountOf(effects, part.entry, id));
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return sum === 0 ? [] : [[id, points(sum, people)]];
  });
  return Object.fromEntries(means);
}

/** In ten-thousandths of a point. */
function amountOf(effects: Effects, group: string, criterion: string): number {
  const entry = effects[Object.hasOwn(effects, group) ? group : '*'] ?? {};
  if (!Object.hasOwn(entry, criterion)) return 0;
  return scaleDecimal(entry[criterion] ?? 0, RATING_DECIMALS)?.amount ?? Number.NaN;
}

function major(cents: Cents, { budget }: Plan): number {
  const decimals = currencyDecimals(budget.currency);
  return Number.isSafeInteger(cents) ? Number((cents / 10 ** decimals).toFixed(decimals)) : Number.NaN;
}
