import { byCodePoint, currencyDecimals } from './exact.ts';
import type { Cents, Units } from './exact.ts';
import { message, quoted } from './messages.ts';
import type { Remark } from './messages.ts';
import { amountKey, checkSense } from './problem-sense.ts';
import { shapeProblem } from './problem-schema.ts';
import type { ProblemInput } from './problem-schema.ts';
import type { Effect, Problem } from './types.ts';
import { unchoosable } from './package.ts';

export type Parsed = { ok: true; problem: Problem; warnings: Remark[] } | { ok: false; mistakes: Remark[] };

/**
 * Reads what a `parvis-mediation/1` file holds (DESIGN §3.1). Never throws: whatever comes in, the answer is the problem
 * with its warnings, or every mistake with its path.
 */
export function parseProblem(raw: unknown): Parsed {
  const shaped = shapeProblem(raw);
  if (!shaped.input) return { ok: false, mistakes: shaped.mistakes };
  const sense = checkSense(shaped.input);
  const later = sense.mistakes.filter((mistake) => !shaped.patched.some((path) => touches(path, mistake.path)));
  const mistakes = [...shaped.mistakes, ...later];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const problem = buildProblem(shaped.input, sense.amounts);
  if (!reckonsExactly(problem)) return { ok: false, mistakes: [{ path: '', reason: message('mistake.tooLargeTogether') }] };
  const warnings = [...sense.warnings, ...neverChosen(problem, shaped.input), ...criteriaNobodyWeighs(problem, shaped.input)];
  return { ok: true, problem, warnings };
}

/** The text of a file: as parseProblem, with what is not JSON as a mistake. */
export function parseProblemText(text: string): Parsed {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? quoted(error.message) : '';
    return { ok: false, mistakes: [{ path: '', reason: message('mistake.notJson', { detail }) }] };
  }
  return parseProblem(raw);
}

/** Each number of the file in whole units, by amountKey of its place. */
type Amounts = ReadonlyMap<string, number>;
type Path = readonly (string | number)[];

function buildProblem(input: ProblemInput, amounts: Amounts): Problem {
  const criteria = sorted(input.criteria);
  const groups = sorted(input.groups);
  const designs = sorted(input.designs);
  const measures = sorted(input.measures);
  const context = { criteria: positions(criteria), groups: positions(groups), amounts };
  const measureAt = positions(measures);
  const designAt = positions(designs);
  const excludes = symmetric(
    measures.map(({ item }) => item.excludes ?? []),
    measures.map(({ item }) => item.id),
    measureAt,
  );
  const rubric = criteria.map(({ index }) => units(amounts, ['criteria', index, 'weight'], 10_000));
  return {
    title: input.title ?? {},
    currency: input.currency,
    decimals: currencyDecimals(input.currency),
    budget: cents(amounts, ['budget']),
    scale: { min: units(amounts, ['scale', 'min'], 0), max: units(amounts, ['scale', 'max'], 0) },
    criteria: criteria.map(({ item }, k) => ({ id: item.id, label: item.label ?? {}, weight: rubric[k] ?? (0 as Units) })),
    groups: groups.map(({ item, index }) => ({
      id: item.id,
      label: item.label ?? {},
      people: item.people ?? null,
      weights: hasEntries(item.weights)
        ? criteria.map((c) => units(amounts, ['groups', index, 'weights', c.item.id], 0))
        : rubric,
    })),
    designs: designs.map(({ item, index }) => ({
      id: item.id,
      label: item.label ?? {},
      cost: cents(amounts, ['designs', index, 'cost']),
      ratings: groups.map((g) => criteria.map((c) => units(amounts, ['designs', index, 'ratings', g.item.id, c.item.id], 0))),
    })),
    measures: measures.map(({ item, index }, m) => ({
      id: item.id,
      label: item.label ?? {},
      cost: cents(amounts, ['measures', index, 'cost']),
      effects: resolveEffects(item.effects, ['measures', index, 'effects'], context),
      designs: item.designs ? at(designAt, item.designs) : null,
      requires: at(measureAt, item.requires ?? []),
      excludes: excludes[m] ?? [],
    })),
    synergies: (input.synergies ?? [])
      .map((synergy, index) => ({
        measures: at(measureAt, synergy.measures),
        effects: resolveEffects(synergy.effects, ['synergies', index, 'effects'], context),
      }))
      .sort((a, b) => byCodePoint(JSON.stringify(a), JSON.stringify(b))),
    required: at(measureAt, input.required ?? []),
    forbidden: at(measureAt, input.forbidden ?? []),
  };
}

