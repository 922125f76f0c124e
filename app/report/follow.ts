import { recordedProposal } from '../mediation/index.ts';
import { pointsOf, type Bilingual, type FollowUpKind, type Outcome, type Point, type State } from '../workshop/index.ts';
import { quoted } from './responses.ts';
import type { Fate, RoundEntry, WishEntry, Words } from './types.ts';

/** What somebody said that may ask for an answer, and every answer it was given, the newest last. `owed`: nothing else answers it. */
export type FollowEntry = { owed: boolean; answers: readonly FollowAnswer[] } & (
  /** `inPackage`: whether what the wish became is in the last package; null where it became nothing of the kind, or there is none. */
  | { kind: 'wish'; number: number; words: WishEntry['words']; fate: Fate; inPackage: boolean | null }
  | { kind: 'objection' | 'reservation'; round: number; words: Words }
  | { kind: 'must-have' | 'cannot-accept'; measure: Bilingual }
);
/** `due`: a day; `at`: when it was said, ISO 8601. */
export type FollowAnswer = { kind: FollowUpKind; owner: string; due: string; text: Bilingual; at: string };

/** Every point of the workshop as it may be told: wishes as the report has them, words with consent, and measures that the report says were named. */
export function followEntries(state: State, { wishes, rounds }: { wishes: readonly WishEntry[]; rounds: readonly RoundEntry[] }): FollowEntry[] {
  const named = namedIn(rounds);
  return pointsOf(state).flatMap((point): FollowEntry[] => {
    const { subject, owed } = point;
    const told = { owed, answers: answersOf(point) };
    switch (subject.kind) {
      case 'wish': {
        const wish = wishes.find(({ number }) => number === point.number);
        const outcome = state.wishes[subject.wish]?.outcome ?? null;
        return wish ? [{ ...told, kind: 'wish', number: wish.number, words: wish.words, fate: wish.fate, inPackage: isInPackage(state, outcome) }] : [];
      }
      case 'answer': {
        const round = state.rounds.find((each) => each.round === subject.round);
        const response = round?.responses[subject.participant];
        return round && response ? [{ ...told, kind: response.kind === 'object' ? 'objection' : 'reservation', round: subject.round, words: quoted(state, round, subject.participant, point.words?.text ?? '') }] : [];
      }
      case 'demand': return point.label && named.has(`${subject.ask} ${point.label.en}`) ? [{ ...told, kind: subject.ask, measure: point.label }] : [];
    }
  });
}

const answersOf = ({ followUps }: Point): FollowAnswer[] => followUps.map(({ kind, owner, due, text, at }) => ({ kind, owner, due, text, at }));

/** Measures that the report says somebody named: no other is told of here. */
function namedIn(rounds: readonly RoundEntry[]): ReadonlySet<string> {
  const objections = rounds.flatMap(({ responses }) => responses.objections);
  return new Set(objections.flatMap(({ mustHave, cannotAccept }) => [...(mustHave ? [`must-have ${mustHave.en}`] : []), ...(cannotAccept ? [`cannot-accept ${cannotAccept.en}`] : [])]));
}

function isInPackage({ rounds }: State, outcome: Outcome | null): boolean | null {
  const last = recordedProposal.safeParse(rounds.at(-1)?.proposal);
  if (!last.success || last.data.design === null) return null;
  switch (outcome?.kind) {
    case 'measure': return last.data.measures.includes(outcome.measure);
    case 'new-measure': return last.data.measures.includes(outcome.measure.id);
    case 'design': return last.data.design === outcome.design;
    default: return null;
  }
}
