import { blank, reasonFault, refuse, type Chance, type Decision } from './decision.ts';
import { own } from './own.ts';
import { omissibleSections, type Answered, type OutcomeCommand, type Subject } from './outcome-types.ts';
import { pointsOf, sameSubject } from './points.ts';
import { lookedAt, quoteKey, quotesOf } from './quotes.ts';
import type { Actor, ParticipantId, State } from './types.ts';

/** Longest name of who answers for something, in characters. */
export const longestOwner = 200;
/** Longest paragraph and answer, in characters. */
export const longestParagraph = 4_000;
/** Most answers to one point: a record does not grow without end. */
const mostFollowUps = 50;

/** What is written into the report, and whether one's own words stand in it. */
export function decideOutcome(state: State, actor: Actor, command: OutcomeCommand, chance: Chance): Decision {
  switch (command.type) {
    case 'write-paragraph': return writeParagraph(state, command, chance);
    case 'leave-out': {
      const { section, out } = command;
      if (out && !omissibleSections.some((each) => each === section)) return refuse('section-stays');
      return state.edited.leftOut.includes(section) === out ? [] : [{ type: 'section-left-out', section, out, at: chance.now() }];
    }
    case 'follow-up': return followUp(state, command, chance);
    case 'look-quote': return lookAtQuote(state, command, chance);
    case 'consent-words': return consentWords(state, actor, command);
  }
}

function writeParagraph({ plan, edited }: State, { section, language, text: typed }: Extract<OutcomeCommand, { type: 'write-paragraph' }>, { now }: Chance): Decision {
  if (!plan) return refuse('not-prepared');
  const text = blank(typed) ? '' : typed.trim();
  if (text.length > longestParagraph) return refuse('text-too-long', { most: longestParagraph });
  return text === (edited.paragraphs[section]?.[language]?.text ?? '') ? [] : [{ type: 'paragraph-written', section, language, text, at: now() }];
}

function followUp(state: State, { subject, ...answered }: Extract<OutcomeCommand, { type: 'follow-up' }>, { now }: Chance): Decision {
  const point = pointsOf(state).find((each) => sameSubject(each.subject, subject));
  if (!point) return refuse('unknown-point');
  const { kind, owner, due, text } = answered;
  const fault = answerFault(answered);
  if (fault) return fault;
  if (point.followUps.length >= mostFollowUps) return refuse('too-many-follow-ups', { most: mostFollowUps });
  const author = authorOf(state, subject);
  const said = { kind, owner: owner.trim(), due, text: { en: text.en.trim(), fr: text.fr.trim() } };
  const told = { subject, ...said, at: now() };
  return [author === null ? { type: 'demand-followed-up', followUp: told } : { type: 'followed-up', participant: author, followUp: told }];
}

/** Of words that are there, may be quoted, and read as they did when they were looked at. */
function lookAtQuote(state: State, { of, text, verdict }: Extract<OutcomeCommand, { type: 'look-quote' }>, { now }: Chance): Decision {
  const quote = quotesOf(state).find((each) => quoteKey(each.of) === quoteKey(of));
  if (!quote || quote.text !== text) return refuse('unknown-point');
  return lookedAt(state, quote)?.verdict === verdict ? [] : [{ type: 'quote-looked', participant: quote.author, looked: { of: quote.of, text, verdict, at: now() } }];
}

/** Why an answer does not serve: it needs who answers for it, a day, and words. */
function answerFault({ owner, due, text }: Answered): Decision | null {
  if (blank(owner)) return refuse('owner-needed');
  if (owner.length > longestOwner) return refuse('text-too-long', { most: longestOwner });
  if (!isDay(due)) return refuse('date-needed');
  return reasonFault(text.fr + text.en) ?? null;
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function authorOf(state: State, subject: Subject): ParticipantId | null {
  switch (subject.kind) {
    case 'wish': return own(state.wishes, subject.wish)?.author ?? null;
    case 'answer': return subject.participant;
    case 'demand': return null;
  }
}

/** Also once the workshop is over: whoever changes their mind is no longer quoted in the next report. */
function consentWords(state: State, actor: Actor, { round, publish }: Extract<OutcomeCommand, { type: 'consent-words' }>): Decision {
  if (actor.role !== 'participant') return refuse('not-allowed');
  const held = state.rounds.find((each) => each.round === round);
  const response = held && own(held.responses, actor.id);
  if (!held || !response || (response.kind === 'accept' && response.reservation === undefined)) return refuse('unknown-round');
  return held.words?.[actor.id] === publish ? [] : [{ type: 'words-consented', participant: actor.id, round, publish }];
}
