import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';

/** How many are here, and of which groups: counts only, never who. */
export function WhoIsHere() {
  const { t } = useTranslation('facilitator');
  const { view, words, send } = useDesk();
  const small = view.groupCounts.filter(({ people, group }) => people > 0 && people < 5 && !view.keptSeats[group.id]);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who.title')}</h2>
      <p className="big">{t('who.present', { count: view.present })}</p>
      {view.withdrawn > 0 && <p>{t('who.withdrawn', { count: view.withdrawn })}</p>}
      <ul className="counts">
        {view.groupCounts.map(({ group, people }) => <li key={group.id}><span>{words(group.label)}</span><b>{people}</b></li>)}
      </ul>
      {small.length > 0 && <p className="note">{t('who.small')}</p>}
      {small.length > 0 && view.phase === 'negotiate' && small.map(({ group }) => (
        <form
          key={group.id}
          onSubmit={(event) => {
            event.preventDefault();
            void send({ type: 'keep-seat', group: group.id, reason: String(new FormData(event.currentTarget).get('reason') ?? '') });
          }}
        >
          <label>{t('who.keepSeat', { group: words(group.label) })}<input name="reason" required /></label>
          <button type="submit" className="button">{t('who.keep')}</button>
        </form>
      ))}
    </section>
  );
}
