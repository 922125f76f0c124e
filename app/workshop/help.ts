import type { Event, ParticipantId, State } from './types.ts';

export type HelpCommand = { type: 'mark-helped'; helped: boolean };
export type HelpEvent = { type: 'help-marked'; participant: ParticipantId; helped: boolean };

/**
 * What each person said while somebody helped them to answer: `answer:<ballot>`, `late:<ballot>` until it is admitted, `response:<round>`, `consent:<ask>`, `wish:<wish>` and
 * `comment:<comment>`. What is answered anew alone is no longer marked; that help has ended marks nothing off.
 */
export type HelpedPlaces = Readonly<Record<ParticipantId, readonly string[]>>;

/** Whether it was said with help. */
export const wasHelped = ({ helped }: Pick<State, 'helped'>, person: ParticipantId, place: string): boolean =>
  Object.hasOwn(helped, person) && helped[person]?.includes(place) === true;

/** The state once it is known whether what this event says was said with help. */
export function withHelp(state: State, event: Event): State {
  if (event.type === 'late-admitted') return marked(state, event.participant, `answer:${event.ballot}`, wasHelped(state, event.participant, `late:${event.ballot}`));
  const place = placeOf(event);
  const person = place && 'participant' in event ? state.participants[event.participant] : undefined;
  return place === null || !person ? state : marked(state, person.id, place, person.helped);
}

function marked(state: State, person: ParticipantId, place: string, helped: boolean): State {
  const before = state.helped[person] ?? [];
  if (helped === before.includes(place) || !state.participants[person]) return state;
  return { ...state, helped: { ...state.helped, [person]: helped ? [...before, place] : before.filter((other) => other !== place) } };
}

function placeOf(event: Event): string | null {
  switch (event.type) {
    case 'answered': return `answer:${event.ballot}`;
    case 'answered-late': return `late:${event.ballot}`;
    case 'responded': return `response:${event.round}`;
    case 'consented': return `consent:${event.ask}`;
    case 'wished': return `wish:${event.wish}`;
    case 'commented': return `comment:${event.comment}`;
    default: return null;
  }
}
