import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';
import { faultTold } from './faults.ts';
import { chooseAddress } from './server.ts';

/** How people join: the code for cameras, the address that tablets are sent to, and the room's short code. */
export function JoiningPanel() {
  const { t } = useTranslation('facilitator');
  const { view, tell } = useDesk();
  const reachable = view.addresses.some(({ name }) => name !== 'loopback');
  const choose = async (url: string) => {
    const said = await chooseAddress(url);
    tell(said.ok ? { kind: 'good', key: 'join.chosen', params: { url } } : faultTold(said));
  };
  return (
    <section className="joining" aria-labelledby="joining">
      <img src={`/api/qr?${encodeURIComponent(view.joinUrl)}`} alt={t('join.qr')} width={180} height={180} />
      <div>
        <h3 id="joining">{t('join.title')}</h3>
        <p><b className="address">{view.joinUrl}</b></p>
        <p>{t('join.code')} <b className="room-code" translate="no">{view.joinCode}</b></p>
        <p className="note">{t('join.codeHelp')}</p>
        {!reachable && <p className="warning">{t('join.none')}</p>}
        {view.as === null && view.addresses.length > 1 && (
          <>
            <label>{t('join.address')}
              <select value={view.joinUrl} onChange={(event) => void choose(event.target.value)} aria-describedby="join-several">
                {view.addresses.map(({ name, url }) => <option key={`${name}-${url}`} value={url}>{url} ({name})</option>)}
              </select>
            </label>
            <p className="note" id="join-several">{t('join.several')}</p>
          </>
        )}
      </div>
    </section>
  );
}
