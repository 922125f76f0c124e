import type { CSSProperties } from 'react';
import type { Timer } from '../../app/workshop/timer.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { shownTimer, useHostTime } from '../countdown.ts';
import { Message, Sides, sidesOf } from './Sides.tsx';

/** How much time is left, as large as the screen; when it is up, that it is. */
export function TimerScreen({ view, skew }: { view: ProjectorView; skew: number }) {
  if (!view.timer) return <Message view={view} text={({ t }) => t('hall:timer.none')} />;
  return <Counting view={view} timer={view.timer} skew={skew} />;
}

type Props = { view: ProjectorView; timer: Timer; skew: number };

function Counting({ view, timer, skew }: Props) {
  const { left, isOver, share } = shownTimer(timer, useHostTime(skew));
  const width: CSSProperties = { width: `${share * 100}%` };
  return (
    <>
      <Sides view={view} tag="h1" text={({ t, language }) => t(`common:phase.${view.phase}`, { lng: language })} />
      <p className="count" role="timer" aria-label={sidesOf(view).map(({ t }) => t('hall:timer.left')).join(' / ')}>{left}</p>
      <output className="timer-said"><Sides view={view} tag="strong" text={({ t }) => (isOver ? t('hall:timer.over') : timer.state === 'paused' ? t('hall:timer.paused') : '\u00a0')} /></output>
      <div className="timer-bar" aria-hidden="true"><div style={width} /></div>
    </>
  );
}

/** The same at the foot of any other view, one line. */
export function TimerStrip({ view, timer, skew }: Props) {
  const { left, isOver } = shownTimer(timer, useHostTime(skew));
  const said = sidesOf(view).map(({ t, language }) => <span key={language} lang={language}>{t(isOver ? 'hall:timer.over' : timer.state === 'paused' ? 'hall:timer.paused' : 'hall:timer.left')}</span>);
  return <p className="timer-strip">{said} {!isOver && <b role="timer">{left}</b>}</p>;
}
