import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../components/index.ts';
import { useLive } from '../../live.ts';
import { useDrafts, useSession, useWaiting } from '../use-session.ts';
import { movedPlace } from './coming.ts';

/** A hiccup is over by then and needs no words; after a long while a person should say so to somebody, in ms. */
const [soon, long] = [2_500, 120_000];
/** That it is back is only news; the sign above goes on saying so. */
const news = 15_000;

/** While the host is away: what is kept here, that it goes by itself, and what to do. Once it is back, that too. */
export function Away(): ReactNode {
  const { t } = useTranslation('tablet');
  const { connected, me } = useLive(useSession().live);
  const waiting = useWaiting().length;
  const [away, setAway] = useState<'no' | 'soon' | 'long' | 'was'>('no');
  if (connected && (away === 'soon' || away === 'long')) setAway('was');
  useEffect(() => {
    if (connected) {
      const timer = setTimeout(() => setAway('no'), news);
      return () => clearTimeout(timer);
    }
    const timers = [setTimeout(() => setAway('soon'), soon), setTimeout(() => setAway('long'), long)];
    return () => timers.forEach(clearTimeout);
  }, [connected]);
  if (!me) return null;
  if (away === 'soon' || away === 'long') {
    return (
      <Notice kind="warning" title={t('away.title')}>
        <p>{t(waiting > 0 ? 'away.waiting' : 'away.nothing', { count: waiting })}</p>
        <p>{t('away.stay')}</p>
        {away === 'long' ? <p>{t('away.long')}</p> : null}
      </Notice>
    );
  }
  if (away === 'no') return null;
  return waiting > 0 ? <Notice title={t('away.back')}><p>{t('away.sending')}</p></Notice> : (
    <Notice kind="good" title={t('away.back')}>
      <p>{t('away.sent')}</p>
      <Button onPress={() => setAway('no')}>{t('unsent.understood')}</Button>
    </Notice>
  );
}

/** Once, after the tablet has followed the host to another address. */
export function Moved(): ReactNode {
  const { t } = useTranslation('tablet');
  const drafts = useDrafts();
  const { me } = useLive(useSession().live);
  const value = drafts.all()[movedPlace]?.value;
  if (value === null || typeof value !== 'object' || !('left' in value) || !('back' in value)) return null;
  // Who they are is said only while they are somebody here.
  if (value.back === true ? !me : me) return null;
  const left = Number(value.left);
  return (
    <Notice kind={value.back === true ? 'good' : 'warning'} title={t(value.back === true ? 'moved.title' : 'moved.notKnown')}>
      {value.back === true ? <p>{t(left > 0 ? 'moved.left' : 'moved.all', { count: left })}</p> : <p>{t('moved.receipt')}</p>}
      <Button onPress={() => drafts.drop(movedPlace)}>{t('unsent.understood')}</Button>
    </Notice>
  );
}
