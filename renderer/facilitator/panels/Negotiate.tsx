import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { useFaultText } from '../faults.ts';
import { PackageCard } from '../PackageCard.tsx';
import { mediate } from '../server.ts';

/** Packages on the table, newest first, and a new round that takes objections into account. */
export function Negotiate() {
  const { t } = useTranslation('facilitator');
  const { view, tell, send } = useDesk();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const propose = async () => {
    setBusy(true);
    const said = await mediate();
    tell(said.ok ? { kind: 'good', text: t('negotiate.tabled') } : { kind: 'bad', text: faultText(said) });
    if (said.ok) await send({ type: 'project', view: 'package' });
    setBusy(false);
  };
  return (
    <section aria-labelledby="negotiate">
      <h2 id="negotiate">{t('negotiate.title')}</h2>
      <p>{t('negotiate.help')}</p>
      <button type="button" className="button button-main" disabled={busy || view.phase !== 'negotiate'} onClick={() => void propose()}>
        {t(busy ? 'working' : view.rounds.length === 0 ? 'negotiate.propose' : 'negotiate.again')}
      </button>
      {view.rounds.toReversed().map((round) => <PackageCard key={round.round} round={round} />)}
    </section>
  );
}
