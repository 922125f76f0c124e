import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { money, readMoney } from '../money.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { BilingualField, NumberField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The base designs that everyone rates: names, what they show, cost and its evidence. */
export function DesignsPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  return (
    <Part title={t('plan.designs')}>
      {plan.designs.map((design, place) => {
        const set = (next: Partial<typeof design>) => change({ designs: replaced(plan.designs, place, { ...design, ...next }) });
        return (
          <details key={design.id} className="entry">
            <summary>{words(design.label)} · {money(design.cost, language)}</summary>
            <BilingualField label={t('plan.designLabel')} value={design.label} onChange={(label) => set({ label })} />
            <BilingualField long label={t('plan.description')} value={design.description} onChange={(description) => set({ description })} />
            <NumberField
              label={t('plan.cost')} value={design.cost} read={readMoney} write={(cents) => money(cents, language)} fault={t('plan.notAmount')}
              onChange={(cost) => { unreadable(`design.${design.id}`, cost === null); if (cost !== null) set({ cost }); }}
            />
            <EvidenceFields legend={t('plan.costEvidence')} evidence={design.evidence} onChange={(evidence) => set({ evidence })} />
            {plan.designs.length > 1 && (
              <button
                type="button" className="button"
                onClick={() => change({
                  designs: replaced(plan.designs, place, null),
                  measures: plan.measures.map((measure) => ({ ...measure, designs: measure.designs.filter((id) => id !== design.id) })),
                })}
              >
                {t('plan.remove', { what: words(design.label) })}
              </button>
            )}
          </details>
        );
      })}
    </Part>
  );
}
