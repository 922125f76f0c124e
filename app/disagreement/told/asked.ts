import { fewestTold, type BallotState, type State } from '../../workshop/index.ts';
import { answersOf, firstOf, firstRoundOf } from '../answers.ts';
import type { Line } from '../merge-groups.ts';
import { within } from '../latest.ts';
import { firstSummaries, secondSummaries, type CriterionSummary, type Figures, type FirstRound, type GroupAnswer, type GroupSummaries, type ItemSummary } from '../protect.ts';

/** By person, what they said on one question. */
export type Said = ReadonlyMap<string, number>;

/**
 * One ballot as it may be told of: `shown` is what is published of it, and everything else here is read only for people whom a published
 * line counts. After a second round whoever did not answer again keeps the first answer, as in the results.
 */
export type Asked = {
  held: BallotState; lines: readonly Line[]; k: number; shown: GroupSummaries;
  /** What was said on this ballot itself. */
  answers: readonly GroupAnswer[];
  /** Participants that speak for a table. */
  tables: ReadonlySet<string>;
  saidOf: (item: string, criterion: string) => Said;
  /** What `countedIn` has found, by table. */
  counted: Map<ItemSummary | CriterionSummary, readonly Counted[]>;
};

/** A published line, by its place (0 is everyone), with whom it counts. */
export type Counted = { line: number; figures: Figures; people: ReadonlySet<string> };

/** Each first round is judged once, for itself and for its repetition. */
export function askedIn(state: State, lines: readonly Line[]): (held: BallotState) => Asked {
  const judged = new Map<BallotState, FirstRound>();
  const roundOf = (held: BallotState): FirstRound => {
    const found = judged.get(held) ?? firstRoundOf(state, held, lines, answersOf(state, held));
    judged.set(held, found);
    return found;
  };
  return (held) => {
    const first = firstOf(state, held);
    const round = roundOf(first ?? held);
    const answers = first ? answersOf(state, held) : round.answers;
    return { held, lines, k: fewestTold(state), answers, shown: first ? secondSummaries(round, answers) : firstSummaries(round), tables: tablesIn(state), saidOf: lastSaid(first ? [round.answers, answers] : [answers]), counted: new Map() };
  };
}

function lastSaid(rounds: readonly (readonly GroupAnswer[])[]): Asked['saidOf'] {
  const said = new Map<string, Map<string, Map<string, number>>>();
  for (const { participant, item, criterion, score } of rounds.flat()) {
    const scores = within(within(said, criterion), item);
    if (score !== null && Number.isFinite(score)) scores.set(participant, score);
    else scores.delete(participant);
  }
  return (item, criterion) => said.get(criterion)?.get(item) ?? nothing;
}

const nothing: Said = new Map();

export const tablesIn = ({ participants }: State): Set<string> => new Set(Object.values(participants).flatMap(({ id, via }) => (via === 'table' ? [id] : [])));

/** The lines of one table that are published, everyone's first, with whom each counts; a line whose people cannot be told for sure is left out. */
export function countedIn(asked: Asked, summary: ItemSummary | CriterionSummary): readonly Counted[] {
  const found = asked.counted.get(summary) ?? countedNow(asked, summary);
  asked.counted.set(summary, found);
  return found;
}

function countedNow(asked: Asked, { everyone, lines: shown, ...where }: ItemSummary | CriterionSummary): Counted[] {
  const items = 'item' in where ? [where.item] : itemsUnder(asked, where.criterion);
  const answered = new Set<string>();
  for (const item of items) for (const id of asked.saidOf(item, where.criterion).keys()) answered.add(id);
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

function among(some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): Set<string> {
  const found = new Set<string>();
  for (const id of some) if (others?.has(id)) found.add(id);
  return found;
}

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
