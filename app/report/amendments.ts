import { z } from 'zod';
import type { ToldLine } from '../mediation/index.ts';
import { frozenPart } from '../workshop/index.ts';
import type { AmendmentView, Bilingual, Plan, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { lastPackageUnder } from './old-values.ts';
import type { AmendmentEntry, Change } from './types.ts';

/** Each amendment with what it changed of the numbers that are frozen, and the last package's result under the old ones. */
export function amendmentsOf(state: State, lines: readonly ToldLine[]): AmendmentEntry[] {
  return amended(state).map(({ reason, before, after }) => ({ reason, changes: changesBetween(before, after), result: resultOf(state, lines, before, after) }));
}

/** The same without results, for a screen. */
export const amendmentViews = (state: Pick<State, 'amendments' | 'plan'>): AmendmentView[] =>
  amended(state).map(({ reason, before, after }) => ({ reason, changes: changesBetween(before, after).map(({ what, before: old, after: now, money }) => ({ what, before: old, after: now, money })) }));

/** Each amendment with the plan as it was before and after. */
function amended({ amendments, plan }: Pick<State, 'amendments' | 'plan'>): { reason: string; before: Plan; after: Plan }[] {
  return amendments.flatMap(({ reason, before }, place) => {
    const after = amendments[place + 1]?.before ?? plan;
    return after ? [{ reason, before, after }] : [];
  });
}

function resultOf(state: State, lines: readonly ToldLine[], before: Plan, after: Plan): AmendmentEntry['result'] {
  const [old, now] = [lastPackageUnder(state, lines, before), lastPackageUnder(state, lines, after)];
  if (!old || !now) return null;
  const seats = now.seats.map(({ id, label, utility }) => ({ label, before: old.seats.find((seat) => seat.id === id)?.utility ?? null, after: utility }));
  return { costBefore: old.cost, costNow: now.cost, seats };
}

/** Leaves of both plans' frozen parts that differ, by path; items of lists are named by their id. */
function changesBetween(before: Plan, after: Plan): Change[] {
  const [old, now] = [leaves(frozenPart(before), ''), leaves(frozenPart(after), '')];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, what: wordsOf(path, after, before), before: valueOf(path, old), after: valueOf(path, now), money: /(?:^budget › total|› cost)$/.test(path) }));
}

/** `weighing` is there or not: its name says the rest in both languages. */
const valueOf = (path: string, of: ReadonlyMap<string, string>): string | null => (path === 'weighing' && of.has(path) ? '✓' : of.get(path) ?? null);

/** A path in words: lists and fields by their names, ids by the labels that one of the plans gives them. */
function wordsOf(path: string, ...plans: readonly Plan[]): Bilingual {
  const labelled = plans.flatMap(({ measures, designs, criteria, groups }) => [...measures, ...designs, ...criteria, ...groups]);
  const parts = path.split(' › ').map((part) => labelled.find(({ id }) => id === part)?.label ?? (fields.has(part) ? bilingual(`field.${part}`) : { en: part, fr: part }));
  return { en: parts.map(({ en }) => en).join(' › '), fr: parts.map(({ fr }) => fr).join(' › ') };
}

const fields: ReadonlySet<string> = new Set([
  'budget', 'weighing', 'total', 'contingency', 'currency', 'required', 'requirementSources', 'groups', 'criteria', 'weight', 'designs', 'cost', 'measures', 'effects', 'requires', 'excludes', '*',
]);

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
