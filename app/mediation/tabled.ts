import { isDeepStrictEqual } from 'node:util';
import { metricsOf, rangesOf } from './metrics.ts';
import type { Ranges } from './metrics.ts';
import { affordableDesigns, baselineOf, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { leastSets, major } from './package.ts';
import { parseProblem } from './problem.ts';
import { reckonedAgain, recordedDemands, recordedProposal, sameUtilities } from './recorded.ts';
import type { RecordedPackage, RecordedProposal, TabledCode, TabledFault } from './recorded.ts';
import { boundFaults } from './tabled-bounds.ts';
import type { Held } from './tabled-bounds.ts';
import { brokenRules, consentFaults } from './tabled-rules.ts';
import { demandFaults } from './tabled-demands.ts';
import { numberFaults } from './tabled-numbers.ts';
import type { Problem } from './types.ts';
import { reckonerOf } from './utility.ts';
import type { Reckoner } from './utility.ts';

/**
 * Reads the recorded problem again and reckons all that stands on the table again, exactly: that the proposal, its
 * alternatives and the prices of refused demands are packages, their costs, utilities and metrics, the baseline, that granted
 * demands are met, and that nothing in the record is better than its own bounds. It never searches: that no other package is
 * better stays recorded, not certified. With `consented`, the seats that agreed to end below the baseline, also that no other does
 * where the record itself holds a package that spares it. Never throws, whatever was recorded. Gives what does not hold; nothing when all does.
 */
export function evaluateTabled(tabled: { problem?: unknown; proposal?: unknown; demands?: unknown; effects?: unknown; weights?: unknown }, consented?: ReadonlySet<string>): TabledFault[] {
  const parsed = parseProblem(tabled.problem);
  if (!parsed.ok) return unread('problem-unreadable');
  const read = recordedProposal.safeParse(tabled.proposal);
  if (!read.success) return unread('proposal-unreadable');
  // Workshops recorded before seats could ask for anything have no list of demands.
  const demands = recordedDemands.safeParse(tabled.demands ?? []);
  if (!demands.success) return unread('demands-unreadable');
  const { problem } = parsed;
  const reckoner = reckonerOf(problem);
  const held = [read.data, ...read.data.alternatives].map((told): Held => ({
    told, outcome: told.design === null ? null : reckonedAgain(problem, reckoner, told.design, told.measures),
  }));
  return [
    ...packageFaults(problem, reckoner, held), ...baselineFaults(problem, reckoner, read.data, held[0]?.outcome ?? null),
    ...boundFaults(problem, reckoner, read.data, held), ...demandFaults(problem, reckoner, demands.data, read.data),
    ...numberFaults(tabled),
    ...(consented ? consentFaults(problem, reckoner, { proposal: read.data, held, demands: demands.data }, consented) : []),
  ];
}

const unread = (code: TabledCode): TabledFault[] => [{ code, of: '' }];

/** Each rule that a package breaks; else at most one fault, the most telling. */
function packageFaults(problem: Problem, reckoner: Reckoner, held: readonly Held[]): TabledFault[] {
  const rule = held[0]?.told.rule;
  const leximin = held.find(({ told }) => told.rule === 'leximin')?.outcome ?? null;
  const ranges = rangesWith(problem, reckoner, leximin);
  return held.flatMap(({ told, outcome }): TabledFault[] => {
    if (told.design !== null && !outcome) return brokenRules(problem, { design: told.design, measures: told.measures }).map((code) => ({ code, of: told.rule }));
    // Satisfaction is measured against the leximin package: where that is none, it cannot be reckoned.
    const code = outcome ? differenceIn(problem, told, outcome, leximin || rule !== 'leximin' ? ranges : null) : absenceFault(problem, told);
    return code ? [{ code, of: told.rule }] : [];
  });
}

function absenceFault(problem: Problem, { rule, measures, cost, left, utilities, metrics }: RecordedPackage): TabledCode | null {
  const nothingTold = measures.length === 0 && cost === null && left === null && metrics === null && Object.keys(utilities).length === 0;
  if (!nothingTold) return 'not-a-package';
  // Where packages exist every rule but Nash has a best one.
  return rule !== 'nash' && leastSets(problem, problem.required).some((set) => set !== null) ? 'not-impossible' : null;
}

function differenceIn(problem: Problem, told: RecordedPackage, outcome: Outcome, ranges: Ranges | null): TabledCode | null {
  if (told.cost !== major(problem, outcome.cost)) return 'cost-differs';
  if (told.left !== major(problem, problem.budget - outcome.cost)) return 'left-differs';
  if (!sameUtilities(problem, told.utilities, outcome.utilities)) return 'utilities-differ';
  return ranges === null || isDeepStrictEqual(told.metrics, metricsOf(problem.groups.map(({ id }) => id), outcome.utilities, ranges)) ? null : 'metrics-differ';
}

/** What satisfaction is measured against (DESIGN §3.1): the base designs that fit, and the leximin proposal. */
function rangesWith(problem: Problem, reckoner: Reckoner, leximin: Outcome | null): Ranges {
  const compared = affordableDesigns(problem).map((d) => outcomeOf(problem, reckoner, d, []).utilities);
  return rangesOf(leximin ? [...compared, leximin.utilities] : compared, reckoner.groups);
}

function baselineFaults(problem: Problem, reckoner: Reckoner, { baseline: recorded, belowBase, rule }: RecordedProposal, outcome: Outcome | null): TabledFault[] {
  const baseline = baselineOf(problem, reckoner);
  if (!baseline || !recorded) return (baseline === null) === (recorded === null) ? [] : [{ code: 'baseline-differs', of: rule }];
  const same = problem.designs[baseline.design]?.id === recorded.design && major(problem, baseline.cost) === recorded.cost
    && sameUtilities(problem, recorded.utilities, baseline.utilities);
  if (!same) return [{ code: 'baseline-differs', of: rule }];
  const below = outcome ? problem.groups.filter((_, g) => (outcome.utilities[g] ?? 0) < (baseline.utilities[g] ?? 0)).map(({ id }) => id) : [];
  return isDeepStrictEqual(belowBase, below) ? [] : [{ code: 'below-base-differs', of: rule }];
}
