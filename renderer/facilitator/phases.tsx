import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/workshop/types.ts';
import { useHostTime } from '../countdown.ts';
import { useDesk } from './desk.ts';
import { minutesPlanned, minutesTaken } from './hall/agenda.ts';
import { Close } from './panels/Close.tsx';
import { Discuss } from './panels/Discuss.tsx';
import { Envision } from './panels/Envision.tsx';
import { Evaluate } from './panels/Evaluate.tsx';
import { Negotiate } from './panels/Negotiate.tsx';
import { Shortlist } from './panels/Shortlist.tsx';
import { Welcome } from './panels/Welcome.tsx';

const order = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'] as const satisfies readonly Phase[];

/** The seven phases: where the room is, and a look at any other. Moving the room is a separate, named act. */
export function PhaseRail({ looked, lookAt }: { looked: Phase; lookAt: (phase: Phase) => void }) {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  return (
    <nav className="rail" aria-label={t('rail')}>
      <ol>
        {order.map((phase, place) => (
          <li key={phase} className={phase === view.phase ? 'here' : ''}>
            <button type="button" aria-current={phase === looked ? 'page' : undefined} onClick={() => lookAt(phase)}>
              <span className="number" aria-hidden="true">{place + 1}</span>
              <span>{t(`phase.${phase}`)}<Minutes phase={phase} /></span>
            </button>
          </li>
        ))}
      </ol>
      {looked !== view.phase && view.plan && (
        <button type="button" className="button" onClick={() => void send({ type: 'move', to: looked })}>{t('moveRoom', { phase: t(`phase.${looked}`) })}</button>
      )}
    </nav>
  );
}

/** How long a phase was to take and has taken; of the one that the room is in, that it is here, and how long. */
function Minutes({ phase }: { phase: Phase }) {
  const { t } = useTranslation(['facilitator', 'hall']);
  const { view, skew } = useDesk();
  const count = minutesTaken(view, useHostTime(skew, 10_000)).get(phase);
  const planned = minutesPlanned(view, phase);
  if (count === undefined) return <small>{phase === view.phase ? t('roomIsHere') : t('minutes', { count: planned })}</small>;
  return (
    <small className={count > planned ? 'over-time' : ''}>
      {t(phase === view.phase ? 'hall:agenda.here' : 'hall:agenda.spent', { count, planned })}{count > planned && <span className="hidden"> {t('hall:agenda.over')}</span>}
    </small>
  );
}

/** What there is to do in a phase. */
export function PhasePanel({ phase }: { phase: Phase }) {
  switch (phase) {
    case 'welcome': return <Welcome />;
    case 'envision': return <Envision />;
    case 'shortlist': return <Shortlist />;
    case 'evaluate': return <Evaluate />;
    case 'discuss': return <Discuss />;
    case 'negotiate': return <Negotiate />;
    case 'close': return <Close />;
  }
}
