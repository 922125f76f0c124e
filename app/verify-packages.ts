import { z } from 'zod';
import { evaluateTabled, parseProblem, robustnessFaults, type TabledFault } from './mediation/index.ts';
import { openEvents, type OpenEvent } from './store/index.ts';
import { agentsInPackage, turnFaults, withAgentsFaults, type AgentFaultFound, type Standings } from './verify-agents.ts';
import { spendable } from './workshop/index.ts';

export type PackageFault = TabledFault | AgentFaultFound | { code: 'round-differs' | 'plan-unreadable' | 'budget-differs' | 'plan-cost-differs'; of: string };
export type PackageReport = {
  seq: number; round: number; ok: boolean;
  /** Everything that does not hold, the package itself first. */
  faults: PackageFault[];
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
  const plan = newPlan();
  const agents = newAgents();
  let newest: z.infer<typeof recorded> = { round: 0 };
  for (const event of openEvents(folder)) {
    plan.hear(event);
    agents.hear(event);
    if (event.type === 'tabled') {
      newest = tabledIn(event, reports.length + 1);
      reports.push(reportOf(event.seq, newest, reports.length + 1, plan));
    }
    const report = reports.at(-1);
    if (report) fail(report, agents.faults(event, newest));
    if (event.type === 'robustness-recorded' && report) {
      fail(report, robustnessFaults(newest, z.object({ robustness: anything }).safeParse(event.data).data?.robustness));
    }
  }
  return reports;
}

function fail(report: PackageReport, faults: readonly PackageFault[]): void {
  report.faults.push(...faults);
  report.ok = report.faults.length === 0;
}

const anything = z.unknown().optional();
const recorded = z.object({ round: z.number(), problem: anything, proposal: anything, demands: anything, effects: anything, weights: anything });
const told = z.object({ status: z.string(), certificate: z.object({ bound: z.number() }).nullish(), proof: z.array(z.object({ value: z.number() })) });

const tabledIn = ({ data }: OpenEvent, nth: number): z.infer<typeof recorded> => z.object({ tabled: recorded }).safeParse(data).data?.tabled ?? { round: nth };

function reportOf(seq: number, tabled: z.infer<typeof recorded>, nth: number, plan: PlanHeard): PackageReport {
  const faults: PackageFault[] = [...evaluateTabled(tabled), ...planFaults(tabled.problem, plan)];
  if (tabled.round !== nth) faults.push({ code: 'round-differs', of: String(nth) });
  const { status, certificate, proof } = told.safeParse(tabled.proposal).data ?? { status: '', certificate: null, proof: [] };
  const certified = faults.length === 0 ? certificate?.bound ?? null : null;
  const bound = certified !== null && certified === proof[0]?.value ? 'certified' : 'recorded';
  return { seq, round: tabled.round, ok: faults.length === 0, faults, status, bound, certified };
}

function planFaults(input: unknown, plan: PlanHeard): PackageFault[] {
  const parsed = parseProblem(input);
  // An unreadable problem is told of once.
  if (!parsed.ok) return [];
  const { budget, designs, measures } = parsed.problem;
  const money = plan.money();
  if (!money) return [{ code: 'plan-unreadable', of: '' }];
  const wrong = [...pricesOf({ designs, measures })].filter(([of, cost]) => money.costs.get(of) !== cost);
  const faults: PackageFault[] = wrong.map(([of]) => ({ code: 'plan-cost-differs', of }));
  return money.budget === budget ? faults : [{ code: 'budget-differs', of: '' }, ...faults];
}

type PlanHeard = {
  hear: (event: OpenEvent) => void;
  /** What may be spent and what each thing costs, in the smallest unit; null when no plan could be read. */
  money: () => { budget: number; costs: ReadonlyMap<string, number> } | null;
};

const priced = z.object({ id: z.string(), cost: z.number() });
const planned = z.object({ plan: z.object({
  budget: z.object({ total: z.number(), contingency: z.number(), currency: z.literal('CAD') }), designs: z.array(priced), measures: z.array(priced),
}) });
const settled = z.object({ outcome: z.object({ kind: z.literal('new-measure'), measure: priced }) });

/** The money of the plan as it changes; a wish that became a measure counts also when its words can no longer be read. */
function newPlan(): PlanHeard {
  let heard: ReturnType<PlanHeard['money']> = null;
  return {
    money: () => heard,
    hear: ({ type, data }) => {
      if (type === 'prepared' || type === 'amended') {
        const plan = planned.safeParse(data).data?.plan;
        heard = plan ? { budget: spendable(plan), costs: new Map(pricesOf(plan)) } : null;
      }
      const added = type === 'wish-settled' ? settled.safeParse(data).data?.outcome.measure : undefined;
      if (added && heard) heard = { ...heard, costs: new Map([...heard.costs, ...pricesOf({ designs: [], measures: [added] })]) };
    },
  };
}

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

type Priced = { id: string; cost: number };
const pricesOf = ({ designs, measures }: { designs: readonly Priced[]; measures: readonly Priced[] }): [string, number][] =>
  [...designs.map(({ id, cost }): [string, number] => [`design:${id}`, cost]), ...measures.map(({ id, cost }): [string, number] => [`measure:${id}`, cost])];
