import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { own } from '../workshop/index.ts';
import { correctedEffect } from './effects.ts';
import { RATING_DECIMALS } from './exact.ts';
import { checkPackage, major } from './package.ts';
import { parseProblem } from './problem.ts';
import { recordedProblem } from './readable.ts';
import type { TabledFault } from './recorded.ts';
import { underOwnWeights, weighed } from './weights-check.ts';

const numbers = z.record(z.string(), z.number());
const recordedEffects = z.array(z.object({
  group: z.string(), measure: z.string(), criterion: z.string(), catalogue: z.number(), n: z.int().min(0), sum: z.number().nullable(), corrected: z.number(), mark: z.enum(['catalogue', 'few', 'corrected']),
}));
const told = z.object({ utilities: numbers, worst: z.number(), total: z.number() });
const recordedWeights = z.object({
  weighing: z.enum(['rubric', 'groups']), seats: z.array(z.object({ group: z.string(), n: z.int().min(0), points: numbers.nullable(), mark: z.enum(['own', 'few', 'not-said']) })),
  check: z.object({ tabled: told, best: told.extend({ design: z.string(), measures: z.array(z.string()), cost: z.number() }), same: z.boolean() }).nullable(),
});
const weightedGroups = z.looseObject({ groups: z.array(z.looseObject({ id: z.string(), weights: numbers.optional() })) });
const chosen = z.object({ design: z.string().nullable(), measures: z.array(z.string()) });

type Tabled = { problem?: unknown; proposal?: unknown; effects?: unknown; weights?: unknown };

/**
 * That what residents said of effects and weights makes the numbers of the recorded problem: each corrected effect by its formula,
 * each seat's weights where they count; and what is recorded beside the package under own weights, reckoned again. It cannot know
 * whether the answers were given. Nothing where neither is recorded. Never throws; whatever else is wrong with a record is told elsewhere.
 */
export function numberFaults(tabled: Tabled): TabledFault[] {
  return [...(tabled.effects === undefined || effectsHold(tabled) ? [] : [fault('effects-differ')]), ...(tabled.weights === undefined || weightsHold(tabled) ? [] : [fault('weights-differ')])];
}

const fault = (code: TabledFault['code']): TabledFault => ({ code, of: '' });

function effectsHold({ problem, effects }: Tabled): boolean {
  const cells = recordedEffects.safeParse(effects);
  const read = recordedProblem.safeParse(problem);
  return cells.success && read.success && cells.data.every(({ group, measure, criterion, catalogue, n, sum, corrected, mark }) => {
    const entries = read.data.measures.find(({ id }) => id === measure)?.effects ?? {};
    const inProblem = own(own(entries, group) ?? own(entries, '*') ?? {}, criterion) ?? 0;
    const used = mark === 'corrected' && sum !== null ? correctedEffect(catalogue, { n, sum: sum * 10 ** RATING_DECIMALS }) : catalogue;
    return corrected === used && inProblem === corrected && (mark === 'corrected') === (sum !== null);
  });
}

function weightsHold({ problem, proposal, weights }: Tabled): boolean {
  const read = recordedWeights.safeParse(weights);
  const groups = weightedGroups.safeParse(problem);
  const tabled = chosen.safeParse(proposal);
  if (!read.success || !groups.success || !tabled.success) return false;
  const { weighing, seats, check } = read.data;
  const byOwn = underOwnWeights(groups.data, seats);
  if (weighing === 'groups') return check === null && isDeepStrictEqual(groups.data.groups.map(({ weights: given }) => given), byOwn.groups.map(({ weights: given }) => given));
  const parsed = parseProblem(byOwn);
  const { design, measures } = tabled.data;
  if (check === null || !parsed.ok || design === null) return check === null;
  const { best, same } = check;
  const cost = checkPackage(parsed.problem, best);
  const reckoned = (one: { design: string; measures: readonly string[] }, recorded: z.infer<typeof told>): boolean => {
    const { utilities, worst, total } = recorded;
    return checkPackage(parsed.problem, one).ok && isDeepStrictEqual({ utilities, worst, total }, weighed(parsed.problem, one));
  };
  const isSame = best.design === design && [...best.measures].sort().join() === [...measures].sort().join();
  return reckoned({ design, measures }, check.tabled) && reckoned(best, best) && cost.ok && major(parsed.problem, cost.cost) === best.cost && same === isSame;
}
