import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addColumn, addRow, copyOf, designModel } from '../../app/mediation/milp-model.ts';
import type { Draft } from '../../app/mediation/milp-model.ts';
import { leastSets } from '../../app/mediation/package.ts';
import { reckonerOf } from '../../app/mediation/utility.ts';
import type { Problem } from '../../app/mediation/types.ts';

/** A solver of mixed-integer programs on this machine and how it is told to solve a file to the end. */
type Native = { name: string; arguments: (file: string, seconds: number) => string[] };
const natives: readonly Native[] = [
  { name: 'highs', arguments: (file, seconds) => ['--time_limit', String(seconds), '--parallel', 'off', file] },
  { name: 'cbc', arguments: (file, seconds) => [file, '-ratio', '0', '-allow', '0', '-sec', String(seconds), '-solve', '-quit'] },
];

/** The first that can be started here; null where there is none. */
export function nativeSolver(): Native | null {
  return natives.find(({ name }) => spawnSync('which', [name]).status === 0) ?? null;
}

/**
 * Milliseconds that the native solver takes for the first level alone, one file a design, from the same model as the app's own;
 * null where it did not end in time.
 */
export function nativeMilliseconds(native: Native, problem: Problem, seconds: number): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  const task = { problem, reckoner: reckonerOf(problem), demands: [], levels: 1, floor: null };
  let total = 0;
  try {
    for (const [design, set] of leastSets(problem, problem.required).entries()) {
      if (!set) continue;
      const { draft, u } = designModel(task, design);
      const file = join(folder, `design-${design}.mps`);
      writeFileSync(file, mpsOf(worstOff(draft, u)));
      const left = seconds - total / 1000;
      const began = performance.now();
      const { status } = spawnSync(native.name, native.arguments(file, left), { timeout: Math.max(1, Math.ceil(left * 1000)) });
      total += performance.now() - began;
      if (status !== 0 || total > seconds * 1000) return null;
    }
    return total;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function worstOff(draft: Draft, u: readonly number[]): Draft {
  const aimed = copyOf(draft);
  const t = addColumn(aimed, Math.min(...u.map((column) => draft.lower[column] ?? 0)), Math.max(...u.map((column) => draft.upper[column] ?? 0)), false, 1);
  for (const column of u) addRow(aimed, 0, [[column, 1], [t, -1]], Infinity);
  return aimed;
}

/** The draft in free MPS, to be minimised with its costs turned. */
function mpsOf({ cost, lower, upper, integer, rows }: Draft): string {
  const inColumn = cost.map((): string[] => []);
  const kinds = rows.map((row, r) => {
    for (const [column, factor] of row.terms) inColumn[column]?.push(`R${r} ${factor}`);
    if (row.lower === row.upper) return 'E';
    return row.lower === -Infinity ? 'L' : 'G';
  });
  const columns = inColumn.flatMap((entries, j) => {
    const all = [...((cost[j] ?? 0) === 0 ? [] : [`COST ${-(cost[j] ?? 0)}`]), ...entries];
    const lines = (all.length > 0 ? all : ['COST 0']).map((entry) => ` C${j} ${entry}`);
    return integer[j] ? [` M${j} 'MARKER' 'INTORG'`, ...lines, ` N${j} 'MARKER' 'INTEND'`] : lines;
  });
  return [
    'NAME parvis', 'ROWS', ' N COST', ...kinds.map((kind, r) => ` ${kind} R${r}`), 'COLUMNS', ...columns, 'RHS',
    ...rows.map((row, r) => ` RHS R${r} ${kinds[r] === 'L' ? row.upper : row.lower}`),
    'BOUNDS', ...cost.flatMap((_, j) => [` LO BND C${j} ${lower[j]}`, ` UP BND C${j} ${upper[j]}`]), 'ENDATA', '',
  ].join('\n');
}
