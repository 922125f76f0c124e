import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/workshop/types.ts';
import { Button, Field, Notice } from '../components/index.ts';
import { useSession } from './use-session.ts';

/** Leaving for good: said plainly, and only done with the receipt code in hand. `known` is this person's own; whoever shows this may go with them, and then says that it is done. */
export function Withdraw({ known = '', onClose, onLeft }: { known?: string; onClose(): void; onLeft?(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const [receipt, setReceipt] = useState(known);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    const answer = await session.withdraw(receipt.trim().toUpperCase());
    setBusy(false);
    setRefusal(answer);
    setDone(answer === null);
    if (answer === null) onLeft?.();
  };
  if (done) {
    return (
      <>
        <Notice kind="good" live><p>{t('withdraw.done')}</p></Notice>
        <Button look="main" onPress={onClose}>{t('common:action.close')}</Button>
      </>
    );
  }
  return (
    <>
      <p>{t('withdraw.what')}</p>
      <Field label={t('receipt.label')} value={receipt} onChange={setReceipt} autoComplete="off"
        error={refusal ? t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') }) : undefined} />
      <div className="actions">
        <Button onPress={onClose}>{t('withdraw.stay')}</Button>
        <Button look="danger" isDisabled={busy || receipt.trim() === ''} onPress={() => void leave()}>{t('withdraw.confirm')}</Button>
      </div>
    </>
  );
}
