import { byCodePoint } from './exact.ts';
import { leastSets } from './package.ts';
import type { Demand } from './package.ts';
import type { Problem } from './types.ts';

/** Steps after which the search for a conflict of fewest entries settles for one from which nothing can be left out. */
const LARGEST_SEARCH = 200_000;

/**
 * A set of fewest entries (`budget`, `demand:<id>`, `forbidden:<id>`, `required:<id>`) that no package can meet together,
 * ties by code point; empty when the problem has a package. Dropping an entry can only make room, so whatever cannot be
 * met stays so with more entries: branches that even all remaining entries do not break are left.
 */
export function conflictOf(problem: Problem, demands: readonly Demand[] = []): string[] {
  const entries = entriesOf(problem, demands);
  const clash = (chosen: readonly Entry[]) => isConflict(problem, chosen);
  if (!clash(entries)) return [];
  const bound = irreducible(entries, clash);
  let steps = 0;
  const search = (chosen: Entry[], from: number, size: number): Entry[] | null => {
    steps += 1;
    if (chosen.length === size) return clash(chosen) ? chosen : null;
    if (steps > LARGEST_SEARCH || !clash([...chosen, ...entries.slice(from)])) return null;
    for (let i = from; i <= entries.length - (size - chosen.length); i += 1) {
      const entry = entries[i];
      const found = entry ? search([...chosen, entry], i + 1, size) : null;
      if (found) return found;
    }
    return null;
  };
  for (let size = 1; size <= bound.length; size += 1) {
    const found = search([], 0, size);
    if (found) return found.map(({ name }) => name);
  }
  return bound.map(({ name }) => name);
}

type Entry =
  | { kind: 'budget'; name: string }
  | { kind: 'demand'; name: string; demand: Demand }
  | { kind: 'forbidden' | 'required'; name: string; measure: number };

function entriesOf(problem: Problem, demands: readonly Demand[]): Entry[] {
  const name = (m: number) => problem.measures[m]?.id ?? '';
  const entries: Entry[] = [
    { kind: 'budget', name: 'budget' },
    ...demands.map((demand) => ({ kind: 'demand' as const, name: `demand:${demand.id}`, demand })),
    ...problem.forbidden.map((measure) => ({ kind: 'forbidden' as const, name: `forbidden:${name(measure)}`, measure })),
    ...problem.required.map((measure) => ({ kind: 'required' as const, name: `required:${name(measure)}`, measure })),
  ];
  return entries.sort((a, b) => byCodePoint(a.name, b.name));
}

function isConflict(problem: Problem, chosen: readonly Entry[]): boolean {
  const of = (kind: 'forbidden' | 'required') => chosen.flatMap((entry) => (entry.kind === kind ? [entry.measure] : []));
  const relaxed: Problem = {
    ...problem,
    budget: chosen.some(({ kind }) => kind === 'budget') ? problem.budget : (Number.MAX_SAFE_INTEGER as Problem['budget']),
    forbidden: of('forbidden'),
    required: of('required'),
  };
  const demands = chosen.flatMap((entry) => (entry.kind === 'demand' ? [entry.demand] : []));
  return leastSets(relaxed, relaxed.required, demands).every((set) => set === null);
}

function irreducible(entries: readonly Entry[], clash: (chosen: readonly Entry[]) => boolean): Entry[] {
  let kept = [...entries];
  for (const entry of entries) {
    const without = kept.filter((other) => other !== entry);
    if (clash(without)) kept = without;
  }
  return kept;
}
