import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agenda } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { Counted } from '../made/Counted.tsx';
import { readTemplates } from '../server.ts';
import { NumberField, Part, replaced, wholeBetween } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** How the time is spent: one of the agendas that come with Parvis, its minutes to be changed. */
export function AgendaPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { words } = useDesk();
  const [agendas, setAgendas] = useState<readonly Agenda[]>([]);
  useEffect(() => {
    void readTemplates().then((found) => setAgendas(found?.agendas ?? []));
  }, []);
  const { agenda } = plan;
  const evenings = new Set(agenda.steps.map(({ evening }) => evening)).size;
  return (
    <Part title={t('plan.agenda')}>
      <label>{t('plan.agendaChoice')}
        <select
          value={agenda.id}
          onChange={(event) => {
            const chosen = agendas.find(({ id }) => id === event.target.value);
            if (chosen) change({ agenda: chosen });
          }}
        >
          {[agenda, ...agendas.filter(({ id }) => id !== agenda.id)].map(({ id, label }) => <option key={id} value={id}>{words(label)}</option>)}
        </select>
      </label>
      {agenda.steps.map((step, place) => (
        <NumberField
          key={`${agenda.id} ${place}`} label={`${evenings > 1 ? `${t('plan.evening', { number: step.evening })} · ` : ''}${words(step.label)} (${t('plan.inMinutes')})`}
          value={step.minutes} read={wholeBetween(0, 600)} write={String} fault={t('plan.notMinutes')}
          onChange={(minutes) => {
            unreadable(`minutes.${place}`, minutes === null);
            if (minutes !== null) change({ agenda: { ...agenda, steps: replaced(agenda.steps, place, { ...step, minutes }) } });
          }}
        />
      ))}
      <output>
        <Counted count={agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0)} say={(values) => t('plan.agendaTotal', values)} what={t('plan.agenda')}><p>{t('made:load.agenda')}</p></Counted>
      </output>
    </Part>
  );
}
