import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../live.ts';
import { useDesk, type Desk } from './desk.ts';
import { LoadText } from './LoadText.tsx';
import { nextStep, type NextStep } from './next-step.ts';
import { writeReport, type Fault } from './server.ts';
import { useFaultText } from './faults.ts';

/** The one large button: what to do next, from what the room has done so far. */
export function NextStepButton() {
  const { t } = useTranslation('facilitator');
  const desk = useDesk();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const step = nextStep(desk.view, () => newId('ballot'));
  if (step.kind === 'prepare') return <p className="next">{t('next.prepare')}</p>;
  const act = async () => {
    setBusy(true);
    const fault = await take(step, desk);
    if (fault) desk.tell({ kind: 'bad', text: faultText(fault) });
    else if (step.kind === 'report') desk.tell({ kind: 'good', text: t('close.written') });
    setBusy(false);
  };
  const label = step.kind === 'move' ? t('next.move', { phase: t(`phase.${step.to}`) }) : t(`next.${step.kind}`);
  return (
    <div className="next">
      <button type="button" className="button button-main large" disabled={busy || desk.mediating} onClick={() => void act()}>{busy || desk.mediating ? t('working') : label}</button>
      {step.kind === 'open' && desk.view.plan && <LoadText ballot={step.ballot} limits={desk.view.plan.limits} />}
      {step.kind === 'again' && (
        <button type="button" className="button" disabled={desk.mediating} onClick={() => void desk.send({ type: 'move', to: 'close' })}>{t('next.move', { phase: t('phase.close') })}</button>
      )}
      {step.kind === 'move' && step.waiting > 0 && <p>{t(step.to === 'close' ? 'next.unheard' : 'next.waiting', { count: step.waiting })}</p>}
      {desk.mediating && <output className="mediating"><progress aria-label={t('negotiate.searching')} /> {t('negotiate.searching')}</output>}
    </div>
  );
}

/** Null, or what the host could not do. What the room is asked or told goes to the big screen too. */
async function take(step: NextStep, { send, view, keepFiles, propose }: Desk): Promise<Fault | null> {
  switch (step.kind) {
    case 'prepare': return null;
    case 'move': await send({ type: 'move', to: step.to }); return null;
    case 'open': {
      const opened = await send({ type: 'open-ballot', ballot: step.ballot });
      if (opened) await send({ type: 'project', view: 'ballot' });
      return null;
    }
    case 'close': await send({ type: 'close-ballot', ballot: step.ballot }); return null;
    case 'show': {
      const shown = await send({ type: 'show-results', ballot: step.ballot, shown: true });
      if (shown) await send({ type: 'project', view: 'results' });
      return null;
    }
    case 'mediate': case 'again': await propose(); return null;
    case 'report': {
      const said = await writeReport(view.plan?.languages ?? ['fr', 'en']);
      if (said.ok) keepFiles(said.files);
      return said.ok ? null : said;
    }
  }
}
