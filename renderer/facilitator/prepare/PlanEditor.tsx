import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { LoadText } from '../LoadText.tsx';
import { designRatings } from '../next-step.ts';
import { money } from '../money.ts';
import { BudgetPart } from './BudgetPart.tsx';
import { CriteriaPart } from './CriteriaPart.tsx';
import { DesignsPart } from './DesignsPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { SitePart } from './SitePart.tsx';
import { WordsPart } from './WordsPart.tsx';

/** What a part of the plan works on. `unreadable` keeps a field's name while what is typed in it cannot be read. */
export type PartProps = { plan: Plan; change: (part: Partial<Plan>) => void; unreadable: (field: string, is: boolean) => void };

/** The whole plan, edited as one draft and saved as one command. Once answers may have come, a change needs a reason. */
export function PlanEditor({ plan: saved, frozen }: { plan: Plan; frozen: boolean }) {
  const { t } = useTranslation('facilitator');
  const { send, tell, language } = useDesk();
  const [draft, setDraft] = useState<Plan | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const plan = draft ?? saved;
  const change = (part: Partial<Plan>) => setDraft((old) => ({ ...(old ?? saved), ...part }));
  const unreadable = (field: string, is: boolean) => setWrong((old) => {
    const next = new Set(old);
    if (is) next.add(field);
    else next.delete(field);
    return next;
  });
  const save = async () => {
    if (wrong.size > 0) return tell({ kind: 'bad', text: t('plan.unreadable') });
    if (await send({ type: 'prepare', plan, reason: frozen ? reason : null })) {
      setDraft(null);
      setReason('');
    }
  };
  const parts: PartProps = { plan, change, unreadable };
  return (
    <section className="plan" aria-labelledby="plan">
      <h3 id="plan">{t('plan.title')}</h3>
      <LoadText ballot={designRatings({ plan }, 'plan')} limits={plan.limits} rounds={2} />
      <p>{t('plan.spendable', { amount: money(Math.floor(plan.budget.total * (1 - plan.budget.contingency)), language) })}</p>
      <WordsPart {...parts} />
      <SitePart {...parts} />
      <BudgetPart {...parts} />
      <GroupsPart {...parts} />
      <CriteriaPart {...parts} />
      <DesignsPart {...parts} />
      <MeasuresPart {...parts} />
      {frozen && <label>{t('plan.reason')}<textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} /></label>}
      <div className="actions">
        <button type="button" className="button button-main" disabled={draft === null} onClick={() => void save()}>{t('plan.save')}</button>
        {draft !== null && <button type="button" className="button" onClick={() => { setDraft(null); setWrong(new Set()); }}>{t('plan.discard')}</button>}
        {draft !== null && <output>{t('plan.unsaved')}</output>}
      </div>
    </section>
  );
}
