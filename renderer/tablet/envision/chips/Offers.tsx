import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChipEdits, Plan } from '../../../../app/workshop/types.ts';
import { Button } from '../../../components/index.ts';
import type { UnderstoodWish } from '../understood.ts';
import { useChipText } from './chip-text.ts';
import { putIn } from './edits.ts';
import { inclusionOffers } from './inclusion.ts';

/** Offers a thing for people whom the wish does not name a way for, until it is taken or turned down. */
export function Offers({ read, plan, edits, change }: { read: UnderstoodWish; plan: Plan; edits: ChipEdits; change(next: { edits?: ChipEdits; noOffer?: true }): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const offers = inclusionOffers(read, plan.site.kind).filter(({ ids }) => !ids.some((id) => edits.with.includes(id)));
  const textOf = useChipText(offers.length > 0);
  if (offers.length === 0) return null;
  return (
    <aside className="offer" aria-label={t('offer.title')}>
      <h3>{t('offer.title')}</h3>
      <p>{t('offer.why')}</p>
      <ul className="plain-list">
        {offers.map(({ audience, ids }) => {
          const what = ids.map((id) => textOf({ id, element: null })).join(' + ');
          return (
            <li key={audience} className="offer-row">
              <span>{t(`offer.for.${audience}`)}</span>
              <Button onPress={() => change({ edits: ids.reduce(putIn, edits) })} aria-label={t('understood.add', { what })}><Plus aria-hidden="true" size="1.1em" /> <span>{what}</span></Button>
            </li>
          );
        })}
      </ul>
      <Button look="quiet" onPress={() => change({ noOffer: true })}>{t('offer.no')}</Button>
    </aside>
  );
}
