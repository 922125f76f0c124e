import { z } from 'zod';
import { isTold } from '../lan/index.ts';
import { evaluateTabled, findingFaults, robustnessFaults, type TabledFault } from '../mediation/index.ts';
import { openEvents, type OpenEvent } from '../store/index.ts';
import { agentsInPackage, turnFaults, withAgentsFaults, type AgentFaultFound, type Standings } from './agents.ts';
import { hearPlans, type PlanFault, type PlansHeard } from './plan.ts';

export type PackageFault = TabledFault | AgentFaultFound | PlanFault | { code: 'round-differs' | 'told-differs'; of: string };
export type PackageReport = {
  seq: number; round: number; ok: boolean;
  /** Everything that does not hold, each with the row that says it, the package itself first. */
  faults: (PackageFault & { seq: number })[];
  /** Whether the record says what residents were told of it. */
  told: boolean;
  /** What the record says of the search. */
  status: string;
  /**
   * `certified`: no package can serve the worst-off group better, reckoned again from the recorded certificate. `recorded`: what
   * only the search found; no one can tell without searching again that no other package is better.
   */
  bound: 'certified' | 'recorded';
  /** What no package can lift the worst-off group above by that certificate, in points; null without one. */
  certified: number | null;
};

/**
 * Reckons again every package that a workshop's record says was on the table (DESIGN §3.3): each by its own problem, and that
 * problem by the plan of that moment. Needs no key, since packages and plans are open. A chain written anew as a whole does
 * not help who changed a package: it no longer agrees with itself. Never searches, never throws for what is in the folder.
 */
export function verifyPackages(folder: string): PackageReport[] {
  const reports: PackageReport[] = [];
  const plan = hearPlans();
  const agents = newAgents();
  let newest: Tabled | null = null;
  let before: Tabled | null = null;
  for (const event of openEvents(folder)) {
    plan.hear(event);
    agents.hear(event);
    if (event.type === 'tabled') {
      [before, newest] = [newest, tabledIn(event, reports.length + 1)];
      reports.push(reportOf(event.seq, newest, before, reports.length + 1, plan));
    }
    const report = reports.at(-1);
    if (!report || !newest) continue;
    fail(report, event.seq, agents.faults(event, newest));
    if (event.type === 'robustness-recorded') {
      fail(report, event.seq, robustnessFaults(newest, z.object({ robustness: anything }).safeParse(event.data).data?.robustness));
    }
  }
  return reports;
}

function fail(report: PackageReport, seq: number, faults: readonly PackageFault[]): void {
  report.faults.push(...faults.map((fault) => ({ ...fault, seq })));
  report.ok = report.faults.length === 0;
}

const anything = z.unknown().optional();
const recorded = z.object({ round: z.number(), problem: anything, proposal: anything, demands: anything, findings: anything, effects: anything, weights: anything, told: anything, consents: anything });
const told = z.object({ status: z.string(), certificate: z.object({ bound: z.number() }).nullish(), proof: z.array(z.object({ value: z.number() })) });

const tabledIn = ({ data }: OpenEvent, nth: number): z.infer<typeof recorded> => z.object({ tabled: recorded }).safeParse(data).data?.tabled ?? { round: nth };

type Tabled = z.infer<typeof recorded>;

function reportOf(seq: number, tabled: Tabled, before: Tabled | null, nth: number, plan: PlansHeard): PackageReport {
  const faults: PackageFault[] = [...evaluateTabled(tabled, consentedIn(tabled)), ...findingFaults(tabled, before), ...plan.faults(tabled.problem)];
  const same = isTold(tabled, before, plan.fewest());
  // What cannot be reckoned cannot be held against what was told of it.
  if (same === false && faults.length === 0) faults.push({ code: 'told-differs', of: '' });
  if (tabled.round !== nth) faults.push({ code: 'round-differs', of: String(nth) });
  const { status, certificate, proof } = told.safeParse(tabled.proposal).data ?? { status: '', certificate: null, proof: [] };
  const certified = faults.length === 0 ? certificate?.bound ?? null : null;
  const bound = certified !== null && certified === proof[0]?.value ? 'certified' : 'recorded';
  return { seq, round: tabled.round, ok: faults.length === 0, faults: faults.map((fault) => ({ ...fault, seq })), told: same !== null, status, bound, certified };
}

/** The seats that the package says have agreed to end below the baseline; whether they were asked, and agreed, is not looked at here. */
const consentedIn = ({ consents }: Tabled): ReadonlySet<string> => new Set((z.array(z.object({ seat: z.string() })).safeParse(consents).data ?? []).map(({ seat }) => seat));

type AgentsHeard = { hear: (event: OpenEvent) => void; faults: (event: OpenEvent, tabled: z.infer<typeof recorded>) => PackageFault[] };

/** Simulated voices: who has one as the record goes on, and what of theirs does not hold beside the package on the table. */
function newAgents(): AgentsHeard {
  const seated = new Set<string>();
  let standings: Standings = [];
  const group = ({ data }: OpenEvent): string => z.object({ group: z.string() }).safeParse(data).data?.group ?? '';
  return {
    hear: (event) => {
      if (event.type === 'agent-seated') seated.add(group(event));
      if (event.type === 'agent-unseated') seated.delete(group(event));
    },
    faults: ({ type, data }, tabled) => {
      if (type === 'tabled') return agentsInPackage(tabled, seated);
      if (type === 'agent-spoke') return turnFaults(standings, data);
      if (type !== 'with-agents-recorded') return [];
      const found = withAgentsFaults(tabled, data);
      standings = found.standings;
      return found.faults;
    },
  };
}
