import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelperRole } from '../../../app/workshop/types.ts';
import { clockTime } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { askCode, cancelCode, type Offer } from './calls.ts';

const roles = ['facilitator', 'moderator', 'table-host', 'observer'] as const satisfies readonly HelperRole[];

/** Tablets in the hall that help: a code for the next one, and those that are paired, each to be put out at once. */
export function Helpers() {
  const { t } = useTranslation('door');
  const { view, send, tell } = useDesk();
  const [offer, keep] = useState<Offer | null>(null);
  const arrived = offer !== null && view.helpers.some(({ id }) => id === offer.helper);
  if (arrived) {
    keep(null);
    tell({ kind: 'good', key: 'door:helpers.arrived', params: { name: offer.name } });
  }
  const cancel = () => {
    keep(null);
    void cancelCode();
  };
  return (
    <details>
      <summary>{t('helpers.title', { count: view.helpers.length })}</summary>
      <p className="note">{t('helpers.help')}</p>
      {offer ? <Code offer={offer} onCancel={cancel} /> : <NewHelper onCode={keep} />}
      <ul className="door-list">
        {view.helpers.map(({ id, as, name }) => (
          <li key={id}>
            <span><b>{name}</b><small>{t(`role.${as}.name`)}</small></span>
            <button type="button" className="button" aria-label={t('helpers.removeOf', { name })} onClick={() => void send({ type: 'remove-helper', helper: id })}>{t('helpers.remove')}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NewHelper({ onCode }: { onCode: (offer: Offer) => void }) {
  const { t } = useTranslation('door');
  const { tell } = useDesk();
  const [as, choose] = useState<HelperRole>('moderator');
  const ask = async (form: HTMLFormElement) => {
    const said = await askCode(as, String(new FormData(form).get('name') ?? ''));
    if (said.ok) onCode(said.offer);
    else tell(faultTold(said));
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void ask(event.currentTarget); }}>
      <label>{t('helpers.role')}
        <select value={as} onChange={({ target }) => choose(roles.find((role) => role === target.value) ?? 'observer')} aria-describedby="helper-may">
          {roles.map((role) => <option key={role} value={role}>{t(`role.${role}.name`)}</option>)}
        </select>
      </label>
      <p className="note" id="helper-may">{t(`role.${as}.may`)}</p>
      <label>{t('helpers.name')}<input name="name" required maxLength={60} autoComplete="off" aria-describedby="helper-name" /></label>
      <p className="note" id="helper-name">{t('helpers.nameHelp')}</p>
      <button type="submit" className="button">{t('helpers.code')}</button>
    </form>
  );
}

/** To be read aloud, or looked at: never on the big screen. */
function Code({ offer, onCancel }: { offer: Offer; onCancel: () => void }) {
  const { t } = useTranslation('door');
  const { view, language } = useDesk();
  return (
    <div className="door-code">
      <p>{t('helpers.goTo', { name: offer.name, role: t(`role.${offer.as}.name`) })}</p>
      <p className="address">{view.joinUrl}pair</p>
      <img src={`/api/qr/pair?${encodeURIComponent(view.joinUrl)}`} alt={t('helpers.qr')} width={160} height={160} />
      <output aria-live="polite">{t('helpers.type')} <b className="room-code" translate="no">{offer.code.slice(0, 3)} {offer.code.slice(3)}</b></output>
      <p className="note">{t('helpers.until', { time: clockTime(new Date(offer.until).toISOString(), language) })}</p>
      <button type="button" className="button" onClick={onCancel}>{t('helpers.cancel')}</button>
    </div>
  );
}
