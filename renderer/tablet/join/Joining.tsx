import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineChosen, Plan, Refusal } from '../../../app/workshop/types.ts';
import { Button, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { Withdraw } from '../Withdraw.tsx';
import { useLanguage, useSession, useWaiting } from '../use-session.ts';
import { AgeStep } from './AgeStep.tsx';
import { CodeStep } from './CodeStep.tsx';
import { ComeBack } from './ComeBack.tsx';
import { ConsentStep, noConsent } from './ConsentStep.tsx';
import { GroupsStep } from './GroupsStep.tsx';
import { joinCommand } from './join-command.ts';
import { LanguageStep } from './LanguageStep.tsx';
import { isAnswered, stepsOf, wrongLength, type JoinDraft, type Step } from './steps.ts';
import { TableStep } from './TableStep.tsx';

type Props = { plan: Plan; engine: EngineChosen | null; joinCode: string; asksCode: boolean; left: boolean; locked: boolean; onIn(): void };

/** Joining without an account, one question a screen. Nothing is kept before the last one. `left`: someone has just left for good on this tablet; `locked`: nobody new may join now. */
export function Joining({ plan, engine, joinCode, asksCode, left, locked, onIn }: Props): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const [step, setStep] = useState<Step>('language');
  const [draft, setDraft] = useState<JoinDraft>(() => ({
    code: session.scanned() ?? '', scanned: true, table: null, consents: noConsent, age: { band: null, code: '' }, groups: [],
  }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [short, setShort] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [aside, setAside] = useState<'leaving' | 'returning' | null>(null);
  const unsent = useWaiting().length > 0;

  const top = useArrival<HTMLDivElement>(aside ?? step);
  const steps = stepsOf(draft, asksCode);
  const at = steps.indexOf(step);
  const ready = !locked && isAnswered(step, draft);
  const change = (part: Partial<JoinDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusal(null);
    setShort(null);
  };
  const told = (answer: Refusal | null): boolean => {
    setRefusal(answer);
    const place = answer && placeOf(answer.code);
    if (place === 'code') setDraft((before) => ({ ...before, scanned: false }));
    if (place) setStep(place);
    return answer === null;
  };
  const join = async (): Promise<void> => {
    const command = joinCommand(plan, language, draft);
    if (command && told(await session.join(command))) onIn();
  };
  /** A code is tried before the other questions are asked: nobody should answer them all for a slip that does not work. */
  const checkCode = async (): Promise<boolean> => {
    const tried = step === 'code' || (step === 'language' && draft.scanned && draft.code !== '');
    if (!asksCode || !tried) return true;
    const length = step === 'code' ? wrongLength(draft.code) : null;
    setShort(length);
    return length === null && told(await session.tryCode(draft.code));
  };
  const next = async (to: Step | undefined = steps[at + 1]): Promise<void> => {
    setBusy(true);
    if (await checkCode()) {
      if (to) setStep(to);
      else await join();
    }
    setBusy(false);
  };

  const forTable = (): void => {
    const table = { number: '', people: '' };
    change({ table });
    void next(stepsOf({ ...draft, table }, asksCode)[1]);
  };

  const said = refusal ? t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') }) : undefined;
  const beside = refusal && placeOf(refusal.code) === step ? said : undefined;
  if (aside === 'leaving') return <div ref={top}><h1>{t('withdraw.title')}</h1><Withdraw onClose={() => setAside(null)} /></div>;
  if (aside === 'returning') return <div ref={top}><ComeBack onClose={() => setAside(null)} onIn={onIn} /></div>;
  return (
    <div ref={top}>
      <form autoComplete="off" onSubmit={(event) => { event.preventDefault(); if (ready && !busy) void next(); }}>
        <p className="soft">{say(plan.title, language)} · {t('join.step', { step: at + 1, of: steps.length })}</p>
        {left && step === 'language' ? <Notice kind="good" live><p>{t('withdraw.done')}</p></Notice> : null}
        {unsent && step === 'language' ? <Notice kind="warning"><p>{t('comeBack.unsent')}</p><Button onPress={() => setAside('returning')}>{t('comeBack.open')}</Button></Notice> : null}
        {step === 'language' ? <LanguageStep plan={plan} joinCode={joinCode} /> : null}
        {step === 'code' ? <CodeStep code={draft.code} error={short === null ? beside : t('code.length', { count: short })} onChange={(code) => change({ code, scanned: false })} /> : null}
        {step === 'table' && draft.table ? <TableStep table={draft.table} onChange={(table) => change({ table })} onAlone={() => { change({ table: null }); setStep('consent'); }} /> : null}
        {step === 'consent' ? <ConsentStep plan={plan} engine={engine} consents={draft.consents} table={draft.table !== null} onChange={(consents) => change({ consents })} /> : null}
        {step === 'age' ? <AgeStep band={draft.age.band} code={draft.age.code} {...(beside !== undefined && { error: beside })} onChange={(band, code) => change({ age: { band, code } })} /> : null}
        {step === 'groups' ? <GroupsStep plan={plan} groups={draft.groups} table={draft.table !== null} onChange={(groups) => change({ groups })} /> : null}
        {locked ? <Notice kind="warning" live><p>{t('refusals:room-locked')}</p></Notice> : null}
        {refusal && beside === undefined ? <Notice kind="error"><p>{said}</p></Notice> : null}
        {ready || locked || step === 'consent' ? null : <p className="soft">{t('join.needed')}</p>}
        <div className="actions">
          {at > 0 ? <Button onPress={() => setStep(steps[at - 1] ?? 'language')}>{t('common:action.back')}</Button> : null}
          <Button look="main" type="submit" isDisabled={!ready || busy}>{at + 1 === steps.length && at > 1 ? t('join.enter') : t('common:action.next')}</Button>
        </div>
        {step === 'language' ? (
          <>
            {draft.table ? null : <Button look="quiet" isDisabled={busy || locked} onPress={forTable}>{t('table.open')}</Button>}
            <Button look="quiet" onPress={() => setAside('returning')}>{t('comeBack.open')}</Button>
            <Button look="quiet" onPress={() => setAside('leaving')}>{t('withdraw.later')}</Button>
          </>
        ) : null}
      </form>
    </div>
  );
}

/** What is wrong with a code is said beside it, on the screen where it is typed. */
function placeOf(code: Refusal['code']): 'age' | 'code' | null {
  if (code === 'under-14-needs-consent' || code === 'unknown-parental-code') return 'age';
  return code === 'code-needed' || code === 'code-unknown' || code === 'code-used' ? 'code' : null;
}
