import { demandsOf, parseProblem, problemOf, testDemands, underGranted, type Problem, type Solver } from './mediation/index.ts';
import type { Room } from './lan/index.ts';
import type { Chance, Demand, DemandVerdict, State, Tabled } from './workshop/index.ts';

export type Mediated = { ok: true; round: number } | { ok: false; code: string };

/** Seconds the mediator may search before it tables the best package found, with its honest bound. */
const timeLimit = 40;
/** Seconds that testing all demands of a round may take before that, shared equally among the tests still to come. */
const testLimit = 40;

/**
 * Makes the problem from what the room said, tests what seats asked for in the rounds before, solves it under every rule with
 * what was granted, and puts the proposal on the table with the verdict on each demand. No seat ends below its utility in
 * the baseline where any package can do so. All solving is done in the solver's own thread. `onTabled` hears what was tabled
 * and from which room it was made.
 */
export async function mediateRoom(room: Room, solver: Solver, chance: Chance, onTabled: (state: State, tabled: Tabled) => void = () => {}): Promise<Mediated> {
  const state = room.state();
  if (!state.plan) return { ok: false, code: 'not-prepared' };
  const round = state.rounds.length + 1;
  const asked = problemOf(state);
  if (!asked.ok) return asked;
  const free = parseProblem(asked.input);
  if (!free.ok) return { ok: false, code: 'bad-problem' };
  const demands = await verdictsOf(free.problem, asked.input, demandsOf(state), solver);
  const problem = underGranted(asked.input, demands);
  const parsed = parseProblem(problem);
  if (!parsed.ok) return { ok: false, code: 'bad-problem' };
  const { solver: stamp, ...proposal } = await solver.solve(parsed.problem, { rule: 'all', floor: 'baseline', warnings: parsed.warnings, timeLimit });
  const tabled: Tabled = { round, problem, proposal, marks: asked.marks, demands, ...(stamp && { solver: stamp }), ...(asked.effects.length > 0 && { effects: asked.effects }) };
  const { acknowledgement } = await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'table-package', plan: state.plan, tabled });
  if (!acknowledgement.ok) return { ok: false, code: acknowledgement.refusal.code };
  onTabled(state, tabled);
  return { ok: true, round };
}

async function verdictsOf(problem: Problem, input: Parameters<typeof testDemands>[0], demands: readonly Demand[], solver: Solver): Promise<DemandVerdict[]> {
  const start = performance.now();
  return testDemands(input, demands, (conditions, rest) => {
    const left = Math.max(0, testLimit - (performance.now() - start) / 1000);
    return solver.solve(problem, { floor: 'baseline', certified: false, demands: conditions, timeLimit: left / rest });
  });
}
