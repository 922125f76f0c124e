import { llmAgent, placeOf, problemWithAgents, residentsWords, ruleBasedAgent, standingsFor, type AgentSettings, type ChatPorts, type Turn } from '../agents/index.ts';
import type { Room } from '../lan/index.ts';
import { readProblemInput, type Solver } from '../mediation/index.ts';
import { fallsOf, speakingAgents, type AgentModelView, type AgentSeat, type AgentStanding, type Chance, type Command, type State, type Tabled } from '../workshop/index.ts';

/** Seconds for each search beside the binding one; what is not proved by then stands as the best found. */
const timeLimit = 20;

export type AgentsRoom = {
  /**
   * Hears the simulated voices on the package just tabled, `state` being the room it was made from: what it would be with them,
   * what each may say, then what each says. One begun earlier is left. `priced` is called once the solver is no longer needed, unless it was left.
   * Resolves when all is recorded, or left.
   */
  begin: (room: Room, state: State, tabled: Tabled, priced?: () => void) => Promise<void>;
  /** Hears again the voices of the newest package where the host ended before all had spoken. */
  takeUp: (room: Room) => Promise<void>;
  stop: () => Promise<void>;
  /** Which model would be asked, for the desk. Nothing secret. */
  model: () => AgentModelView;
};

/** After each tabled package, and only where the facilitator seated an agent: the voices are heard beside it, never before it. */
export function openAgents(solver: Pick<Solver, 'solve'>, chance: Chance, settings: AgentSettings, ports: ChatPorts = {}): AgentsRoom {
  const chat = settings.ok ? settings.chat : null;
  const agents = { 'rule-based': ruleBasedAgent, llm: llmAgent(chat, { now: () => performance.now(), ...ports }) };
  const place = chat && placeOf(chat);
  let running: { stop: AbortController; done: Promise<void> } | null = null;

  const stop = async (): Promise<void> => {
    const stopped = running;
    running = null;
    stopped?.stop.abort(new Error('another package is on the table'));
    await stopped?.done;
  };

  async function hear(room: Room, state: State, tabled: Tabled, signal: AbortSignal, priced: () => void): Promise<void> {
    const speaking = speakingAgents(state);
    const input = speaking.length === 0 ? null : readProblemInput(tabled.problem);
    if (!input) return priced();
    const beside = problemWithAgents(state, input, speaking.map(({ group }) => group));
    const withAgents = await standingsFor({ ...tabled, problem: input }, beside, speaking, (problem, demands) =>
      solver.solve(problem, { floor: 'baseline', falls: fallsOf(tabled), certified: false, demands, timeLimit }, { signal }));
    priced();
    if (!withAgents || !(await recorded(room, { type: 'record-with-agents', withAgents }))) return;
    for (const standing of withAgents.standings) {
      const seat = speaking.find(({ group }) => group === standing.group);
      if (!seat) continue;
      const spoken = await agents[seat.kind].speak(turnOf(room.state(), tabled.round, seat, standing, place?.leaves ?? false), signal);
      await recorded(room, { type: 'record-agent-turn', turn: { round: tabled.round, group: seat.group, kind: seat.kind, ...spoken } });
    }
  }

  /** Somebody of the group may have come in meanwhile, or a newer package: then this is refused, and nothing is lost. */
  const recorded = async (room: Room, command: HostCommand): Promise<boolean> =>
    (await room.submit({ role: 'host' }, { id: chance.id('c'), ...command })).acknowledgement.ok;

  const begin: AgentsRoom['begin'] = async (room, state, tabled, priced = () => {}) => {
    await stop();
    const mine = { stop: new AbortController(), done: Promise.resolve() };
    running = mine;
    mine.done = hear(room, state, tabled, mine.stop.signal, priced).catch((error: unknown) => {
      if (mine.stop.signal.aborted) return;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      priced();
    });
    await mine.done;
  };

  return {
    stop, begin,
    takeUp: async (room) => {
      const round = room.state().rounds.at(-1);
      if (round?.withAgents && (round.voices ?? []).length < round.withAgents.standings.length) await begin(room, room.state(), round);
    },
    model: () => (settings.ok ? { model: chat?.model ?? null, host: place?.host ?? null, leaves: place?.leaves ?? false, fault: null } : { model: null, host: null, leaves: false, fault: settings.fault }),
  };
}

type HostCommand = Extract<Command, { type: 'record-with-agents' | 'record-agent-turn' }> extends infer Each ? (Each extends Command ? Omit<Each, 'id'> : never) : never;

function turnOf(state: State, round: number, seat: AgentSeat, standing: AgentStanding, leaves: boolean): Turn {
  const { plan } = state;
  const catalogue = (plan?.measures ?? []).map(({ id, label, description, cost }) => ({ id, label, description, cost: cost / 100 }));
  const named = plan ? [standing.label, plan.title, plan.site.name, ...[...plan.groups, ...plan.criteria, ...plan.designs].map(({ label }) => label)] : [standing.label];
  return { round, seed: plan?.seed ?? 0, seat, standing, catalogue, named, residents: seat.kind === 'llm' ? residentsWords(state, round, seat, leaves) : [] };
}
