import { z } from 'zod';
import { floorOf } from './floor.ts';
import { keepsFloor, outcomeOf } from './outcome.ts';
import { checkPackage } from './package.ts';
import { parseProblem } from './problem.ts';
import { reckonedAgain } from './recorded.ts';
import { reckonerOf } from './utility.ts';

const others = z.object({ alternatives: z.array(z.object({ design: z.string().nullable(), measures: z.array(z.string()) })).default([]) });

/**
 * Whether nothing in the record shows a package of the problem that leaves every group its utility in the baseline: neither a design
 * alone nor an alternative of the proposal. That none exists at all only a search can tell.
 */
export function unavoidablyBelow(input: unknown, proposal: unknown): boolean {
  const parsed = parseProblem(input);
  if (!parsed.ok) return true;
  const { problem } = parsed;
  const reckoner = reckonerOf(problem);
  const floor = floorOf(problem, reckoner);
  if (!floor) return true;
  const alone = problem.designs.flatMap(({ id }, d) => (checkPackage(problem, { design: id, measures: [] }).ok ? [outcomeOf(problem, reckoner, d, [])] : []));
  const told = (others.safeParse(proposal).data?.alternatives ?? []).flatMap(({ design, measures }) => (design === null ? [] : [reckonedAgain(problem, reckoner, design, measures)]));
  return ![...alone, ...told].some((outcome) => outcome !== null && keepsFloor(outcome, floor));
}
