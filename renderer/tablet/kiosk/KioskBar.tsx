import { useState, type ReactNode } from 'react';
import { Hand, Tablet as TabletSign, UserCheck, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MyView } from '../../../app/workshop/views.ts';
import { Button, Confirm } from '../../components/index.ts';
import { HandOver } from '../HandOver.tsx';
import { SwitchOff } from './SwitchOff.tsx';
import { useShared } from './use-shared.ts';

/** What is particular about this tablet or about who answers on it, always in sight; on a shared one, the way to the next person. */
export function KioskBar({ me }: { me: MyView | null }): ReactNode {
  const { t } = useTranslation('tablet');
  const { on } = useShared();
  const [at, setAt] = useState<'closed' | 'finish' | 'off'>('closed');
  const close = (): void => setAt('closed');
  const isTable = me?.via === 'table';
  if (!on && !isTable && me?.helped !== true) return null;
  return (
    <div className="top-kiosk">
      {on ? <Button look="quiet" onPress={() => setAt('off')}><TabletSign aria-hidden="true" size={18} /> {t('kiosk.shared')}</Button> : null}
      {isTable ? <span className="badge"><Users aria-hidden="true" size={18} /> {t('table.badge', { number: me.table, count: me.people })}</span> : null}
      {me?.helped === true ? <span className="badge"><Hand aria-hidden="true" size={18} /> {t('help.badge')}</span> : null}
      {on && me ? <Button onPress={() => setAt('finish')}><UserCheck aria-hidden="true" size={20} /> {t('kiosk.finish')}</Button> : null}
      <Confirm isOpen={at !== 'closed' && (at === 'off' || me !== null)} onClose={close} title={t(at === 'off' ? 'kiosk.shared' : 'kiosk.finishTitle')}>
        {at === 'off' ? <SwitchOff onClose={close} /> : me ? <HandOver receipt={me.receipt} onClose={close} /> : null}
      </Confirm>
    </div>
  );
}
