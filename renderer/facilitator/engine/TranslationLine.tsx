import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translationNow, type TranslationNow } from '../../../app/protocol/index.ts';

/** Whether French wishes are translated in this computer for an engine that reads English, and what is missing where they are not. */
export function TranslationLine(): ReactNode {
  const { t } = useTranslation('engines');
  const [now, setNow] = useState<TranslationNow | null>(null);
  useEffect(() => {
    let gone = false;
    void fetch('/api/translation').then((answer) => answer.json()).then((body: unknown) => { if (!gone) setNow(translationNow.safeParse(body).data ?? null); }, () => undefined);
    return () => { gone = true; };
  }, []);
  if (now === null) return null;
  const { folder, fault } = now;
  return (
    <section aria-label={t('translation.title')}>
      <h3>{t('translation.title')}</h3>
      {folder === null ? <p className="note">{t('translation.none')}</p> : <p className={fault === null ? 'note' : 'warning'}>{fault === null ? t('translation.there') : t(`translation.fault.${fault}`)} <code>{folder}</code></p>}
    </section>
  );
}
