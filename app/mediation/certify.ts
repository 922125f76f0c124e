import { findCertificate } from './certificate-find.ts';
import { certifiedBound } from './certificate.ts';
import type { DesignCertificate } from './certificate.ts';
import { leastSets } from './package.ts';
import { searchControl } from './search-control.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

/** A certificate for every design that has a package; `bound` in rating points with 6 decimals, the whole one the greatest of them. */
export type Certified = { bound: number; designs: readonly (DesignCertificate & { bound: number })[] };

/** What certifying may take beyond a time limit that the search has used up, in seconds. */
const GRACE = 0.5;

/**
 * Bounds what any package can give the worst-off group, in a way that whoever reads it can reckon again (DESIGN §3.1). Null when
 * no design has a package, or when the time ends before each has its certificate.
 */
export async function certify(task: Task, control: SearchControl): Promise<Certified | null> {
  const { problem, reckoner } = task;
  const left = control.secondsLeft();
  const own = searchControl({ now: () => control.seconds() * 1000, cancelled: control.cancelled, ...(left < Infinity ? { timeLimit: Math.max(GRACE, left) } : {}) });
  const designs: (DesignCertificate & { bound: number })[] = [];
  for (const [design, set] of leastSets(problem, problem.required).entries()) {
    if (!set) continue;
    const certificate = await findCertificate(task, design, own);
    const bound = certificate && certifiedBound(problem, reckoner, certificate);
    if (!certificate || bound === null) return null;
    designs.push({ ...certificate, bound: bound / 1e6 });
  }
  return designs.length === 0 ? null : { bound: Math.max(...designs.map(({ bound }) => bound)), designs };
}

/** Whether a recorded certificate bounds every design that has a package, each bound reckoned anew. */
export function holdsCertificate(problem: Problem, reckoner: Reckoner, { bound, designs }: Certified): boolean {
  const needed = leastSets(problem, problem.required).flatMap((set, d) => (set ? [problem.designs[d]?.id ?? ''] : []));
  const given = new Map(designs.map((certificate) => [certificate.design, certificate]));
  if (given.size !== designs.length || bound !== Math.max(...designs.map((one) => one.bound))) return false;
  return needed.every((id) => {
    const certificate = given.get(id);
    return certificate !== undefined && certifiedBound(problem, reckoner, certificate) === Math.round(certificate.bound * 1e6);
  });
}
