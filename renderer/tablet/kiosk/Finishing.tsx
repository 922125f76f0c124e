import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live.ts';
import { useSession, useWaiting } from '../use-session.ts';

/** Somebody has finished, and what they said is not all with the host yet: nothing of it is shown, and nobody else begins before it is. */
export function Finishing(): ReactNode {
  const { t } = useTranslation('tablet');
  const { connected } = useLive(useSession().live);
  const waits = useWaiting().length > 0 && !connected;
  return (
    <>
      <h1>{t('kiosk.thanks')}</h1>
      <p className="lead" role="status">{t(waits ? 'kiosk.waits' : 'kiosk.sending')}</p>
      {waits ? <p>{t('kiosk.leave')}</p> : null}
    </>
  );
}
