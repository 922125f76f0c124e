import { fewestTold, type BallotState, type State } from '../../workshop/index.ts';
import { answersOf, ballotSummaries } from '../answers.ts';
import type { Line } from '../merge-groups.ts';
import type { CriterionSummary, Figures, GroupSummaries, ItemSummary } from '../protect.ts';

/** By person, what they said on one question. */
export type Said = ReadonlyMap<string, number>;

/**
 * One ballot as it may be told of: `shown` is what is published of it, and everything else here is read only for people whom a published
 * line counts. After a second round whoever did not answer again keeps the first answer, as in the results.
 */
export type Asked = {
  held: BallotState; lines: readonly Line[]; k: number; shown: GroupSummaries;
  /** Participants that speak for a table. */
  tables: ReadonlySet<string>;
  saidOf: (item: string, criterion: string) => Said;
};

/** A published line, by its place (0 is everyone), with whom it counts. */
export type Counted = { line: number; figures: Figures; people: ReadonlySet<string> };

export function askedOf(state: State, held: BallotState, lines: readonly Line[]): Asked {
  const first = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  const said = new Map<string, Map<string, number>>();
  for (const { participant, item, criterion, score } of [...(first ? answersOf(state, first) : []), ...answersOf(state, held)]) {
    const question = questionOf(item, criterion);
    const scores = said.get(question) ?? new Map<string, number>();
    if (score !== null && Number.isFinite(score)) scores.set(participant, score);
    else scores.delete(participant);
    said.set(question, scores);
  }
  return {
    held, lines, k: fewestTold(state), shown: ballotSummaries(state, held, lines), tables: tablesIn(state),
    saidOf: (item, criterion) => said.get(questionOf(item, criterion)) ?? nothing,
  };
}

const questionOf = (item: string, criterion: string): string => JSON.stringify([item, criterion]);
const nothing: Said = new Map();

export const tablesIn = ({ participants }: State): Set<string> => new Set(Object.values(participants).flatMap(({ id, via }) => (via === 'table' ? [id] : [])));

/** The lines of one table that are published, everyone's first, with whom each counts; a line whose people cannot be told for sure is left out. */
export function countedIn(asked: Asked, { everyone, lines: shown, ...where }: ItemSummary | CriterionSummary): Counted[] {
  const items = 'item' in where ? [where.item] : itemsUnder(asked, where.criterion);
  const answered = new Set(items.flatMap((item) => [...asked.saidOf(item, where.criterion).keys()]));
  const lines = shown.flatMap(({ groups, n, mean, sd }): Counted[] => {
    const at = asked.lines.findIndex((line) => line.groups[0] === groups[0]);
    const people = among(answered, asked.lines[at]?.people);
    return people.size === n && n >= asked.k ? [{ line: at + 1, figures: { n, mean, sd }, people }] : [];
  });
  if (everyone === null) return lines;
  // Everyone's figures count the room, or the people of the lines alone (`verdictOn`).
  const seated = new Set(lines.flatMap(({ people }) => [...people]));
  const people = [answered, seated].find(({ size }) => size === everyone.n);
  return people === undefined || everyone.n < asked.k ? lines : [{ line: 0, figures: everyone, people }, ...lines];
}

/** The items that a criterion's own figures pool: those in which all its lines are shown, or all where no item is shown. */
export function itemsUnder({ shown, held, saidOf }: Asked, criterion: string): string[] {
  const whole = shown.criteria.find((each) => each.criterion === criterion);
  const items = shown.items.filter((each) => each.criterion === criterion && (each.everyone !== null || each.lines.length > 0));
  const complete = items.filter(({ lines }) => whole?.lines.every(({ groups }) => lines.some((line) => line.groups[0] === groups[0])));
  if (items.length > 0) return complete.map(({ item }) => item);
  return held.ballot.items.map(({ kind, id }) => `${kind}:${id}`).filter((item) => saidOf(item, criterion).size > 0);
}

const among = (some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): Set<string> => new Set([...some].filter((id) => others?.has(id)));

/**
 * Those of `people` who speak for themselves alone; null where they are too few, or where the tables that the published figures count as well
 * are so few that what is told of persons would tell of them by subtraction.
 */
export function personsAmong({ tables, k }: Asked, people: Iterable<string>): string[] | null {
  const all = [...people];
  const persons = all.filter((id) => !tables.has(id));
  const seated = all.length - persons.length;
  return persons.length < k || (seated > 0 && seated < k) ? null : persons;
}
