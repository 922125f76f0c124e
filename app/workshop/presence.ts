import type { ParticipantId, State } from './types.ts';

/**
 * Who is here, in counts alone. `active`: with a tablet that is connected; `answering`: those of them whom an open ballot, or the
 * package on the table, waits for; `done`: who has answered all of it, connected or not. Both are 0 while nothing is asked.
 */
export type Presence = { joined: number; active: number; answering: number; done: number };

export function presenceOf({ participants, ballots, phase, rounds }: State, connected: ReadonlySet<ParticipantId>): Presence {
  const here = Object.values(participants).flatMap(({ id, removed }) => (removed ? [] : id));
  const open = Object.values(ballots).filter(({ status }) => status === 'open').map(({ answers }) => answers);
  const asked = [...open, ...(phase === 'negotiate' ? rounds.slice(-1).map(({ responses }) => responses) : [])];
  const isDone = (person: ParticipantId): boolean => asked.every((said) => Object.hasOwn(said, person));
  const active = here.filter((person) => connected.has(person));
  const isAsked = asked.length > 0;
  return { joined: here.length, active: active.length, answering: isAsked ? active.filter((person) => !isDone(person)).length : 0, done: isAsked ? here.filter(isDone).length : 0 };
}
