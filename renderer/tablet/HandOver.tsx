import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../components/index.ts';
import { Receipt } from './Receipt.tsx';
import { useOnce, useSession, useWaiting } from './use-session.ts';

/** Gives the tablet to the next person: what was said stays and counts, and nothing of it is seen here any more. Not while something waits to be sent. */
export function HandOver({ receipt, onClose }: { receipt: string; onClose(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const unsent = useWaiting().length > 0;
  const [failed, setFailed] = useState(false);
  const handOver = useOnce(async () => setFailed(await session.handOver() !== null));
  return (
    <>
      <p>{t('handOver.what')}</p>
      <Receipt receipt={receipt} />
      {unsent ? <Notice kind="warning" live><p>{t('handOver.unsent')}</p></Notice> : null}
      {failed ? <Notice kind="error"><p>{t('refusals:try-again')}</p></Notice> : null}
      <div className="actions">
        <Button onPress={onClose}>{t('handOver.stay')}</Button>
        <Button look="main" isDisabled={unsent} onPress={handOver}>{t('handOver.confirm')}</Button>
      </div>
    </>
  );
}
