import { cellRating, latestRatings, points, tallyOf, type ProblemInput } from '../mediation/index.ts';
import type { Effects, GroupId, State } from '../workshop/index.ts';

/**
 * The problem on the table with a seat more for each of these absent groups, and nothing else changed. Nobody of the group
 * rated anything, so each of its ratings is the room's mean, as for a seat of which nobody answered (`cellRating`), and its
 * effects are those of the catalogue; both are assumed. It has no people: whoever reads the problem can tell it from a seat.
 */
export function problemWithAgents(state: State, tabled: ProblemInput, groups: readonly GroupId[]): ProblemInput {
  const { plan } = state;
  const seats = (plan?.groups ?? []).filter(({ id }) => groups.includes(id));
  const rated = roomRatings(state, tabled);
  const catalogue = new Map((plan?.measures ?? []).map(({ id, effects }) => [id, effects]));
  return {
    ...tabled,
    groups: [...tabled.groups, ...seats.map(({ id, label }) => ({ id, label, people: 0 }))],
    designs: tabled.designs.map((design) => ({ ...design, ratings: { ...design.ratings, ...Object.fromEntries(seats.map(({ id }) => [id, rated(design.id)])) } })),
    measures: tabled.measures.map((measure) => ({ ...measure, effects: { ...measure.effects, ...entriesFor(seats.map(({ id }) => id), catalogue.get(measure.id) ?? {}) } })),
  };
}

/** The mean of the room on each criterion of a design; a criterion that nobody rated weighs nothing and is left out. */
function roomRatings(state: State, { criteria }: ProblemInput): (design: string) => Record<string, number> {
  const latest = latestRatings(state);
  const everyone = Object.keys(state.participants);
  return (design) => Object.fromEntries(criteria.flatMap(({ id }) => {
    const cell = cellRating({ n: 0, sum: 0 }, tallyOf(latest, everyone, design, id));
    return cell ? [[id, cell.rating]] : [];
  }));
}

/** A group without an entry of its own in the catalogue takes the one for everyone (DESIGN §3.1), which is in the problem already. */
function entriesFor(groups: readonly GroupId[], effects: Effects): ProblemInput['measures'][number]['effects'] {
  return Object.fromEntries(groups.flatMap((group) => (Object.hasOwn(effects, group) ? [[group, rounded(effects[group] ?? {})]] : [])));
}

/** To the four decimals that the format keeps; what is nothing is left out. */
const rounded = (entry: Effects[string]): Record<string, number> => Object.fromEntries(Object.entries(entry)
  .map(([criterion, effect]): [string, number] => [criterion, points(Math.round(effect * 1e4), 1)]).filter(([, effect]) => effect !== 0));
