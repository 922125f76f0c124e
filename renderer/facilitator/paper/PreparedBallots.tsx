import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';

/** Ballots that were printed before they open: they open as they are on paper. */
export function PreparedBallots() {
  const { t } = useTranslation('paper');
  const { view, words, send } = useDesk();
  const waiting = view.paper.prepared.filter(({ ballot }) => !view.ballots.some((held) => held.ballot.id === ballot.id));
  if (waiting.length === 0) return null;
  return (
    <>
      <h3>{t('prepared.title')}</h3>
      <ul className="rows">
        {waiting.map(({ ballot }) => (
          <li key={ballot.id} className="row">
            <div><b>{words(ballot.title)}</b><small>{t(`facilitator:kind.${ballot.kind}`)}</small></div>
            <button type="button" className="button" onClick={() => void send({ type: 'open-ballot', ballot })}>{t('prepared.open')}</button>
          </li>
        ))}
      </ul>
    </>
  );
}
