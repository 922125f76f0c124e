import { useTranslation } from 'react-i18next';
import type { LateView } from '../../../app/workshop/types.ts';
import { pseudonymName } from '../../components/index.ts';
import { useDesk } from '../desk.ts';

/** Answers that came when their ballot was closed: how many, of whom, never what. They count once the facilitator says so, on the record. */
export function LateAnswers() {
  const { t } = useTranslation('late');
  const { view } = useDesk();
  const waiting = view.late.filter((each) => each.waiting.length > 0);
  if (waiting.length === 0) return null;
  return (
    <section className="late-answers" aria-labelledby="late">
      <h2 id="late">{t('title')}</h2>
      <p>{t('help')}</p>
      <ul className="rows">{waiting.map((late) => <OfBallot key={late.ballot} late={late} />)}</ul>
    </section>
  );
}

function OfBallot({ late: { ballot, waiting } }: { late: LateView }) {
  const { t } = useTranslation('late');
  const { view, words, send, language } = useDesk();
  const held = view.ballots.find((each) => each.ballot.id === ballot);
  const seen = waiting.filter((each) => each.seen).length;
  const decide = async (type: 'admit-late' | 'leave-late', pseudonyms: readonly number[]): Promise<void> => {
    for (const pseudonym of pseudonyms) await send({ type, ballot, pseudonym });
  };
  const all = waiting.map(({ pseudonym }) => pseudonym);
  const title = held ? words(held.ballot.title) : '';
  return (
    <li className="row">
      <div>
        <h3>{title}</h3>
        <p><strong>{t('waiting', { count: waiting.length })}</strong></p>
        {seen > 0 && <p className="warning">{t('seen', { count: seen })}</p>}
        {held?.shown && <p className="note">{t('shown')}</p>}
        <details>
          <summary>{t('each')}</summary>
          <ul className="rows">
            {waiting.map(({ pseudonym, replaces }) => {
              const name = pseudonymName(pseudonym)[language];
              return (
                <li key={pseudonym} className="row">
                  <div>{name}{replaces && <small>{t('replaces')}</small>}</div>
                  <div className="actions">
                    <button type="button" className="button" aria-label={t('countOf', { name })} onClick={() => void decide('admit-late', [pseudonym])}>{t('count')}</button>
                    <button type="button" className="button" aria-label={t('leaveOf', { name })} onClick={() => void decide('leave-late', [pseudonym])}>{t('leave')}</button>
                  </div>
                </li>
              );
            })}
          </ul>
        </details>
      </div>
      <div className="actions">
        <button type="button" className="button button-main" onClick={() => void decide('admit-late', all)}>{t('countAll', { count: all.length })}</button>
        <button type="button" className="button" onClick={() => void decide('leave-late', all)}>{t('leaveAll', { count: all.length })}</button>
      </div>
    </li>
  );
}

/** What became of late answers to one ballot, in a line of its row; nothing where none was decided on. */
export function LateCount({ ballot }: { ballot: string }) {
  const { t } = useTranslation('late');
  const { view } = useDesk();
  const late = view.late.find((each) => each.ballot === ballot);
  if (!late || late.admitted + late.left === 0) return null;
  return <small>{[late.admitted > 0 && t('admitted', { count: late.admitted }), late.left > 0 && t('left', { count: late.left })].filter(Boolean).join(' · ')}</small>;
}
