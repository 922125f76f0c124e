import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { Counted } from './Counted.tsx';

/** How many of those here have not answered what is asked now. */
export function Waiting({ count }: { count: number }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view: { present } } = useDesk();
  return <Counted count={count} say={(values) => t('next.unheard', values)} what={t('who.title')}><p>{t('made:who.unheard', { present })}</p></Counted>;
}
