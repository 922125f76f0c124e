import { z } from 'zod';
import { message, pathText, quoted } from './messages.ts';
import type { Remark } from './messages.ts';

const label = z.strictObject({ en: z.string().optional(), fr: z.string().optional() });
const amounts = z.record(z.string(), z.number());
const effects = z.record(z.string(), amounts);
const ids = z.array(z.string());

/** The shape of a `parvis-mediation/1` file: fields and types only; problem.ts judges what they say. */
const problemShape = z.strictObject({
  format: z.literal('parvis-mediation/1'),
  title: label.optional(),
  currency: z.string(),
  budget: z.number(),
  scale: z.strictObject({ min: z.number(), max: z.number() }),
  criteria: z.array(z.strictObject({ id: z.string(), label: label.optional(), weight: z.number().optional() })),
  groups: z.array(
    z.strictObject({ id: z.string(), label: label.optional(), people: z.number().optional(), weights: amounts.optional() }),
  ),
  designs: z.array(z.strictObject({ id: z.string(), label: label.optional(), cost: z.number(), ratings: effects })),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      label: label.optional(),
      cost: z.number(),
      effects,
      designs: ids.optional(),
      requires: ids.optional(),
      excludes: ids.optional(),
    }),
  ),
  synergies: z.array(z.strictObject({ measures: ids, effects })).optional(),
  required: ids.optional(),
  forbidden: ids.optional(),
});

/** A problem as it is written in a `parvis-mediation/1` file (DESIGN §3.1). */
export type ProblemInput = z.infer<typeof problemShape>;

/** A problem as it was recorded; null where it has not the shape of one. */
export const readProblemInput = (raw: unknown): ProblemInput | null => problemShape.safeParse(raw).data ?? null;

export type Shaped = {
  /** Null when the shape is too broken to say more about it. */
  input: ProblemInput | null;
  mistakes: Remark[];
  /** Where a number was missing or not one: what is said about these places further on is not worth repeating. */
  patched: string[];
};

/**
 * Every mistake of shape. Unknown fields are set aside and unusable numbers replaced on a copy, so that the checks of
 * sense can still run and all mistakes are told at once.
 */
export function shapeProblem(raw: unknown): Shaped {
  const first = problemShape.safeParse(raw);
  const unseen = protoFields(raw);
  if (first.success) return { input: first.data, mistakes: unseen, patched: [] };
  const mistakes = [...unseen, ...first.error.issues.flatMap((issue) => remarksOn(issue, raw))];
  const mended = structuredCloneOrNull(raw);
  const patched: string[] = [];
  for (const issue of first.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(mended, issue.path, key);
    if (issue.code === 'invalid_type' && issue.expected === 'number') {
      patched.push(pathText(issue.path));
      replace(mended, issue.path, 0);
    }
  }
  const second = problemShape.safeParse(mended);
  return { input: second.success ? second.data : null, mistakes, patched };
}

/** A field named `__proto__` is left out by zod without a word; no id may be one. */
function protoFields(raw: unknown, path: readonly PropertyKey[] = []): Remark[] {
  if (typeof raw !== 'object' || raw === null || path.length > deepestField) return [];
  const here = Object.hasOwn(raw, '__proto__')
    ? [{ path: pathText([...path, '__proto__']), reason: message('mistake.unknownField', { field: '__proto__' }) }] : [];
  return [...here, ...Object.entries(raw).flatMap(([key, inner]) => protoFields(inner, [...path, Array.isArray(raw) ? Number(key) : key]))];
}

/** No field of the format lies deeper: `measures[0].effects.group.criterion`. */
const deepestField = 5;

type Issue = z.core.$ZodIssue;

function remarksOn(issue: Issue, raw: unknown): Remark[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      reason: message('mistake.unknownField', { field: quoted(key) }),
    }));
  }
  if (issue.code === 'invalid_value') return [{ path, reason: message('mistake.format', { format: 'parvis-mediation/1' }) }];
  if (issue.code === 'invalid_type') {
    const missing = issue.path.length > 0 && at(raw, issue.path) === undefined;
    return [{ path, reason: message(missing ? 'mistake.missing' : `mistake.expected.${kindOf(issue.expected)}`) }];
  }
  return [{ path, reason: message('mistake.malformed') }];
}

function kindOf(expected: string): string {
  return expected === 'record' ? 'object' : ['number', 'string', 'array', 'object'].includes(expected) ? expected : 'object';
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  let here = raw;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, part);
  }
  return here;
}

function remove(raw: unknown, path: readonly PropertyKey[], key: string): void {
  const holder = at(raw, path);
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, key);
}

function replace(raw: unknown, path: readonly PropertyKey[], value: number): void {
  const holder = at(raw, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof holder === 'object' && holder !== null && key !== undefined) Reflect.set(holder, key, value);
}

function structuredCloneOrNull(raw: unknown): unknown {
  try {
    return structuredClone(raw);
  } catch {
    return null;
  }
}
