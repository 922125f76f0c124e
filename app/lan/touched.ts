import type { Event, ParticipantId } from '../workshop/index.ts';

/** Whose own frame may differ after something happened. */
export type Touched = ReadonlySet<ParticipantId> | 'everyone';

/** Nobody sees another's answer in what they are told of themself; of anything else, everyone may. */
export function touchedBy(events: readonly Event[]): Touched {
  const touched = new Set<ParticipantId>();
  for (const event of events) {
    if (event.type !== 'answered' && event.type !== 'responded') return 'everyone';
    touched.add(event.participant);
  }
  return touched;
}

export const bothTouched = (some: Touched, more: Touched): Touched => (some === 'everyone' || more === 'everyone' ? 'everyone' : new Set([...some, ...more]));
