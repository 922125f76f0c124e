import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../app/workshop/types.ts';
import { newId } from '../../live.ts';
import { useDesk } from '../desk.ts';
import { money, readMoney } from '../money.ts';
import { EffectsTable } from './EffectsTable.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { RequiredFields, withoutRequirement } from './RequiredFields.tsx';
import { Ticks } from '../Ticks.tsx';
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
  return (
    <details className="entry">
      <summary>{words(measure.label) || t('plan.newMeasure')} · {money(measure.cost, language)} · {t(`evidence.${measure.costEvidence.grade}`)}{measure.provisional && ` · ${t('plan.provisional')}`}</summary>
      <BilingualField needed="name" label={t('plan.measureLabel')} value={measure.label} onChange={(label) => set({ label })} />
      <BilingualField lines={3} label={t('plan.description')} value={measure.description} onChange={(description) => set({ description })} />
      <NumberField
        label={t('plan.cost')} value={measure.cost} read={readMoney} write={(cents) => money(cents, language)} fault={t('plan.notAmount')}
        onChange={(cost) => { unreadable(`cost.${measure.id}`, cost === null); if (cost !== null) set({ cost }); }}
      />
      <EvidenceFields legend={t('plan.costEvidence')} evidence={measure.costEvidence} onChange={(costEvidence) => set({ costEvidence })} />
      <EffectsTable plan={plan} measure={measure} onChange={(effects) => set({ effects })} unreadable={unreadable} />
      <EvidenceFields legend={t('plan.effectEvidence')} evidence={measure.effectEvidence} onChange={(effectEvidence) => set({ effectEvidence })} />
      <References measure={measure} plan={plan} set={set} />
      <RequiredFields plan={plan} id={measure.id} change={change} />
      <button type="button" className="button" onClick={() => change(withoutMeasure(plan, measure.id))}>{t('plan.remove', { what: words(measure.label) })}</button>
    </details>
  );
}

/** What a measure needs, what it rules out, and the designs it goes with. */
function References({ measure, plan, set }: { measure: Measure; plan: PartProps['plan']; set: (next: Partial<Measure>) => void }) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  const others = plan.measures.filter(({ id }) => id !== measure.id).map(({ id, label }) => [id, words(label) || t('plan.newMeasure')] as const);
  const lists = [
    { field: 'designs', options: plan.designs.map(({ id, label }) => [id, words(label)] as const) }, { field: 'requires', options: others }, { field: 'excludes', options: others },
  ] as const;
  return lists.map(({ field, options }) => {
    const chosen = new Set<string>(measure[field]);
    const said = options.filter(([id]) => chosen.has(id)).map(([, label]) => label).join(', ');
    return (
      <details key={field}>
        <summary>{t('plan.said', { what: t(`plan.goes.${field}`), said: said || t(field === 'designs' ? 'plan.allDesigns' : 'plan.nothing') })}</summary>
        <Ticks legend={t(`plan.goes.${field}`)} options={options} picked={chosen} pick={(picked) => set({ [field]: [...picked] })} />
      </details>
    );
  });
}

/** A measure goes with every mention of it. */
function withoutMeasure(plan: PartProps['plan'], gone: string): Partial<PartProps['plan']> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== gone);
  return {
    ...withoutRequirement(plan, gone),
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
