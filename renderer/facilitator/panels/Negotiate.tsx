import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { PackageCard } from '../PackageCard.tsx';

/** Packages on the table, newest first, and a new round that takes objections into account. */
export function Negotiate() {
  const { t } = useTranslation('facilitator');
  const { view, propose, mediating } = useDesk();
  const none = { answered: 0, accepted: 0, objected: 0 };
  return (
    <section aria-labelledby="negotiate">
      <h2 id="negotiate">{t('negotiate.title')}</h2>
      <p>{t('negotiate.help')}</p>
      <button type="button" className="button" disabled={mediating || view.phase !== 'negotiate'} onClick={() => void propose()}>
        {t(view.records.length === 0 ? 'negotiate.propose' : 'negotiate.again')}
      </button>
      {view.tabled.map((told, place) => {
        const record = view.records[place];
        const card = record && <PackageCard record={record} told={told} answers={view.rounds[place] ?? none} />;
        if (place === view.tabled.length - 1) return <Fragment key={told.round}>{card}</Fragment>;
        return <details key={told.round}><summary>{t('negotiate.round', { number: told.round })}</summary>{card}</details>;
      }).toReversed()}
    </section>
  );
}
