import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spendable } from '../../../app/workshop/answer-rules.ts';
import { changedBeyondFreeze } from '../../../app/workshop/freeze.ts';
import { planFault } from '../../../app/workshop/plan-rules.ts';
import type { Plan } from '../../../app/workshop/types.ts';
import { slot, slotted } from '../../components/slotted.tsx';
import { useDesk } from '../desk.ts';
import { LoadText } from '../LoadText.tsx';
import { BudgetReceipt } from '../made/BudgetReceipt.tsx';
import { Openable } from '../made/Openable.tsx';
import { designRatings } from '../next-step.ts';
import { money } from '../money.ts';
import { AgendaPart } from './AgendaPart.tsx';
import { BudgetPart } from './BudgetPart.tsx';
import { CriteriaPart } from './CriteriaPart.tsx';
import { DesignsPart } from './DesignsPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { PicturesPart } from './PicturesPart.tsx';
import { PlanFields, useFaultOfPlan } from './PlanFaults.tsx';
import { PopulationPart } from './PopulationPart.tsx';
import { SitePart } from './SitePart.tsx';
import { VideosPart } from './VideosPart.tsx';
import { WordsPart } from './WordsPart.tsx';

/** What a part of the plan works on. `unreadable` keeps a field's name while what is typed in it cannot be read. */
export type PartProps = { plan: Plan; change: (part: Partial<Plan>) => void; unreadable: (field: string, is: boolean) => void };

/** The whole plan, edited as one draft and saved as one command. Once answers may have come, what was frozen changes with a reason. */
export function PlanEditor({ plan: saved, frozen }: { plan: Plan; frozen: boolean }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { language } = useDesk();
  const { plan, changed, version, tried, needsReason, reason, setReason, problem, change, unreadable, save, discard } = usePlanDraft(saved, frozen);
  const parts: PartProps = { plan, change, unreadable };
  const amount = (
    <Openable text={money(spendable(plan), language)} what={t('made:terms.spendable')}>
      <BudgetReceipt total={plan.budget.total / 100} contingency={plan.budget.contingency} spendable={spendable(plan) / 100} />
    </Openable>
  );
  return (
    <section className="plan" aria-labelledby="plan">
      <h3 id="plan">{t('plan.title')}</h3>
      <LoadText ballot={designRatings({ plan }, 'plan')} limits={plan.limits} rounds={2} />
      <p>{slotted(t('plan.spendable', { amount: slot('amount') }), { amount })}</p>
      <PlanFields key={version} value={{ languages: plan.languages, tried }}>
        <WordsPart {...parts} />
        <SitePart {...parts} />
        <PicturesPart {...parts} />
        <BudgetPart {...parts} />
        <GroupsPart {...parts} />
        <CriteriaPart {...parts} />
        <DesignsPart {...parts} />
        <MeasuresPart {...parts} />
        <PopulationPart {...parts} />
        <AgendaPart {...parts} />
        <VideosPart {...parts} />
      </PlanFields>
      {needsReason && <label>{t('plan.reason')}<textarea rows={2} required value={reason} onChange={(event) => setReason(event.target.value)} /></label>}
      <div className="actions">
        <button type="button" className="button button-main" disabled={!changed} onClick={() => void save()}>{t('plan.save')}</button>
        {changed && <button type="button" className="button" onClick={discard}>{t('plan.discard')}</button>}
        {changed && <output>{t('plan.unsaved')}</output>}
      </div>
      {tried && problem !== null && <p className="wrong" role="alert">{problem}</p>}
    </section>
  );
}

/** The draft of a plan beside the saved one. `problem`: why it cannot be saved, in words; null when it can. */
function usePlanDraft(saved: Plan, frozen: boolean) {
  const { t } = useTranslation('facilitator');
  const { send } = useDesk();
  const faultOfPlan = useFaultOfPlan();
  const [draft, setDraft] = useState<Plan | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [version, setVersion] = useState(0);
  // The plan as it stood when the draft was saved: the draft is shown until the host's next word, so that nothing folds up or flickers.
  const [before, setBefore] = useState<Plan | null>(null);
  const plan = draft ?? saved;
  const needsReason = frozen && changedBeyondFreeze(saved, plan);
  const fault = planFault(plan);
  const problem = wrong.size > 0 ? t('plan.unreadable') : fault ? faultOfPlan(plan, fault) : needsReason && reason.trim() === '' ? t('plan.reasonNeeded') : null;
  const forget = () => {
    setDraft(null);
    setBefore(null);
    setReason('');
    setTried(false);
  };
  if (before !== null && before !== saved) forget();
  return {
    // What cannot be read is not in the draft, and yet a change.
    plan, changed: before === null && (draft !== null || wrong.size > 0), version, tried, needsReason, reason, setReason, problem,
    change: (part: Partial<Plan>) => {
      setBefore(null);
      setDraft((old) => ({ ...(old ?? saved), ...part }));
    },
    unreadable: (field: string, is: boolean) => setWrong((old) => {
      const next = new Set(old);
      if (is) next.add(field);
      else next.delete(field);
      return next;
    }),
    save: async () => {
      setTried(true);
      if (problem === null && await send({ type: 'prepare', plan, reason: needsReason ? reason : null })) setBefore(saved);
    },
    discard: () => {
      forget();
      setWrong(new Set());
      // Fields keep what was typed and could not be read: begun anew.
      setVersion(version + 1);
    },
  };
}
