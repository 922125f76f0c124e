import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectKey } from '../../../app/workshop/points.ts';
import type { FollowUp, Point } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { FollowUpForm } from './FollowUpForm.tsx';

const filters = ['waiting', 'answered', 'all'] as const;
type Filter = (typeof filters)[number];
/** So many are shown at first: a room of three hundred says a lot. */
const page = 20;
/** What many named comes before what one person said. */
const order = { demand: 0, wish: 1, answer: 2 } as const;

/** Every wish, objection, reservation and demand, with what was answered; those that wait for an answer first. */
export function FollowUps() {
  const { t } = useTranslation('outcome');
  const { view } = useDesk();
  const [filter, choose] = useState<Filter>('waiting');
  const [most, showMore] = useState(page);
  // What was just answered stays where it is until another list is chosen.
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const [owner, ownedBy] = useState('');
  const shown = view.edited.points.filter((point) => isIn(filter, point) || kept.has(subjectKey(point.subject))).toSorted((one, other) => order[one.subject.kind] - order[other.subject.kind]);
  return (
    <>
      <p className="note">{t('follow.help')}</p>
      <label>{t('follow.show')}
        <select value={filter} onChange={(event) => { keep(new Set()); choose(filters.find((each) => each === event.target.value) ?? 'all'); }}>
          {filters.map((each) => <option key={each} value={each}>{t(`follow.filter.${each}`)}</option>)}
        </select>
      </label>
      {shown.length === 0 && <p>{t(`follow.nothing.${filter}`)}</p>}
      <ul className="rows">
        {shown.slice(0, most).map((point) => (
          <li key={subjectKey(point.subject)} className="card">
            <PointCard point={point} owner={owner} onSaid={(by) => { ownedBy(by); keep(new Set([...kept, subjectKey(point.subject)])); }} />
          </li>
        ))}
      </ul>
      {shown.length > most && <button type="button" className="button" onClick={() => showMore(most + page)}>{t('follow.more', { count: shown.length - most })}</button>}
    </>
  );
}

function isIn(filter: Filter, { owed, followUps }: Point): boolean {
  switch (filter) {
    case 'waiting': return owed && followUps.length === 0;
    case 'answered': return followUps.length > 0;
    case 'all': return true;
  }
}

/** What was said, what was answered, and a form for the next answer. */
function PointCard({ point, owner, onSaid }: { point: Point; owner: string; onSaid: (owner: string) => void }) {
  const { t } = useTranslation('outcome');
  const { words } = useDesk();
  const [writing, write] = useState(false);
  const { subject, number, words: said, label, people, reserved, followUps } = point;
  const kind = subject.kind === 'demand' ? subject.ask : subject.kind === 'wish' ? 'wish' : reserved ? 'reservation' : 'objection';
  const what = t(`follow.of.${kind}`, { number, round: subject.kind === 'answer' ? subject.round : 0, measure: label ? words(label) : '' });
  return (
    <>
      <p className="by">{what} {subject.kind === 'demand' && t('follow.named', { count: people })}</p>
      {said && <p className="wish" lang={said.language}>{said.text}</p>}
      {followUps.map((each, place) => <Given key={place} given={each} />)}
      {writing
        ? <FollowUpForm subject={subject} owner={followUps.at(-1)?.owner ?? owner} what={what} onDone={(by) => { write(false); if (by !== null) onSaid(by); }} />
        : <button type="button" className="button" aria-label={t(followUps.length === 0 ? 'follow.answerTo' : 'follow.addTo', { what })} onClick={() => write(true)}>{t(followUps.length === 0 ? 'follow.answer' : 'follow.add')}</button>}
    </>
  );
}

function Given({ given: { kind, owner, due, text, at } }: { given: FollowUp }) {
  const { t } = useTranslation('outcome');
  const { language } = useDesk();
  const day = (iso: string): string => new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: iso.length === 10 ? 'UTC' : 'America/Toronto' }).format(new Date(iso));
  return (
    <div className="given">
      <p><strong>{t(`follow.kind.${kind}`)}</strong> {t(`follow.due.${kind}`, { owner, date: day(due) })} <small>{t('follow.saidOn', { date: day(at) })}</small></p>
      {(['fr', 'en'] as const).map((each) => text[each] !== '' && <p key={each} className="words" lang={each}>{text[each]}</p>)}
    </div>
  );
}
