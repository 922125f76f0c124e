import type { ParticipantId, State } from './types.ts';

/**
 * Who is here, in counts alone. `active`: with a tablet that is connected; `answering`: those of them whom an open ballot waits for;
 * `done`: who has answered every open ballot, connected or not. Both are 0 while none is open.
 */
export type Presence = { joined: number; active: number; answering: number; done: number };

export function presenceOf({ participants, ballots }: State, connected: ReadonlySet<ParticipantId>): Presence {
  const here = Object.values(participants).flatMap(({ id, removed }) => (removed ? [] : id));
  const open = Object.values(ballots).filter(({ status }) => status === 'open');
  const isDone = (person: ParticipantId): boolean => open.every(({ answers }) => Object.hasOwn(answers, person));
  const active = here.filter((person) => connected.has(person));
  const asked = open.length > 0;
  return { joined: here.length, active: active.length, answering: asked ? active.filter((person) => !isDone(person)).length : 0, done: asked ? here.filter(isDone).length : 0 };
}
