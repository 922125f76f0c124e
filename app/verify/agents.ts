import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ownUnder, reckonerOf } from '../agents/index.ts';
import { evaluateTabled, parseProblem, readProblemInput, type ProblemInput, type TabledFault } from '../mediation/index.ts';

/** What of simulated voices does not hold; `of` names the group, or the group and the offer. */
export type AgentFaultFound = TabledFault | { code: 'agent-in-package' | 'agents-unreadable' | 'with-agents-differs' | 'offer-differs' | 'offer-unknown'; of: string };

type Tabled = { problem?: unknown; proposal?: unknown };

/**
 * That no simulated voice has a seat in the binding package. Every seat of it has people, which an agent never has; and where
 * voices were heard on a round (`heard`: their groups), none of them is a seat.
 */
export function agentsInPackage({ problem }: Tabled, seated: ReadonlySet<string>, heard: readonly string[] = []): AgentFaultFound[] {
  const groups = readProblemInput(problem)?.groups ?? [];
  return groups.filter(({ id, people }) => people === 0 || (people === undefined && seated.has(id)) || heard.includes(id)).map(({ id }) => ({ code: 'agent-in-package', of: id }));
}

const offer = z.object({
  id: z.string(), kind: z.enum(['accept', 'object', 'must-have', 'cannot-accept']), measure: z.string().nullable(),
  design: z.string(), measures: z.array(z.string()), cost: z.number(), own: z.number(), worst: z.number(), total: z.number(),
});
const standing = z.object({ group: z.string(), base: z.number(), offers: z.array(offer) });
const recorded = z.object({ withAgents: z.object({ standings: z.array(standing), problem: z.unknown(), proposal: z.unknown() }) });
const spoken = z.object({ turn: z.object({ group: z.string(), response: z.object({ offer: z.string() }) }) });
export type Standings = z.infer<typeof standing>[];

/**
 * What is recorded beside a tabled package: that the problem with agents is the one on the table and a seat without people for
 * each of them, that its package and all offers do what they say. Gives the standings too, for what is said of them. Never solves.
 */
export function withAgentsFaults(tabled: Tabled, data: unknown): { faults: AgentFaultFound[]; standings: Standings } {
  const read = recorded.safeParse(data);
  const binding = readProblemInput(tabled.problem);
  const beside = readProblemInput(read.data?.withAgents.problem);
  if (!read.success || !binding || !beside) return { faults: [{ code: 'agents-unreadable', of: '' }], standings: [] };
  const { standings, proposal } = read.data.withAgents;
  const groups = standings.map(({ group }) => group);
  const same = isDeepStrictEqual(withoutSeats(beside, groups), withoutSeats(binding, groups))
    && groups.every((group) => beside.groups.some(({ id, people }) => id === group && people === 0));
  const faults: AgentFaultFound[] = [
    ...agentsInPackage(tabled, new Set(), groups), ...(same ? [] : [{ code: 'with-agents-differs' as const, of: '' }]),
    ...evaluateTabled({ problem: beside, proposal }), ...(same ? offerFaults(binding, beside, standings) : []),
  ];
  return { faults, standings };
}

/** That a voice said one of the things that it could say. */
export function turnFaults(standings: Standings, data: unknown): AgentFaultFound[] {
  const turn = spoken.safeParse(data).data?.turn;
  if (!turn) return [{ code: 'agents-unreadable', of: '' }];
  const known = standings.find(({ group }) => group === turn.group)?.offers.some(({ id }) => id === turn.response.offer);
  return known ? [] : [{ code: 'offer-unknown', of: turn.group }];
}

function offerFaults(binding: ProblemInput, beside: ProblemInput, standings: Standings): AgentFaultFound[] {
  const [bound, wide] = [parseProblem(binding), parseProblem(beside)];
  if (!bound.ok || !wide.ok) return [{ code: 'agents-unreadable', of: '' }];
  const reckon = reckonerOf(bound.problem, wide.problem);
  return standings.flatMap(({ group, offers }) => offers.flatMap(({ id, kind, measure, ...told }): AgentFaultFound[] => {
    const fits = told.cost <= binding.budget && known(binding, told) && isDeepStrictEqual(told, reckon(told, group))
      && told.own === ownUnder(wide.problem, told, group);
    const meets = measure === null || kind === 'accept' || kind === 'object' || told.measures.includes(measure) === (kind === 'must-have');
    return fits && meets ? [] : [{ code: 'offer-differs', of: `${group} ${id}` }];
  }));
}

const known = ({ designs, measures }: ProblemInput, told: { design: string; measures: readonly string[] }): boolean =>
  designs.some(({ id }) => id === told.design) && told.measures.every((id) => measures.some((measure) => measure.id === id));

/** A problem without what concerns these groups. */
function withoutSeats(problem: ProblemInput, groups: readonly string[]): ProblemInput {
  const rest = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).filter(([id]) => !groups.includes(id)));
  return {
    ...problem, groups: problem.groups.filter(({ id }) => !groups.includes(id)), designs: problem.designs.map((design) => ({ ...design, ratings: rest(design.ratings) })),
    measures: problem.measures.map((measure) => ({ ...measure, effects: rest(measure.effects) })),
  };
}
