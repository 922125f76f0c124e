import { refuse, type Chance, type Decision } from './decision.ts';
import { own } from './own.ts';
import type { BallotId, ParticipantId } from './ids.ts';
import type { Actor, BallotState, State } from './types.ts';

/** Minutes that may be added for those who need more time, 1 to this. */
export const mostExtraMinutes = 60;

/**
 * A ballot that was closed for everyone but those who asked for more time by then: for them it stays open until this time of the
 * host's clock, as the screens say it. The rules take their answers until somebody ends it: a clock that jumps costs nobody an answer.
 */
export type ExtraTime = { until: string; people: readonly ParticipantId[]; ended: boolean };
export type TimeEvent =
  | { type: 'time-needed'; participant: ParticipantId; wanted: boolean }
  | { type: 'extra-ended'; ballot: BallotId };
export type TimeCommand =
  | { type: 'need-time'; wanted: boolean }
  | { type: 'end-extra'; ballot: BallotId };

/** Asking for more time, for which nobody has to say why, and ending it for all who have it. */
export function decideTime(state: State, actor: Actor, command: TimeCommand): Decision {
  if (command.type === 'need-time') {
    const person = actor.role === 'participant' ? own(state.participants, actor.id) : undefined;
    if (!person) return refuse('not-joined');
    return person.moreTime === command.wanted ? [] : [{ type: 'time-needed', participant: person.id, wanted: command.wanted }];
  }
  const held = own(state.ballots, command.ballot);
  if (!held) return refuse('unknown-ballot');
  return goesOn(held) ? [{ type: 'extra-ended', ballot: command.ballot }] : [];
}

export function applyToTime(state: State, event: TimeEvent): State {
  if (event.type === 'extra-ended') {
    const held = own(state.ballots, event.ballot);
    return held?.extra ? { ...state, ballots: { ...state.ballots, [event.ballot]: { ...held, extra: { ...held.extra, ended: true } } } } : state;
  }
  const person = own(state.participants, event.participant);
  return person ? { ...state, participants: { ...state.participants, [person.id]: { ...person, moreTime: event.wanted } } } : state;
}

/** Whether a closed ballot is still open for somebody; for one person where `who` is said. */
export const goesOn = ({ extra }: Pick<BallotState, 'extra'>, who?: ParticipantId): boolean =>
  extra !== undefined && !extra.ended && (who === undefined ? extra.people.length > 0 : extra.people.includes(who));

/** Who asked by now goes on; read at the moment of closing, so that the record names nobody. */
export const extraTimeAt = ({ participants }: State, { until }: { until?: string }): { extra?: ExtraTime } =>
  (until === undefined ? {} : { extra: { until, people: Object.values(participants).filter(({ moreTime }) => moreTime).map(({ id }) => id), ended: false } });

/** Until when a ballot that closes now stays open for those who asked; null where nobody did. */
export function extraUntil({ participants }: State, minutes: number, chance: Chance): string | null {
  if (!Object.values(participants).some(({ moreTime }) => moreTime)) return null;
  return new Date(Date.parse(chance.now()) + Math.min(mostExtraMinutes, Math.max(1, Math.round(minutes))) * 60_000).toISOString();
}

/** Whether the time is over by the host's clock, so that results may be shown without ending it by hand. */
export const isOver = ({ extra }: Pick<BallotState, 'extra'>, chance: Chance): boolean => extra === undefined || Date.parse(chance.now()) >= Date.parse(extra.until);
