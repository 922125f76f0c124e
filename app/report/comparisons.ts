import { everySumRestsOn, lineSummaries } from '../disagreement/index.ts';
import type { GroupAnswer } from '../disagreement/index.ts';
import type { BallotState, State } from '../workshop/index.ts';
import { answersOf, figure, latestAnswers } from './ballots.ts';
import { leastShown } from './lines.ts';
import type { ReportLine } from './lines.ts';
import { protectedCount } from './people.ts';
import type { BallotEntry, Comparison, ComparisonRow, Figure, Moves, Row } from './types.ts';

/**
 * Two rounds of the same ballot. Means are of the people who answered both times wherever that cannot be subtracted from
 * another published figure to leave fewer than five; elsewhere the published means of both rounds stand side by side.
 */
export function comparisonsOf(state: State, lines: readonly ReportLine[], ballots: readonly BallotEntry[]): Comparison[] {
  return ballots.flatMap((after) => {
    const before = ballots.find(({ ballot }) => ballot.id === after.ballot.of);
    const [first, second] = [state.ballots[after.ballot.of ?? ''], state.ballots[after.ballot.id]];
    if (!before || !first || !second) return [];
    const rounds = roundsOf(state, first, second);
    const rows = after.rows.flatMap((row) => {
      const earlier = before.rows.find(({ key, criterionId }) => key === row.key && criterionId === row.criterionId);
      return earlier ? rowsOf(rounds, lines, earlier, row) : [];
    });
    return [{ title: before.ballot.title, rows }];
  });
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** Scores by question and person: of the first round, of the second alone, and as they stand after both. */
type Rounds = { before: Cells; again: Cells; latest: Cells };

function roundsOf(state: State, first: BallotState, second: BallotState): Rounds {
  return { before: cellsOf(answersOf(state, first)), again: cellsOf(answersOf(state, second)), latest: cellsOf(latestAnswers(state, second)) };
}

function cellsOf(answers: readonly GroupAnswer[]): Cells {
  const cells = new Map<string, Map<string, number>>();
  for (const { participant, item, criterion, score } of answers) {
    const cell = cells.get(questionOf(item, criterion)) ?? new Map<string, number>();
    if (score === null) cell.delete(participant);
    else cell.set(participant, score);
    cells.set(questionOf(item, criterion), cell);
  }
  return cells;
}

const questionOf = (item: string, criterion: string): string => JSON.stringify([item, criterion]);
const peopleIn = (cells: Cells, question: string): string[] => [...(cells.get(question)?.keys() ?? [])];

function rowsOf(rounds: Rounds, lines: readonly ReportLine[], earlier: Row, row: Row): ComparisonRow[] {
  const { item, criterion, criterionId, pooled } = row;
  const questions = row.pooled ? questionsOn(rounds, row.criterionId) : [questionOf(row.key, row.criterionId)];
  const unchanged = questions.every((question) => sameList(peopleIn(rounds.before, question), bothIn(rounds, question)) && sameList(peopleIn(rounds.latest, question), bothIn(rounds, question)));
  const paired = unchanged || row.pooled ? null : pairedFigures(rounds, lines, questions[0] ?? '', row);
  const entry = (id: string | null, labels: ComparisonRow['labels'], before: Figure, after: Figure): ComparisonRow => {
    const own = paired?.get(id);
    const moves = id === null ? movesOf(rounds, questions) : null;
    return { item, criterion, criterionId, pooled, labels, before: own?.before ?? before, after: own?.after ?? after, samePeople: unchanged || own !== undefined, moves };
  };
  const room = earlier.everyone && row.everyone ? [entry(null, null, earlier.everyone, row.everyone)] : [];
  return [...room, ...row.lines.flatMap((line) => {
    const same = earlier.lines.find(({ id }) => id === line.id);
    return same ? [entry(line.id, line.labels, figure(same), figure(line))] : [];
  })];
}

const questionsOn = ({ latest }: Rounds, criterion: string): string[] => [...latest.keys()].filter((question) => question.endsWith(`,${JSON.stringify(criterion)}]`));
const bothIn = ({ before, again }: Rounds, question: string): string[] => peopleIn(before, question).filter((id) => again.get(question)?.has(id));
const sameList = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((id) => right.includes(id));

/** Figures of those who answered both times, for everyone (null) and each line where they give nobody away. */
function pairedFigures(rounds: Rounds, lines: readonly ReportLine[], question: string, row: Row): Map<string | null, { before: Figure; after: Figure }> {
  const both = new Set(bothIn(rounds, question));
  const shown = lines.filter(({ groups }) => row.lines.some(({ id }) => id === groups.join(' ')));
  const sets: { id: string | null; people: ReadonlySet<string> }[] = [{ id: null, people: both }, ...shown.map((line) => ({ id: line.groups.join(' '), people: line.people }))];
  const told: ReadonlySet<string>[] = [];
  const found = new Map<string | null, { before: Figure; after: Figure }>();
  for (const { id, people } of sets) {
    const inside = new Set([...both].filter((each) => people.has(each)));
    if (inside.size < leastShown || !givesNobodyAway(rounds, question, shown, [...told, inside])) continue;
    const [before, after] = [figureOf(rounds.before, question, inside), figureOf(rounds.again, question, inside)];
    if (!before || !after) continue;
    told.push(inside);
    found.set(id, { before, after });
  }
  return found;
}

/** Both rounds' published tables, with these further sums beside them. */
function givesNobodyAway({ before, latest }: Rounds, question: string, shown: readonly ReportLine[], more: readonly ReadonlySet<string>[]): boolean {
  return [before, latest].every((cells) => {
    const people = peopleIn(cells, question);
    const places = (has: (id: string) => boolean) => new Set(people.flatMap((id, place) => (has(id) ? [place] : [])));
    const sums = [places(() => true), ...shown.map((line) => places((id) => line.people.has(id))), ...more.map((set) => places((id) => set.has(id)))];
    return everySumRestsOn(leastShown, sums, people.length);
  });
}

function figureOf(cells: Cells, question: string, people: ReadonlySet<string>): Figure | null {
  const answers = [...(cells.get(question) ?? [])].filter(([id]) => people.has(id)).map(([participant, score]) => ({ participant, groups: [], item: 'one', criterion: 'one', score }));
  const everyone = lineSummaries(answers, [], leastShown).items[0]?.everyone;
  return everyone ? figure(everyone) : null;
}

/** By each person's mean over the questions they answered both times. */
function movesOf(rounds: Rounds, questions: readonly string[]): Moves {
  const changes = new Map<string, number>();
  for (const question of questions) {
    for (const id of bothIn(rounds, question)) {
      changes.set(id, (changes.get(id) ?? 0) + (rounds.again.get(question)?.get(id) ?? 0) - (rounds.before.get(question)?.get(id) ?? 0));
    }
  }
  const count = (which: (change: number) => boolean) => protectedCount([...changes.values()].filter(which).length);
  return { both: protectedCount(changes.size), higher: count((change) => change > 1e-9), same: count((change) => Math.abs(change) <= 1e-9), lower: count((change) => change < -1e-9) };
}
