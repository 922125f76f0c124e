import { refuse, type Chance, type Decision } from './decision.ts';
import { changedBeyondFreeze } from './freeze.ts';
import type { Command, State } from './types.ts';

/** Terms are of the plan as it is, numbered in turn, and hash to what they say; the same ones are not published twice. */
export function publishTerms(state: State, { published, plan }: Extract<Command, { type: 'publish-terms' }>, chance: Chance): Decision {
  if (state.phase !== 'negotiate') return refuse('not-in-phase');
  if (!state.plan || changedBeyondFreeze(plan, state.plan)) return refuse('plan-changed');
  const newest = state.terms.at(-1);
  if (newest?.hash === published.hash) return [];
  const sound = published.terms.edition === state.terms.length + 1 && chance.hash(published.terms) === published.hash;
  return sound ? [{ type: 'terms-published', published }] : refuse('terms-differ');
}

/** A package is tabled under the newest terms, and its problem is theirs but for the demands that were granted. */
export function termsFault({ terms }: State, { tabled }: Extract<Command, { type: 'table-package' }>, chance: Chance): Decision | null {
  const newest = terms.at(-1);
  if (!newest) return refuse('terms-missing');
  const required = new Set(requiredIn(tabled.problem));
  const same = tabled.terms === newest.hash && chance.hash(withoutDemands(tabled.problem)) === chance.hash(withoutDemands(newest.problem))
    && requiredIn(newest.problem).every((id) => required.has(id));
  return same ? null : refuse('terms-differ');
}

function requiredIn(problem: unknown): readonly unknown[] {
  return typeof problem === 'object' && problem !== null && 'required' in problem && Array.isArray(problem.required) ? problem.required : [];
}

/** Demands that were granted stand in `required` and `forbidden` (see `DemandVerdict`). */
function withoutDemands(problem: unknown): unknown {
  return typeof problem === 'object' && problem !== null ? { ...problem, required: [], forbidden: [] } : problem;
}
