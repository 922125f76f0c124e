import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyView } from '../../../app/workshop/views.ts';
import { useLive } from '../../live.ts';
import { Button, Notice } from '../../components/index.ts';
import { useOnce, useSession } from '../use-session.ts';

/** Asking for more time, without a reason; and taking that back. */
export function MoreTime({ me }: { me: Pick<MyView, 'moreTime'> }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const ask = useOnce(async () => { await session.give({ type: 'need-time', wanted: !me.moreTime }); });
  return (
    <div className="more-time">
      <output>{me.moreTime ? t('moreTime.asked') : ''}</output>
      <Button look="quiet" onPress={ask}>{t(me.moreTime ? 'moreTime.enough' : 'moreTime.need')}</Button>
    </div>
  );
}

/** How long one's own extra time still lasts, by the host's clock; at its end, that what is sent is still taken. */
export function ExtraTime({ until }: { until: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const { skew } = useLive(useSession().live);
  const [now, look] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => look(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((Date.parse(until) - now - skew) / 1_000);
  const said = seconds <= 0 ? t('moreTime.over') : seconds < 60 ? t('moreTime.seconds', { count: seconds }) : t('moreTime.minutes', { count: Math.ceil(seconds / 60) });
  // Read aloud when it begins and when it is over, not at every second.
  return <div className="extra-time"><Notice><p aria-live="off"><strong>{said}</strong></p><p className="only-read" aria-live="polite">{seconds <= 0 ? t('moreTime.over') : t('moreTime.yours')}</p></Notice></div>;
}
