import type { ReactNode } from 'react';
import { CloudOff, RefreshCw, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Whether the host hears us, and what still waits on this machine: words and a sign, never a colour alone. */
export function Connection({ connected, waiting = 0 }: { connected: boolean; waiting?: number }): ReactNode {
  const { t } = useTranslation('common');
  const Icon = !connected ? CloudOff : waiting > 0 ? RefreshCw : Wifi;
  const words = !connected ? t('connection.lost') : waiting > 0 ? t('connection.sending') : t('connection.good');
  return (
    <output className={`connection connection-${connected ? 'good' : 'lost'}`}>
      <Icon aria-hidden="true" size={18} /> <span>{words}</span>
    </output>
  );
}
