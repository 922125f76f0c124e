import type { BallotNotShown, BallotState, MissingLines, MissingPair, PairsTold, PairTold, PlaceNotShown, State, WhyNotShown } from '../../workshop/index.ts';
import { answersOf, ballotSummaries, oneQuestion } from '../answers.ts';
import { intersectionsWith, overQuestions } from '../intersections.ts';
import { everyone } from '../protect.ts';
import type { Withheld } from '../protect.ts';
import type { NamedLine } from './told.ts';

/**
 * What the results of the ballots that `which` lets through do not show of `lines`, and why, and what may be told of people who are in two
 * groups at once. For the facilitator alone: that a line is missing already tells of a few people. Pure.
 */
export const ballotsNotShown = (state: State, lines: readonly NamedLine[], which: (held: BallotState) => boolean): BallotNotShown[] =>
  Object.values(state.ballots).filter(which).map((held) => {
    const { ballot: { id, kind, title } } = held;
    return { ballot: id, kind, title, missing: missingIn(state, held, lines), pairs: pairsIn(state, held, lines) };
  });

function missingIn(state: State, held: BallotState, lines: readonly NamedLine[]): MissingLines[] {
  const { withheld } = ballotSummaries(state, held, lines);
  const asked = questionsIn(state, held);
  const because = reasonIn(state, held, lines);
  const byLine = Map.groupBy(withheld, (one) => JSON.stringify([because(one), one.groups]));
  const each = [...byLine.values()].flatMap((some) => some.slice(0, 1).map((one) => ({
    why: because(one), line: one.groups, places: some.map(placeOf),
  })));
  const alike = Map.groupBy(each, ({ why, places }) => JSON.stringify([why, places.map(keyOf).toSorted()]));
  return [...alike.values()].flatMap((some) => some.slice(0, 1).map(({ why, places }) => {
    const at = new Set(places.map(keyOf));
    return { why, lines: some.map(({ line }) => labelOf(line, lines)), whole: [...asked].every((question) => at.has(question)), places };
  })).toSorted((one, other) => order.indexOf(one.why) - order.indexOf(other.why));
}

const order: readonly WhyNotShown[] = ['tooFew', 'again', 'subtraction', 'itemsPooled'];

const placeOf = ({ item, criterion }: { item: string | null; criterion: string | null }): PlaceNotShown => ({ item, criterion: criterion === oneQuestion ? null : criterion });
const keyOf = ({ item, criterion }: PlaceNotShown): string => JSON.stringify([item, criterion]);
const labelOf = (ids: readonly string[], lines: readonly NamedLine[]) => (ids[0] === everyone ? null : lines.find(({ groups }) => groups[0] === ids[0])?.label ?? null);

/** Every item on every criterion that somebody answered, in either round. */
function questionsIn(state: State, held: BallotState): Set<string> {
  const first = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  return new Set([...(first ? answersOf(state, first) : []), ...answersOf(state, held)].flatMap((answer) => (answer.score === null ? [] : [keyOf(placeOf(answer))])));
}

/** What could be worked out is put down to the second round where its answers, given in one round alone, would show the line. */
function reasonIn(state: State, held: BallotState, lines: readonly NamedLine[]): (one: Withheld) => WhyNotShown {
  const first = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  if (!first) return ({ reason }) => reason;
  const alone = { ...held, ballot: { ...held.ballot, of: null }, answers: { ...first.answers, ...held.answers } };
  const still = new Set(ballotSummaries(state, alone, lines).withheld.map((one) => JSON.stringify([one.item, one.criterion, one.groups])));
  return (one) => (one.reason === 'subtraction' && !still.has(JSON.stringify([one.item, one.criterion, one.groups])) ? 'again' : one.reason);
}

function pairsIn(state: State, held: BallotState, lines: readonly NamedLine[]): PairsTold {
  // Small groups that share a line, and people who named none, are no group that one could be in besides.
  const groups = lines.filter(({ parts, groups: [id] }) => parts.length === 0 && state.plan?.groups.some((group) => group.id === id));
  const { told, withheld } = intersectionsWith(state, held, lines, groups);
  const questions = questionsIn(state, held).size;
  return {
    repeated: Object.values(state.ballots).some(({ ballot }) => ballot.of === held.ballot.id),
    told: [...Map.groupBy(told, ({ lines: pair, item, criterion }) => JSON.stringify([pair, criterion === oneQuestion ? item : criterion])).values()].flatMap((some) => some.slice(0, 1).flatMap(({ lines: [one, other], item, criterion }): PairTold[] => {
      const [left, right] = [groups[one], groups[other]];
      const { people, mean, sd } = overQuestions(some);
      const about = criterion === oneQuestion ? { item, criterion: null } : { item: some.length === 1 ? item : null, criterion };
      return left && right ? [{ groups: [left.label, right.label], ...about, items: some.length, people, mean, sd }] : [];
    })),
    missing: [...Map.groupBy(withheld, ({ lines: pair, reason }) => JSON.stringify([pair, reason])).values()].flatMap((some) => some.slice(0, 1).flatMap(({ lines: [one, other], reason }): MissingPair[] => {
      const [left, right] = [groups[one], groups[other]];
      if (!left || !right) return [];
      const people = [...left.people].filter((id) => right.people.has(id)).length;
      return [{ groups: [left.label, right.label], why: reason, people, questions: some.length, whole: some.length === questions }];
    })),
  };
}
