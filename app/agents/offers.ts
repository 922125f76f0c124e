import {
  evaluatePackage, parseProblem, recordedProposal, type Demand as Condition, type Problem, type ProblemInput, type Proposal,
} from '../mediation/index.ts';
import type { AgentOffer, AgentSeat, AgentStanding, GroupId, WithAgents } from '../workshop/index.ts';

/** The best package of a problem, found in the solver's own thread; no seat below its utility in the baseline where any package can do so. */
export type Solve = (problem: Problem, demands: readonly Condition[]) => Promise<Proposal>;

/** Most measures that one agent may ask for, and most that it may ask to leave out. */
const mostWanted = 3;
const mostUnwanted = 2;

/**
 * What is worked out beside a tabled package once agents are to be heard: the package with their seats, and for each of them
 * the offers that it may pick from, priced by the solver under the room's own problem. Null where a problem cannot be read or
 * no package is on the table.
 */
export async function standingsFor(
  tabled: { round: number; problem: ProblemInput; proposal: unknown }, withSeats: ProblemInput, agents: readonly AgentSeat[], solve: Solve,
): Promise<WithAgents | null> {
  const bound = parseProblem(tabled.problem);
  const beside = parseProblem(withSeats);
  const chosen = recordedProposal.safeParse(tabled.proposal).data;
  if (!bound.ok || !beside.ok || !chosen || chosen.design === null) return null;
  const proposal = await solve(beside.problem, []);
  const table = { design: chosen.design, measures: chosen.measures };
  const reckon = reckonerOf(bound.problem, beside.problem);
  const standings: AgentStanding[] = [];
  for (const { group, reason, source } of agents) {
    const best = await solve(aloneIn(beside.problem, group), []);
    const offers: AgentOffer[] = (['accept', 'object'] as const).map((kind) => ({ id: kind, kind, measure: null, ...reckon(table, group) }));
    for (const wish of wishesOf(beside.problem, group, chosen.measures)) {
      const under = await solve(bound.problem, [{ id: wish.id, measure: wish.measure, kind: wish.kind === 'must-have' ? 'include' : 'exclude' }]);
      if (under.design !== null) offers.push({ ...wish, ...reckon({ design: under.design, measures: under.measures }, group) });
    }
    const base = chosen.baseline ? ownUnder(beside.problem, { design: chosen.baseline.design, measures: [] }, group) : 0;
    const found = best.design !== null && { found: { design: best.design, measures: best.measures } };
    standings.push({ group, label: labelOf(beside.problem, group), reason, source, best: best.utilities[group] ?? 0, base, offers, ...found });
  }
  return { round: tabled.round, standings, problem: withSeats, proposal };
}

type Chosen = { design: string; measures: readonly string[] };
type Reckoned = Omit<AgentOffer, 'id' | 'kind' | 'measure'>;

/** What a package does: for the agent's group in the problem with its seat, for the room in the room's own. */
export function reckonerOf(bound: Problem, beside: Problem): (chosen: Chosen, group: GroupId) => Reckoned {
  return ({ design, measures }, group) => {
    const utilities = evaluatePackage(bound, { design, measures });
    const cents = [...bound.designs.filter(({ id }) => id === design), ...bound.measures.filter(({ id }) => measures.includes(id))].reduce((sum, { cost }) => sum + cost, 0);
    return {
      design, measures, cost: Number((cents / 10 ** bound.decimals).toFixed(bound.decimals)), own: ownUnder(beside, { design, measures }, group),
      worst: Math.min(...utilities) / 1e6, total: utilities.reduce<number>((sum, u) => sum + u, 0) / 1e6,
    };
  };
}

/** Utility of a group under a package, in rating points with six decimals. */
export function ownUnder(problem: Problem, chosen: Chosen, group: GroupId): number {
  return (evaluatePackage(problem, chosen)[problem.groups.findIndex(({ id }) => id === group)] ?? 0) / 1e6;
}

/**
 * What a group could ask for: measures outside the package that would help it most, taken alone, and measures inside that harm
 * it most. What is required or forbidden is not open to it. By gain, then by id.
 */
function wishesOf(problem: Problem, group: GroupId, chosen: readonly string[]): { id: string; kind: 'must-have' | 'cannot-accept'; measure: string }[] {
  const g = problem.groups.findIndex(({ id }) => id === group);
  const weights = problem.groups[g]?.weights ?? [];
  const open = problem.measures.filter((_, m) => !problem.required.includes(m) && !problem.forbidden.includes(m));
  const gains = open.map(({ id, effects }) => ({
    measure: id, gain: effects.reduce((sum, effect) => sum + (effect.group === g ? effect.amount * (weights[effect.criterion] ?? 0) : 0), 0),
  }));
  const wanted = gains.filter(({ measure, gain }) => gain > 0 && !chosen.includes(measure)).sort((a, b) => b.gain - a.gain || byId(a.measure, b.measure)).slice(0, mostWanted);
  const unwanted = gains.filter(({ measure, gain }) => gain < 0 && chosen.includes(measure)).sort((a, b) => a.gain - b.gain || byId(a.measure, b.measure)).slice(0, mostUnwanted);
  return [...wanted.map(({ measure }) => ask('must-have', measure)), ...unwanted.map(({ measure }) => ask('cannot-accept', measure))];
}

const ask = <Kind extends 'must-have' | 'cannot-accept'>(kind: Kind, measure: string) => ({ id: `${kind}:${measure}`, kind, measure });
const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The problem with one group in it: its best package is the best that any package can do for that group. */
function aloneIn(problem: Problem, group: GroupId): Problem {
  const g = problem.groups.findIndex(({ id }) => id === group);
  const own = <T extends { effects: Problem['measures'][number]['effects'] }>(item: T): T =>
    ({ ...item, effects: item.effects.filter((effect) => effect.group === g).map((effect) => ({ ...effect, group: 0 })) });
  return {
    ...problem, groups: problem.groups.filter((_, place) => place === g),
    designs: problem.designs.map((design) => ({ ...design, ratings: design.ratings.filter((_, place) => place === g) })),
    measures: problem.measures.map(own), synergies: problem.synergies.map(own),
  };
}

function labelOf(problem: Problem, group: GroupId): AgentStanding['label'] {
  const label = problem.groups.find(({ id }) => id === group)?.label;
  const any = label?.en ?? label?.fr ?? group;
  return { en: label?.en ?? any, fr: label?.fr ?? any };
}
