import loadHighs from 'highs';
import type { HighsCallbackMap, Highs, Model } from 'highs';
import type { SolverStamp } from '../workshop/index.ts';
import { modelData } from './milp-model.ts';
import type { Draft } from './milp-model.ts';
import type { SearchControl } from './search-control.ts';

/**
 * `bound`: no point of the model has a greater objective; null where the solver gave none. `prices`: what one unit more of
 * each row's right side would be worth, of a relaxed model alone.
 */
export type Run =
  | { kind: 'infeasible' }
  | { kind: 'optimal'; columns: Float64Array; bound: number; prices: Float64Array | null }
  | { kind: 'stopped'; columns: Float64Array | null; bound: number | null };

/**
 * Maximises the draft; every status but a proved one counts as stopped. All columns are bounded, so 'unbounded or
 * infeasible' can only mean infeasible. The columns are a claim: whoever uses them reckons again in whole numbers.
 */
export async function runMilp(draft: Draft, control: SearchControl, options: RunOptions = {}): Promise<Run> {
  const first = await runOnce(draft, control, options, 'choose');
  return first ?? (await runOnce(draft, control, options, 'off')) ?? { kind: 'stopped', columns: null, bound: null };
}

type RunOptions = { relaxed?: boolean; seconds?: number };

/** Null when the solver failed: presolve at times accepts what then breaks a row, and the solver says so itself. */
async function runOnce(
  draft: Draft,
  control: SearchControl,
  options: RunOptions,
  presolve: 'choose' | 'off',
): Promise<Run | null> {
  const highs = await highsOnce();
  const seconds = Math.min(options.seconds ?? Infinity, control.secondsLeft());
  if (control.cancelled() || seconds <= 0) return { kind: 'stopped', columns: null, bound: null };
  const model = highs.createModel(modelData(highs, draft, options.relaxed));
  try {
    model.options.set({
      ...settings,
      output_flag: false,
      presolve,
      ...(seconds < Infinity ? { time_limit: seconds } : {}),
    });
    if (!ran(model, highs, control)) return null;
    const status = model.getModelStatus();
    const of = highs.constants.modelStatus;
    if (status === of.infeasible || status === of.unboundedOrInfeasible) return { kind: 'infeasible' };
    if (status === of.optimal) {
      const { colValue: columns, rowDual } = model.getSolution();
      return {
        kind: 'optimal',
        columns,
        prices: options.relaxed ? rowDual : null,
        bound: options.relaxed ? model.getObjectiveValue() : Number(model.info.get('mip_dual_bound')),
      };
    }
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const bound = options.relaxed ? null : Number(model.info.get('mip_dual_bound'));
    return {
      kind: 'stopped',
      columns: found ? model.getSolution().colValue : null,
      bound: bound !== null && Number.isFinite(bound) ? bound : null,
    };
  } finally {
    model.dispose();
  }
}

function ran(model: Model, highs: Highs, control: SearchControl): boolean {
  try {
    model.run(interrupts(highs, control));
    return true;
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return false;
    throw error;
  }
}

/** No gap: the default of 10⁻⁴ would let a total pass for proved that is not (DESIGN §3.1). */
const settings = { mip_rel_gap: 0, random_seed: 1 };

/** What every run here goes by, as the solver itself says it: its version, its gaps and tolerances, its seed. It has one thread. */
export async function solverSettings(): Promise<Pick<SolverStamp, 'version' | 'options' | 'seed' | 'threads'>> {
  const highs = await highsOnce();
  const model = highs.createModel();
  try {
    model.options.set(settings);
    const { random_seed: seed, ...told } = Object.fromEntries(toldOptions.map((name) => [name, Number(model.options.get(name))]));
    return { version: highs.version.string, options: told, seed: seed ?? null, threads: 1 };
  } finally {
    model.dispose();
  }
}

const toldOptions = ['mip_rel_gap', 'mip_abs_gap', 'mip_feasibility_tolerance', 'primal_feasibility_tolerance', 'dual_feasibility_tolerance', 'random_seed'] as const;

let loaded: Promise<Highs> | null = null;

function highsOnce(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

function interrupts(highs: Highs, control: SearchControl): HighsCallbackMap {
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
  return {
    [mipInterrupt]: (event) => {
      if (control.stopped()) event.interrupt();
    },
    [simplexInterrupt]: (event) => {
      if (control.stopped()) event.interrupt();
    },
  };
}
