import { chase } from './branch-search.ts';
import type { Chase, Quest } from './branch-quest.ts';
import { ceilings } from './search.ts';
import type { LevelProof, Search } from './search.ts';

/**
 * Leximin level by level from a first package that keeps the task's floor. At each level it is first tried to look at every package
 * that is as good so far: where they are few, the best of them is the best by all levels and ties. Where they are many the level
 * alone is proved. `tied`: levels, total and cost are settled, and only the order of ids may still tell packages apart.
 */
export function chaseLevels(of: Chase): { search: Search; tied: boolean } {
  const { task, control } = of;
  const count = Math.min(task.levels ?? task.reckoner.groups, task.reckoner.groups);
  const proof: LevelProof[] = [];
  const ended = (proved: boolean, tied = false) => ({ search: { rule: 'leximin' as const, outcome: of.best, proved, proof, bound: null }, tied });
  const most = ceilings(task);
  for (let k = 1; k <= count; k += 1) {
    const { bound, alone } = proveLevel(of, k, most[k - 1] ?? Infinity);
    const value = at(of, k);
    proof.push({ level: k, value, bound: Math.max(value, bound), seconds: control.seconds() });
    if (bound > value) return ended(false);
    if (alone) return fillUp(of, proof, count), ended(true);
  }
  return settleTies(of, count) ? ended(true) : ended(count < task.reckoner.groups, true);
}

const at = ({ best }: Chase, k: number): number => best.ascending[k - 1] ?? 0;

/** `bound`: what no package as good up to here can exceed at level k; `alone`: every other package is worse by all that counts. */
function proveLevel(of: Chase, k: number, ceiling: number): { bound: number; alone: boolean } {
  const { task, control } = of;
  const levels = [...of.best.ascending.subarray(0, k - 1)];
  const boundOf = (sum: number): number => {
    const earlier = levels.reduce((all, value) => all + value, 0);
    return Math.min(ceiling, sum === Infinity ? Infinity : Math.floor(sum * 1e6 + k / 2 + 0.01) - earlier);
  };
  const onBound = (sum: number): void => control.onProgress({ level: k, value: at(of, k) / 1e6, bound: Math.max(at(of, k), boundOf(sum)) / 1e6 });
  if (at(of, k) >= ceiling) return onBound(Infinity), { bound: at(of, k), alone: false };
  const quest: Quest = { aim: { kind: 'level', k }, region: { levels, total: null, floor: task.floor }, ties: true, patience: Infinity, onBound, enough: () => at(of, k) >= ceiling };
  // Until the first relaxed models are solved, the ceiling is an honest bound too.
  onBound(Infinity);
  let found = chase(of, quest);
  const alone = found.kind === 'complete';
  if (found.kind === 'too-many' && at(of, k) < ceiling) found = chase(of, { ...quest, ties: false });
  const bound = found.kind === 'stopped' ? Math.max(at(of, k), boundOf(found.open)) : at(of, k);
  control.onProgress({ level: k, value: at(of, k) / 1e6, bound: bound / 1e6 });
  return { bound, alone };
}

/** Where only one package is left, or the best of all the equals is known, its own values are proved. */
function fillUp(of: Chase, proof: LevelProof[], count: number): void {
  for (let k = proof.length + 1; k <= count; k += 1) proof.push({ level: k, value: at(of, k), bound: at(of, k), seconds: of.control.seconds() });
}

/** After fewer levels than groups what follows is not promised, and is sought only so far, the same on every machine. */
const PATIENCE = 2_000;

/** The greatest total if it is asked for, then the lowest cost; true when all that is left has been looked at. */
function settleTies(of: Chase, count: number): boolean {
  const { task } = of;
  const short = count < task.reckoner.groups;
  const patience = short ? PATIENCE : Infinity;
  const region = { levels: [...of.best.ascending.subarray(0, count)], total: null, floor: task.floor };
  const greatest = ceilings(task).reduce((sum, value) => sum + value, 0);
  if (short && of.best.total < greatest) {
    const quest: Quest = { aim: { kind: 'total' }, region, ties: true, patience, enough: () => of.best.total >= greatest };
    const found = chase(of, quest);
    if (found.kind === 'complete') return true;
    if (of.best.total < greatest && (found.kind === 'stopped' || chase(of, { ...quest, ties: false }).kind !== 'complete')) return false;
  }
  const quest: Quest = { aim: { kind: 'cost' }, region: { ...region, total: short ? of.best.total : null }, ties: true, patience };
  const found = chase(of, quest);
  if (found.kind === 'complete') return true;
  if (found.kind === 'too-many') chase(of, { ...quest, ties: false });
  return false;
}
