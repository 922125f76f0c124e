import { useTranslation } from 'react-i18next';
import { BallotForm } from '../BallotForm.tsx';
import { BallotRow } from '../BallotRow.tsx';
import { useDesk } from '../desk.ts';
import { PreparedBallots } from '../paper/PreparedBallots.tsx';

/** Ballots of the room: open one, see how many have answered (never what), close it, show its results. */
export function Evaluate() {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  const askable = view.phase === 'evaluate' || view.phase === 'discuss';
  return (
    <section aria-labelledby="evaluate">
      <h2 id="evaluate">{t('evaluate.title')}</h2>
      <p>{t('evaluate.help')}</p>
      {view.ballots.length > 0 && <ul className="rows">{view.ballots.map((held) => <BallotRow key={held.ballot.id} held={held} />)}</ul>}
      {askable && <PreparedBallots />}
      <details>
        <summary>{t('evaluate.new')}</summary>
        {askable ? <BallotForm /> : <p className="note">{t('evaluate.notNow')}</p>}
      </details>
    </section>
  );
}
