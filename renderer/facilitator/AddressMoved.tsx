import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';

/** People were given an address that no longer leads here: what becomes of their tablets, and what those must do whose page is closed. */
export function AddressMoved() {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  const [known, setKnown] = useState<string | null>(null);
  const now = `${view.movedFrom} ${view.joinUrl}`;
  if (view.movedFrom === null || known === now) return null;
  return (
    <section className="late-answers" aria-labelledby="moved">
      <h2 id="moved">{t('moved.title')}</h2>
      <p>{t('moved.from', { before: view.movedFrom, now: view.joinUrl })}</p>
      <p>{t('moved.open')}</p>
      <p>{t('moved.closed')}</p>
      <div className="actions">
        <button type="button" className="button button-main" onClick={() => void send({ type: 'project', view: 'join' })}>{t('moved.show')}</button>
        <button type="button" className="button" onClick={() => setKnown(now)}>{t('moved.hide')}</button>
      </div>
    </section>
  );
}
