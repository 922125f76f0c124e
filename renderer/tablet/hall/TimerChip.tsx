import type { ReactNode } from 'react';
import { Timer as Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../app/workshop/timer.ts';
import { shownTimer, useHostTime } from '../../countdown.ts';

/** How much time the room has left, small beside where we are. When it is up it says so, and nothing is taken away. */
export function TimerChip({ timer, skew }: { timer: Timer; skew: number }): ReactNode {
  const { t } = useTranslation('hall');
  const { left, isOver } = shownTimer(timer, useHostTime(skew));
  return (
    <span className="timer-chip">
      <Clock aria-hidden="true" size={18} />
      <span role="timer" aria-label={t('timer.left')} hidden={isOver}>{left}</span>
      <output>{isOver ? t('timer.over') : ''}</output>
      {timer.state === 'paused' && !isOver && <span>{t('timer.paused')}</span>}
    </span>
  );
}
