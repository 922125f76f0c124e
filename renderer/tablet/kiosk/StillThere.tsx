import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Confirm } from '../../components/index.ts';

/** Asks whether somebody is still there, counting down. Any touch or key says so; the seconds are read out at the start and near the end alone. */
export function StillThere({ left, joined }: { left: number | null; joined: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const stay = (): void => undefined;
  return (
    <Confirm isOpen={left !== null} onClose={stay} title={t('kiosk.there')}>
      <p>{t(joined ? 'kiosk.thereWhat' : 'kiosk.thereJoining')}</p>
      <p className="countdown" aria-hidden="true">{t('kiosk.seconds', { count: left ?? 0 })}</p>
      <output className="only-read">{left === null ? '' : t('kiosk.seconds', { count: spoken(left) })}</output>
      <div className="actions"><Button look="main" onPress={stay}>{t('kiosk.here')}</Button></div>
    </Confirm>
  );
}

/** The seconds that are read aloud: a voice that counts each one would never end. */
const spoken = (left: number): number => [10, 20, 30].find((step) => left <= step) ?? 60;
