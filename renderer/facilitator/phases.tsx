import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';
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
  const minutes = (phase: Phase) => view.plan?.agenda.steps.filter((step) => step.phase === phase).reduce((sum, step) => sum + step.minutes, 0) ?? 0;
  return (
    <nav className="rail" aria-label={t('rail')}>
      <ol>
        {order.map((phase, place) => (
          <li key={phase} className={phase === view.phase ? 'here' : ''}>
            <button type="button" aria-current={phase === looked ? 'page' : undefined} onClick={() => lookAt(phase)}>
              <span className="number" aria-hidden="true">{place + 1}</span>
              <span>{t(`phase.${phase}`)}<small>{phase === view.phase ? t('roomIsHere') : t('minutes', { count: minutes(phase) })}</small></span>
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
