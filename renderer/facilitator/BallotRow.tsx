import { useTranslation } from 'react-i18next';
import type { BallotView } from '../../app/workshop/views.ts';
import { slot, slotted } from '../components/slotted.tsx';
import { newId } from '../live.ts';
import { useDesk } from './desk.ts';
import { Asked } from './made/Asked.tsx';
import { LateCount } from './late/LateAnswers.tsx';
import { Counted } from './made/Counted.tsx';
import { CloseSome, GoesOn } from './paper/ExtraTime.tsx';
import { Openable } from './made/Openable.tsx';
import { whole } from './money.ts';
import { repeatOf } from './next-step.ts';

/** One ballot: what it is, how many answered, and what can be done with it now. */
export function BallotRow({ held }: { held: BallotView }) {
  const { t } = useTranslation(['facilitator', 'made', 'paper']);
  const { view, send, words } = useDesk();
  const { ballot, status, shown, answered } = held;
  const repeated = view.ballots.some((other) => other.ballot.of === ballot.id);
  const discussing = view.phase === 'discuss' || view.phase === 'evaluate';
  return (
    <li className="row">
      <div>
        <h3>{words(ballot.title)}</h3>
        <p>
          <strong className={`status status-${status}`}>{t(`evaluate.status.${status}`)}</strong>
          {' · '}<strong><Answered held={held} /></strong>
          <small>{t(`kind.${ballot.kind}`)} · {t(`round.${ballot.round}`)} · <Counted count={ballot.items.length} say={(values) => t('evaluate.items', values)} what={words(ballot.title)}><Asked ballot={ballot} /></Counted></small>
        </p>
        <LateCount ballot={ballot.id} />
        <GoesOn ballot={ballot.id} />
        {status === 'open' && <progress value={answered} max={Math.max(1, view.present)} aria-label={t('evaluate.progress')} />}
      </div>
      <div className="actions">
        {status === 'open'
          ? <><button type="button" className="button button-main" onClick={() => void send({ type: 'close-ballot', ballot: ballot.id })}>{t(view.moreTime.wanted > 0 ? 'paper:extra.closeAll' : 'evaluate.close')}</button><CloseSome ballot={ballot.id} /></>
          : (
            <button type="button" className={shown ? 'button' : 'button button-main'} onClick={() => void send({ type: 'show-results', ballot: ballot.id, shown: !shown })}>
              {t(shown ? 'evaluate.hide' : 'evaluate.show')}
            </button>
          )}
        {status === 'closed' && ballot.round === 'before' && !repeated && discussing && (
          <button type="button" className="button" onClick={() => void send({ type: 'open-ballot', ballot: repeatOf(ballot, newId('ballot')) })}>
            {t('discuss.again')}
          </button>
        )}
      </div>
    </li>
  );
}

/** How many of those here have answered; both numbers open. */
function Answered({ held: { ballot, answered } }: { held: BallotView }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view: { present }, words, language } = useDesk();
  const open = (count: number, about: 'ballot.answered' | 'who.present') => <Openable text={whole(count, language)} what={words(ballot.title)}><p>{t(`made:${about}`)}</p></Openable>;
  return slotted(t('evaluate.answered', { count: answered, replace: { count: slot('count'), present: slot('present') } }), { count: open(answered, 'ballot.answered'), present: open(present, 'who.present') });
}
