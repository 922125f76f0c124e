import type { Bilingual, Response, Round, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Objection, Responses } from './types.ts';

/** How people answered a round; their words only with consent to publish them. */
export function responsesOf(state: State, { responses }: Pick<Round, 'responses'>): Responses {
  const said = Object.entries(responses);
  const objections = said.flatMap(([participant, response]) => (response.kind === 'object' ? [objectionOf(state, participant, response)] : []));
  const reservations = said.flatMap(([participant, response]) =>
    (response.kind === 'accept' && response.reservation !== undefined ? [wordsOf(state, participant, response.reservation)] : []));
  return { accepted: said.length - objections.length, objected: objections.length, objections, reservations };
}

function objectionOf(state: State, participant: string, { reason, mustHave, cannotAccept, criterion }: Extract<Response, { kind: 'object' }>): Objection {
  const named = (list: readonly { id: string; label: Bilingual }[] | undefined, id: string | null | undefined): Bilingual | null =>
    (typeof id === 'string' ? list?.find((each) => each.id === id)?.label ?? bilingual('unnamed') : null);
  return {
    ...wordsOf(state, participant, reason), mustHave: named(state.plan?.measures, mustHave), cannotAccept: named(state.plan?.measures, cannotAccept),
    criterion: named(state.plan?.criteria, criterion),
  };
}

function wordsOf({ participants }: State, participant: string, words: string): Pick<Objection, 'reason' | 'language'> {
  const person = participants[participant];
  return { reason: person?.consents.publishWords === true ? words : null, language: person?.language ?? 'fr' };
}
