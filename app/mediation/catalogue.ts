import type { Effects, Plan, State } from '../workshop/index.ts';
import { RATING_DECIMALS, scaleDecimal } from './exact.ts';
import { points } from './ratings.ts';
import { saidGroups } from './seats.ts';
import type { Seat } from './seats.ts';

/** Effects of a measure on each criterion, in points with 4 decimals; a criterion not named is not changed. */
export type Entry = Readonly<Record<string, number>>;
/** `own`: the entries of seats for which the catalogue says something else than for everyone, `general`. */
export type CatalogueEntries = { own: ReadonlyMap<string, Entry>; general: Entry };

/**
 * What the catalogue says of a measure for each seat. A group's own entry stands instead of `*` wholly (DESIGN §3.1). A seat that several kinds of people share takes the mean of
 * what holds for each of them, weighted by people: a person in two of its groups counts in both.
 */
export function catalogueEntries(state: State, plan: Plan, effects: Effects, seats: readonly Seat[]): CatalogueEntries {
  const own = seats.filter(({ groups }) => groups.some((group) => Object.hasOwn(effects, group)));
  return {
    own: new Map(own.map((seat) => [seat.id, meanEntry(plan, effects, partsOf(state, seat))])),
    general: meanEntry(plan, effects, [{ entry: '*', people: 1 }]),
  };
}

type Part = { entry: string; people: number };

function partsOf(state: State, seat: Seat): Part[] {
  const said = seat.members.map((id) => {
    const person = state.participants[id];
    return person ? saidGroups(state.plan, person) : [];
  });
  const parts = seat.groups.map((group) => ({ entry: group, people: said.filter((groups) => groups.includes(group)).length }));
  return [...parts, { entry: '*', people: said.filter((groups) => groups.length === 0).length }];
}

function meanEntry(plan: Plan, effects: Effects, parts: readonly Part[]): Record<string, number> {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const means = plan.criteria.flatMap(({ id }): [string, number][] => {
    const amounts = parts.map((part) => part.people * amountOf(effects, part.entry, id));
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return sum === 0 ? [] : [[id, points(sum, people)]];
  });
  return Object.fromEntries(means);
}

/** In ten-thousandths of a point. */
function amountOf(effects: Effects, group: string, criterion: string): number {
  const entry = effects[Object.hasOwn(effects, group) ? group : '*'] ?? {};
  if (!Object.hasOwn(entry, criterion)) return 0;
  return scaleDecimal(entry[criterion] ?? 0, RATING_DECIMALS)?.amount ?? Number.NaN;
}
