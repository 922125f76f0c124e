import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { PackageCard } from '../PackageCard.tsx';

/** Packages on the table, newest first. The next one is asked for with the large button, while the room is here. */
export function Negotiate() {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  const none = { answered: 0, accepted: 0, objected: 0 };
  return (
    <section aria-labelledby="negotiate">
      <h2 id="negotiate">{t('negotiate.title')}</h2>
      <p>{t('negotiate.help')}</p>
      {view.phase !== 'negotiate' && <p className="note">{t('negotiate.notNow')}</p>}
      {view.tabled.map((told, place) => {
        const record = view.records[place];
        const newest = place === view.tabled.length - 1;
        return record && <PackageCard key={told.round} record={record} told={told} answers={view.rounds[place] ?? none} newest={newest} />;
      }).toReversed()}
    </section>
  );
}
