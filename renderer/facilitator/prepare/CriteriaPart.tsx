import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { between } from './BudgetPart.tsx';
import { BilingualField, NumberField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The public rubric: each criterion's name, question and weight. */
export function CriteriaPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  return (
    <Part title={t('plan.criteria')}>
      {plan.criteria.map((criterion, place) => {
        const set = (next: Partial<typeof criterion>) => change({ criteria: replaced(plan.criteria, place, { ...criterion, ...next }) });
        return (
          <fieldset key={criterion.id} className="entry">
            <legend>{words(criterion.label)}</legend>
            <BilingualField label={t('plan.criterionLabel')} value={criterion.label} onChange={(label) => set({ label })} />
            <BilingualField label={t('plan.question')} value={criterion.question} onChange={(question) => set({ question })} />
            <NumberField
              label={t('plan.weight')} value={criterion.weight} read={between(0, 100)} write={String} fault={t('plan.notWeight')}
              onChange={(weight) => { unreadable(`weight.${criterion.id}`, weight === null); if (weight !== null) set({ weight }); }}
            />
            {plan.criteria.length > 1 && (
              <button type="button" className="button" onClick={() => change(withoutCriterion(plan, criterion.id))}>{t('plan.remove', { what: words(criterion.label) })}</button>
            )}
          </fieldset>
        );
      })}
    </Part>
  );
}

/** A criterion goes with its effects, so that no measure names what is no longer there. */
function withoutCriterion(plan: PartProps['plan'], gone: string): Partial<PartProps['plan']> {
  const kept = (changes: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(changes).filter(([id]) => id !== gone));
  return {
    criteria: plan.criteria.filter(({ id }) => id !== gone),
    measures: plan.measures.map((measure) => ({
      ...measure, effects: Object.fromEntries(Object.entries(measure.effects).map(([group, changes]) => [group, kept(changes)])),
    })),
  };
}
