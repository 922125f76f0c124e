import type { ReactElement } from 'react';
import type { Voice } from './texts.ts';
import type { RoomsEntry } from './types.ts';

/** The end of every room's record, to be held against it. */
export function RoomRecords({ rooms, voice }: { rooms: RoomsEntry; voice: Voice }): ReactElement {
  return (
    <>
      <ul>{rooms.list.map(({ name, head }, at) => <li key={at}>{voice.say('rooms:report.record', { room: voice.name(name), count: head.seq })} <code>{head.hash}</code></li>)}</ul>
      <p>{voice.say('rooms:report.verify')}</p>
    </>
  );
}
