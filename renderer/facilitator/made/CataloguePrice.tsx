import { useTranslation } from 'react-i18next';
import type { MeasureId } from '../../../app/workshop/ids.ts';
import { useDesk } from '../desk.ts';
import { dollars } from '../money.ts';
import { Openable } from './Openable.tsx';
import { Source } from './Source.tsx';

/** What one measure costs, with where the catalogue has it from. */
export function CataloguePrice({ measure, name, cost }: { measure: MeasureId; name: string; cost: number | null }) {
  const { t } = useTranslation('made');
  const { view, language } = useDesk();
  if (cost === null) return <>—</>;
  return (
    <Openable text={dollars(cost, language)} what={name}>
      <p>{t('price.how')}</p>
      <p><Source evidence={view.plan?.measures.find(({ id }) => id === measure)?.costEvidence ?? null} /></p>
    </Openable>
  );
}
