import { scrub } from '../prompts/index.ts';
import { mayQuoteAnswer, type Bilingual, type Response, type Round, type State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Objection, Responses, Words } from './types.ts';

/** How people answered a round; their words only with consent to publish them. */
export function responsesOf(state: State, round: Pick<Round, 'responses' | 'words'>): Responses {
  const said = Object.entries(round.responses);
  const objections = said.flatMap(([participant, response]) => (response.kind === 'object' ? [objectionOf(state, round, participant, response)] : []));
  const reservations = said.flatMap(([participant, response]) =>
    (response.kind === 'accept' && response.reservation !== undefined ? [quoted(state, round, participant, response.reservation)] : []));
  return { accepted: said.length - objections.length, objected: objections.length, objections, reservations };
}

function objectionOf(state: State, round: Pick<Round, 'words'>, participant: string, { reason, mustHave, cannotAccept, criterion }: Extract<Response, { kind: 'object' }>): Objection {
  const named = (list: readonly { id: string; label: Bilingual }[] | undefined, id: string | null | undefined): Bilingual | null =>
    (typeof id === 'string' ? list?.find((each) => each.id === id)?.label ?? bilingual('unnamed') : null);
  return {
    ...quoted(state, round, participant, reason), mustHave: named(state.plan?.measures, mustHave), cannotAccept: named(state.plan?.measures, cannotAccept),
    criterion: named(state.plan?.criteria, criterion),
  };
}

/** What somebody said of a package, where their words may stand in the report, without what would point to a person (`scrub`). */
export function quoted(state: State, round: Pick<Round, 'words'>, participant: string, words: string): Words {
  return { reason: mayQuoteAnswer(state, round, participant) ? scrub(words) : null, language: state.participants[participant]?.language ?? 'fr' };
}
