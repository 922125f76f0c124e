import { isDeepStrictEqual } from 'node:util';
import { sourceOf } from '../workshop/index.ts';
import type { Measure, Published, Rules, SeatRange, State, Terms, TermsChange, TermsMeasure } from '../workshop/index.ts';
import type { WorkshopProblem } from './from-workshop.ts';
import { affordableDesigns, baselineOf, outcomeOf } from './outcome.ts';
import type { ProblemInput } from './problem-schema.ts';
import type { Proposal } from './proposal.ts';
import { recordedProblem } from './readable.ts';
import { toldLines } from './told.ts';
import type { Package, Problem } from './types.ts';
import { reckonerOf } from './utility.ts';

/** The public terms of the room's problem: nothing that people answered, no seat that may not be told of. */
export function termsOf(state: State, { input, seats }: Extract<WorkshopProblem, { ok: true }>, rules: Rules, edition: number): Terms {
  const { plan } = state;
  if (!plan) throw new Error('a room without a plan has no problem');
  const told = new Set(toldLines(state).flatMap(({ groups }) => groups));
  const listed = seats.filter(({ id }) => told.has(id));
  const alone = new Set(listed.flatMap(({ id, groups, pooled }) => (groups.length === 1 && !pooled ? [id] : [])));
  return {
    format: 'parvis-terms/1', edition, title: plan.title, currency: input.currency,
    budget: { total: plan.budget.total / 100, contingency: plan.budget.contingency, spendable: input.budget },
    scale: input.scale,
    weighing: plan.weighing ?? 'rubric',
    rubric: plan.criteria.map(({ id, label, weight }) => ({ id, label, weight })),
    designs: input.designs.flatMap(({ id, cost }) => plan.designs.filter((each) => each.id === id).map(({ label, evidence }) => ({ id, label, cost, evidence }))),
    measures: input.measures.flatMap((measure) => plan.measures.filter(({ id }) => id === measure.id).map((planned) => measureTerms(measure, planned, alone))),
    required: (input.required ?? []).map((measure) => ({ measure, source: sourceOf(plan, measure) })),
    seats: listed.map(({ id, label }) => ({ id, label })), seatsNotListed: seats.length - listed.length,
    rules,
  };
}

function measureTerms({ id, cost, effects, designs = [], requires = [], excludes = [] }: ProblemInput['measures'][number], planned: Measure, alone: ReadonlySet<string>): TermsMeasure {
  const { label, costEvidence, effectEvidence } = planned;
  const told = Object.entries(effects ?? {}).filter(([seat]) => seat === '*' || alone.has(seat));
  return { id, label, cost, costEvidence, effects: Object.fromEntries(told), effectEvidence, designs, requires, excludes };
}

/** The problem of one seat alone: whatever its packages give the others is left out. Positions of everything else stay. */
export function aloneIn(problem: Problem, g: number): Problem {
  const own = <E extends { group: number }>(effects: readonly E[]): E[] => effects.flatMap((effect) => (effect.group === g ? [{ ...effect, group: 0 }] : []));
  return {
    ...problem, groups: problem.groups.slice(g, g + 1),
    designs: problem.designs.map((design) => ({ ...design, ratings: design.ratings.slice(g, g + 1) })),
    measures: problem.measures.map((measure) => ({ ...measure, effects: own(measure.effects) })),
    synergies: problem.synergies.map((synergy) => ({ ...synergy, effects: own(synergy.effects) })),
  };
}

/** What each seat has in the baseline, and at least over the base designs that fit, in rating points; null where none fits. */
export function basesOf(problem: Problem): { seat: string; base: number | null; lowest: number | null }[] {
  const reckoner = reckonerOf(problem);
  const base = baselineOf(problem, reckoner);
  const alone = affordableDesigns(problem).map((design) => outcomeOf(problem, reckoner, design, []));
  return problem.groups.map(({ id }, g) => ({
    seat: id, base: base ? (base.utilities[g] ?? 0) / 1e6 : null,
    lowest: alone.length === 0 ? null : Math.min(...alone.map(({ utilities }) => utilities[g] ?? 0)) / 1e6,
  }));
}

