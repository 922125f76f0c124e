import { useTranslation } from 'react-i18next';
import { fewestBounds, fewestTold } from '../../../app/workshop/fewest-told.ts';
import type { Effects } from '../../../app/workshop/types.ts';
import { newId } from '../../live.ts';
import { useDesk } from '../desk.ts';
import { BilingualField, NumberField, Part, replaced, wholeBetween } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** Groups that people may say they belong to, in the first person. */
export function GroupsPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  return (
    <Part title={t('plan.groups')}>
      <p className="note">{t('plan.groupsHelp')}</p>
      {plan.groups.map((group, place) => (
        <div key={group.id} className="entry">
          <BilingualField needed="name" label={t('plan.groupLabel')} value={group.label} onChange={(label) => change({ groups: replaced(plan.groups, place, { ...group, label }) })} />
          <button
            type="button" className="button"
            onClick={() => change({ groups: replaced(plan.groups, place, null), measures: plan.measures.map((measure) => ({ ...measure, effects: without(measure.effects, group.id) })) })}
          >
            {t('plan.remove', { what: words(group.label) })}
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => change({ groups: [...plan.groups, { id: newId('group'), label: { en: '', fr: '' } }] })}>{t('plan.addGroup')}</button>
      <FewestField plan={plan} change={change} unreadable={unreadable} />
    </Part>
  );
}

/** How many people at least any public number rests on; once somebody has joined it is told, no longer asked. */
function FewestField({ plan, change, unreadable }: Pick<PartProps, 'plan' | 'change' | 'unreadable'>) {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  const { least, most } = fewestBounds;
  if (view.joined + view.withdrawn > 0) return <p className="note">{t('plan.fewestSettled')}</p>;
  return (
    <>
      <NumberField
        label={t('plan.fewest')} value={fewestTold({ plan })} read={wholeBetween(least, most)} write={String} fault={t('plan.notFewest', { least, most })}
        onChange={(fewest) => { unreadable('fewest', fewest === null); if (fewest !== null) change({ fewestTold: fewest }); }}
      />
      <p className="note">{t('plan.fewestHelp')}</p>
    </>
  );
}

/** Effects without one group's own entry: `*` then holds for it, and no effect names a group that is gone. */
const without = (effects: Effects, group: string): Effects =>
  Object.fromEntries(Object.entries(effects).filter(([id]) => id !== group));
