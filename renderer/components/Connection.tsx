import { useState, type ReactNode } from 'react';
import { CloudOff, RefreshCw, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/**
 * Whether the host hears us, and what still waits on this machine: words and a sign, never a colour alone. Only a connection
 * that was lost, and its return, are read out: what is being sent is said where it was given.
 */
export function Connection({ connected, waiting = 0 }: { connected: boolean; waiting?: number }): ReactNode {
  const { t } = useTranslation('common');
  const [met, setMet] = useState(connected);
  const [lost, setLost] = useState(false);
  if (connected && !met) setMet(true);
  if (met && !connected && !lost) setLost(true);
  const state = !connected ? (met ? 'lost' : 'opening') : waiting > 0 ? 'sending' : 'good';
  const Icon = icons[state];
  return (
    <>
      <p className={`connection connection-${state}`}><Icon aria-hidden="true" size={18} /> <span className="connection-words">{t(`connection.${state}`)}</span></p>
      <output className="only-read">{lost ? t(connected ? 'connection.good' : 'connection.lost') : ''}</output>
    </>
  );
}

const icons = { lost: CloudOff, opening: RefreshCw, sending: RefreshCw, good: Wifi } as const;
