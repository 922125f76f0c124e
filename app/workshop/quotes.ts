import { isKeptOut } from './care.ts';
import { own } from './own.ts';
import type { LookedAt, QuoteOf } from './outcome-types.ts';
import { mayQuoteAnswer, wordsIn } from './points.ts';
import type { Language, Participant, ParticipantId, State, Wish } from './types.ts';

/** Words that their author lets stand in the report. `text`: all that would be printed of them, a prompt that differs on a line of its own. */
export type Quote = { of: QuoteOf; author: ParticipantId; text: string; language: Language };

/** Everything that may be quoted, in the order of the report: wishes with their comments, then objections and reservations. */
export function quotesOf(state: State): Quote[] {
  const mayQuote = (id: ParticipantId): boolean => own<Participant>(state.participants, id)?.consents.publishWords === true;
  const wishes = Object.values(state.wishes).filter((wish) => wish.status !== 'private' && !isKeptOut(wish));
  return [...wishes.flatMap((wish): Quote[] => [
    { of: { kind: 'wish', wish: wish.id }, author: wish.author, text: textOf(wish), language: wish.language },
    ...wish.comments.map(({ id, author, text, language }): Quote => ({ of: { kind: 'comment', wish: wish.id, comment: id }, author, text, language })),
  ]).filter(({ author }) => mayQuote(author)), ...answerQuotes(state)];
}

function answerQuotes(state: State): Quote[] {
  return state.rounds.flatMap((held) => Object.entries(held.responses).flatMap(([author, response]): Quote[] => {
    const text = wordsIn(response);
    return text === undefined || !mayQuoteAnswer(state, held, author) ? [] : [{ of: { kind: 'answer', round: held.round, participant: author }, author, text, language: own(state.participants, author)?.language ?? 'fr' }];
  }));
}

const textOf = ({ text, drawing }: Wish): string => (drawing === null || drawing.prompt === text ? text : `${text}\n${drawing.prompt}`);

export function quoteKey(of: QuoteOf): string {
  switch (of.kind) {
    case 'wish': return JSON.stringify([of.kind, of.wish]);
    case 'comment': return JSON.stringify([of.kind, of.wish, of.comment]);
    case 'answer': return JSON.stringify([of.kind, of.round, of.participant]);
  }
}

/** What was decided on these words; null where nobody looked, or the words have changed since. */
export const lookedAt = ({ edited }: Pick<State, 'edited'>, { of, text }: Pick<Quote, 'of' | 'text'>): LookedAt | null =>
  edited.looked.find((each) => quoteKey(each.of) === quoteKey(of) && each.text === text) ?? null;
