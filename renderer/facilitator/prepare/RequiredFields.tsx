import { useTranslation } from 'react-i18next';
import type { MeasureId, Plan } from '../../../app/workshop/types.ts';
import { BilingualField } from './fields.tsx';

type Hard = Pick<Plan, 'required' | 'requirementSources'>;

/** Whether law requires a measure, and which: nothing else may be hard, so the source is asked for with the tick. */
export function RequiredFields({ plan, id, change }: { plan: Hard; id: MeasureId; change: (part: Hard) => void }) {
  const { t } = useTranslation('facilitator');
  const required = plan.required.includes(id);
  const sources = plan.requirementSources ?? {};
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={required} onChange={() => change(required ? withoutRequirement(plan, id) : { required: [...plan.required, id] })} />
        {t('plan.required')}
      </label>
      {required && (
        <>
          <p className="note">{t('plan.requiredHelp')}</p>
          <BilingualField needed="source" label={t('plan.requiredSource')} value={sources[id] ?? { en: '', fr: '' }}
            onChange={(source) => change({ required: plan.required, requirementSources: { ...sources, [id]: source } })} />
        </>
      )}
    </>
  );
}

/** A measure that is no longer required, its source with it. */
export function withoutRequirement({ required, requirementSources = {} }: Hard, gone: MeasureId): Hard {
  const { [gone]: _gone, ...sources } = requirementSources;
  return { required: required.filter((id) => id !== gone), ...(Object.keys(requirementSources).length > 0 && { requirementSources: sources }) };
}
