import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../app/workshop/types.ts';
import { newId } from '../../live.ts';
import { useDesk } from '../desk.ts';
import { money, readMoney } from '../money.ts';
import { EffectsTable } from './EffectsTable.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { BilingualField, NumberField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The costed catalogue: each measure's name, cost and effects, every number with its evidence. */
export function MeasuresPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  return (
    <Part title={t('plan.measures', { count: plan.measures.length })}>
      {plan.measures.map((measure, place) => (
        <MeasureEntry
          key={measure.id} measure={measure} plan={plan} change={change} unreadable={unreadable}
          set={(next) => change({ measures: replaced(plan.measures, place, { ...measure, ...next }) })}
        />
      ))}
      <button type="button" className="button" onClick={() => change({ measures: [...plan.measures, emptyMeasure()] })}>{t('plan.addMeasure')}</button>
    </Part>
  );
}

function MeasureEntry({ measure, plan, set, change, unreadable }: PartProps & { measure: Measure; set: (next: Partial<Measure>) => void }) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  const required = plan.required.includes(measure.id);
  return (
    <details className="entry">
      <summary>{words(measure.label) || t('plan.newMeasure')} · {money(measure.cost, language)} · {t(`evidence.${measure.costEvidence.grade}`)}{measure.provisional && ` · ${t('plan.provisional')}`}</summary>
      <BilingualField label={t('plan.measureLabel')} value={measure.label} onChange={(label) => set({ label })} />
      <BilingualField label={t('plan.description')} value={measure.description} onChange={(description) => set({ description })} />
      <NumberField
        label={t('plan.cost')} value={measure.cost} read={readMoney} write={(cents) => money(cents, language)} fault={t('plan.notAmount')}
        onChange={(cost) => { unreadable(`cost.${measure.id}`, cost === null); if (cost !== null) set({ cost }); }}
      />
      <EvidenceFields legend={t('plan.costEvidence')} evidence={measure.costEvidence} onChange={(costEvidence) => set({ costEvidence })} />
      <EffectsTable plan={plan} measure={measure} onChange={(effects) => set({ effects })} unreadable={unreadable} />
      <EvidenceFields legend={t('plan.effectEvidence')} evidence={measure.effectEvidence} onChange={(effectEvidence) => set({ effectEvidence })} />
      <label className="tick">
        <input
          type="checkbox" checked={required}
          onChange={() => change({ required: required ? plan.required.filter((id) => id !== measure.id) : [...plan.required, measure.id] })}
        />
        {t('plan.required')}
      </label>
      <button type="button" className="button" onClick={() => change(withoutMeasure(plan, measure.id))}>{t('plan.remove', { what: words(measure.label) })}</button>
    </details>
  );
}

/** A measure goes with every mention of it. */
function withoutMeasure(plan: PartProps['plan'], gone: string): Partial<PartProps['plan']> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== gone);
  return {
    required: others(plan.required),
    measures: plan.measures.filter(({ id }) => id !== gone).map((measure) => ({ ...measure, requires: others(measure.requires), excludes: others(measure.excludes) })),
  };
}

function emptyMeasure(): Measure {
  const assumed = { source: { en: 'Facilitator', fr: 'Personne animatrice' }, date: new Date().toISOString().slice(0, 10), grade: 'assumed' } as const;
  return {
    id: newId('measure'), label: { en: '', fr: '' }, description: { en: '', fr: '' }, cost: 0, costEvidence: assumed, effects: { '*': {} }, effectEvidence: assumed,
    designs: [], requires: [], excludes: [], provisional: false,
  };
}
