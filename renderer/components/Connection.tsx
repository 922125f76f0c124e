import { useState, type ReactNode } from 'react';
import { CloudOff, RefreshCw, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/**
 * Whether the host hears us, and what still waits on this machine: words and a sign, never a colour alone. Only a connection
 * that was lost, and its return, are read out: that something is being sent is said where it was given.
 */
export function Connection({ connected, waiting = 0 }: { connected: boolean; waiting?: number }): ReactNode {
  const { t } = useTranslation('common');
  const [met, setMet] = useState(connected);
  if (connected && !met) setMet(true);
  const state = connected ? 'good' : met ? 'lost' : 'opening';
  const sending = connected && waiting > 0;
  const Icon = sending ? RefreshCw : icons[state];
  return (
    <span className={`connection connection-${state}`}>
      <Icon aria-hidden="true" size={18} />
      <output className={sending ? 'only-read' : 'connection-words'}>{t(`connection.${state}`)}</output>
      {sending ? <span aria-hidden="true">{t('connection.sending')}</span> : null}
    </span>
  );
}

const icons = { lost: CloudOff, opening: RefreshCw, good: Wifi } as const;
