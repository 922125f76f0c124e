import type { TFunction } from 'i18next';
import type { CriterionId, Language, MeasureId, Plan } from '../app/workshop/types.ts';
import { say } from './texts.ts';

type Said = { mustHave: MeasureId | null; cannotAccept: MeasureId | null; criterion?: CriterionId | null | undefined };

/** What an objection asks for, in one sentence: a swap is told as one. Empty where it names nothing. */
export function objectionText({ mustHave, cannotAccept, criterion }: Said, plan: Pick<Plan, 'measures' | 'criteria'>, t: TFunction, language: Language): string {
  const named = (list: readonly { id: string; label: Plan['title'] }[], id: string): string => say(list.find((one) => one.id === id)?.label ?? { en: id, fr: id }, language);
  const measure = (id: string): string => named(plan.measures, id);
  const asks = mustHave !== null && cannotAccept !== null ? [t('bargain:said.swap', { out: measure(cannotAccept), in: measure(mustHave) })]
    : mustHave !== null ? [t('bargain:said.must-have', { measure: measure(mustHave) })]
      : cannotAccept !== null ? [t('bargain:said.cannot-accept', { measure: measure(cannotAccept) })] : [];
  return [...asks, ...(criterion ? [t('bargain:said.criterion', { criterion: named(plan.criteria, criterion) })] : [])].join(' ');
}
