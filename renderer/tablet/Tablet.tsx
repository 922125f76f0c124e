import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { Phase } from '../../app/workshop/types.ts';
import { Button, Connection, Notice } from '../components/index.ts';
import { useLive } from '../live.ts';
import { rememberLanguage } from './language.ts';
import { Joining } from './join/Joining.tsx';
import { Me } from './Me.tsx';
import { Screen } from './Screen.tsx';
import { Unsent } from './Unsent.tsx';
import { useLanguage, useRefusals, useSession, useWaiting } from './use-session.ts';

/** The whole page of one resident: where we are, one task, and whether it has been received. */
export function Tablet(): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const { connected, room, joinCode, results, me } = useLive(session.live);
  const waiting = useWaiting();
  const top = useTopHeight();
  const mine = me?.language;
  useEffect(() => {
    if (mine === undefined) return;
    rememberLanguage(mine);
    void i18n.changeLanguage(mine);
  }, [mine, i18n]);

  const plan = room?.plan ?? null;
  const step = room ? phases.indexOf(room.phase) + 1 : 0;
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-CA' : 'en-CA'}>
      <header className="top" ref={top}>
        <p className="top-where">
          {room && me ? t('where', { step, of: phases.length, phase: t(`common:phase.${room.phase}`) }) : t('common:app')}
        </p>
        <Connection connected={connected} waiting={waiting.length} />
        {me && plan ? <Me me={me} plan={plan} /> : null}
      </header>
      <main className="page">
        {room?.rehearsal ? <Notice kind="warning"><p>{t('common:rehearsal')}</p></Notice> : null}
        <Refusals />
        {room === null || me === undefined ? <p>{t('common:loading')}</p>
          : plan === null ? <Notice><p>{t('refusals:not-prepared')}</p></Notice>
            : me === null ? <Joining plan={plan} joinCode={joinCode} />
              : <><Unsent room={room} /><Screen room={room} plan={plan} me={me} results={results} /></>}
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
    const watching = new ResizeObserver(() => document.documentElement.style.setProperty('--top-height', `${current.offsetHeight}px`));
    watching.observe(current);
    return () => watching.disconnect();
  }, []);
  return header;
}

function Refusals(): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  return useRefusals().map(({ command, refusal }) => (
    <Notice key={command.id} kind="error" title={t('refused')}>
      <p>{t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') })}</p>
      <Button onPress={() => session.dismiss(command.id)}>{t('common:action.close')}</Button>
    </Notice>
  ));
}

const phases = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'] as const satisfies readonly Phase[];
