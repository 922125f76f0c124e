import type { DoorEvent } from './door-types.ts';
import { own } from './own.ts';
import type { Participant, State } from './types.ts';

/** Folds what happened at the room's door. What a person who was sent out has said stays. */
export function applyToDoor(state: State, event: DoorEvent): State {
  switch (event.type) {
    case 'room-locked': return { ...state, locked: event.locked };
    case 'person-removed': return withPerson(state, event.participant, { removed: true, removedFor: event.reason });
    case 'person-let-back': return withPerson(state, event.participant, { removed: false, removedFor: null });
    case 'helper-paired': {
      const { helper: id, as, name, at: paired } = event;
      return { ...state, helpers: { ...state.helpers, [id]: { id, as, name, paired } } };
    }
    case 'helper-removed': {
      const { [event.helper]: _gone, ...helpers } = state.helpers;
      return { ...state, helpers };
    }
  }
}

function withPerson(state: State, id: string, change: Pick<Participant, 'removed' | 'removedFor'>): State {
  const person = own(state.participants, id);
  return person ? { ...state, participants: { ...state.participants, [id]: { ...person, ...change } } } : state;
}
