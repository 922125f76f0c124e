import { z } from 'zod';
import { checkPackage, major } from './package.ts';
import { parseProblem } from './problem.ts';
import { reckonedAgain, recordedProposal } from './recorded.ts';
import type { TabledFault } from './recorded.ts';
import { reckonerOf } from './utility.ts';

const variant = z.object({ design: z.string(), measures: z.array(z.string()), cost: z.number() });
const counted = z.object({ id: z.string(), share: z.number().min(0).max(1), tabled: z.boolean() });

/** What of a record of how sure a package is can be held against the package. Anyone may have written it: nothing in it is trusted. */
const recordedRobustness = z.object({
  round: z.number(), asked: z.int().min(0), drawn: z.int().min(0), impossible: z.int().min(0), unproved: z.int().min(0).default(0),
  thresholds: z.object({ core: z.number(), likely: z.number(), tolerance: z.number() }),
  measures: z.array(counted.extend({ standing: z.enum(['core', 'likely', 'fragile']) })), designs: z.array(counted),
  equals: z.array(variant), without: z.array(z.object({ best: variant.nullable() })), median: variant.nullable(), rescaled: variant.nullable(),
});

/**
 * Holds a record of how sure a package is against that package, without searching and without any ballot: the same round, the
 * measures that were tabled, each word by its share, every package named one of the problem at its cost, and every equal within
 * the tolerance, place by place. The shares themselves stay recorded. Never throws. At most one fault, the most telling.
 */
export function robustnessFaults(tabled: { round?: unknown; problem?: unknown; proposal?: unknown }, recorded: unknown): TabledFault[] {
  const read = recordedRobustness.safeParse(recorded);
  const parsed = parseProblem(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  if (!read.success) return [{ code: 'sure-unreadable', of: '' }];
  // What is wrong with the package itself is told of it.
  if (!parsed.ok || !proposal.success) return [];
  const { problem } = parsed;
  const { round, asked, drawn, impossible, unproved, thresholds, measures, designs, equals, without, median, rescaled } = read.data;
  const { design, measures: chosen } = proposal.data;
  const tabledIds = (all: readonly { id: string; tabled: boolean }[]) => all.flatMap((one) => (one.tabled ? [one.id] : [])).sort().join();
  const word = (share: number) => (share >= thresholds.core ? 'core' : share >= thresholds.likely ? 'likely' : 'fragile');
  const named = [...equals, ...[...without.map(({ best }) => best), median, rescaled].flatMap((one) => one ?? [])];
  const reckoner = reckonerOf(problem);
  const ascending = (one: { design: string; measures: readonly string[] }) => reckonedAgain(problem, reckoner, one.design, one.measures)?.ascending ?? null;
  const here = ascending({ design: design ?? '', measures: chosen });
  const holds = round === tabled.round && drawn <= asked && impossible + unproved <= drawn
    && tabledIds(measures) === [...chosen].sort().join() && tabledIds(designs) === design
    && measures.every(({ share, standing }) => standing === word(share))
    && named.every((one) => { const checked = checkPackage(problem, one); return checked.ok && major(problem, checked.cost) === one.cost; })
    && equals.every((one) => ascending(one)?.every((u, k) => Math.abs(u - (here?.[k] ?? Infinity)) <= Math.round(thresholds.tolerance * 1e6)));
  return holds ? [] : [{ code: 'sure-differs', of: '' }];
}
