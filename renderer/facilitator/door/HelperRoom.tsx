import { useTranslation } from 'react-i18next';
import type { HelperRole } from '../../../app/workshop/types.ts';
import { useDesk, type Told } from '../desk.ts';
import { Calls } from '../hall/WaitingPanel.tsx';
import { Envision } from '../panels/Envision.tsx';
import { Shortlist } from '../panels/Shortlist.tsx';
import { PaperDesk } from '../paper/PaperDesk.tsx';

/** The desk of a paired tablet that does not run the workshop: how the room stands in counts, and what its role may do. */
export function HelperRoom({ as, told }: { as: HelperRole; told: Told | null }) {
  const { t } = useTranslation('door');
  const { view } = useDesk();
  return (
    <main id="panel" className="helper-room">
      <p><b>{t(`role.${as}.name`)}</b>{t('facilitator:colon')}{t(`role.${as}.may`)}</p>
      <output className={`told ${told?.kind ?? ''}`}>{told ? t(told.key, told.params ?? {}) : ''}</output>
      {view.calls.length > 0 && <ul className="hall-waiting"><Calls /></ul>}
      <RoomCounts />
      {as === 'table-host' && <PaperDesk />}
      {as === 'moderator' && <Envision />}
      {as === 'moderator' && view.waiting.some(({ status }) => status === 'accepted') && <Shortlist />}
    </main>
  );
}

/** How many are here and have answered, and of groups those of five or more. */
function RoomCounts() {
  const { t } = useTranslation('door');
  const { view, words } = useDesk();
  const { joined, active, answering, done } = view.presence;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t(`facilitator:phase.${view.phase}`)}</h2>
      {view.locked && <p className="warning">{t('locked')}</p>}
      <ul className="counts">
        {([['joined', joined], ['active', active], ['answering', answering], ['done', done]] as const).map(([key, count]) => <li key={key}><span>{t(`counts.${key}`)}</span><b>{count}</b></li>)}
      </ul>
      {view.ballots.length > 0 && (
        <>
          <h3>{t('counts.ballots')}</h3>
          <ul className="counts">{view.ballots.map(({ ballot, status, answered }) => <li key={ballot.id}><span>{words(ballot.title)} ({t(`counts.${status}`)})</span><b>{answered}</b></li>)}</ul>
        </>
      )}
      {view.groupCounts.length > 0 && (
        <>
          <h3>{t('counts.groups')}</h3>
          <ul className="counts">{view.groupCounts.map(({ group, people }) => <li key={group.id}><span>{words(group.label)}</span><b>{people}</b></li>)}</ul>
        </>
      )}
    </section>
  );
}
