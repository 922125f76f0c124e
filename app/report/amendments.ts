import { z } from 'zod';
import { frozenPart } from '../workshop/index.ts';
import type { Plan, State } from '../workshop/index.ts';
import { recordedProposal } from './recorded.ts';
import type { AmendmentEntry, Change } from './types.ts';

/** Each amendment with what it changed of the numbers that are frozen, and the last package's cost under the old ones. */
export function amendmentsOf(state: State): AmendmentEntry[] {
  return state.amendments.flatMap(({ reason, before }, place) => {
    const after = state.amendments[place + 1]?.before ?? state.plan;
    if (!after) return [];
    return [{ reason, changes: changesBetween(before, after), costBefore: lastPackageCost(state, before), costNow: lastPackageCost(state, after) }];
  });
}

/** Leaves of both plans' frozen parts that differ, by path; items of lists are named by their id. */
export function changesBetween(before: Plan, after: Plan): Change[] {
  const [old, now] = [leaves(frozenPart(before), ''), leaves(frozenPart(after), '')];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }));
}

function leaves(value: unknown, path: string): Map<string, string> {
  if (Array.isArray(value)) {
    const ided = value.map((item: unknown, place) => [identified.safeParse(item).data?.id ?? String(place), item] as const);
    if (value.every((item) => typeof item === 'string')) return new Map([[path, value.join(', ')]]);
    return new Map(ided.flatMap(([id, item]) => [...leaves(item, joined(path, id))]));
  }
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).filter(([key]) => key !== 'id').flatMap(([key, item]) => [...leaves(item, joined(path, key))]));
  }
  return new Map([[path, String(value)]]);
}

const identified = z.object({ id: z.string() });
const joined = (path: string, key: string): string => (path === '' ? key : `${path} › ${key}`);

function lastPackageCost(state: State, plan: Plan): number | null {
  const told = recordedProposal.safeParse(state.rounds.at(-1)?.proposal);
  if (!told.success || told.data.design === null) return null;
  const { design, measures } = told.data;
  const parts = [plan.designs.find(({ id }) => id === design), ...measures.map((id) => plan.measures.find((measure) => measure.id === id))];
  const costs = parts.flatMap((part) => (part ? [part.cost] : []));
  return costs.length === parts.length ? costs.reduce((sum, cost) => sum + cost, 0) / 100 : null;
}
