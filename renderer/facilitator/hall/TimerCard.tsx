import { useState } from 'react';
import { Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { longestTimer, type Timer } from '../../../app/workshop/timer.ts';
import { shownTimer, useHostTime } from '../../countdown.ts';
import { useDesk } from '../desk.ts';
import { minutesPlanned } from './agenda.ts';

/** The room's timer: how much is left, and what can be done with it. It begins with what the agenda has for the phase. */
export function TimerCard() {
  const { t } = useTranslation('hall');
  const { view } = useDesk();
  return (
    <section className="hall-timer" aria-label={t('timer.title')}>
      {view.timer ? <Running timer={view.timer} /> : <Start key={view.phase} planned={minutesPlanned(view, view.phase)} />}
    </section>
  );
}

function Start({ planned }: { planned: number }) {
  const { t } = useTranslation('hall');
  const { send } = useDesk();
  const [minutes, write] = useState(String(planned > 0 ? planned : 5));
  const seconds = Math.round(Number(minutes) * 60);
  const serves = Number.isFinite(seconds) && seconds >= 1 && seconds <= longestTimer;
  return (
    <form className="hall-start" onSubmit={(event) => { event.preventDefault(); if (serves) void send({ type: 'set-timer', do: 'start', seconds }); }}>
      <label>{t('timer.title')} <small>({t('timer.minutes')})</small>
        <input inputMode="numeric" value={minutes} aria-invalid={!serves} onChange={({ target }) => write(target.value)} />
      </label>
      <button type="submit" className="button" disabled={!serves}><Play aria-hidden="true" size={18} /> {t('timer.start')}</button>
    </form>
  );
}

function Running({ timer }: { timer: Timer }) {
  const { t } = useTranslation('hall');
  const { send, skew } = useDesk();
  const { left, isOver, over } = shownTimer(timer, useHostTime(skew));
  const set = (what: 'extend' | 'pause' | 'resume' | 'stop', seconds = 0): void => void send({ type: 'set-timer', do: what, seconds });
  return (
    <>
      <p className={isOver ? 'hall-left hall-over' : 'hall-left'} role="timer" aria-label={t('timer.left')}>{isOver ? t('timer.over') : left}</p>
      <output className="hall-stands">{isOver ? <span aria-hidden="true">{t('timer.overBy', { time: over })}</span> : timer.state === 'paused' ? t('timer.paused') : ''}</output>
      <div className="hall-buttons">
        <button type="button" className="button" aria-label={t('timer.plusOneLong')} onClick={() => set('extend', 60)}>{t('timer.plusOne')}</button>
        <button type="button" className="button" aria-label={t('timer.plusFiveLong')} onClick={() => set('extend', 300)}>{t('timer.plusFive')}</button>
        {!isOver && (timer.state === 'running'
          ? <button type="button" className="button" aria-label={t('timer.pause')} onClick={() => set('pause')}><Pause aria-hidden="true" size={20} /></button>
          : <button type="button" className="button" aria-label={t('timer.resume')} onClick={() => set('resume')}><Play aria-hidden="true" size={20} /></button>)}
        <button type="button" className="button" aria-label={t('timer.stop')} onClick={() => set('stop')}><Square aria-hidden="true" size={20} /></button>
      </div>
    </>
  );
}
