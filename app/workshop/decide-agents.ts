import { mostAgents, type AgentCommand, type AgentSeat } from './agents.ts';
import { reasonFault, refuse, type Decision } from './decision.ts';
import { own } from './own.ts';
import type { GroupId, Round, State } from './types.ts';

/** Simulated voices for absent groups: off unless the facilitator gives one a reason and says where its numbers come from. */
export function decideAgents(state: State, command: AgentCommand): Decision {
  switch (command.type) {
    case 'seat-agent': return seat(state, command);
    case 'unseat-agent': return own(state.agents, command.group) ? [{ type: 'agent-unseated', group: command.group }] : refuse('unknown-group');
    case 'show-voices':
      return state.rounds.some(({ round, withAgents }) => round === command.round && withAgents) ? [{ type: 'voices-shown', round: command.round, shown: command.shown }] : refuse('unknown-round');
    case 'record-with-agents': {
      const { withAgents } = command;
      if (!newest(state, withAgents.round)) return refuse('unknown-round');
      const speaking = new Set(speakingAgents(state).map(({ group }) => group));
      return withAgents.standings.every(({ group }) => speaking.has(group)) ? [{ type: 'with-agents-recorded', withAgents }] : refuse('group-is-here');
    }
    case 'record-agent-turn': {
      const { turn } = command;
      const standing = newest(state, turn.round)?.withAgents?.standings.find(({ group }) => group === turn.group);
      return standing?.offers.some(({ id }) => id === turn.response.offer) ? [{ type: 'agent-spoke', turn }] : refuse('unknown-round');
    }
  }
}

/**
 * How many people in the room belong to a group and let that be used. While there is one, no agent may speak for it: they
 * speak for themself, be their seat their own or shared.
 */
export function peopleOf({ participants }: State, group: GroupId): number {
  return Object.values(participants).filter(({ consents, groups }) => consents.groupData && Array.isArray(groups) && groups.includes(group)).length;
}

/**
 * The agents that may speak now, in the order of the plan's groups. One whose group has come in stays seated and silent: to
 * record then that it steps down would tell, beside a sealed entry, who came.
 */
export function speakingAgents(state: State): AgentSeat[] {
  return (state.plan?.groups ?? []).flatMap(({ id }) => {
    const agent = own(state.agents, id);
    return agent && peopleOf(state, id) === 0 ? [agent] : [];
  });
}

function seat(state: State, { type: _type, ...agent }: Extract<AgentCommand, { type: 'seat-agent' }>): Decision {
  const { group, kind, wordsMayLeave } = agent;
  if (!state.plan?.groups.some(({ id }) => id === group)) return refuse('unknown-group');
  const fault = reasonFault(agent.reason) ?? reasonFault(agent.source);
  if (fault) return fault;
  if (peopleOf(state, group) > 0) return refuse('group-is-here');
  if (!own(state.agents, group) && Object.keys(state.agents).length >= mostAgents) return refuse('too-many-agents', { most: mostAgents });
  return [{ type: 'agent-seated', group, kind, reason: agent.reason.trim(), source: agent.source.trim(), wordsMayLeave }];
}

const newest = ({ rounds }: State, round: number): Round | null => {
  const last = rounds.at(-1);
  return last?.round === round ? last : null;
};
