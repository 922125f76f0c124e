import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { OnLaptop } from '../OnLaptop.tsx';

/** How a tablet is set to go from person to person: a QR code to scan with it, and the key that ends it. */
export function KioskPart() {
  const { t } = useTranslation('codes');
  const { view: { kiosk } } = useDesk();
  if (!kiosk) return null;
  return (
    <details>
      <summary>{t('kiosk.title')}</summary>
      <p>{t('kiosk.what')}</p>
      <div className="joining">
        <OnLaptop><img src={`/api/qr/shared?${encodeURIComponent(kiosk.url)}`} alt={t('kiosk.qr')} width={160} height={160} /></OnLaptop>
        <div>
          <p>{t('kiosk.address')} <b className="address">{kiosk.url}</b></p>
          <p>{t('kiosk.key')} <b className="room-code" translate="no">{kiosk.key}</b></p>
          <p className="note">{t('kiosk.keyHelp')}</p>
        </div>
      </div>
      <p className="note">{t('kiosk.table')}</p>
    </details>
  );
}
