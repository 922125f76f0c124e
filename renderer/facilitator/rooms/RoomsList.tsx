import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomConflict, RoomsOverview } from '../../../app/protocol/index.ts';
import { useDesk } from '../desk.ts';
import { list } from '../../texts.ts';
import type { Fault } from '../server.ts';
import { readRooms } from './calls.ts';

/** The rooms of the workshop: this one's name, those that were added, and what they say differently. */
export function RoomsList() {
  const { t } = useTranslation('rooms');
  const { view } = useDesk();
  return (
    <>
      <h3>{t('here.title')}</h3>
      <RoomName key={view.rooms.name} />
      {view.rooms.added.length === 0 ? <p>{t('here.none')}</p> : <Together />}
    </>
  );
}

function RoomName() {
  const { t } = useTranslation('rooms');
  const { view, send } = useDesk();
  const [name, write] = useState(view.rooms.name ?? '');
  return (
    <form onSubmit={(event) => { event.preventDefault(); void send({ type: 'name-room', name }); }}>
      <label>{t('here.name')}<input required maxLength={60} value={name} autoComplete="off" onChange={(event) => write(event.target.value)} /></label>
      <button type="submit" className="button" disabled={name === (view.rooms.name ?? '')}>{t('here.save')}</button>
    </form>
  );
}

/** Read anew whenever something was written into the record. */
function Together() {
  const { t } = useTranslation('rooms');
  const { view } = useDesk();
  const [told, tell] = useState<{ overview: RoomsOverview | null } | Fault | null>(null);
  useEffect(() => {
    let gone = false;
    void readRooms().then((answer) => { if (!gone) tell(answer); });
    return () => { gone = true; };
  }, [view.head.seq]);
  if (told === null) return null;
  if ('code' in told) return <p className="warning">{t('here.unread', { reason: t([`fault.${told.code}`, 'fault.unexpected']) })}</p>;
  const { overview } = told;
  if (!overview) return null;
  return (
    <>
      <ul>{overview.rooms.map(({ record, people }) => <li key={record}>{t('here.people', { name: nameOf(overview, record, t), count: people })}</li>)}</ul>
      <p><strong>{t('here.total', { people: overview.people })}</strong></p>
      {overview.unrecognised > 0 && <p className="note">{t('here.unrecognised', { count: overview.unrecognised })}</p>}
      <h4>{t('conflict.title')}</h4>
      {overview.conflicts.length === 0 ? <p>{t('conflict.none')}</p>
        : <ul>{overview.conflicts.map((conflict, place) => <li key={'key' in conflict ? conflict.key : place}><ConflictText conflict={conflict} overview={overview} /></li>)}</ul>}
    </>
  );
}

type Say = (key: string) => string;
const nameOf = ({ rooms }: RoomsOverview, record: string, t: Say): string =>
  rooms.find((room) => room.record === record)?.name ?? t(record === 'here' ? 'here.unnamed' : 'here.unnamedOther');

function ConflictText({ conflict, overview }: { conflict: RoomConflict; overview: RoomsOverview }) {
  const { t } = useTranslation('rooms');
  const { words, language } = useDesk();
  const rooms = list(conflict.records.map((record) => nameOf(overview, record, t)), language);
  switch (conflict.kind) {
    case 'wish': return t('conflict.wish', { text: conflict.text, rooms });
    case 'plan': return t('conflict.plan', { rooms, part: t(`conflict.part.${conflict.part}`, { label: conflict.label ? words(conflict.label) : '' }) });
    case 'ballot': return t('conflict.ballot', { title: words(conflict.title), rooms });
    case 'code': case 'receipt': return <PersonConflict conflict={conflict} overview={overview} />;
  }
}

/** Somebody who is in several rooms: whose answers count is decided on the record. */
function PersonConflict({ conflict, overview }: { conflict: Extract<RoomConflict, { key: string }>; overview: RoomsOverview }) {
  const { t } = useTranslation('rooms');
  const { words, language, send } = useDesk();
  const room = (record: string): string => nameOf(overview, record, t);
  const who = list(conflict.records.map((record, place) => `${words(conflict.who[place] ?? { en: '', fr: '' })} (${room(record)})`), language);
  const settle = (counts: string | null): void => void send({ type: 'settle-conflict', conflict: conflict.key, counts });
  return (
    <>
      <p>{t(`conflict.${conflict.kind}`, { code: conflict.code ?? '', who })}</p>
      {conflict.counts === undefined
        ? conflict.ballots.length > 0 && <p className="warning">{t('conflict.disputed', { list: list(conflict.ballots.map(words), language) })}</p>
        : <p>{conflict.counts === null ? t('conflict.decidedNone') : t('conflict.decided', { room: room(conflict.counts) })}</p>}
      <p role="group" aria-label={t('conflict.whose')}>
        {conflict.records.map((record) => <button key={record} type="button" className="button" aria-pressed={conflict.counts === record} onClick={() => settle(record)}>{t('conflict.counts', { room: room(record) })}</button>)}
        <button type="button" className="button" aria-pressed={conflict.counts === null} onClick={() => settle(null)}>{t('conflict.neither')}</button>
      </p>
    </>
  );
}
