import { useTranslation } from 'react-i18next';
import type { DiskView } from '../../../app/workshop/backup-views.ts';
import type { Language } from '../../../app/workshop/types.ts';
import { bytes } from '../../texts.ts';
import { DamagePart } from './DamagePart.tsx';

/** That nothing can be saved, why, and what to do; a record that is damaged; and a warning while there is still some room. */
export function DiskFault({ disk: { fault, low, damage }, language }: { disk: DiskView; language: Language }) {
  const { t } = useTranslation('backups');
  if (damage) return <DamagePart damage={damage} language={language} />;
  if (fault) return <p className="backup-fault" role="alert">{t([`disk.${fault.code}`, 'disk.other'], fault.params)} {t('disk.kept')}</p>;
  return low === null ? null : <output className="backup-fault">{t('disk.low', { free: bytes(low, language) })}</output>;
}
