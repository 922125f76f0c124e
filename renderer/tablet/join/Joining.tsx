import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeBand, Consents, EngineChosen, Language, Plan, Refusal, SaidGroups } from '../../../app/workshop/types.ts';
import { Button, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { Withdraw } from '../Withdraw.tsx';
import { useLanguage, useSession } from '../use-session.ts';
import { AgeStep } from './AgeStep.tsx';
import { ConsentStep, noConsent, type ConsentDraft } from './ConsentStep.tsx';
import { GroupsStep } from './GroupsStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';

type Step = 'language' | 'consent' | 'age' | 'groups';

/** Joining without an account, one question a screen. Nothing is sent before the last one. `left`: someone has just left for good on this tablet. */
export function Joining({ plan, engine, joinCode, left, onIn }: { plan: Plan; engine: EngineChosen | null; joinCode: string; left: boolean; onIn(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const [step, setStep] = useState<Step>('language');
  const [consents, setConsents] = useState<ConsentDraft>(noConsent);
  const [age, setAge] = useState<{ band: AgeBand | null; code: string }>({ band: null, code: '' });
  const [groups, setGroups] = useState<SaidGroups>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);

  const top = useArrival<HTMLDivElement>(leaving ? 'leaving' : step);
  const steps: readonly Step[] = consents.groupData ? ['language', 'consent', 'age', 'groups'] : ['language', 'consent', 'age'];
  const at = steps.indexOf(step);
  const ready = step === 'language' || (step === 'consent' && consents.takePart)
    || (step === 'age' && age.band !== null && (age.band !== 'under-14' || age.code.trim() !== ''))
    || (step === 'groups' && (!Array.isArray(groups) || groups.length > 0));
  const join = async (): Promise<void> => {
    const given = consentsGiven(consents);
    if (given === null || age.band === null) return;
    setBusy(true);
    const answer = await session.join({
      type: 'join', language: allowed(plan, language), consents: given, ageBand: age.band,
      parentalCode: age.band === 'under-14' ? age.code.trim() : null, groups: given.groupData ? groups : 'not-said',
    });
    setRefusal(answer);
    setBusy(false);
    if (answer === null) onIn();
    else if (aboutCode.has(answer.code)) setStep('age');
  };
  const changeAge = (band: AgeBand | null, code: string): void => {
    setAge({ band, code });
    setRefusal(null);
  };
  const next = (): void => {
    const following = steps[at + 1];
    if (following) setStep(following);
    else void join();
  };

  const said = refusal ? t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') }) : undefined;
  const codeError = refusal && aboutCode.has(refusal.code) ? said : undefined;
  if (leaving) return <div ref={top}><h1>{t('withdraw.title')}</h1><Withdraw onClose={() => setLeaving(false)} /></div>;
  return (
    <div ref={top}>
      <form onSubmit={(event) => { event.preventDefault(); if (ready && !busy) next(); }}>
        <p className="soft">{say(plan.title, language)} · {t('join.step', { step: at + 1, of: steps.length })}</p>
        {left && step === 'language' ? <Notice kind="good" live><p>{t('withdraw.done')}</p></Notice> : null}
        {step === 'language' ? <LanguageStep plan={plan} joinCode={joinCode} /> : null}
        {step === 'consent' ? <ConsentStep plan={plan} engine={engine} consents={consents} onChange={setConsents} /> : null}
        {step === 'age' ? <AgeStep band={age.band} code={age.code} error={codeError} onChange={changeAge} /> : null}
        {step === 'groups' ? <GroupsStep plan={plan} groups={groups} onChange={setGroups} /> : null}
        {refusal && codeError === undefined ? <Notice kind="error"><p>{said}</p></Notice> : null}
        {ready || step === 'consent' ? null : <p className="soft">{t('join.needed')}</p>}
        <div className="actions">
          {at > 0 ? <Button onPress={() => setStep(steps[at - 1] ?? 'language')}>{t('common:action.back')}</Button> : null}
          <Button look="main" type="submit" isDisabled={!ready || busy}>{at + 1 === steps.length && at > 1 ? t('join.enter') : t('common:action.next')}</Button>
        </div>
        {step === 'language' ? <Button look="quiet" onPress={() => setLeaving(true)}>{t('withdraw.later')}</Button> : null}
      </form>
    </div>
  );
}

/** What is wrong with the code is said beside it, on the screen where it is typed. */
const aboutCode: ReadonlySet<string> = new Set(['under-14-needs-consent', 'unknown-parental-code']);

const consentsGiven = (draft: ConsentDraft): Consents | null => (draft.takePart ? { ...draft, takePart: true } : null);

/** The plan may hold one language only; the person is then recorded in it. */
const allowed = (plan: Plan, language: Language): Language => (plan.languages.includes(language) ? language : plan.languages[0] ?? language);
