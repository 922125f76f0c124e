import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupPlace, BackupView } from '../../../app/workshop/backup-views.ts';
import type { Language } from '../../../app/workshop/types.ts';
import { Confirm } from '../../components/index.ts';
import { bytes, clockTime } from '../../texts.ts';
import { native } from '../native.ts';
import type { Fault } from '../server.ts';
import { chooseBackup, copyNow, readPlaces } from './calls.ts';

type Props = { backup: BackupView; language: Language; isOpen: boolean; onClose: () => void };

/** Where the workshop is copied to: sticks that are plugged in, or any folder by its path; and the copy at once. */
export function BackupPanel({ backup, language, isOpen, onClose }: Props) {
  const { t } = useTranslation('backups');
  return (
    <Confirm isOpen={isOpen} onClose={onClose} title={t('title')}>
      <Inside backup={backup} language={language} onClose={onClose} />
    </Confirm>
  );
}

function Inside({ backup, language, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('backups');
  const { busy, fault, act } = useCalls();
  return (
    <div className="backup" lang={language}>
      <p>{t('help')}</p>
      <p className="note">{t('private')}</p>
      {fault && <p className="wrong" role="alert">{t([`fault.${fault.code}`, 'fault.failed'], fault.params)}</p>}
      {backup.target !== null && <Now backup={backup} language={language} />}
      <Sticks language={language} busy={busy} choose={(folder) => act(() => chooseBackup(folder))} />
      <OtherFolder key={backup.folder} folder={backup.folder ?? ''} busy={busy} choose={(folder) => act(() => chooseBackup(folder))} />
      <div className="actions">
        {backup.folder !== null && <button type="button" className="button button-main" aria-disabled={busy} onClick={() => void act(copyNow)}>{t('copyNow')}</button>}
        {backup.folder !== null && <button type="button" className="button" aria-disabled={busy} onClick={() => void act(() => chooseBackup(null))}>{t('stop')}</button>}
        <button type="button" className="button" onClick={onClose}>{t('close')}</button>
        <output>{busy ? t('line.copying') : ''}</output>
      </div>
    </div>
  );
}

/** One call at a time, and why the last one came to nothing. A button that waits stays one that has the focus, so that Escape still closes. */
function useCalls(): { busy: boolean; fault: Fault | null; act: (call: () => ReturnType<typeof copyNow>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const act = async (call: () => ReturnType<typeof copyNow>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const said = await call();
    setFault(said.ok ? null : said);
    setBusy(false);
  };
  return { busy, fault, act };
}

function Now({ backup, language }: { backup: BackupView; language: Language }) {
  const { t } = useTranslation('backups');
  return (
    <>
      <p className="backup-where">{t('where', { target: backup.target })}</p>
      {backup.at !== null && <p>{t('last', { time: clockTime(backup.at, language) })}</p>}
      {backup.sameDisk && <p className="warning">{t('sameDisk')}</p>}
    </>
  );
}

function Sticks({ language, busy, choose }: { language: Language; busy: boolean; choose: (folder: string) => Promise<void> }) {
  const { t } = useTranslation('backups');
  const [places, setPlaces] = useState<readonly BackupPlace[] | null>(null);
  const look = useCallback(() => void readPlaces().then(setPlaces), []);
  useEffect(look, [look]);
  return (
    <section aria-labelledby="sticks">
      <h3 id="sticks">{t('sticks')}</h3>
      <div className="actions">
        {places?.map(({ path, name, free }) => (
          <button key={path} type="button" className="button" aria-disabled={busy} title={path} onClick={() => void choose(path)}>{t('use', { name, free: bytes(free, language) })}</button>
        ))}
        {places?.length === 0 && <p className="note">{t('noSticks')}</p>}
        <button type="button" className="button" onClick={look}>{t('look')}</button>
      </div>
    </section>
  );
}

function OtherFolder({ folder, busy, choose }: { folder: string; busy: boolean; choose: (folder: string) => Promise<void> }) {
  const { t } = useTranslation('backups');
  const [typed, type] = useState(folder);
  const window = native();
  const pick = async (): Promise<void> => {
    const picked = await window?.pickFile('folder');
    if (picked) type(picked);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void choose(typed); }}>
      <label>{t('folder')}<input value={typed} required autoComplete="off" spellCheck={false} maxLength={2_000} onChange={(event) => type(event.target.value)} /></label>
      <div className="actions">
        {window && <button type="button" className="button" aria-label={t('pickFolder')} onClick={() => void pick()}>{t('pick')}</button>}
        <button type="submit" className="button" aria-disabled={busy}>{t('useFolder')}</button>
      </div>
    </form>
  );
}
