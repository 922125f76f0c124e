import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { sourceOf } from '../../app/workshop/requirements.ts';
import type { Language, MeasureId, Plan } from '../../app/workshop/types.ts';
import { say } from '../texts.ts';

/** Which law requires a measure, in words; null where none does. */
export function requiredText(plan: Pick<Plan, 'required' | 'requirementSources'>, id: MeasureId, t: TFunction, language: Language): string | null {
  if (!plan.required.includes(id)) return null;
  const source = sourceOf(plan, id);
  return source ? t('bargain:required.by', { source: say(source, language) }) : t('bargain:required.unsourced');
}

/** The same beside a measure; nothing where no law requires it. */
export function RequiredBy({ plan, id, t, language }: { plan: Pick<Plan, 'required' | 'requirementSources'>; id: MeasureId; t: TFunction; language: Language }): ReactNode {
  const text = requiredText(plan, id, t, language);
  return text === null ? null : <small className="required-by">{text}</small>;
}
