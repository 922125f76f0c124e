import { own } from './own.ts';
import type { Bilingual, MeasureId, Plan } from './types.ts';

/** What law requires a measure; null where none does, or where the plan was recorded before its source was asked for. */
export function sourceOf({ required, requirementSources }: Pick<Plan, 'required' | 'requirementSources'>, id: MeasureId): Bilingual | null {
  return required.includes(id) ? own(requirementSources ?? {}, id) ?? null : null;
}
