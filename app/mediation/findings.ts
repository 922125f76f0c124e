import type { CriterionFinding, Raise, Round, State } from '../workshop/index.ts';
import { asksOf, shortfallsOf } from './asks.ts';
import type { Shortfall } from './asks.ts';
import { byCodePoint } from './exact.ts';
import { allows, closure, leastSets } from './package.ts';
import { parseProblem } from './problem.ts';
import { recordedProposal } from './readable.ts';
import { seatsOf } from './seats.ts';
import type { Problem } from './types.ts';
import { reckonerOf } from './utility.ts';
import type { Reckoner } from './utility.ts';

/** As many as are told of. */
export const mostRaises = 3;
/** In points: what rounds to nothing on a screen raises nothing there. */
const leastRaise = 0.05;

/**
 * What the mediator finds for each seat that objected to the last round because a criterion falls short for it: the measures
 * that are not in that package and would raise the criterion for the seat, those that raise it most first. The best for the
 * criterion most named is tried as the seat's must-have (`tried`) where its members asked for no other: a seat has one.
 * Nothing where the record of the round cannot be read.
 */
export function findingsOf(state: State): CriterionFinding[] {
  const last = state.rounds.at(-1);
  const looked = last && lookInto(last);
  if (!last || !looked) return [];
  const seats = seatsOf(state);
  const asks = asksOf(state, last, seats);
  const findings: CriterionFinding[] = [];
  for (const { seat, criterion, members } of shortfallsOf(state, last, seats)) {
    const raises = raisesFor(looked, { seat, criterion });
    const own = asks.filter((ask) => ask.seat === seat);
    const free = !own.some(({ kind }) => kind === 'must-have') && !findings.some((earlier) => earlier.seat === seat && earlier.tried !== null);
    const wanted = raises.find(({ measure }) => !own.some((ask) => ask.measure === measure));
    findings.push({ seat, criterion, people: members.length, raises: raises.slice(0, mostRaises), tried: free ? wanted?.measure ?? null : null });
  }
  return findings;
}

/** A tabled package with the problem that it is one of. */
export type Looked = { problem: Problem; reckoner: Reckoner; design: number; inside: ReadonlySet<number> };

/** Null where the record cannot be read, or holds no package. A tabled round never changes: each is read once. */
export function lookInto(round: Pick<Round, 'problem' | 'proposal'>): Looked | null {
  const { proposal } = round;
  if (typeof proposal !== 'object' || proposal === null) return null;
  const known = looks.get(proposal);
  if (known !== undefined) return known;
  const looked = read(round);
  looks.set(proposal, looked);
  return looked;
}

const looks = new WeakMap<object, Looked | null>();

function read({ problem: recorded, proposal }: Pick<Round, 'problem' | 'proposal'>): Looked | null {
  const parsed = parseProblem(recorded);
  const told = recordedProposal.safeParse(proposal);
  if (!parsed.ok || !told.success) return null;
  const { problem } = parsed;
  const design = problem.designs.findIndex(({ id }) => id === told.data.design);
  const inside = new Set(told.data.measures.map((id) => problem.measures.findIndex((measure) => measure.id === id)));
  return design < 0 || inside.has(-1) ? null : { problem, reckoner: reckonerOf(problem), design, inside };
}

/**
 * By how many points each measure outside a package would raise one criterion for one seat, with what it needs and without
 * what it excludes, up to the cap of the scale; the most first, then the cheaper, then by code point. Only what the design
 * allows and some package can hold.
 */
export function raisesFor({ problem, reckoner, design, inside }: Looked, { seat, criterion }: Pick<Shortfall, 'seat' | 'criterion'>): Raise[] {
  const [g, k] = [problem.groups.findIndex(({ id }) => id === seat), problem.criteria.findIndex(({ id }) => id === criterion)];
  if (g < 0 || k < 0) return [];
  const cell = g * reckoner.criteria + k;
  const now = valueOf(reckoner, design, inside, cell);
  const raises = problem.measures.flatMap(({ id: measure, cost }, m) => {
    if (inside.has(m) || !allows(problem, design, m) || leastSets(problem, [...problem.required, m]).every((set) => set === null)) return [];
    const by = (valueOf(reckoner, design, withMeasure(problem, inside, m), cell) - now) / 1e4;
    return by >= leastRaise ? [{ measure, by, cost }] : [];
  });
  return raises.sort((a, b) => b.by - a.by || a.cost - b.cost || byCodePoint(a.measure, b.measure)).map(({ measure, by }) => ({ measure, by }));
}

function withMeasure(problem: Problem, inside: ReadonlySet<number>, added: number): Set<number> {
  const fresh = closure(problem, [added]);
  const excluded = new Set([...fresh].flatMap((m) => problem.measures[m]?.excludes ?? []));
  return new Set([...[...inside].filter((m) => !excluded.has(m)), ...fresh]);
}

/** In ten-thousandths of a point, up to the cap. */
function valueOf({ ratings, measures, synergies, cap }: Reckoner, design: number, chosen: ReadonlySet<number>, cell: number): number {
  const met = synergies.filter((synergy) => synergy.measures.every((m) => chosen.has(m)));
  const effects = [...[...chosen].flatMap((m) => measures[m] ?? []), ...met.flatMap((synergy) => synergy.effects)];
  const sum = effects.reduce((total, effect) => total + (effect.cell === cell ? effect.amount : 0), ratings[design]?.[cell] ?? 0);
  return Math.min(sum, cap);
}