type Placed<T> = { item: T; index: number };
type Context = { criteria: Map<string, number>; groups: Map<string, number>; amounts: Amounts };

/** A group's own entry, even an empty one, stands instead of the entry for every group. */
function resolveEffects(effects: Record<string, Record<string, number>>, path: Path, context: Context): Effect[] {
  const resolved: Effect[] = [];
  for (const [id, group] of context.groups) {
    const source = Object.hasOwn(effects, id) ? id : '*';
    const entry = Object.hasOwn(effects, source) ? effects[source] : undefined;
    for (const [name, criterion] of context.criteria) {
      if (!entry || !Object.hasOwn(entry, name)) continue;
      const amount = units(context.amounts, [...path, source, name], 0);
      if (amount !== 0) resolved.push({ group, criterion, amount });
    }
  }
  return resolved;
}

/** Sums that could leave the safe integers would make the answer a guess: such a file is refused. */
function reckonsExactly(problem: Problem): boolean {
  const size = (amounts: readonly number[]) => amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  let most = Math.max(Math.abs(problem.scale.max), ...problem.designs.map((design) => size(design.ratings.flat())));
  for (const { effects } of [...problem.measures, ...problem.synergies]) most += size(effects.map((effect) => effect.amount));
  const money = problem.budget + [...problem.designs, ...problem.measures].reduce((sum, { cost }) => sum + cost, 0);
  return most * 100 * problem.groups.length < 2 ** 52 && money < 2 ** 52;
}

function criteriaNobodyWeighs(problem: Problem, input: ProblemInput): Remark[] {
  return problem.criteria.flatMap((criterion, k) => {
    if (problem.groups.some((group) => (group.weights[k] ?? 0) > 0)) return [];
    const index = input.criteria.findIndex(({ id }) => id === criterion.id);
    return [{ path: `criteria[${index}]`, reason: message('warning.nobodyWeighs', { id: criterion.id }) }];
  });
}

function neverChosen(problem: Problem, input: ProblemInput): Remark[] {
  const ids = new Set(unchoosable(problem).map((m) => problem.measures[m]?.id));
  return input.measures.flatMap(({ id }, index) =>
    ids.has(id) ? [{ path: `measures[${index}]`, reason: message('warning.unchoosable', { id }) }] : [],
  );
}

function symmetric(lists: string[][], ids: string[], positionOf: Map<string, number>): number[][] {
  const found = lists.map(() => new Set<number>());
  lists.forEach((list, m) => {
    for (const other of list) {
      const position = positionOf.get(other) ?? m;
      found[m]?.add(position);
      found[position]?.add(positionOf.get(ids[m] ?? '') ?? m);
    }
  });
  return found.map((set) => [...set].sort((a, b) => a - b));
}

function sorted<T extends { id: string }>(items: readonly T[]): Placed<T>[] {
  return items.map((item, index) => ({ item, index })).sort((a, b) => byCodePoint(a.item.id, b.item.id));
}

function positions(placed: readonly Placed<{ id: string }>[]): Map<string, number> {
  return new Map(placed.map(({ item }, position) => [item.id, position]));
}

function at(positionOf: Map<string, number>, ids: readonly string[]): number[] {
  return ids.flatMap((id) => positionOf.get(id) ?? []).sort((a, b) => a - b);
}

function hasEntries(weights: Record<string, number> | undefined): boolean {
  return weights !== undefined && Object.keys(weights).length > 0;
}

function units(amounts: Amounts, path: Path, absent: number): Units {
  return (amounts.get(amountKey(path)) ?? absent) as Units;
}

function cents(amounts: Amounts, path: Path): Cents {
  return (amounts.get(amountKey(path)) ?? 0) as Cents;
}

function touches(patched: string, path: string): boolean {
  return path.startsWith(patched) || patched.startsWith(`${path}.`) || patched.startsWith(`${path}[`) || path === '';
}
