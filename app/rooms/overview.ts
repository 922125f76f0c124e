import type { RoomsOverview } from '../protocol/index.ts';
import { pseudonymName, type State } from '../workshop/index.ts';
import { gatherRooms } from './merged.ts';

/** What the desk shows of several rooms: who they are, how many people each has, what they say differently. Null with one room. */
export function overviewOf(folder: string, state: State): RoomsOverview | null {
  const gathered = gatherRooms(folder, state.rooms);
  if (!gathered) return null;
  const { merged } = gathered;
  return {
    rooms: merged.rooms.map(({ record, name, state: room }) => ({ record, name, people: Object.keys(room.participants).length })),
    people: Object.keys(merged.state.participants).length, unrecognised: merged.unrecognised,
    conflicts: merged.conflicts.map((conflict) => {
      switch (conflict.kind) {
        case 'code': case 'receipt': return {
          kind: conflict.kind, key: conflict.key, code: conflict.code, records: [...conflict.records], counts: conflict.counts,
          ballots: conflict.ballots.flatMap((id) => merged.state.ballots[id]?.ballot.title ?? []),
          who: conflict.records.map((record) => whoIn(merged.rooms.find((room) => room.record === record)?.state, conflict.key)),
        };
        case 'wish': return { kind: 'wish', records: [...conflict.records], text: merged.state.wishes[conflict.wish]?.text ?? '' };
        case 'plan': return { kind: 'plan', part: conflict.part, label: conflict.label, records: [...conflict.records] };
        case 'ballot': return { kind: 'ballot', title: conflict.title, records: [...conflict.records] };
      }
    }),
  };
}

/** The name that the person of a conflict has in a room. */
function whoIn(state: State | undefined, key: string): { en: string; fr: string } {
  const person = Object.values(state?.participants ?? {}).find(({ id, code }) => `receipt:${id}` === key || (code !== null && `code:${code}` === key));
  return person ? pseudonymName(person.pseudonym) : { en: '', fr: '' };
}
