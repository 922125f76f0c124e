import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { lookInto, mostRaises, raisesFor } from './findings.ts';
import { parseProblem } from './problem.ts';
import type { TabledFault } from './recorded.ts';
import { shortOf } from './shortfall.ts';

const recordedFindings = z.array(z.object({
  seat: z.string(), criterion: z.string(), raises: z.array(z.object({ measure: z.string(), by: z.number() })), tried: z.string().nullable(),
}));
const recordedAsks = z.array(z.looseObject({
  kind: z.string(), measure: z.string(), seats: z.array(z.string()), conflict: z.array(z.string()).optional(), short: z.number().optional(),
}));
type Recorded = { problem?: unknown; proposal?: unknown; demands?: unknown; findings?: unknown };

/**
 * That what is recorded as raising a criterion for a seat does so in the package of the round before, by as much; that what was
 * tried for it stands among the demands of the seat; and that the money an impossible demand lacks is what it lacks. Gives what
 * does not hold; nothing where a record from before there were findings has none.
 */
export function findingFaults(tabled: Recorded, before: Recorded | null): TabledFault[] {
  const findings = recordedFindings.safeParse(tabled.findings ?? []);
  const demands = recordedAsks.safeParse(tabled.demands ?? []);
  if (!findings.success || !demands.success) return [{ code: 'finding-differs', of: '' }];
  const looked = before && lookInto({ problem: before.problem, proposal: before.proposal });
  const found = findings.data.flatMap(({ seat, criterion, raises, tried }): TabledFault[] => {
    const all = looked ? raisesFor(looked, { seat, criterion }) : [];
    const asked = tried === null || demands.data.some(({ kind, measure, seats }) => kind === 'must-have' && measure === tried && seats.includes(seat));
    const sound = asked && isDeepStrictEqual(raises, all.slice(0, mostRaises)) && (tried === null || all.some(({ measure }) => measure === tried));
    return sound ? [] : [{ code: 'finding-differs', of: `${seat} ${criterion}` }];
  });
  return [...found, ...shortFaults(tabled.problem, demands.data)];
}

function shortFaults(recorded: unknown, demands: z.infer<typeof recordedAsks>): TabledFault[] {
  const parsed = parseProblem(recorded);
  if (!parsed.ok) return [];
  return demands.flatMap(({ kind, measure, conflict = [], short }): TabledFault[] =>
    (short === undefined || shortOf(parsed.problem, conflict) === short ? [] : [{ code: 'short-differs', of: `${kind}:${measure}` }]));
}
