import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../app/workshop/types.ts';
import { Button, Field } from '../../components/index.ts';
import { useOnce, useSession } from '../use-session.ts';

/** Whoever was here before comes back as the same person, with the receipt code: on another tablet, after its page was closed, or at another address. */
export function ComeBack({ onClose, onIn }: { onClose(): void; onIn(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const [receipt, setReceipt] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A field that is said to be wrong sends no form: what is typed anew is not wrong yet.
  const change = (typed: string): void => {
    setReceipt(typed);
    setRefusal(null);
  };
  const comeBack = useOnce(async () => {
    const answer = await session.comeBack(receipt);
    setRefusal(answer);
    if (answer === null) onIn();
  });
  return (
    <form autoComplete="off" onSubmit={(event) => { event.preventDefault(); if (receipt.trim() !== '') comeBack(); }}>
      <h1>{t('comeBack.title')}</h1>
      <p>{t('comeBack.what')}</p>
      <Field label={t('receipt.label')} hint={t('comeBack.hint')} value={receipt} onChange={change} autoComplete="off"
        error={refusal ? t(`refusals:${refusal.code}`, { ...refusal.params, defaultValue: t('refusals:try-again') }) : undefined} />
      <div className="actions">
        <Button onPress={onClose}>{t('common:action.back')}</Button>
        <Button look="main" type="submit" isDisabled={receipt.trim() === ''}>{t('comeBack.confirm')}</Button>
      </div>
    </form>
  );
}
