import { fewestTold, type BallotState, type State } from '../workshop/index.ts';
import { answersOf } from './answers.ts';
import { everyMixtureRestsOn } from './lightest.ts';
import type { Line } from './merge-groups.ts';
import { meanOf, squaresAround } from './moments.ts';
import type { Figures } from './protect.ts';
import { fewestDropped } from './verdict.ts';

/** What people said who are in two lines at once; `lines`: the places of both among the groups asked about. */
export interface Intersection extends Figures { readonly item: string; readonly criterion: string; readonly lines: readonly [number, number] }

/**
 * Results by two-group intersections, question by question: of each two of `groups`, which are some of `lines`, those who are in both. Only where no reckoning with
 * everything else that may be told of the question leads to fewer than k people: the sums of every line and of the room in both
 * rounds, whether they are shown or not. The largest intersections go first where not all can stand. Of a ballot that was repeated
 * only the repetition tells, where whoever did not answer again keeps the first answer.
 */
export const intersectionsOf = (state: State, held: BallotState, lines: readonly Line[], groups: readonly Line[] = lines): Intersection[] =>
  intersectionsWith(state, held, lines, groups).told;

/** Two lines that people share who answered a question (`n`), of whom it may not be told; as in `Withheld`. */
export interface WithheldPair { readonly item: string; readonly criterion: string; readonly lines: readonly [number, number]; readonly n: number; readonly reason: 'tooFew' | 'subtraction' }

/** The same, with those of whom nothing may be told: for the facilitator's eyes. */
export function intersectionsWith(state: State, held: BallotState, lines: readonly Line[], groups: readonly Line[] = lines): { told: Intersection[]; withheld: WithheldPair[] } {
  if (Object.values(state.ballots).some(({ ballot }) => ballot.of === held.ballot.id)) return { told: [], withheld: [] };
  const k = fewestTold(state);
  const first = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  const pairs = groups.flatMap((one, at) => groups.slice(at + 1).map((other, next) => ({ places: [at, at + 1 + next] as const, people: new Set([...one.people].filter((id) => other.people.has(id))) })))
    .filter(({ people }) => people.size > 0);
  const known = new Map<string, readonly number[]>();
  const each = pairs.length === 0 ? [] : questionsOf(state, first, held).flatMap(({ item, criterion, before, after }) => {
    const people = [...new Set([...before.keys(), ...after.keys()])].map((id) => ({ id, first: before.get(id), last: after.get(id) }));
    const alike = JSON.stringify(people.map(({ id, first: one, last }) => [id, one === undefined, last === undefined, one === last]));
    const shown = known.get(alike) ?? soundPairs(people, lines, pairs, k);
    known.set(alike, shown);
    return pairs.map(({ places, people: both }, at) => {
      const scores = [...both].flatMap((id) => after.get(id)?.score ?? []);
      return { item, criterion, lines: places, scores, isTold: shown.includes(at) };
    });
  });
  return {
    told: each.flatMap(({ scores, isTold, ...where }) => (isTold ? [{ ...where, ...figuresOf(scores) }] : [])),
    withheld: each.flatMap(({ scores: { length: n }, isTold, ...where }) => (isTold || n === 0 ? [] : [{ ...where, n, reason: n < k ? 'tooFew' as const : 'subtraction' as const }])),
  };
}

/** Figures of several questions as one: `people` is the most who answered one of them. */
export function overQuestions(some: readonly Figures[]): Figures & { readonly people: number } {
  const n = some.reduce((sum, each) => sum + each.n, 0);
  const mean = some.reduce((sum, each) => sum + each.n * each.mean, 0) / n;
  const squares = some.reduce((sum, each) => sum + (each.n - 1) * each.sd ** 2 + each.n * (each.mean - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)), people: Math.max(...some.map((each) => each.n)) };
}

/** Two answers are one where the second round keeps the first. */
type Said = { readonly score: number };
type Question = { item: string; criterion: string; before: ReadonlyMap<string, Said>; after: ReadonlyMap<string, Said> };

function questionsOf(state: State, first: BallotState | undefined, held: BallotState): Question[] {
  const found = new Map<string, { item: string; criterion: string; before: Map<string, Said>; after: Map<string, Said> }>();
  const take = (round: BallotState, sides: readonly ('before' | 'after')[]): void => {
    for (const { participant, item, criterion, score } of answersOf(state, round)) {
      const key = JSON.stringify([item, criterion]);
      const question = found.get(key) ?? { item, criterion, before: new Map<string, Said>(), after: new Map<string, Said>() };
      found.set(key, question);
      const said = score === null || !Number.isFinite(score) ? null : { score };
      for (const side of sides) {
        if (said === null) question[side].delete(participant);
        else question[side].set(participant, said);
      }
    }
  };
  if (first) take(first, ['before', 'after']);
  take(held, ['after']);
  return [...found.values()];
}

type Pair = { readonly people: ReadonlySet<string> };
type Answering = { readonly id: string; readonly first: Said | undefined; readonly last: Said | undefined };

/** The most of the pairs that may stand, by their places, those with fewer people first. */
function soundPairs(people: readonly Answering[], lines: readonly Line[], pairs: readonly Pair[], k: number): readonly number[] {
  const sizes = pairs.map((pair) => people.filter(({ id, last }) => last !== undefined && pair.people.has(id)).length);
  const able = pairs.map((_, at) => at).filter((at) => (sizes[at] ?? 0) >= k).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const sound = (some: readonly number[]): boolean => everyMixtureRestsOn(k, people.map(({ id, first, last }) => {
    const told = [1, ...lines.map((line) => (line.people.has(id) ? 1 : 0))];
    const crossed = some.map((at) => (pairs[at]?.people.has(id) ? 1 : 0));
    const [noLine, noPair] = [told.map(() => 0), crossed.map(() => 0)];
    if (first !== undefined && first === last) return [[...told, ...told, ...crossed]];
    return [...(first ? [[...told, ...noLine, ...noPair]] : []), ...(last ? [[...noLine, ...told, ...crossed]] : [])];
  }));
  return fewestDropped(able, sound).toSorted((a, b) => a - b);
}

function figuresOf(scores: readonly number[]): Figures {
  const sorted = scores.toSorted((a, b) => a - b);
  const mean = meanOf(sorted);
  return { n: sorted.length, mean, sd: Math.sqrt(squaresAround(sorted, mean) / (sorted.length - 1)) };
}
