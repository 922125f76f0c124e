import { useTranslation } from 'react-i18next';
import type { Ballot } from '../../../app/workshop/types.ts';
import { itemName } from '../../results.ts';
import { useDesk } from '../desk.ts';

/** What a ballot asks about, by name. */
export function Asked({ ballot: { items } }: { ballot: Ballot }) {
  const { t } = useTranslation('common');
  const { view: { plan, wishes }, language } = useDesk();
  if (!plan) return null;
  return <ul>{items.map(({ kind, id }) => <li key={`${kind}:${id}`}>{itemName({ plan, wishes, gone: t('results.gone') }, `${kind}:${id}`, language)}</li>)}</ul>;
}
