import { z } from 'zod';
import {
  comparisonOf, costMade, effectIn, isSmallSeat, labelIn, parseProblem, readProblemInput, recordedProblem, recordedProposal, underOwnWeights, utilityMade, type Package, type Problem, type RecordedProblem,
} from '../mediation/index.ts';
import { own, spendable, type BudgetCurve, type CellMark, type Evidence, type Made, type MadeAsked, type MadeCost, type MadeEffect, type MadeFigure, type MadeNumber, type MadeOver, type MadeTerm, type MadeUtility, type Plan, type Round, type State, type Tabled } from '../workshop/index.ts';

/** What a page asks of one number of a round; the names of packages are those of the comparison, of demands, `budget:<share>`, `equal:<place>` among those as good, `own-weights` and `own-weights-best` of the check beside it, or `offer:<group>:<offer>` of a simulated voice. */
export const madeAsked = z.strictObject({
  package: z.string().max(300), of: z.enum(['utility', 'total', 'worst', 'gini', 'by-people', 'price', 'cost', 'left']), seat: z.string().max(200).optional(),
});

export type MadeAnswer = { ok: true; made: Made } | { ok: false; code: 'unknown-round' | 'unknown-number' };
/** `curve`: what other budgets would have bought, which is no part of the record. */
type Known = { state: State; curve: BudgetCurve | null };

/** What made a number of a round, from the record and the plan's sources, small seats and all: for the facilitator alone. */
export function madeIn({ state, curve }: Known, number: number, asked: MadeAsked): MadeAnswer {
  const round = state.rounds.find((one) => one.round === number);
  const read = round && readRound(round, state.plan);
  if (!round || !read) return { ok: false, code: 'unknown-round' };
  const beside = weighedIn(round, read, asked.package) ?? voicedIn(round, read, asked);
  const chosen = beside?.chosen ?? packageIn(round, read, asked.package, curve?.round === number ? curve : null);
  const made = chosen && madeOf(beside?.read ?? read, chosen, asked);
  return made ? { ok: true, made: { ...namesOf(read, chosen), ...made } } : { ok: false, code: 'unknown-number' };
}

type Read = { tabled: Tabled; problem: Problem; recorded: RecordedProblem; proposal: ReturnType<typeof recordedProposal.parse>; plan: Plan | null };

