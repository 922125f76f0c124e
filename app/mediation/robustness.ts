import { isDeepStrictEqual } from 'node:util';
import type { BallotEffect, Robustness, Standing, Variant } from '../workshop/index.ts';
import { rescaledScores, withRatings } from './ballot-table.ts';
import type { BallotTable } from './ballot-table.ts';
import { searchByBounds } from './bounded-search.ts';
import type { Start } from './bounded-search.ts';
import { drawnProblem, spreads, withExtremeBallot, withoutBallot, withoutSeat } from './draws.ts';
import type { Grades } from './draws.ts';
import { floorOf } from './floor.ts';
import type { Falls } from './floor.ts';
import { climb } from './local-search.ts';
import { byLeximin, keepsFloor, measureIds, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { checkPackage, major } from './package.ts';
import type { SearchControl } from './search-control.ts';
import { preferenceFor } from './search.ts';
import type { Task } from './search.ts';
import { isSmallSeat } from './seats.ts';
import type { Package, Problem } from './types.ts';
import { reckonerOf } from './utility.ts';
import { tolerance } from './verdicts.ts';

/** In at least nine draws of ten a measure is 'core', in at least half 'likely', below that 'fragile'. */
export const thresholds = { core: 0.9, likely: 0.5, tolerance };
export const drawsAsked = 500;
/** Of the time that is left, the share that single ballots, seats and other middles may take. */
const onceShare = 1 / 3;
/**
 * How often the search of one draw may ask whether to go on, at first, and at least: half as often after each that did not end so.
 * Counted, not timed, so that a slow machine proves the same draws.
 */
export const patienceAsked = { first: 400, least: 10 };
/** More packages that are as good are counted, not listed. */
const mostEquals = 5;

/** All that is needed, as plain values. `others`: packages that other rules chose; they may be as good. */
export type RobustnessTask = {
  round: number; seed: string; problem: Problem; tabled: Package; others: readonly Package[]; table: BallotTable;
  grades: Grades; assumed: Robustness['assumed']; draws?: number | undefined; patience?: typeof patienceAsked | undefined;
  /** Seats that agreed to fall below the baseline, and how far. */
  falls?: Falls | undefined;
  /** `fewestTold` of the workshop. */
  fewest: number;
};

/**
 * How sure the tabled package is (issue: core, likely, fragile): the best package again, exactly, for each of many draws of what
 * the numbers might have been (`drawnProblem`), without each ballot, with each ballot at either end of the scale, without each
 * seat, under the median, and under within-person rescaling. A ballot here is what a person rated; what people said of effects and
 * weights stays (of effects, draws move what was made of it). The same task gives the same answer, unless the time of `control` is
 * over: then there are fewer draws, which `drawn` says. A draw whose proof would take too many steps counts with the best
 * package found by then, which `unproved` says. All figures are reckoned in whole numbers as the package itself is.
 */
export function robustnessOf(task: RobustnessTask, control: SearchControl): Robustness {
  const early = partOf(control, onceShare);
  const { search, found } = searcher(task);
  // What is asked once a ballot leaves most of the time to the draws.
  const once = oneByOne(task, (problem) => {
    if (early.stopped()) return undefined;
    const { outcome, proved } = search(problem, early);
    return proved ? outcome : undefined;
  });
  const { drawn, unproved } = drawAll(task, search, control);
  const { round, seed, draws: asked = drawsAsked, assumed } = task;
  return {
    format: 'parvis-robustness/1', round, seed, asked, drawn: drawn.length, unproved, impossible: drawn.filter((best) => best === null).length,
    spreads, thresholds, assumed, ...sharesOf(task, drawn), ...equalsOf(task, found()), ...once,
  };
}

function partOf(control: SearchControl, share: number): SearchControl {
  const [start, limit] = [control.seconds(), control.secondsLeft() * share];
  const secondsLeft = (): number => limit - (control.seconds() - start);
  return { ...control, secondsLeft, stopped: () => control.stopped() || secondsLeft() <= 0 };
}

function asking(control: SearchControl, most: number): SearchControl {
  let asked = 0;
  return { ...control, stopped: () => (asked += 1) > most || control.stopped() };
}

/** The best package of a problem that is nearly this one; undefined when there was no time to prove it. */
type Solve = (problem: Problem) => Outcome | null | undefined;
/** What a search found by the time `control` stopped it; stopped before it began, the best of what it knew. */
type Search = (problem: Problem, control: SearchControl) => { task: Task; outcome: Outcome | null; proved: boolean };

/** Remembers what it found: the best package of one problem is a good start for the next. */
function searcher({ problem, tabled, others, falls }: RobustnessTask): { search: Search; found: () => Start[] } {
  const found = new Map<string, Start>();
  const remember = (start: Start): void => { found.set(`${start.design}:${start.measures.join()}`, { design: start.design, measures: start.measures }); };
  for (const one of [tabled, ...others]) remember(placed(problem, one));
  const search: Search = (asked, control) => {
    const reckoner = reckonerOf(asked);
    const task = { problem: asked, reckoner, demands: [], levels: null, floor: floorOf(asked, reckoner, falls) };
    const { outcome, proved } = searchByBounds(task, [...found.values()], control);
    if (outcome) remember(outcome);
    return { task, outcome, proved };
  };
  return { search, found: () => [...found.values()] };
}

function placed(problem: Problem, { design, measures }: Package): Start {
  return {
    design: problem.designs.findIndex(({ id }) => id === design),
    measures: problem.measures.flatMap(({ id }, m) => (measures.includes(id) ? [m] : [])),
  };
}

function drawAll({ problem, table, grades, seed, draws = drawsAsked, patience = patienceAsked }: RobustnessTask, search: Search, control: SearchControl): { drawn: (Outcome | null)[]; unproved: number } {
  const drawn: (Outcome | null)[] = [];
  let [unproved, asks] = [0, patience.first];
  for (let draw = 0; draw < draws && !control.stopped(); draw += 1) {
    const { task, outcome, proved } = search(drawnProblem(problem, table, grades, { seed, draw }), asking(control, asks));
    if (proved) drawn.push(outcome);
    // Nothing found is no proof that nothing fits: such a draw tells nothing.
    else if (outcome) {
      drawn.push(bettered(task, outcome, control));
      unproved += 1;
      asks = Math.max(patience.least, asks / 2);
    }
  }
  return { drawn, unproved };
}

/** The best that single steps and one swap lead to from a package. */
const bettered = (task: Task, { design, measures }: Outcome, control: SearchControl): Outcome =>
  climb(task, design, new Set(measures), preferenceFor('leximin', task), control, 1);

export function standingOf(share: number): Standing {
  return share >= thresholds.core ? 'core' : share >= thresholds.likely ? 'likely' : 'fragile';
}

function sharesOf({ problem, tabled }: RobustnessTask, drawn: readonly (Outcome | null)[]): Pick<Robustness, 'measures' | 'designs'> {
  const share = (holds: (best: Outcome) => boolean): number =>
    (drawn.length === 0 ? 0 : Math.round(drawn.filter((best) => best !== null && holds(best)).length / drawn.length * 1e4) / 1e4);
  const seen = <T extends { share: number; tabled: boolean }>(all: readonly T[]): T[] =>
    all.filter((one) => one.share > 0 || one.tabled).sort((a, b) => b.share - a.share);
  return {
    measures: seen(problem.measures.map(({ id }, m) => ({ id, share: share(({ measures }) => measures.includes(m)), tabled: tabled.measures.includes(id) })))
      .map((one) => ({ ...one, standing: standingOf(one.share) })),
    designs: seen(problem.designs.map(({ id }, d) => ({ id, share: share(({ design }) => design === d), tabled: tabled.design === id }))),
  };
}

/** Packages that turned up and, by the real numbers, lie within the tolerance of the tabled one at every place from below. */
function equalsOf({ problem, tabled, falls }: RobustnessTask, found: readonly Start[]): Pick<Robustness, 'equals' | 'more'> {
  const reckoner = reckonerOf(problem);
  const reckoned = ({ design, measures }: Start): Outcome => outcomeOf(problem, reckoner, design, measures);
  const chosen = reckoned(placed(problem, tabled));
  const floor = floorOf(problem, reckoner, falls);
  const close = (one: Outcome): boolean => one.ascending.every((u, k) => Math.abs(u - (chosen.ascending[k] ?? 0)) <= Math.round(tolerance * 1e6));
  const kept = (one: Outcome): boolean => !floor || !keepsFloor(chosen, floor) || keepsFloor(one, floor);
  const isPackage = (one: Outcome): boolean => checkPackage(problem, { design: problem.designs[one.design]?.id ?? '', measures: measureIds(problem, one) }).ok;
  const all = found.map(reckoned).filter((one) => byLeximin(one, chosen) !== 0 && isPackage(one) && close(one) && kept(one)).sort(byLeximin);
  return { equals: all.slice(0, mostEquals).map((one) => variantOf(problem, one)), more: Math.max(0, all.length - mostEquals) };
}

type Once = Pick<Robustness, 'without' | 'ballotOut' | 'ballotExtreme' | 'median' | 'rescaled'>;

/** What is asked once, or once a ballot: before the draws, which may take all the time there is. */
function oneByOne({ problem, tabled, table, fewest }: RobustnessTask, solve: Solve): Once {
  const everyone = [...table.scores.keys()];
  const variant = (asked: Problem): Variant | null => {
    const best = solve(asked);
    return best ? variantOf(problem, best) : null;
  };
  const rescaled = rescaledScores(table.scores, problem.scale);
  const voters = everyone.filter((person) => table.scores[person]?.some((score) => score !== null));
  const effect = (versions: (person: number) => Problem[]) => ballotEffect({ problem, tabled, fewest }, voters.map(versions), solve);
  return {
    median: variant(withRatings(problem, table.scores, table.seats, everyone, 'median')),
    rescaled: variant(withRatings(problem, rescaled, table.seats, everyone)),
    without: removable(problem, fewest).flatMap((g) => {
      const best = solve(withoutSeat(problem, g));
      return best === undefined ? [] : [{ seat: problem.groups[g]?.id ?? '', best: best && variantOf(problem, best) }];
    }),
    ballotOut: effect((person) => [withoutBallot(problem, table, person)]),
    ballotExtreme: effect((person) => [withExtremeBallot(problem, table, person, 'min'), withExtremeBallot(problem, table, person, 'max')]),
  };
}

/** Seats whose absence may be told of: not a small one, and another that is not small must be left, else the rest is told of alone. */
function removable({ groups }: Problem, fewest: number): number[] {
  const large = groups.flatMap((group, g) => (isSmallSeat(group, fewest) ? [] : [g]));
  return large.length > 1 ? large : [];
}

/** `versions`: for each ballot the problems that it makes. With fewer ballots than may be told of each would stand out. */
function ballotEffect({ problem, tabled, fewest }: Pick<RobustnessTask, 'problem' | 'tabled' | 'fewest'>, versions: readonly Problem[][], solve: Solve): BallotEffect | null {
  if (versions.length < fewest) return null;
  const here = placed(problem, tabled);
  const before = worstShown(problem, fewest, outcomeOf(problem, reckonerOf(problem), here.design, here.measures));
  let [changing, most]: [number, number | null] = [0, null];
  for (const version of versions) {
    const bests = version.map(solve);
    if (bests.includes(undefined)) return null;
    if (bests.some((best) => best && !(best.design === here.design && isDeepStrictEqual(best.measures, here.measures)))) changing += 1;
    for (const best of bests) {
      const after = best ? worstShown(problem, fewest, best) : null;
      if (before !== null && after !== null) most = Math.max(most ?? 0, Math.abs(after - before));
    }
  }
  return { ballots: versions.length, changing, worst: most === null ? null : most / 1e6 };
}

/** The smallest utility over the seats that may be told of, in millionths. */
function worstShown({ groups }: Problem, fewest: number, { utilities }: Outcome): number | null {
  const shown = groups.flatMap((group, g) => (isSmallSeat(group, fewest) ? [] : [utilities[g] ?? 0]));
  return shown.length === 0 ? null : Math.min(...shown);
}

/** By the real costs, whatever the draw said. */
function variantOf(problem: Problem, { design, measures }: Start): Variant {
  const cost = measures.reduce((sum, m) => sum + (problem.measures[m]?.cost ?? 0), problem.designs[design]?.cost ?? 0);
  return { design: problem.designs[design]?.id ?? '', measures: measures.map((m) => problem.measures[m]?.id ?? ''), cost: major(problem, cost) };
}
