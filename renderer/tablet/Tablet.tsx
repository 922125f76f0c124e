import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { Phase } from '../../app/workshop/types.ts';
import { Connection, Notice } from '../components/index.ts';
import { useLive } from '../live.ts';
import { tellFewest } from '../texts.ts';
import { useArrival } from './arrival.ts';
import { Away, Moved } from './away/Away.tsx';
import { LateNotices } from './away/LateNotices.tsx';
import { Refusals } from './away/Refusals.tsx';
import { rememberLanguage } from './language.ts';
import { HelpButton, HelpComing } from './hall/Help.tsx';
import { TimerChip } from './hall/TimerChip.tsx';
import { Joining } from './join/Joining.tsx';
import { Finishing } from './kiosk/Finishing.tsx';
import { KioskBar } from './kiosk/KioskBar.tsx';
import { StillThere } from './kiosk/StillThere.tsx';
import { useIdle, useShared } from './kiosk/use-shared.ts';
import { Me } from './Me.tsx';
import { Removed } from './Removed.tsx';
import { Screen } from './Screen.tsx';
import { Unsent } from './Unsent.tsx';
import { useLanguage, useSession, useWaiting } from './use-session.ts';

/** The whole page of one resident: where we are, one task, and whether it has been received. */
export function Tablet(): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const { connected, room, joinCode, results, me: known, skew } = useLive(session.live);
  if (room) tellFewest(room);
  const { on, finishing } = useShared();
  const turn = useSyncExternalStore(session.subscribe, session.turn);
  // Who has finished is shown nothing of theirs any more, though the host may still be told of it.
  const me = finishing ? null : known;
  const idle = useIdle(on && !finishing && room !== null, me ?? null, useCallback(() => {
    if (session.live.current().me) session.finish();
    else session.startAnew();
  }, [session]));
  const waiting = useWaiting();
  const top = useTopHeight();
  const mine = me?.language;
  useEffect(() => {
    if (mine === undefined) return;
    rememberLanguage(mine);
    void i18n.changeLanguage(mine);
  }, [mine, i18n]);

  const [left, setLeft] = useState<number | null>(null);
  const plan = room?.plan ?? null;
  const step = room ? phases.indexOf(room.phase) + 1 : 0;
  const page = useArrival<HTMLElement>(finishing ? 'finishing' : room === null || me === undefined ? null : me === null ? `join-${turn}` : room.phase);
  const title = room && me ? t(`common:phase.${room.phase}`) : t('join.welcome');
  useEffect(() => { document.title = `${title} · ${t('common:app')}`; }, [title, t]);
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-CA' : 'en-CA'}>
      <header className="top" ref={top}>
        <p className="top-where">
          {room && me ? t('where', { step, of: phases.length, phase: t(`common:phase.${room.phase}`) }) : t('common:app')}
        </p>
        {room?.timer && <TimerChip timer={room.timer} skew={skew} />}
        <Connection connected={connected} waiting={waiting.length} />
        {room && me && plan && !me.removed ? <HelpButton called={me.called} /> : null}
        {room && me && plan ? <Me me={me} plan={plan} phase={room.phase} onLeft={() => setLeft(session.turn())} /> : null}
        <KioskBar me={me ?? null} />
      </header>
      <StillThere left={idle} joined={Boolean(me)} />
      <main ref={page} className={idle === null ? 'page' : 'page page-hidden'}>
        {room?.rehearsal ? <Notice kind="warning"><p>{t('common:rehearsal')}</p></Notice> : null}
        {room?.notTaking && <Notice kind="warning" live title={t(`notTaking.${room.notTaking}`)}><p>{t('notTaking.kept')}</p></Notice>}
        <div aria-live="polite"><Moved /></div>
        <Refusals />
        {room && me?.called && <HelpComing />}
        <div aria-live="polite">{room && me ? <LateNotices room={room} me={me} /> : null}</div>
        <div aria-live="polite">{room && me ? <Unsent room={room} extra={me.extra} /> : null}</div>
        {finishing ? <Finishing /> : room === null || me === undefined ? <p>{t('common:loading')}</p>
          : plan === null ? <Notice><p>{t('refusals:not-prepared')}</p></Notice>
            : me === null ? <Joining key={turn} plan={plan} engine={room.engine} joinCode={joinCode} asksCode={room.asksCode} left={left === turn} locked={room.locked} onIn={() => setLeft(null)} />
              : me.removed ? <Removed me={me} />
                : <Screen room={room} plan={plan} me={me} results={results} />}
        <div className="away" aria-live="polite"><Away /></div>
      </main>
    </I18nProvider>
  );
}

/** Tells the styles how high the header is, so that what must stay in sight stops below it, on a phone and with large text too. */
function useTopHeight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = header;
    if (!current) return undefined;
    const measure = (): void => {
      // Large text on a small screen: the header would cover what is asked, and goes with the page instead.
      const tall = current.offsetHeight > window.innerHeight / 6;
      current.classList.toggle('top-tall', tall);
      document.documentElement.style.setProperty('--top-height', `${tall ? 0 : current.offsetHeight}px`);
    };
    const watching = new ResizeObserver(measure);
    watching.observe(current);
    return () => watching.disconnect();
  }, []);
  return header;
}

const phases = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'] as const satisfies readonly Phase[];