function readRound(tabled: Tabled, plan: Plan | null): Read | null {
  const parsed = parseProblem(tabled.problem);
  const recorded = recordedProblem.safeParse(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  return parsed.ok && recorded.success && proposal.success ? { tabled, problem: parsed.problem, recorded: recorded.data, proposal: proposal.data, plan } : null;
}

type Chosen = Package & { budget?: number };

function packageIn({ demands, robustness }: Round, { proposal }: Read, key: string, curve: BudgetCurve | null): Chosen | null {
  const found = ({ design, measures, budget }: { design: string | null; measures: readonly string[]; budget?: number }): Chosen | null =>
    (design === null ? null : { design, measures, ...(budget !== undefined && { budget }) });
  if (key === 'package') return found(proposal);
  if (key === 'base') return proposal.baseline && found({ ...proposal.baseline, measures: [] });
  const point = curve?.points?.find(({ share }) => key === `budget:${share}`);
  if (point) return found(point);
  const equal = /^equal:(\d{1,3})$/.exec(key)?.[1];
  if (equal !== undefined) return found(robustness?.equals[Number(equal)] ?? { design: null, measures: [] });
  const refused = demands.find((demand) => demand.verdict === 'refused' && key === `${demand.kind}:${demand.measure}`);
  if (refused?.verdict === 'refused') return found(refused.price);
  const other = proposal.alternatives.find(({ rule }) => rule === key);
  return other ? found(other) : null;
}

/** The check beside a package: the round as it would be under the weights that seats give themselves, with its package or the best. */
function weighedIn({ weights, ...round }: Round, { proposal, plan }: Read, key: string): { read: Read; chosen: Package } | null {
  const check = weights?.check;
  if (!check || (key !== 'own-weights' && key !== 'own-weights-best') || proposal.design === null) return null;
  const problem = readProblemInput(round.problem);
  const read = problem && readRound({ ...round, problem: underOwnWeights(problem, weights.seats) }, plan);
  return read && { read, chosen: key === 'own-weights' ? { design: proposal.design, measures: proposal.measures } : check.best };
}

/** What a simulated voice may ask for: for its own group in the problem with its seat, of which nobody said anything; else in the room's. */
function voicedIn({ withAgents, ...round }: Round, read: Read, { package: key, of, seat }: MadeAsked): { read: Read; chosen: Package } | null {
  const [, group, id] = /^offer:([^:]+):(.+)$/.exec(key) ?? [];
  const chosen = withAgents?.standings.find((one) => one.group === group)?.offers.find((offer) => offer.id === id);
  if (!withAgents || group === undefined || !chosen) return null;
  if (of !== 'utility' || seat !== group) return { read, chosen };
  const marks = read.recorded.criteria.map((criterion): CellMark => ({ group, design: chosen.design, criterion: criterion.id, n: 0, mark: 'not-said' }));
  const within = readRound({ ...round, problem: withAgents.problem, proposal: withAgents.proposal, marks }, read.plan);
  return within && { read: within, chosen };
}

const namesOf = ({ recorded }: Read, { design, measures }: Package): Pick<Made, 'design' | 'measures'> =>
  ({ design: labelIn(recorded.designs, design), measures: measures.map((id) => labelIn(recorded.measures, id)) });

function madeOf(read: Read, chosen: Chosen, { of, seat }: MadeAsked): MadeNumber | null {
  if (of === 'utility') {
    const made = utilityOf(read, chosen, seat ?? '');
    return made && { of, ...made };
  }
  if (of === 'cost' || of === 'left') {
    const made = costOf(read, chosen, of);
    return made && { of, ...made };
  }
  return { of, ...figureOf(read, chosen, of) };
}

function utilityOf({ tabled, problem, recorded, plan }: Read, chosen: Package, seat: string): MadeUtility | null {
  const made = utilityMade(problem, chosen, seat);
  const group = recorded.groups.find(({ id }) => id === seat);
  if (!made || !group) return null;
  const name = (id: string) => labelIn(recorded.measures, id);
  const counts = own(own(tabled.counts ?? {}, chosen.design) ?? {}, seat) ?? {};
  return {
    seat: labelIn(recorded.groups, seat), people: group.people, small: isSmallSeat(group), value: made.value, weights: made.weights, own: Object.keys(group.weights ?? {}).length > 0,
    criteria: made.criteria.map(({ id, effects, synergies, ...numbers }) => {
      const mark = tabled.marks.find((one) => one.group === seat && one.design === chosen.design && one.criterion === id);
      return {
        ...numbers, cap: made.cap, criterion: labelIn(recorded.criteria, id), answers: mark?.n ?? own(counts, id) ?? null, mark: mark?.mark ?? null,
        effects: effects.flatMap(({ measures: [measure = ''], amount }) => [{
          measure: name(measure), amount, evidence: plan?.measures.find((one) => one.id === measure)?.effectEvidence ?? null, answers: saidOf(tabled, { group: seat, measure, criterion: id }),
        }]),
        synergies: synergies.map(({ measures, amount }) => ({ measures: measures.map(name), amount })),
      };
    }),
  };
}

/** What residents said of an effect, where anyone did. */
function saidOf(tabled: Tabled, cell: { group: string; measure: string; criterion: string }): MadeEffect['answers'] {
  const told = effectIn(tabled, cell);
  return told && told.n > 0 ? { catalogue: told.catalogue, n: told.n, sum: told.sum } : null;
}

/** Over every seat, as the desk's comparison has it. */
function figureOf({ problem, recorded, proposal }: Read, chosen: Package, of: MadeOver): MadeFigure {
  const terms = recorded.groups.map((group): MadeTerm => ({
    seat: labelIn(recorded.groups, group.id), people: group.people, small: isSmallSeat(group), value: utilityMade(problem, chosen, group.id)?.value ?? 0,
  }));
  const utilities = Object.fromEntries(recorded.groups.map(({ id }, place) => [id, terms[place]?.value ?? 0]));
  // The package asked about, beside the same alternatives: the price is reckoned from their greatest total.
  const best = [proposal, ...proposal.alternatives].find(({ rule, design }) => rule === 'total' && design !== null);
  const { rows: [row] } = comparisonOf(recorded.groups, { rule: '', status: '', design: chosen.design, utilities, baseline: null, alternatives: best ? [best] : [] });
  const value = row ? { total: row.total, worst: row.worst, gini: row.gini, 'by-people': row.byPeople, price: row.price }[of] : null;
  const total = best && recorded.groups.reduce((sum, { id }) => sum + Math.round((own(best.utilities, id) ?? 0) * 1e6), 0) / 1e6;
  return { value, terms, greatest: best && total !== undefined ? { total, proved: best.status === 'optimal' } : null };
}

function costOf({ problem, plan }: Read, chosen: Chosen, of: 'cost' | 'left'): MadeCost | null {
  const made = costMade(problem, chosen);
  if (!made) return null;
  const budget = chosen.budget ?? made.budget;
  const cents = 10 ** problem.decimals;
  const evidence = ({ id, kind }: { id: string; kind: 'design' | 'measure' }): Evidence | null =>
    (kind === 'design' ? plan?.designs.find((one) => one.id === id)?.evidence : plan?.measures.find((one) => one.id === id)?.costEvidence) ?? null;
  const asPlanned = plan !== null && spendable(plan) === problem.budget && chosen.budget === undefined;
  return {
    value: of === 'cost' ? made.cost : (Math.round(budget * cents) - Math.round(made.cost * cents)) / cents, cost: made.cost, budget,
    held: asPlanned ? { total: plan.budget.total / cents, contingency: (plan.budget.total - problem.budget) / cents, share: plan.budget.contingency } : null,
    parts: made.parts.map(({ label: { en, fr }, ...part }) => ({ what: { en: en ?? fr ?? part.id, fr: fr ?? en ?? part.id }, kind: part.kind, cost: part.cost, evidence: evidence(part) })),
  };
}
