import type { Rooms, RoomsEvent, State } from './types.ts';

/** A workshop that knows of no other room. */
export const noRooms: Rooms = { name: null, added: [], settled: {}, gone: [] };

/** A record that is added again, in a newer version, takes the place of the older one. */
export function applyToRooms(state: State, event: RoomsEvent): State {
  const { rooms } = state;
  switch (event.type) {
    case 'room-named': return { ...state, rooms: { ...rooms, name: event.name } };
    case 'room-added': {
      const others = rooms.added.filter(({ record }) => record !== event.room.record);
      return { ...state, rooms: { ...rooms, added: [...others, event.room] } };
    }
    case 'conflict-settled': return { ...state, rooms: { ...rooms, settled: { ...rooms.settled, [event.conflict]: event.counts } } };
    case 'withdrawn-elsewhere': return { ...state, rooms: { ...rooms, gone: [...rooms.gone, { record: event.record, person: event.person }] } };
  }
}
