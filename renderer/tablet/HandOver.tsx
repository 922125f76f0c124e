import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../components/index.ts';
import { useShared } from './kiosk/use-shared.ts';
import { Receipt } from './Receipt.tsx';
import { useDrafts, useOnce, useSession, useWaiting } from './use-session.ts';

/**
 * Gives the tablet to the next person: what was said stays and counts, and nothing of it is seen here any more. Not while something waits to be
 * sent: a shared tablet then shows nothing until it is, another one waits with its person.
 */
export function HandOver({ receipt, onClose }: { receipt: string; onClose(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const { on } = useShared();
  const unsent = useWaiting().length > 0;
  const begun = Object.values(useDrafts().all()).some(({ hidden }) => hidden !== true);
  const [failed, setFailed] = useState(false);
  const handOver = useOnce(async () => {
    if (on) session.finish();
    else setFailed(await session.handOver() !== null);
  });
  return (
    <>
      <p>{t('handOver.what')}</p>
      <Receipt receipt={receipt} />
      {begun ? <Notice kind="warning"><p>{t('handOver.begun')}</p></Notice> : null}
      {unsent ? <Notice kind="warning" live><p>{t(on ? 'kiosk.unsent' : 'handOver.unsent')}</p></Notice> : null}
      {failed ? <Notice kind="error"><p>{t('refusals:try-again')}</p></Notice> : null}
      <div className="actions">
        <Button onPress={onClose}>{t(on ? 'kiosk.stay' : 'handOver.stay')}</Button>
        <Button look="main" isDisabled={unsent && !on} onPress={handOver}>{t(on ? 'kiosk.confirm' : 'handOver.confirm')}</Button>
      </div>
    </>
  );
}
