import { useTranslation } from 'react-i18next';
import type { Made, MadeOver } from '../../../app/workshop/made-views.ts';
import { useDesk } from '../desk.ts';
import { fine, percent, points, thousandths } from '../money.ts';

type Figure = Extract<Made, { of: MadeOver }>;

/** A number over all seats: in words, seat by seat, and the sum itself. */
export function MadeFigure({ made }: { made: Figure }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  const weighed = made.of === 'by-people';
  const lowest = Math.min(...made.terms.map(({ value }) => value));
  return (
    <>
      <p>{t(`figure.${made.of}`)}</p>
      <table className="numbers receipt">
        <thead><tr>{['seat', ...(weighed ? ['people'] : []), 'value', ...(weighed ? ['product'] : [])].map((key) => <th key={key} scope="col">{t(`figure.${key}`)}</th>)}</tr></thead>
        <tbody>
          {made.terms.map(({ seat, people, small, value }, place) => (
            <tr key={place} className={made.of === 'worst' && value === lowest ? 'sum' : undefined}>
              <th scope="row">{words(seat)}{small && <small className="unshown">{t('unshown')}</small>}</th>
              {weighed && <td>{people ?? '—'}</td>}
              <td>{points(value, language)}</td>
              {weighed && <td>{people === null ? '—' : points(people * value, language)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p><strong>{made.value === null ? t('figure.none') : <Sum made={made} value={made.value} />}</strong></p>
      {made.value !== null && made.of !== 'price' && <p className="note">{t('exactly', { value: fine(made.value, language, 6) })}</p>}
      {made.of === 'price' && made.greatest && <p className="note">{t(made.greatest.proved ? 'figure.proved' : 'figure.notProved')}</p>}
    </>
  );
}

function Sum({ made, value }: { made: Figure; value: number }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  const utilities = made.terms.map((term) => term.value);
  const total = utilities.reduce((sum, utility) => sum + utility, 0);
  switch (made.of) {
    case 'gini': {
      const gaps = utilities.reduce((sum, one, place) => sum + utilities.slice(place + 1).reduce((rest, other) => rest + Math.abs(one - other), 0), 0);
      return <>{t('figure.giniSum', { gaps: points(gaps, language), seats: utilities.length, total: points(total, language), value: thousandths(value, language) })}</>;
    }
    case 'price': return made.greatest && <>{t('figure.priceSum', { greatest: points(made.greatest.total, language), total: points(total, language), value: percent(value, language) })}</>;
    case 'worst': return <>{points(value, language)}</>;
    case 'total': return <>{utilities.map((one) => points(one, language)).join(' + ')} = {points(value, language)}</>;
    case 'by-people': return <>{made.terms.map((term) => points((term.people ?? 0) * term.value, language)).join(' + ')} = {points(value, language)}</>;
  }
}
