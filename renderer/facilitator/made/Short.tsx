import { useTranslation } from 'react-i18next';
import { Openable } from './Openable.tsx';

/** How much money is missing, and how that is reckoned. */
export function Short({ text }: { text: string }) {
  const { t } = useTranslation('made');
  return <Openable text={text} what={t('short.name')}><p>{t('short.how')}</p></Openable>;
}
