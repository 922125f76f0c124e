import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFault } from '../../../app/workshop/plan-rules.ts';
import type { Bilingual, Language, Plan } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';

/** What the fields of a plan share: the languages in which a name is needed, and whether saving was tried, so that empty ones are told. */
export const PlanFields = createContext<{ languages: readonly Language[]; tried: boolean }>({ languages: [], tried: false });
export const usePlanFields = () => useContext(PlanFields);

/** A fault of a plan in words: where it is, by the names on the screen, and what to do. */
export function useFaultOfPlan(): (plan: Plan, fault: PlanFault) => string {
  const { t } = useTranslation(['facilitator', 'outcome']);
  const { words } = useDesk();
  return (plan, { path, reason }) => {
    const [part = '', id = ''] = path.split('.');
    const list: Readonly<Record<string, readonly { id: string; label: Bilingual }[]>> = {
      groups: plan.groups, criteria: plan.criteria, designs: plan.designs, measures: plan.measures,
    };
    if (part === 'population') return t(`outcome:population.fault.${reason}`);
    const entry = list[part]?.find((one) => one.id === id);
    const what = entry ? words(entry.label) || entry.label.fr || entry.label.en : '';
    const where = list[part] ? t(`planFault.in.${part}`) : t(part === 'title' ? 'plan.name' : part === 'budget' ? 'plan.budget' : 'plan.site');
    return t('planFault.sentence', { where: what === '' ? where : t('planFault.place', { where, what }), fault: t(`planFault.${reason}`) });
  };
}
