import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgentsPart } from '../AgentsPart.tsx';
import { Uncoded } from '../codes/WaysHere.tsx';
import { useDesk } from '../desk.ts';
import { Methods } from '../Methods.tsx';
import { PackageCard } from '../PackageCard.tsx';
import { TermsPart } from '../TermsPart.tsx';

/** Packages on the table, newest first. The next one is asked for with the large button, while the room is here. */
export function Negotiate() {
  const { t } = useTranslation(['facilitator', 'methods']);
  const { view } = useDesk();
  const [reading, setReading] = useState(false);
  const none = { answered: 0, accepted: 0, reserved: 0, objected: 0 };
  if (reading) return <Methods onBack={() => setReading(false)} />;
  return (
    <section aria-labelledby="negotiate">
      <h2 id="negotiate">{t('negotiate.title')}</h2>
      <p>{t('negotiate.help')}</p>
      <button type="button" className="button button-quiet" onClick={() => setReading(true)}>{t('methods:open')}</button>
      {view.phase !== 'negotiate' && <p className="note">{t('negotiate.notNow')}</p>}
      <Uncoded />
      <TermsPart />
      <AgentsPart />
      {view.tabled.map((told, place) => {
        const record = view.records[place];
        const newest = place === view.tabled.length - 1;
        return record && <PackageCard key={told.round} record={record} told={told} answers={view.rounds[place] ?? none} newest={newest} />;
      }).toReversed()}
    </section>
  );
}
