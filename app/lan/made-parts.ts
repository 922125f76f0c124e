import type { z } from 'zod';
import { comparisonOf, costMade, effectIn, isSmallSeat, labelIn, utilityMade, type Package, type Problem, type RecordedProblem, type recordedProposal } from '../mediation/index.ts';
import { fewestTold, own, spendable, type Evidence, type Made, type MadeAsked, type MadeCost, type MadeEffect, type MadeFigure, type MadeOneEffect, type MadeOver, type MadeTerm, type MadeUtility, type Plan, type Tabled } from '../workshop/index.ts';

/**
 * What the numbers of a problem are read from: the problem with what its cells rest on, and the plan for the sources. `past`:
 * people have answered, left or come since it was made, so that nobody knows any more how many answers a cell rested on.
 */
export type Behind = {
  tabled: Pick<Tabled, 'problem' | 'marks' | 'counts' | 'effects'>; past?: boolean; problem: Problem; recorded: RecordedProblem; plan: Plan | null;
  /** The package on the table with what it is compared with; null where there is none yet. */
  proposal: z.infer<typeof recordedProposal> | null;
};
export type Chosen = Package & { budget?: number };

/** A number of a package, taken apart; null where there is no such seat or package. */
export function madeOf(behind: Behind, chosen: Chosen, { of, seat = '' }: MadeAsked): Made | null {
  const { recorded } = behind;
  const names = { design: labelIn(recorded.designs, chosen.design), measures: chosen.measures.map((id) => labelIn(recorded.measures, id)) };
  if (of === 'effect') return null;
  if (of === 'utility') {
    const made = utilityOf(behind, chosen, seat);
    return made && { ...names, of, ...made };
  }
  if (of === 'cost' || of === 'left') {
    const made = costOf(behind, chosen, of);
    return made && { ...names, of, ...made };
  }
  return { ...names, of, ...figureOf(behind, chosen, of) };
}

/** What one measure changes on one criterion for one seat: the catalogue's number, and what residents' answers made of it. */
export function effectMade({ tabled, past = false, recorded, plan }: Behind, cell: { group: string; measure: string; criterion: string }): MadeOneEffect | null {
  const measure = recorded.measures.find(({ id }) => id === cell.measure);
  const told = effectIn(tabled, cell);
  if (!measure || !told) return null;
  const value = own(own(measure.effects, cell.group) ?? own(measure.effects, '*') ?? {}, cell.criterion) ?? 0;
  return { value, past, evidence: plan?.measures.find(({ id }) => id === cell.measure)?.effectEvidence ?? null, answers: past ? null : saidOf(tabled, cell) };
}

function utilityOf({ tabled, past = false, problem, recorded, plan }: Behind, chosen: Package, seat: string): MadeUtility | null {
  const made = utilityMade(problem, chosen, seat);
  const group = recorded.groups.find(({ id }) => id === seat);
  if (!made || !group) return null;
  const name = (id: string) => labelIn(recorded.measures, id);
  const counts = own(own(tabled.counts ?? {}, chosen.design) ?? {}, seat) ?? {};
  return {
    seat: labelIn(recorded.groups, seat), people: group.people, small: isSmallSeat(group, fewestTold({ plan })), value: made.value, weights: made.weights, past, own: Object.keys(group.weights ?? {}).length > 0,
    criteria: made.criteria.map(({ id, effects, synergies, ...numbers }) => {
      const mark = tabled.marks.find((one) => one.group === seat && one.design === chosen.design && one.criterion === id);
      return {
        ...numbers, cap: made.cap, criterion: labelIn(recorded.criteria, id), answers: past ? null : mark?.n ?? own(counts, id) ?? null, mark: mark?.mark ?? null,
        effects: effects.flatMap(({ measures: [measure = ''], amount }) => [{
          measure: name(measure), amount, evidence: plan?.measures.find((one) => one.id === measure)?.effectEvidence ?? null, answers: past ? null : saidOf(tabled, { group: seat, measure, criterion: id }),
        }]),
        synergies: synergies.map(({ measures, amount }) => ({ measures: measures.map(name), amount })),
      };
    }),
  };
}

/** What residents said of an effect, where anyone did. */
function saidOf(tabled: Behind['tabled'], cell: { group: string; measure: string; criterion: string }): MadeEffect['answers'] {
  const told = effectIn(tabled, cell);
  return told && told.n > 0 ? { catalogue: told.catalogue, n: told.n, sum: told.sum } : null;
}

/** Over every seat, as the desk's comparison has it. */
function figureOf({ problem, recorded, proposal, plan }: Behind, chosen: Package, of: MadeOver): MadeFigure {
  const terms = recorded.groups.map((group): MadeTerm => ({
    seat: labelIn(recorded.groups, group.id), people: group.people, small: isSmallSeat(group, fewestTold({ plan })), value: utilityMade(problem, chosen, group.id)?.value ?? 0,
  }));
  const utilities = Object.fromEntries(recorded.groups.map(({ id }, place) => [id, terms[place]?.value ?? 0]));
  // The package asked about, beside the same alternatives: the price is reckoned from their greatest total.
  const best = (proposal ? [proposal, ...proposal.alternatives] : []).find(({ rule, design }) => rule === 'total' && design !== null);
  const { rows: [row] } = comparisonOf(recorded.groups, { rule: '', status: '', design: chosen.design, utilities, baseline: null, alternatives: best ? [best] : [] });
  const value = row ? { total: row.total, worst: row.worst, gini: row.gini, 'by-people': row.byPeople, price: row.price }[of] : null;
  const total = best && recorded.groups.reduce((sum, { id }) => sum + Math.round((own(best.utilities, id) ?? 0) * 1e6), 0) / 1e6;
  return { value, terms, greatest: best && total !== undefined ? { total, proved: best.status === 'optimal' } : null };
}

function costOf({ problem, plan }: Behind, chosen: Chosen, of: 'cost' | 'left'): MadeCost | null {
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
