import { useTranslation } from 'react-i18next';
import type { Weighing } from '../../../app/workshop/types.ts';
import { newId } from '../../live.ts';
import { useDesk } from '../desk.ts';
import { typed } from '../money.ts';
import { between, BilingualField, NumberField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The public rubric: each criterion's name, question and weight. */
export function CriteriaPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  return (
    <Part title={t('plan.criteria')}>
      {plan.criteria.map((criterion, place) => {
        const set = (next: Partial<typeof criterion>) => change({ criteria: replaced(plan.criteria, place, { ...criterion, ...next }) });
        return (
          <fieldset key={criterion.id} className="entry">
            <legend>{words(criterion.label) || t('plan.newCriterion')}</legend>
            <BilingualField needed="name" label={t('plan.criterionLabel')} value={criterion.label} onChange={(label) => set({ label })} />
            <BilingualField lines={3} label={t('plan.question')} value={criterion.question} onChange={(question) => set({ question })} />
            <NumberField
              label={t('plan.weight')} value={criterion.weight} read={between(0, 100)} write={typed(language)} fault={t('plan.notWeight')}
              onChange={(weight) => { unreadable(`weight.${criterion.id}`, weight === null); if (weight !== null) set({ weight }); }}
            />
            {plan.criteria.length > 1 && (
              <button type="button" className="button" onClick={() => change(withoutCriterion(plan, criterion.id))}>{t('plan.remove', { what: words(criterion.label) })}</button>
            )}
          </fieldset>
        );
      })}
      {plan.criteria.every(({ weight }) => weight === 0) && <p className="wrong" role="alert">{t('planFault.weights-sum-to-zero')}</p>}
      <WeighingChoice weighing={plan.weighing ?? 'rubric'} onChange={(weighing) => change({ weighing })} />
      {plan.criteria.length < mostCriteria && (
        <button type="button" className="button" onClick={() => change({ criteria: [...plan.criteria, { id: newId('criterion'), label: empty, question: empty, weight: 1 }] })}>
          {t('plan.addCriterion')}
        </button>
      )}
    </Part>
  );
}

/** Whose weights count, each with what it means. Frozen before the first answer, as the weights are. */
function WeighingChoice({ weighing, onChange }: { weighing: Weighing; onChange: (weighing: Weighing) => void }) {
  const { t } = useTranslation('answers');
  return (
    <fieldset className="entry">
      <legend>{t('weights.choice')}</legend>
      {(['rubric', 'groups'] as const).map((one) => (
        <div key={one}>
          <label className="tick"><input type="radio" name="weighing" checked={weighing === one} aria-describedby={`weighing-${one}`} onChange={() => onChange(one)} />{t(`weights.${one}`)}</label>
          <p id={`weighing-${one}`} className="note">{t(`weights.${one}Means`)}</p>
        </div>
      ))}
    </fieldset>
  );
}

const empty = { en: '', fr: '' };
/** As many as the protocol takes: those of Negotiative Alignment (2025). */
const mostCriteria = 12;

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
