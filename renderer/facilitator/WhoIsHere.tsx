import { useTranslation } from 'react-i18next';
import { fewestTold } from '../../app/workshop/fewest-told.ts';
import type { Group } from '../../app/workshop/types.ts';
import { WaysHere } from './codes/WaysHere.tsx';
import { Fold } from '../components/Fold.tsx';
import { useDesk } from './desk.ts';
import { Counted } from './made/Counted.tsx';
import { Openable } from './made/Openable.tsx';

/** How many are here, and of which groups: counts only, never who. */
export function WhoIsHere() {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view, words } = useDesk();
  const kept = view.groupCounts.filter(({ group }) => view.keptSeats[group.id]);
  const small = view.groupCounts.filter(({ people, group }) => people > 0 && people < fewestTold(view) && !view.keptSeats[group.id]);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who.title')}</h2>
      <p className="big"><Counted count={view.present} say={(values) => t('who.present', values)} what={t('who.title')}><p>{t('made:who.present')}</p></Counted></p>
      {view.withdrawn > 0 && <p><Counted count={view.withdrawn} say={(values) => t('who.withdrawn', values)} what={t('who.title')}><p>{t('made:who.withdrawn')}</p></Counted></p>}
      <Answering />
      <WaysHere />
      <Fold summary={t('hall:presence.groups')}><ul className="counts">
        {view.groupCounts.map(({ group, people }) => <li key={group.id}><span>{words(group.label)}</span><b><Openable text={String(people)} what={words(group.label)}><p>{t('made:who.group')}</p></Openable></b></li>)}
      </ul></Fold>
      {small.length > 0 && <p className="note">{t('who.small')}</p>}
      {kept.length > 0 && (
        <ul className="kept">{kept.map(({ group }) => <li key={group.id}>{t('who.kept', { group: words(group.label), reason: view.keptSeats[group.id] })}</li>)}</ul>
      )}
      {small.length > 0 && view.phase === 'negotiate' && <KeepSeat groups={small.map(({ group }) => group)} />}
    </section>
  );
}

/** How many have a tablet that is connected, and while something is asked, how many answer it and are done. */
function Answering() {
  const { t } = useTranslation('hall');
  const { presence: { active, answering, done }, ballots, phase, rounds } = useDesk().view;
  const isAsked = ballots.some(({ status }) => status === 'open') || (phase === 'negotiate' && rounds.length > 0);
  return <p>{[t('presence.active', { count: active }), ...(isAsked ? [t('presence.answering', { count: answering }), t('presence.done', { count: done })] : [])].join(' · ')}</p>;
}

/** A small group gets a seat of its own for a reason that is put on record, and stands in the report. */
function KeepSeat({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation('facilitator');
  const { words, send } = useDesk();
  const keep = (form: HTMLFormElement) => {
    const said = new FormData(form);
    void send({ type: 'keep-seat', group: String(said.get('group') ?? ''), reason: String(said.get('reason') ?? '') }).then((kept) => kept && form.reset());
  };
  return (
    <details>
      <summary>{t('who.keepTitle')}</summary>
      <p className="note">{t('who.keepHelp')}</p>
      <form onSubmit={(event) => { event.preventDefault(); keep(event.currentTarget); }}>
        <label>{t('who.keepWhich')}<select name="group">{groups.map(({ id, label }) => <option key={id} value={id}>{words(label)}</option>)}</select></label>
        <label>{t('who.keepReason')}<input name="reason" required /></label>
        <button type="submit" className="button">{t('who.keep')}</button>
      </form>
    </details>
  );
}
