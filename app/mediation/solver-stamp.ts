import parvis from '../../package.json' with { type: 'json' };
import type { LevelProof, SolverStamp } from '../workshop/index.ts';
import type { MediationOptions } from './mediate.ts';
import { solverSettings } from './milp-run.ts';

/** The stamp of a search by the way it went; versions and options come from what ran, never from a list kept here. */
export async function stampOf(way: 'enumeration' | 'branch-and-bound' | 'highs', { levels, timeLimit }: MediationOptions, seconds: number): Promise<SolverStamp> {
  const highs = way === 'enumeration' ? null : await solverSettings();
  const ran = way === 'highs' && highs ? highs : { version: parvis.version, options: {}, seed: null, threads: 1 };
  const beside = way === 'branch-and-bound' && highs ? { beside: { name: 'highs', version: highs.version, options: highs.options, seed: highs.seed } } : {};
  return { name: way, ...ran, ...beside, timeLimit: timeLimit !== undefined && Number.isFinite(timeLimit) ? timeLimit : null, levels: levels ?? null, seconds: Math.round(seconds * 1000) / 1000 };
}

type Proved = { proof: readonly { level: number; value: number; bound: number }[]; certificate?: { bound: number } | null | undefined };

/** Level by level, who vouches for it. A certificate bounds the first level alone; what is above stays the solver's word. */
export function levelProofs({ proof, certificate }: Proved): LevelProof[] {
  return proof.map(({ level, value, bound }) => {
    const by = level === 1 && certificate && certificate.bound <= value ? 'certificate' : bound <= value ? 'solver' : 'open';
    return { level, value, bound: by === 'open' && level === 1 && certificate ? Math.min(bound, certificate.bound) : bound, by };
  });
}
