import { z } from 'zod';
import type { Mark } from '../../components/mask/marks.ts';

export const verbs = ['add', 'replace', 'remove'] as const;
export type Verb = (typeof verbs)[number];

/** What was begun on one picture. It stays after it was sent, so that other words can be tried on the same part. */
export type Begun = { marks: readonly Mark[]; verb: Verb; words: string };

/** Where it is kept among the drafts of a tablet. A wish keeps its mask though its picture changes: the size stays. */
export const placeOf = (wish: string): string => `paint:${wish}`;

/** What a draft holds, as far as it can be read. */
export function readBegun(value: unknown): Begun {
  const read = begun.safeParse(value);
  return read.success ? read.data : { marks: [], verb: 'add', words: '' };
}

const points = z.array(z.strictObject({ x: z.number(), y: z.number() })).min(1);
const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stroke'), erase: z.boolean(), width: z.number().positive(), points }),
  z.strictObject({ kind: z.literal('outline'), erase: z.boolean(), points }),
  z.strictObject({ kind: z.literal('cell'), erase: z.boolean(), column: z.int().min(0), row: z.int().min(0), columns: z.int().positive(), rows: z.int().positive() }),
  z.strictObject({ kind: z.literal('clear') }),
]);
const begun = z.strictObject({ marks: z.array(mark), verb: z.enum(verbs), words: z.string() });
