import type { AgentEvent } from './agents.ts';
import type { Round, State } from './types.ts';

/** Folds what concerns simulated voices. They stand beside the rounds: no answer, seat or demand of the room changes. */
export function applyToAgents(state: State, event: AgentEvent): State {
  switch (event.type) {
    case 'agent-seated': {
      const { type: _type, ...agent } = event;
      return { ...state, agents: { ...state.agents, [agent.group]: agent } };
    }
    case 'agent-unseated': {
      const { [event.group]: _gone, ...agents } = state.agents;
      return { ...state, agents };
    }
    case 'with-agents-recorded': return inRound(state, event.withAgents.round, (round) => ({ ...round, withAgents: event.withAgents, voices: [] }));
    case 'voices-shown': return inRound(state, event.round, (round) => ({ ...round, voicesShown: event.shown }));
    case 'agent-spoke':
      return inRound(state, event.turn.round, (round) => ({ ...round, voices: [...(round.voices ?? []).filter(({ group }) => group !== event.turn.group), event.turn] }));
  }
}

const inRound = (state: State, number: number, change: (round: Round) => Round): State =>
  ({ ...state, rounds: state.rounds.map((round) => (round.round === number ? change(round) : round)) });
