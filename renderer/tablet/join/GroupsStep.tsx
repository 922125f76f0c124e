import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, SaidGroups } from '../../../app/workshop/types.ts';
import { CheckRow } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** Self-described groups: several, none, or 'prefer not to say'. The last two each stand alone. */
export function GroupsStep({ plan, groups, table = false, onChange }: { plan: Plan; groups: SaidGroups; table?: boolean; onChange(groups: SaidGroups): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const chosen = Array.isArray(groups) ? groups : [];
  const alone = (value: 'none' | 'not-said') => (selected: boolean): void => onChange(selected ? value : []);
  return (
    <>
      <h1>{t(table ? 'table.groups' : 'groups.title')}</h1>
      <p>{t('groups.why')}</p>
      <fieldset className="plain">
        <legend className="field-label">{t('groups.label')}</legend>
        {plan.groups.map(({ id, label }) => (
          <CheckRow key={id} isSelected={chosen.includes(id)}
            onChange={(selected) => onChange(selected ? [...chosen, id] : chosen.filter((other: string) => other !== id))}>
            {say(label, language)}
          </CheckRow>
        ))}
        <CheckRow isSelected={groups === 'none'} onChange={alone('none')}>{t('groups.none')}</CheckRow>
        <CheckRow isSelected={groups === 'not-said'} onChange={alone('not-said')}>{t('groups.not-said')}</CheckRow>
      </fieldset>
    </>
  );
}
