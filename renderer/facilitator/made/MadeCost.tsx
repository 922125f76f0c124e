import { useTranslation } from 'react-i18next';
import type { Made } from '../../../app/workshop/made-views.ts';
import { useDesk } from '../desk.ts';
import { dollars, percent } from '../money.ts';
import { Source } from './Source.tsx';

/** A cost, part by part with its sources; of what is left, also what was there to be spent. */
export function MadeCost({ made: { of, cost, budget, held, value, parts } }: { made: Extract<Made, { of: 'cost' | 'left' }> }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  const line = (key: string, amount: number, sum = false, params = {}) => (
    <tr key={key} className={sum ? 'sum' : undefined}><th scope="row">{t(`cost.${key}`, params)}</th><td>{dollars(amount, language)}</td></tr>
  );
  return (
    <>
      <p>{t('cost.how')}</p>
      <table className="numbers receipt">
        <thead><tr><th scope="col">{t('cost.what')}</th><th scope="col">{t('cost.amount')}</th></tr></thead>
        <tbody>
          {parts.map((part, place) => <tr key={place}><th scope="row">{words(part.what)}<Source evidence={part.evidence} /></th><td>{dollars(part.cost, language)}</td></tr>)}
          {line('sum', cost, true)}
        </tbody>
      </table>
      <table className="numbers receipt">
        <tbody>
          {held && [line('whole', held.total), line('held', -held.contingency, false, { share: percent(held.share, language) })]}
          {line('budget', budget, held !== null)}{line('cost', -cost)}{line('left', of === 'left' ? value : budget - cost, true)}
        </tbody>
      </table>
    </>
  );
}
