import { refuse, type Decision } from './decision.ts';
import type { Actor, ParticipantId, State } from './types.ts';

export type CallCommand = { type: 'ask-help'; wanted: boolean } | { type: 'give-help'; pseudonym: number };
/** `at`: when it was asked for, by the host; null where the person called it off. */
export type CallEvent = { type: 'help-asked'; participant: ParticipantId; at: string | null } | { type: 'help-given'; participant: ParticipantId };

/** A person asks somebody to come to them, or calls it off; whoever went says so. Nothing where it is so already. */
export function decideCall({ participants, calls }: State, actor: Actor, command: CallCommand, at: string): Decision {
  if (command.type === 'ask-help') {
    if (actor.role !== 'participant') return refuse('not-allowed');
    return Object.hasOwn(calls, actor.id) === command.wanted ? [] : [{ type: 'help-asked', participant: actor.id, at: command.wanted ? at : null }];
  }
  const person = Object.values(participants).find(({ pseudonym }) => pseudonym === command.pseudonym);
  if (!person) return refuse('unknown-person');
  return Object.hasOwn(calls, person.id) ? [{ type: 'help-given', participant: person.id }] : [];
}

/** Who waits for somebody to come, the first first. */
export function applyCall(state: State, event: CallEvent): State {
  const { [event.participant]: _before, ...others } = state.calls;
  if (event.type === 'help-given' || event.at === null || !state.participants[event.participant]) return { ...state, calls: others };
  return { ...state, calls: { ...others, [event.participant]: event.at } };
}
