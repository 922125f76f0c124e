import { own } from './own.ts';
import type { Edited, OutcomeEvent, OutcomeView } from './outcome-types.ts';
import { pointsOf } from './points.ts';
import { quoteKey } from './quotes.ts';
import type { ParticipantId, Round, State, WishId } from './types.ts';

/** What is written into the report. What was said of somebody who has withdrawn is not known any more. */
export function applyToOutcome(state: State, event: OutcomeEvent): State {
  const { edited } = state;
  switch (event.type) {
    case 'paragraph-written': {
      const { section, language, text, at } = event;
      const { [language]: _before, ...others } = edited.paragraphs[section] ?? {};
      return withEdited(state, { paragraphs: { ...edited.paragraphs, [section]: { ...others, ...(text !== '' && { [language]: { text, at } }) } } });
    }
    case 'section-left-out': {
      const others = edited.leftOut.filter((each) => each !== event.section);
      return withEdited(state, { leftOut: event.out ? [...others, event.section] : others });
    }
    case 'followed-up': return state.participants[event.participant] ? withEdited(state, { followUps: [...edited.followUps, event.followUp] }) : state;
    case 'demand-followed-up': return withEdited(state, { followUps: [...edited.followUps, event.followUp] });
    case 'quote-looked': {
      const { participant, looked } = event;
      if (!state.participants[participant]) return state;
      return withEdited(state, { looked: [...edited.looked.filter(({ of }) => quoteKey(of) !== quoteKey(looked.of)), { ...looked, participant }] });
    }
    case 'words-consented': {
      if (!state.participants[event.participant]) return state;
      return { ...state, rounds: state.rounds.map((round) => (round.round === event.round ? { ...round, words: { ...round.words, [event.participant]: event.publish } } : round)) };
    }
  }
}

const withEdited = (state: State, change: Partial<Edited>): State => ({ ...state, edited: { ...state.edited, ...change } });

/** Who said that their words may stand said it of those they had read: other words are read anew. That they may not holds on. */
export function withoutRead(round: Round, person: ParticipantId): Round {
  const { words } = round;
  if (words?.[person] !== true) return round;
  const { [person]: _read, ...others } = words;
  return { ...round, words: others };
}

/** Nothing of what was answered to somebody who withdraws, neither to their wishes nor to what they said of packages; nor of looks at their words. */
export function withoutAnswered(edited: Edited, person: ParticipantId, wishes: ReadonlySet<WishId>): Edited {
  return { ...edited, followUps: edited.followUps.filter(({ subject }) => !(subject.kind === 'wish' ? wishes.has(subject.wish) : subject.kind === 'answer' && subject.participant === person)), looked: edited.looked.filter(({ participant, of }) => participant !== person && !(of.kind !== 'answer' && wishes.has(of.wish))) };
}

/** What the desk sees of it: in counts, whose words on the newest package stand in the report and who has read them. */
export function outcomeView(state: State): OutcomeView {
  const last = state.rounds.at(-1);
  const spoken = Object.entries(last?.responses ?? {}).filter(([, response]) => response.kind === 'object' || response.reservation !== undefined);
  const chosen = spoken.flatMap(([person]) => own(last?.words ?? {}, person) ?? []);
  return {
    paragraphs: state.edited.paragraphs, leftOut: state.edited.leftOut, points: pointsOf(state),
    words: { said: spoken.length, read: chosen.length, keptOut: chosen.filter((publish) => !publish).length },
  };
}
