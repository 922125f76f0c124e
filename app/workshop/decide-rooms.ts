import { blank, refuse, type Decision } from './decision.ts';
import type { Command, RoomsCommand, State } from './types.ts';

/** Longest name of a room, in characters. */
export const longestRoomName = 60;

/** What becomes of the rooms of a workshop: names, records added, conflicts settled, people who withdraw from an added one. */
export function decideRooms({ rooms }: State, command: Extract<Command, RoomsCommand>): Decision {
  switch (command.type) {
    case 'name-room': {
      const name = command.name.trim();
      if (blank(name)) return refuse('room-name-needed');
      return name.length > longestRoomName ? refuse('text-too-long', { most: longestRoomName }) : [{ type: 'room-named', name }];
    }
    case 'record-room': return [{ type: 'room-added', room: command.room }];
    case 'settle-conflict': {
      const { conflict, counts } = command;
      if (counts !== null && counts !== ownRecord && !rooms.added.some(({ record }) => record === counts)) return refuse('unknown-room');
      return [{ type: 'conflict-settled', conflict, counts }];
    }
    case 'record-gone': {
      const { record, person } = command;
      if (!rooms.added.some((one) => one.record === record)) return refuse('unknown-room');
      if (rooms.gone.some((one) => one.record === record && one.person === person)) return [];
      return [{ type: 'withdrawn-elsewhere', record, person }];
    }
  }
}

/** What stands for this record beside those that were added. */
export const ownRecord = 'here';
