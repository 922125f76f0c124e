import { z } from 'zod';
import type { Response } from '../../../app/workshop/types.ts';

/** An answer to a package while it is written; an empty text stands for nothing chosen. */
const fields = z.object({
  kind: z.enum(['accept', 'reserve', 'object']).nullable(), about: z.enum(['swap', 'must-have', 'cannot-accept', 'criterion', 'other']).nullable(),
  reservation: z.string(), reason: z.string(), mustHave: z.string(), cannotAccept: z.string(), criterion: z.string(),
  step: z.enum(['answer', 'reservation', 'about', 'out', 'in', 'criterion', 'reason']),
});
export type ReplyFields = z.infer<typeof fields>;
export type ReplyStep = ReplyFields['step'];
export type About = NonNullable<ReplyFields['about']>;

/** A kept draft read back; null where it is of another kind. */
export const readReply = (value: unknown): ReplyFields | null => fields.safeParse(value).data ?? null;

const nothing: ReplyFields = { kind: null, about: null, reservation: '', reason: '', mustHave: '', cannotAccept: '', criterion: '', step: 'answer' };

/** The fields of an answer that was given, to be changed. */
export function fieldsOf(given: Response | undefined): ReplyFields {
  if (!given) return nothing;
  if (given.kind === 'accept') return { ...nothing, kind: given.reservation === undefined ? 'accept' : 'reserve', reservation: given.reservation ?? '' };
  const { reason, mustHave, cannotAccept, criterion } = given;
  const about = mustHave !== null && cannotAccept !== null ? 'swap' : mustHave !== null ? 'must-have' : cannotAccept !== null ? 'cannot-accept' : criterion ? 'criterion' : 'other';
  return { ...nothing, kind: 'object', about, reason, mustHave: mustHave ?? '', cannotAccept: cannotAccept ?? '', criterion: criterion ?? '' };
}

/** The questions of this answer, in order: what is asked next follows from what was said. */
export function stepsOf({ kind, about }: Pick<ReplyFields, 'kind' | 'about'>): readonly ReplyStep[] {
  if (kind === 'reserve') return ['answer', 'reservation'];
  if (kind !== 'object') return ['answer'];
  return ['answer', 'about', ...between(about), 'reason'];
}

function between(about: About | null): readonly ReplyStep[] {
  switch (about) {
    case 'swap': return ['out', 'in'];
    case 'must-have': return ['in'];
    case 'cannot-accept': return ['out'];
    case 'criterion': return ['criterion'];
    case 'other': case null: return [];
  }
}

/** Whether the question of the step is answered, so that the next may be asked. */
export function isAnswered(held: ReplyFields): boolean {
  switch (held.step) {
    case 'answer': return held.kind !== null;
    case 'reservation': return held.reservation.trim() !== '';
    case 'about': return held.about !== null;
    case 'out': return held.cannotAccept !== '';
    case 'in': return held.mustHave !== '';
    case 'criterion': return held.criterion !== '';
    case 'reason': return held.reason.trim() !== '';
  }
}

/** What is sent. What belongs to another kind of objection, begun and left, is not. */
export function responseOf({ kind, about, ...said }: ReplyFields): Response {
  if (kind === 'accept') return { kind: 'accept' };
  if (kind === 'reserve') return { kind: 'accept', reservation: said.reservation.trim() };
  const steps = between(about);
  return {
    kind: 'object', reason: said.reason.trim(), mustHave: steps.includes('in') ? said.mustHave : null,
    cannotAccept: steps.includes('out') ? said.cannotAccept : null, criterion: steps.includes('criterion') ? said.criterion : null,
  };
}
