import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Phase } from '../../app/workshop/types.ts';
import { newId, sendCommands, useLive, type Live } from '../live.ts';
import { say, tellFewest } from '../texts.ts';
import { BackupLine } from './backup/BackupLine.tsx';
import { DiskFault } from './backup/DiskFault.tsx';
import { DoorPart } from './door/DoorPart.tsx';
import { HelperRoom } from './door/HelperRoom.tsx';
import { useStillPaired } from './door/still-paired.ts';
import { AddressMoved } from './AddressMoved.tsx';
import { DeskContext, useDesk, type Asked, type Desk, type Told } from './desk.ts';
import { faultTold } from './faults.ts';
import { TimerCard } from './hall/TimerCard.tsx';
import { UndoButton } from './hall/UndoButton.tsx';
import { WaitingPanel } from './hall/WaitingPanel.tsx';
import { LateAnswers } from './late/LateAnswers.tsx';
import { Library } from './library/Library.tsx';
import { NextStepButton } from './NextStepButton.tsx';
import { PhasePanel, PhaseRail } from './phases.tsx';
import { OnLaptop } from './OnLaptop.tsx';
import { PaperDesk } from './paper/PaperDesk.tsx';
import { ProjectorChoices } from './ProjectorChoices.tsx';
import { mediate } from './server.ts';
import { ShellNotices } from './shell/ShellNotices.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';

/** The facilitator's one screen: phases at the left, the next step above, the phase's own panel, and who is here. */
export function Facilitator({ live }: { live: Live }) {
  const { connected, facilitator, results, skew } = useLive(live);
  if (facilitator) tellFewest(facilitator);
  const as = facilitator?.as ?? null;
  useStillPaired(as, connected);
  const { t, i18n } = useTranslation('facilitator');
  const language: Language = i18n.language.startsWith('en') ? 'en' : 'fr';
  const [told, tell] = useState<Told | null>(null);
  const [files, keepFiles] = useState<readonly string[]>([]);
  const send = useCallback(async (asked: Asked): Promise<boolean> => {
    const answer = await sendOne(asked);
    if (answer === 'unreachable') tell({ kind: 'bad', key: 'unreachable' });
    else if (answer.ok) tell({ kind: 'good', key: 'received' });
    else tell({ kind: 'bad', key: [`refusals:${answer.refusal.code}`, 'refused'], params: answer.refusal.params });
    return answer !== 'unreachable' && answer.ok;
  }, []);
  const { mediating, propose } = useMediator(send, tell);
  const desk = useMemo<Desk | null>(
    () => facilitator && { skew, view: facilitator, results, language, send, tell, files, keepFiles, words: (text) => say(text, language), propose, mediating },
    [skew, facilitator, results, language, send, files, propose, mediating],
  );
  return (
    <div className="desk" lang={language}>
      <Header title={[facilitator?.plan?.title[language] ?? 'Parvis', facilitator?.rooms?.name].filter(Boolean).join(' · ')} rehearsal={facilitator?.rehearsal ?? false} connected={connected} language={language}>
        {facilitator && as === null && <BackupLine backup={facilitator.backup} language={language} />}
        {facilitator && as === null && <DiskFault disk={facilitator.disk} language={language} />}
      </Header>
      {desk === null
        ? <main><output>{t('connecting')}</output></main>
        : <DeskContext value={desk}>{as === null || as === 'facilitator' ? <Room told={told} /> : <HelperRoom as={as} told={told} />}</DeskContext>}
    </div>
  );
}

/** The mediator at work: one at a time, whichever button asked. */
function useMediator(send: Desk['send'], tell: Desk['tell']): Pick<Desk, 'propose' | 'mediating'> {
  const [mediating, setMediating] = useState(false);
  const propose = async (): Promise<void> => {
    setMediating(true);
    tell(null);
    const said = await mediate();
    if (said.ok) await send({ type: 'project', view: 'package', along: true });
    tell(said.ok ? { kind: 'good', key: 'negotiate.tabled' } : faultTold(said));
    setMediating(false);
  };
  return { propose, mediating };
}

async function sendOne(asked: Asked): Promise<'unreachable' | Awaited<ReturnType<typeof sendCommands>>[number]> {
  try {
    const [answer] = await sendCommands([{ ...asked, id: newId('command') }], '/api/desk/commands');
    return answer ?? 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function Room({ told }: { told: Told | null }) {
  const { t } = useTranslation('facilitator');
  const { view, tell } = useDesk();
  const [looked, lookAt] = useState(view.phase);
  const [followed, follow] = useState(view.phase);
  const [inLibrary, openLibrary] = useState(false);
  const [onPaper, openPaper] = useState(false);
  if (followed !== view.phase) {
    follow(view.phase);
    lookAt(view.phase);
  }
  const look = (phase: Phase): void => { tell(null); openLibrary(false); openPaper(false); lookAt(phase); };
  return (
    <div className="room">
      <PhaseRail looked={looked} lookAt={look} />
      <main id="panel">
        <NextStepButton />
        <UndoButton />
        <output className={`told ${told?.kind ?? ''}`}>{told ? t(told.key, told.params ?? {}) : ''}</output>
        <AddressMoved />
        <OnLaptop><ShellNotices /></OnLaptop>
        <LateAnswers />
        {onPaper ? <PaperDesk onBack={() => openPaper(false)} /> : inLibrary ? <Library onBack={() => openLibrary(false)} /> : <PhasePanel phase={looked} />}
      </main>
      <aside id="hall">
        <TimerCard />
        <WaitingPanel lookAt={look} />
        <ProjectorChoices />
        <OnLaptop><button type="button" className="button" aria-pressed={inLibrary} onClick={() => { tell(null); openPaper(false); openLibrary(true); }}>{t('library:open')}</button></OnLaptop>
        <button type="button" className="button" aria-pressed={onPaper} onClick={() => { tell(null); openPaper(true); }}>{t('paper:open')}</button>
        <WhoIsHere />
        <DoorPart />
      </aside>
    </div>
  );
}

function Header({ title, rehearsal, connected, language, children }: { title: string; rehearsal: boolean; connected: boolean; language: Language; children: ReactNode }) {
  const { t, i18n } = useTranslation('facilitator');
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return (
    <header className="top">
      <a className="skip" href="#panel">{t('skip')}</a>
      <a className="skip" href="#hall">{t('hall:skip')}</a>
      <h1>{title}</h1>
      {rehearsal && <strong className="rehearsal">{t('rehearsal')}</strong>}
      <output className={connected ? 'link on' : 'link off'}>{t(connected ? 'connected' : 'disconnected')}</output>
      <button type="button" className="button" lang={other} onClick={() => void i18n.changeLanguage(other)}>{other === 'fr' ? 'Français' : 'English'}</button>
      {children}
    </header>
  );
}
