import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DamageView } from '../../../app/workshop/backup-views.ts';
import type { Language } from '../../../app/workshop/types.ts';
import { clockTime } from '../../texts.ts';
import { writeReport, type Fault } from '../server.ts';
import { mendRecord } from './calls.ts';

/** That the record is damaged and only read, what of it is sound, and what can be done, the safest first. */
export function DamagePart({ damage: { kind, sound, until, lost, backup }, language }: { damage: DamageView; language: Language }) {
  const { t } = useTranslation('backups');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<{ fault: Fault } | { files: readonly string[] } | null>(null);
  const act = async (call: () => Promise<{ ok: true; files?: string[] } | Fault>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call();
    say(answer.ok ? { files: answer.files ?? [] } : { fault: answer });
    setBusy(false);
  };
  return (
    <section className="backup-fault damage" role="alert" aria-labelledby="damage">
      <h2 id="damage">{t(`damage.${kind}.title`)}</h2>
      <p>{until === null ? t('damage.soundNone') : t('damage.sound', { count: sound, time: clockTime(until, language) })} {lost !== null && t(`damage.${kind}.lost`, { count: lost })}</p>
      <p>{t('damage.taken')}</p>
      <div className="actions">
        {backup && <button type="button" className="button button-main" aria-disabled={busy} onClick={() => void act(() => mendRecord('backup'))}>{t('damage.backup', { time: clockTime(backup.at, language) })}</button>}
        <button type="button" className="button" aria-disabled={busy} onClick={() => void act(() => mendRecord('own'))}>{t('damage.own')}</button>
        <button type="button" className="button" aria-disabled={busy} onClick={() => void act(() => writeReport(['fr', 'en', 'both']))}>{t('damage.report')}</button>
        <output>{busy ? t('damage.busy') : ''}</output>
      </div>
      <p className="note">{t(backup ? 'damage.backupNote' : 'damage.noBackup', { count: backup?.entries ?? 0 })} {t('damage.kept')}</p>
      {said && 'files' in said && said.files.length > 0 && (
        <ul>{said.files.filter((name) => name.endsWith('.html')).map((name) => <li key={name}><a href={`/exports/${name}`} target="_blank" rel="noreferrer">{name}</a></li>)}</ul>
      )}
      {said && 'fault' in said && <p className="wrong" role="alert">{t([`fault.${said.fault.code}`, `disk.${said.fault.code}`, 'damage.failed'], said.fault.params)}</p>}
    </section>
  );
}
