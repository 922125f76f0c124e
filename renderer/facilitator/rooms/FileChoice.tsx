import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFile } from '../../../app/protocol/index.ts';
import { useDesk } from '../desk.ts';
import type { Fault } from '../server.ts';
import { addFile, discardFile, openFile, roomFault } from './calls.ts';

/** What is in a file that was looked at, and what may become of it: gone on with, run as another room, added, or left. */
export function FileChoice({ received, onDone }: { received: ReceivedFile; onDone: () => void }) {
  const { t } = useTranslation('rooms');
  const { words, tell, language } = useDesk();
  const [name, write] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async (asked: Promise<{ ok: true } | Fault>, good: string): Promise<void> => {
    setBusy(true);
    const said = await asked;
    tell(said.ok ? { kind: 'good', key: `rooms:receive.${good}` } : roomFault(said));
    setBusy(false);
    if (said.ok) onDone();
  };
  const date = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(received.made));
  const mayAdd = received.relation === 'parted' || received.relation === 'newer';
  return (
    <section className="card" aria-label={t('receive.title')}>
      {received.title && <h4>{words(received.title)}</h4>}
      <p>{t('receive.made', { date, people: received.joined })} {received.room !== null && t('receive.room', { room: received.room })}</p>
      <p><strong>{t(`receive.relation.${received.relation}`)}</strong> {received.rooms > 0 && t('receive.rooms', { count: received.rooms })}</p>
      {mayAdd && <><p>{t('receive.addHelp')}</p><button type="button" className="button button-main" disabled={busy} onClick={() => void act(addFile(), 'added')}>{t('receive.add')}</button></>}
      <p>{t('receive.aside')}</p>
      <button type="button" className="button" disabled={busy} onClick={() => void act(openFile(null), 'opened')}>{t('receive.goOn')}</button>
      <form onSubmit={(event) => { event.preventDefault(); void act(openFile(name), 'opened'); }}>
        <label>{t('receive.roomName')}<input required maxLength={60} value={name} autoComplete="off" onChange={(event) => write(event.target.value)} /></label>
        <button type="submit" className="button" disabled={busy}>{t('receive.asRoom')}</button>
      </form>
      <p><button type="button" className="button" disabled={busy} onClick={() => void act(discardFile(), 'left')}>{t('receive.leave')}</button></p>
    </section>
  );
}
