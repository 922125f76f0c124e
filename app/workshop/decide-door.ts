import { blank, reasonFault, refuse, type Chance, type Decision } from './decision.ts';
import type { DoorCommand } from './door-types.ts';
import { own } from './own.ts';
import type { Command, Participant, State } from './types.ts';

/** Most people who may ever join one workshop: a script that joins without end must not fill the disk. */
export const mostPeople = 2_000;
/** Longest name of a helper, in characters, and most helpers at once. */
export const longestHelperName = 60;
const mostHelpers = 30;

/** The room's door: locked or not, who is sent out and let back, and whose devices help. */
export function decideDoor(state: State, command: Extract<Command, DoorCommand>, chance: Chance): Decision {
  switch (command.type) {
    case 'lock-room': return state.locked === command.locked ? [] : [{ type: 'room-locked', locked: command.locked }];
    case 'remove-person': {
      const person = called(state, command.pseudonym);
      if (!person) return refuse('unknown-person');
      if (person.removed) return [];
      return reasonFault(command.reason) ?? [{ type: 'person-removed', participant: person.id, reason: command.reason.trim() }];
    }
    case 'let-back': {
      const person = called(state, command.pseudonym);
      if (!person) return refuse('unknown-person');
      return person.removed ? [{ type: 'person-let-back', participant: person.id }] : [];
    }
    case 'pair-helper': {
      const { helper, as, name } = command;
      if (blank(name)) return refuse('text-empty');
      if (name.trim().length > longestHelperName) return refuse('text-too-long', { most: longestHelperName });
      if (Object.keys(state.helpers).length >= mostHelpers) return refuse('too-many-helpers', { most: mostHelpers });
      return own(state.helpers, helper) ? [] : [{ type: 'helper-paired', helper, as, name: name.trim(), at: chance.now() }];
    }
    case 'remove-helper': return own(state.helpers, command.helper) ? [{ type: 'helper-removed', helper: command.helper }] : [];
  }
}

/** Why nobody new may join now; null when they may. Who is here already goes on, and may come back. */
export function doorFault(state: State): ReturnType<typeof refuse> | null {
  if (state.locked) return refuse('room-locked');
  return state.joins >= mostPeople ? refuse('room-full') : null;
}

const called = ({ participants }: State, pseudonym: number): Participant | undefined => Object.values(participants).find((one) => one.pseudonym === pseudonym);
