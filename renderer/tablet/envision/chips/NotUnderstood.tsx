import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Words that nothing was made of: said, and kept with the wish. */
export function NotUnderstood({ words }: { words: readonly string[] }): ReactNode {
  const { t } = useTranslation('tablet');
  if (words.length === 0) return null;
  return <p>{t('understood.not')} {words.map((word) => t('understood.quoted', { word })).join(', ')}. {t('understood.kept')}</p>;
}
