import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../app/workshop/backup-views.ts';
import type { Language } from '../../../app/workshop/types.ts';
import { clockTime } from '../../texts.ts';
import { BackupPanel } from './BackupPanel.tsx';

/** Always in sight: when the workshop was last copied and where to; it opens the panel. What stops the copies stands in words under it. */
export function BackupLine({ backup, language }: { backup: BackupView; language: Language }) {
  const { t } = useTranslation('backups');
  const [open, setOpen] = useState(false);
  const line = useLine(backup, language);
  const kind = backup.fault ? 'bad' : backup.folder === null ? 'off' : 'on';
  return (
    <>
      <button type="button" className={`button backup-line backup-${kind}`} onClick={() => setOpen(true)}>{line}</button>
      {backup.fault && <p className="backup-fault" role="alert">{t([`fault.${backup.fault.code}`, 'fault.failed'], backup.fault.params)} {t('goesOn')}</p>}
      <BackupPanel backup={backup} language={language} isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}

const minute = 60_000;

function useLine({ folder, at, copying, fault }: BackupView, language: Language): string {
  const { t } = useTranslation('backups');
  const now = useNow(10_000);
  if (folder === null) return t('line.off');
  if (fault) return t('line.fault');
  if (at === null) return t(copying ? 'line.copying' : 'line.none');
  const place = folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
  const count = Math.floor((now - Date.parse(at)) / minute);
  if (count < 1) return t('line.now', { place });
  return count < 60 ? t('line.ago', { count, place }) : t('line.at', { time: clockTime(at, language), place });
}

/** The time, looked at every so many ms. */
function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
