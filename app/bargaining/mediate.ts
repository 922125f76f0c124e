import { answerCounts, demandsOf, findingsOf, parseProblem, testDemands, underGranted, weightsRecord, withShortfall, type Problem, type Solver } from '../mediation/index.ts';
import { publishTerms } from './terms.ts';
import { mostSeconds } from './terms-rules.ts';
import { tellingOf, type Room } from '../lan/index.ts';
import { consentsInForce, demandKey, fallsOf, fallsUnder, forPackage } from '../workshop/index.ts';
import type { Chance, ConsentUsed, Demand, DemandVerdict, State, Tabled } from '../workshop/index.ts';

export type Mediated = { ok: true; round: number } | { ok: false; code: string };

/** Seconds for the check under groups' own weights, which decides nothing. */
const weightsLimit = 10;

/**
 * Makes the problem from what the room said, sees to it that its terms are public, tests what seats asked for in the rounds before
 * (the time is shared equally among the tests still to come), solves it under every rule with
 * what was granted, and puts the proposal on the table with the verdict on each demand. No seat ends below its utility in
 * the baseline where any package can do so, unless its members agreed to it. All solving is done in the solver's own thread. `onTabled` hears what was tabled
 * and from which room it was made.
 */
export async function mediateRoom(room: Room, solver: Solver, chance: Chance, onTabled: (state: State, tabled: Tabled) => void = () => {}): Promise<Mediated> {
  await closeQuestions(room, chance);
  const agreed = await publishTerms(room, solver, chance);
  if (!agreed.ok) return agreed;
  const { state, plan, asked, hash } = agreed;
  const round = state.rounds.length + 1;
  const free = parseProblem(asked.input);
  if (!free.ok) return { ok: false, code: 'bad-problem' };
  const held = consentsInForce(state);
  const demands = withShortfall(free.problem, await verdictsOf(free.problem, asked.input, demandsOf(state), held, solver));
  const consents = held.filter(({ of }) => of === forPackage || demands.some((demand) => demand.verdict === 'granted' && demandKey(demand) === of));
  const falls = fallsOf({ consents });
  const problem = underGranted(asked.input, demands);
  const parsed = parseProblem(problem);
  if (!parsed.ok) return { ok: false, code: 'bad-problem' };
  const { solver: stamp, ...proposal } = await solver.solve(parsed.problem, { rule: 'all', floor: 'baseline', falls, warnings: parsed.warnings, timeLimit: mostSeconds.proposal });
  const weights = asked.weights.length > 0 && { weights: await weightsRecord(problem, plan.weighing ?? 'rubric', asked.weights, proposal, (own) =>
    solver.solve(own, { floor: 'baseline', falls, certified: false, timeLimit: weightsLimit })) };
  const untold: Tabled = { round, problem, proposal, marks: asked.marks, counts: answerCounts(state, asked.input), demands, findings: findingsOf(state), ...(stamp && { solver: stamp }), ...(asked.effects.length > 0 && { effects: asked.effects }), ...weights, terms: hash, ...(consents.length > 0 && { consents }) };
  const tabled: Tabled = { ...untold, told: tellingOf(state, untold) };
  const { acknowledgement } = await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'table-package', plan, tabled });
  if (!acknowledgement.ok) return { ok: false, code: acknowledgement.refusal.code };
  onTabled(state, tabled);
  return { ok: true, round };
}

/** Questions to seats are about the package that was on the table: a new one ends them, and what was counted is on the record. */
async function closeQuestions(room: Room, chance: Chance): Promise<void> {
  for (const { id, closed } of room.state().consents) {
    if (closed === null) await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'close-consent', ask: id });
  }
}

async function verdictsOf(problem: Problem, input: Parameters<typeof testDemands>[0], demands: readonly Demand[], held: readonly ConsentUsed[], solver: Solver): Promise<DemandVerdict[]> {
  const start = performance.now();
  return testDemands(input, demands, (conditions, rest) => {
    const left = Math.max(0, mostSeconds.demands - (performance.now() - start) / 1000);
    return solver.solve(problem, { floor: 'baseline', falls: fallsUnder(held, conditions.map(({ id }) => id)), certified: false, demands: conditions, timeLimit: left / rest });
  }, (keys) => fallsUnder(held, keys));
}
