import { quotesPublished } from '../prompts/index.ts';
import { mayQuoteAnswer, type Bilingual, type Response, type Round, type State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Objection, Responses, Words } from './types.ts';

/** How people answered a round; their words only with consent to publish them. */
export function responsesOf(state: State, round: Pick<Round, 'round' | 'responses' | 'words'>): Responses {
  const said = Object.entries(round.responses);
  const objections = said.flatMap(([participant, response]) => (response.kind === 'object' ? [objectionOf(state, round, participant, response)] : []));
  const reservations = said.flatMap(([participant, response]) =>
    (response.kind === 'accept' && response.reservation !== undefined ? [quoted(state, round, participant, response.reservation)] : []));
  return { accepted: said.length - objections.length, objected: objections.length, objections, reservations };
}

function objectionOf(state: State, round: Pick<Round, 'round' | 'words'>, participant: string, { reason, mustHave, cannotAccept, criterion }: Extract<Response, { kind: 'object' }>): Objection {
  const named = (list: readonly { id: string; label: Bilingual }[] | undefined, id: string | null | undefined): Bilingual | null =>
    (typeof id === 'string' ? list?.find((each) => each.id === id)?.label ?? bilingual('unnamed') : null);
  return {
    ...quoted(state, round, participant, reason), mustHave: named(state.plan?.measures, mustHave), cannotAccept: named(state.plan?.measures, cannotAccept),
    criterion: named(state.plan?.criteria, criterion),
  };
}

/** What somebody said of a package, where their words may stand in the report: with consent, and not `held` back for what may point to a person. */
export function quoted(state: State, { round, words }: Pick<Round, 'round' | 'words'>, participant: string, said: string): Words {
  const language = state.participants[participant]?.language ?? 'fr';
  if (!mayQuoteAnswer(state, { words }, participant)) return { reason: null, language, held: false };
  const reason = quotesPublished(state).standing({ kind: 'answer', round, participant })(said);
  return { reason, language, held: reason === null };
}
