import { parseProblem, type Solver } from '../mediation/index.ts';
import type { BudgetCurve, State } from '../workshop/index.ts';

/** Seconds that the budget curve may take in the background; what is not proved by then is marked. */
const timeLimit = 60;

export type BudgetCurves = {
  /** Of the round last begun; null before, and where it could not be had. */
  current: () => BudgetCurve | null;
  /** Works out the curve of the newest round in the solver's thread, in place of any other. */
  begin: (state: State) => Promise<void>;
  /** Lets go of one under way, so that the solver is free for the mediator. */
  cancel: () => void;
};

/** Budget curves in the host's memory: they serve the facilitator's questions and are no part of the record. */
export function budgetCurves(solver: Pick<Solver, 'budgetCurve'>, changed: () => void): BudgetCurves {
  let curve: BudgetCurve | null = null;
  let running: AbortController | null = null;
  const tell = (told: BudgetCurve | null): void => {
    curve = told;
    changed();
  };
  const cancel = (): void => {
    if (!running) return;
    running.abort(new Error('another round is being mediated'));
    running = null;
    tell(null);
  };
  return {
    current: () => curve,
    cancel,
    begin: async ({ rounds }) => {
      cancel();
      const round = rounds.at(-1);
      const parsed = parseProblem(round?.problem);
      if (!round || !parsed.ok) return tell(null);
      const mine = new AbortController();
      running = mine;
      tell({ round: round.round, points: null });
      const points = await solver.budgetCurve(parsed.problem, timeLimit, { signal: mine.signal }).catch(() => null);
      if (running !== mine) return;
      running = null;
      tell(points && { round: round.round, points });
    },
  };
}
