import { own } from './own.ts';
import type { Point, Subject } from './outcome-types.ts';
import type { MeasureId, Participant, ParticipantId, Response, Round, State, Wish } from './types.ts';

/** Everything that somebody said and may ask an answer to, in the order of the report: wishes, then objections and reservations, then what they named. */
export function pointsOf(state: State): Point[] {
  return [...wishPoints(state), ...answerPoints(state), ...demandPoints(state)];
}

/** Whether two subjects are the same. */
export const sameSubject = (one: Subject, other: Subject): boolean => subjectKey(one) === subjectKey(other);

export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'wish': return `wish ${subject.wish}`;
    case 'answer': return `answer ${subject.round} ${subject.participant}`;
    case 'demand': return `demand ${subject.ask} ${subject.measure}`;
  }
}

/** Whether a person's words on a package may stand in the report: what they chose when they read them, else what they agreed to when they joined. */
export function mayQuoteAnswer({ participants }: Pick<State, 'participants'>, { words = {} }: Pick<Round, 'words'>, id: ParticipantId): boolean {
  return own(words, id) ?? own<Participant>(participants, id)?.consents.publishWords === true;
}

const followUpsOf = ({ edited }: State, subject: Subject): Point['followUps'] => edited.followUps.filter((each) => sameSubject(each.subject, subject));

function wishPoints(state: State): Point[] {
  return Object.values(state.wishes).filter(({ status }) => status !== 'private').map((wish, place): Point => {
    const subject: Subject = { kind: 'wish', wish: wish.id };
    return { subject, number: place + 1, words: { text: wish.text, language: wish.language }, label: null, people: 1, reserved: false, owed: isOwed(wish), followUps: followUpsOf(state, subject) };
  });
}

/** What was costed is answered by the package, what was set aside or is out of scope by its reason. */
const isOwed = ({ status, outcome }: Wish): boolean => status !== 'set-aside' && (outcome === null || outcome.kind === 'not-costed');

/** What somebody said of a package in their own words. */
export const wordsIn = (response: Response): string | undefined => (response.kind === 'object' ? response.reason : response.reservation);

function answerPoints(state: State): Point[] {
  return state.rounds.flatMap(({ round, responses }) => Object.entries(responses).flatMap(([participant, response]): Point[] => {
    const text = wordsIn(response);
    if (text === undefined) return [];
    const subject: Subject = { kind: 'answer', round, participant };
    return [{ subject, number: null, words: { text, language: own(state.participants, participant)?.language ?? 'fr' }, label: null, people: 1, reserved: response.kind === 'accept', owed: true, followUps: followUpsOf(state, subject) }];
  }));
}

/** Each measure that objections named, once for each way; whoever names it in several rounds is one person. */
function demandPoints(state: State): Point[] {
  return (['must-have', 'cannot-accept'] as const).flatMap((ask) => [...namedBy(state, ask)].map(([measure, people]): Point => {
    const subject: Subject = { kind: 'demand', ask, measure };
    const label = state.plan?.measures.find(({ id }) => id === measure)?.label ?? { en: measure, fr: measure };
    return { subject, number: null, words: null, label, people: people.size, reserved: false, owed: true, followUps: followUpsOf(state, subject) };
  }));
}

function namedBy({ rounds }: State, ask: 'must-have' | 'cannot-accept'): Map<MeasureId, Set<ParticipantId>> {
  const named = new Map<MeasureId, Set<ParticipantId>>();
  for (const { responses } of rounds) {
    for (const [person, response] of Object.entries(responses)) {
      const measure = response.kind === 'object' ? (ask === 'must-have' ? response.mustHave : response.cannotAccept) : null;
      if (measure !== null) named.set(measure, (named.get(measure) ?? new Set()).add(person));
    }
  }
  return named;
}
