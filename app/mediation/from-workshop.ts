import { scale, spendable } from '../workshop/index.ts';
import type { CellMark, Cents, Design, DesignId, EffectCell, Measure, MeasureId, Plan, SeatWeights, State } from '../workshop/index.ts';
import { correctedEffects } from './effects.ts';
import { currencyDecimals } from './exact.ts';
import type { ProblemInput } from './problem-schema.ts';
import { parseProblem } from './problem.ts';
import { cellRating, latestRatings, tallyOf } from './ratings.ts';
import type { LatestRatings } from './ratings.ts';
import { seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';
import { ownWeights, seatWeights } from './weights.ts';

/**
 * Why there is nothing to mediate: no plan; nobody in the room; no design that someone rated on every criterion that
 * weighs; a required measure that goes with no design left (or no longer exists, or needs one that does not); or a plan
 * whose numbers or ids make no problem.
 */
export type ProblemCode = 'not-prepared' | 'nobody-here' | 'nothing-rated' | 'required-unavailable' | 'bad-problem';
export type WorkshopProblem =
  | { ok: true; input: ProblemInput; marks: CellMark[]; effects: EffectCell[]; weights: SeatWeights[]; leftOut: DesignId[]; seats: readonly Seat[] }
  | { ok: false; code: ProblemCode };

/**
 * The room's mediation problem (`parvis-mediation/1`, DESIGN §3.1) from what people last said: one group a seat, money in
 * major units, the budget without its contingency. `marks`: the cells that rest on fewer than three answers. `leftOut`:
 * designs that nobody rated on some criterion that weighs; no number is made up for them. Measures that go only with those,
 * or that need a measure which is gone, are left out too. `effects`: the cells of the catalogue of which somebody said something,
 * and what was made of it. `weights`: what each seat itself gives the criteria, none where nobody was asked; they are in `input`
 * only where the plan says that groups' own weights count. `input` always passes parseProblem.
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
  const effects = correctedEffects(state, plan, measures, seats);
  const weights = seatWeights(state, plan, seats);
  const input: ProblemInput = {
    format: 'parvis-mediation/1',
    title: plan.title,
    currency: plan.budget.currency,
    budget: major(spendable(plan), plan),
    scale: { ...scale },
    criteria: plan.criteria.map(({ id, label, weight }) => ({ id, label, weight })),
    groups: seats.map(({ id, label, members }) => ({ id, label, people: members.length, ...(plan.weighing === 'groups' && ownWeights(weights, id)) })),
    designs,
    measures: measures.map((measure) => ({ ...measureOf(measure, plan, available, inPlay), effects: effects.of(measure.id) })),
    required: [...new Set(plan.required)],
    forbidden: [],
  };
  if (!parseProblem(input).ok) return { ok: false, code: 'bad-problem' };
  const leftOut = rated.flatMap((entry) => (entry.design ? [] : [entry.id]));
  return { ok: true, input, marks: rated.flatMap((entry) => entry.marks), effects: effects.cells, weights, leftOut, seats };
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

function major(cents: Cents, { budget }: Plan): number {
  const decimals = currencyDecimals(budget.currency);
  return Number.isSafeInteger(cents) ? Number((cents / 10 ** decimals).toFixed(decimals)) : Number.NaN;
}
