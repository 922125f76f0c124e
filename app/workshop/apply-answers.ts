import { own } from './own.ts';
import type { Event, State } from './types.ts';

export type Answered = Extract<Event, { type: 'answered' }>;

/**
 * The state after answers to one ballot, one or many in a row. What everybody said before is copied once, however many they are:
 * a long record is read in a time that does not grow with the room.
 */
export function applyAnswers(state: State, ballot: string, run: readonly Answered[]): State {
  const held = own(state.ballots, ballot);
  const counted = run.filter(({ participant }) => state.participants[participant]);
  if (!held || counted.length === 0) return state;
  const answers = { ...held.answers };
  const late = { ...held.late };
  const paper = { ...held.paper };
  for (const event of counted) {
    answers[event.participant] = event.answer;
    delete late[event.participant];
    if (event.paper) paper[event.participant] = event.paper;
  }
  const onPaper = held.paper !== undefined || Object.keys(paper).length > 0;
  return { ...state, ballots: { ...state.ballots, [ballot]: { ...held, answers, late, ...(onPaper && { paper }) } } };
}

/** Events in their order, with answers to one ballot that follow one another together. */
export function* runsOf(events: Iterable<Event | null>): Generator<Event | readonly Answered[]> {
  let run: Answered[] = [];
  for (const event of events) {
    if (!event) continue;
    if (run.length > 0 && (event.type !== 'answered' || event.ballot !== run[0]?.ballot)) {
      yield run;
      run = [];
    }
    if (event.type === 'answered') run.push(event);
    else yield event;
  }
  if (run.length > 0) yield run;
}
