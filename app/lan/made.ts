import { z } from 'zod';
import { parseProblem, readProblemInput, recordedProblem, recordedProposal, underOwnWeights, type Package } from '../mediation/index.ts';
import type { BudgetCurve, CellMark, Made, MadeAsked, Plan, Round, State, Tabled } from '../workshop/index.ts';
import { madeOf, type Behind, type Chosen } from './made-parts.ts';

/**
 * What a page asks of one number. Packages of a round: those of the comparison, of demands, `budget:<share>`, `equal:<place>` among
 * those as good, `own-weights` and `own-weights-best` of the check beside it, `offer:<group>:<offer>`, `voice:<group>:best` and
 * `voice:<group>:base` of a simulated voice, `with-voices` as it would be with them. Of public terms: `best`, `base` and `lowest` for a seat, `effect:<measure>:<criterion>`.
 */
export const madeAsked = z.strictObject({
  package: z.string().max(300), of: z.enum(['utility', 'total', 'worst', 'gini', 'by-people', 'price', 'cost', 'left', 'effect']), seat: z.string().max(200).optional(),
});

export type MadeAnswer = { ok: true; made: Made } | { ok: false; code: 'unknown-round' | 'unknown-number' };
/** `curve`: what other budgets would have bought, which is no part of the record. */
type Known = { state: State; curve: BudgetCurve | null };

/** What made a number of a round, from the record and the plan's sources, small seats and all: for the facilitator alone. */
export function madeIn({ state, curve }: Known, number: number, asked: MadeAsked): MadeAnswer {
  const round = state.rounds.find((one) => one.round === number);
  const read = round && readRound(round, state.plan);
  if (!round || !read) return { ok: false, code: 'unknown-round' };
  const beside = weighedIn(round, read, asked.package) ?? withVoices(round, read, asked.package) ?? voicedIn(round, read, asked);
  const chosen = beside?.chosen ?? packageIn(round, read, asked.package, curve?.round === number ? curve : null);
  const made = chosen && madeOf(beside?.read ?? read, chosen, asked);
  return made ? { ok: true, made } : { ok: false, code: 'unknown-number' };
}

type Read = Behind & { tabled: Tabled; proposal: NonNullable<Behind['proposal']> };

function readRound(tabled: Tabled, plan: Plan | null): Read | null {
  const parsed = parseProblem(tabled.problem);
  const recorded = recordedProblem.safeParse(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  return parsed.ok && recorded.success && proposal.success ? { tabled, problem: parsed.problem, recorded: recorded.data, proposal: proposal.data, plan } : null;
}

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

/** What a simulated voice hopes for, begins with, or may ask for: for its own group in the problem with its seat, of which nobody said anything; else in the room's. */
function voicedIn({ withAgents, ...round }: Round, read: Read, { package: key, of, seat }: MadeAsked): { read: Read; chosen: Package } | null {
  const [, kind, group, id] = /^(offer|voice):([^:]+):(.+)$/.exec(key) ?? [];
  const standing = withAgents?.standings.find((one) => one.group === group);
  if (!withAgents || !standing || id === undefined) return null;
  const { baseline } = read.proposal;
  const chosen = kind === 'offer' ? standing.offers.find((offer) => offer.id === id) : id === 'best' ? standing.found : baseline && { design: baseline.design, measures: [] };
  if (!chosen) return null;
  if (of !== 'utility' || seat !== group) return { read, chosen };
  const marks = read.recorded.criteria.map((criterion): CellMark => ({ group: standing.group, design: chosen.design, criterion: criterion.id, n: 0, mark: 'not-said' }));
  const within = readRound({ ...round, problem: withAgents.problem, proposal: withAgents.proposal, marks }, read.plan);
  return within && { read: within, chosen };
}

/** The package as it would be if the simulated voices had a seat. */
function withVoices({ withAgents, ...round }: Round, { plan }: Read, key: string): { read: Read; chosen: Package } | null {
  const within = withAgents && key === 'with-voices' ? readRound({ ...round, problem: withAgents.problem, proposal: withAgents.proposal }, plan) : null;
  const { design, measures } = within?.proposal ?? { design: null, measures: [] };
  return within && design !== null ? { read: within, chosen: { design, measures } } : null;
}
