import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeBand, Consents, Language, Plan, Refusal, SaidGroups } from '../../../app/workshop/types.ts';
import { Button, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { Withdraw } from '../Withdraw.tsx';
import { useLanguage, useSession } from '../use-session.ts';
import { AgeStep } from './AgeStep.tsx';
import { ConsentStep, noConsent, type ConsentDraft } from './ConsentStep.tsx';
import { GroupsStep } from './GroupsStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';

type Step = 'language' | 'consent' | 'age' | 'groups';

/** Joining without an account, one question a screen. Nothing is sent before the last one. */
export function Joining({ plan, joinCode }: { plan: Plan; joinCode: string }): ReactNode {
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

  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(step);
  // A new question begins at its top, for eyes and for a screen reader.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    form.current?.focus();
  }, [step]);

  const steps: readonly Step[] = consents.groupData ? ['language', 'consent', 'age', 'groups'] : ['language', 'consent', 'age'];
  const at = steps.indexOf(step);
  const ready = step === 'language' || (step === 'consent' && consents.takePart)
    || (step === 'age' && age.band !== null && (age.band !== 'under-14' || age.code.trim() !== ''))
    || (step === 'groups' && (!Array.isArray(groups) || groups.length > 0));
  const join = async (): Promise<void> => {
    const given = consentsGiven(consents);
    if (given === null || age.band === null) return;
    setBusy(true);
    setRefusal(await session.join({
      type: 'join', language: allowed(plan, language), consents: given, ageBand: age.band,
      parentalCode: age.band === 'under-14' ? age.code.trim() : null, groups: given.groupData ? groups : 'not-said',
    }));
    setBusy(false);
  };
  const next = (): void => {
    const following = steps[at + 1];
    if (following) setStep(following);
    else void join();
  };

  if (leaving) return <><h1>{t('withdraw.title')}</h1><Withdraw onClose={() => setLeaving(false)} /></>;
  return (
    <form ref={form} tabIndex={-1} className="steps" onSubmit={(event) => { event.preventDefault(); if (ready && !busy) next(); }}>
      <p className="soft">{say(plan.title, language)} · {t('join.step', { step: at + 1, of: steps.length })}</p>
      {step === 'language' ? <LanguageStep plan={plan} joinCode={joinCode} /> : null}
      {step === 'consent' ? <ConsentStep plan={plan} consents={consents} onChange={setConsents} /> : null}
      {step === 'age' ? <AgeStep band={age.band} code={age.code} onChange={(band, code) => setAge({ band, code })} /> : null}
      {step === 'groups' ? <GroupsStep plan={plan} groups={groups} onChange={setGroups} /> : null}
      {refusal ? <Notice kind="error"><p>{t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') })}</p></Notice> : null}
      <div className="actions">
        {at > 0 ? <Button onPress={() => setStep(steps[at - 1] ?? 'language')}>{t('common:action.back')}</Button> : null}
        <Button look="main" type="submit" isDisabled={!ready || busy}>{at + 1 === steps.length && at > 1 ? t('join.enter') : t('common:action.next')}</Button>
      </div>
      {step === 'language' ? <Button look="quiet" onPress={() => setLeaving(true)}>{t('withdraw.later')}</Button> : null}
    </form>
  );
}

const consentsGiven = (draft: ConsentDraft): Consents | null => (draft.takePart ? { ...draft, takePart: true } : null);

/** The plan may hold one language only; the person is then recorded in it. */
const allowed = (plan: Plan, language: Language): Language => (plan.languages.includes(language) ? language : plan.languages[0] ?? language);
