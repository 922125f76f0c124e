import { useTranslation } from 'react-i18next';
import type { Design } from '../../../app/workshop/types.ts';
import { newId } from '../../live.ts';
import { useDesk } from '../desk.ts';
import { money, readMoney } from '../money.ts';
import { DesignPicture } from './DesignPicture.tsx';
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
            <summary>{words(design.label) || t('plan.newDesign')} · {money(design.cost, language)}</summary>
            <BilingualField needed="name" label={t('plan.designLabel')} value={design.label} onChange={(label) => set({ label })} />
            <BilingualField needed={design.image !== null && !design.sketch ? 'description' : undefined} lines={3} label={t('plan.description')} value={design.description} onChange={(description) => set({ description })} />
            <DesignPicture design={design} set={set} />
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
      {plan.designs.length < mostDesigns && (
        <button type="button" className="button" onClick={() => change({ designs: [...plan.designs, emptyDesign()] })}>{t('plan.addDesign')}</button>
      )}
    </Part>
  );
}

/** As many as the protocol takes. */
const mostDesigns = 20;

function emptyDesign(): Design {
  const assumed = { source: { en: 'Facilitator', fr: 'Personne animatrice' }, date: new Date().toISOString().slice(0, 10), grade: 'assumed' } as const;
  return { id: newId('design'), label: { en: '', fr: '' }, description: { en: '', fr: '' }, cost: 0, image: null, sketch: null, evidence: assumed };
}
