import { answersOf } from '../disagreement/index.ts';
import type { GroupAnswer } from '../disagreement/index.ts';
import type { BallotState, State } from '../workshop/index.ts';
import { figure } from './ballots.ts';
import { protectedCount } from './people.ts';
import type { BallotEntry, Comparison, ComparisonRow, Figure, Moves, Row } from './types.ts';

/** Two rounds of the same ballot: the means that both rounds' tables show, side by side, for the lines that stand in both. */
export function comparisonsOf(state: State, ballots: readonly BallotEntry[]): Comparison[] {
  return ballots.flatMap((after) => {
    const before = ballots.find(({ ballot }) => ballot.id === after.ballot.of);
    const [first, second] = [state.ballots[after.ballot.of ?? ''], state.ballots[after.ballot.id]];
    if (!before || !first || !second) return [];
    const rounds = { state, before: cellsOf(state, first), again: cellsOf(state, second) };
    const rows = after.rows.flatMap((row) => {
      const earlier = before.rows.find(({ key, criterionId }) => key === row.key && criterionId === row.criterionId);
      return earlier ? rowsOf(rounds, earlier, row) : [];
    });
    return [{ title: before.ballot.title, rows }];
  });
}

/** By question, then person; null takes an earlier answer back. */
type Cells = ReadonlyMap<string, ReadonlyMap<string, number | null>>;
type Rounds = { state: State; before: Cells; again: Cells };

function cellsOf(state: State, held: BallotState): Cells {
  const cells = new Map<string, Map<string, number | null>>();
  for (const { participant, item, criterion, score } of answersOf(state, held)) {
    const question = questionOf(item, criterion);
    cells.set(question, (cells.get(question) ?? new Map<string, GroupAnswer['score']>()).set(participant, score));
  }
  return cells;
}

const questionOf = (item: string, criterion: string): string => JSON.stringify([item, criterion]);

function rowsOf(rounds: Rounds, earlier: Row, row: Row): ComparisonRow[] {
  const { item, criterion, criterionId, pooled } = row;
  const all = new Set([...rounds.before.keys(), ...rounds.again.keys()]);
  const questions = pooled ? [...all].filter((question) => question.endsWith(`,${JSON.stringify(criterionId)}]`)) : [questionOf(row.key, criterionId)];
  const samePeople = questions.every((question) => [...rounds.again.get(question) ?? []].every(([id, score]) => (score !== null) === heard(rounds.before, question, id)));
  const entry = (labels: ComparisonRow['labels'], before: Figure, after: Figure): ComparisonRow =>
    ({ item, criterion, criterionId, pooled, labels, before, after, samePeople, moves: labels === null ? movesOf(rounds, questions) : null });
  const room = earlier.everyone && row.everyone ? [entry(null, earlier.everyone, row.everyone)] : [];
  return [...room, ...row.lines.flatMap((line) => {
    const same = earlier.lines.find(({ id }) => id === line.id);
    return same ? [entry(line.labels, figure(same), figure(line))] : [];
  })];
}

const heard = (cells: Cells, question: string, id: string): boolean => (cells.get(question)?.get(id) ?? null) !== null;

/** By each person's mean over the questions they answered both times; null where what is left over would count too few people out. */
function movesOf({ state, before, again }: Rounds, questions: readonly string[]): Moves | null {
  const changes = new Map<string, number>();
  for (const question of questions) {
    for (const [id, score] of again.get(question) ?? []) {
      const first = before.get(question)?.get(id) ?? null;
      if (first !== null && score !== null) changes.set(id, (changes.get(id) ?? 0) + score - first);
    }
  }
  const count = (which: (change: number) => boolean) => protectedCount(state, [...changes.values()].filter(which).length);
  const counts = { higher: count((change) => change > 1e-9), same: count((change) => Math.abs(change) <= 1e-9), lower: count((change) => change < -1e-9) };
  return Object.values(counts).filter((each) => each === 'few').length === 1 ? null : { both: protectedCount(state, changes.size), ...counts };
}
