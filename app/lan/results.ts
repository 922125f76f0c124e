import { ballotSummaries, oneQuestion, type Figures } from '../disagreement/index.ts';
import { toldLines, type ToldLine } from '../mediation/index.ts';
import { criteriaAsked, itemKey, roundedTo, type BallotResult, type BallotState, type ResultCell, type ResultTable, type State } from '../workshop/index.ts';

/** Results by group, as the report will show them (`toldLines`, `ballotSummaries`), of every ballot that `which` lets through. */
export function resultsOf(state: State, which: (ballot: BallotState) => boolean): BallotResult[] {
  const lines = toldLines(state);
  return Object.values(state.ballots).filter(which).map((held) => reckonedOnce(state, held, lines));
}

type Rested = { first: BallotState | undefined; lines: readonly ToldLine[]; result: BallotResult };
const reckoned = new WeakMap<BallotState, Rested>();

/** Three screens ask with every frame, while others vote: a state is never mutated, so what was reckoned from its parts holds. */
function reckonedOnce(state: State, held: BallotState, lines: readonly ToldLine[]): BallotResult {
  const first = state.ballots[held.ballot.of ?? ''];
  const before = reckoned.get(held);
  if (before && before.first === first && before.lines === lines) return before.result;
  const result = resultOf(state, held, lines);
  reckoned.set(held, { first, lines, result });
  return result;
}

const everyone = { label: { en: 'Everyone', fr: 'Tout le monde' }, parts: [], whole: true };

/** Labels once, everyone's first; numbers as they are shown. */
function resultOf(state: State, held: BallotState, lines: readonly ToldLine[]): BallotResult {
  const { ballot } = held;
  const { items } = ballotSummaries(state, held, lines);
  const placeOf = (groups: readonly string[]): number => 1 + lines.findIndex((line) => line.groups[0] === groups[0]);
  const tables = ballot.items.flatMap((each) => (criteriaAsked(ballot, each) ?? [oneQuestion]).flatMap((criterion): ResultTable[] => {
    const item = itemKey(each);
    const found = items.find((one) => one.item === item && one.criterion === criterion);
    if (!found) return [];
    const cells = [...(found.everyone ? [cellOf(0, found.everyone)] : []), ...found.lines.map((line) => cellOf(placeOf(line.groups), line))];
    return cells.length === 0 ? [] : [{ item, criterion: criterion === oneQuestion ? null : criterion, cells }];
  }));
  return { ballot: ballot.id, lines: [everyone, ...lines.map(({ label, parts }) => ({ label, parts, whole: false }))], tables };
}

const cellOf = (line: number, { n, mean, sd }: Figures): ResultCell => [line, n, hundredth(mean), hundredth(sd)];
const hundredth = (value: number): number => roundedTo(value, 100);