/** The range of each seat, `best` being the proposal for each seat alone, in the order of the groups. */
export function seatRanges(problem: Problem, best: readonly Proposal[]): SeatRange[] {
  return basesOf(problem).map((seat, g): SeatRange => {
    const found = best[g];
    if (!found || found.design === null) return { ...seat, best: null, package: null, proved: found?.status === 'infeasible', bound: null, certificate: null };
    const value = found.utilities[seat.seat] ?? 0;
    const bound = found.proof[0]?.bound ?? null;
    const certificate = found.certificate?.bound === value ? found.certificate : null;
    return { ...seat, best: value, package: { design: found.design, measures: found.measures }, proved: bound === value || certificate !== null, bound, certificate };
  });
}

/** What stands behind the numbers of a range: the baseline, the base design that gives the seat least of those that fit, and the package that is best for it. */
export function rangePackages(problem: Problem, { seat, package: found }: SeatRange): Record<'base' | 'lowest' | 'best', Package | null> {
  const reckoner = reckonerOf(problem);
  const g = problem.groups.findIndex(({ id }) => id === seat);
  const alone = affordableDesigns(problem).map((design) => outcomeOf(problem, reckoner, design, []));
  const least = alone.toSorted((a, b) => (a.utilities[g] ?? 0) - (b.utilities[g] ?? 0))[0];
  const bare = (outcome: { design: number } | null | undefined): Package | null => {
    const design = outcome && problem.designs[outcome.design];
    return design ? { design: design.id, measures: [] } : null;
  };
  return { base: bare(baselineOf(problem, reckoner)), lowest: bare(least), best: found && { design: found.design, measures: [...found.measures] } };
}

/** What is another in the second of two editions, in the order in which terms are told. `answers`: what people rated, or who sits where. */
export function termsChanges(before: Published, after: Published): TermsChange[] {
  const [one, two] = [before.terms, after.terms];
  const whole = (what: TermsChange['what'], read: (terms: Terms) => unknown): TermsChange[] => (isDeepStrictEqual(read(one), read(two)) ? [] : [{ what, ids: [] }]);
  const each = (what: TermsChange['what'], list: 'designs' | 'measures', read: (of: TermsMeasure) => unknown): TermsChange[] => {
    const ids = changedIn(one[list] as readonly TermsMeasure[], two[list] as readonly TermsMeasure[], read);
    return ids.length === 0 ? [] : [{ what, ids }];
  };
  const changes = [
    ...whole('budget', ({ budget, currency }) => [budget, currency]), ...whole('rubric', ({ rubric, weighing }) => [rubric, weighing]),
    ...whole('designs', ({ designs }) => designs.map(({ id }) => id)), ...whole('measures', ({ measures }) => measures.map(({ id }) => id)),
    ...each('costs', 'designs', ({ cost }) => cost), ...each('costs', 'measures', ({ cost }) => cost),
    ...each('effects', 'measures', ({ effects, designs, requires, excludes }) => [effects, designs, requires, excludes]),
    ...whole('required', ({ required }) => required), ...whole('seats', ({ seats, seatsNotListed }) => [seats, seatsNotListed]), ...whole('rules', ({ rules }) => rules),
  ];
  return isDeepStrictEqual(answersIn(before), answersIn(after)) ? changes : [...changes, { what: 'answers', ids: [] }];
}

const answersIn = ({ problem }: Published): unknown => {
  const read = recordedProblem.safeParse(problem).data;
  return read && [read.groups, read.designs.map(({ id, ratings }) => [id, ratings])];
};

/** Of what both have, the ids where it differs. */
function changedIn<T extends { id: string }>(before: readonly T[], after: readonly T[], read: (of: T) => unknown): string[] {
  return after.flatMap((now) => {
    const then = before.find(({ id }) => id === now.id);
    return then && !isDeepStrictEqual(read(then), read(now)) ? [now.id] : [];
  });
}
