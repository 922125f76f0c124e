import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { CodesStep } from './codes/CodesStep.tsx';
import { useDesk, type Desk } from './desk.ts';
import { faultTold } from './faults.ts';
import { Waiting } from './made/Waiting.tsx';
import { LoadText } from './LoadText.tsx';
import { CloseSome } from './paper/ExtraTime.tsx';
import { nextStep, type NextStep } from './next-step.ts';
import { writeReport, type Fault } from './server.ts';
import { Standing } from './Standing.tsx';

/** The one large button: what to do next, from what the room has done so far, with what there is to know before pressing it. */
export function NextStepButton() {
  const { t } = useTranslation('facilitator');
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const step = nextStep(desk.view, () => newId('ballot'));
  if (step.kind === 'prepare') return <p className="next">{t('next.prepare')}</p>;
  if (step.kind === 'codes') return <CodesStep />;
  if (step.kind === 'report' && desk.view.as !== null) return <p className="next">{t('door:onLaptop.report')}</p>;
  const act = async () => {
    setBusy(true);
    const fault = await take(step, desk);
    if (fault) desk.tell(faultTold(fault));
    else if (step.kind === 'report') desk.tell({ kind: 'good', key: 'close.written' });
    setBusy(false);
  };
  const moveTo = (phase: Phase) => t('next.move', { phase: t(`phase.${phase}`) });
  const working = busy || desk.mediating;
  return (
    <div className="next">
      <button type="button" className="button button-main large" disabled={working} onClick={() => void act()}>
        {working ? t('working') : step.kind === 'move' ? moveTo(step.to) : t(`next.${step.kind}`)}
      </button>
      {step.kind === 'close' && <CloseSome ballot={step.ballot} />}
      {step.kind === 'again' && <button type="button" className="button" disabled={working} onClick={() => void desk.send({ type: 'move', to: 'close' })}>{moveTo('close')}</button>}
      {step.kind === 'move' && step.again && <button type="button" className="button" disabled={working} onClick={() => void desk.propose()}>{t('next.again')}</button>}
      <Note step={step} />
      {desk.mediating && <output className="mediating"><progress aria-label={t('negotiate.searching')} /> {t('negotiate.searching')}</output>}
    </div>
  );
}

/** What a step asks of people, whom it would leave out, and how the bargaining stands. */
function Note({ step }: { step: NextStep }) {
  const { t } = useTranslation('facilitator');
  const { view, words } = useDesk();
  switch (step.kind) {
    case 'open': return view.plan && <LoadText ballot={step.ballot} limits={view.plan.limits} />;
    case 'close': {
      const closing = view.ballots.find(({ ballot }) => ballot.id === step.ballot);
      const said = view.present === 0 ? t('next.nobody') : step.waiting > 0 ? <Waiting count={step.waiting} /> : t('next.everyone');
      return <p>{closing && words(closing.ballot.title)}{t('colon')}<b>{said}</b></p>;
    }
    case 'again': return <Standing waiting={step.waiting} />;
    case 'move':
      if (step.to === 'close') return <Standing waiting={step.waiting} />;
      return step.waiting > 0 && <p>{t('next.waiting', { count: step.waiting })}</p>;
    default: return null;
  }
}

/** Null, or what the host could not do. What the room is asked or told goes to the big screen too. */
async function take(step: NextStep, { send, view, keepFiles, propose }: Desk): Promise<Fault | null> {
  switch (step.kind) {
    case 'prepare': case 'codes': return null;
    case 'move': await send({ type: 'move', to: step.to }); return null;
    case 'open': {
      const opened = await send({ type: 'open-ballot', ballot: step.ballot });
      if (opened) await send({ type: 'project', view: 'ballot', along: true });
      return null;
    }
    case 'close': await send({ type: 'close-ballot', ballot: step.ballot }); return null;
    case 'end-extra': await send({ type: 'end-extra', ballot: step.ballot }); return null;
    case 'show': {
      const shown = await send({ type: 'show-results', ballot: step.ballot, shown: true });
      if (shown) await send({ type: 'project', view: 'results', along: true });
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
