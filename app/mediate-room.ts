import { parseProblem, problemOf, type Solver } from './mediation/index.ts';
import type { Room } from './lan/index.ts';
import type { Chance } from './workshop/index.ts';

export type Mediated = { ok: true; round: number } | { ok: false; code: string };

/** Seconds the mediator may search before it tables the best package found, with its honest bound. */
const timeLimit = 60;

/** Makes the problem from what the room said, solves it under every rule, and puts the proposal on the table. */
export async function mediateRoom(room: Room, solver: Solver, chance: Chance): Promise<Mediated> {
  const asked = problemOf(room.state());
  if (!asked.ok) return asked;
  const parsed = parseProblem(asked.input);
  if (!parsed.ok) return { ok: false, code: 'bad-problem' };
  const proposal = await solver.solve(parsed.problem, { rule: 'all', warnings: parsed.warnings, timeLimit });
  const round = room.state().rounds.length + 1;
  const { acknowledgement } = await room.submit({ role: 'host' }, {
    id: chance.id('c'), type: 'table-package', tabled: { round, problem: asked.input, proposal, marks: asked.marks, demands: [] },
  });
  return acknowledgement.ok ? { ok: true, round } : { ok: false, code: acknowledgement.refusal.code };
}
